//! The parts of the letter to the regulator: one model for page, PDF, Word document and summary.

use serde::Serialize;

use super::Part;

/// The letter, in the language of the person whose letter it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are the parts of the letter, named as in the reference of law"
)]
pub struct RegulatorLetter {
    /// A language tag, `en-GB` or `cy-GB`.
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
    /// What the complaint lacks, a sentence each. It stops nobody.
    pub missing: Vec<String>,
    pub statement: String,
    pub signed_as: String,
    /// The questions of the regulator's online form with their answers, in its order [ico-form].
    pub form_answers: Vec<FormAnswer>,
    /// What stands at the foot of each page of paper.
    pub foot: Foot,
    /// The whole letter from its first line to the signature, as every form of it shows it.
    pub parts: Vec<Part>,
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
#[expect(missing_docs, reason = "what the step says, and its law")]
pub struct ClockStep {
    pub says: String,
    pub citation: &'static str,
}

/// A duty that appears not to be met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "what is outstanding, and under which duty")]
pub struct Duty {
    pub what: String,
    pub duty: &'static str,
}

/// A question of the regulator's form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FormAnswer {
    /// The question.
    pub question: String,
    /// What can be copied into it; empty where the person has not said it yet.
    pub answer: String,
    /// The most characters that the form takes, where it has a limit.
    pub limit: Option<usize>,
    /// How many characters the answer has, as the form counts them.
    pub characters: usize,
}

/// The foot of a page of paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Foot {
    /// What the letter is about, on the left.
    pub mark: String,
    /// `Page {page} of {pages}`, with the two places in braces.
    pub pages: String,
}
