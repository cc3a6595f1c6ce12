//! Reads a profile and refuses a mistake with its file, line and reason.

use std::fmt;
use std::ops::Range;
use std::path::Path;

use chrono::NaiveDate;
use serde::Deserializer;
use serde::de::DeserializeOwned;
use toml::de::{DeTable, DeValue};

use super::{CouncilProfile, check};

/// The profiles that ship with the product: short name, file for messages, text.
pub const SHIPPED: [(&str, &str, &str); 2] = [
    (
        "west-northamptonshire",
        "councils/west-northamptonshire.toml",
        include_str!("../../councils/west-northamptonshire.toml"),
    ),
    (
        "kettering",
        "councils/kettering.toml",
        include_str!("../../councils/kettering.toml"),
    ),
];

/// A mistake in a file of settings.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}: {reason}")]
pub struct ProfileError {
    /// The file, as it was named.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong and what to write instead.
    pub reason: String,
}

/// Why a profile could not be had.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The file has a mistake.
    #[error(transparent)]
    Mistake(#[from] ProfileError),
    /// Neither a shipped profile nor a file that can be read.
    #[error(
        "there is no council profile “{name}”: give the path of a file, or one of {shipped} ({source})"
    )]
    Unread {
        /// What was asked for.
        name: String,
        /// The shipped names.
        shipped: String,
        /// What the system said.
        source: std::io::Error,
    },
}

/// The profile that ships under this name, or that stands in the file at this path.
///
/// # Errors
/// [`LoadError`] when there is no such profile, or when it has a mistake.
pub fn profile(name: &str) -> Result<CouncilProfile, LoadError> {
    if let Some((_, file, text)) = SHIPPED.iter().find(|(slug, ..)| *slug == name) {
        return Ok(CouncilProfile::parse(file, text)?);
    }
    let text = std::fs::read_to_string(Path::new(name)).map_err(|source| LoadError::Unread {
        name: name.to_owned(),
        shipped: SHIPPED.map(|(slug, ..)| slug).join(", "),
        source,
    })?;
    Ok(CouncilProfile::parse(name, &text)?)
}

impl CouncilProfile {
    /// Reads a profile; `file_name` is only for messages.
    ///
    /// # Errors
    /// [`ProfileError`] with the line and the reason: not TOML, an unknown or missing key, a value of the wrong kind, a
    /// blank value, or parts that do not fit each other.
    pub fn parse(file_name: &str, text: &str) -> Result<Self, ProfileError> {
        read(file_name, text, check::check)
    }

    /// The error for a value that only another part of the product can judge, such as a reading of the law: `at` is the
    /// path of its key, as in `readings.pause_days`, and `text` what [`CouncilProfile::parse`] was given.
    #[must_use]
    pub fn mistake(file_name: &str, text: &str, at: &str, reason: &str) -> ProfileError {
        Fault::at(at, reason).in_text(file_name, text)
    }
}

/// A mistake in what a file says, by the path of the key, as in `routing.rule.2.to`.
#[derive(Debug)]
pub(super) struct Fault {
    at: String,
    reason: String,
}

impl Fault {
    pub(super) fn at(at: impl Into<String>, reason: impl Into<String>) -> Self {
        Self {
            at: at.into(),
            reason: reason.into(),
        }
    }

    fn in_text(self, file: &str, text: &str) -> ProfileError {
        let start = DeTable::parse(text).map_or(0, |root| deepest(root.get_ref(), &self.at));
        ProfileError {
            file: file.to_owned(),
            line: line_of(text, start),
            reason: self.reason,
        }
    }
}

/// Reads a file of settings: its shape, then blank values, then `check` on the whole.
pub(super) fn read<T: DeserializeOwned>(
    file: &str,
    text: &str,
    check: impl Fn(&T) -> Result<(), Fault>,
) -> Result<T, ProfileError> {
    let refused = |start: usize, reason: String| ProfileError {
        file: file.to_owned(),
        line: line_of(text, start),
        reason,
    };
    let shape = |error: toml::de::Error| {
        refused(
            error.span().map_or(0, |span| span.start),
            in_plain_words(error.message()),
        )
    };
    let root = DeTable::parse(text).map_err(shape)?;
    let read: T = toml::from_str(text).map_err(shape)?;
    if let Some(span) = blank_in_table(root.get_ref()) {
        let reason =
            "there is nothing between the quotation marks: fill it in, or leave the line out";
        return Err(refused(span.start, reason.to_owned()));
    }
    check(&read).map_err(|fault| fault.in_text(file, text))?;
    Ok(read)
}

fn line_of(text: &str, start: usize) -> usize {
    let before = text.as_bytes().get(..start).unwrap_or_default();
    1 + before.iter().filter(|&&byte| byte == b'\n').count()
}

/// The reader's message without the words that this product does not use towards people.
fn in_plain_words(message: &str) -> String {
    let first = message.lines().next().unwrap_or_default();
    for kind in ["invalid type: ", "invalid value: ", "invalid length "] {
        if let Some(rest) = first.strip_prefix(kind) {
            return format!("found {rest}");
        }
    }
    first.strip_prefix("invalid ").map_or_else(
        || first.to_owned(),
        |rest| format!("this is not written as TOML expects ({rest})"),
    )
}

/// Where the last key of a path stands that the file really has: an absent key is reported at the table it belongs to.
fn deepest(root: &DeTable<'_>, path: &str) -> usize {
    let mut steps = path.split('.');
    let first = steps.next().and_then(|step| root.get_key_value(step));
    let Some((key, mut value)) = first else {
        return 0;
    };
    let mut found = key.span().start;
    for step in steps {
        let next = match value.get_ref() {
            DeValue::Table(table) => table
                .get_key_value(step)
                .map(|(key, inside)| (key.span().start, inside)),
            DeValue::Array(list) => step
                .parse()
                .ok()
                .and_then(|n: usize| list.get(n))
                .map(|inside| (inside.span().start, inside)),
            _ => None,
        };
        let Some((start, inside)) = next else { break };
        (found, value) = (start, inside);
    }
    found
}

fn blank_in_table(table: &DeTable<'_>) -> Option<Range<usize>> {
    table.values().find_map(blank_in)
}

fn blank_in(value: &toml::Spanned<DeValue<'_>>) -> Option<Range<usize>> {
    match value.get_ref() {
        DeValue::String(text) => text.trim().is_empty().then(|| value.span()),
        DeValue::Array(list) => list.iter().find_map(blank_in),
        DeValue::Table(table) => blank_in_table(table),
        _ => None,
    }
}

/// A day as files write it, `2022-03-15`.
pub(super) fn day(text: &str) -> Result<NaiveDate, String> {
    let shaped = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    text.parse()
        .ok()
        .filter(|_| shaped)
        .ok_or_else(|| format!("“{text}” is not a real date; write it like “2022-03-15”"))
}

struct DayText;

impl serde::de::Visitor<'_> for DayText {
    type Value = NaiveDate;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date in quotation marks, like “2022-03-15”")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<NaiveDate, E> {
        day(text).map_err(E::custom)
    }
}

pub(super) fn required_day<'de, D: Deserializer<'de>>(input: D) -> Result<NaiveDate, D::Error> {
    input.deserialize_str(DayText)
}

pub(super) fn optional_day<'de, D: Deserializer<'de>>(
    input: D,
) -> Result<Option<NaiveDate>, D::Error> {
    required_day(input).map(Some)
}
