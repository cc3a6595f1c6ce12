//! The page after a session that nobody used for too long, and the way back from it.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::said::Said;
use serde_json::json;

use super::draft::{self, Draft};
use crate::vault::normal_name;
use crate::web::ask::{Anyone, Ask};
use crate::web::browser::Visitor;
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::throttle::{Limit, count};
use crate::web::view::View;

/// Names that may be tried for one form.
const TRIES: Limit = Limit {
    name: "unlock",
    most: 10,
    minutes: 60,
};

/// `GET /timed-out`
pub(super) async fn timed_out(ask: Ask<Anyone>) -> Result<Response, AppError> {
    let visitor = ask.browser.visitor().await?;
    if visitor.draft.is_some() {
        return Ok(ask.go("/request/check"));
    }
    if !visitor.sees_nothing() {
        return Ok(ask.go("/requests"));
    }
    show(&ask, Form::new()).await
}

async fn show(ask: &Ask<Anyone>, form: Form) -> Result<Response, AppError> {
    let draft = locked(ask).await?;
    let named = draft
        .as_ref()
        .is_some_and(|draft| draft.answers.name.is_some());
    View::new(ask, "resident/timed_out.html", &ask.says("saved-out-title"))
        .form(form)
        .show(
            ask,
            json!({
                "begun": draft.is_some(),
                "named": named,
                "unsent": ask.browser.visitor().await?.unsent,
            }),
        )
        .await
}

/// The form whose session has ended in this browser, unless it was sent or thrown away since.
async fn locked(ask: &Ask<Anyone>) -> Result<Option<Draft>, AppError> {
    match ask.browser.visitor().await?.locked {
        Some(id) => draft::begun(ask, id).await,
        None => Ok(None),
    }
}

/// `POST /timed-out`: opens the form again to somebody who knows the name in it.
pub(super) async fn go_on(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    let Some(draft) = locked(&ask).await? else {
        return Ok(ask.go("/timed-out"));
    };
    if let Some(name) = &draft.answers.name {
        let typed = normal_name(posted.first("full_name"));
        count(&ask, TRIES, &draft.id.to_string()).await?;
        let wrong = if typed.is_empty() {
            Some("saved-out-name-empty")
        } else {
            (typed != normal_name(name)).then_some("saved-out-name-wrong")
        };
        if let Some(wrong) = wrong {
            let wrong = FieldError::new("full_name", Said::new(wrong));
            return show(&ask, Form::again(&posted).wrong([wrong])).await;
        }
    }
    ask.browser.unlock().await?;
    let next = draft.answers.first_unanswered(&ask.app.council);
    Ok(ask.go(next.path()))
}

/// `POST /timed-out/again`: leaves the form from before closed, and begins another.
pub(super) async fn again(ask: Ask<Anyone>, _posted: Posted) -> Result<Response, AppError> {
    let visitor = Visitor {
        locked: None,
        ended: false,
        unsent: Vec::new(),
        ..ask.browser.visitor().await?
    };
    ask.browser.keep_visitor(&visitor, true).await?;
    Ok(ask.go("/request/kind"))
}

/// `POST /timed-out/unsent`: a page's script says that the time is up, and hands over what was being written on it.
/// Nothing is sent to the council: nobody has pressed a button.
pub(super) async fn unsent(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    ask.browser.lock(posted.texts()).await?;
    Ok(ask.go("/timed-out"))
}

/// `POST /stay`: somebody is still there. That the request came is all that it takes.
pub(super) async fn stay(ask: Ask<Anyone>, _posted: Posted) -> Result<Response, AppError> {
    let visitor = ask.browser.visitor().await?;
    if visitor.draft.is_none() && visitor.sees_nothing() {
        return Err(AppError::Forged);
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}
