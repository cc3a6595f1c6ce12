//! What each fact is called on an officer's screen, and the words that belong to it.

use domain::case_file::CaseFile;
use domain::clock::IdentityKind;
use domain::facts::{Fact, Outcome, ReadyReason, ReplyChannel, ScanVerdict};
use domain::routing::Destination;

use super::rows::{self, Names};
use crate::app::App;

/// A short title.
pub(super) fn title(app: &App, names: &Names, file: &CaseFile, fact: &Fact) -> String {
    let right = |no: u8| file.claim(no).map_or("", |claim| claim.right.name());
    let fixed = match fact {
        Fact::Received(received) => {
            let what = if file.is_complaint() {
                "Complaint"
            } else {
                "Request"
            };
            return format!("{what} received ({})", received.channel.name());
        }
        Fact::Routed { to, .. } => return format!("Sent to {}", destination(app, names, to)),
        Fact::Assigned { to, .. } => return format!("Assigned to {}", names.of(*to)),
        Fact::Classified {
            claim_no, right, ..
        } => {
            return format!("Part {claim_no} confirmed as: {}", right.name());
        }
        Fact::OutcomeRecorded {
            claim_no, outcome, ..
        } => {
            let name = outcome_name(file, *outcome);
            return format!("Outcome recorded for {}: {name}", right(*claim_no));
        }
        Fact::IdentityAsked { what, .. } => match what {
            IdentityKind::Identity => "Proof of identity asked for",
            IdentityKind::Authority => "Proof of authority asked for",
        },
        Fact::IdentityReceived { what } => match what {
            IdentityKind::Identity => "Proof of identity received",
            IdentityKind::Authority => "Proof of authority received",
        },
        Fact::QuestionAsked { .. } => "Question asked",
        Fact::QuestionAnswered { .. } => "Question answered",
        Fact::ExtensionNotified { .. } => "Notice of an extension sent",
        Fact::ComplaintAcknowledged { .. } => "Complaint acknowledged",
        Fact::ComplaintProgress { .. } => "Progress update sent",
        Fact::MessageFromResident { .. } => "Message from the resident",
        Fact::MessageToResident { .. } => "Message sent",
        Fact::Noted { .. } => "Note",
        Fact::ReplySent { sent_by, .. } => match sent_by {
            ReplyChannel::Online => "Reply sent online",
            ReplyChannel::Post => "Reply sent by post",
        },
        Fact::Closed => "Closed",
        Fact::Reopened { .. } => "Reopened",
        Fact::StillUnhappy { .. } => "The resident is still unhappy",
        Fact::LetterWordsGiven { .. } => "The resident worked on their letter to the regulator",
        Fact::LetterReady { .. } => "The letter to the regulator was offered",
        Fact::DetailsChanged { .. } => "The resident changed their details",
        Fact::DocumentAdded { document } => {
            return format!("File added: {}", document.purpose.name());
        }
        Fact::DocumentScanned { verdict, .. } => match verdict {
            ScanVerdict::Clean => "File checked, nothing found",
            ScanVerdict::Infected { .. } => "File checked, nobody may open it",
        },
        Fact::RecipientTold { recipient, how, .. } => {
            return format!("{recipient}: {}", how.name());
        }
        Fact::RecipientAnswered { recipient, .. } => return format!("{recipient} answered"),
        Fact::MissingReported { .. } => "The resident says that the reply lacks something",
        Fact::CodeIssued { how, .. } => {
            return format!("Code given to the resident: {}", how.name());
        }
        Fact::ReleaseRenewed => "The resident got the documents of the reply again",
    };
    fixed.to_owned()
}

