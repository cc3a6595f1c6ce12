//! The history of a case (C17): every fact, with its two dates and who recorded it.

use axum::extract::Path;
use axum::response::Response;
use serde_json::{Value, json};

use super::rows::{Names, href};
use super::{case, told};
use crate::clock::{london_date, london_time_text};
use crate::web::ask::{Ask, Caseworker};
use crate::web::error::AppError;
use crate::web::view::View;

/// Digits of the chain's end that are shown: enough to tell two histories apart over the phone.
const SHOWN_BYTES: usize = 8;

pub(super) async fn page(
    ask: Ask<Caseworker>,
    Path(reference): Path<String>,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let file = &case.file;
    let names = Names::open(&ask.app).await?;
    let events: Vec<Value> = file
        .facts
        .iter()
        .rev()
        .map(|dated| {
            let recorded_on = london_date(dated.recorded_at);
            json!({
                "seq": dated.seq,
                "title": told::title(&ask.app, &names, file, &dated.fact),
                "text": told::words(&dated.fact),
                "by": names.by(dated.by, &file.requester.name),
                "effective_on": dated.effective_on,
                "recorded_on": recorded_on,
                "recorded_at": london_time_text(dated.recorded_at),
                "differs": recorded_on != dated.effective_on,
                "letter": told::goes_out(&dated.fact)
                    .then(|| format!("{}/letters/{}", href(file.reference.as_str()), dated.seq)),
            })
        })
        .collect();
    let head: String = case
        .row
        .head
        .iter()
        .take(SHOWN_BYTES)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let context = json!({
        "top": case::top(&ask, &names, &case, "history"),
        "events": events,
        "head": head,
    });
    View::new(
        &ask,
        "desk/history.html",
        &format!("History: {}", file.reference),
    )
    .back(&href(file.reference.as_str()))
    .show(&ask, context)
    .await
}
