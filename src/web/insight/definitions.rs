//! What each figure means, once, for every page that shows it.

use axum::response::Response;
use chrono::NaiveDate;
use domain::regime::Edition;
use serde_json::{Value, json};

use super::figures::{ENOUGH, MONTHS};
use super::plot::FEW;
use crate::web::ask::{Ask, Reader};
use crate::web::error::AppError;
use crate::web::view::View;

/// Shows them.
pub(super) async fn page(ask: Ask<Reader>) -> Result<Response, AppError> {
    let settings = &ask.app.law.settings;
    View::new(&ask, "insight/definitions.html", "What these figures mean")
        .back("/insight")
        .show(
            &ask,
            json!({
                "months": MONTHS,
                "least": ENOUGH,
                "few": FEW,
                "amber": settings.benchmark_amber,
                "green": settings.benchmark_green,
                "changes": changes(),
            }),
        )
        .await
}

/// The days from which other rules apply to what comes in, newest first.
fn changes() -> Vec<Value> {
    let mut changes = Vec::new();
    let mut edition = Edition::on(NaiveDate::MAX);
    while let Some(before) = edition.from.pred_opt() {
        changes.push(json!({ "from": edition.from, "length": edition.length.citation }));
        edition = Edition::on(before);
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_changes_of_the_rules_are_listed() {
        let days: Vec<String> = changes().iter().map(|c| c["from"].to_string()).collect();
        assert_eq!(days, ["\"2026-06-19\"", "\"2026-02-05\""]);
    }
}
