//! The documents of a reply, one download a line in the audit log.

use axum::extract::Path;
use axum::response::Response;
use uuid::Uuid;

use super::reply;
use crate::casework::OpenCase;
use crate::documents::{self, DocumentError, Owner};
use crate::people;
use crate::web::ask::{Ask, Resident};
use crate::web::attachment::attachment;
use crate::web::error::AppError;

/// `GET /requests/{reference}/reply/{no}`: the document of that number in the list. Without the second step, or after
/// the last day, the page that says what to do.
pub(super) async fn item(
    ask: Ask<Resident>,
    Path((reference, no)): Path<(String, String)>,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let here = format!("/requests/{}/reply", case.file.reference);
    let until = reply::until(&ask, &case.file);
    if !reply::may_read(&ask, &case) || until.is_some_and(|until| ask.today > until) {
        return Ok(ask.go(&here));
    }
    let id = document(&case, &no).ok_or(AppError::NotFound)?;
    let content = match documents::open(&ask.app, Owner::Case(case.row.id), id).await {
        Ok(content) => content,
        Err(DocumentError::Closed(_)) => return Ok(ask.go(&format!("{here}?done=checking"))),
        Err(DocumentError::NotFound) => return Err(AppError::NotFound),
        Err(DocumentError::Destroyed) => return Err(AppError::Gone),
        Err(error) => return Err(AppError::Fault(Box::new(error))),
    };
    let detail = format!("document {id}");
    people::log_resident(&ask.app, "reply_download", case.row.id, &detail).await?;
    Ok(attachment(
        &content.details.name,
        content.details.media.as_str(),
        content.bytes,
    ))
}

/// The released document of that number, and no other file of the case.
fn document(case: &OpenCase, no: &str) -> Option<Uuid> {
    let no: u16 = no.parse().ok()?;
    let reply = case.file.reply.as_ref()?;
    let item = reply.released().find(|item| item.no == no)?;
    item.document
}
