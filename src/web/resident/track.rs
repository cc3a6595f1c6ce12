//! Getting back in without a password: a letter with a link that works once, and a code beside it.

use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use chrono::Duration;
use domain::said::Said;
use serde_json::json;

use super::tries::Tries;
use crate::casework;
use crate::credentials::tokens;
use crate::store::links;
use crate::web::ask::{Anyone, Ask};
use crate::web::browser::AskedLink;
use crate::web::error::AppError;
use crate::web::fields::{self, EMAIL_FORMAT};
use crate::web::form::{FieldError, Form, Posted};
use crate::web::throttle::{Limit, count};
use crate::web::view::View;

/// Links that one network address may ask for.
const ASKING: Limit = Limit {
    name: "track",
    most: 20,
    minutes: 60,
};
/// Links that one e-mail address may be sent. Beyond it nothing is said, so that nothing is learned.
const SENDING: Limit = Limit {
    name: "link",
    most: 3,
    minutes: 60,
};

/// `GET /track`
pub(super) async fn track(ask: Ask<Anyone>) -> Result<Response, AppError> {
    show_track(&ask, Form::new()).await
}

async fn show_track(ask: &Ask<Anyone>, form: Form) -> Result<Response, AppError> {
    View::new(ask, "resident/track.html", &ask.says("track-title"))
        .back("/")
        .form(form)
        .show(
            ask,
            json!({ "minutes": ask.app.council.targets.resident_link_minutes }),
        )
        .await
}

/// `POST /track`: the same answer and the same work, whether or not the address is known.
pub(super) async fn ask_for_link(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    let Ok(Some(email)) = fields::email(&posted, "email") else {
        let wrong = FieldError::new("email", EMAIL_FORMAT);
        return show_track(&ask, Form::again(&posted).wrong([wrong])).await;
    };
    send(&ask, email).await?;
    Ok(ask.go("/track/sent"))
}

/// `POST /track/again`: to the address that was typed last.
pub(super) async fn ask_again(ask: Ask<Anyone>, _posted: Posted) -> Result<Response, AppError> {
    let Some(asked) = ask.browser.visitor().await?.asked else {
        return Ok(ask.go("/track"));
    };
    send(&ask, asked.email).await?;
    Ok(ask.go("/track/sent?again"))
}

async fn send(ask: &Ask<Anyone>, email: String) -> Result<(), AppError> {
    count(ask, ASKING, &ask.browser.peer.to_string()).await?;
    let allowed = may_send(ask, &email).await?;
    let mut visitor = ask.browser.visitor().await?;
    let fresh = AskedLink {
        email: email.clone(),
        key: tokens::random_hex(16),
        at: ask.now,
    };
    let asked = casework::AskedLink {
        email: &email,
        language: ask.language,
        browser: browser_index(ask, &fresh),
        allowed,
    };
    casework::send_sign_in_link(&ask.app, asked).await?;
    // When no letter goes, the code in the one before must still work.
    let kept = visitor.asked.take().filter(|asked| asked.email == email);
    visitor.asked = kept.filter(|_| !allowed).or(Some(fresh));
    ask.browser.keep_visitor(&visitor, false).await
}

async fn may_send(ask: &Ask<Anyone>, email: &str) -> Result<bool, AppError> {
    let index = ask.app.vault.blind_email(email);
    let who: String = index.iter().map(|byte| format!("{byte:02x}")).collect();
    let asked_too_often = match count(ask, SENDING, &who).await {
        Ok(()) => false,
        Err(AppError::TooOften { .. }) => true,
        Err(fault) => return Err(fault),
    };
    let since = ask.now - Duration::minutes(i64::from(SENDING.minutes));
    let sent = links::asked_since(ask.app.store.read(), &index, since).await?;
    Ok(!asked_too_often && sent < u64::from(SENDING.most))
}

/// What ties the code in a letter to the browser that asked for it.
fn browser_index(ask: &Ask<Anyone>, asked: &AskedLink) -> [u8; 32] {
    ask.app.vault.blind("asked_by", &asked.key)
}

/// `GET /track/sent`
pub(super) async fn link_sent(
    ask: Ask<Anyone>,
    axum::extract::RawQuery(query): axum::extract::RawQuery,
) -> Result<Response, AppError> {
    if ask.browser.visitor().await?.asked.is_none() {
        return Ok(ask.go("/track"));
    }
    show_sent(&ask, Form::new(), query.as_deref() == Some("again")).await
}

