//! What may be done now, and by whom: the guard that draws the buttons is the guard that decides.

use chrono::NaiveDate;

use crate::action::ActionKind;
use crate::actor::{Actor, Role};
use crate::case_file::CaseFile;
use crate::clock::{ClockStatus, IdentityKind};
use crate::notices::letters_to_offer;
use crate::refused::Refused;
use crate::regime::Law;

/// The acts that [`crate::decide::decide`] would accept from this actor today, given what they need.
#[must_use]
pub fn permitted(file: &CaseFile, actor: &Actor, law: &Law, today: NaiveDate) -> Vec<ActionKind> {
    ActionKind::ALL
        .into_iter()
        .filter(|kind| guard(file, actor, *kind, law, today).is_ok())
        .collect()
}

/// Whether the actor may do this now.
///
/// # Errors
/// Why not.
pub fn guard(
    file: &CaseFile,
    actor: &Actor,
    kind: ActionKind,
    law: &Law,
    today: NaiveDate,
) -> Result<(), Refused> {
    role_allows(actor, kind)?;
    state_allows(file, kind, law, today)
}

fn role_allows(actor: &Actor, kind: ActionKind) -> Result<(), Refused> {
    use ActionKind as K;
    let allowed = match (actor, kind) {
        (Actor::Resident, K::Answer | K::WriteToCouncil | K::SayUnhappy | K::GiveLetterWords)
        | (Actor::Worker, K::OfferLetter) => true,
        (Actor::Resident | Actor::Worker, _)
        | (
            Actor::Staff { .. },
            K::Answer | K::WriteToCouncil | K::SayUnhappy | K::GiveLetterWords | K::OfferLetter,
        ) => false,
        (Actor::Staff { roles, .. }, K::Reopen) => roles.has(Role::DataProtectionOfficer),
        (Actor::Staff { roles, .. }, _) => roles.works_cases(),
    };
    if allowed {
        Ok(())
    } else {
        Err(Refused::NotYourPart)
    }
}

fn state_allows(
    file: &CaseFile,
    kind: ActionKind,
    law: &Law,
    today: NaiveDate,
) -> Result<(), Refused> {
    use ActionKind as K;
    match kind {
        K::Note | K::WriteToResident | K::WriteToCouncil | K::GiveLetterWords => Ok(()),
        K::Assign => is_open(file),
        K::Classify => is_open(file)
            .and_then(|()| refuse_if(file.is_complaint(), Refused::IsAComplaint))
            .and_then(|()| refuse_if(file.reply_is_out, Refused::AlreadyReplied))
            .and_then(|()| refuse_if(file.is_decided(), Refused::Decided)),
        K::AskIdentity => may_ask_proof(file, IdentityKind::Identity),
        K::AskAuthority => may_ask_proof(file, IdentityKind::Authority),
        K::RecordIdentity => may_record_proof(file, IdentityKind::Identity),
        K::RecordAuthority => may_record_proof(file, IdentityKind::Authority),
        K::AskQuestion => unanswered(file)
            .and_then(|()| refuse_if(file.open_question().is_some(), Refused::QuestionOpen)),
        K::RecordAnswer | K::Answer => is_open(file)
            .and_then(|()| refuse_if(file.open_question().is_none(), Refused::NoQuestionOpen)),
        K::Extend => may_extend(file, law, today),
        K::Acknowledge => is_open(file)
            .and_then(|()| refuse_if(!file.is_complaint(), Refused::NotAComplaint))
            .and_then(|()| refuse_if(file.acknowledged_on.is_some(), Refused::AlreadyAcknowledged)),
        K::UpdateComplainant => unanswered(file)
            .and_then(|()| refuse_if(!file.is_complaint(), Refused::NotAComplaint))
            .and_then(|()| refuse_if(file.acknowledged_on.is_none(), Refused::NotAcknowledged)),
        K::RecordOutcome => unanswered(file),
        K::SendReply => {
            unanswered(file).and_then(|()| refuse_if(!file.is_decided(), Refused::OutcomeMissing))
        }
        K::Close => is_open(file)
            .and_then(|()| refuse_if(!file.reply_is_out && !file.is_withdrawn(), Refused::NoReply)),
        K::Reopen => refuse_if(file.closed_on.is_none(), Refused::NotClosed),
        K::SayUnhappy => refuse_if(file.replied_on.is_none(), Refused::NothingAnswered),
        K::OfferLetter => refuse_if(
            letters_to_offer(file, law, today).is_empty(),
            Refused::NothingToOffer,
        ),
    }
}

fn refuse_if(refused: bool, why: Refused) -> Result<(), Refused> {
    if refused { Err(why) } else { Ok(()) }
}

fn is_open(file: &CaseFile) -> Result<(), Refused> {
    refuse_if(file.closed_on.is_some(), Refused::Closed)
}

fn unanswered(file: &CaseFile) -> Result<(), Refused> {
    is_open(file).and_then(|()| refuse_if(file.reply_is_out, Refused::AlreadyReplied))
}

/// Identity never delays a complaint [complaint-ack], and one demand at a time is enough [identity].
fn may_ask_proof(file: &CaseFile, what: IdentityKind) -> Result<(), Refused> {
    unanswered(file)
        .and_then(|()| refuse_if(file.is_complaint(), Refused::IsAComplaint))
        .and_then(|()| {
            refuse_if(
                file.open_identity(what).is_some(),
                Refused::ProofAlreadyAsked,
            )
        })
}

fn may_record_proof(file: &CaseFile, what: IdentityKind) -> Result<(), Refused> {
    is_open(file)
        .and_then(|()| refuse_if(file.open_identity(what).is_none(), Refused::NoProofAsked))
}

/// Notice must go out before the month ends; while a question is open, it has not ended [clock-extension].
fn may_extend(file: &CaseFile, law: &Law, today: NaiveDate) -> Result<(), Refused> {
    unanswered(file)?;
    refuse_if(file.is_complaint(), Refused::IsAComplaint)?;
    refuse_if(file.extended_on.is_some(), Refused::AlreadyExtended)?;
    let (_, clock) = file.governing(law);
    match clock.status {
        ClockStatus::NoStatutoryClock => Err(Refused::NothingToExtend),
        ClockStatus::AwaitingIdentity | ClockStatus::AwaitingFee => Err(Refused::NotStarted),
        ClockStatus::Paused => Ok(()),
        ClockStatus::Due | ClockStatus::ExtensionInvalid => match clock.extension_notice_due_on {
            Some(notice_due_on) if today > notice_due_on => {
                Err(Refused::ExtensionTooLate { notice_due_on })
            }
            _ => Ok(()),
        },
    }
}
