//! How to reach the person, what to avoid, what makes it easier, and how to hand a copy over.

use axum::response::Response;
use domain::facts::Delivery;
use domain::language::Language;
use domain::needs::{Avoid, Format, ReplyBy};
use domain::said::Said;
use serde_json::json;

use super::answers::Answers;
use super::choices::{self, items, languages};
use super::order::Page;
use super::question::{Question, Setting, filled, nothing};
use super::reading::Reading;
use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::fields::{self, LONGEST_LINE};
use crate::web::form::{FieldError, Form, Posted};

const LONGEST_PHONE: usize = 50;
/// The fewest digits of a telephone number: a short local one.
const FEWEST_DIGITS: usize = 6;
/// The value of the answer that nobody shall write or ring.
const NOT_AT_ALL: &str = "none";

const CONTACT: Question = Question {
    page: Page::Contact,
    template: "resident/contact.html",
    title: |_, _| "form-contact-title",
    filled: |answers, _| {
        let none = if answers.contact_given {
            NOT_AT_ALL
        } else {
            ""
        };
        Form::new()
            .with("reply_by", answers.reply_by.map_or(none, ReplyBy::as_str))
            .with("email", filled(&answers.email))
            .with("phone", filled(&answers.phone))
    },
    context: |answers, _| json!({ "complaint": answers.is_complaint() }),
    read: read_contact,
    free: &[],
};

fn read_contact(answers: &mut Answers, posted: &Posted, _: &Setting<'_>) -> Vec<FieldError> {
    let mut reading = Reading::of(posted);
    let way = ReplyBy::read(reading.typed("reply_by"));
    if way.is_none() && reading.typed("reply_by") != NOT_AT_ALL {
        reading.is_wrong("reply_by", Said::new("form-contact-empty"));
    }
    // What is typed under an answer that was not chosen does not count.
    answers.email = None;
    answers.phone = None;
    match way {
        Some(ReplyBy::Email) => {
            let typed = fields::email(posted, "email");
            let given = typed.and_then(|email| {
                email.ok_or_else(|| FieldError::new("email", fields::EMAIL_FORMAT))
            });
            answers.email = reading.keep(given);
        }
        Some(ReplyBy::Phone) => answers.phone = phone(&mut reading),
        Some(ReplyBy::Post) | None => {}
    }
    answers.reply_by = way;
    if answers.needs_given
        && let Some(way) = answers.needs().contradiction()
    {
        reading.is_wrong("reply_by", contradiction(way));
    }
    answers.contact_given = true;
    reading.mistakes()
}

fn phone(reading: &mut Reading<'_>) -> Option<String> {
    let typed = reading.line("phone", "form-what-phone", LONGEST_PHONE);
    let digits = |phone: &String| phone.chars().filter(|c| c.is_numeric()).count();
    if reading.is_fine() && typed.as_ref().map_or(0, digits) < FEWEST_DIGITS {
        reading.is_wrong("phone", Said::new("form-phone-format"));
    }
    typed
}

/// What to say to somebody who wants to be reached by a way that must not be used.
fn contradiction(way: ReplyBy) -> Said {
    Said::new(match way {
        ReplyBy::Email => "form-contradiction-email",
        ReplyBy::Post => "form-contradiction-post",
        ReplyBy::Phone => "form-contradiction-phone",
    })
}

/// `GET /request/contact`
pub(super) async fn contact(ask: Ask<Anyone>) -> Result<Response, AppError> {
    CONTACT.ask(&ask).await
}

/// `POST /request/contact`
pub(super) async fn give_contact(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    CONTACT.take(&ask, &posted).await
}

const NEEDS: Question = Question {
    page: Page::Needs,
    template: "resident/needs.html",
    title: |_, _| "form-needs-title",
    filled: |answers, setting| {
        let avoid: Vec<&str> = answers.avoid.iter().map(|way| way.as_str()).collect();
        let formats: Vec<&str> = answers
            .formats
            .iter()
            .map(|format| format.as_str())
            .collect();
        Form::new()
            .with("avoid", json!(avoid))
            .with("safe_contact", filled(&answers.safe_contact))
            .with("formats", json!(formats))
            .with(
                "language",
                answers.language.unwrap_or(setting.language).as_str(),
            )
            .with("helper", filled(&answers.helper))
            .with("other", filled(&answers.other_needs))
    },
    context: |_, setting| {
        let language = setting.language;
        json!({
            "avoid": items(language, Avoid::ALL.map(|way| (way.as_str(), choices::avoid(way)))),
            "formats": items(language, Format::ALL.map(|form| (form.as_str(), choices::format(form)))),
            "languages": languages(),
        })
    },
    read: read_needs,
    free: &["safe_contact", "other"],
};

fn read_needs(answers: &mut Answers, posted: &Posted, setting: &Setting<'_>) -> Vec<FieldError> {
    let mut reading = Reading::of(posted);
    let avoid = reading.ticked("avoid", Avoid::ALL, |way| way.as_str());
    answers.avoid = avoid.into_iter().collect();
    if let Some(way) = answers.needs().contradiction() {
        reading.is_wrong("avoid", contradiction(way));
    } else if answers.avoids_post()
        && answers.asks(Page::Delivery, setting.council)
        && answers.delivery == Some(Delivery::Post)
    {
        reading.is_wrong("avoid", Said::new("form-contradiction-delivery"));
    }
    let formats = reading.ticked("formats", Format::ALL, |format| format.as_str());
    answers.formats = formats.into_iter().collect();
    answers.safe_contact = reading.may("safe_contact", "form-what-safe-contact");
    answers.helper = reading.line("helper", "form-what-helper", LONGEST_LINE);
    answers.other_needs = reading.may("other", "form-what-other-needs");
    let language = Language::read(reading.typed("language"));
    answers.language = Some(language.unwrap_or(setting.language));
    answers.needs_given = true;
    reading.mistakes()
}

/// `GET /request/needs`
pub(super) async fn needs(ask: Ask<Anyone>) -> Result<Response, AppError> {
    NEEDS.ask(&ask).await
}

/// `POST /request/needs`
pub(super) async fn give_needs(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    NEEDS.take(&ask, &posted).await
}

const DELIVERY: Question = Question {
    page: Page::Delivery,
    template: "resident/delivery.html",
    title: |_, _| "form-delivery-title",
    filled: |answers, _| {
        Form::new().with("delivery", answers.delivery.map_or("", Delivery::as_str))
    },
    context: nothing,
    read: |answers, posted, _| {
        let mut reading = Reading::of(posted);
        let delivery = Delivery::read(reading.typed("delivery"));
        answers.delivery = reading.chosen("delivery", delivery, "form-delivery-empty");
        if answers.delivery == Some(Delivery::Post) && answers.avoids_post() {
            reading.is_wrong("delivery", Said::new("form-contradiction-delivery"));
        }
        reading.mistakes()
    },
    free: &[],
};

/// `GET /request/delivery`
pub(super) async fn delivery(ask: Ask<Anyone>) -> Result<Response, AppError> {
    DELIVERY.ask(&ask).await
}

/// `POST /request/delivery`
pub(super) async fn give_delivery(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    DELIVERY.take(&ask, &posted).await
}

#[cfg(test)]
#[path = "contact_tests.rs"]
mod tests;
