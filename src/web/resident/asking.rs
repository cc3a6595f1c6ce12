//! The first question, what the council is asked to do, and the page that adds more of it.

use std::collections::BTreeSet;

use axum::response::Response;
use domain::said::Said;
use serde_json::{Value, json};

use super::answers::Answers;
use super::choices::items;
use super::draft::{self, Draft};
use super::kinds::{First, Kind};
use super::order::{Page, next};
use super::question::{Question, Setting};
use super::reading::Reading;
use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::view::View;

const KIND: Question = Question {
    page: Page::Kind,
    template: "resident/kind.html",
    title: |_, _| "form-kind-title",
    filled: |answers, _| {
        Form::new()
            .with("kind", answers.first.map_or("", First::as_str))
            .with("others", values(&answers.others))
    },
    context: |_, setting| {
        let says = |first: First| {
            json!({
                "value": first.as_str(),
                "text": setting.says(first.says()),
                "hint": setting.says(first.hint()),
            })
        };
        json!({
            "firsts": First::ALL.map(says),
            "others": items(setting.language, named(Kind::OTHERS)),
        })
    },
    read: read_kind,
    free: &[],
};

fn named(
    kinds: impl IntoIterator<Item = Kind>,
) -> impl Iterator<Item = (&'static str, &'static str)> {
    kinds.into_iter().map(|kind| (kind.as_str(), kind.says()))
}

fn values(kinds: &BTreeSet<Kind>) -> Value {
    json!(kinds.iter().map(|kind| kind.as_str()).collect::<Vec<_>>())
}

fn read_kind(answers: &mut Answers, posted: &Posted, _: &Setting<'_>) -> Vec<FieldError> {
    let mut reading = Reading::of(posted);
    let first = First::read(reading.typed("kind"));
    let first = reading.chosen("kind", first, "form-kind-empty");
    // What is ticked under an answer that was not chosen does not count.
    answers.others = BTreeSet::new();
    if first == Some(First::SomethingElse) {
        let others = reading.ticked("others", Kind::OTHERS, |kind| kind.as_str());
        answers.others = others.into_iter().collect();
        if answers.others.is_empty() {
            reading.is_wrong("others", Said::new("form-kind-empty"));
        }
    }
    answers.first = first;
    let first = answers.at_first();
    answers.also.retain(|kind| !first.contains(kind));
    reading.mistakes()
}

/// `GET /request/kind`
pub(super) async fn kind(ask: Ask<Anyone>) -> Result<Response, AppError> {
    KIND.ask(&ask).await
}

/// `POST /request/kind`
pub(super) async fn give_kind(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    KIND.take(&ask, &posted).await
}

/// What can be added: all that the first page was not answered with. A complaint is alone.
fn more(answers: &Answers) -> Vec<Kind> {
    let first = answers.at_first();
    Kind::ALL
        .into_iter()
        .filter(|kind| *kind != Kind::Complaint && !first.contains(kind))
        .collect()
}

/// The draft to which something can be added, or where to go instead.
async fn reach(ask: &Ask<Anyone>) -> Result<Result<Draft, &'static str>, AppError> {
    Ok(match draft::reach(ask, Page::Who).await? {
        Ok(draft) if draft.answers.is_complaint() => Err(Page::Check.path()),
        reached => reached,
    })
}

/// `GET /request/also`
pub(super) async fn also(ask: Ask<Anyone>) -> Result<Response, AppError> {
    match reach(&ask).await? {
        Err(elsewhere) => Ok(ask.go(elsewhere)),
        Ok(draft) => {
            let form = Form::new().with("also", values(&draft.answers.also));
            show_also(&ask, &draft.answers, form).await
        }
    }
}

async fn show_also(ask: &Ask<Anyone>, answers: &Answers, form: Form) -> Result<Response, AppError> {
    let first = answers.at_first();
    let asked: Vec<String> = first.iter().map(|kind| ask.says(kind.says())).collect();
    View::new(ask, "resident/also.html", &ask.says("form-also-title"))
        .back(Page::Check.path())
        .form(form)
        .show(
            ask,
            json!({ "asked": asked, "kinds": items(ask.language, named(more(answers))) }),
        )
        .await
}

/// `POST /request/also`
pub(super) async fn give_also(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    let mut draft = match reach(&ask).await? {
        Err(elsewhere) => return Ok(ask.go(elsewhere)),
        Ok(draft) => draft,
    };
    let reading = Reading::of(&posted);
    let chosen = reading.ticked("also", more(&draft.answers), |kind| kind.as_str());
    // Taking back what was added before is an answer; adding nothing to nothing is not.
    if chosen.is_empty() && draft.answers.also.is_empty() {
        let wrong = FieldError::new("also", Said::new("form-also-empty"));
        return show_also(&ask, &draft.answers, Form::again(&posted).wrong([wrong])).await;
    }
    draft.answers.also = chosen.into_iter().collect();
    next(&ask, &draft).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::resident::question::tests::at_home;

    fn read(answers: &mut Answers, body: &str) -> Vec<FieldError> {
        at_home(|setting| read_kind(answers, &Posted::read(body.as_bytes()), setting))
    }

    #[test]
    fn boxes_count_only_under_something_else() {
        let mut answers = Answers::default();
        assert!(
            read(
                &mut answers,
                "kind=something_else&others=delete&others=correct"
            )
            .is_empty()
        );
        assert_eq!(answers.kinds(), [Kind::Correct, Kind::Delete].into());
        assert!(read(&mut answers, "kind=copy&others=delete").is_empty());
        assert_eq!(answers.kinds(), [Kind::Copy].into());
        assert_eq!(read(&mut answers, "kind=something_else")[0].field, "others");
        assert_eq!(read(&mut answers, "kind=Copy")[0].field, "kind");
    }

    #[test]
    fn what_was_added_stays_beside_another_first_answer_but_never_twice() {
        let mut answers = Answers {
            also: [Kind::Copy, Kind::Delete].into(),
            ..Answers::default()
        };
        read(&mut answers, "kind=copy");
        assert_eq!(answers.also, [Kind::Delete].into());
        assert_eq!(answers.kinds(), [Kind::Copy, Kind::Delete].into());
        assert!(!more(&answers).contains(&Kind::Copy));
        assert!(more(&answers).contains(&Kind::Delete) && more(&answers).contains(&Kind::Stop));
    }

    #[test]
    fn a_complaint_is_alone() {
        let mut answers = Answers {
            also: [Kind::Delete].into(),
            ..Answers::default()
        };
        read(&mut answers, "kind=complaint");
        assert_eq!(answers.kinds(), [Kind::Complaint].into());
        assert!(!more(&Answers::default()).contains(&Kind::Complaint));
    }
}
