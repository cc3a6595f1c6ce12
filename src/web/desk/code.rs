//! The page that shows a new code, once.

use axum::response::Response;
use domain::facts::CodeBy;
use serde_json::json;

use super::case;
use super::rows::{Names, href};
use crate::casework::OpenCase;
use crate::web::ask::{Ask, Caseworker};
use crate::web::error::AppError;
use crate::web::view::View;

/// Shows the code. It stands in this one answer and nowhere else, so there is no address for it.
///
/// # Errors
/// The store's and the template's.
pub(super) async fn show(
    ask: &Ask<Caseworker>,
    case: &OpenCase,
    code: &str,
    how: CodeBy,
) -> Result<Response, AppError> {
    let names = Names::open(&ask.app).await?;
    let base = href(case.file.reference.as_str());
    let context = json!({
        "top": case::top(ask, &names, case, ""),
        "code": code,
        "how": match how {
            CodeBy::Post => "Post it today.",
            CodeBy::Text => "Send it in a text message.",
            CodeBy::InPerson => "Hand it over.",
        },
        "case_href": base,
    });
    View::new(ask, "desk/code.html", "The code")
        .show(ask, context)
        .await
}
