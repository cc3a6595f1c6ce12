//! What happened and when, as the person lived it: nothing internal to the council.

use chrono::NaiveDate;
use domain::actor::By;
use domain::case_file::CaseFile;
use domain::clock::IdentityKind;
use domain::facts::{DatedFact, Fact, Outcome, ReadyReason, Told};
use domain::said::Said;

use super::tongue::right;

/// One dated event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedEvent {
    /// The day on which it was true.
    pub on: NaiveDate,
    /// A short title.
    pub title: Said,
    /// The words that belong to it, if any, exactly as written.
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
            let (title, words) = event(file, dated)?;
            Some(DatedEvent {
                on: dated.effective_on,
                title,
                words,
                by_person: is_by_person(dated),
                seq: dated.seq,
            })
        })
        .collect();
    events.sort_by_key(|event| (event.on, event.seq));
    events
}

fn is_by_person(dated: &DatedFact) -> bool {
    match &dated.fact {
        Fact::Received(_)
        | Fact::IdentityReceived { .. }
        | Fact::QuestionAnswered { .. }
        | Fact::MessageFromResident { .. }
        | Fact::StillUnhappy { .. }
        | Fact::MissingReported { .. } => true,
        Fact::DocumentAdded { .. }
        | Fact::DetailsChanged { .. }
        | Fact::OutcomeRecorded { .. }
        | Fact::Closed => dated.by == By::Resident,
        _ => false,
    }
}

fn event(file: &CaseFile, dated: &DatedFact) -> Option<(Said, Option<String>)> {
    let some = |id, words: &str| {
        let words = Some(words.to_owned()).filter(|words| !words.is_empty());
        Some((Said::new(id), words))
    };
    let bare = |id| Some((Said::new(id), None));
    match &dated.fact {
        Fact::Received(_) if file.is_complaint() => bare("letter-event-received-complaint"),
        Fact::Received(_) => bare("letter-event-received-request"),
        Fact::IdentityAsked { what, why } => some(
            match what {
                IdentityKind::Identity => "letter-event-identity-asked",
                IdentityKind::Authority => "letter-event-authority-asked",
            },
            why,
        ),
        Fact::IdentityReceived { what } => bare(match what {
            IdentityKind::Identity => "letter-event-identity-received",
            IdentityKind::Authority => "letter-event-authority-received",
        }),
        Fact::QuestionAsked { question } => some("letter-event-question-asked", question),
        Fact::QuestionAnswered { answer } => some("letter-event-question-answered", answer),
        Fact::ExtensionNotified { reasons } => some("letter-event-extension", reasons),
        Fact::ComplaintAcknowledged { text } => some("letter-event-acknowledged", text),
        Fact::ComplaintProgress { text } => some("letter-event-progress", text),
        Fact::MessageFromResident { text } => some("letter-event-message-in", text),
        Fact::MessageToResident { text } => some("letter-event-message-out", text),
        Fact::ReplySent { words, .. } => some("letter-event-replied", words),
        Fact::OutcomeRecorded {
            claim_no,
            outcome,
            reasons,
        } if was_told(file, dated) => {
            let claim = file.claim(*claim_no)?;
            let title = Said::new("letter-event-decided")
                .with("right", right(claim.right))
                .with("outcome", outcome_name(file.is_complaint(), *outcome));
            Some((
                title,
                Some(reasons.clone()).filter(|reasons| !reasons.is_empty()),
            ))
        }
        Fact::Closed if file.is_withdrawn() && dated.by == By::Resident => {
            bare("letter-event-withdrawn")
        }
        Fact::Closed => bare("letter-event-closed"),
        Fact::Reopened { .. } => bare("letter-event-reopened"),
        Fact::StillUnhappy { words } => some("letter-event-unhappy", words),
        Fact::MissingReported { words, .. } => some("letter-event-missing", words),
        Fact::DocumentAdded { document } if dated.by == By::Resident => Some((
            Said::new("letter-event-document").with("name", document.name.as_str()),
            None,
        )),
        Fact::RecipientTold { recipient, how, .. } => {
            let id = match how {
                Told::Told => "letter-event-recipient-told",
                Told::Impossible | Told::Disproportionate => "letter-event-recipient-not-told",
            };
            Some((Said::new(id).with("recipient", recipient.as_str()), None))
        }
        Fact::RecipientAnswered { recipient, answer } => Some((
            Said::new("letter-event-recipient-answered").with("recipient", recipient.as_str()),
            Some(answer.clone()),
        )),
        Fact::DetailsChanged { .. } => bare("letter-event-details"),
        Fact::ReleaseRenewed => bare("letter-event-renewed"),
        Fact::LetterReady { because } => bare(match because {
            ReadyReason::ReplyOverdue => "letter-event-ready-reply-overdue",
            ReadyReason::AcknowledgementOverdue => "letter-event-ready-acknowledgement-overdue",
            ReadyReason::StillUnhappy => "letter-event-ready-still-unhappy",
            ReadyReason::Refused => "letter-event-ready-refused",
        }),
        Fact::OutcomeRecorded { .. }
        | Fact::Routed { .. }
        | Fact::Assigned { .. }
        | Fact::Classified { .. }
        | Fact::Noted { .. }
        | Fact::LetterWordsGiven { .. }
        | Fact::DocumentAdded { .. }
        | Fact::DocumentScanned { .. }
        | Fact::CodeIssued { .. } => None,
    }
}

/// Whether the person has heard of that decision. It is the council's own affair until a reply goes out, and one that
/// was replaced before then was never told.
pub(super) fn was_told(file: &CaseFile, decided: &DatedFact) -> bool {
    let Fact::OutcomeRecorded { claim_no: of, .. } = &decided.fact else {
        return false;
    };
    let mut later = file.facts.iter().filter(|later| later.seq > decided.seq);
    decided.by == By::Resident
        || later
            .find(|later| match &later.fact {
                Fact::ReplySent { .. } => true,
                Fact::OutcomeRecorded { claim_no, .. } => claim_no == of,
                _ => false,
            })
            .is_some_and(|next| matches!(next.fact, Fact::ReplySent { .. }))
}

/// The name of an outcome, inside a sentence.
pub(super) fn outcome_name(complaint: bool, outcome: Outcome) -> Said {
    let id = if complaint {
        "letter-outcome-complaint"
    } else {
        "letter-outcome"
    };
    Said::new(id).with("outcome", outcome.as_str())
}
