//! The first questions: what, for whom, and that person's name.

use axum::response::Response;
use domain::facts::About;
use serde_json::{Value, json};

use super::answers::{Answers, Page};
use super::draft::{self, Draft};
use super::kinds::{Kind, Other};
use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::fields;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::standing::ways_to_reach;
use crate::web::view::{View, go};

/// The value of the answer that leads out of the form.
const DIED: &str = "died";

/// Keeps the answer and goes to the first question that is still open.
pub(super) async fn next(ask: &Ask<Anyone>, draft: &Draft) -> Result<Response, AppError> {
    draft.keep(ask).await?;
    Ok(go(draft.answers.first_unanswered().path()))
}

/// `GET /request/kind`
pub(super) async fn kind(ask: Ask<Anyone>) -> Result<Response, AppError> {
    match draft::reach(&ask, Page::Kind).await? {
        Err(elsewhere) => Ok(go(elsewhere)),
        Ok(draft) => {
            let answers = &draft.answers;
            let others: Vec<&str> = answers.others.iter().map(|o| o.as_str()).collect();
            let form = Form::new()
                .with("kind", answers.kind.map_or("", Kind::as_str))
                .with("others", json!(others));
            show_kind(&ask, answers, form).await
        }
    }
}

async fn show_kind(ask: &Ask<Anyone>, answers: &Answers, form: Form) -> Result<Response, AppError> {
    let others: Vec<Value> = Other::ALL
        .into_iter()
        .map(|other| json!({ "value": other.as_str(), "text": other.says() }))
        .collect();
    let words = json!({
        "copy": Kind::Copy.says(),
        "stop": Kind::Stop.says(),
        "complaint": Kind::Complaint.says(),
        "something_else": Kind::SomethingElse.says(),
    });
    View::new(ask, "resident/kind.html", "What would you like us to do?")
        .back(answers.back_from(Page::Kind))
        .form(form)
        .show(ask, json!({ "others": others, "words": words }))
        .await
}

/// `POST /request/kind`
pub(super) async fn give_kind(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    let mut draft = match draft::reach(&ask, Page::Kind).await? {
        Err(elsewhere) => return Ok(go(elsewhere)),
        Ok(draft) => draft,
    };
    let others: Vec<Other> = Other::ALL
        .into_iter()
        .filter(|other| {
            posted
                .all("others")
                .iter()
                .any(|value| value == other.as_str())
        })
        .collect();
    let wrong = |field| FieldError::new(field, Page::Kind.missing());
    match Kind::read(posted.first("kind")) {
        None => {
            let form = Form::again(&posted).wrong([wrong("kind")]);
            return show_kind(&ask, &draft.answers, form).await;
        }
        Some(Kind::SomethingElse) if others.is_empty() => {
            let form = Form::again(&posted).wrong([wrong("others")]);
            return show_kind(&ask, &draft.answers, form).await;
        }
        Some(Kind::SomethingElse) => draft.answers.others = others,
        // What is ticked under an answer that was not chosen does not count.
        Some(_) => draft.answers.others.clear(),
    }
    draft.answers.kind = Kind::read(posted.first("kind"));
    next(&ask, &draft).await
}

const fn who_value(about: About) -> &'static str {
    match about {
        About::Myself => "myself",
        About::MyChild => "my_child",
        About::SomeoneElse => "someone_else",
    }
}

/// `GET /request/who`
pub(super) async fn who(ask: Ask<Anyone>) -> Result<Response, AppError> {
    match draft::reach(&ask, Page::Who).await? {
        Err(elsewhere) => Ok(go(elsewhere)),
        Ok(draft) => {
            let form = Form::new().with("who", draft.answers.who.map_or("", who_value));
            show_who(&ask, &draft.answers, form).await
        }
    }
}

async fn show_who(ask: &Ask<Anyone>, answers: &Answers, form: Form) -> Result<Response, AppError> {
    View::new(ask, "resident/who.html", "Who are you asking for?")
        .back(answers.back_from(Page::Who))
        .form(form)
        .show(
            ask,
            json!({ "complaint": answers.kind == Some(Kind::Complaint) }),
        )
        .await
}

