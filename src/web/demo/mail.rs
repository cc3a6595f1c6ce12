//! The mail that the demonstration has sent, instead of a mailbox.

use axum::response::Response;
use serde_json::{Value, json};
use words::long_date;

use crate::clock::{london_date, london_time_text};
use crate::mail::{StoredMail, read_folder};
use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::view::View;

/// The most messages on the page.
const MOST: usize = 100;

/// Shows it, newest first.
pub(super) async fn page(ask: Ask<Anyone>) -> Result<Response, AppError> {
    let folder = ask
        .app
        .demo
        .as_ref()
        .ok_or(AppError::NotFound)?
        .mail
        .clone();
    let found = tokio::task::spawn_blocking(move || read_folder(&folder))
        .await
        .map_err(|error| AppError::Fault(Box::new(error)))?
        .map_err(|error| AppError::Fault(Box::new(error)))?;
    let shown: Vec<Value> = found.iter().take(MOST).map(one).collect();
    View::new(&ask, "demo/mail.html", "Mail that was sent")
        .back("/demo")
        .show(&ask, json!({ "mail": shown, "total": found.len() }))
        .await
}

fn one(mail: &StoredMail) -> Value {
    let sent = mail
        .date
        .map(|at| format!("{} on {}", london_time_text(at), long_date(london_date(at))));
    json!({
        "to": mail.to,
        "subject": mail.subject,
        "sent": sent,
        "parts": parts(&mail.text),
    })
}

/// The text, cut into plain parts and addresses that can be followed.
fn parts(text: &str) -> Vec<Value> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(start) = ["http://", "https://"]
        .iter()
        .filter_map(|s| rest.find(s))
        .min()
    {
        let (before, from) = rest.split_at(start);
        let end = from.find(char::is_whitespace).unwrap_or(from.len());
        let address = from[..end].trim_end_matches(['.', ',', ')', '>', ';']);
        parts.push(json!({ "text": before }));
        parts.push(json!({ "href": address }));
        rest = &from[address.len()..];
    }
    parts.push(json!({ "text": rest }));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_can_be_followed_and_nothing_is_lost() {
        let text = "See http://127.0.0.1:1/link/abc.\n\nOr https://x.example/ (now). http://";
        let found = parts(text);
        let links: Vec<&str> = found.iter().filter_map(|p| p["href"].as_str()).collect();
        assert_eq!(
            links,
            [
                "http://127.0.0.1:1/link/abc",
                "https://x.example/",
                "http://"
            ]
        );
        let whole: String = found
            .iter()
            .filter_map(|p| p["href"].as_str().or(p["text"].as_str()))
            .collect();
        assert_eq!(whole, text);
        assert_eq!(parts("plain").len(), 1);
    }
}
