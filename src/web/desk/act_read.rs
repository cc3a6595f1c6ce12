//! From a form to an act. What the words must be like, the domain says.

use chrono::NaiveDate;
use domain::action::{Action, ActionKind};
use domain::case_file::CaseFile;
use domain::facts::{CodeBy, Outcome, ReplyChannel, Routes, Told};
use domain::right::Right;

use super::schedule;
use crate::people::Person;
use crate::web::form::{FieldError, Posted};

/// What the form may refer to.
pub(super) struct Known<'a> {
    /// The case as it is now.
    pub(super) file: &'a CaseFile,
    /// Those whom it can be given to.
    pub(super) workers: &'a [Person],
    /// The ways to complain that a reply would print today.
    pub(super) routes: Option<Routes>,
    /// The digest of a code that is about to be given out.
    pub(super) code_digest: String,
}

/// The acts that staff have a page for.
pub(super) fn staff_kind(name: &str) -> Option<ActionKind> {
    ActionKind::read(name).filter(|kind| {
        !matches!(
            kind,
            ActionKind::Answer
                | ActionKind::WriteToCouncil
                | ActionKind::SayUnhappy
                | ActionKind::GiveLetterWords
                | ActionKind::OfferLetter
                | ActionKind::ChangeDetails
                | ActionKind::Withdraw
                | ActionKind::RecordScan
                | ActionKind::ReportMissing
                | ActionKind::RenewRelease
                // A file comes by its own form.
                | ActionKind::AddDocument
        )
    })
}

/// The field that an error without one of its own belongs to.
pub(super) const fn first_field(kind: ActionKind) -> &'static str {
    match kind {
        ActionKind::Assign => "to",
        ActionKind::Classify => "right",
        ActionKind::AskIdentity | ActionKind::AskAuthority => "why",
        ActionKind::RecordIdentity | ActionKind::RecordAuthority => "received_on",
        ActionKind::AskQuestion => "question",
        ActionKind::RecordAnswer => "answer",
        ActionKind::Extend => "reasons",
        ActionKind::RecordOutcome => "outcome",
        ActionKind::SendReply => "words",
        ActionKind::Reopen => "reason",
        ActionKind::TellRecipient | ActionKind::RecordRecipientAnswer => "recipient",
        ActionKind::IssueCode => "how",
        ActionKind::Close => "",
        _ => "text",
    }
}

/// The field that holds what an officer took time to write.
pub(super) const fn long_field(kind: ActionKind) -> &'static str {
    match kind {
        ActionKind::Assign | ActionKind::Classify => "reason",
        ActionKind::RecordOutcome => "reasons",
        ActionKind::TellRecipient => "reason",
        ActionKind::RecordRecipientAnswer => "answer",
        other => first_field(other),
    }
}

/// Reads the act.
///
/// # Errors
/// What is wrong with which field.
pub(super) fn read(
    kind: ActionKind,
    posted: &Posted,
    known: Known<'_>,
) -> Result<Action, Vec<FieldError>> {
    let text = |name: &str| posted.first(name).to_owned();
    Ok(match kind {
        ActionKind::Assign => Action::Assign {
            to: worker(posted, known.workers)?,
            reason: posted.some("reason"),
        },
        ActionKind::Classify => Action::Classify {
            claim_no: claim(posted, known.file)?,
            right: right(posted)?,
            reason: text("reason"),
        },
        ActionKind::AskIdentity => Action::AskIdentity { why: text("why") },
        ActionKind::AskAuthority => Action::AskAuthority { why: text("why") },
        ActionKind::RecordIdentity => Action::RecordIdentity {
            received_on: arrived(posted)?,
        },
        ActionKind::RecordAuthority => Action::RecordAuthority {
            received_on: arrived(posted)?,
        },
        ActionKind::AskQuestion => Action::AskQuestion {
            question: text("question"),
        },
        ActionKind::RecordAnswer => answer(posted)?,
        ActionKind::Extend => Action::Extend {
            reasons: text("reasons"),
        },
        ActionKind::Acknowledge => Action::Acknowledge { text: text("text") },
        ActionKind::UpdateComplainant => Action::UpdateComplainant { text: text("text") },
        ActionKind::WriteToResident => Action::WriteToResident { text: text("text") },
        ActionKind::Note => Action::Note { text: text("text") },
        ActionKind::RecordOutcome => Action::RecordOutcome {
            claim_no: claim(posted, known.file)?,
            outcome: outcome(posted)?,
            reasons: text("reasons"),
        },
        ActionKind::SendReply => Action::SendReply {
            words: text("words"),
            sent_by: reply_channel(posted, known.file)?,
            routes: known.routes.unwrap_or_default(),
            schedule: schedule::read(posted).map_err(|error| vec![error])?,
        },
        ActionKind::Close => Action::Close,
        ActionKind::Reopen => Action::Reopen {
            reason: text("reason"),
        },
        ActionKind::TellRecipient => Action::TellRecipient {
            recipient: text("recipient"),
            how: Told::read(posted.first("how"))
                .ok_or_else(|| one("how", "Select if they were told"))?,
            reason: posted.some("reason"),
        },
        ActionKind::RecordRecipientAnswer => Action::RecordRecipientAnswer {
            recipient: text("recipient"),
            answer: text("answer"),
        },
        ActionKind::IssueCode => Action::IssueCode {
            digest: known.code_digest,
            how: CodeBy::read(posted.first("how"))
                .ok_or_else(|| one("how", "Select how they get the code"))?,
        },
        ActionKind::Answer
        | ActionKind::WriteToCouncil
        | ActionKind::SayUnhappy
        | ActionKind::GiveLetterWords
        | ActionKind::OfferLetter
        | ActionKind::ChangeDetails
        | ActionKind::Withdraw
        | ActionKind::AddDocument
        | ActionKind::RecordScan
        | ActionKind::ReportMissing
        | ActionKind::RenewRelease => {
            return Err(one("", "Your role does not allow this"));
        }
    })
}

