//! Where to look, and for what: the services, the copy that is wanted, and every other kind in own words.

use axum::response::Response;
use domain::said::Said;
use serde_json::{Value, json};

use super::answers::Answers;
use super::kinds::Kind;
use super::order::Page;
use super::question::{Question, Setting, filled};
use super::reading::Reading;
use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};

/// The box for everything that the council holds. No short name has an underscore.
const EVERYTHING: &str = "everything_held";
/// The box for those who do not know.
const NOT_SURE: &str = "not_sure";

const SERVICES: Question = Question {
    page: Page::Services,
    template: "resident/areas.html",
    title: |answers, _| {
        if answers.wants(Kind::Copy) {
            "form-services-title-copy"
        } else {
            "form-services-title"
        }
    },
    filled: |answers, _| {
        let mut chosen: Vec<&str> = answers.services.iter().map(String::as_str).collect();
        if answers.everything {
            chosen.push(EVERYTHING);
        } else if answers.services_given && chosen.is_empty() {
            chosen.push(NOT_SURE);
        }
        Form::new().with("services", json!(chosen))
    },
    context: |answers, setting| json!({ "services": services(answers, setting) }),
    read: read_services,
    free: &[],
};

/// The areas of the council, and the two answers for people who know none or want all.
fn services(answers: &Answers, setting: &Setting<'_>) -> Vec<Value> {
    let areas = setting.council.areas.iter();
    let mut list: Vec<Value> = areas
        .map(|area| match &area.run_by {
            None => json!({ "value": area.slug, "text": area.name }),
            Some(body) => {
                let run_by = Said::new("form-services-run-by").with("body", body.as_str());
                let hint = words::say(setting.language, &run_by);
                json!({ "value": area.slug, "text": area.name, "hint": hint })
            }
        })
        .collect();
    list.push(json!({ "divider": setting.says("form-or") }));
    if answers.wants(Kind::Copy) {
        let text = setting.says("form-services-everything");
        list.push(json!({ "value": EVERYTHING, "text": text }));
    }
    let text = setting.says("form-services-not-sure");
    list.push(json!({ "value": NOT_SURE, "text": text, "exclusive": true }));
    list
}

fn read_services(answers: &mut Answers, posted: &Posted, setting: &Setting<'_>) -> Vec<FieldError> {
    let reading = Reading::of(posted);
    let areas = reading.ticked("services", &setting.council.areas, |area| &area.slug);
    answers.services = areas.into_iter().map(|area| area.slug.clone()).collect();
    let everything = !reading
        .ticked("services", [EVERYTHING], |value| value)
        .is_empty();
    answers.everything = everything && answers.wants(Kind::Copy);
    answers.services_given = true;
    reading.mistakes()
}

/// `GET /request/services`
pub(super) async fn services_page(ask: Ask<Anyone>) -> Result<Response, AppError> {
    SERVICES.ask(&ask).await
}

/// `POST /request/services`
pub(super) async fn give_services(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    SERVICES.take(&ask, &posted).await
}

const WHAT: Question = Question {
    page: Page::What,
    template: "resident/what.html",
    title: |_, _| "form-what-title",
    filled: |answers, _| {
        let words = answers.words.get(&Kind::Copy).cloned().unwrap_or_default();
        let mut form = Form::new()
            .with("words", words)
            .with("places", filled(&answers.places));
        for (field, date) in [("from", answers.from), ("to", answers.to)] {
            if let Some(date) = date {
                form = form.with_date(field, date);
            }
        }
        form
    },
    context: |answers, _| json!({ "everything": answers.everything }),
    read: read_what,
    free: &["words", "places"],
};

fn read_what(answers: &mut Answers, posted: &Posted, setting: &Setting<'_>) -> Vec<FieldError> {
    let mut reading = Reading::of(posted);
    let words = if answers.everything {
        reading
            .may("words", "form-what-description")
            .unwrap_or_default()
    } else {
        reading.must("words", "form-what-description", "form-what-empty")
    };
    answers.words.insert(Kind::Copy, words);
    answers.from = reading.date_if_any("from", "form-what-from");
    answers.to = reading.date_if_any("to", "form-what-to");
    if answers.from.is_some_and(|from| from > setting.today) {
        reading.is_wrong("from", Said::new("form-from-in-past"));
    }
    if let (Some(from), Some(to)) = (answers.from, answers.to)
        && to < from
    {
        reading.is_wrong("to", Said::new("form-to-before-from").with("from", from));
    }
    answers.places = reading.may("places", "form-what-places");
    reading.mistakes()
}

