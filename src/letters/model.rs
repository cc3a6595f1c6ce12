//! The parts of the letter to the regulator: one model for page, PDF and summary.

use serde::Serialize;

/// The letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are the parts of the letter, named as in the reference of law"
)]
pub struct RegulatorLetter {
    pub language: &'static str,
    pub title: String,
    pub date: String,
    pub to: Party,
    pub from: Sender,
    pub council: Council,
    pub heading: String,
    pub summary: String,
    pub asked: String,
    pub timeline: Vec<Entry>,
    pub clock_steps: Vec<ClockStep>,
    pub outstanding: Vec<Duty>,
    pub harm: Option<String>,
    pub wanted: Option<String>,
    pub papers: Vec<String>,
    pub asked_council_first: String,
    pub missing: Vec<&'static str>,
    pub statement: String,
    pub signed_as: String,
}

/// The regulator, as its settings say on the letter's date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "plain parts of an address")]
pub struct Party {
    pub name: String,
    pub address: Vec<String>,
    pub phone: String,
    pub web: String,
}

/// Who writes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "plain parts of a sender")]
pub struct Sender {
    pub name: String,
    pub contact: Vec<String>,
    pub adjustments: Option<String>,
    pub acting: String,
}

/// Whom the letter is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "plain parts of an organisation")]
pub struct Council {
    pub name: String,
    pub dpo: Vec<String>,
    pub reference: String,
    pub registration: Option<String>,
}

/// A line of the timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "date, event, law")]
pub struct Entry {
    pub date: String,
    pub what: String,
    pub law: Option<&'static str>,
}

/// A step of the clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the step's own fields, with dates in words")]
pub struct ClockStep {
    pub rule: String,
    pub citation: String,
    pub from: Option<String>,
    pub to: Option<String>,
    pub says: String,
}

/// A duty that appears not to be met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "what is outstanding, and under which duty")]
pub struct Duty {
    pub what: String,
    pub duty: &'static str,
}
