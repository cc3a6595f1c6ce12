//! Taking up an invitation: a password of one's own and a second factor.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use domain::chain::Hash;
use serde_json::{Value, json};
use uuid::Uuid;

use super::super::ask::{Anyone, Ask};
use super::super::error::AppError;
use super::super::form::{FieldError, Form, Posted};
use super::super::view::{View, go};
use super::{home, totp_place, unix};
use crate::app::App;
use crate::credentials::{passwords, tokens, totp};
use crate::people::{self, Person};
use crate::store::staff::{self, StaffRow};
use crate::store::{StoreError, sessions};

const TITLE: &str = "Set up sign-in";

pub(super) async fn page(
    ask: Ask<Anyone>,
    Path(token): Path<String>,
) -> Result<Response, AppError> {
    let digest = tokens::digest(&token);
    let Some(row) = staff::by_invite(ask.app.store.read(), &digest, ask.now).await? else {
        return ended(&ask).await;
    };
    let secret = totp::new_secret();
    let form = Form::new().with(
        "pending",
        pending(&ask.app, row.id, &digest, secret.expose()),
    );
    show(&ask, &row, secret.expose(), form).await
}

pub(super) async fn join(
    ask: Ask<Anyone>,
    Path(token): Path<String>,
    posted: Posted,
) -> Result<Response, AppError> {
    let digest = tokens::digest(&token);
    let Some(row) = staff::by_invite(ask.app.store.read(), &digest, ask.now).await? else {
        return ended(&ask).await;
    };
    let Some(secret) = read_pending(&ask.app, row.id, &digest, posted.first("pending")) else {
        return Ok(go(&ask.path));
    };
    let password = posted.first("password").to_owned();
    let step = totp::check(&secret, posted.first("code"), unix(ask.now), None);
    let errors = mistakes(&ask.app, &posted, step);
    let (Some(step), true) = (step, errors.is_empty()) else {
        return show(&ask, &row, &secret, Form::again(&posted).wrong(errors)).await;
    };
    let hash = tokio::task::spawn_blocking(move || passwords::hash(&password))
        .await
        .map_err(|stopped| AppError::Fault(Box::new(stopped)))?
        .map_err(|failed| AppError::Fault(Box::new(failed)))?;
    match enrol(&ask, &digest, hash, &secret, step).await? {
        Some(person) => {
            ask.browser.sign_in(person.id, true).await?;
            people::log(&ask.app, Some(&person), "joined", None, "password totp").await?;
            Ok(go(home(&person.roles)))
        }
        None => ended(&ask).await,
    }
}

fn mistakes(app: &App, posted: &Posted, step: Option<u64>) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let password = posted.first("password");
    if password.is_empty() {
        errors.push(FieldError::new("password", "Enter a password"));
    } else if let Err(problem) = passwords::check_new(password, &app.council.name) {
        errors.push(FieldError::new("password", &problem.to_string()));
    }
    if posted.some("code").is_none() {
        errors.push(FieldError::new(
            "code",
            "Enter the code that your authenticator app shows",
        ));
    } else if step.is_none() {
        errors.push(FieldError::new(
            "code",
            "The code is not correct. Check that you added the key below to your app, then enter the newest code",
        ));
    }
    errors
}

/// Ends the invitation and writes down what was chosen, in one transaction: an invitation works once.
async fn enrol(
    ask: &Ask<Anyone>,
    digest: &Hash,
    password: String,
    secret: &str,
    step: u64,
) -> Result<Option<Person>, AppError> {
    let app = &ask.app;
    let tx = app.store.begin_write().await?;
    let Some(found) = staff::by_invite(&tx, digest, ask.now).await? else {
        return Ok(None);
    };
    let locked = staff::locked(&tx, found.id).await?;
    let Some(mut row) = locked.filter(|row| row.invite.is_some_and(|(open, _)| open == *digest))
    else {
        return Ok(None);
    };
    row.password = Some(password);
    row.sealed_totp = Some(
        app.vault
            .seal_for("staff", &totp_place(row.id), secret.as_bytes()),
    );
    row.totp_last_step = Some(step);
    row.invite = None;
    staff::update(&tx, &row).await?;
    // Whoever was signed in with the old password is not any more.
    sessions::forget_staff(&tx, row.id).await?;
    tx.commit().await.map_err(StoreError::from)?;
    Ok(Some(people::open(app, &row)?))
}

async fn show(
    ask: &Ask<Anyone>,
    row: &StaffRow,
    secret: &str,
    form: Form,
) -> Result<Response, AppError> {
    let person = people::open(&ask.app, row)?;
    let address = totp::otpauth_uri(&person.email, &ask.app.council.name, secret)
        .map_err(|unusable| AppError::Fault(Box::new(unusable)))?;
    let context: Value = json!({
        "person": { "name": person.name, "email": person.email },
        "key": in_groups(secret),
        "address": address,
        "shortest": passwords::SHORTEST,
    });
    View::new(ask, "sign_in/join.html", TITLE)
        .form(form)
        .show(ask, context)
        .await
}

async fn ended(ask: &Ask<Anyone>) -> Result<Response, AppError> {
    View::new(ask, "sign_in/ended.html", "This invitation has ended")
        .status(StatusCode::NOT_FOUND)
        .show(ask, json!({}))
        .await
}

/// The new secret on its way through the form: sealed, and good for this invitation only.
fn pending(app: &App, id: Uuid, digest: &Hash, secret: &str) -> String {
    let sealed = app
        .vault
        .seal_for("staff", &pending_place(id, digest), secret.as_bytes());
    hex(&sealed)
}

fn read_pending(app: &App, id: Uuid, digest: &Hash, text: &str) -> Option<String> {
    let sealed = from_hex(text)?;
    let plain = app
        .vault
        .open_for("staff", &pending_place(id, digest), &sealed)
        .ok()?;
    String::from_utf8(plain).ok()
}

fn pending_place(id: Uuid, digest: &Hash) -> String {
    format!("staff/joining/{id}/{}", hex(digest))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    if text.len() > 1_000 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    text.as_bytes()
        .chunks(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect()
}

/// `ABCD EFGH …`: four at a time can be typed without losing the place.
fn in_groups(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    let groups: Vec<String> = letters
        .chunks(4)
        .map(|group| group.iter().collect())
        .collect();
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_survive_the_form() {
        assert_eq!(from_hex(&hex(&[0, 127, 255])), Some(vec![0, 127, 255]));
        for broken in ["0g", "é", "+1", "zz"] {
            assert_eq!(from_hex(broken), None, "{broken}");
        }
    }

    #[test]
    fn a_key_is_shown_in_groups() {
        assert_eq!(in_groups("ABCDEFGHIJ"), "ABCD EFGH IJ");
    }
}
