//! What an administrator should know today.

use axum::response::Response;
use chrono::Datelike;
use serde_json::json;

use crate::store::{outbox, staff};
use crate::web::ask::{Administrator, Ask};
use crate::web::error::AppError;
use crate::web::view::View;

/// Shows it.
pub(super) async fn page(ask: Ask<Administrator>) -> Result<Response, AppError> {
    let app = &ask.app;
    let (waiting, failed) = outbox::backlog(app.store.read()).await?;
    let covered_until = app.law.holidays.covered_until(app.law.nation);
    let context = json!({
        "warnings": app.council.warnings(ask.today, &app.regulators),
        "waiting": waiting,
        "failed": failed,
        "mail_goes_to": app.mailer.to_string(),
        "covered_until": covered_until,
        // A date of next year can be promised today.
        "holidays_end": ask.today.year() + 1 > covered_until,
        "people": staff::active(app.store.read()).await?.len(),
    });
    View::new(&ask, "admin/overview.html", "Administration")
        .show(&ask, context)
        .await
}
