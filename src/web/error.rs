//! The only place where a failure becomes a response. Pages never show a status code.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde_json::json;

use super::pages::PageError;
use super::view::page_context;
use crate::app::App;
use crate::casework::CaseworkError;
use crate::credentials::tokens;
use crate::letters::LetterError;
use crate::store::StoreError;
use crate::vault::VaultError;

/// Why there is no page.
#[derive(Debug)]
pub enum AppError {
    /// There is no such page, or none that this visitor may see: the two look the same.
    NotFound,
    /// Staff must sign in first; afterwards they come back to this path.
    SignIn,
    /// The form did not come from our own page, or its session has ended.
    Forged,
    /// Too often.
    TooOften {
        /// How long to wait.
        minutes: u32,
    },
    /// More than a form can hold.
    TooLarge,
    /// A fault of ours. Logged once, with an incident number to quote.
    Fault(Box<dyn std::error::Error + Send + Sync>),
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NotFound,
            other => Self::Fault(Box::new(other)),
        }
    }
}

impl From<CaseworkError> for AppError {
    fn from(error: CaseworkError) -> Self {
        match error {
            CaseworkError::NotFound => Self::NotFound,
            other => Self::Fault(Box::new(other)),
        }
    }
}

impl From<VaultError> for AppError {
    fn from(error: VaultError) -> Self {
        Self::Fault(Box::new(error))
    }
}

impl From<LetterError> for AppError {
    fn from(error: LetterError) -> Self {
        match error {
            LetterError::NotFound => Self::NotFound,
            other => Self::Fault(Box::new(other)),
        }
    }
}

impl From<PageError> for AppError {
    fn from(error: PageError) -> Self {
        Self::Fault(Box::new(error))
    }
}

impl From<serde_json::Error> for AppError {
    fn from(error: serde_json::Error) -> Self {
        Self::Fault(Box::new(error))
    }
}

/// A failure on its way to [`dress`].
#[derive(Clone)]
struct Undressed(Arc<AppError>);

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        let status = match &self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignIn => return Redirect::to("/desk/sign-in").into_response(),
            Self::Forged => StatusCode::FORBIDDEN,
            Self::TooOften { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(Undressed(Arc::new(self)));
        response
    }
}

/// Puts every failure into the layout of the pages, including those that the framework makes.
pub async fn dress(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let response = next.run(request).await;
    let status = response.status();
    let undressed = response.extensions().get::<Undressed>().cloned();
    let plain = !response.headers().contains_key(header::CONTENT_TYPE)
        || response
            .headers()
            .get(header::CONTENT_TYPE)
            .is_some_and(|kind| kind.as_bytes().starts_with(b"text/plain"));
    if !(status.is_client_error() || status.is_server_error()) || (undressed.is_none() && !plain) {
        return response;
    }
    page_for(&app, &path, status, undressed.map(|u| u.0))
}

struct Words {
    title: &'static str,
    says: Vec<String>,
}

fn words(status: StatusCode, error: Option<&AppError>, incident: &str) -> Words {
    let some = |title, says: &[&str]| Words {
        title,
        says: says.iter().map(|&s| s.to_owned()).collect(),
    };
    match (status, error) {
        (StatusCode::TOO_MANY_REQUESTS, Some(AppError::TooOften { minutes })) => Words {
            title: "Wait before you try again",
            says: vec![
                format!("There have been too many tries. You can try again in {minutes} minutes."),
                "If it cannot wait, call us. We take requests by phone too.".to_owned(),
            ],
        },
        (StatusCode::FORBIDDEN, _) => some(
            "We could not be sure that this came from you",
            &[
                "Nothing was changed. This happens when a page has been open for a long time or cookies are turned off.",
                "Go back, reload the page and send it again. Your answers are kept while your browser stays open.",
            ],
        ),
        (StatusCode::PAYLOAD_TOO_LARGE, _) => some(
            "What you sent is too large",
            &[
                "Nothing was changed, and the answers that you gave before are kept. Go back and shorten your text.",
            ],
        ),
        (StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED, _) => some(
            "Page not found",
            &[
                "If you typed the web address, check that it is correct. If you pasted it, check that you copied all of it.",
                "If you followed a link to your request, you may need to ask for a new one.",
            ],
        ),
        (status, _) if status.is_client_error() => some(
            "We could not read what was sent",
            &["Nothing was changed. Go back, reload the page and try again."],
        ),
        _ => Words {
            title: "There is a problem with this service",
            says: vec![
                "Nothing was sent. The answers that you gave on earlier pages are kept.".to_owned(),
                "Try again later, or call us. We take requests by phone too.".to_owned(),
                format!("If you tell us about it, quote the number {incident}."),
            ],
        },
    }
}

fn page_for(app: &App, path: &str, status: StatusCode, error: Option<Arc<AppError>>) -> Response {
    let incident = tokens::random_symbols(8);
    if status.is_server_error() {
        let cause = error.as_deref().map_or_else(
            || "the framework gave up".to_owned(),
            |error| match error {
                AppError::Fault(cause) => describe(cause.as_ref()),
                other => format!("{other:?}"),
            },
        );
        tracing::error!(incident, cause, "fault");
    }
    let words = words(status, error.as_deref(), &incident);
    let page = page_context(app, words.title, path);
    let context = json!({ "page": page, "says": words.says });
    let mut response = match app.pages.render("error.html", &context) {
        Ok(page) => (status, Html(page)).into_response(),
        Err(error) => {
            tracing::error!(incident, cause = describe(&error), "the error page failed");
            (status, words.says.join(" ")).into_response()
        }
    };
    if let Some(AppError::TooOften { minutes }) = error.as_deref()
        && let Ok(seconds) = (minutes * 60).to_string().parse()
    {
        response.headers_mut().insert(header::RETRY_AFTER, seconds);
    }
    response
}

/// The chain of causes, on one line.
fn describe(error: &dyn std::error::Error) -> String {
    let mut line = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        line.push_str(": ");
        line.push_str(&error.to_string());
        cause = error.source();
    }
    line.replace(['\n', '\r'], " ")
}
