//! The page of an act: its fields, its effect on the time limit, and why it may not be done when it may not.

use axum::http::StatusCode;
use axum::response::Response;
use domain::action::ActionKind;
use domain::case_file::CaseFile;
use domain::decide::outcomes_for;
use domain::facts::{Outcome, Routes};
use domain::refused::{LONGEST_TEXT, Refused};
use domain::right::Right;
use serde_json::{Value, json};
use words::long_date;

use super::rows::{Names, href};
use super::{case, effects, holdings, schedule, summary, told};
use crate::casework::OpenCase;
use crate::people::Person;
use crate::web::ask::{Ask, Caseworker};
use crate::web::error::AppError;
use crate::web::form::Form;
use crate::web::view::View;

/// A form that nobody has filled in yet.
pub(super) fn fresh(kind: ActionKind, file: &CaseFile) -> Form {
    let form = Form::new().with("seen", file.seq().to_string());
    match kind {
        ActionKind::Acknowledge => form.with(
            "text",
            format!(
                "We received your complaint on {}. We are looking into it and will tell you how it is going and how it ended.",
                long_date(file.received_on)
            ),
        ),
        ActionKind::SendReply => form.with("items", schedule::fresh(file)),
        _ => form,
    }
}

/// Shows the form of an act.
///
/// # Errors
/// The store's and the template's.
pub(super) async fn show(
    ask: &Ask<Caseworker>,
    case: &OpenCase,
    kind: ActionKind,
    form: Form,
    workers: &[Person],
    routes: Option<&Routes>,
) -> Result<Response, AppError> {
    let names = Names::open(&ask.app).await?;
    let file = &case.file;
    let base = href(file.reference.as_str());
    let context = json!({
        "top": case::top(ask, &names, case, ""),
        "kind": kind.as_str(),
        "heading": kind.name(),
        "button": button(kind),
        "case_href": base,
        "effects": effects::of(file, &ask.app.law, kind, ask.today),
        "limit": LONGEST_TEXT,
        "owners": owners(workers, file),
        "claims": claim_choices(file, kind),
        "rights": rights(ask, file, kind),
        "outcomes": outcomes(file),
        "decided": decided(file),
        "question": file.open_question().map(|asked| json!({ "text": asked.text, "on": asked.asked_on })),
        "routes": routes,
        "email": file.requester.mail_address(),
        "complaint": file.is_complaint(),
        "schedule": schedule::choices(file),
        "reply_waits": holdings::reply_waits(file),
        "told": holdings::told_choices(),
        "in_notice": ask.app.council.processing.recipients,
        "answerers": holdings::answer_choices(file),
        "code_by": holdings::code_choices(file),
        "needs": summary::needs(&file.requester),
    });
    View::new(ask, "desk/act.html", title(kind))
        .back(&base)
        .form(form)
        .show(ask, context)
        .await
}

/// Says why the act may not be done. `typed` is what somebody wrote before it stopped being possible.
///
/// # Errors
/// The store's and the template's.
pub(super) async fn cannot(
    ask: &Ask<Caseworker>,
    case: &OpenCase,
    kind: ActionKind,
    refused: &Refused,
    typed: Option<&str>,
    status: StatusCode,
) -> Result<Response, AppError> {
    let names = Names::open(&ask.app).await?;
    let base = href(case.file.reference.as_str());
    let context = json!({
        "top": case::top(ask, &names, case, ""),
        "heading": kind.name(),
        "says": words::in_english(&refused.says()),
        "citation": refused.citation(),
        "typed": typed,
        "case_href": base,
    });
    View::new(ask, "desk/cannot.html", title(kind))
        .back(&base)
        .status(status)
        .show(ask, context)
        .await
}

/// The page's title, short enough that a tab shows it whole with `Error:` before it.
const fn title(kind: ActionKind) -> &'static str {
    match kind {
        ActionKind::Classify => "Confirm the kind",
        ActionKind::AskIdentity => "Ask for identity",
        ActionKind::RecordIdentity => "Record identity",
        ActionKind::AskAuthority => "Ask for authority",
        ActionKind::RecordAuthority => "Record authority",
        ActionKind::Extend => "Extend the time",
        ActionKind::Acknowledge => "Acknowledge",
        ActionKind::UpdateComplainant => "Progress update",
        ActionKind::TellRecipient => "Tell a recipient",
        ActionKind::RecordRecipientAnswer => "Recipient’s answer",
        other => other.name(),
    }
}

