//! The form that a browser has begun: kept sealed in the store, found again through the session.

use chrono::Duration;
use uuid::Uuid;

use super::answers::Answers;
use super::order::Page;
use crate::store::{cases, residents};
use crate::web::ask::Ask;
use crate::web::error::AppError;

/// Days for which a form that was begun is kept.
pub(in crate::web) const KEPT_DAYS: i64 = 30;

/// A form that was begun.
pub(super) struct Draft {
    /// Its identifier, under which its files are kept too.
    pub(super) id: Uuid,
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

    /// Lets the browser see the case that it has become. The session gets a new name; the old one still leads to the
    /// page "sent", for a form that is sent twice or whose answer got lost.
    pub(super) async fn became<W>(&self, ask: &Ask<W>, case_id: Uuid) -> Result<(), AppError> {
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
    let (answers, council) = (&draft.answers, &ask.app.council);
    let first = answers.first_unanswered(council);
    // An earlier question may be open again because of a later answer, which can then still be changed.
    let reached = page <= first || (page != Page::Check && answers.answered(page, council));
    if reached && answers.asks(page, council) {
        return Ok(Ok(draft));
    }
    Ok(Err(first.path()))
}

async fn find<W>(ask: &Ask<W>) -> Result<Found, AppError> {
    match ask.browser.visitor().await?.draft {
        Some(id) => by_id(ask, id).await,
        None => Ok(Found::Nothing),
    }
}

/// The form of that identifier, if it was begun and not sent.
pub(super) async fn begun<W>(ask: &Ask<W>, id: Uuid) -> Result<Option<Draft>, AppError> {
    Ok(match by_id(ask, id).await? {
        Found::Begun(draft) => Some(*draft),
        Found::Nothing | Found::Sent => None,
    })
}

async fn by_id<W>(ask: &Ask<W>, id: Uuid) -> Result<Found, AppError> {
    let Some((sealed, case)) = residents::draft(ask.app.store.read(), id).await? else {
        return Ok(Found::Nothing);
    };
    if case.is_some() {
        return Ok(Found::Sent);
    }
    let plain = ask.app.vault.open_for("draft", &place(id), &sealed)?;
    // Answers to the questions of an earlier version of the form do not answer these: the form begins again.
    let answers = serde_json::from_slice(&plain).unwrap_or_default();
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
