//! One line of facts, checked field by field.

mod dates;
mod fields;

use std::borrow::Cow;
use std::io::{self, Write};

use chrono::NaiveDate;
use domain::clock::{Clarification, ClockFacts, Fee, IdentityKind, IdentityRequest};
use domain::nation::Nation;
use domain::right::Right;
use serde::Serialize;

use super::json::Json;
use super::lines;
use fields::{Fields, Place};

/// Why a line was not answered.
#[derive(Debug)]
pub(super) struct LineError {
    /// The field, such as `identity[0].asked`; none if the whole line is meant.
    pub(super) field: Option<String>,
    /// One or two sentences.
    pub(super) message: String,
}

impl LineError {
    fn whole(message: impl Into<String>) -> Self {
        Self {
            field: None,
            message: message.into(),
        }
    }

    fn at(field: impl ToString, message: impl Into<String>) -> Self {
        Self {
            field: Some(field.to_string()),
            message: message.into(),
        }
    }

    /// The line was passed over.
    pub(super) fn too_long() -> Self {
        Self::whole(format!("The line is longer than {} bytes.", lines::LONGEST))
    }

    pub(super) fn write_json(&self, out: &mut Vec<u8>, line: u64) -> io::Result<()> {
        #[derive(Serialize)]
        struct Outer<'a> {
            error: Inner<'a>,
        }
        #[derive(Serialize)]
        struct Inner<'a> {
            line: u64,
            field: Option<&'a str>,
            message: &'a str,
        }
        let error = Inner {
            line,
            field: self.field.as_deref(),
            message: &self.message,
        };
        serde_json::to_writer(&mut *out, &Outer { error })?;
        out.write_all(b"\n")
    }

    pub(super) fn write_table(&self, out: &mut Vec<u8>, line: u64) -> io::Result<()> {
        match &self.field {
            Some(field) => writeln!(out, "Line {line}, {field}: {}\n", self.message),
            None => writeln!(out, "Line {line}: {}\n", self.message),
        }
    }
}

/// Which clock a line asks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WhichClock {
    /// The one that the right has.
    OfTheRight,
    /// When the regulator expects to hear ([ico-three-months]).
    IcoThreeMonths,
    /// The regulator's own time ([section-166]).
    Section166,
    /// Scotland's Principal Reporter ([principal-reporter]).
    PrincipalReporter,
}

/// A line that can be answered.
#[derive(Debug)]
pub(super) struct Question {
    pub(super) nation: Nation,
    pub(super) clock: WhichClock,
    pub(super) facts: ClockFacts,
    /// The day of receipt came from an instant.
    pub(super) from_instant: bool,
    pub(super) as_at: Option<NaiveDate>,
    /// The right's name as written.
    pub(super) right_name: String,
}

/// What a line may say.
pub(super) const FIELDS: [&str; 10] = [
    "jurisdiction",
    "right",
    "received",
    "identity",
    "fee",
    "clarifications",
    "extension_notified_on",
    "extension_promised_on",
    "as_at",
    "clock",
];

/// Entries that one list may hold; more is a mistake, and would make one line cost as much
/// as thousands.
const MOST_ENTRIES: usize = 1000;

/// Reads one line. `usual` is the nation of a line that names none.
pub(super) fn read(line: &[u8], usual: Nation) -> Result<Question, LineError> {
    let text =
        std::str::from_utf8(line).map_err(|_| LineError::whole("The line is not UTF-8 text."))?;
    let json: Json<'_> = serde_json::from_str(text).map_err(|error| {
        let column = error.column();
        LineError::whole(format!(
            "The line is not one JSON object: it cannot be read at byte {column}."
        ))
    })?;
    let Json::Object(object) = json else {
        return Err(LineError::whole("The line is not one JSON object."));
    };
    let fields = Fields::new(&object, &FIELDS, Place::Line)?;

    let right_name = fields.text("right")?.ok_or_else(missing_right)?;
    let (right, clock) = right_and_clock(right_name, fields.text("clock")?)?;
    let (received_on, from_instant) = fields.received()?;
    let nation = match fields.text("jurisdiction")? {
        None => usual,
        Some(name) => name
            .parse()
            .map_err(|error: domain::nation::UnknownNation| {
                LineError::at("jurisdiction", error.to_string())
            })?,
    };
    let facts = ClockFacts {
        identity: fields.each("identity", &["asked", "received", "kind"], identity)?,
        fee: fields.one("fee", &["asked", "paid"], fee)?,
        clarifications: fields.each("clarifications", &["asked", "answered"], clarification)?,
        extension_notified_on: fields.date("extension_notified_on")?,
        extension_promised_on: fields.date("extension_promised_on")?,
        ..ClockFacts::new(right, received_on)
    };
    let as_at = fields.date("as_at")?;
    if as_at.is_some_and(|day| day < received_on) {
        let message = "as_at must be the same as or after the day of receipt.";
        return Err(LineError::at("as_at", message));
    }
    Ok(Question {
        nation,
        clock,
        facts,
        from_instant,
        as_at,
        right_name: right_name.to_owned(),
    })
}

