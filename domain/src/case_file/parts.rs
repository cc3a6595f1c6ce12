//! The parts of a case: what was asked for, what was asked back, what was given.

use chrono::NaiveDate;

use crate::actor::By;
use crate::facts::{
    CodeBy, DocumentRef, Outcome, ReplyChannel, Routes, ScanVerdict, ScheduleItem, Told,
};
use crate::language::Language;
use crate::right::Right;

/// One thing asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Its number, from 1.
    pub no: u8,
    /// The right.
    pub right: Right,
    /// How it ended, the day, and the reasons as the resident reads them.
    pub outcome: Option<(Outcome, NaiveDate, String)>,
}

/// A question to the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The question as sent.
    pub text: String,
    /// The day it was asked.
    pub asked_on: NaiveDate,
    /// The answer and the day it arrived.
    pub answer: Option<(NaiveDate, String)>,
}

/// A file of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The file.
    pub document: DocumentRef,
    /// The day it was added.
    pub added_on: NaiveDate,
    /// Who added it.
    pub by: By,
    /// What the search for malware found, once it was made.
    pub scan: Option<ScanVerdict>,
}

impl Document {
    /// Whether it was searched and nothing was found.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.scan == Some(ScanVerdict::Clean)
    }

    /// Whether nobody may open it.
    #[must_use]
    pub const fn is_infected(&self) -> bool {
        matches!(self.scan, Some(ScanVerdict::Infected { .. }))
    }
}

/// Somebody who holds the information too, as things stand [tell-recipients].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecipientState {
    /// Who.
    pub name: String,
    /// The day they were told, if they were.
    pub told_on: Option<NaiveDate>,
    /// What became of telling them.
    pub how: Told,
    /// Why they could not be told, or a remark.
    pub reason: Option<String>,
    /// The day they answered.
    pub answered_on: Option<NaiveDate>,
    /// What they did or said.
    pub answer: Option<String>,
}

/// A reply as it went out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The day it went.
    pub on: NaiveDate,
    /// The council's words.
    pub words: String,
    /// The ways to complain, as printed.
    pub routes: Routes,
    /// The language that the person wanted on that day, in which the ways to complain are printed.
    pub language: Language,
    /// How it went.
    pub sent_by: ReplyChannel,
    /// What was released and what was not.
    pub schedule: Vec<ScheduleItem>,
}

impl Reply {
    /// The lines whose document the person can have.
    pub fn released(&self) -> impl Iterator<Item = &ScheduleItem> {
        self.schedule
            .iter()
            .filter(|item| item.treatment.is_released() && item.document.is_some())
    }
}

/// What the person finds that the reply lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingReport {
    /// The day they said so.
    pub on: NaiveDate,
    /// The numbers of the schedule that it is about.
    pub items: Vec<u16>,
    /// What is missing, in their words.
    pub words: String,
}

/// The code that lets the person in without e-mail and opens the reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The day it was given out.
    pub on: NaiveDate,
    /// Its salted digest.
    pub digest: String,
    /// How it reached them.
    pub how: CodeBy,
}