/// `POST /request/who`
pub(super) async fn give_who(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    let mut draft = match draft::reach(&ask, Page::Who).await? {
        Err(elsewhere) => return Ok(go(elsewhere)),
        Ok(draft) => draft,
    };
    let given = posted.first("who");
    if given == DIED {
        return Ok(go("/request/died"));
    }
    let about = [About::Myself, About::MyChild, About::SomeoneElse]
        .into_iter()
        .find(|about| who_value(*about) == given);
    if about.is_none() {
        let wrong = FieldError::new("who", Page::Who.missing());
        return show_who(&ask, &draft.answers, Form::again(&posted).wrong([wrong])).await;
    }
    if draft.answers.who != about {
        draft.answers.subject = None;
    }
    draft.answers.who = about;
    next(&ask, &draft).await
}

/// `GET /request/died`: not an error, and not the end of the road [deceased].
pub(super) async fn died(ask: Ask<Anyone>) -> Result<Response, AppError> {
    View::new(&ask, "resident/died.html", "Asking about someone who died")
        .back(Page::Who.path())
        .show(&ask, json!({ "reach": ways_to_reach(&ask.app.council) }))
        .await
}

/// `GET /request/subject`
pub(super) async fn subject(ask: Ask<Anyone>) -> Result<Response, AppError> {
    match draft::reach(&ask, Page::Subject).await? {
        Err(elsewhere) => Ok(go(elsewhere)),
        Ok(draft) => {
            let name = draft.answers.subject.clone().unwrap_or_default();
            show_subject(&ask, &draft.answers, Form::new().with("subject", name)).await
        }
    }
}

async fn show_subject(
    ask: &Ask<Anyone>,
    answers: &Answers,
    form: Form,
) -> Result<Response, AppError> {
    let child = answers.who == Some(About::MyChild);
    View::new(ask, "resident/subject.html", "Who is it about?")
        .back(answers.back_from(Page::Subject))
        .form(form)
        .show(ask, json!({ "child": child }))
        .await
}

/// `POST /request/subject`
pub(super) async fn give_subject(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    let mut draft = match draft::reach(&ask, Page::Subject).await? {
        Err(elsewhere) => return Ok(go(elsewhere)),
        Ok(draft) => draft,
    };
    match fields::name(&posted, "subject", Page::Subject.missing()) {
        Ok(name) => draft.answers.subject = Some(name),
        Err(wrong) => {
            let form = Form::again(&posted).wrong([wrong]);
            return show_subject(&ask, &draft.answers, form).await;
        }
    }
    next(&ask, &draft).await
}

/// `GET /request/name`
pub(super) async fn name(ask: Ask<Anyone>) -> Result<Response, AppError> {
    match draft::reach(&ask, Page::Name).await? {
        Err(elsewhere) => Ok(go(elsewhere)),
        Ok(draft) => {
            let name = draft.answers.name.clone().unwrap_or_default();
            show_name(&ask, &draft.answers, Form::new().with("full_name", name)).await
        }
    }
}

async fn show_name(ask: &Ask<Anyone>, answers: &Answers, form: Form) -> Result<Response, AppError> {
    View::new(ask, "resident/name.html", "What is your full name?")
        .back(answers.back_from(Page::Name))
        .form(form)
        .show(ask, json!({}))
        .await
}

/// `POST /request/name`
pub(super) async fn give_name(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    let mut draft = match draft::reach(&ask, Page::Name).await? {
        Err(elsewhere) => return Ok(go(elsewhere)),
        Ok(draft) => draft,
    };
    match fields::name(&posted, "full_name", Page::Name.missing()) {
        Ok(name) => draft.answers.name = Some(name),
        Err(wrong) => {
            let form = Form::again(&posted).wrong([wrong]);
            return show_name(&ask, &draft.answers, form).await;
        }
    }
    next(&ask, &draft).await
}
