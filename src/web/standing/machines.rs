//! What machines read: crawlers, security researchers, monitors.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Duration, SecondsFormat, Utc};

use crate::app::App;
use crate::config::Config;
use crate::council::Contact;
use crate::web::ask::{Anyone, Ask};

/// Days for which security.txt is good. The standard asks for less than a year.
const GOOD_FOR_DAYS: i64 = 180;
/// Plain text.
const TEXT: (HeaderName, &str) = (header::CONTENT_TYPE, "text/plain; charset=utf-8");

/// `GET /robots.txt`: the start page may be found in both languages, nothing else.
pub(super) async fn robots() -> Response {
    (
        [TEXT],
        "User-agent: *\nAllow: /$\nAllow: /cy$\nAllow: /assets/\nDisallow: /\n",
    )
        .into_response()
}

/// `GET /.well-known/security.txt` (RFC 9116)
pub(super) async fn security(ask: Ask<Anyone>) -> Response {
    let text = security_text(&ask.app.council.contact, &ask.app.config, ask.now);
    ([TEXT], text).into_response()
}

fn security_text(contact: &Contact, config: &Config, now: DateTime<Utc>) -> String {
    let email = contact.email.iter().map(|email| format!("mailto:{email}"));
    let web = contact.website.iter().map(|web| format!("https://{web}"));
    let phone = contact.phone.iter().map(|phone| telephone(phone));
    let own = std::iter::once(config.link("/contact"));
    let contacts: String = email
        .chain(web)
        .chain(phone)
        .chain(own)
        .map(|contact| format!("Contact: {contact}\n"))
        .collect();
    let expires = (now + Duration::days(GOOD_FOR_DAYS)).to_rfc3339_opts(SecondsFormat::Secs, true);
    let canonical = config.link("/.well-known/security.txt");
    format!("{contacts}Expires: {expires}\nPreferred-Languages: en, cy\nCanonical: {canonical}\n")
}

/// A British number as an address that a telephone can dial.
fn telephone(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    match digits.strip_prefix('0') {
        Some(rest) => format!("tel:+44{rest}"),
        None => format!("tel:+{digits}"),
    }
}

/// `GET /healthz`: the process answers. It asks neither session nor store.
pub(super) async fn alive() -> Response {
    ([TEXT], "ok").into_response()
}

/// `GET /readyz`: the database answers too.
pub(super) async fn ready(State(app): State<Arc<App>>) -> Response {
    match app.store.ping().await {
        Ok(()) => ([TEXT], "ok").into_response(),
        Err(error) => {
            tracing::error!(%error, "the database does not answer");
            // Not plain text: a bare refusal of the framework looks like that, and is dressed as a page.
            let kind = (header::CONTENT_TYPE, "application/json");
            (StatusCode::SERVICE_UNAVAILABLE, [kind], "{\"ready\":false}").into_response()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config() -> Config {
        Config {
            public_address: "https://requests.example.gov.uk".to_owned(),
            data: "/nowhere".into(),
            mail_from: "requests@example.gov.uk".to_owned(),
            submissions_an_hour: 10,
            behind_proxy: false,
        }
    }

    #[test]
    fn security_txt_names_a_contact_and_ends_within_a_year() {
        let now = "2026-11-23T09:00:00Z".parse().expect("an instant");
        let contact = Contact {
            phone: Some("0300 126 7000".to_owned()),
            website: Some("www.westnorthants.gov.uk".to_owned()),
            ..Contact::default()
        };
        assert_eq!(
            security_text(&contact, &config(), now),
            "Contact: https://www.westnorthants.gov.uk\nContact: tel:+443001267000\n\
             Contact: https://requests.example.gov.uk/contact\nExpires: 2027-05-22T09:00:00Z\n\
             Preferred-Languages: en, cy\nCanonical: https://requests.example.gov.uk/.well-known/security.txt\n"
        );
    }

    #[test]
    fn a_council_without_any_contact_still_has_a_page() {
        let now = "2026-11-23T09:00:00Z".parse().expect("an instant");
        let text = security_text(&Contact::default(), &config(), now);
        assert!(text.starts_with("Contact: https://requests.example.gov.uk/contact\nExpires: "));
    }
}
