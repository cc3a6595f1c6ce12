//! The second step: a code from the authenticator app.

use axum::response::Response;
use serde_json::json;
use uuid::Uuid;

use super::super::ask::{Ask, HalfWay};
use super::super::error::AppError;
use super::super::form::{FieldError, Form, Posted};
use super::super::view::{View, go};
use super::{home, limits, totp_place, unix};
use crate::credentials::totp;
use crate::people::{self, Person};
use crate::store::StoreError;
use crate::store::staff::{self, StaffRow};

const TITLE: &str = "Security code";

pub(super) async fn page(ask: Ask<HalfWay>) -> Result<Response, AppError> {
    View::new(&ask, "sign_in/code.html", TITLE)
        .form(Form::new())
        .show(&ask, json!({}))
        .await
}

pub(super) async fn check(ask: Ask<HalfWay>, posted: Posted) -> Result<Response, AppError> {
    let HalfWay(id) = ask.who;
    let account = id.to_string();
    let pair = format!("{account}|{}", ask.browser.peer);
    for (limit, who) in [
        (limits::CODE_PER_PAIR, &pair),
        (limits::CODE_PER_ACCOUNT, &account),
    ] {
        if let Err(refused) = limits::refuse_spent(&ask, limit, who).await {
            ask.browser.sign_out().await?;
            return Err(refused);
        }
    }
    if posted.some("code").is_none() {
        return again(&ask, "Enter the code from your authenticator app").await;
    }
    if let Some(person) = spend_code(&ask, id, posted.first("code")).await? {
        ask.browser.sign_in(id, true).await?;
        people::log(&ask.app, Some(&person), "sign_in", None, "password totp").await?;
        return Ok(go(home(&person.roles)));
    }
    let left = limits::count_failure(&ask, limits::CODE_PER_PAIR, &pair).await?;
    limits::count_failure(&ask, limits::CODE_PER_ACCOUNT, &account).await?;
    let person = people::by_id(&ask.app, id).await?;
    people::log(&ask.app, person.as_ref(), "sign_in_failed", None, "totp").await?;
    if left == 0 {
        ask.browser.sign_out().await?;
        return Err(AppError::TooOften {
            minutes: limits::CODE_PER_PAIR.minutes,
        });
    }
    again(&ask, &wrong(left)).await
}

fn wrong(left: u32) -> String {
    let tries = if left == 1 { "try" } else { "tries" };
    format!("The code is not correct. You have {left} {tries} left")
}

/// Nothing of a wrong code is shown again: it is never worth correcting.
async fn again(ask: &Ask<HalfWay>, says: &str) -> Result<Response, AppError> {
    View::new(ask, "sign_in/code.html", TITLE)
        .form(Form::new().wrong([FieldError::new("code", says)]))
        .show(ask, json!({}))
        .await
}

/// Takes a code that is right, and remembers it so that it is never taken twice.
async fn spend_code(ask: &Ask<HalfWay>, id: Uuid, code: &str) -> Result<Option<Person>, AppError> {
    let app = &ask.app;
    let tx = app.store.begin_write().await?;
    let Some(mut row) = staff::locked(&tx, id).await?.filter(may_enter) else {
        return Ok(None);
    };
    let Some(sealed) = &row.sealed_totp else {
        return Ok(None);
    };
    let secret = app.vault.open_for("staff", &totp_place(id), sealed)?;
    let secret = String::from_utf8_lossy(&secret).into_owned();
    let Some(step) = totp::check(&secret, code, unix(ask.now), row.totp_last_step) else {
        return Ok(None);
    };
    row.totp_last_step = Some(step);
    staff::update(&tx, &row).await?;
    tx.commit().await.map_err(StoreError::from)?;
    Ok(Some(people::open(app, &row)?))
}

fn may_enter(row: &StaffRow) -> bool {
    row.disabled_at.is_none()
}

#[cfg(test)]
mod tests {
    use super::wrong;

    #[test]
    fn a_wrong_code_says_how_many_tries_are_left() {
        assert_eq!(wrong(4), "The code is not correct. You have 4 tries left");
        assert_eq!(wrong(1), "The code is not correct. You have 1 try left");
    }
}
