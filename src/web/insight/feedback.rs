//! What people say about the service: counts for everybody who sees figures, the words for the Data Protection Officer
//! alone, since people write personal things although they are asked not to.

use axum::response::Response;
use domain::actor::Role;
use domain::language::Language;
use serde_json::{Value, json};

use crate::clock::london_date;
use crate::people;
use crate::store::feedback::{self, Feedback, Satisfaction};
use crate::web::FEEDBACK_KEPT_DAYS;
use crate::web::ask::{Ask, Reader};
use crate::web::error::AppError;
use crate::web::standing::feedback::{place, says};
use crate::web::view::View;

/// Shows it. Reading the words is logged.
pub(super) async fn page(ask: Ask<Reader>) -> Result<Response, AppError> {
    let given = feedback::all(ask.app.store.read()).await?;
    let reads = ask
        .person
        .as_ref()
        .is_some_and(|person| person.roles.has(Role::DataProtectionOfficer));
    let mut texts = Vec::new();
    if reads {
        for one in &given {
            texts.extend(opened(&ask, one)?);
        }
        if !texts.is_empty() {
            people::log(&ask.app, ask.person.as_ref(), "feedback_read", None, "").await?;
        }
    }
    let counts: Vec<Value> = Satisfaction::ALL
        .into_iter()
        .map(|answer| {
            let count = given
                .iter()
                .filter(|one| one.satisfaction == answer)
                .count();
            json!({ "answer": in_english(answer), "count": count })
        })
        .collect();
    let context = json!({
        "counts": counts,
        "all": given.len(),
        "days": FEEDBACK_KEPT_DAYS,
        "reads": reads,
        "texts": texts,
    });
    View::new(
        &ask,
        "insight/feedback.html",
        "What people say about the service",
    )
    .back("/insight")
    .show(&ask, context)
    .await
}

fn in_english(answer: Satisfaction) -> String {
    words::in_language(Language::English, says(answer))
}

fn opened(ask: &Ask<Reader>, one: &Feedback) -> Result<Option<Value>, AppError> {
    let Some(sealed) = &one.sealed else {
        return Ok(None);
    };
    let plain = ask.app.vault.open_for("feedback", &place(one.id), sealed)?;
    Ok(Some(json!({
        "on": london_date(one.created_at),
        "answer": in_english(one.satisfaction),
        "text": String::from_utf8_lossy(&plain),
    })))
}
