//! One person: the away dates, a new invitation, the end of access.

use axum::extract::Path;
use axum::response::Response;
use serde_json::json;
use uuid::Uuid;

use super::people_list::{role_names, state};
use crate::people;
use crate::store::Connection;
use crate::store::staff::{self, StaffRow};
use crate::web::ask::{Administrator, Ask};
use crate::web::error::AppError;
use crate::web::form::Form;
use crate::web::view::View;

/// Shows the person.
pub(super) async fn page(
    ask: Ask<Administrator>,
    Path(id): Path<String>,
) -> Result<Response, AppError> {
    let row = row_of(ask.app.store.read(), &id).await?;
    let mut form = Form::new();
    if let Some(from) = row.away_from {
        form = form.with_date("away_from", from);
    }
    if let Some(until) = row.away_until {
        form = form.with_date("away_until", until);
    }
    if let Some(deputy) = row.deputy {
        form = form.with("deputy", deputy.to_string());
    }
    show(&ask, row.id, form).await
}

/// Shows the person with the form as it stands.
pub(super) async fn show(
    ask: &Ask<Administrator>,
    id: Uuid,
    form: Form,
) -> Result<Response, AppError> {
    let row = staff::by_id(ask.app.store.read(), id)
        .await?
        .ok_or(AppError::NotFound)?;
    let person = people::open(&ask.app, &row)?;
    let mut deputies = vec![json!({ "value": "", "text": "Nobody" })];
    for other in people::active(&ask.app).await? {
        if other.id != id && other.roles.works_cases() {
            deputies.push(json!({ "value": other.id, "text": other.name }));
        }
    }
    let context = json!({
        "id": id,
        "email": person.email,
        "roles": role_names(&row.roles),
        "state": state(&ask.app, &row, ask.today),
        "ended": person.disabled,
        "is_me": id == ask.who.0,
        "deputies": deputies,
    });
    View::new(ask, "admin/person.html", &person.name)
        .back("/admin/people")
        .form(form)
        .show(ask, context)
        .await
}

/// The person of that identifier; a text that is none is the same as nobody.
pub(super) async fn row_of(connection: &impl Connection, id: &str) -> Result<StaffRow, AppError> {
    let id: Uuid = id.parse().map_err(|_| AppError::NotFound)?;
    let row = staff::by_id(connection, id).await?;
    row.ok_or(AppError::NotFound)
}

/// The same, held against other writers, and only while they have access.
pub(super) async fn locked_row_of(
    connection: &impl Connection,
    id: &str,
) -> Result<StaffRow, AppError> {
    let id: Uuid = id.parse().map_err(|_| AppError::NotFound)?;
    let row = staff::locked(connection, id).await?;
    row.filter(|row| row.disabled_at.is_none())
        .ok_or(AppError::NotFound)
}
