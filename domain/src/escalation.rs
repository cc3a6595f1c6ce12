//! Whether a letter to the regulator is ready, and what it still lacks. It informs and never blocks: a person
//! may go to the regulator at any time [regulator-complaint].

use chrono::NaiveDate;

use crate::case_file::CaseFile;
use crate::facts::{Fact, Outcome, ReadyReason};
use crate::regime::{Law, citations};
use crate::right::Right;
use crate::timeliness::{Timeliness, timeliness};
use crate::timers;

/// What to tell the person about going to the regulator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Escalation {
    /// The answer in one word.
    pub readiness: Readiness,
    /// Why it is ready, if it is.
    pub reasons: Vec<ReadyReason>,
    /// What the regulator expects and the case does not show.
    pub missing: Vec<Missing>,
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
    pub const fn says(self) -> &'static str {
        match self {
            Self::ReplyOverdue => "We have not replied in time.",
            Self::AcknowledgementOverdue => {
                "We have not told you in time that we have your complaint."
            }
            Self::StillUnhappy => "You have told us that you are still unhappy.",
            Self::Refused => "We have refused your request or part of it.",
        }
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
    pub const fn says(self) -> &'static str {
        match self {
            Self::Complaint => {
                "You have not complained to the council about this yet. The regulator usually expects you to do that first. You do not have to."
            }
            Self::Chaser => "You have not written to the council since the date passed.",
            Self::Harm => {
                "You have not said what harm this did to you. Without it the regulator may only record your complaint."
            }
            Self::Wanted => "You have not said what would put it right.",
        }
    }
}

/// A duty that appears not to be met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outstanding {
    /// What is outstanding.
    pub what: String,
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
                    "The council has not acknowledged the complaint in time.".to_owned(),
                    citations::COMPLAINT_ACK.citation,
                )
            } else {
                (
                    ReadyReason::ReplyOverdue,
                    format!(
                        "The council has not replied in time: {}.",
                        claim.right.name()
                    ),
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
            let how = if *outcome == Outcome::Part {
                "refused part of"
            } else {
                "refused"
            };
            outstanding.push(Outstanding {
                what: format!("The council has {how} the request: {}.", claim.right.name()),
                duty: citations::REFUSAL.citation,
            });
        }
    }
    if let Some((_, words)) = &file.unhappy {
        reasons.push(ReadyReason::StillUnhappy);
        outstanding.push(Outstanding {
            what: format!("The council has answered and the person is still unhappy: {words}"),
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
        missing: missing(file, &reasons, law),
        reasons,
        outstanding,
        guidance_until,
    }
}

fn missing(file: &CaseFile, reasons: &[ReadyReason], law: &Law) -> Vec<Missing> {
    let mut missing = Vec::new();
    if !file.is_complaint() && file.unhappy.is_none() {
        missing.push(Missing::Complaint);
    }
    let (_, clock) = file.governing(law);
    let chased = file.facts.iter().any(|dated| {
        matches!(
            dated.fact,
            Fact::MessageFromResident { .. } | Fact::StillUnhappy { .. }
        ) && clock.due_on.is_some_and(|due| dated.effective_on > due)
    });
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
