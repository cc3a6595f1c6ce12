//! Letters of a case: those that were sent, and the one that the resident may send to the regulator.

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::case;
use super::rows::{Names, href};
use crate::letters;
use crate::web::ask::{Ask, Caseworker};
use crate::web::error::AppError;
use crate::web::view::View;

pub(super) async fn pdf(
    ask: Ask<Caseworker>,
    Path((reference, seq)): Path<(String, String)>,
) -> Result<Response, AppError> {
    let seq: u32 = seq.parse().map_err(|_| AppError::NotFound)?;
    let case = ask.case(&reference).await?;
    let pdf = letters::outgoing_pdf(&ask.app, &case.file, seq).await?;
    let name = format!("attachment; filename=\"{}-{seq}.pdf\"", case.file.reference);
    let mut response = ([(header::CONTENT_TYPE, "application/pdf")], pdf).into_response();
    if let Ok(name) = HeaderValue::from_str(&name) {
        response
            .headers_mut()
            .insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(response)
}

/// What the resident can send today. Here it can be read and nothing else: it is theirs.
pub(super) async fn regulator(
    ask: Ask<Caseworker>,
    Path(reference): Path<String>,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let letter = letters::regulator_letter(&ask.app, &case.file, ask.today)?;
    let names = Names::open(&ask.app).await?;
    let context = json!({
        "top": case::top(&ask, &names, &case, "regulator"),
        "letter": letter,
    });
    View::new(&ask, "desk/regulator.html", "Letter to the regulator")
        .back(&href(case.file.reference.as_str()))
        .show(&ask, context)
        .await
}
