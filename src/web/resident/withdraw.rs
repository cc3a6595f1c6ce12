//! Taking the whole request back: a page that interrupts, then the form.

use axum::extract::Path;
use axum::response::Response;
use domain::action::{Action, ActionKind};
use domain::actor::Actor;
use serde_json::json;

use super::write::{address, may};
use crate::casework::{self, CaseworkError, OpenCase};
use crate::web::ask::{Ask, Resident};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::view::View;

/// `GET /requests/{reference}/withdraw`: what it means, before anything is done.
pub(super) async fn page(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let may = may(&ask, &case, ActionKind::Withdraw);
    let title = match (may, case.file.is_complaint()) {
        (false, _) => "details-withdraw-none-title",
        (true, false) => "details-withdraw-title",
        (true, true) => "details-withdraw-title-complaint",
    };
    View::new(&ask, "resident/withdraw.html", &ask.says(title))
        .back(&address(&case))
        .show(
            &ask,
            json!({
                "reference": case.file.reference.as_str(),
                "complaint": case.file.is_complaint(),
                "may": may,
            }),
        )
        .await
}

/// `GET /requests/{reference}/withdraw/confirm`
pub(super) async fn confirm(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    if !may(&ask, &case, ActionKind::Withdraw) {
        return Ok(ask.go(&format!("{}/withdraw", address(&case))));
    }
    show_confirm(&ask, &case, Form::new()).await
}

async fn show_confirm(
    ask: &Ask<Resident>,
    case: &OpenCase,
    form: Form,
) -> Result<Response, AppError> {
    View::new(
        ask,
        "resident/withdraw_confirm.html",
        &ask.says("details-withdraw-why"),
    )
    .back(&format!("{}/withdraw", address(case)))
    .form(form)
    .show(
        ask,
        json!({
            "reference": case.file.reference.as_str(),
            "complaint": case.file.is_complaint(),
        }),
    )
    .await
}

/// `POST /requests/{reference}/withdraw/confirm`
pub(super) async fn withdraw(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
    posted: Posted,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let action = Action::Withdraw {
        words: posted.first("words").to_owned(),
    };
    let id = case.row.id;
    match casework::act(&ask.app, id, &Actor::Resident, action, None, posted.once()).await {
        Ok(_) => Ok(ask.go(&format!("{}?done=withdrawn", address(&case)))),
        Err(CaseworkError::Refused(refused)) => {
            let form = Form::again(&posted).wrong([FieldError::refused(&refused, "words")]);
            show_confirm(&ask, &case, form).await
        }
        Err(error) => Err(error.into()),
    }
}