async fn show_sent(ask: &Ask<Anyone>, form: Form, again: bool) -> Result<Response, AppError> {
    let mut view = View::new(
        ask,
        "resident/track_sent.html",
        &ask.says("track-sent-title"),
    )
    .back("/track")
    .form(form);
    if again {
        view = view.success(&ask.says("track-sent-again"));
    }
    view.show(
        ask,
        json!({ "minutes": ask.app.council.targets.resident_link_minutes }),
    )
    .await
}

/// `POST /track/sent`: the code from the letter instead of its link, in the browser that asked.
pub(super) async fn give_code(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    let mut visitor = ask.browser.visitor().await?;
    let Some(asked) = visitor.asked.clone() else {
        return Ok(ask.go("/track"));
    };
    let wrong = |error| Form::new().wrong([error]);
    let code = match read_code(&posted) {
        Ok(code) => code,
        Err(error) => return show_sent(&ask, wrong(error), false).await,
    };
    let tries = Tries::of(&ask, "mail", &asked.key);
    let this = match tries.begin(&ask, "code").await? {
        Ok(this) => this,
        Err(error) => return show_sent(&ask, wrong(error), false).await,
    };
    if let Some(contact) = spent_by_code(&ask, &asked, &code).await? {
        tries.passed(&ask).await?;
        visitor.email = Some(contact);
        visitor.asked = None;
        ask.browser.keep_visitor(&visitor, true).await?;
        return Ok(ask.go("/requests"));
    }
    let error = tries
        .failed(&ask, &this, "code", "track-code-wrong")
        .await?;
    let minutes = i64::from(ask.app.council.targets.resident_link_minutes);
    let expired = ask.now >= asked.at + Duration::minutes(minutes);
    let error = if expired {
        FieldError::new("code", Said::new("track-code-expired"))
    } else {
        error
    };
    show_sent(&ask, wrong(error), false).await
}

fn read_code(posted: &Posted) -> Result<String, FieldError> {
    let digits: String = posted
        .first("code")
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .collect();
    let id = if digits.is_empty() {
        "track-code-empty"
    } else if digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(digits);
    } else {
        "track-code-six"
    };
    Err(FieldError::new("code", Said::new(id)))
}

/// Spends the link beside which that code stands, and gives the blind index of its address.
async fn spent_by_code(
    ask: &Ask<Anyone>,
    asked: &AskedLink,
    code: &str,
) -> Result<Option<[u8; 32]>, AppError> {
    let contact = ask.app.vault.blind_email(&asked.email);
    let browser = browser_index(ask, asked);
    let typed = ask.app.vault.blind_mail_code(&browser, code);
    let row = links::asked_by(ask.app.store.read(), &contact, &browser).await?;
    let fits = row.filter(|row| {
        row.works(ask.now)
            && row
                .code
                .is_some_and(|(code, _)| tokens::same_digest(&code, &typed))
    });
    let Some(row) = fits else { return Ok(None) };
    let first = links::spend(&ask.app.store, &row.digest, ask.now).await?;
    Ok(first.then_some(contact))
}

/// `POST /sign-out`
pub(super) async fn sign_out(ask: Ask<Anyone>, _posted: Posted) -> Result<Response, AppError> {
    ask.browser.sign_out().await?;
    let mut response = ask.go("/");
    // Not "cookies": that would sign out staff who use the same browser.
    response.headers_mut().insert(
        HeaderName::from_static("clear-site-data"),
        HeaderValue::from_static("\"cache\", \"storage\""),
    );
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_may_be_pasted_with_spaces_and_must_be_six_digits() {
        let read = |typed: &str| {
            let body = serde_urlencoded::to_string([("code", typed)]).expect("a form");
            read_code(&Posted::read(body.as_bytes()))
        };
        assert_eq!(read(" 012 345 "), Ok("012345".to_owned()));
        assert_eq!(read("012-345"), Ok("012345".to_owned()));
        let empty = FieldError::new("code", Said::new("track-code-empty"));
        assert_eq!(read("  "), Err(empty));
        for wrong in ["12345", "1234567", "12345a", "١٢٣٤٥٦"] {
            let six = FieldError::new("code", Said::new("track-code-six"));
            assert_eq!(read(wrong), Err(six), "{wrong}");
        }
    }
}