/// `GET /request/what`
pub(super) async fn what(ask: Ask<Anyone>) -> Result<Response, AppError> {
    WHAT.ask(&ask).await
}

/// `POST /request/what`
pub(super) async fn give_what(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    WHAT.take(&ask, &posted).await
}

/// What is asked about one kind, in messages.
pub(super) struct Details {
    /// The name of the field.
    pub(super) field: &'static str,
    pub(super) label: &'static str,
    pub(super) hint: &'static str,
    /// What to do when it is empty; none when it may be.
    pub(super) empty: Option<&'static str>,
}

impl Kind {
    /// What is asked about it on the page of details, where it makes sense.
    pub(super) const fn question(self) -> Option<Details> {
        let (field, label, hint, empty) = match self {
            // These have pages of their own.
            Self::Copy | Self::Stop | Self::Complaint => return None,
            Self::Correct => (
                "words_correct",
                "form-correct-label",
                "form-correct-hint",
                Some("form-correct-empty"),
            ),
            Self::Delete => (
                "words_delete",
                "form-delete-label",
                "form-delete-hint",
                Some("form-delete-empty"),
            ),
            Self::Limit => (
                "words_limit",
                "form-limit-label",
                "form-limit-hint",
                Some("form-limit-empty"),
            ),
            Self::Object => (
                "words_object",
                "form-object-label",
                "form-object-hint",
                Some("form-object-empty"),
            ),
            // No reason is needed to be left alone [direct-marketing].
            Self::Marketing => (
                "words_marketing",
                "form-marketing-label",
                "form-marketing-hint",
                None,
            ),
            Self::Move => (
                "words_move",
                "form-move-label",
                "form-move-hint",
                Some("form-move-empty"),
            ),
            Self::Automated => (
                "words_automated",
                "form-automated-label",
                "form-automated-hint",
                Some("form-automated-empty"),
            ),
            Self::NotSure => (
                "words_not_sure",
                "form-not-sure-label",
                "form-not-sure-hint",
                Some("form-not-sure-empty"),
            ),
        };
        Some(Details {
            field,
            label,
            hint,
            empty,
        })
    }
}

/// The questions of the page of details.
fn asked(answers: &Answers) -> Vec<(Kind, Details)> {
    let kinds = answers.kinds().into_iter();
    kinds
        .filter_map(|kind| Some((kind, kind.question()?)))
        .collect()
}

const DETAILS: Question = Question {
    page: Page::Details,
    template: "resident/details.html",
    title: |answers, _| match asked(answers).as_slice() {
        [(_, only)] => only.label,
        _ => "form-details-title",
    },
    filled: |answers, _| {
        asked(answers)
            .into_iter()
            .fold(Form::new(), |form, (kind, details)| {
                let words = answers.words.get(&kind).cloned().unwrap_or_default();
                form.with(details.field, words)
            })
    },
    context: |answers, setting| {
        let questions: Vec<Value> = asked(answers)
            .into_iter()
            .map(|(_, details)| {
                json!({
                    "field": details.field,
                    "label": setting.says(details.label),
                    "hint": setting.says(details.hint),
                })
            })
            .collect();
        json!({ "questions": questions })
    },
    read: read_details,
    free: &[
        "words_correct",
        "words_delete",
        "words_limit",
        "words_object",
        "words_marketing",
        "words_move",
        "words_automated",
        "words_not_sure",
    ],
};

fn read_details(answers: &mut Answers, posted: &Posted, _: &Setting<'_>) -> Vec<FieldError> {
    let mut reading = Reading::of(posted);
    for (kind, details) in asked(answers) {
        let words = match details.empty {
            Some(empty) => reading.must(details.field, "form-what-description", empty),
            None => {
                let words = reading.may(details.field, "form-what-description");
                words.unwrap_or_default()
            }
        };
        answers.words.insert(kind, words);
    }
    reading.mistakes()
}

/// `GET /request/details`
pub(super) async fn details(ask: Ask<Anyone>) -> Result<Response, AppError> {
    DETAILS.ask(&ask).await
}

/// `POST /request/details`
pub(super) async fn give_details(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    DETAILS.take(&ask, &posted).await
}

#[cfg(test)]
#[path = "searching_tests.rs"]
mod tests;
