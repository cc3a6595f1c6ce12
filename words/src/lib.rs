//! Every sentence for residents, in English and Welsh, from the message files in `locales/`.
//!
//! The build compares the two languages: a message that stands in one alone, or that takes other things in the other, is
//! a build error (`build.rs`).

mod bundles;
mod dates;

use std::borrow::Cow;

use chrono::NaiveDate;
use domain::language::Language;
use domain::said::{Arg, Said};
use fluent_bundle::{FluentArgs, FluentValue};

pub use dates::{date, date_range, month};

/// A name that no message file has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoSuchMessage(String);

impl std::fmt::Display for NoSuchMessage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "there is no message called `{}`, or it lacks what it needs",
            self.0
        )
    }
}

impl std::error::Error for NoSuchMessage {}

/// Says something that the domain has to say.
#[must_use]
pub fn say(language: Language, said: &Said) -> String {
    let mut args = FluentArgs::with_capacity(said.args.len());
    for (name, arg) in &said.args {
        args.set(*name, value(language, arg));
    }
    // A test looks up every name in the sources; until it has run, the name itself is better than no page.
    bundles::format(language, said.id, &args).unwrap_or_else(|| said.id.to_owned())
}

/// Says several things, one sentence after the other.
#[must_use]
pub fn say_all(language: Language, said: &[Said]) -> String {
    let sentences: Vec<String> = said.iter().map(|said| say(language, said)).collect();
    sentences.join(" ")
}

/// Says the message of that name, for templates.
///
/// # Errors
/// [`NoSuchMessage`], also when the message needs something that `args` lacks.
pub fn message<'a>(
    language: Language,
    id: &str,
    args: impl IntoIterator<Item = (&'a str, Arg)>,
) -> Result<String, NoSuchMessage> {
    let mut known = FluentArgs::new();
    for (name, arg) in args {
        known.set(name.to_owned(), value(language, &arg));
    }
    bundles::format(language, id, &known).ok_or_else(|| NoSuchMessage(id.to_owned()))
}

/// Says a message that needs nothing, by a name that stands in the sources.
#[must_use]
pub fn in_language(language: Language, id: &'static str) -> String {
    say(language, &Said::new(id))
}

/// Whether there is a message of that name.
#[must_use]
pub fn exists(id: &str) -> bool {
    bundles::has(id)
}

/// What a rule does to a date, in the words of a table heading. An anchor that is not known stays as it is.
#[must_use]
pub fn rule_name(language: Language, anchor: &str) -> String {
    let id = format!("rule-{anchor}");
    bundles::format(language, &id, &FluentArgs::new()).unwrap_or_else(|| anchor.to_owned())
}

/// The name of a public holiday, which is known in English.
#[must_use]
pub fn holiday(language: Language, name: &str) -> String {
    let mut id = "holiday-".to_owned();
    for letter in name.chars() {
        match letter {
            ' ' => id.push('-'),
            _ if letter.is_ascii_alphanumeric() => id.push(letter.to_ascii_lowercase()),
            _ => {}
        }
    }
    bundles::format(language, &id, &FluentArgs::new()).unwrap_or_else(|| name.to_owned())
}

fn value(language: Language, arg: &Arg) -> FluentValue<'static> {
    let text = match arg {
        Arg::Count(count) => {
            // Counts above what a double holds exactly do not occur: they count days and characters.
            return FluentValue::from(*count as f64);
        }
        Arg::Day(day) => date(language, *day),
        Arg::Month(day) => month(language, *day).to_owned(),
        Arg::Days {
            from,
            to,
            with_year,
        } => date_range(language, *from, *to, *with_year),
        Arg::Text(text) => text.clone(),
        Arg::Holiday(name) => holiday(language, name),
        Arg::Said(said) => say(language, said),
    };
    FluentValue::String(Cow::Owned(text))
}

/// A date as `21 November 2026`, for pages that are English only.
#[must_use]
pub fn long_date(day: NaiveDate) -> String {
    date(Language::English, day)
}

/// Says something in English, for pages that are English only.
#[must_use]
pub fn in_english(said: &Said) -> String {
    say(Language::English, said)
}
