//! A file that a browser keeps and never shows: whatever is in it, it cannot act on our pages.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

use super::headers::content_security_policy;

/// A file to keep under that name.
pub(super) fn attachment(name: &str, media: &str, bytes: Vec<u8>) -> Response {
    let mut response = bytes.into_response();
    let values = [
        (header::CONTENT_TYPE, media.to_owned()),
        (header::CONTENT_DISPOSITION, disposition(name)),
        (
            header::CONTENT_SECURITY_POLICY,
            format!("{}; sandbox", content_security_policy()),
        ),
    ];
    for (header, value) in values {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(header, value);
        }
    }
    response
}

/// The name twice: in plain letters for old programs, and as it is (RFC 6266, RFC 8187).
fn disposition(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|c| match c {
            '"' | '\\' | '%' => '_',
            ' '..='~' => c,
            _ => '_',
        })
        .collect();
    let mut whole = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            whole.push(char::from(byte));
        } else {
            whole.push_str(&format!("%{byte:02X}"));
        }
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{whole}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_breaks_out_of_nothing_and_keeps_its_letters() {
        assert_eq!(
            disposition("Siân \"1\".pdf"),
            "attachment; filename=\"Si_n _1_.pdf\"; filename*=UTF-8''Si%C3%A2n%20%221%22.pdf"
        );
        let response = attachment("a\r\nSet-Cookie: x.pdf", "application/pdf", vec![1]);
        assert_eq!(response.headers()[header::CONTENT_TYPE], "application/pdf");
        assert!(response.headers().get(header::SET_COOKIE).is_none());
        let policy = response.headers()[header::CONTENT_SECURITY_POLICY].to_str();
        assert!(policy.expect("text").ends_with("; sandbox"));
    }
}
