//! The language that one letter is written in.

use chrono::NaiveDate;
use domain::case_file::CaseFile;
use domain::language::Language;
use domain::right::Right;
use domain::said::{Arg, Said};

/// Says things in the language of the person whom the case is about or who acts for them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tongue(pub(super) Language);

impl Tongue {
    /// The language in which the person of this case is written to.
    pub(super) fn of(file: &CaseFile) -> Self {
        Self(file.requester.language)
    }

    /// The language tag of a document.
    pub(super) const fn tag(self) -> &'static str {
        match self.0 {
            Language::English => "en-GB",
            Language::Welsh => "cy-GB",
        }
    }

    pub(super) fn say(self, said: &Said) -> String {
        words::say(self.0, said)
    }

    /// A message that needs nothing.
    pub(super) fn word(self, id: &'static str) -> String {
        self.say(&Said::new(id))
    }

    /// A message with one thing in it.
    pub(super) fn word_with(
        self,
        id: &'static str,
        name: &'static str,
        arg: impl Into<Arg>,
    ) -> String {
        self.say(&Said::new(id).with(name, arg))
    }

    pub(super) fn date(self, day: NaiveDate) -> String {
        words::date(self.0, day)
    }
}

/// A right as the person would name it, inside a sentence.
pub(super) fn right(right: Right) -> Said {
    Said::new("letter-right").with("right", right.as_str())
}

/// The first letter as it stands at the beginning of a line.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
