//! The first step: e-mail address and password.

use axum::extract::Query;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;
use tokio::sync::Semaphore;

use super::super::ask::{Anyone, Ask};
use super::super::error::AppError;
use super::super::form::{FieldError, Form, Posted};
use super::super::view::{View, go};
use super::{home, limits};
use crate::credentials::passwords;
use crate::people;
use crate::store::staff::{self, StaffRow};
use crate::vault::normal_email;

/// Passwords that are checked at the same time. Each takes 19 MiB and a tenth of a second, so that without this a
/// stranger's thousand tries would take the machine down.
static HASHING: Semaphore = Semaphore::const_new(2);

/// The same for every failure, so that nobody learns who has an account.
const WRONG: &str = "The email address or password is not right. Check both and try again";

#[derive(Deserialize)]
pub(super) struct Arrival {
    #[serde(default)]
    left: String,
}

pub(super) async fn page(
    ask: Ask<Anyone>,
    Query(arrival): Query<Arrival>,
) -> Result<Response, AppError> {
    if let Some(person) = &ask.person {
        return Ok(go(home(&person.roles)));
    }
    let view = View::new(&ask, "sign_in/password.html", "Sign in").form(Form::new());
    let view = if arrival.left == "yes" {
        view.success("You have signed out.")
    } else {
        view
    };
    view.show(&ask, json!({})).await
}

pub(super) async fn check(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    let peer = ask.browser.peer.to_string();
    let pair = format!("{}|{peer}", normal_email(posted.first("email")));
    limits::refuse_spent(&ask, limits::PASSWORD_PER_PEER, &peer).await?;
    let found = {
        let _turn = HASHING
            .acquire()
            .await
            .map_err(|closed| AppError::Fault(Box::new(closed)))?;
        // Asked while it is our turn: whoever sends many at once is counted one after the other.
        limits::refuse_spent(&ask, limits::PASSWORD_PER_PAIR, &pair).await?;
        let found = account(&ask, &posted).await?;
        if found.is_none() {
            limits::count_failure(&ask, limits::PASSWORD_PER_PAIR, &pair).await?;
            limits::count_failure(&ask, limits::PASSWORD_PER_PEER, &peer).await?;
        }
        found
    };
    let Some(row) = found else {
        people::log(&ask.app, None, "sign_in_failed", None, "password").await?;
        return View::new(&ask, "sign_in/password.html", "Sign in")
            .form(Form::again(&posted).wrong([FieldError::new("email", WRONG)]))
            .show(&ask, json!({}))
            .await;
    };
    ask.browser.sign_in(row.id, false).await?;
    Ok(go("/desk/sign-in/code"))
}

/// The account that opens with what was typed. Everything that is wrong takes the same time and looks the same.
async fn account(ask: &Ask<Anyone>, posted: &Posted) -> Result<Option<StaffRow>, AppError> {
    let index = ask.app.vault.blind_email(posted.first("email"));
    let row = staff::by_email(ask.app.store.read(), &index).await?;
    let hash = row.as_ref().and_then(|row| row.password.clone());
    let password = posted.first("password").to_owned();
    let fits =
        tokio::task::spawn_blocking(move || passwords::verify_account(&password, hash.as_deref()))
            .await
            .map_err(|stopped| AppError::Fault(Box::new(stopped)))?;
    Ok(row.filter(|row| fits && row.disabled_at.is_none() && row.sealed_totp.is_some()))
}
