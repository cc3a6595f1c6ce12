//! What went wrong, when, what it did, and what would put it right [complaint-ack].

use axum::response::Response;

use super::answers::Answers;
use super::kinds::Kind;
use super::order::Page;
use super::question::{Question, Setting, filled, nothing};
use super::reading::Reading;
use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};

/// The longest note of when it happened.
const LONGEST_WHEN: usize = 200;
/// The longest reference that somebody types; any text is taken.
const LONGEST_REFERENCE: usize = 100;

const COMPLAINT: Question = Question {
    page: Page::Complaint,
    template: "resident/complaint.html",
    title: |_, _| "form-complaint-title",
    filled: |answers, _| {
        let words = answers
            .words
            .get(&Kind::Complaint)
            .cloned()
            .unwrap_or_default();
        Form::new()
            .with("words", words)
            .with("happened", filled(&answers.happened))
            .with("about_reference", filled(&answers.about_reference))
    },
    context: nothing,
    read: read_complaint,
    free: &["words"],
};

fn read_complaint(answers: &mut Answers, posted: &Posted, _: &Setting<'_>) -> Vec<FieldError> {
    let mut reading = Reading::of(posted);
    let words = reading.must("words", "form-what-description", "form-complaint-empty");
    answers.words.insert(Kind::Complaint, words);
    answers.happened = reading.line("happened", "form-what-happened", LONGEST_WHEN);
    answers.about_reference =
        reading.line("about_reference", "form-what-reference", LONGEST_REFERENCE);
    reading.mistakes()
}

/// `GET /request/complaint`
pub(super) async fn complaint(ask: Ask<Anyone>) -> Result<Response, AppError> {
    COMPLAINT.ask(&ask).await
}

/// `POST /request/complaint`
pub(super) async fn give_complaint(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    COMPLAINT.take(&ask, &posted).await
}

const HARM: Question = Question {
    page: Page::Harm,
    template: "resident/harm.html",
    title: |_, _| "form-harm-title",
    filled: |answers, _| {
        Form::new()
            .with("harm", filled(&answers.harm))
            .with("wanted", filled(&answers.wanted))
    },
    context: nothing,
    read: |answers, posted, _| {
        let mut reading = Reading::of(posted);
        answers.harm = reading.may("harm", "form-what-harm");
        answers.wanted = reading.may("wanted", "form-what-wanted");
        answers.harm_given = true;
        reading.mistakes()
    },
    free: &["harm", "wanted"],
};

/// `GET /request/harm`
pub(super) async fn harm(ask: Ask<Anyone>) -> Result<Response, AppError> {
    HARM.ask(&ask).await
}

/// `POST /request/harm`
pub(super) async fn give_harm(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    HARM.take(&ask, &posted).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::resident::question::tests::at_home;

    #[test]
    fn a_complaint_takes_any_reference_and_any_day() {
        let mut answers = Answers::default();
        let body = b"words=Wrong&about_reference=ref+12%2Fb&happened=last+spring";
        let posted = Posted::read(body);
        assert!(at_home(|setting| read_complaint(&mut answers, &posted, setting)).is_empty());
        assert_eq!(answers.about_reference.as_deref(), Some("ref 12/b"));
        assert_eq!(answers.happened.as_deref(), Some("last spring"));
        let none = at_home(|setting| read_complaint(&mut answers, &Posted::default(), setting));
        assert_eq!(none[0].field, "words");
    }

    #[test]
    fn neither_harm_nor_wish_is_forced_and_a_long_one_is_refused_at_its_field() {
        let mut answers = Answers::default();
        at_home(|setting| {
            assert!((HARM.read)(&mut answers, &Posted::default(), setting).is_empty());
            let long = format!("harm={}", "a".repeat(4_001));
            let wrong = (HARM.read)(&mut answers, &Posted::read(long.as_bytes()), setting);
            assert_eq!(wrong[0].field, "harm");
        });
        assert!(answers.harm_given);
        assert_eq!((answers.harm, answers.wanted), (None, None));
    }
}
