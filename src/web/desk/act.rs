//! Doing something to a case: one address for every act, one way in.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use domain::action::{Action, ActionKind};
use domain::facts::Routes;
use domain::permitted::guard;
use domain::refused::Refused;

use super::act_read::{self, Known, first_field, long_field, staff_kind};
use super::rows::{Names, href};
use super::{act_page, code, queue, schedule};
use crate::casework::{self, CaseworkError, Done, OpenCase};
use crate::clock::london_time_text;
use crate::credentials::case_code::new_case_code;
use crate::letters;
use crate::people::{self, Person};
use crate::web::ask::{Ask, Caseworker};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::view::go;

pub(super) async fn page(
    ask: Ask<Caseworker>,
    Path((reference, action)): Path<(String, String)>,
) -> Result<Response, AppError> {
    let kind = staff_kind(&action).ok_or(AppError::NotFound)?;
    let case = ask.case(&reference).await?;
    if let Err(refused) = may(&ask, &case, kind) {
        return act_page::cannot(&ask, &case, kind, &refused, None, StatusCode::OK).await;
    }
    let form = act_page::fresh(kind, &case.file);
    let (workers, routes) = known(&ask, &case, kind).await?;
    act_page::show(&ask, &case, kind, form, &workers, routes.as_ref()).await
}

pub(super) async fn act(
    ask: Ask<Caseworker>,
    Path((reference, action)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, AppError> {
    let kind = staff_kind(&action).ok_or(AppError::NotFound)?;
    let case = ask.case(&reference).await?;
    let (workers, routes) = known(&ask, &case, kind).await?;
    let (code, code_digest) = new_case_code();
    let read = act_read::read(
        kind,
        &posted,
        Known {
            file: &case.file,
            workers: &workers,
            routes,
            code_digest,
        },
    );
    let action = match read {
        Ok(action) => action,
        Err(errors) => return again(&ask, case, kind, &posted, errors).await,
    };
    // A form without the number of the last fact it showed is one that showed nothing.
    let seen = posted.first("seen").parse().unwrap_or_default();
    let id = case.row.id;
    // The act's name belongs to the key: what one form has done says nothing about another.
    let once = posted
        .once()
        .map(|once| format!("{}:{once}", kind.as_str()));
    let actor = &ask.who.0;
    let code_by = match &action {
        Action::IssueCode { how, .. } => Some(*how),
        _ => None,
    };
    match casework::act(&ask.app, id, actor, action, Some(seen), once.as_deref()).await {
        Ok(done) => match code_by.filter(|_| done == Done::Now) {
            Some(how) => code::show(&ask, &case, &code, how).await,
            None => Ok(go(&format!(
                "{}?done={}",
                href(case.file.reference.as_str()),
                kind.as_str()
            ))),
        },
        Err(CaseworkError::Refused(refused)) => {
            let error = FieldError::refused(&refused, first_field(kind));
            again(&ask, case, kind, &posted, vec![error]).await
        }
        Err(CaseworkError::Changed { by, at }) => {
            let names = Names::open(&ask.app).await?;
            let who = by.map(|id| names.of(id));
            let says = conflict(who, &london_time_text(at));
            let error = FieldError::new(long_field(kind), &says);
            let now = casework::open(&ask.app, id).await?;
            again(&ask, now, kind, &posted, vec![error]).await
        }
        Err(fault) => Err(fault.into()),
    }
}

/// Somebody else was faster (C30).
fn conflict(who: Option<&str>, at: &str) -> String {
    let what = who.map_or_else(
        || "This case was changed".to_owned(),
        |name| format!("{name} changed this case"),
    );
    format!("{what} at {at}. Your text is kept below. Check it and save again")
}

/// The form with what was typed, or, when the act is not possible any more, why and what was typed.
async fn again(
    ask: &Ask<Caseworker>,
    case: OpenCase,
    kind: ActionKind,
    posted: &Posted,
    errors: Vec<FieldError>,
) -> Result<Response, AppError> {
    if let Err(refused) = may(ask, &case, kind) {
        let typed = posted.some(long_field(kind));
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return act_page::cannot(ask, &case, kind, &refused, typed.as_deref(), status).await;
    }
    let form = Form::again(posted)
        .with("seen", case.file.seq().to_string())
        .with("items", schedule::again(posted))
        .wrong(errors);
    let (workers, routes) = known(ask, &case, kind).await?;
    act_page::show(ask, &case, kind, form, &workers, routes.as_ref()).await
}

fn may(ask: &Ask<Caseworker>, case: &OpenCase, kind: ActionKind) -> Result<(), Refused> {
    guard(&case.file, &ask.who.0, kind, &ask.app.law, ask.today)
}

/// What the act's form needs besides the case.
async fn known(
    ask: &Ask<Caseworker>,
    case: &OpenCase,
    kind: ActionKind,
) -> Result<(Vec<Person>, Option<Routes>), AppError> {
    let workers = match kind {
        ActionKind::Assign => queue::workers(people::active(&ask.app).await?),
        _ => Vec::new(),
    };
    let routes = match kind {
        ActionKind::SendReply => Some(letters::complaint_routes(&ask.app, &case.file, ask.today)?),
        _ => None,
    };
    Ok((workers, routes))
}

#[cfg(test)]
mod tests {
    use super::conflict;

    #[test]
    fn a_conflict_names_who_and_when() {
        assert_eq!(
            conflict(Some("R. Patel"), "2:14pm"),
            "R. Patel changed this case at 2:14pm. Your text is kept below. Check it and save again"
        );
        assert!(conflict(None, "9am").starts_with("This case was changed at 9am."));
    }
}
