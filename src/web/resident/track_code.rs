//! Getting back in without e-mail: the reference of a request and the code that the council gave.

use axum::response::Response;
use domain::reference::Reference;
use domain::said::Said;
use serde_json::json;
use uuid::Uuid;

use super::tries::Tries;
use crate::casework::{self, OpenCase};
use crate::credentials::case_code::is_case_code;
use crate::store::cases;
use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::throttle::{Limit, count};
use crate::web::view::View;

/// Codes that one network address may try, whatever the reference.
const TRYING: Limit = Limit {
    name: "track_code",
    most: 30,
    minutes: 60,
};

/// `GET /track/code`
pub(super) async fn page(ask: Ask<Anyone>) -> Result<Response, AppError> {
    show(&ask, Form::new()).await
}

async fn show(ask: &Ask<Anyone>, form: Form) -> Result<Response, AppError> {
    View::new(
        ask,
        "resident/track_code.html",
        &ask.says("track-reference-title"),
    )
    .back("/track")
    .form(form)
    .show(ask, json!({}))
    .await
}

/// `POST /track/code`: a reference that nobody has gets the same answer, for the same work, as one without its code.
pub(super) async fn give(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    let typed = posted.some("reference");
    let code = posted.some("code");
    let (Some(typed), Some(code)) = (&typed, &code) else {
        let missing = [
            ("reference", typed.is_none(), "track-reference-empty"),
            ("code", code.is_none(), "track-given-code-empty"),
        ];
        let errors = missing
            .into_iter()
            .filter(|(_, empty, _)| *empty)
            .map(|(field, _, says)| FieldError::new(field, Said::new(says)));
        return show(&ask, kept(&posted).wrong(errors)).await;
    };
    count(&ask, TRYING, &ask.browser.peer.to_string()).await?;
    let reference = Reference::read(typed);
    let who = reference.as_ref().map_or(typed.as_str(), Reference::as_str);
    let tries = Tries::of(&ask, "reference", &format!("{who}|{}", ask.browser.peer));
    let this = match tries.begin(&ask, "code").await? {
        Ok(this) => this,
        Err(error) => return show(&ask, kept(&posted).wrong([error])).await,
    };
    match opened(&ask, reference.as_ref(), code).await? {
        Some((case, digest)) => {
            tries.passed(&ask).await?;
            let mut visitor = ask.browser.visitor().await?;
            if !visitor.cases.contains(&case.row.id) {
                visitor.cases.push(case.row.id);
            }
            visitor.opened.retain(|(id, _)| *id != case.row.id);
            visitor.opened.push((case.row.id, digest));
            visitor.asked = None;
            ask.browser.keep_visitor(&visitor, true).await?;
            Ok(ask.go(&format!("/requests/{}", case.file.reference)))
        }
        None => {
            let error = tries
                .failed(&ask, &this, "code", "track-reference-wrong")
                .await?;
            show(&ask, kept(&posted).wrong([error])).await
        }
    }
}

/// The form again with the reference, but never with a code: a wrong one is not worth correcting.
fn kept(posted: &Posted) -> Form {
    Form::new().with("reference", posted.first("reference").to_owned())
}

/// The case, if that is its newest code. Without one another case is opened and shut again, so that the answer takes
/// as long.
async fn opened(
    ask: &Ask<Anyone>,
    reference: Option<&Reference>,
    code: &str,
) -> Result<Option<(OpenCase, String)>, AppError> {
    let read = ask.app.store.read();
    let found = match reference {
        Some(reference) => cases::by_reference(read, reference).await?,
        None => None,
    };
    let instead = cases::newest_id(read).await?;
    let Some(id) = found.as_ref().map(|row| row.id).or(instead) else {
        return Ok(None);
    };
    let case = casework::open(&ask.app, id).await?;
    let kept = case.file.code.as_ref().map(|code| code.digest.clone());
    let fits = is_case_code(kept.as_deref().unwrap_or_default(), code);
    Ok(kept
        .filter(|_| fits && found.is_some())
        .map(|digest| (case, digest)))
}

/// Whether the newest code of a case was given in this browser.
pub(super) fn was_given(opened: &[(Uuid, String)], case: &OpenCase) -> bool {
    let newest = case.file.code.as_ref();
    newest.is_some_and(|code| {
        let of_case = opened.iter().find(|(id, _)| *id == case.row.id);
        of_case.is_some_and(|(_, digest)| *digest == code.digest)
    })
}
