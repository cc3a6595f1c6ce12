//! Somebody's access ends, at once and in every browser.

use axum::extract::Path;
use axum::response::Response;
use domain::actor::Role;
use uuid::Uuid;

use super::joining::write_down;
use super::person::{self, locked_row_of};
use crate::store::staff::{self, StaffRow};
use crate::store::{StoreError, sessions};
use crate::web::ask::{Administrator, Ask};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::view::go;

/// Ends it.
pub(super) async fn disable(
    ask: Ask<Administrator>,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, AppError> {
    let tx = ask.app.store.begin_write().await?;
    let mut row = locked_row_of(&tx, &id).await?;
    // In a demonstration people sign in without a password.
    let can_sign_in = |row: &StaffRow| row.password.is_some() || ask.app.demo.is_some();
    if nobody_left(&staff::active(&tx).await?, row.id, can_sign_in) {
        drop(tx);
        let says =
            "This is the last administrator who can sign in. Add another administrator first";
        let form = Form::again(&posted).wrong([FieldError::new("disable", says)]);
        return person::show(&ask, row.id, form).await;
    }
    row.disabled_at = Some(ask.now);
    row.invite = None;
    staff::update(&tx, &row).await?;
    write_down(&ask, &tx, "person_disabled", &row.id.to_string()).await?;
    sessions::forget_staff(&tx, row.id).await?;
    tx.commit().await.map_err(StoreError::from)?;
    Ok(go("/admin/people"))
}

/// Whether without that person no administrator could sign in. An invitation that nobody has taken up is no help.
fn nobody_left(
    active: &[StaffRow],
    without: Uuid,
    can_sign_in: impl Fn(&StaffRow) -> bool,
) -> bool {
    let administers = |row: &&StaffRow| row.roles.has(Role::Administrator);
    let is_one = active
        .iter()
        .filter(administers)
        .any(|row| row.id == without);
    is_one
        && !active
            .iter()
            .filter(administers)
            .any(|row| row.id != without && can_sign_in(row))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::actor::Roles;

    fn person(id: u128, role: Role, password: bool) -> StaffRow {
        StaffRow {
            id: Uuid::from_u128(id),
            email_index: [0; 32],
            sealed: Vec::new(),
            roles: Roles::of([role]),
            password: password.then(|| "hash".to_owned()),
            sealed_totp: None,
            totp_last_step: None,
            disabled_at: None,
            away_from: None,
            away_until: None,
            deputy: None,
            created_at: chrono::DateTime::UNIX_EPOCH,
            invite: None,
        }
    }

    #[test]
    fn the_last_administrator_who_can_sign_in_stays() {
        let left = |rows: &[StaffRow], id| {
            nobody_left(rows, Uuid::from_u128(id), |row| row.password.is_some())
        };
        let (one, invited) = (
            person(1, Role::Administrator, true),
            person(2, Role::Administrator, false),
        );
        let (worker, other) = (
            person(3, Role::Caseworker, true),
            person(4, Role::Administrator, true),
        );
        assert!(left(&[one.clone(), worker.clone()], 1));
        assert!(left(&[one.clone(), invited.clone()], 1));
        assert!(!left(&[one.clone(), invited], 2));
        assert!(!left(&[one.clone(), other], 1));
        assert!(!left(&[one, worker], 3));
    }
}
