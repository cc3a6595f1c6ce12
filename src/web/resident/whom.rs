//! For whom somebody asks, and that person's name.

use axum::response::Response;
use domain::facts::About;
use domain::said::Said;
use serde_json::json;

use super::answers::Answers;
use super::draft;
use super::order::Page;
use super::question::{Question, Setting, filled};
use super::reading::Reading;
use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::fields;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::standing::ways_to_reach;
use crate::web::view::View;

/// The value of the answer that leads out of the form.
const DIED: &str = "died";

const WHO: Question = Question {
    page: Page::Who,
    template: "resident/who.html",
    title: |_, _| "form-who-title",
    filled: |answers, _| Form::new().with("who", answers.who.map_or("", value)),
    context: |answers, _| json!({ "complaint": answers.is_complaint() }),
    read: read_who,
    free: &[],
};

const fn value(about: About) -> &'static str {
    match about {
        About::Myself => "myself",
        About::MyChild => "my_child",
        About::SomeoneElse => "someone_else",
        About::ChildAndMe => "child_and_me",
    }
}

/// The message for whom somebody asks.
pub(super) const fn who_says(about: About) -> &'static str {
    match about {
        About::Myself => "form-who-myself",
        About::MyChild => "form-who-my-child",
        About::SomeoneElse => "form-who-someone-else",
        About::ChildAndMe => "form-who-child-and-me",
    }
}

fn read_who(answers: &mut Answers, posted: &Posted, _: &Setting<'_>) -> Vec<FieldError> {
    let every = [
        About::Myself,
        About::MyChild,
        About::SomeoneElse,
        About::ChildAndMe,
    ];
    let mut reading = Reading::of(posted);
    let about = every
        .into_iter()
        .find(|about| value(*about) == reading.typed("who"));
    let about = reading.chosen("who", about, "form-who-empty");
    // A child stays the same child with a parent beside it.
    let was_child = answers.about_a_child();
    answers.who = about;
    if !(was_child && answers.about_a_child()) && about.is_some() {
        answers.subject = None;
        answers.subject_born = None;
        answers.authority = None;
    }
    reading.mistakes()
}

/// `GET /request/who`
pub(super) async fn who(ask: Ask<Anyone>) -> Result<Response, AppError> {
    WHO.ask(&ask).await
}

/// `POST /request/who`
pub(super) async fn give_who(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    if posted.first("who") == DIED {
        return Ok(ask.go("/request/died"));
    }
    WHO.take(&ask, &posted).await
}

/// `GET /request/died`: not an error, and not the end of the road [deceased].
pub(super) async fn died(ask: Ask<Anyone>) -> Result<Response, AppError> {
    if let Err(elsewhere) = draft::reach(&ask, Page::Who).await? {
        return Ok(ask.go(elsewhere));
    }
    View::new(&ask, "resident/died.html", &ask.says("form-died-title"))
        .back(Page::Who.path())
        .show(&ask, json!({ "reach": ways_to_reach(&ask.app.council) }))
        .await
}

const SUBJECT: Question = Question {
    page: Page::Subject,
    template: "resident/subject.html",
    title: |answers, _| {
        if answers.about_a_child() {
            "form-subject-title-child"
        } else {
            "form-subject-title-other"
        }
    },
    filled: |answers, _| {
        let form = Form::new().with("subject", filled(&answers.subject));
        match answers.subject_born {
            Some(born) => form.with_date("subject_born", born),
            None => form,
        }
    },
    context: |answers, _| json!({ "child": answers.about_a_child() }),
    read: read_subject,
    free: &[],
};

fn read_subject(answers: &mut Answers, posted: &Posted, setting: &Setting<'_>) -> Vec<FieldError> {
    let mut reading = Reading::of(posted);
    let child = answers.about_a_child();
    let empty = if child {
        "form-subject-empty-child"
    } else {
        "form-subject-empty-other"
    };
    answers.subject = reading.keep(fields::name(posted, "subject", Said::new(empty)));
    if child {
        let born = reading.birth("subject_born", "form-subject-birth-empty", setting.today);
        if born != answers.subject_born {
            // What was said of the child's understanding belongs to its age.
            answers.authority = None;
        }
        answers.subject_born = born;
    }
    reading.mistakes()
}

/// `GET /request/subject`
pub(super) async fn subject(ask: Ask<Anyone>) -> Result<Response, AppError> {
    SUBJECT.ask(&ask).await
}

/// `POST /request/subject`
pub(super) async fn give_subject(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    SUBJECT.take(&ask, &posted).await
}

const BIRTH_DATE: Question = Question {
    page: Page::BirthDate,
    template: "resident/birth_date.html",
    title: |answers, _| {
        if answers.who == Some(About::SomeoneElse) {
            "form-birth-date-title-other"
        } else {
            "form-birth-date-title"
        }
    },
    filled: |answers, _| {
        let theirs = answers.who == Some(About::SomeoneElse);
        let born = if theirs {
            answers.subject_born
        } else {
            answers.born
        };
        born.map_or_else(Form::new, |born| Form::new().with_date("born", born))
    },
    context: |answers, _| json!({ "own": answers.who != Some(About::SomeoneElse) }),
    read: |answers, posted, setting| {
        let mut reading = Reading::of(posted);
        let born = reading.birth("born", "form-birth-date-empty", setting.today);
        if answers.who == Some(About::SomeoneElse) {
            answers.subject_born = born;
        } else {
            answers.born = born;
        }
        reading.mistakes()
    },
    free: &[],
};

/// `GET /request/birth-date`
pub(super) async fn birth_date(ask: Ask<Anyone>) -> Result<Response, AppError> {
    BIRTH_DATE.ask(&ask).await
}

/// `POST /request/birth-date`
pub(super) async fn give_birth_date(
    ask: Ask<Anyone>,
    posted: Posted,
) -> Result<Response, AppError> {
    BIRTH_DATE.take(&ask, &posted).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::resident::question::tests::at_home;

    fn who(answers: &mut Answers, body: &str) -> Vec<FieldError> {
        at_home(|setting| read_who(answers, &Posted::read(body.as_bytes()), setting))
    }

    #[test]
    fn another_person_loses_the_name_and_the_same_child_keeps_it() {
        let mut answers = Answers::default();
        assert!(who(&mut answers, "who=my_child").is_empty());
        answers.subject = Some("Mabli".to_owned());
        assert!(who(&mut answers, "who=child_and_me").is_empty());
        assert_eq!(answers.subject.as_deref(), Some("Mabli"));
        assert!(who(&mut answers, "who=someone_else").is_empty());
        assert_eq!(answers.subject, None);
        assert_eq!(who(&mut answers, "who=nobody")[0].field, "who");
    }

    #[test]
    fn a_child_is_asked_for_with_its_day_of_birth_and_an_adult_is_not() {
        let mut answers = Answers {
            who: Some(About::SomeoneElse),
            ..Answers::default()
        };
        let read = |answers: &mut Answers, body: &str| {
            at_home(|setting| read_subject(answers, &Posted::read(body.as_bytes()), setting))
        };
        assert!(read(&mut answers, "subject=Ann").is_empty());
        answers.who = Some(About::MyChild);
        assert_eq!(read(&mut answers, "subject=Ann")[0].field, "subject_born");
        let born = "subject=Ann&subject_born-day=3&subject_born-month=mar&subject_born-year=2016";
        assert!(read(&mut answers, born).is_empty());
        assert_eq!(answers.subject_born, "2016-03-03".parse().ok());
    }
}
