//! The only place where a failure becomes a response. Pages never show a status code.

mod page;

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde_json::{Value, json};

use page::ErrorPage;

use super::pages::PageError;
use super::view::{language_of, page_context};
use crate::app::App;
use crate::casework::CaseworkError;
use crate::credentials::tokens;
use crate::documents::DocumentError;
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
    /// What the address led to has gone: a link that was used or has run out, a reply that is no longer shown.
    Gone,
    /// Too often.
    TooOften {
        /// How long to wait.
        minutes: u32,
    },
    /// More than a form can hold.
    TooLarge,
    /// The database is away or overloaded. It comes back by itself.
    Busy(Box<dyn std::error::Error + Send + Sync>),
    /// A fault of ours. Logged once, with an incident number to quote.
    Fault(Box<dyn std::error::Error + Send + Sync>),
}

impl AppError {
    /// Minutes after which somebody who met [`AppError::Busy`] may try again.
    pub(super) const BUSY_MINUTES: u32 = 2;
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NotFound,
            error if error.is_away() => Self::Busy(Box::new(error)),
            other => Self::Fault(Box::new(other)),
        }
    }
}

impl From<CaseworkError> for AppError {
    fn from(error: CaseworkError) -> Self {
        match error {
            CaseworkError::NotFound => Self::NotFound,
            CaseworkError::Document(error) => error.into(),
            CaseworkError::Store(error) if error.is_away() => Self::Busy(Box::new(error)),
            other => Self::Fault(Box::new(other)),
        }
    }
}

impl From<DocumentError> for AppError {
    fn from(error: DocumentError) -> Self {
        match error {
            DocumentError::NotFound | DocumentError::Destroyed | DocumentError::Closed(_) => {
                Self::NotFound
            }
            DocumentError::Store(error) => error.into(),
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
            Self::Gone => StatusCode::GONE,
            Self::TooOften { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Busy(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(Undressed(Arc::new(self)));
        response
    }
}

/// Puts every failure into the layout of the pages, including those that the framework makes.
pub async fn dress(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let asked = Asked {
        path: request.uri().path().to_owned(),
        looking: matches!(*request.method(), Method::GET | Method::HEAD),
    };
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
    page_for(&app, &asked, status, undressed.map(|u| u.0))
}

/// What the visitor asked for, as far as the page for a failure depends on it.
struct Asked {
    path: String,
    looking: bool,
}

fn page_for(
    app: &App,
    asked: &Asked,
    status: StatusCode,
    error: Option<Arc<AppError>>,
) -> Response {
    let incident = tokens::random_symbols(8);
    if status.is_server_error() {
        log(&incident, error.as_deref());
    }
    let language = language_of(&asked.path);
    let says = ErrorPage::of(status, error.as_deref(), &incident);
    let mut page = page_context(app, &words::in_language(language, says.title), &asked.path);
    if !asked.looking {
        // An act has no page of its own in the other language.
        page["languages"] = Value::Null;
    }
    let sentences: Vec<String> = says
        .says
        .iter()
        .map(|said| words::say(language, said))
        .collect();
    let links: Vec<Value> = says
        .links
        .iter()
        .map(|(href, says)| json!({ "href": href, "says": says }))
        .collect();
    let context = json!({ "page": page, "says": sentences, "links": links });
    let mut response = match app.pages.render(language, "error.html", &context) {
        Ok(page) => (status, Html(page)).into_response(),
        Err(error) => {
            tracing::error!(incident, cause = describe(&error), "the error page failed");
            (status, sentences.join(" ")).into_response()
        }
    };
    let wait = match (status, error.as_deref()) {
        (_, Some(AppError::TooOften { minutes })) => Some(*minutes),
        (StatusCode::SERVICE_UNAVAILABLE, _) => Some(AppError::BUSY_MINUTES),
        _ => None,
    };
    if let Some(seconds) = wait.and_then(|minutes| (minutes * 60).to_string().parse().ok()) {
        response.headers_mut().insert(header::RETRY_AFTER, seconds);
    }
    response
}

/// One line a failure of ours.
fn log(incident: &str, error: Option<&AppError>) {
    let cause = error.map_or_else(
        || "the framework gave up".to_owned(),
        |error| match error {
            AppError::Fault(cause) | AppError::Busy(cause) => describe(cause.as_ref()),
            other => format!("{other:?}"),
        },
    );
    tracing::error!(incident, cause, "fault");
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