/// The words that belong to it.
pub(super) fn words(fact: &Fact) -> Option<String> {
    match fact {
        Fact::Received(received) => Some(received.words.clone()),
        Fact::Routed { reason, .. }
        | Fact::Classified { reason, .. }
        | Fact::Reopened { reason } => Some(reason.clone()),
        Fact::Assigned { reason, .. } => reason.clone(),
        Fact::IdentityAsked { why, .. } => Some(why.clone()),
        Fact::QuestionAsked { question } => Some(question.clone()),
        Fact::QuestionAnswered { answer } => Some(answer.clone()),
        Fact::ExtensionNotified { reasons } | Fact::OutcomeRecorded { reasons, .. } => {
            Some(reasons.clone())
        }
        Fact::ComplaintAcknowledged { text }
        | Fact::ComplaintProgress { text }
        | Fact::MessageFromResident { text }
        | Fact::MessageToResident { text }
        | Fact::Noted { text } => Some(text.clone()),
        Fact::ReplySent { words, .. } | Fact::StillUnhappy { words } => Some(words.clone()),
        Fact::LetterReady { because } => Some(because_words(*because).to_owned()),
        Fact::DocumentAdded { document } => Some(document.name.clone()),
        Fact::DocumentScanned {
            verdict: ScanVerdict::Infected { name },
            ..
        } => Some(name.clone()),
        Fact::RecipientTold { reason, .. } => reason.clone(),
        Fact::RecipientAnswered { answer, .. } => Some(answer.clone()),
        Fact::MissingReported { items, words } => Some(missing_words(items, words)),
        // These words stand in the letter itself, and the newest details on the case page.
        Fact::LetterWordsGiven { .. }
        | Fact::DetailsChanged { .. }
        | Fact::IdentityReceived { .. }
        | Fact::DocumentScanned { .. }
        | Fact::CodeIssued { .. }
        | Fact::ReleaseRenewed
        | Fact::Closed => None,
    }
}

/// The numbers of the schedule, and what the person wrote about them.
fn missing_words(items: &[u16], words: &str) -> String {
    let numbers: Vec<String> = items.iter().map(u16::to_string).collect();
    match (numbers.is_empty(), words.is_empty()) {
        (true, _) => words.to_owned(),
        (false, true) => format!("Items {}", numbers.join(", ")),
        (false, false) => format!("Items {}\n{words}", numbers.join(", ")),
    }
}

/// Whether a letter to the resident belongs to the fact.
pub(super) const fn goes_out(fact: &Fact) -> bool {
    matches!(
        fact,
        Fact::IdentityAsked { .. }
            | Fact::QuestionAsked { .. }
            | Fact::ExtensionNotified { .. }
            | Fact::ComplaintAcknowledged { .. }
            | Fact::ComplaintProgress { .. }
            | Fact::MessageToResident { .. }
            | Fact::ReplySent { .. }
    )
}

/// Whether the resident wrote or said it.
pub(super) const fn comes_in(fact: &Fact) -> bool {
    matches!(
        fact,
        Fact::QuestionAnswered { .. }
            | Fact::MessageFromResident { .. }
            | Fact::StillUnhappy { .. }
            | Fact::MissingReported { .. }
    )
}

/// An outcome's name for this kind of case.
pub(super) fn outcome_name(file: &CaseFile, outcome: Outcome) -> &'static str {
    if file.is_complaint() {
        outcome.complaint_name()
    } else {
        outcome.name()
    }
}

/// A team or a person.
pub(super) fn destination(app: &App, names: &Names, to: &Destination) -> String {
    match to {
        Destination::Team(team) => format!("{} (team)", rows::team_name(app, team)),
        Destination::Person(id) => names.of(*id).to_owned(),
        Destination::Unstaffed => {
            "the Data Protection Officer, a post that nobody holds".to_owned()
        }
    }
}

/// Why a letter to the regulator is ready.
pub(super) const fn because_words(reason: ReadyReason) -> &'static str {
    match reason {
        ReadyReason::ReplyOverdue => "The reply is late.",
        ReadyReason::AcknowledgementOverdue => "The complaint was not acknowledged in time.",
        ReadyReason::StillUnhappy => "The person has had an answer and is still unhappy.",
        ReadyReason::Refused => "The request was refused, wholly or in part.",
    }
}
