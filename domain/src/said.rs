//! What is to be said, before it is said in a language: a message's name and what belongs into it.
//!
//! The messages themselves stand in the crate `words`, one file a subject and language.

use chrono::NaiveDate;

/// A message with what belongs into it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Said {
    /// The message's name in the message files, such as `clock-reply-by`.
    pub id: &'static str,
    /// What belongs into it, by the names that the message uses.
    pub args: Vec<(&'static str, Arg)>,
}

/// Something that belongs into a message.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Arg {
    /// A date, shown as `21 November 2026`.
    Day(NaiveDate),
    /// The month of a date, shown as `November`.
    Month(NaiveDate),
    /// Days in a row, both ends included, shown as `from 3 to 7 December`.
    Days {
        /// The first day.
        from: NaiveDate,
        /// The last day.
        to: NaiveDate,
        /// Whether the year is shown when both days are in the same one.
        with_year: bool,
    },
    /// A number; messages choose their plural by it.
    Count(u64),
    /// A text that has no language, such as a name.
    Text(String),
    /// A public holiday by its English name.
    Holiday(String),
    /// Another message.
    Said(Said),
}

impl Said {
    /// A message that needs nothing.
    #[must_use]
    pub const fn new(id: &'static str) -> Self {
        Self {
            id,
            args: Vec::new(),
        }
    }

    /// The message with one thing more.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }
}

impl From<NaiveDate> for Arg {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<u32> for Arg {
    fn from(count: u32) -> Self {
        Self::Count(u64::from(count))
    }
}

impl From<u64> for Arg {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Said> for Arg {
    fn from(said: Said) -> Self {
        Self::Said(said)
    }
}
