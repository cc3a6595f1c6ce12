//! Everybody who works here, and the form that adds somebody.

use axum::response::Response;
use chrono::NaiveDate;
use domain::actor::{Role, Roles};
use serde_json::{Value, json};
use words::long_date;

use crate::app::App;
use crate::clock::london_date;
use crate::people;
use crate::store::staff::{self, StaffRow};
use crate::web::ask::{Administrator, Ask};
use crate::web::error::AppError;
use crate::web::form::Form;
use crate::web::view::View;

/// Shows them.
pub(super) async fn page(ask: Ask<Administrator>) -> Result<Response, AppError> {
    show(&ask, Form::new()).await
}

/// Shows them with the form as it stands.
pub(super) async fn show(ask: &Ask<Administrator>, form: Form) -> Result<Response, AppError> {
    let mut listed = Vec::new();
    for row in staff::all(ask.app.store.read()).await? {
        let person = people::open(&ask.app, &row)?;
        listed.push(json!({
            "id": row.id,
            "name": person.name,
            "email": person.email,
            "roles": role_names(&row.roles),
            "state": state(&ask.app, &row, ask.today),
        }));
    }
    View::new(ask, "admin/people.html", "People and roles")
        .back("/admin")
        .form(form)
        .show(ask, json!({ "people": listed, "roles": role_choices() }))
        .await
}

/// The roles in words: "Caseworker, Manager".
pub(super) fn role_names(roles: &Roles) -> String {
    let names: Vec<&str> = roles.iter().map(Role::name).collect();
    names.join(", ")
}

/// How a person stands, in words.
pub(super) fn state(app: &App, row: &StaffRow, today: NaiveDate) -> String {
    if let Some(at) = row.disabled_at {
        return format!("Access ended on {}", long_date(london_date(at)));
    }
    if let Some((_, ends)) = row.invite {
        return if ends > app.clock.now() {
            format!("Invited, until {}", long_date(london_date(ends)))
        } else {
            "The invitation has ended".to_owned()
        };
    }
    match row.away_until {
        Some(until) if row.is_away(today) => format!("Away until {}", long_date(until)),
        None if row.is_away(today) => "Away".to_owned(),
        _ => "Has access".to_owned(),
    }
}

fn role_choices() -> Vec<Value> {
    Role::ALL
        .into_iter()
        .map(|role| {
            let hint = match role {
                Role::Caseworker => "Works cases",
                Role::DataProtectionOfficer => {
                    "Works cases, reopens them, and hears of every case that may go to the regulator"
                }
                Role::Manager => "Sees figures, never people",
                Role::Administrator => "Looks after people and settings, never cases",
            };
            json!({ "value": role.as_str(), "text": role.name(), "hint": hint })
        })
        .collect()
}
