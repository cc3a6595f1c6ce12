//! The first administrator: once, with the code that the server printed, while nobody works here yet.

use axum::response::Response;
use domain::actor::{Role, Roles};
use serde_json::{Value, json};

use super::super::ask::{Anyone, Ask};
use super::super::error::AppError;
use super::super::form::{FieldError, Form, Posted};
use super::super::view::{View, go};
use super::limits;
use crate::credentials::tokens;
use crate::people;
use crate::store::{StoreError, settings, staff};
use crate::web::fields;

const TITLE: &str = "Set up";

pub(super) async fn page(ask: Ask<Anyone>) -> Result<Response, AppError> {
    only_while_empty(&ask).await?;
    let form = Form::new().with("roles", json!([Role::Administrator.as_str()]));
    show(&ask, form).await
}

pub(super) async fn begin(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    only_while_empty(&ask).await?;
    let peer = ask.browser.peer.to_string();
    limits::refuse_spent(&ask, limits::SET_UP_PER_PEER, &peer).await?;
    let first = match First::read(&posted) {
        Ok(first) => first,
        Err(errors) => return show(&ask, Form::again(&posted).wrong(errors)).await,
    };
    match add(&ask, first).await? {
        Some(token) => Ok(go(&format!("/desk/join/{token}"))),
        None => {
            limits::count_failure(&ask, limits::SET_UP_PER_PEER, &peer).await?;
            people::log(&ask.app, None, "set_up_failed", None, "").await?;
            let says = "The code is not correct, or it has expired. Start the server again to get a new one";
            let form = Form::again(&posted).wrong([FieldError::new("code", says)]);
            show(&ask, form).await
        }
    }
}

/// Later this page does not exist.
async fn only_while_empty(ask: &Ask<Anyone>) -> Result<(), AppError> {
    if staff::count(ask.app.store.read()).await? == 0 {
        Ok(())
    } else {
        Err(AppError::NotFound)
    }
}

/// What the form asks for.
struct First {
    code: [u8; 32],
    name: String,
    email: String,
    roles: Roles,
}

impl First {
    fn read(posted: &Posted) -> Result<Self, Vec<FieldError>> {
        let mut errors = Vec::new();
        let code = tokens::normal_short_code(posted.first("code"));
        if code.is_empty() {
            errors.push(FieldError::new("code", "Enter the set-up code"));
        }
        let name = fields::name(posted, "name", "Enter your full name")
            .map_err(|error| errors.push(error))
            .unwrap_or_default();
        let email = fields::email(posted, "email")
            .map_err(|error| errors.push(error))
            .unwrap_or_default();
        let roles = Roles::of(
            posted
                .all("roles")
                .iter()
                .filter_map(|role| role.parse().ok()),
        );
        if !roles.has(Role::Administrator) {
            let says = "Select Administrator: somebody has to invite the others";
            errors.push(FieldError::new("roles", says));
        }
        match email {
            Some(email) if errors.is_empty() => Ok(Self {
                code: tokens::digest(&code),
                name,
                email,
                roles,
            }),
            Some(_) => Err(errors),
            None => {
                if !errors.iter().any(|error| error.field == "email") {
                    errors.push(FieldError::new("email", fields::EMAIL_FORMAT));
                }
                Err(errors)
            }
        }
    }
}

/// Spends the code and adds the administrator, together or not at all. Gives the invitation's token.
async fn add(ask: &Ask<Anyone>, first: First) -> Result<Option<String>, AppError> {
    let app = &ask.app;
    let tx = app.store.begin_write().await?;
    let empty = staff::count(&tx).await? == 0;
    if !empty || !settings::spend_set_up_code(&tx, &first.code, ask.now).await? {
        return Ok(None);
    }
    let mut row = people::add(app, &tx, &first.name, &first.email, first.roles).await?;
    let token = people::invite_within(app, &tx, &mut row).await?;
    tx.commit().await.map_err(StoreError::from)?;
    people::log(app, None, "set_up", None, &row.id.to_string()).await?;
    Ok(Some(token))
}

async fn show(ask: &Ask<Anyone>, form: Form) -> Result<Response, AppError> {
    let roles: Vec<Value> = [
        (
            Role::Administrator,
            "Invites staff and looks after settings",
        ),
        (
            Role::DataProtectionOfficer,
            "Works requests and hears of every one that may go to the regulator",
        ),
        (Role::Caseworker, "Works requests"),
        (Role::Manager, "Sees figures, never people"),
    ]
    .into_iter()
    .map(|(role, hint)| json!({ "value": role.as_str(), "text": role.name(), "hint": hint }))
    .collect();
    View::new(ask, "sign_in/set_up.html", TITLE)
        .form(form)
        .show(ask, json!({ "roles": roles }))
        .await
}
