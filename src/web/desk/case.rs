//! The case page (C5), and what every page of a case has at its top.

use std::collections::BTreeMap;

use axum::extract::{Path, Query};
use axum::response::Response;
use domain::action::ActionKind;
use domain::permitted::permitted;
use serde_json::{Value, json};

use super::act_read::staff_kind;
use super::rows::{self, Names, href};
use super::{done, holdings, summary};
use crate::casework::OpenCase;
use crate::store::{QueueRow, cases};
use crate::web::ask::{Ask, Caseworker};
use crate::web::error::AppError;
use crate::web::view::View;

pub(super) async fn page(
    ask: Ask<Caseworker>,
    Path(reference): Path<String>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let (app, file, today) = (&ask.app, &case.file, ask.today);
    let names = Names::open(app).await?;
    let done = query.get("done").map_or("", String::as_str);
    let kind = if file.is_complaint() {
        "Complaint"
    } else {
        "Request"
    };
    let context = json!({
        "top": top(&ask, &names, &case, "summary"),
        "actions": actions(&ask, &case),
        "clock": summary::clock_box(file, &app.law, today),
        "claims": summary::claims(file, &app.law, today),
        "person": summary::people(file),
        "request": summary::request(app, file),
        "documents": holdings::documents(&names, file),
        "recipients": holdings::recipients(file),
        "schedule": holdings::schedule(file),
        "code": holdings::code(file),
        "routing": summary::routing(app, &names, file, case.row.team.as_deref()),
        "regulator": summary::regulator(file, &app.law, today),
        "regulator_href": format!("{}/regulator-letter", href(file.reference.as_str())),
        "messages": summary::messages(app, &names, file),
        "linked": linked(&ask, &case).await?,
        "typed_reference": typed_reference(&case),
        "others": others(&ask, &case).await?,
        "to_post": done::to_post(file, done),
        "heading": format!("{kind} {}", file.reference),
    });
    let mut view = View::new(&ask, "desk/case.html", file.reference.as_str()).back("/desk/cases");
    if let Some(sentence) = done::sentence(done) {
        view = view.success(sentence);
    }
    view.show(&ask, context).await
}

/// The bar with name and reference, and the ways to the other pages of the case.
pub(super) fn top(ask: &Ask<Caseworker>, names: &Names, case: &OpenCase, current: &str) -> Value {
    let file = &case.file;
    let base = href(file.reference.as_str());
    let item = |text: &str, name: &str, path: String| json!({ "text": text, "href": path, "current": name == current });
    json!({
        "reference": file.reference.as_str(),
        "name": file.requester.name,
        "facts": summary::bar(&ask.app, names, file, case.row.team.as_deref()),
        "pages": [
            item("Summary", "summary", base.clone()),
            item("Clock", "clock", format!("{base}/clock")),
            item("Documents", "documents", format!("{base}/documents")),
            item("History", "history", format!("{base}/history")),
            item("Letter to the regulator", "regulator", format!("{base}/regulator-letter")),
        ],
    })
}

/// Exactly what may be done now.
fn actions(ask: &Ask<Caseworker>, case: &OpenCase) -> Vec<Value> {
    let base = href(case.file.reference.as_str());
    permitted(&case.file, &ask.who.0, &ask.app.law, ask.today)
        .into_iter()
        .filter(|kind| staff_kind(kind.as_str()).is_some())
        .map(|kind: ActionKind| {
            json!({ "text": kind.name(), "href": format!("{base}/do/{}", kind.as_str()) })
        })
        .collect()
}

/// The request that a complaint is about, and the complaints about a request.
async fn linked(ask: &Ask<Caseworker>, case: &OpenCase) -> Result<Vec<Value>, AppError> {
    let store = ask.app.store.read();
    let mut found: Vec<QueueRow> = cases::linked_to(store, case.row.id).await?;
    if let Some(about) = case.row.linked_case {
        found.extend(cases::by_ids(store, &[about]).await?);
    }
    Ok(found.iter().map(link).collect())
}

/// A reference that the person gave and that is none of ours.
fn typed_reference(case: &OpenCase) -> Option<&str> {
    let typed = case.file.received.about_reference.as_deref();
    typed.filter(|_| case.row.linked_case.is_none())
}

/// Other requests with the same e-mail address.
async fn others(ask: &Ask<Caseworker>, case: &OpenCase) -> Result<Vec<Value>, AppError> {
    let Some(email) = &case.file.requester.email else {
        return Ok(Vec::new());
    };
    let index = ask.app.vault.blind_email(email);
    let found = cases::by_email(ask.app.store.read(), &index).await?;
    Ok(found
        .iter()
        .filter(|row| row.id != case.row.id)
        .map(link)
        .collect())
}

fn link(row: &QueueRow) -> Value {
    json!({
        "href": href(row.reference.as_str()),
        "reference": row.reference.as_str(),
        "kind": if row.complaint { "Complaint" } else { "Request" },
        "received_on": row.received_on,
        "tag": rows::tag(row.stage),
    })
}
