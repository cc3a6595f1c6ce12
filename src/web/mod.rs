//! The web: every address of the product, grouped by who uses it.

mod admin;
pub mod ask;
pub mod assets;
mod attachment;
pub mod browser;
mod demo;
mod desk;
pub mod error;
mod fields;
pub mod form;
pub mod headers;
mod insight;
pub mod pages;
mod resident;
mod routes;
mod sign_in;
mod standing;
mod steps;
mod throttle;
pub mod upload;
pub mod view;

use std::sync::Arc;

use axum::extract::DefaultBodyLimit;
use axum::{Router, middleware};
use tower_http::compression::CompressionLayer;

pub use routes::Routes;
pub(crate) use standing::FEEDBACK_KEPT_DAYS;

use crate::app::App;
use error::AppError;

/// The most bytes that a form may send. A page of free text is a tenth of it.
const LARGEST_FORM: usize = 512 * 1024;

/// Every address of the product.
#[must_use]
pub fn every_route(demo: bool) -> Routes {
    let routes = Routes::new();
    let routes = standing::for_machines(routes);
    let routes = routes.in_both_languages(|pages| resident::routes(standing::routes(pages)));
    let routes = sign_in::routes(routes);
    let routes = desk::routes(routes);
    let routes = insight::routes(routes);
    let routes = admin::routes(routes);
    if demo { demo::routes(routes) } else { routes }
}

/// The product as a service.
pub fn router(app: Arc<App>) -> Router {
    let fallback = || async { AppError::NotFound };
    every_route(app.demo.is_some())
        .into_router()
        .fallback(fallback)
        .method_not_allowed_fallback(fallback)
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(middleware::from_fn_with_state(
            Arc::clone(&app),
            headers::own_forms_only,
        ))
        .layer(middleware::from_fn_with_state(
            Arc::clone(&app),
            browser::know,
        ))
        .layer(middleware::from_fn_with_state(
            Arc::clone(&app),
            error::dress,
        ))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn(headers::guard))
        .layer(middleware::from_fn(routes::log))
        .with_state(app)
}

/// Answers on a listener until `stop` is done, then finishes what is in flight.
///
/// # Errors
/// The listener's.
pub async fn answer(
    listener: tokio::net::TcpListener,
    service: axum::extract::connect_info::IntoMakeServiceWithConnectInfo<
        Router,
        std::net::SocketAddr,
    >,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    axum::serve(listener, service)
        .with_graceful_shutdown(stop)
        .await
}
