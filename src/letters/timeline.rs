//! What happened and when, as the person lived it: nothing internal to the council.

use chrono::NaiveDate;
use domain::case_file::CaseFile;
use domain::clock::IdentityKind;
use domain::facts::{DatedFact, Fact, Outcome, ReadyReason};
use serde::Serialize;

/// One dated event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DatedEvent {
    /// The day on which it was true.
    pub on: NaiveDate,
    /// A short title.
    pub title: String,
    /// The words that belong to it, if any.
    pub words: Option<String>,
    /// Whether the person did it; else the council.
    pub by_person: bool,
    /// The number of the fact.
    pub seq: u32,
}

/// The events that concern the person, in the order in which they happened.
#[must_use]
pub fn timeline(file: &CaseFile) -> Vec<DatedEvent> {
    let mut events: Vec<DatedEvent> = file
        .facts
        .iter()
        .filter_map(|dated| {
            let (title, words) = words(file, dated)?;
            let by_person = matches!(
                dated.fact,
                Fact::Received(_)
                    | Fact::IdentityReceived { .. }
                    | Fact::QuestionAnswered { .. }
                    | Fact::MessageFromResident { .. }
                    | Fact::StillUnhappy { .. }
            );
            Some(DatedEvent {
                on: dated.effective_on,
                title,
                words,
                by_person,
                seq: dated.seq,
            })
        })
        .collect();
    events.sort_by_key(|event| (event.on, event.seq));
    events
}

fn words(file: &CaseFile, dated: &DatedFact) -> Option<(String, Option<String>)> {
    let complaint = file.is_complaint();
    let some = |title: &str, words: &str| Some((title.to_owned(), Some(words.to_owned())));
    let bare = |title: &str| Some((title.to_owned(), None));
    match &dated.fact {
        Fact::Received(_) if complaint => bare("The council received the complaint"),
        Fact::Received(_) => bare("The council received the request"),
        Fact::IdentityAsked { what, why } => some(
            match what {
                IdentityKind::Identity => "The council asked for proof of identity",
                IdentityKind::Authority => "The council asked for proof of authority to act",
            },
            why,
        ),
        Fact::IdentityReceived { what } => bare(match what {
            IdentityKind::Identity => "Proof of identity reached the council",
            IdentityKind::Authority => "Proof of authority reached the council",
        }),
        Fact::QuestionAsked { question } => some("The council asked a question", question),
        Fact::QuestionAnswered { answer } => some("The question was answered", answer),
        Fact::ExtensionNotified { reasons } => {
            some("The council said that it needs more time", reasons)
        }
        Fact::ComplaintAcknowledged { text } => {
            some("The council acknowledged the complaint", text)
        }
        Fact::ComplaintProgress { text } => some("The council sent a progress update", text),
        Fact::MessageFromResident { text } => some("A message was sent to the council", text),
        Fact::MessageToResident { text } => some("The council sent a message", text),
        Fact::ReplySent { words, .. } => some("The council replied", words),
        Fact::OutcomeRecorded {
            claim_no,
            outcome,
            reasons,
        } if was_told(file, dated.seq) => {
            let right = file.claim(*claim_no).map_or("", |claim| claim.right.name());
            let name = outcome_name(complaint, *outcome);
            some(&format!("Decision on {right}: {name}"), reasons)
        }
        Fact::Closed => bare("The council closed the case"),
        Fact::Reopened { .. } => bare("The council reopened the case"),
        Fact::StillUnhappy { words } => some(
            "The council was told that its answer did not settle it",
            words,
        ),
        Fact::LetterReady { because } => some(
            "The letter to the regulator was ready",
            because_words(*because),
        ),
        Fact::OutcomeRecorded { .. }
        | Fact::Routed { .. }
        | Fact::Assigned { .. }
        | Fact::Classified { .. }
        | Fact::Noted { .. }
        | Fact::LetterWordsGiven { .. } => None,
    }
}

/// Whether a reply went out after that fact: a decision is the council's own affair until then.
fn was_told(file: &CaseFile, seq: u32) -> bool {
    file.facts
        .iter()
        .any(|later| later.seq > seq && matches!(later.fact, Fact::ReplySent { .. }))
}

const fn outcome_name(complaint: bool, outcome: Outcome) -> &'static str {
    if complaint {
        outcome.complaint_name()
    } else {
        outcome.name()
    }
}

const fn because_words(reason: ReadyReason) -> &'static str {
    match reason {
        ReadyReason::ReplyOverdue => "The date for the reply had passed.",
        ReadyReason::AcknowledgementOverdue => {
            "The date for acknowledging the complaint had passed."
        }
        ReadyReason::StillUnhappy => "The answer had not settled it.",
        ReadyReason::Refused => "The request had been refused, wholly or in part.",
    }
}
