//! Search (C4): by reference, name, e-mail address or postcode. What was typed is in no address and no log.

use axum::response::Response;
use domain::reference::Reference;
use serde_json::json;

use super::rows::{self, Names};
use crate::app::App;
use crate::people;
use crate::store::{QueueRow, cases};
use crate::vault::normal_postcode;
use crate::web::ask::{Ask, Caseworker};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::view::View;

const TEMPLATE: &str = "desk/search.html";
const TITLE: &str = "Search";
/// Results that are shown.
const MOST: usize = 50;
/// The most characters that are looked for.
const LONGEST: usize = 300;

pub(super) async fn page(ask: Ask<Caseworker>) -> Result<Response, AppError> {
    let context = json!({ "searched": null });
    View::new(&ask, TEMPLATE, TITLE)
        .form(Form::new())
        .show(&ask, context)
        .await
}

pub(super) async fn search(ask: Ask<Caseworker>, posted: Posted) -> Result<Response, AppError> {
    let typed = posted.some("words").unwrap_or_default();
    if let Some(says) = mistake(&typed) {
        return View::new(&ask, TEMPLATE, TITLE)
            .form(Form::again(&posted).wrong([FieldError::new("words", says)]))
            .show(&ask, json!({ "searched": null }))
            .await;
    }
    let (by, mut found) = find(&ask.app, &typed).await?;
    let detail = format!("{by} {}", found.len());
    people::log(&ask.app, ask.person.as_ref(), "search", None, &detail).await?;
    found.sort_by_key(|row| std::cmp::Reverse(row.received_on));
    let names = Names::open(&ask.app).await?;
    let context = json!({
        "searched": typed,
        "total": found.len(),
        "most": MOST,
        "lines": rows::lines(&ask, &names, found.iter().take(MOST)).await?,
    });
    let title = format!("{TITLE} ({} found)", found.len());
    View::new(&ask, TEMPLATE, &title)
        .form(Form::again(&posted))
        .show(&ask, context)
        .await
}

fn mistake(typed: &str) -> Option<&'static str> {
    if typed.is_empty() {
        Some("Enter a reference, a name, an email address or a postcode")
    } else if typed.chars().count() > LONGEST {
        Some("What you search for must be 300 characters or less")
    } else {
        None
    }
}

/// The first of the four that finds something, and what it found.
async fn find(app: &App, typed: &str) -> Result<(&'static str, Vec<QueueRow>), AppError> {
    let store = app.store.read();
    if let Some(reference) = Reference::read(typed)
        && let Some(row) = cases::by_reference(store, &reference).await?
    {
        return Ok(("reference", cases::by_ids(store, &[row.id]).await?));
    }
    let by_name = app.vault.name_search(typed);
    let tries: [(&'static str, Vec<[u8; 32]>); 3] = [
        ("name", by_name),
        ("email", vec![app.vault.blind_email(typed)]),
        (
            "postcode",
            if normal_postcode(typed).is_empty() {
                Vec::new()
            } else {
                vec![app.vault.blind_postcode(typed)]
            },
        ),
    ];
    for (by, tokens) in tries {
        let found = cases::by_tokens(store, by, &tokens).await?;
        if !found.is_empty() {
            return Ok((by, found));
        }
    }
    Ok(("nothing", Vec::new()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_and_too_much_are_told_apart() {
        assert!(mistake("").is_some());
        assert!(mistake(&"a".repeat(301)).is_some());
        assert_eq!(mistake("Tailor"), None);
    }
}
