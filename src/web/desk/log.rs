//! Logging a request that came another way (C19): by phone, by post, at a counter. It counts from the day on which
//! anybody here had it [channels].

use axum::response::Response;
use domain::facts::Channel;
use domain::language::Language;
use domain::refused::LONGEST_TEXT;
use domain::right::Right;
use serde_json::{Value, json};

use super::log_read::{self, Logged, Mistakes};
use super::rows::href;
use super::{done, log_needs};
use crate::casework::{self, NewCase};
use crate::credentials::tokens;
use crate::web::ask::{Ask, Caseworker};
use crate::web::error::AppError;
use crate::web::form::{Form, Posted};
use crate::web::view::{View, go};

pub(super) async fn page(ask: Ask<Caseworker>) -> Result<Response, AppError> {
    show(&ask, Form::new(), false).await
}

pub(super) async fn log(ask: Ask<Caseworker>, posted: Posted) -> Result<Response, AppError> {
    let Logged {
        received,
        received_on,
    } = match log_read::read(&ask.app, &posted, ask.today) {
        Ok(logged) => logged,
        Err(Mistakes { errors, long_ago }) => {
            return show(&ask, Form::again(&posted).wrong(errors), long_ago).await;
        }
    };
    let once = posted
        .once()
        .map_or_else(|| tokens::random_hex(16), str::to_owned);
    let submitted = casework::submit(
        &ask.app,
        NewCase {
            received,
            received_on,
            by: ask.who.0.by(),
            documents: Vec::new(),
            form_key: format!("log:{once}"),
        },
    )
    .await?;
    let reference = submitted.reference.as_str();
    Ok(go(&format!("{}?done={}", href(reference), done::LOGGED)))
}

async fn show(ask: &Ask<Caseworker>, form: Form, long_ago: bool) -> Result<Response, AppError> {
    let channels: Vec<Value> = Channel::LOGGED
        .into_iter()
        .map(|channel| json!({ "value": channel.as_str(), "text": channel.name() }))
        .collect();
    let areas: Vec<Value> = ask
        .app
        .council
        .areas
        .iter()
        .map(|area| json!({ "value": area.slug, "text": area.name }))
        .collect();
    let languages: Vec<Value> = Language::ALL
        .into_iter()
        .map(|language| json!({ "value": language.as_str(), "text": language.name() }))
        .collect();
    let context = json!({
        "channels": channels,
        "rights": rights(),
        "areas": areas,
        "languages": languages,
        "needs": log_needs::choices(),
        "limit": LONGEST_TEXT,
        "long_ago": long_ago,
        "today": ask.today,
    });
    View::new(ask, "desk/log.html", "Log a request")
        .form(form)
        .show(ask, context)
        .await
}

/// The kinds to tick; a complaint and an unclear kind stand apart, because each is alone.
fn rights() -> Vec<Value> {
    let mut items: Vec<Value> = Right::ALL
        .into_iter()
        .filter(|right| !matches!(right, Right::Complaint | Right::Unclassified))
        .map(|right| json!({ "value": right.as_str(), "text": right.name() }))
        .collect();
    items.push(json!({ "divider": "or" }));
    items.push(json!({
        "value": Right::Complaint.as_str(),
        "text": "Complaint about how we used their information or handled a request",
        "exclusive": true,
    }));
    items.push(json!({
        "value": Right::Unclassified.as_str(),
        "text": "Not clear yet",
        "hint": "The time limit runs as for any other request",
        "exclusive": true,
    }));
    items
}
