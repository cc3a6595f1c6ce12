//! The question that fits what is asked for.

use axum::response::Response;
use domain::decide::{optional_text, text};
use serde_json::{Value, json};

use super::answers::{Answers, Page};
use super::draft::{self, text_error};
use super::kinds::Kind;
use super::questions::next;
use crate::council::CouncilProfile;
use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::fields;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::view::{View, go};

/// The longest note of dates.
const LONGEST_DATES: usize = 200;
/// The longest reference that somebody types; any text is taken.
const LONGEST_REFERENCE: usize = 100;

/// `GET /request/details`
pub(super) async fn details(ask: Ask<Anyone>) -> Result<Response, AppError> {
    match draft::reach(&ask, Page::Details).await? {
        Err(elsewhere) => Ok(go(elsewhere)),
        Ok(draft) => {
            let answers = &draft.answers;
            let text = |text: &Option<String>| text.clone().unwrap_or_default();
            let form = Form::new()
                .with("words", answers.words.clone())
                .with("area", text(&answers.area))
                .with("dates", text(&answers.dates))
                .with("consents", json!(answers.consents))
                .with("harm", text(&answers.harm))
                .with("wanted", text(&answers.wanted))
                .with("about_reference", text(&answers.about_reference));
            show(&ask, answers, form).await
        }
    }
}

async fn show(ask: &Ask<Anyone>, answers: &Answers, form: Form) -> Result<Response, AppError> {
    let (template, title) = match answers.kind {
        Some(Kind::Stop) => (
            "resident/details_stop.html",
            "What do you no longer agree to?",
        ),
        Some(Kind::Complaint) => ("resident/details_complaint.html", "Your complaint"),
        Some(Kind::SomethingElse) => ("resident/details_other.html", "What should we do?"),
        Some(Kind::Copy) | None => ("resident/details_copy.html", "What information?"),
    };
    let council = &ask.app.council;
    let asked: Vec<&str> = answers.others.iter().map(|other| other.says()).collect();
    View::new(ask, template, title)
        .back(answers.back_from(Page::Details))
        .form(form)
        .show(
            ask,
            json!({ "areas": areas(council), "consents": consents(council), "asked": asked }),
        )
        .await
}

/// The service areas as a list to choose from, with the first line for those who do not know.
fn areas(council: &CouncilProfile) -> Vec<Value> {
    if council.areas.is_empty() {
        return Vec::new();
    }
    let unsure = json!({ "value": "", "text": "I am not sure" });
    let listed = council
        .areas
        .iter()
        .map(|area| json!({ "value": area.slug, "text": area.name }));
    std::iter::once(unsure).chain(listed).collect()
}

/// The consents that the notice names, with what stops and what carries on in its words.
fn consents(council: &CouncilProfile) -> Vec<Value> {
    council
        .consents
        .iter()
        .map(|consent| {
            let stops = consent
                .stops
                .iter()
                .map(|text| format!("What stops: {text}"));
            let carries_on = consent.carries_on.iter();
            let carries_on = carries_on.map(|text| format!("What carries on: {text}"));
            let hint: Vec<String> = stops.chain(carries_on).collect();
            json!({ "value": consent.slug, "text": consent.name, "hint": hint.join(" ") })
        })
        .collect()
}

/// `POST /request/details`
pub(super) async fn give_details(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    let mut draft = match draft::reach(&ask, Page::Details).await? {
        Err(elsewhere) => return Ok(go(elsewhere)),
        Ok(draft) => draft,
    };
    let kind = draft.answers.kind.unwrap_or(Kind::Copy);
    let wrong = read(&mut draft.answers, kind, &posted, &ask.app.council);
    if !wrong.is_empty() {
        return show(&ask, &draft.answers, Form::again(&posted).wrong(wrong)).await;
    }
    draft.answers.details_for = Some(kind);
    next(&ask, &draft).await
}

