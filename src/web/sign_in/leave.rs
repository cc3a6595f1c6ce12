//! Signing out.

use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;

use super::super::ask::{Anyone, Ask};
use super::super::error::AppError;
use super::super::form::Posted;
use super::super::view::go;
use crate::people;

pub(super) async fn leave(ask: Ask<Anyone>, _posted: Posted) -> Result<Response, AppError> {
    ask.browser.sign_out().await?;
    if let Some(person) = &ask.person {
        people::log(&ask.app, Some(person), "sign_out", None, "").await?;
    }
    let mut response = go("/desk/sign-in?left=yes");
    // Not the cookies: a request that was begun in the same browser is somebody else's. Ours is taken back by name.
    response.headers_mut().insert(
        HeaderName::from_static("clear-site-data"),
        HeaderValue::from_static("\"cache\", \"storage\""),
    );
    Ok(response)
}
