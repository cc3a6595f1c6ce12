//! The list of addresses that the router is built from, so that tests can walk every one of them.

use std::sync::Arc;

use axum::Router;
use axum::extract::{MatchedPath, Request};
use axum::handler::Handler;
use axum::middleware::Next;
use axum::response::Response;
use axum::routing::{get, post};

use crate::app::App;
use crate::clock::Stopwatch;

/// Addresses with their pages.
pub struct Routes {
    router: Router<Arc<App>>,
    list: Vec<(&'static str, &'static str)>,
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
        }
    }

    /// A page. It changes nothing.
    #[must_use]
    pub fn get<H, T>(mut self, path: &'static str, page: H) -> Self
    where
        H: Handler<T, Arc<App>>,
        T: 'static,
    {
        self.router = self.router.route(path, get(page));
        self.list.push(("GET", path));
        self
    }

    /// An act.
    #[must_use]
    pub fn post<H, T>(mut self, path: &'static str, act: H) -> Self
    where
        H: Handler<T, Arc<App>>,
        T: 'static,
    {
        self.router = self.router.route(path, post(act));
        self.list.push(("POST", path));
        self
    }

    /// Every method and path.
    #[must_use]
    pub fn list(&self) -> &[(&'static str, &'static str)] {
        &self.list
    }

    pub(super) fn into_router(self) -> Router<Arc<App>> {
        self.router
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
