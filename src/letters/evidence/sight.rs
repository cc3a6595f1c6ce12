//! Which facts of a case are the person's to read.

use domain::actor::By;
use domain::case_file::CaseFile;
use domain::facts::{DatedFact, Fact, ScheduleItem, Told};

use crate::letters::timeline::was_told;

/// Whether the person may open that fact: what they said, what was said to them, and what they were told of. Notes,
/// routing and whatever else is the council's own affair stays sealed; so does what a reply says for as long as the
/// person has not passed its second step.
#[must_use]
pub fn may_see(file: &CaseFile, dated: &DatedFact, with_replies: bool) -> bool {
    match &dated.fact {
        Fact::ReplySent { .. } => with_replies,
        Fact::OutcomeRecorded { .. } => with_replies && was_told(file, dated),
        Fact::Received(_)
        | Fact::IdentityAsked { .. }
        | Fact::IdentityReceived { .. }
        | Fact::QuestionAsked { .. }
        | Fact::QuestionAnswered { .. }
        | Fact::ExtensionNotified { .. }
        | Fact::ComplaintAcknowledged { .. }
        | Fact::ComplaintProgress { .. }
        | Fact::MessageFromResident { .. }
        | Fact::MessageToResident { .. }
        | Fact::Closed
        | Fact::StillUnhappy { .. }
        | Fact::LetterWordsGiven { .. }
        | Fact::LetterReady { .. }
        | Fact::DetailsChanged { .. }
        | Fact::RecipientAnswered { .. }
        | Fact::MissingReported { .. }
        | Fact::ReleaseRenewed => true,
        // A remark beside a recipient who was told is the officer's own.
        Fact::RecipientTold { how, reason, .. } => *how != Told::Told || reason.is_none(),
        Fact::DocumentAdded { document } => {
            let released = |item: &ScheduleItem| {
                item.treatment.is_released() && item.document == Some(document.id)
            };
            dated.by == By::Resident
                || with_replies
                    && file.facts.iter().any(|sent| match &sent.fact {
                        Fact::ReplySent { schedule, .. } => schedule.iter().any(released),
                        _ => false,
                    })
        }
        Fact::Routed { .. }
        | Fact::Assigned { .. }
        | Fact::Classified { .. }
        | Fact::Noted { .. }
        | Fact::Reopened { .. }
        | Fact::DocumentScanned { .. }
        | Fact::CodeIssued { .. } => false,
    }
}
