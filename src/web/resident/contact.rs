//! How to reach the person. Nothing here is compulsory.

use axum::response::Response;
use domain::decide::optional_text;
use serde_json::json;

use super::answers::{Answers, Page};
use super::draft::{self, text_error};
use super::questions::next;
use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::fields;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::view::{View, go};

const LONGEST_PHONE: usize = 50;
const LONGEST_LINE: usize = 200;
const LONGEST_POSTCODE: usize = 20;
/// The fewest digits of a telephone number: a short local one.
const FEWEST_DIGITS: usize = 6;
/// The names of the address's lines.
const LINES: [&str; 3] = ["address_1", "address_2", "town"];

/// `GET /request/contact`
pub(super) async fn contact(ask: Ask<Anyone>) -> Result<Response, AppError> {
    match draft::reach(&ask, Page::Contact).await? {
        Err(elsewhere) => Ok(go(elsewhere)),
        Ok(draft) => show(&ask, &draft.answers, filled(&draft.answers)).await,
    }
}

fn filled(answers: &Answers) -> Form {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let mut form = Form::new()
        .with("email", text(&answers.email))
        .with("phone", text(&answers.phone))
        .with("postcode", text(&answers.postcode))
        .with("adjustments", text(&answers.adjustments));
    // Empty lines were left out, so the last line is the town.
    let lines = answers.address.as_slice();
    let boxes: &[&str] = match lines.len() {
        0 => &[],
        1 => &LINES[..1],
        2 => &["address_1", "town"],
        _ => &LINES,
    };
    for (name, line) in boxes.iter().zip(lines) {
        form = form.with(name, line.clone());
    }
    form
}

async fn show(ask: &Ask<Anyone>, answers: &Answers, form: Form) -> Result<Response, AppError> {
    View::new(ask, "resident/contact.html", "How can we contact you?")
        .back(answers.back_from(Page::Contact))
        .form(form)
        .show(ask, json!({}))
        .await
}

/// `POST /request/contact`
pub(super) async fn give_contact(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    let mut draft = match draft::reach(&ask, Page::Contact).await? {
        Err(elsewhere) => return Ok(go(elsewhere)),
        Ok(draft) => draft,
    };
    let wrong = read(&mut draft.answers, &posted);
    if !wrong.is_empty() {
        return show(&ask, &draft.answers, Form::again(&posted).wrong(wrong)).await;
    }
    draft.answers.contact_given = true;
    next(&ask, &draft).await
}

fn read(answers: &mut Answers, posted: &Posted) -> Vec<FieldError> {
    let mut wrong = Vec::new();
    let mut keep = |given: Result<Option<String>, FieldError>| {
        given.unwrap_or_else(|error| {
            wrong.push(error);
            None
        })
    };
    let line = |field, what, most| fields::line(posted, field, what, most);
    answers.email = keep(fields::email(posted, "email"));
    answers.phone = keep(line("phone", "Phone number", LONGEST_PHONE).and_then(with_digits));
    answers.address = LINES
        .into_iter()
        .filter_map(|field| keep(line(field, "Address line", LONGEST_LINE)))
        .collect();
    answers.postcode = keep(line("postcode", "Postcode", LONGEST_POSTCODE));
    let adjustments = optional_text("adjustments", posted.first("adjustments"))
        .map(|text| Some(text).filter(|text| !text.is_empty()))
        .map_err(|refused| text_error(&refused, "What we should do or avoid", "adjustments"));
    answers.adjustments = keep(adjustments);
    wrong
}

fn with_digits(phone: Option<String>) -> Result<Option<String>, FieldError> {
    let digits = |phone: &String| phone.chars().filter(|c| c.is_numeric()).count();
    if phone
        .as_ref()
        .is_none_or(|phone| digits(phone) >= FEWEST_DIGITS)
    {
        Ok(phone)
    } else {
        let says = "Enter a phone number, like 01632 960 001";
        Err(FieldError::new("phone", says))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_at_all_is_an_answer() {
        let mut answers = Answers::default();
        assert!(read(&mut answers, &Posted::read(b"email=&phone=+&town=")).is_empty());
        assert!(!answers.reachable());
    }

    #[test]
    fn an_address_keeps_its_lines_and_fills_its_boxes_again() {
        let mut answers = Answers::default();
        let body = b"address_1=1+High+Street&address_2=&town=Northampton&postcode=nn1+1ed";
        assert!(read(&mut answers, &Posted::read(body)).is_empty());
        assert_eq!(answers.address, ["1 High Street", "Northampton"]);
        let shown = filled(&answers).context("");
        assert_eq!(shown["values"]["town"], "Northampton");
        assert_eq!(shown["values"]["postcode"], "nn1 1ed");
    }

    #[test]
    fn a_number_with_words_around_it_is_a_number() {
        let mut answers = Answers::default();
        assert!(
            read(
                &mut answers,
                &Posted::read(b"phone=01632+960+001+after+6pm")
            )
            .is_empty()
        );
        assert_eq!(
            read(&mut answers, &Posted::read(b"phone=ask+my+son"))[0].field,
            "phone"
        );
    }
}
