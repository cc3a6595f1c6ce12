//! One request: where it has got to, until when, and what was said.

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use domain::action::{Action, ActionKind};
use domain::actor::Actor;
use domain::case_file::CaseFile;
use domain::clock::IdentityKind;
use domain::facts::Fact;
use domain::permitted::permitted;
use serde_json::{Value, json};

use super::kinds::plainly;
use super::progress::{asked_for, steps};
use super::time_limits::time_limits;
use crate::casework::{self, CaseworkError, OpenCase};
use crate::clock::{london_date, london_time_text};
use crate::council::CouncilProfile;
use crate::letters;
use crate::web::ask::{Ask, Resident};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::view::{View, go};

/// The sentence about what was just done, by the page's own query.
fn done_words(query: Option<&str>) -> Option<&'static str> {
    match query? {
        "done=message" => Some("We have your message."),
        "done=answer" => Some("We have your answer."),
        "done=unhappy" => Some("You have told us that you are still unhappy."),
        _ => None,
    }
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
    done: Option<&str>,
) -> Result<Response, AppError> {
    let file = &case.file;
    let title = if file.is_complaint() {
        "Your complaint"
    } else {
        "Your request"
    };
    let mut view = View::new(ask, "resident/case.html", title)
        .back("/requests")
        .form(form);
    if let Some(done) = done {
        view = view.success(done);
    }
    view.show(ask, context(ask, file)).await
}

fn context(ask: &Ask<Resident>, file: &CaseFile) -> Value {
    let may = permitted(file, &Actor::Resident, &ask.app.law, ask.today);
    json!({
        "reference": file.reference.as_str(),
        "complaint": file.is_complaint(),
        "asked": asked_for(file),
        "words": file.received.words,
        "subject": file.received.subject,
        "received_on": file.received_on,
        "steps": steps(file),
        "limits": time_limits(file, &ask.app.law, ask.today),
        "question": file.open_question().map(|question| json!({
            "text": question.text,
            "asked_on": question.asked_on,
        })).filter(|_| may.contains(&ActionKind::Answer)),
        "proofs": proofs(file),
        "events": events(file),
        "outcomes": outcomes(file),
        "reply": reply(file),
        "letter_ready": !file.offered.is_empty(),
        "may_write": may.contains(&ActionKind::WriteToCouncil),
        "may_say_unhappy": may.contains(&ActionKind::SayUnhappy),
        "may_write_letter": may.contains(&ActionKind::GiveLetterWords),
        "officer": officer(&ask.app.council),
    })
}

/// What was asked for to prove who the person is, or whom they act for, and has not come.
fn proofs(file: &CaseFile) -> Vec<Value> {
    let settled = file.reply_is_out || file.closed_on.is_some();
    [IdentityKind::Identity, IdentityKind::Authority]
        .into_iter()
        .filter(|kind| !settled && file.open_identity(*kind).is_some())
        .map(|kind| {
            let why = file.facts.iter().rev().find_map(|dated| match &dated.fact {
                Fact::IdentityAsked { what, why } if *what == kind => Some(why),
                _ => None,
            });
            json!({ "authority": kind == IdentityKind::Authority, "why": why })
        })
        .collect()
}

/// What happened, newest first, as the letter tells it too. A time stands only where it is the event's own.
fn events(file: &CaseFile) -> Vec<Value> {
    letters::timeline(file)
        .into_iter()
        .rev()
        .map(|event| {
            let recorded = file.facts.iter().find(|fact| fact.seq == event.seq);
            let time = recorded
                .map(|fact| fact.recorded_at)
                .filter(|at| london_date(*at) == event.on)
                .map(london_time_text);
            json!({ "title": event.title, "date": event.on, "time": time, "text": event.words })
        })
        .collect()
}

/// How each thing ended, once the person has been told.
fn outcomes(file: &CaseFile) -> Vec<Value> {
    let told = file.reply_is_out || file.closed_on.is_some();
    file.claims
        .iter()
        .filter(|_| told)
        .filter_map(|claim| {
            let (outcome, _, reasons) = claim.outcome.as_ref()?;
            let name = if file.is_complaint() {
                outcome.complaint_name()
            } else {
                outcome.name()
            };
            Some(json!({ "asked": plainly(claim.right), "outcome": name, "reasons": reasons }))
        })
        .collect()
}

/// The latest reply with the ways to complain that it printed.
fn reply(file: &CaseFile) -> Option<Value> {
    file.facts.iter().rev().find_map(|dated| match &dated.fact {
        Fact::ReplySent { words, routes, .. } => {
            let mut ways = vec![&routes.council, &routes.regulator];
            ways.extend(&routes.court);
            Some(json!({ "words": words, "sent_on": dated.effective_on, "routes": ways }))
        }
        _ => None,
    })
}

/// Whom to ask about the case.
pub(super) fn officer(council: &CouncilProfile) -> Value {
    json!({
        "title": council.dpo_title(),
        "address": council.dpo_address(),
        "phone": council.dpo_phone(),
        "email": council.dpo_email(),
    })
}

/// `POST /requests/{reference}/message`. Nothing that happened meanwhile makes a message wrong, so it is always taken.
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
        Ok(_) => Ok(go(&format!(
            "/requests/{}?done=message",
            case.file.reference
        ))),
        Err(CaseworkError::Refused(refused)) => {
            let form = Form::again(&posted).wrong([FieldError::refused(&refused, "text")]);
            show(&ask, &case, form, None).await
        }
        Err(error) => Err(error.into()),
    }
}
