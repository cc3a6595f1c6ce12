//! The form that a browser has begun: kept sealed in the store, found again through the session.

use chrono::Duration;
use domain::refused::Refused;
use uuid::Uuid;

use super::answers::{Answers, Page};
use crate::store::{cases, residents};
use crate::web::ask::Ask;
use crate::web::error::AppError;
use crate::web::form::FieldError;

/// Days for which a form that was begun is kept.
pub(in crate::web) const KEPT_DAYS: i64 = 30;

/// A form that was begun.
pub(super) struct Draft {
    id: Uuid,
    pub(super) answers: Answers,
}

/// What the browser's session leads to.
enum Found {
    /// Nothing yet.
    Nothing,
    /// A form that was begun.
    Begun(Box<Draft>),
    /// A form that was sent.
    Sent,
}

/// The associated data of a sealed form.
fn place(id: Uuid) -> String {
    format!("draft/sealed/{id}")
}

impl Draft {
    /// A form with these answers, not kept yet.
    pub(super) fn new(answers: Answers) -> Self {
        Self {
            id: Uuid::new_v4(),
            answers,
        }
    }

    /// The once-only key of the case that it becomes.
    pub(super) fn form_key(&self) -> String {
        form_key(self.id)
    }

    /// Keeps it, and leads the browser's session to it.
    pub(super) async fn keep<W>(&self, ask: &Ask<W>) -> Result<(), AppError> {
        let plain = serde_json::to_vec(&self.answers)?;
        let sealed = ask.app.vault.seal_for("draft", &place(self.id), &plain);
        let until = ask.now + Duration::days(KEPT_DAYS);
        residents::keep_draft(&ask.app.store, self.id, sealed, ask.now, until).await?;
        let mut visitor = ask.browser.visitor().await?;
        if visitor.draft != Some(self.id) {
            visitor.draft = Some(self.id);
            ask.browser.keep_visitor(&visitor, false).await?;
        }
        Ok(())
    }

    /// Destroys its words once it has become a case, and lets the browser see that case. The session gets a new name;
    /// the old one still leads to the page "sent", for a form that is sent twice or whose answer got lost.
    pub(super) async fn became<W>(&self, ask: &Ask<W>, case_id: Uuid) -> Result<(), AppError> {
        residents::draft_became(&ask.app.store, self.id, case_id).await?;
        let mut visitor = ask.browser.visitor().await?;
        if !visitor.cases.contains(&case_id) {
            visitor.cases.push(case_id);
            ask.browser.keep_visitor_apart(&visitor).await?;
        }
        Ok(())
    }
}

fn form_key(draft: Uuid) -> String {
    format!("draft:{draft}")
}

/// The draft with which this page can be shown, or the address to go to instead: the first question that is still
/// open, or the page "sent".
pub(super) async fn reach<W>(
    ask: &Ask<W>,
    page: Page,
) -> Result<Result<Draft, &'static str>, AppError> {
    let draft = match (find(ask).await?, page) {
        (Found::Begun(draft), _) => *draft,
        (Found::Nothing, _) | (Found::Sent, Page::Kind) => Draft::new(Answers::default()),
        (Found::Sent, _) => return Ok(Err("/request/sent")),
    };
    if page == Page::Kind {
        let open = ask.app.council.intake_open;
        return Ok(if open { Ok(draft) } else { Err("/") });
    }
    let first = draft.answers.first_unanswered();
    if first < page || !draft.answers.asks(page) {
        return Ok(Err(first.path()));
    }
    Ok(Ok(draft))
}

async fn find<W>(ask: &Ask<W>) -> Result<Found, AppError> {
    let Some(id) = ask.browser.visitor().await?.draft else {
        return Ok(Found::Nothing);
    };
    let Some((sealed, case)) = residents::draft(ask.app.store.read(), id).await? else {
        return Ok(Found::Nothing);
    };
    if case.is_some() {
        return Ok(Found::Sent);
    }
    let plain = ask.app.vault.open_for("draft", &place(id), &sealed)?;
    let answers = serde_json::from_slice(&plain)?;
    Ok(Found::Begun(Box::new(Draft { id, answers })))
}

/// The draft to send, complete or not; `None` when it was sent already or there is none.
pub(super) async fn to_send<W>(ask: &Ask<W>) -> Result<Option<Draft>, AppError> {
    Ok(match find(ask).await? {
        Found::Begun(draft) => Some(*draft),
        Found::Nothing | Found::Sent => None,
    })
}

/// The case that this browser's form has become.
pub(super) async fn sent_case<W>(ask: &Ask<W>) -> Result<Option<Uuid>, AppError> {
    let Some(id) = ask.browser.visitor().await?.draft else {
        return Ok(None);
    };
    let row = cases::by_form_key(ask.app.store.read(), &form_key(id)).await?;
    Ok(row.map(|row| row.id))
}

/// What is wrong with a free-text answer, with its own name for a text that is too long.
pub(super) fn text_error(refused: &Refused, what: &str, field: &str) -> FieldError {
    let error = FieldError::refused(refused, field);
    match refused {
        Refused::TooLong { .. } => {
            FieldError::new(&error.field, &error.message.replacen("Your text", what, 1))
        }
        _ => error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::decide::text;

    #[test]
    fn a_long_text_is_named_after_its_question() {
        let refused = text("words", &"a".repeat(4_001), "Enter it").expect_err("long");
        let error = text_error(&refused, "Description", "words");
        assert_eq!(
            error.message,
            "Description must be 4,000 characters or less"
        );
        assert_eq!(error.field, "words");
    }
}