const fn button(kind: ActionKind) -> &'static str {
    match kind {
        ActionKind::Assign => "Assign",
        ActionKind::Classify => "Confirm",
        ActionKind::AskIdentity | ActionKind::AskAuthority => "Ask for proof",
        ActionKind::RecordIdentity | ActionKind::RecordAuthority => "Record the proof",
        ActionKind::AskQuestion => "Send the question",
        ActionKind::RecordAnswer => "Record the answer",
        ActionKind::Extend => "Send the notice",
        ActionKind::Acknowledge => "Send the acknowledgement",
        ActionKind::UpdateComplainant => "Send the update",
        ActionKind::WriteToResident => "Send the message",
        ActionKind::Note => "Add the note",
        ActionKind::RecordOutcome => "Record the outcome",
        ActionKind::SendReply => "Send the reply",
        ActionKind::Close => "Close",
        ActionKind::Reopen => "Reopen",
        ActionKind::TellRecipient => "Save",
        ActionKind::RecordRecipientAnswer => "Record the answer",
        ActionKind::IssueCode => "Show the code",
        _ => "Continue",
    }
}

fn owners(workers: &[Person], file: &CaseFile) -> Vec<Value> {
    let mut owners = vec![json!({ "value": "", "text": "Choose one" })];
    owners.extend(workers.iter().map(|person| {
        let now = if file.owner == Some(person.id) {
            " (has it now)"
        } else {
            ""
        };
        json!({ "value": person.id.to_string(), "text": format!("{}{now}", person.name) })
    }));
    owners
}

/// The parts to choose from, when there is more than one.
fn claim_choices(file: &CaseFile, kind: ActionKind) -> Vec<Value> {
    if file.claims.len() < 2 {
        return Vec::new();
    }
    file.claims
        .iter()
        .filter(|claim| kind != ActionKind::Classify || claim.outcome.is_none())
        .map(|claim| {
            let hint = claim.outcome.as_ref().map_or_else(
                || "No outcome yet".to_owned(),
                |(outcome, ..)| format!("Now: {}", told::outcome_name(file, *outcome)),
            );
            json!({ "value": claim.no.to_string(), "text": claim.right.name(), "hint": hint })
        })
        .collect()
}

/// The rights that a part can turn out to be, each with the date that it would have.
fn rights(ask: &Ask<Caseworker>, file: &CaseFile, kind: ActionKind) -> Vec<Value> {
    if kind != ActionKind::Classify {
        return Vec::new();
    }
    let undecided = file.claims.iter().find(|claim| claim.outcome.is_none());
    Right::ALL
        .into_iter()
        .filter(|right| !matches!(right, Right::Complaint | Right::Unclassified))
        .map(|right| {
            let hint = undecided.map(|claim| effects::date_if(file, claim, right, &ask.app.law));
            json!({ "value": right.as_str(), "text": right.name(), "hint": hint })
        })
        .collect()
}

/// The outcomes that any part may have; for each part the domain has the last word.
fn outcomes(file: &CaseFile) -> Vec<Value> {
    Outcome::ALL
        .into_iter()
        .filter(|outcome| {
            file.claims
                .iter()
                .any(|claim| outcomes_for(claim.right).contains(outcome))
        })
        .map(|outcome| {
            json!({ "value": outcome.as_str(), "text": told::outcome_name(file, outcome) })
        })
        .collect()
}

/// The outcomes and reasons that the reply will carry.
fn decided(file: &CaseFile) -> Vec<Value> {
    file.claims
        .iter()
        .filter_map(|claim| {
            let (outcome, _, reasons) = claim.outcome.as_ref()?;
            Some(json!({
                "right": claim.right.name(),
                "outcome": told::outcome_name(file, *outcome),
                "reasons": reasons,
            }))
        })
        .collect()
}
