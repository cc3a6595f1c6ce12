//! The page behind a link in a letter: a button and nothing about anybody. Programs that look links over spend nothing.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use domain::action::Action;
use domain::actor::Actor;
use serde_json::json;

use crate::casework::{self, CaseworkError, NewAddress};
use crate::credentials::tokens;
use crate::store::links::{self, LinkRow, Purpose};
use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::form::{Form, Posted};
use crate::web::view::View;

/// Why a link does nothing, as the message that says so.
fn spent(row: Option<&LinkRow>, ask: &Ask<Anyone>) -> Option<&'static str> {
    match row {
        None => Some("track-link-unknown"),
        Some(row) if row.used_at.is_some() => Some("track-link-used"),
        Some(row) if row.superseded_at.is_some() => Some("track-link-replaced"),
        Some(row) if row.expires_at <= ask.now => Some("track-link-expired"),
        Some(_) => None,
    }
}

/// `GET /link/{token}`
pub(super) async fn link(
    ask: Ask<Anyone>,
    Path(token): Path<String>,
) -> Result<Response, AppError> {
    let row = links::find(ask.app.store.read(), &tokens::digest(&token)).await?;
    if let Some(why) = spent(row.as_ref(), &ask) {
        return show_spent(&ask, why).await;
    }
    let confirms = row.is_some_and(|row| row.purpose == Purpose::Confirm);
    let title = ask.says(if confirms {
        "track-confirm-title"
    } else {
        "track-link-title"
    });
    View::new(&ask, "resident/link.html", &title)
        .form(Form::new())
        .show(&ask, json!({ "confirms": confirms }))
        .await
}

async fn show_spent(ask: &Ask<Anyone>, why: &'static str) -> Result<Response, AppError> {
    View::new(
        ask,
        "resident/link_spent.html",
        &ask.says("track-spent-title"),
    )
    .status(StatusCode::GONE)
    .show(ask, json!({ "why": ask.says(why) }))
    .await
}

/// `POST /link/{token}`: spends it.
pub(super) async fn follow(
    ask: Ask<Anyone>,
    Path(token): Path<String>,
    _posted: Posted,
) -> Result<Response, AppError> {
    let digest = tokens::digest(&token);
    let row = links::find(ask.app.store.read(), &digest).await?;
    let first = links::spend(&ask.app.store, &digest, ask.now).await?;
    let Some(row) = row.filter(|_| first) else {
        let row = links::find(ask.app.store.read(), &digest).await?;
        let why = spent(row.as_ref(), &ask).unwrap_or("track-link-used");
        return show_spent(&ask, why).await;
    };
    if row.purpose == Purpose::Confirm {
        return confirm(&ask, &row).await;
    }
    let mut visitor = ask.browser.visitor().await?;
    visitor.email = Some(row.contact_index);
    visitor.asked = None;
    ask.browser.keep_visitor(&visitor, true).await?;
    Ok(ask.go("/requests"))
}

/// The new address counts from now on. Whoever opened the letter has shown that it is theirs, and nothing else: it lets
/// nobody in.
async fn confirm(ask: &Ask<Anyone>, row: &LinkRow) -> Result<Response, AppError> {
    let new = NewAddress::opened(&ask.app, row)?;
    let case = casework::open(&ask.app, new.case_id).await?;
    let mut person = case.file.requester.clone();
    person.email = Some(new.email);
    let action = Action::ChangeDetails {
        person: Box::new(person),
    };
    match casework::act(&ask.app, new.case_id, &Actor::Resident, action, None, None).await {
        // It was the address already.
        Ok(_) | Err(CaseworkError::Refused(_)) => {}
        Err(error) => return Err(error.into()),
    }
    View::new(
        ask,
        "resident/address_confirmed.html",
        &ask.says("track-confirmed-title"),
    )
    .show(ask, json!({}))
    .await
}
