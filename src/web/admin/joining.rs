//! Somebody new joins, or somebody begins again with a new password and second factor.

use axum::extract::Path;
use axum::response::Response;
use domain::actor::{Role, Roles};
use serde_json::json;

use super::people_list;
use super::person::{self, locked_row_of};
use crate::casework::CaseworkError;
use crate::people;
use crate::store::settings::{AuditLine, audit};
use crate::store::{Connection, StoreError, sessions};
use crate::web::ask::{Administrator, Ask};
use crate::web::error::AppError;
use crate::web::fields;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::view::View;

/// Adds a person and shows the invitation to hand over.
pub(super) async fn add(ask: Ask<Administrator>, posted: Posted) -> Result<Response, AppError> {
    let (name, email, roles) = match read(&posted) {
        Ok(given) => given,
        Err(errors) => return people_list::show(&ask, Form::again(&posted).wrong(errors)).await,
    };
    let tx = ask.app.store.begin_write().await?;
    let mut row = match people::add(&ask.app, &tx, &name, &email, roles).await {
        Err(CaseworkError::Store(StoreError::AlreadyDone(_))) => {
            // PostgreSQL takes no further statement here, and the page reads on another connection.
            drop(tx);
            let says = "Somebody with this email address is on the list already";
            let form = Form::again(&posted).wrong([FieldError::new("email", says)]);
            return people_list::show(&ask, form).await;
        }
        other => other?,
    };
    let token = people::invite_within(&ask.app, &tx, &mut row).await?;
    write_down(&ask, &tx, "person_added", &row.id.to_string()).await?;
    tx.commit().await.map_err(StoreError::from)?;
    hand_over(&ask, &name, &token).await
}

/// What the form asks for, or all that is wrong with it.
fn read(posted: &Posted) -> Result<(String, String, Roles), Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut keep = |error: FieldError| errors.push(error);
    let name = fields::name(posted, "name", "Enter their full name").map_err(&mut keep);
    let email = fields::email(posted, "email")
        .and_then(|email| email.ok_or_else(|| FieldError::new("email", fields::EMAIL_FORMAT)))
        .map_err(&mut keep);
    let chosen: Vec<Role> = posted
        .all("roles")
        .iter()
        .filter_map(|role| role.parse().ok())
        .collect();
    if chosen.is_empty() {
        keep(FieldError::new("roles", "Select what they may do"));
    }
    match (name, email) {
        (Ok(name), Ok(email)) if errors.is_empty() => Ok((name, email, Roles::of(chosen))),
        _ => Err(errors),
    }
}

/// Ends a person's password and second factor, and shows the invitation to choose new ones.
pub(super) async fn invite(
    ask: Ask<Administrator>,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, AppError> {
    let tx = ask.app.store.begin_write().await?;
    let mut row = locked_row_of(&tx, &id).await?;
    if row.id == ask.who.0 {
        drop(tx);
        let says = "Ask another administrator to reset your own sign-in";
        let form = Form::again(&posted).wrong([FieldError::new("invite", says)]);
        return person::show(&ask, row.id, form).await;
    }
    row.password = None;
    row.sealed_totp = None;
    row.totp_last_step = None;
    let token = people::invite_within(&ask.app, &tx, &mut row).await?;
    sessions::forget_staff(&tx, row.id).await?;
    write_down(&ask, &tx, "sign_in_reset", &row.id.to_string()).await?;
    tx.commit().await.map_err(StoreError::from)?;
    let name = people::open(&ask.app, &row)?.name;
    hand_over(&ask, &name, &token).await
}

/// The one page that ever shows the invitation.
async fn hand_over(
    ask: &Ask<Administrator>,
    name: &str,
    token: &str,
) -> Result<Response, AppError> {
    View::new(ask, "admin/invited.html", "Hand over the invitation")
        .back("/admin/people")
        .show(
            ask,
            json!({
                "name": name,
                "address": ask.app.config.link(&format!("/desk/join/{token}")),
            }),
        )
        .await
}

/// A line in the audit log, in the act's own transaction.
pub(super) async fn write_down(
    ask: &Ask<Administrator>,
    connection: &impl Connection,
    what: &str,
    detail: &str,
) -> Result<(), StoreError> {
    let line = AuditLine {
        at: ask.now,
        actor_kind: "staff",
        actor_id: Some(ask.who.0),
        what,
        case_id: None,
        detail,
    };
    audit(connection, line).await
}
