//! The cast, each with a button to sign in as, and how to be a resident.

use axum::response::Response;
use domain::actor::{Role, Roles};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::clock::london_time_text;
use crate::demo::{cast, residents};
use crate::people::{self, Person};
use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::view::{View, go};

/// Shows them.
pub(super) async fn page(ask: Ask<Anyone>) -> Result<Response, AppError> {
    show(&ask, Form::new()).await
}

/// Shows them with the form as it stands.
pub(super) async fn show(ask: &Ask<Anyone>, form: Form) -> Result<Response, AppError> {
    let people: Vec<Value> = people::active(&ask.app)
        .await?
        .iter()
        .map(|person| json!({ "id": person.id, "name": person.name, "title": title(person) }))
        .collect();
    let residents: Vec<Value> = residents()
        .iter()
        .map(|one| json!({ "name": one.name, "email": one.email, "story": one.story }))
        .collect();
    let context = json!({
        "people": people,
        "residents": residents,
        "time": london_time_text(ask.now),
        "today": ask.today,
    });
    View::new(ask, "demo/stage.html", "The demonstration")
        .form(form)
        .show(ask, context)
        .await
}

/// What somebody is called at work; of those who were added later, the roles.
fn title(person: &Person) -> String {
    let known = cast().iter().find(|member| member.email == person.email);
    known.map_or_else(
        || {
            let names: Vec<&str> = person.roles.iter().map(Role::name).collect();
            names.join(", ")
        },
        |member| member.title.to_owned(),
    )
}

/// Signs in as one of the cast.
pub(super) async fn sign_in(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    let id = posted.first("person").parse::<Uuid>().ok();
    let person = match id {
        Some(id) => people::by_id(&ask.app, id).await?,
        None => None,
    };
    let Some(person) = person.filter(|person| !person.disabled) else {
        let says = "Select somebody from the list";
        let form = Form::again(&posted).wrong([FieldError::new("cast", says)]);
        return show(&ask, form).await;
    };
    ask.browser.sign_in(person.id, true).await?;
    people::log(&ask.app, Some(&person), "demo_signed_in", None, "").await?;
    Ok(go(first_page(&person.roles)))
}

/// Where somebody of these roles begins.
fn first_page(roles: &Roles) -> &'static str {
    if roles.works_cases() {
        "/desk"
    } else if roles.has(Role::Manager) {
        "/insight"
    } else {
        "/admin"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_begins_at_their_own_work() {
        let begins: Vec<&str> = cast()
            .iter()
            .map(|member| first_page(&Roles::of(member.roles.iter().copied())))
            .collect();
        assert_eq!(
            begins,
            ["/desk", "/desk", "/desk", "/desk", "/insight", "/admin"]
        );
    }
}