fn one(field: &str, says: &str) -> Vec<FieldError> {
    vec![FieldError::new(field, says)]
}

fn worker(posted: &Posted, workers: &[Person]) -> Result<uuid::Uuid, Vec<FieldError>> {
    workers
        .iter()
        .map(|person| person.id)
        .find(|id| id.to_string() == posted.first("to"))
        .ok_or_else(|| one("to", "Select who takes this on"))
}

/// The claim that was chosen; with only one there is nothing to choose.
fn claim(posted: &Posted, file: &CaseFile) -> Result<u8, Vec<FieldError>> {
    if let [only] = file.claims.as_slice() {
        return Ok(only.no);
    }
    posted
        .first("claim_no")
        .parse()
        .map_err(|_| one("claim_no", "Select which part of the request this is about"))
}

fn right(posted: &Posted) -> Result<Right, Vec<FieldError>> {
    posted
        .first("right")
        .parse()
        .map_err(|_| one("right", "Select what they are asking for"))
}

fn outcome(posted: &Posted) -> Result<Outcome, Vec<FieldError>> {
    Outcome::ALL
        .into_iter()
        .find(|outcome| outcome.as_str() == posted.first("outcome"))
        .ok_or_else(|| one("outcome", "Select how this ended"))
}

fn arrived(posted: &Posted) -> Result<NaiveDate, Vec<FieldError>> {
    posted
        .date(
            "received_on",
            "refused-date-arrived",
            "desk-enter-date-arrived",
        )
        .map_err(|error| vec![error])
}

/// Both halves are looked at, so that both mistakes are shown at once.
fn answer(posted: &Posted) -> Result<Action, Vec<FieldError>> {
    let mut errors = Vec::new();
    if posted.some("answer").is_none() {
        errors.extend(one("answer", "Enter what they answered"));
    }
    let date = posted.date(
        "answered_on",
        "refused-date-answered",
        "desk-enter-date-answered",
    );
    match date {
        Ok(answered_on) if errors.is_empty() => Ok(Action::RecordAnswer {
            answer: posted.first("answer").to_owned(),
            answered_on,
        }),
        Ok(_) => Err(errors),
        Err(error) => {
            errors.push(error);
            Err(errors)
        }
    }
}

/// Somebody without an e-mail address can only be written to by post.
fn reply_channel(posted: &Posted, file: &CaseFile) -> Result<ReplyChannel, Vec<FieldError>> {
    if file.requester.mail_address().is_none() {
        return Ok(ReplyChannel::Post);
    }
    match posted.first("sent_by") {
        "online" => Ok(ReplyChannel::Online),
        "post" => Ok(ReplyChannel::Post),
        _ => Err(one("sent_by", "Select how the reply goes")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::effects::samples;
    use super::*;
    use domain::language::Language;

    fn read_form(kind: ActionKind, body: &str) -> Result<Action, Vec<FieldError>> {
        let file = samples::access("2026-11-23");
        let known = Known {
            file: &file,
            workers: &[],
            routes: None,
            code_digest: "salted".to_owned(),
        };
        read(kind, &Posted::read(body.as_bytes()), known)
    }

    #[test]
    fn every_act_of_staff_is_read_under_its_own_name() {
        let body = "right=erasure&outcome=granted&received_on-day=1&received_on-month=dec&received_on-year=2026\
                    &answer=x&answered_on-day=1&answered_on-month=12&answered_on-year=2026";
        for kind in ActionKind::ALL {
            let Some(kind) = staff_kind(kind.as_str()) else {
                continue;
            };
            let how = match kind {
                ActionKind::IssueCode => "&how=post",
                _ => "&how=told",
            };
            match read_form(kind, &format!("{body}{how}")) {
                Ok(action) => assert_eq!(action.kind(), kind),
                Err(errors) => {
                    assert_eq!(kind, ActionKind::Assign);
                    assert_eq!(
                        errors[0].says(Language::English),
                        "Select who takes this on"
                    );
                }
            }
        }
        assert_eq!(staff_kind("answer"), None);
        assert_eq!(staff_kind("offer-letter"), None);
        assert_eq!(staff_kind("nothing"), None);
    }

    #[test]
    fn an_answer_shows_both_mistakes_at_once() {
        let errors = read_form(ActionKind::RecordAnswer, "answered_on-day=3").unwrap_err();
        let fields: Vec<&str> = errors.iter().map(|error| error.field.as_str()).collect();
        assert_eq!(fields, ["answer", "answered_on-month"]);
    }

    #[test]
    fn somebody_without_email_is_answered_by_post_whatever_the_form_says() {
        let action = read_form(ActionKind::SendReply, "words=x&sent_by=online").unwrap();
        let Action::SendReply { sent_by, .. } = action else {
            panic!("{action:?}");
        };
        assert_eq!(sent_by, ReplyChannel::Post);
    }
}
