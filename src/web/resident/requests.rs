//! The list of a resident's own requests.

use axum::response::Response;
use domain::timeliness::timeliness_of;
use serde_json::{Value, json};

use super::progress::stage_words;
use crate::store::{QueueRow, cases};
use crate::web::ask::{Ask, Resident};
use crate::web::error::AppError;
use crate::web::view::View;

/// `GET /requests`
pub(super) async fn requests(ask: Ask<Resident>) -> Result<Response, AppError> {
    let visitor = &ask.who.0;
    let mut rows = match &visitor.email {
        Some(email) => cases::by_email(ask.app.store.read(), email).await?,
        None => Vec::new(),
    };
    for row in cases::by_ids(ask.app.store.read(), &visitor.cases).await? {
        if rows.iter().all(|other| other.id != row.id) {
            rows.push(row);
        }
    }
    rows.sort_by_key(|row| std::cmp::Reverse((row.received_on, row.logged_at)));
    let list: Vec<Value> = rows.iter().map(|row| line(row, &ask)).collect();
    View::new(&ask, "resident/requests.html", &ask.says("case-list-title"))
        .show(&ask, json!({ "requests": list }))
        .await
}

fn line(row: &QueueRow, ask: &Ask<Resident>) -> Value {
    let lateness = timeliness_of(row.status, row.due_on, row.finished_on, ask.today);
    let asked: Vec<String> = row
        .rights
        .iter()
        .map(|right| ask.says(right.message()))
        .collect();
    let late = lateness.is_late() && row.finished_on.is_none();
    let stage = if late {
        "case-stage-late"
    } else {
        stage_words(row.stage)
    };
    json!({
        "reference": row.reference.as_str(),
        "asked": asked,
        "received_on": row.received_on,
        "reply_by": row.due_on.filter(|_| row.finished_on.is_none()),
        "stage": ask.says(stage),
        "late": late,
    })
}
