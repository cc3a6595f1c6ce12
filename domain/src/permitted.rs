//! What may be done now, and by whom: the guard that draws the buttons is the guard that decides.

use chrono::NaiveDate;

use crate::action::ActionKind;
use crate::actor::{Actor, Role};
use crate::case_file::{CaseFile, Reply};
use crate::clock::{ClockStatus, IdentityKind};
use crate::decide::may_add_any;
use crate::facts::Told;
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
    state_allows(file, actor, kind, law, today)
}

fn role_allows(actor: &Actor, kind: ActionKind) -> Result<(), Refused> {
    use ActionKind as K;
    let residents = matches!(
        kind,
        K::Answer
            | K::WriteToCouncil
            | K::SayUnhappy
            | K::GiveLetterWords
            | K::ChangeDetails
            | K::Withdraw
            | K::ReportMissing
            | K::RenewRelease
    );
    let workers = matches!(kind, K::OfferLetter | K::RecordScan);
    let allowed = match (actor, kind) {
        (Actor::Resident, _) => residents || kind == K::AddDocument,
        (Actor::Worker, _) => workers,
        (Actor::Staff { .. }, _) if residents || workers => false,
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
    actor: &Actor,
    kind: ActionKind,
    law: &Law,
    today: NaiveDate,
) -> Result<(), Refused> {
    use ActionKind as K;
    match kind {
        K::Note
        | K::WriteToResident
        | K::WriteToCouncil
        | K::GiveLetterWords
        | K::ChangeDetails
        | K::IssueCode => Ok(()),
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
        K::Withdraw => unanswered(file)
            .and_then(|()| refuse_if(file.is_withdrawn(), Refused::AlreadyWithdrawn)),
        K::AddDocument => may_add_any(file, actor),
        K::RecordScan => refuse_if(
            file.documents.iter().all(|known| known.scan.is_some()),
            Refused::NothingToScan,
        ),
        K::TellRecipient => refuse_if(
            !file
                .claims
                .iter()
                .any(|claim| claim.right.concerns_recipients()),
            Refused::NoRecipients,
        ),
        K::RecordRecipientAnswer => refuse_if(
            !file.recipients.iter().any(|known| known.how == Told::Told),
            Refused::NobodyTold,
        ),
        K::ReportMissing => refuse_if(file.reply.is_none(), Refused::NothingAnswered),
        K::RenewRelease => may_renew(file, law, today),
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

/// The documents of a reply leave the person's page after a while, and come back when the person asks.
fn may_renew(file: &CaseFile, law: &Law, today: NaiveDate) -> Result<(), Refused> {
    let released = |reply: &Reply| reply.released().next().is_some();
    refuse_if(
        !file.reply.as_ref().is_some_and(released),
        Refused::NothingReleased,
    )?;
    let until = file.release_until(law.settings.release_days);
    refuse_if(
        until.is_none_or(|until| today <= until),
        Refused::StillReleased,
    )
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
