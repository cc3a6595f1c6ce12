//! Getting back in without a password: a link by e-mail that works once.

use axum::extract::Path;
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use chrono::Duration;
use serde_json::json;

use crate::casework;
use crate::credentials::tokens;
use crate::store::residents::{self, LinkRow};
use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::fields::{self, EMAIL_FORMAT};
use crate::web::form::{FieldError, Form, Posted};
use crate::web::throttle::{Limit, count};
use crate::web::view::{View, go};

/// Links that one network address may ask for.
const ASKING: Limit = Limit {
    name: "track",
    most: 20,
    minutes: 60,
};
/// Links that one e-mail address may be sent. Beyond it nothing is said, so that nothing is learned.
const SENDING: Limit = Limit {
    name: "link",
    most: 3,
    minutes: 60,
};

/// `GET /track`
pub(super) async fn track(ask: Ask<Anyone>) -> Result<Response, AppError> {
    show_track(&ask, Form::new()).await
}

async fn show_track(ask: &Ask<Anyone>, form: Form) -> Result<Response, AppError> {
    View::new(ask, "resident/track.html", "Follow your request")
        .back("/")
        .form(form)
        .show(
            ask,
            json!({ "minutes": ask.app.council.targets.resident_link_minutes }),
        )
        .await
}

/// `POST /track`: the same answer and the same work, whether or not the address is known.
pub(super) async fn ask_for_link(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    let Ok(Some(email)) = fields::email(&posted, "email") else {
        let wrong = FieldError::new("email", EMAIL_FORMAT);
        return show_track(&ask, Form::again(&posted).wrong([wrong])).await;
    };
    count(&ask, ASKING, &ask.browser.peer.to_string()).await?;
    let allowed = may_send(&ask, &email).await?;
    casework::send_sign_in_link(&ask.app, &email, allowed).await?;
    Ok(go("/track/sent"))
}

async fn may_send(ask: &Ask<Anyone>, email: &str) -> Result<bool, AppError> {
    let index = ask.app.vault.blind_email(email);
    let who: String = index.iter().map(|byte| format!("{byte:02x}")).collect();
    let asked_too_often = match count(ask, SENDING, &who).await {
        Ok(()) => false,
        Err(AppError::TooOften { .. }) => true,
        Err(fault) => return Err(fault),
    };
    let since = ask.now - Duration::minutes(i64::from(SENDING.minutes));
    let sent = residents::links_since(ask.app.store.read(), &index, since).await?;
    Ok(!asked_too_often && sent < u64::from(SENDING.most))
}

/// `GET /track/sent`
pub(super) async fn link_sent(ask: Ask<Anyone>) -> Result<Response, AppError> {
    View::new(&ask, "resident/track_sent.html", "Check your email")
        .back("/track")
        .show(
            &ask,
            json!({ "minutes": ask.app.council.targets.resident_link_minutes }),
        )
        .await
}

/// Why a link does nothing.
fn spent(row: Option<&LinkRow>, ask: &Ask<Anyone>) -> Option<&'static str> {
    match row {
        None => Some("This link does not work. It may be incomplete, or too old."),
        Some(row) if row.used_at.is_some() => Some("This link has already been used."),
        Some(row) if row.superseded_at.is_some() => {
            Some("This link was replaced by a newer one. Use the link in the newest email.")
        }
        Some(row) if row.expires_at <= ask.now => Some("This link has run out."),
        Some(_) => None,
    }
}

/// `GET /link/{token}`: a button and nothing about anybody. Programs that look links over spend nothing.
pub(super) async fn link(
    ask: Ask<Anyone>,
    Path(token): Path<String>,
) -> Result<Response, AppError> {
    let row = residents::link(ask.app.store.read(), &tokens::digest(&token)).await?;
    match spent(row.as_ref(), &ask) {
        Some(why) => show_spent(&ask, why).await,
        None => {
            View::new(&ask, "resident/link.html", "Continue to your requests")
                .form(Form::new())
                .show(&ask, json!({}))
                .await
        }
    }
}

async fn show_spent(ask: &Ask<Anyone>, why: &str) -> Result<Response, AppError> {
    View::new(ask, "resident/link_spent.html", "You need a new link")
        .show(ask, json!({ "why": why }))
        .await
}

/// `POST /link/{token}`: spends it.
pub(super) async fn follow(
    ask: Ask<Anyone>,
    Path(token): Path<String>,
    _posted: Posted,
) -> Result<Response, AppError> {
    let digest = tokens::digest(&token);
    let row = residents::link(ask.app.store.read(), &digest).await?;
    let first = residents::spend_link(&ask.app.store, &digest, ask.now).await?;
    match row {
        Some(row) if first => {
            let mut visitor = ask.browser.visitor().await?;
            visitor.email = Some(row.contact_index);
            ask.browser.keep_visitor(&visitor, true).await?;
            Ok(go("/requests"))
        }
        row => {
            let used = "This link has already been used.";
            show_spent(&ask, spent(row.as_ref(), &ask).unwrap_or(used)).await
        }
    }
}

/// `POST /sign-out`
pub(super) async fn sign_out(ask: Ask<Anyone>, _posted: Posted) -> Result<Response, AppError> {
    ask.browser.sign_out().await?;
    let mut response = go("/");
    // Not "cookies": that would sign out staff who use the same browser.
    response.headers_mut().insert(
        HeaderName::from_static("clear-site-data"),
        HeaderValue::from_static("\"cache\", \"storage\""),
    );
    Ok(response)
}