/// Takes the answers of this kind over, and says what is wrong with the others.
fn read(
    answers: &mut Answers,
    kind: Kind,
    posted: &Posted,
    council: &CouncilProfile,
) -> Vec<FieldError> {
    let mut wrong = Vec::new();
    let mut keep = |given: Result<Option<String>, FieldError>| {
        given.unwrap_or_else(|error| {
            wrong.push(error);
            None
        })
    };
    let typed = posted.first("words");
    let must = |empty, what| {
        let given = text("words", typed, empty).map(Some);
        given.map_err(|refused| text_error(&refused, what, "words"))
    };
    let may = |field: &'static str, what| {
        let given = optional_text(field, posted.first(field));
        let given = given.map(|text| Some(text).filter(|text| !text.is_empty()));
        given.map_err(|refused| text_error(&refused, what, field))
    };
    let words = match kind {
        Kind::Copy => {
            answers.dates = keep(fields::line(posted, "dates", "Dates", LONGEST_DATES));
            must("Enter what information you would like", "Description")
        }
        Kind::Stop => {
            let listed = council.consents.iter().map(|consent| &consent.slug);
            answers.consents = listed
                .filter(|slug| posted.all("consents").contains(slug))
                .cloned()
                .collect();
            match (answers.consents.is_empty(), council.consents.is_empty()) {
                (true, true) => must("Enter what you no longer agree to", "Description"),
                (true, false) if typed.trim().is_empty() => Err(FieldError::new(
                    "consents",
                    "Select what you no longer agree to",
                )),
                _ => may("words", "Description"),
            }
        }
        Kind::Complaint => {
            answers.harm = keep(may("harm", "How it affected you"));
            answers.wanted = keep(may("wanted", "What would put it right"));
            let reference = fields::line(posted, "about_reference", "Reference", LONGEST_REFERENCE);
            answers.about_reference = keep(reference);
            must("Enter what went wrong", "Description")
        }
        Kind::SomethingElse => must("Enter what you would like us to do", "Description"),
    };
    answers.words = keep(words).unwrap_or_default();
    if kind != Kind::Complaint {
        // A service that is not on the list is as good as none.
        answers.area = council
            .area(posted.first("area"))
            .map(|area| area.slug.clone());
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::council::profile;

    fn wrong(kind: Kind, council: &str, body: &str) -> (Answers, Vec<FieldError>) {
        let mut answers = Answers::default();
        let council = profile(council).expect("ships with the product");
        let wrong = read(&mut answers, kind, &Posted::read(body.as_bytes()), &council);
        (answers, wrong)
    }

    const HERE: &str = "west-northamptonshire";

    #[test]
    fn each_kind_says_what_is_missing() {
        let message = |kind, council| wrong(kind, council, "").1[0].message.clone();
        assert_eq!(
            message(Kind::Copy, HERE),
            "Enter what information you would like"
        );
        assert_eq!(message(Kind::Complaint, HERE), "Enter what went wrong");
        assert_eq!(
            message(Kind::SomethingElse, HERE),
            "Enter what you would like us to do"
        );
        assert_eq!(
            message(Kind::Stop, HERE),
            "Select what you no longer agree to"
        );
        assert_eq!(
            message(Kind::Stop, "kettering"),
            "Enter what you no longer agree to"
        );
    }

    #[test]
    fn a_withdrawal_needs_a_box_or_words_and_knows_only_the_councils_own_boxes() {
        assert!(
            wrong(Kind::Stop, HERE, "consents=mailing-list")
                .1
                .is_empty()
        );
        assert!(wrong(Kind::Stop, HERE, "words=photos+of+me").1.is_empty());
        let (answers, errors) = wrong(Kind::Stop, HERE, "consents=invented");
        assert!(answers.consents.is_empty());
        assert_eq!(errors[0].field, "consents");
    }

    #[test]
    fn a_complaint_takes_any_reference_and_forces_neither_harm_nor_wish() {
        let (answers, errors) = wrong(
            Kind::Complaint,
            HERE,
            "words=Wrong&about_reference=ref+12%2Fb",
        );
        assert!(errors.is_empty());
        assert_eq!(answers.about_reference.as_deref(), Some("ref 12/b"));
        assert_eq!((answers.harm, answers.wanted), (None, None));
    }

    #[test]
    fn an_unknown_service_is_no_service() {
        assert_eq!(wrong(Kind::Copy, HERE, "words=x&area=nowhere").0.area, None);
        assert_eq!(
            wrong(Kind::Copy, HERE, "words=x&area=housing")
                .0
                .area
                .as_deref(),
            Some("housing")
        );
    }

    #[test]
    fn what_cannot_be_kept_is_refused_at_its_field() {
        let long = format!("words=x&harm={}", "a".repeat(4_001));
        let (_, errors) = wrong(Kind::Complaint, HERE, &long);
        assert_eq!(errors[0].field, "harm");
        let (_, errors) = wrong(Kind::Copy, HERE, "words=a%00b");
        assert_eq!(errors[0].field, "words");
    }
}