fn missing_right() -> LineError {
    LineError::at("right", format!("right is missing. Use {}.", rights()))
}

fn rights() -> String {
    let of_residents = Right::ALL
        .into_iter()
        .filter(|right| *right != Right::Unclassified);
    let names: Vec<&str> = of_residents.map(Right::as_str).collect();
    format!("{} or regulator_complaint", names.join(", "))
}

/// A complaint to the regulator is no right of its own: it has the smaller clocks only.
fn right_and_clock(right: &str, clock: Option<&str>) -> Result<(Right, WhichClock), LineError> {
    let to_regulator = right == "regulator_complaint";
    let named = if to_regulator {
        Right::Complaint
    } else {
        match right.parse() {
            Ok(Right::Unclassified) | Err(_) => {
                let message = format!(
                    "There is no right called “{}”. Use {}.",
                    short(right),
                    rights()
                );
                return Err(LineError::at("right", message));
            }
            Ok(named) => named,
        }
    };
    let own_clock = match named {
        _ if to_regulator => "ico_three_months or section_166",
        Right::Complaint => "section_164a or none",
        Right::ConsentWithdrawal => "none",
        _ => "article_12a or principal_reporter",
    };
    let which = match (clock, to_regulator, named) {
        (None | Some("ico_three_months"), true, _) => WhichClock::IcoThreeMonths,
        (Some("section_166"), true, _) => WhichClock::Section166,
        (None, false, _)
        | (Some("section_164a"), false, Right::Complaint)
        | (Some("none"), false, Right::Complaint | Right::ConsentWithdrawal) => {
            WhichClock::OfTheRight
        }
        (Some(name), false, right)
            if !matches!(right, Right::Complaint | Right::ConsentWithdrawal) =>
        {
            match name {
                "article_12a" => WhichClock::OfTheRight,
                "principal_reporter" => WhichClock::PrincipalReporter,
                _ => return Err(wrong_clock(own_clock)),
            }
        }
        _ => return Err(wrong_clock(own_clock)),
    };
    Ok((named, which))
}

fn wrong_clock(own: &str) -> LineError {
    LineError::at(
        "clock",
        format!("This right does not have that clock. Use {own}."),
    )
}

fn identity(fields: &Fields<'_, '_>) -> Result<IdentityRequest, LineError> {
    let kind = match fields.text("kind")? {
        None | Some("identity") => IdentityKind::Identity,
        Some("authority") => IdentityKind::Authority,
        Some(_) => return Err(fields.wrong("kind", "must be identity or authority.")),
    };
    let (asked_on, received_on) = fields.asked_and_came("asked", "received")?;
    Ok(IdentityRequest {
        asked_on,
        received_on,
        kind,
    })
}

fn fee(fields: &Fields<'_, '_>) -> Result<Fee, LineError> {
    let (asked_on, paid_on) = fields.asked_and_came("asked", "paid")?;
    Ok(Fee { asked_on, paid_on })
}

fn clarification(fields: &Fields<'_, '_>) -> Result<Clarification, LineError> {
    let (asked_on, answered_on) = fields.asked_and_came("asked", "answered")?;
    Ok(Clarification {
        asked_on,
        answered_on,
    })
}

/// At most 60 characters of what was written, to quote it.
fn short(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(60) {
        None => Cow::Borrowed(text),
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default())),
    }
}
