//! The closed world in which a template runs.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::Fonts;

const MAIN: &str = "/letter.typ";
const PARTS: &str = "/parts.typ";
const FACTS: &str = "/data.json";

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// A kind of letter. Every field is text unless said otherwise; `?` marks what
/// may be null, blank or left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Template {
    /// A resident's complaint to the regulator [escalation-letter], DPA 2018
    /// s.165: `language`, `title`, `foot? {mark, pages}`, `parts []` in the
    /// order of reading. Each part has its kind in `part`: `lines {lines [],
    /// writer}`, `title {text}`, `heading {text, level}`, `passage {text}`,
    /// `quote {text}`, `details {rows [{name, lines []}]}`, `table {head [],
    /// rows [[]], dated}`, `steps {steps [{says, basis}]}`, `bullets {items
    /// []}`, `open {prompt}`, `signature {lines []}`. `pages` holds `{page}`
    /// and `{pages}` where the numbers go.
    RegulatorLetter,
    /// A letter of the council to a resident: `language`, `title`, `date`,
    /// `council {name, address [], phone?, email?}`, `to {name, address []}`,
    /// `reference?`, `dear?`, `paragraphs []`, `sections [{heading, lines
    /// []}]`, `closing?`, `signed [name, role]`, `foot? {mark, pages}`. Words
    /// that belong to the letter itself come with it, in its language.
    ReplyLetter,
}

impl Template {
    const fn text(self) -> &'static str {
        match self {
            Self::RegulatorLetter => include_str!("../../templates/letters/regulator.typ"),
            Self::ReplyLetter => include_str!("../../templates/letters/reply.typ"),
        }
    }
}

/// One letter being set: it sees its template, the shared parts and its own
/// facts. No disk, no network, no packages, no clock.
pub(crate) struct Letter<'a> {
    main: Source,
    parts: Source,
    facts: Bytes,
    date: Datetime,
    fonts: &'a Fonts,
}

impl<'a> Letter<'a> {
    pub(crate) fn new(
        template: Template,
        facts: Vec<u8>,
        date: Datetime,
        fonts: &'a Fonts,
    ) -> Self {
        Self {
            main: source(MAIN, template.text()),
            parts: source(PARTS, include_str!("../../templates/letters/parts.typ")),
            facts: Bytes::new(facts),
            date,
            fonts,
        }
    }
}

fn source(path: &str, text: &str) -> Source {
    Source::new(file_id(path), text.to_owned())
}

fn file_id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("the three fixed paths hold no `..` and no backslash");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn denied<T>() -> FileResult<T> {
    Err(FileError::AccessDenied)
}

impl World for Letter<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.main, &self.parts]
            .into_iter()
            .find(|source| source.id() == id)
            .map_or_else(denied, |source| Ok(source.clone()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == file_id(FACTS) {
            Ok(self.facts.clone())
        } else {
            denied()
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.faces.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        Some(self.date)
    }
}

#[cfg(test)]
mod tests {
    use super::{FACTS, Letter, Template, file_id};
    use crate::Fonts;
    use typst::World;
    use typst::foundations::Datetime;
    use typst::syntax::package::PackageSpec;
    use typst::syntax::{RootedPath, VirtualPath, VirtualRoot};

    fn letter() -> Letter<'static> {
        let date = Datetime::from_ymd(2026, 11, 21).expect("a day in the calendar");
        let facts = b"{}".to_vec();
        Letter::new(Template::ReplyLetter, facts, date, Fonts::built_in())
    }

    #[test]
    fn only_the_facts_and_the_templates_can_be_read() {
        let letter = letter();
        assert!(letter.file(file_id(FACTS)).is_ok());
        assert!(letter.source(letter.main()).is_ok());
        for path in ["/etc/passwd", "/other.typ", "/data.json/x", "/"] {
            assert!(letter.file(file_id(path)).is_err(), "{path}");
            assert!(letter.source(file_id(path)).is_err(), "{path}");
        }
    }

    #[test]
    fn no_package_can_be_read_even_under_a_known_name() {
        let package: PackageSpec = "@preview/letter:1.0.0".parse().expect("a package name");
        let path = VirtualPath::new(FACTS).expect("a fixed path");
        let id = RootedPath::new(VirtualRoot::Package(package), path).intern();
        assert!(letter().file(id).is_err());
        assert!(letter().source(id).is_err());
    }
}
