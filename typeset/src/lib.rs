//! Letters as tagged PDF.
//!
//! One function, [`render`], turns a letter's facts into a PDF that keeps to
//! PDF/UA-1 (readable with assistive technology) and PDF/A-2a (readable in
//! thirty years) at once. The templates stand in `templates/letters`, one a
//! kind of letter, and read their facts from a file that exists in memory only.
//! What people typed reaches the page exactly as typed: nothing in it is ever
//! taken for markup.
//!
//! Setting a letter keeps one processor busy for some hundredths of a second
//! and up to seconds for very long ones. Callers in an async program run it in
//! `tokio::task::spawn_blocking`, holding a permit of a semaphore with about
//! one permit a core, so that letters cannot starve the pages.

mod conform;
mod fonts;
mod glyphs;
mod letter;
mod tidy;

pub use conform::Conformance;
pub use fonts::Fonts;
pub use letter::Template;

use serde_json::Value;
use typst::foundations::Datetime;
use typst_layout::PagedDocument;

/// The most facts one letter may hold, in bytes of JSON.
pub const MOST_FACTS: usize = 256 * 1024;

/// A letter, ready to be kept and sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// What the file keeps to.
    pub conformance: Conformance,
    /// What stood in the way of the standards, for the officer to read: each
    /// character that no font holds, as `漢 (U+6F22)`, in the order met. Empty
    /// exactly when `conformance` is [`Conformance::Full`]. These are pieces of
    /// what a person typed: show them, never log them.
    pub missing_glyphs: Vec<String>,
}

/// Why a letter could not be set at all.
#[derive(Debug, thiserror::Error)]
pub enum TypesetError {
    /// The date on the letter is not in the calendar.
    #[error("there is no day {0:04}-{1:02}-{2:02}")]
    NoSuchDay(i32, u8, u8),
    /// The facts are larger than [`MOST_FACTS`].
    #[error("the letter holds {0} bytes of facts, more than {MOST_FACTS}")]
    TooLong(usize),
    /// The facts cannot be written as JSON.
    #[error("the facts of the letter cannot be written down")]
    Facts(#[from] serde_json::Error),
    /// The template and the facts do not fit together, for example because a
    /// field that must be there is not.
    #[error("the letter does not fit its template: {0}")]
    Template(String),
    /// The finished pages could not be written as PDF in any form.
    #[error("the pages cannot be written as PDF: {0}")]
    Export(String),
}

/// Sets a letter with the fonts inside the program.
///
/// `data` has the shape the template reads (see [`Template`]); `written_on` is
/// year, month and day of the letter and becomes the file's creation date.
/// The same letter gives the same bytes.
///
/// A character without a glyph never fails the letter: see
/// [`Pdf::missing_glyphs`].
///
/// # Errors
/// When the date is not in the calendar, `data` is too large, or a field the
/// template needs is not there.
pub fn render(
    template: Template,
    data: &Value,
    written_on: (i32, u8, u8),
) -> Result<Pdf, TypesetError> {
    render_with(template, data, written_on, Fonts::built_in())
}

/// Sets a letter as [`render`] does, with a council's own fonts behind the
/// built-in ones, for scripts that those do not hold.
///
/// # Errors
/// As [`render`].
pub fn render_with(
    template: Template,
    data: &Value,
    written_on: (i32, u8, u8),
    fonts: &Fonts,
) -> Result<Pdf, TypesetError> {
    let (year, month, day) = written_on;
    let date =
        Datetime::from_ymd(year, month, day).ok_or(TypesetError::NoSuchDay(year, month, day))?;
    let facts = serde_json::to_vec(&tidy::tidy(data))?;
    if facts.len() > MOST_FACTS {
        return Err(TypesetError::TooLong(facts.len()));
    }
    let _forgotten = Forgetting;
    let letter = letter::Letter::new(template, facts, date, fonts);
    let document = typst::compile::<PagedDocument>(&letter)
        .output
        .map_err(|found| TypesetError::Template(conform::sentence(&found)))?;
    conform::export(&document, date)
}

/// Empties the typesetter's cache on the way out, on success and on error, so
/// that what people wrote does not stay in memory.
struct Forgetting;

impl Drop for Forgetting {
    fn drop(&mut self) {
        comemo::evict(0);
    }
}
