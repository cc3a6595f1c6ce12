//! What becomes of a resident's session that nobody used for too long: it is emptied, and a form that was begun in it
//! opens again only to somebody who knows the name in it.

use std::sync::Arc;

use axum::extract::{FromRequest, Request};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{DateTime, Duration, Utc};

use super::{Browser, Visitor, place};
use crate::clock::micros;
use crate::store::sessions;
use crate::web::error::AppError;
use crate::web::form::Posted;
use crate::web::pages::at;
use crate::web::view::language_of;

/// Days for which a browser keeps the way to a form, when somebody asks for that.
pub(in crate::web) const KEPT_HERE_DAYS: i64 = 30;
/// The page that says what has happened.
const TIMED_OUT: &str = "/timed-out";
/// Where a page's script leaves what was being written when the time was up.
pub(in crate::web) const UNSENT: &str = "/timed-out/unsent";

/// Lets a request through, or leads to the page that says that the session has ended. An answer that was typed while
/// it ended is kept first: it came from the person's own page, as its token shows.
pub(super) async fn watch(
    browser: &Arc<Browser>,
    lapsed: bool,
    request: Request,
    next: Next,
) -> Result<Response, AppError> {
    let path = request.uri().path().to_owned();
    let language = language_of(&path);
    let page = Part::of(&path);
    let away = Redirect::to(&at(language, TIMED_OUT)).into_response();
    if lapsed && page == Part::Question && request.method() == Method::POST {
        let response = next.run(request).await;
        browser.lock(Vec::new()).await?;
        return Ok(if response.status().is_server_error() {
            response
        } else {
            away
        });
    }
    let closed = lapsed || page.is_closed_to(&browser.visitor().await?);
    if closed && page == Part::Request && request.method() == Method::POST {
        browser.lock(written(browser, request).await).await?;
        return Ok(away);
    }
    if lapsed {
        browser.lock(Vec::new()).await?;
    }
    if page.is_closed_to(&browser.visitor().await?) {
        return Ok(away);
    }
    Ok(next.run(request).await)
}

/// Whether a form on this page only keeps answers: sending it after the time is up loses and tells nothing.
#[must_use]
pub(in crate::web) fn keeps_answers(path: &str) -> bool {
    Part::of(path) == Part::Question
}

/// The texts of a form that was on the person's own page when their session ended, as its token shows.
async fn written(browser: &Arc<Browser>, request: Request) -> Vec<String> {
    let Ok(posted) = Posted::from_request(request, &browser.app).await else {
        return Vec::new();
    };
    posted.texts()
}

/// A part of the product, as far as an ended session is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// A question of the form: its answer is only kept.
    Question,
    /// The rest of the form: it shows or sends what was answered.
    Form,
    /// A request that was sent.
    Request,
    /// Everything that is open to all.
    Other,
}

impl Part {
    /// The part to which an address belongs, in either language.
    fn of(path: &str) -> Self {
        match path.strip_prefix("/cy").unwrap_or(path) {
            "/request/send" | "/request/sent" | "/request/save" | "/request/saved" => Self::Form,
            "/requests" => Self::Request,
            path if path.starts_with("/requests/") => Self::Request,
            path if path.starts_with("/request/") => Self::Question,
            _ => Self::Other,
        }
    }

    /// Whether a browser with such a past is told that its session has ended.
    fn is_closed_to(self, visitor: &Visitor) -> bool {
        match self {
            Self::Question | Self::Form => visitor.locked.is_some(),
            Self::Request => visitor.ended && visitor.sees_nothing(),
            Self::Other => false,
        }
    }
}

impl Browser {
    /// Ends what this resident's browser may see. The name of the session stays: it leads to less than before, and to
    /// what was being written when it ended, until it ends once more.
    ///
    /// # Errors
    /// The store's.
    pub async fn lock(&self, unsent: Vec<String>) -> Result<(), AppError> {
        let before = self.visitor().await?;
        let mut state = self.state.lock().await;
        let Some(mut row) = state.session.clone() else {
            return Ok(());
        };
        let after = Visitor {
            locked: before.draft.or(before.locked),
            ended: before.ended || before.draft.is_some() || !before.sees_nothing(),
            unsent,
            ..Visitor::default()
        };
        let now = micros(self.app.clock.now());
        (row.created_at, row.last_seen_at) = (now, now);
        row.sealed = Some(self.sealed(&row.digest, &after)?);
        sessions::update(&self.app.store, &row).await?;
        state.session = Some(row);
        Ok(())
    }

    /// Opens the form again whose session ended, under a new session name that lives as long as the old one would have.
    ///
    /// # Errors
    /// The store's.
    pub async fn unlock(&self) -> Result<(), AppError> {
        let before = self.visitor().await?;
        let after = Visitor {
            draft: before.locked.or(before.draft),
            locked: None,
            ended: false,
            ..before
        };
        let expires_at = self.session().await.map(|session| session.expires_at);
        self.rename(&after, expires_at).await
    }

    /// Keeps the way to this browser's form for [`KEPT_HERE_DAYS`] days. The session itself ends as soon as any other.
    ///
    /// # Errors
    /// The store's.
    pub async fn keep_here(&self) -> Result<(), AppError> {
        let until = micros(self.app.clock.now()) + Duration::days(KEPT_HERE_DAYS);
        self.rename(&self.visitor().await?, Some(until)).await
    }

    /// Gives the session a new name and, if it shall live longer than others, that much time.
    async fn rename(
        &self,
        visitor: &Visitor,
        expires_at: Option<DateTime<Utc>>,
    ) -> Result<(), AppError> {
        let csrf = self.csrf().await?;
        let (mut row, cookie) = self.fresh_until(expires_at, Some(csrf));
        row.sealed = Some(self.sealed(&row.digest, visitor)?);
        let mut state = self.state.lock().await;
        sessions::insert(&self.app.store, &row).await?;
        if let Some(old) = &state.session {
            sessions::forget(&self.app.store, &old.digest).await?;
        }
        state.session = Some(row);
        state.set_cookie = Some(cookie);
        Ok(())
    }

    fn sealed(&self, digest: &[u8; 32], visitor: &Visitor) -> Result<Vec<u8>, AppError> {
        let plain = serde_json::to_vec(visitor)?;
        Ok(self.app.vault.seal_for("session", &place(digest), &plain))
    }
}
