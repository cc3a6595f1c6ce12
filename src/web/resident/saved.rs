//! Saving a form and coming back to it without an account: by a link in a letter, or in the same browser.

use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::Response;
use chrono::Duration;
use domain::said::Said;
use serde_json::json;

use super::draft;
use crate::casework::{self, SAVED_DAYS};
use crate::clock::london_date;
use crate::credentials::tokens;
use crate::store::{residents, saved};
use crate::web::ask::{Anyone, Ask};
use crate::web::browser::KEPT_HERE_DAYS;
use crate::web::error::AppError;
use crate::web::fields::{self, EMAIL_FORMAT};
use crate::web::form::{FieldError, Form, Posted};
use crate::web::throttle::{Limit, count};
use crate::web::view::View;

/// Letters that one network address may ask for.
const ASKING: Limit = Limit {
    name: "save",
    most: 20,
    minutes: 60,
};
/// Letters that one e-mail address may be sent.
const SENDING: Limit = Limit {
    name: "saved-link",
    most: 3,
    minutes: 60,
};

/// `GET /request/save`
pub(super) async fn save(ask: Ask<Anyone>) -> Result<Response, AppError> {
    let Some(draft) = draft::to_send(&ask).await? else {
        return Ok(ask.go("/request/kind"));
    };
    let email = draft.answers.email.clone().unwrap_or_default();
    show_save(&ask, Form::new().with("email", email)).await
}

async fn show_save(ask: &Ask<Anyone>, form: Form) -> Result<Response, AppError> {
    let begun = draft::to_send(ask).await?;
    let next = begun.map_or("/request/kind", |draft| {
        draft.answers.first_unanswered(&ask.app.council).path()
    });
    View::new(ask, "resident/save.html", &ask.says("saved-title"))
        .back(next)
        .form(form)
        .show(ask, json!({ "days": SAVED_DAYS }))
        .await
}

/// `POST /request/save`
pub(super) async fn give_save(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    let Some(draft) = draft::to_send(&ask).await? else {
        return Ok(ask.go("/request/kind"));
    };
    match posted.first("how") {
        "email" => match fields::email(&posted, "email") {
            Ok(Some(email)) => {
                draft.keep(&ask).await?;
                send_link(&ask, &email, draft.id).await
            }
            _ => {
                let wrong = FieldError::new("email", EMAIL_FORMAT);
                show_save(&ask, Form::again(&posted).wrong([wrong])).await
            }
        },
        "here" => {
            draft.keep(&ask).await?;
            ask.browser.keep_here().await?;
            Ok(ask.go("/request/saved?by=browser"))
        }
        _ => {
            let wrong = FieldError::new("how", Said::new("saved-how-empty"));
            show_save(&ask, Form::again(&posted).wrong([wrong])).await
        }
    }
}

async fn send_link(
    ask: &Ask<Anyone>,
    email: &str,
    draft: uuid::Uuid,
) -> Result<Response, AppError> {
    count(ask, ASKING, &ask.browser.peer.to_string()).await?;
    let index = ask.app.vault.blind_email(email);
    let who: String = index.iter().map(|byte| format!("{byte:02x}")).collect();
    count(ask, SENDING, &who).await?;
    casework::send_saved_link(&ask.app, email, ask.language, draft).await?;
    Ok(ask.go("/request/saved?by=email"))
}

/// `GET /request/saved`
pub(super) async fn is_saved(
    ask: Ask<Anyone>,
    RawQuery(query): RawQuery,
) -> Result<Response, AppError> {
    let Some(draft) = draft::to_send(&ask).await? else {
        return Ok(ask.go("/request/kind"));
    };
    let by_email = query.as_deref() == Some("by=email");
    let days = if by_email { SAVED_DAYS } else { KEPT_HERE_DAYS };
    let next = draft.answers.first_unanswered(&ask.app.council).path();
    View::new(&ask, "resident/saved.html", &ask.says("saved-done-title"))
        .form(Form::new())
        .show(
            &ask,
            json!({
                "by_email": by_email,
                "until": london_date(ask.now + Duration::days(days)),
                "next": next,
            }),
        )
        .await
}

/// What a link leads to.
enum Leads {
    /// To a form that can be gone on with.
    To(uuid::Uuid),
    /// Nowhere any more, and why.
    Nowhere(&'static str),
    /// To a form that was sent.
    Sent,
}

async fn leads(ask: &Ask<Anyone>, token: &str) -> Result<Leads, AppError> {
    let store = ask.app.store.read();
    let Some(link) = saved::find(store, &tokens::digest(token)).await? else {
        return Ok(Leads::Nowhere("saved-gone-unknown"));
    };
    Ok(match residents::draft(store, link.draft).await? {
        Some((_, Some(_))) => Leads::Sent,
        _ if link.superseded_at.is_some() => Leads::Nowhere("saved-gone-replaced"),
        Some(_) if link.expires_at > ask.now => Leads::To(link.draft),
        _ => Leads::Nowhere("saved-gone-run-out"),
    })
}

/// `GET /saved/{token}`: a button, and nothing about the answers. Programs that look letters over open nothing.
pub(super) async fn link(
    ask: Ask<Anyone>,
    Path(token): Path<String>,
) -> Result<Response, AppError> {
    match leads(&ask, &token).await? {
        Leads::To(_) => {
            let title = ask.says("saved-open-title");
            View::new(&ask, "resident/saved_link.html", &title)
                .form(Form::new())
                .show(&ask, json!({}))
                .await
        }
        Leads::Nowhere(why) => show_gone(&ask, why, false).await,
        Leads::Sent => show_gone(&ask, "saved-gone-sent", true).await,
    }
}

async fn show_gone(ask: &Ask<Anyone>, why: &'static str, sent: bool) -> Result<Response, AppError> {
    View::new(
        ask,
        "resident/saved_gone.html",
        &ask.says("saved-gone-title"),
    )
    .status(StatusCode::GONE)
    .show(
        ask,
        json!({ "why": ask.says(why), "sent": sent, "days": SAVED_DAYS }),
    )
    .await
}

/// `POST /saved/{token}`: opens the form in this browser. The link goes on working until it runs out.
pub(super) async fn open(
    ask: Ask<Anyone>,
    Path(token): Path<String>,
    _posted: Posted,
) -> Result<Response, AppError> {
    match leads(&ask, &token).await? {
        Leads::To(draft) => {
            let mut visitor = ask.browser.visitor().await?;
            (visitor.draft, visitor.locked, visitor.ended) = (Some(draft), None, false);
            ask.browser.keep_visitor(&visitor, true).await?;
            let begun = draft::to_send(&ask).await?;
            let next = begun.map_or("/request/kind", |draft| {
                draft.answers.first_unanswered(&ask.app.council).path()
            });
            Ok(ask.go(next))
        }
        Leads::Nowhere(why) => show_gone(&ask, why, false).await,
        Leads::Sent => show_gone(&ask, "saved-gone-sent", true).await,
    }
}
