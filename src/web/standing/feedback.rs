//! What somebody thinks of the service: an answer on a scale and, if they like, a few words. No name is asked for, and
//! no case is joined to it.

use axum::response::Response;
use domain::decide;
use domain::said::Said;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::store::feedback::{self, Feedback, Satisfaction};
use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::throttle::{Limit, count};
use crate::web::view::View;

/// Days for which what was said is kept.
pub(crate) const KEPT_DAYS: i64 = 365;
/// The most characters of it.
const LONGEST: usize = 1_200;
/// Answers that one network address may send.
const SENDING: Limit = Limit {
    name: "feedback",
    most: 10,
    minutes: 60,
};

/// The message that names an answer.
pub(in crate::web) const fn says(answer: Satisfaction) -> &'static str {
    match answer {
        Satisfaction::Very => "feedback-very-satisfied",
        Satisfaction::Satisfied => "feedback-satisfied",
        Satisfaction::Neither => "feedback-neither",
        Satisfaction::Dissatisfied => "feedback-dissatisfied",
        Satisfaction::VeryDissatisfied => "feedback-very-dissatisfied",
    }
}

/// The associated data of sealed words.
pub(in crate::web) fn place(id: Uuid) -> String {
    format!("feedback/sealed/{id}")
}

/// `GET /feedback`
pub(super) async fn page(ask: Ask<Anyone>) -> Result<Response, AppError> {
    show(&ask, Form::new()).await
}

async fn show(ask: &Ask<Anyone>, form: Form) -> Result<Response, AppError> {
    let answers: Vec<Value> = Satisfaction::ALL
        .into_iter()
        .map(|answer| json!({ "value": answer.as_str(), "text": ask.says(says(answer)) }))
        .collect();
    View::new(ask, "standing/feedback.html", &ask.says("feedback-title"))
        .form(form)
        .show(
            ask,
            json!({ "answers": answers, "longest": LONGEST, "days": KEPT_DAYS }),
        )
        .await
}

/// `POST /feedback`
pub(super) async fn give(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    let mut errors = Vec::new();
    let answer = Satisfaction::read(posted.first("satisfaction"));
    if answer.is_none() {
        errors.push(FieldError::new(
            "satisfaction",
            Said::new("feedback-select"),
        ));
    }
    let text = match decide::optional_text("words", posted.first("words")) {
        Ok(text) if text.chars().count() <= LONGEST => text,
        Ok(_) => {
            let said = Said::new("field-too-long")
                .with("what", Said::new("feedback-words-name"))
                .with("most", LONGEST);
            errors.push(FieldError::new("words", said));
            String::new()
        }
        Err(refused) => {
            errors.push(FieldError::refused(&refused, "words"));
            String::new()
        }
    };
    let (Some(satisfaction), true, Some(once)) = (answer, errors.is_empty(), posted.once()) else {
        return show(&ask, Form::again(&posted).wrong(errors)).await;
    };
    count(&ask, SENDING, &ask.browser.peer.to_string()).await?;
    let id = Uuid::new_v4();
    let sealed = (!text.is_empty()).then(|| {
        ask.app
            .vault
            .seal_for("feedback", &place(id), text.as_bytes())
    });
    let kept = Feedback {
        id,
        satisfaction,
        sealed,
        created_at: ask.now,
    };
    feedback::keep(&ask.app.store, kept, once).await?;
    Ok(ask.go("/feedback/sent"))
}

/// `GET /feedback/sent`
pub(super) async fn sent(ask: Ask<Anyone>) -> Result<Response, AppError> {
    View::new(
        &ask,
        "standing/feedback_sent.html",
        &ask.says("feedback-sent-title"),
    )
    .show(&ask, json!({}))
    .await
}
