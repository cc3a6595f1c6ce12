//! Leaving at once, for somebody who may be watched, where the council turns it on.

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::json;

use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::view::View;

/// A page that anybody may have open.
const ELSEWHERE: &str = "https://www.bbc.co.uk/weather";

/// `GET /leave`: what the button does, and how to stay safe.
pub(super) async fn page(ask: Ask<Anyone>) -> Result<Response, AppError> {
    if !ask.app.council.quick_exit {
        return Err(AppError::NotFound);
    }
    View::new(&ask, "standing/leave.html", &ask.says("leave-title"))
        .show(&ask, json!({}))
        .await
}

/// `GET /leave/now`: ends the sign-in and goes away. It is a link and no form, because it must work in one press, with
/// and without scripts. All that somebody else's page could do with it is to sign a person out; that and a browser that
/// looks ahead are turned down.
pub(super) async fn now(ask: Ask<Anyone>, headers: HeaderMap) -> Result<Response, AppError> {
    if !ask.app.council.quick_exit {
        return Err(AppError::NotFound);
    }
    if !is_meant(&headers) {
        return Ok(ask.go("/leave"));
    }
    ask.browser.sign_out().await?;
    let mut response = Redirect::to(ELSEWHERE).into_response();
    // Not "cookies": that would sign out staff who use the same browser.
    response.headers_mut().insert(
        HeaderName::from_static("clear-site-data"),
        HeaderValue::from_static("\"cache\", \"storage\""),
    );
    Ok(response)
}

/// Whether the person pressed it: not another site, not a browser that fetches what may be pressed next.
fn is_meant(headers: &HeaderMap) -> bool {
    let says = |name: &str, what: &[&str]| {
        headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|value| what.iter().any(|word| value.contains(word)))
    };
    let elsewhere = says("sec-fetch-site", &["cross-site", "same-site"]);
    let ahead = says("sec-purpose", &["prefetch", "prerender"]) || says("purpose", &["prefetch"]);
    !elsewhere && !ahead
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(sent: &[(&'static str, &'static str)]) -> bool {
        is_meant(
            &sent
                .iter()
                .map(|(name, value)| {
                    let name = HeaderName::from_static(name);
                    (name, HeaderValue::from_static(value))
                })
                .collect(),
        )
    }

    #[test]
    fn only_a_press_on_our_own_page_leaves() {
        assert!(meant(&[]), "browsers before 2023");
        assert!(meant(&[("sec-fetch-site", "same-origin")]));
        assert!(meant(&[("sec-fetch-site", "none")]), "typed or kept");
        assert!(!meant(&[("sec-fetch-site", "cross-site")]));
        assert!(!meant(&[
            ("sec-fetch-site", "same-origin"),
            ("sec-purpose", "prefetch;prerender")
        ]));
    }
}
