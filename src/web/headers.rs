//! The headers of every response, and the refusal of requests that other sites make.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::error::AppError;
use super::pages::INLINE_SCRIPT;
use crate::app::App;

/// The content security policy, with the hash of the one inline line of the layout.
#[must_use]
pub fn content_security_policy() -> String {
    format!(
        "default-src 'none'; script-src 'self' '{INLINE_SCRIPT}'; style-src 'self'; img-src 'self'; \
         font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; \
         frame-ancestors 'none'"
    )
}

/// Sets what every response must carry. A page that sets its own caching keeps it, and a file its
/// own, stricter policy.
pub async fn guard(request: Request, next: Next) -> Response {
    // A page whose address holds a token must not hand that address on.
    let holds_token = holds_token(request.uri().path());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &'static str| {
        headers.insert(name, HeaderValue::from_static(value));
    };
    set(
        header::STRICT_TRANSPORT_SECURITY,
        "max-age=31536000; includeSubDomains",
    );
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(
        header::REFERRER_POLICY,
        if holds_token {
            "no-referrer"
        } else {
            "same-origin"
        },
    );
    set(
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    );
    set(
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    );
    set(
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=()",
    );
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY)
        && let Ok(policy) = HeaderValue::from_str(&content_security_policy())
    {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// Whether the address of this page is a secret.
fn holds_token(path: &str) -> bool {
    let english = path.strip_prefix("/cy").unwrap_or(path);
    ["/link/", "/saved/", "/desk/join/"]
        .iter()
        .any(|start| english.starts_with(start))
}

/// Refuses what another site makes a browser send. The token of each form is checked besides.
pub async fn own_forms_only(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let safe = matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    );
    if safe
        || comes_from_us(
            &app.config.public_address,
            request.uri().path(),
            request.headers(),
        )
    {
        next.run(request).await
    } else {
        AppError::Forged.into_response()
    }
}

fn comes_from_us(public_address: &str, path: &str, headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let site_fits = match headers.get("sec-fetch-site") {
        None => true,
        Some(_) => matches!(text("sec-fetch-site"), Some("same-origin" | "none")),
    };
    let origin_fits = match headers.get(header::ORIGIN) {
        None => true,
        Some(_) => text("origin").is_some_and(|origin| {
            let host = origin.split_once("://").map(|(_, host)| host);
            // Our pages whose address holds a token forbid referrers, and from such a page a browser sends `null`
            // even to us. The token of the form still has to be right.
            (origin == "null"
                && (holds_token(path) || text("sec-fetch-site") == Some("same-origin")))
                || origin == public_address
                || (host.is_some() && host == text("host"))
        }),
    };
    site_fits && origin_fits
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepted(path: &str, sent: &[(&'static str, &'static str)]) -> bool {
        let headers: HeaderMap = sent
            .iter()
            .map(|(name, value)| {
                (
                    HeaderName::from_static(name),
                    HeaderValue::from_static(value),
                )
            })
            .collect();
        comes_from_us("https://requests.example", path, &headers)
    }

    #[test]
    fn a_form_on_a_page_that_sends_no_referrer_is_our_own() {
        let null = ("origin", "null");
        let same = ("sec-fetch-site", "same-origin");
        let cross = ("sec-fetch-site", "cross-site");
        assert!(accepted("/link/abc", &[null, same]));
        assert!(accepted("/link/abc", &[null]), "browsers before 2023");
        assert!(accepted("/sign-out", &[null, same]), "beside the link");
        assert!(!accepted("/link/abc", &[null, cross]), "a frame elsewhere");
        assert!(!accepted("/sign-out", &[null]));
        assert!(!accepted("/sign-out", &[null, cross]));
    }

    #[test]
    fn only_our_own_origin_is_ours() {
        assert!(accepted("/track", &[]));
        assert!(accepted(
            "/track",
            &[("origin", "https://requests.example")]
        ));
        assert!(accepted(
            "/track",
            &[("origin", "http://a:1"), ("host", "a:1")]
        ));
        assert!(!accepted("/track", &[("origin", "https://evil.example")]));
        assert!(!accepted(
            "/link/abc",
            &[("origin", "https://evil.example")]
        ));
        assert!(!accepted("/track", &[("sec-fetch-site", "same-site")]));
    }
}
