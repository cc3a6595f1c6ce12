//! The list of addresses that the router is built from, so that tests can walk every one of them.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, MatchedPath, Request};
use axum::handler::Handler;
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::Response;
use axum::routing::{get, post};
use tower_http::timeout::TimeoutLayer;

use crate::app::App;
use crate::clock::Stopwatch;
use crate::documents::READ_AND_DROPPED;

/// How long a page may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long a page that takes a file may take: ten megabytes from a phone with one bar.
const PATIENCE_WITH_FILES: Duration = Duration::from_secs(300);

/// Addresses with their pages.
pub struct Routes {
    router: Router<Arc<App>>,
    list: Vec<(&'static str, String)>,
    languages: &'static [&'static str],
}

impl Default for Routes {
    fn default() -> Self {
        Self::new()
    }
}

impl Routes {
    /// No addresses yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            router: Router::new(),
            list: Vec::new(),
            languages: &[""],
        }
    }

    /// Pages that stand in English and, under `/cy`, in Welsh.
    #[must_use]
    pub fn in_both_languages(mut self, pages: impl FnOnce(Self) -> Self) -> Self {
        self.languages = &["", "/cy"];
        let mut both = pages(self);
        both.languages = &[""];
        both
    }

    /// A page. It changes nothing.
    #[must_use]
    pub fn get<H, T>(mut self, path: &'static str, page: H) -> Self
    where
        H: Handler<T, Arc<App>>,
        T: 'static,
    {
        for prefix in self.languages {
            let path = under(prefix, path);
            self.router = self
                .router
                .route(&path, get(page.clone()).layer(within(PATIENCE)));
            self.list.push(("GET", path));
        }
        self
    }

    /// An act.
    #[must_use]
    pub fn post<H, T>(mut self, path: &'static str, act: H) -> Self
    where
        H: Handler<T, Arc<App>>,
        T: 'static,
    {
        for prefix in self.languages {
            let path = under(prefix, path);
            self.router = self
                .router
                .route(&path, post(act.clone()).layer(within(PATIENCE)));
            self.list.push(("POST", path));
        }
        self
    }

    /// An act that takes a file (`web::upload`): more may be sent, and it may take longer.
    #[must_use]
    pub fn upload<H, T>(mut self, path: &'static str, act: H) -> Self
    where
        H: Handler<T, Arc<App>>,
        T: 'static,
    {
        for prefix in self.languages {
            let path = under(prefix, path);
            let act = post(act.clone())
                .layer::<_, Infallible>(DefaultBodyLimit::max(READ_AND_DROPPED))
                .layer(within(PATIENCE_WITH_FILES));
            self.router = self.router.route(&path, act);
            self.list.push(("POST", path));
        }
        self
    }

    /// Every method and path.
    #[must_use]
    pub fn list(&self) -> &[(&'static str, String)] {
        &self.list
    }

    pub(super) fn into_router(self) -> Router<Arc<App>> {
        self.router
    }
}

fn within(patience: Duration) -> TimeoutLayer {
    TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, patience)
}

fn under(prefix: &str, path: &str) -> String {
    match (prefix, path) {
        ("", path) => path.to_owned(),
        (prefix, "/") => prefix.to_owned(),
        (prefix, path) => format!("{prefix}{path}"),
    }
}

/// One line a request: the route, never the address that was asked for, which may hold a token.
pub(super) async fn log(request: Request, next: Next) -> Response {
    let watch = Stopwatch::start();
    let method = request.method().clone();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("unmatched", MatchedPath::as_str)
        .to_owned();
    let response = next.run(request).await;
    let status = response.status().as_u16();
    let millis = u64::try_from(watch.elapsed().as_millis()).unwrap_or(u64::MAX);
    tracing::info!(%method, route, status, millis, "request");
    response
}
