//! Whether a letter to the regulator is ready, and what it still lacks. It informs and never blocks: a person
//! may go to the regulator at any time [regulator-complaint].

use chrono::NaiveDate;

use crate::case_file::CaseFile;
use crate::facts::{Outcome, ReadyReason};
use crate::regime::{Law, citations};
use crate::right::Right;
use crate::said::Said;
use crate::timeliness::{Timeliness, timeliness};
use crate::timers;

mod expected;

pub use expected::{CHASE_AFTER_DAYS, Expectation, Expected};

/// What to tell the person about going to the regulator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Escalation {
    /// The answer in one word.
    pub readiness: Readiness,
    /// Why it is ready, if it is.
    pub reasons: Vec<ReadyReason>,
    /// What the regulator expects and the case does not show.
    pub missing: Vec<Missing>,
    /// What the regulator's guidance expects of a person first, each done or not [ico-three-months].
    pub expected: Vec<Expected>,
    /// What the council still owes, each with its duty.
    pub outstanding: Vec<Outstanding>,
    /// The day until which the regulator likes to hear, by its guidance [ico-three-months].
    pub guidance_until: Option<NaiveDate>,
}

/// Whether the letter is ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readiness {
    /// Something is unresolved that the regulator can look at.
    Ready,
    /// Nothing is unresolved yet.
    NotYet,
    /// It is unresolved, and later than the regulator's guidance likes.
    LateButPossible,
}

impl ReadyReason {
    /// What the person reads, on their page and in the mail alike.
    #[must_use]
    pub const fn says(self) -> Said {
        Said::new(match self {
            Self::ReplyOverdue => "ready-reply-overdue",
            Self::AcknowledgementOverdue => "ready-acknowledgement-overdue",
            Self::StillUnhappy => "ready-still-unhappy",
            Self::Refused => "ready-refused",
        })
    }
}

/// Something that the regulator expects and the case does not show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// A complaint to the council.
    Complaint,
    /// A chaser after the date passed.
    Chaser,
    /// What harm it did.
    Harm,
    /// What would put it right.
    Wanted,
}

impl Missing {
    /// The sentence for the person.
    #[must_use]
    pub fn says(self) -> Said {
        match self {
            Self::Complaint => Said::new("letter-missing-complaint"),
            Self::Chaser => {
                Said::new("letter-missing-chaser").with("period", expected::chase_period())
            }
            Self::Harm => Said::new("letter-missing-harm"),
            Self::Wanted => Said::new("letter-missing-wanted"),
        }
    }

    /// Whether it is a part of the complaint itself: without it the regulator may only record the complaint
    /// [ico-form].
    #[must_use]
    pub const fn is_part(self) -> bool {
        matches!(self, Self::Harm | Self::Wanted)
    }
}

/// A duty that appears not to be met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outstanding {
    /// What is outstanding.
    pub what: Said,
    /// The duty it falls under.
    pub duty: &'static str,
}

/// Works out whether the letter is ready today.
#[must_use]
pub fn escalation(file: &CaseFile, law: &Law, today: NaiveDate) -> Escalation {
    let mut reasons = Vec::new();
    let mut outstanding = Vec::new();
    for (claim, clock) in file.clocks(law) {
        let finished_on = file.finished_on(claim);
        if let Timeliness::Overdue { .. } = timeliness(&clock, finished_on, today) {
            let (reason, what, duty) = if claim.right == Right::Complaint {
                (
                    ReadyReason::AcknowledgementOverdue,
                    Said::new("letter-owed-acknowledgement"),
                    citations::COMPLAINT_ACK.citation,
                )
            } else {
                (
                    ReadyReason::ReplyOverdue,
                    Said::new("letter-owed-reply").with("right", right(claim.right)),
                    citations::REPLY_IN_TIME.citation,
                )
            };
            reasons.push(reason);
            outstanding.push(Outstanding { what, duty });
        }
        if let Some((outcome, ..)) = &claim.outcome
            && file.replied_on.is_some()
            && outcome.is_refusal()
            && claim.right != Right::Complaint
        {
            reasons.push(ReadyReason::Refused);
            let id = if *outcome == Outcome::Part {
                "letter-owed-refused-part"
            } else {
                "letter-owed-refused"
            };
            outstanding.push(Outstanding {
                what: Said::new(id).with("right", right(claim.right)),
                duty: citations::REFUSAL.citation,
            });
        }
    }
    if let Some((_, words)) = &file.unhappy {
        reasons.push(ReadyReason::StillUnhappy);
        outstanding.push(Outstanding {
            what: Said::new("letter-owed-unhappy").with("words", words.as_str()),
            duty: citations::COMPLAINT_HANDLING.citation,
        });
    }
    reasons.sort_unstable();
    reasons.dedup();
    let guidance_until =
        timers::ico_guidance(file.last_contact_on(), law).map(|timer| timer.due_on);
    let late = guidance_until.is_some_and(|until| today > until);
    let readiness = match (reasons.is_empty(), late) {
        (true, _) => Readiness::NotYet,
        (false, false) => Readiness::Ready,
        (false, true) => Readiness::LateButPossible,
    };
    Escalation {
        readiness,
        missing: missing(file, &reasons, expected::chased_on(file).is_some()),
        expected: expected::expected(file, guidance_until, today),
        reasons,
        outstanding,
        guidance_until,
    }
}

/// The name of a right inside a sentence of the letter.
fn right(right: Right) -> Said {
    Said::new("letter-right").with("right", right.as_str())
}

fn missing(file: &CaseFile, reasons: &[ReadyReason], chased: bool) -> Vec<Missing> {
    let mut missing = Vec::new();
    if expected::complained_on(file).is_none() {
        missing.push(Missing::Complaint);
    }
    let overdue = reasons.iter().any(|reason| {
        matches!(
            reason,
            ReadyReason::ReplyOverdue | ReadyReason::AcknowledgementOverdue
        )
    });
    if overdue && !chased {
        missing.push(Missing::Chaser);
    }
    if harm(file).is_none() {
        missing.push(Missing::Harm);
    }
    if wanted(file).is_none() {
        missing.push(Missing::Wanted);
    }
    missing
}

/// What harm it did, in the person's latest words.
#[must_use]
pub fn harm(file: &CaseFile) -> Option<&str> {
    let latest = file.letter_words.as_ref().map(|(harm, _)| harm.as_str());
    latest
        .or(file.received.harm.as_deref())
        .filter(|words| !words.is_empty())
}

/// What would put it right, in the person's latest words.
#[must_use]
pub fn wanted(file: &CaseFile) -> Option<&str> {
    let latest = file
        .letter_words
        .as_ref()
        .map(|(_, wanted)| wanted.as_str());
    latest
        .or(file.received.wanted.as_deref())
        .filter(|words| !words.is_empty())
}
