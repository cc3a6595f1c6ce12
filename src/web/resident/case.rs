//! One request: where it has got to, until when, what we need, and what was said.

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use domain::action::{Action, ActionKind};
use domain::actor::Actor;
use domain::permitted::permitted;
use serde_json::{Value, json};

use super::case_parts as parts;
use super::changes::date_changes;
use super::events::events;
use super::progress::{asked_for, steps};
use super::reply;
use super::time_limits::time_limits;
use crate::casework::{self, CaseworkError, OpenCase};
use crate::people;
use crate::web::ask::{Ask, Resident};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::view::View;

/// The sentence about what was just done, by the page's own query.
fn done_words(query: Option<&str>) -> Option<&'static str> {
    Some(match query?.strip_prefix("done=")? {
        "message" => "case-done-message",
        "answer" => "case-done-answer",
        "unhappy" => "case-done-unhappy",
        "missing" => "case-done-missing",
        "files" => "case-done-files",
        "details" => "case-done-details",
        "confirm" => "case-done-confirm",
        "withdrawn" => "case-done-withdrawn",
        _ => return None,
    })
}

/// `GET /requests/{reference}`
pub(super) async fn case(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    show(&ask, &case, Form::new(), done_words(query.as_deref())).await
}

async fn show(
    ask: &Ask<Resident>,
    case: &OpenCase,
    form: Form,
    done: Option<&'static str>,
) -> Result<Response, AppError> {
    let title = if case.file.is_complaint() {
        "case-title-complaint"
    } else {
        "case-title-request"
    };
    let mut view = View::new(ask, "resident/case.html", &ask.says(title))
        .back("/requests")
        .form(form);
    if let Some(done) = done {
        view = view.success(&ask.says(done));
    }
    let mut context = context(ask, case);
    context["with"] = json!(with(ask, case).await?);
    view.show(ask, context).await
}

fn context(ask: &Ask<Resident>, case: &OpenCase) -> Value {
    let (file, law, language) = (&case.file, &ask.app.law, ask.language);
    let may = permitted(file, &Actor::Resident, law, ask.today);
    let readable = reply::may_read(ask, case);
    json!({
        "reference": file.reference.as_str(),
        "complaint": file.is_complaint(),
        "asked": asked_for(language, file),
        "words": file.received.words,
        "subject": file.received.subject,
        "received_on": file.received_on,
        "steps": steps(language, file),
        "limits": time_limits(language, file, law, ask.today),
        "changes": date_changes(language, file, law),
        "question": file.open_question().map(|question| json!({
            "text": question.text,
            "asked_on": question.asked_on,
        })).filter(|_| may.contains(&ActionKind::Answer)),
        "proofs": parts::proofs(file),
        "events": events(language, file, readable),
        "messages": parts::messages(file),
        "documents": parts::documents(language, file, ask.app.documents.scanner().is_set()),
        "outcomes": if readable { parts::outcomes(language, file) } else { Vec::new() },
        "reply": parts::reply(file, readable),
        "tells_others": file.claims.iter().any(|claim| claim.right.concerns_recipients()),
        "needs": parts::needs(language, &file.requester),
        "letter_ready": !file.offered.is_empty(),
        "may_write": may.contains(&ActionKind::WriteToCouncil),
        "may_add": may.contains(&ActionKind::AddDocument),
        "may_change": may.contains(&ActionKind::ChangeDetails),
        "may_withdraw": may.contains(&ActionKind::Withdraw),
        "officer": parts::officer(&ask.app.council),
    })
}

/// Who has it now: a person by name, else a team.
async fn with(ask: &Ask<Resident>, case: &OpenCase) -> Result<Option<String>, AppError> {
    if let Some(owner) = case.file.owner
        && let Some(person) = people::by_id(&ask.app, owner).await?
    {
        return Ok(Some(person.name));
    }
    let team = case.row.team.as_deref();
    Ok(team
        .and_then(|slug| ask.app.council.team(slug))
        .map(|team| team.name.clone()))
}

/// `POST /requests/{reference}/message`. Nothing that happened meanwhile makes a message wrong, so it is always taken,
/// also of a closed case.
pub(super) async fn message(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
    posted: Posted,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let action = Action::WriteToCouncil {
        text: posted.first("text").to_owned(),
    };
    let id = case.row.id;
    match casework::act(&ask.app, id, &Actor::Resident, action, None, posted.once()).await {
        Ok(_) => Ok(ask.go(&format!("/requests/{}?done=message", case.file.reference))),
        Err(CaseworkError::Refused(refused)) => {
            let form = Form::again(&posted).wrong([FieldError::refused(&refused, "text")]);
            show(&ask, &case, form, None).await
        }
        Err(error) => Err(error.into()),
    }
}
