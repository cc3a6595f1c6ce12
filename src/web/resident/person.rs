//! Who asks, and where they live.

use axum::response::Response;
use domain::said::Said;
use serde_json::json;

use super::answers::{Address, Answers};
use super::order::Page;
use super::question::{Question, Setting, filled, nothing};
use super::reading::Reading;
use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::fields::{self, LONGEST_LINE};
use crate::web::form::{FieldError, Form, Posted};

const LONGEST_ADDRESS_LINE: usize = 200;
const LONGEST_POSTCODE: usize = 20;

const NAME: Question = Question {
    page: Page::Name,
    template: "resident/name.html",
    title: |_, _| "form-name-title",
    filled: |answers, _| {
        Form::new()
            .with("full_name", filled(&answers.name))
            .with("other_names", filled(&answers.other_names))
    },
    context: nothing,
    read: |answers, posted, _| {
        let mut reading = Reading::of(posted);
        let name = fields::name(posted, "full_name", Said::new("form-name-empty"));
        answers.name = reading.keep(name);
        answers.other_names = reading.line("other_names", "form-what-other-names", LONGEST_LINE);
        reading.mistakes()
    },
    free: &[],
};

/// `GET /request/name`
pub(super) async fn name(ask: Ask<Anyone>) -> Result<Response, AppError> {
    NAME.ask(&ask).await
}

/// `POST /request/name`
pub(super) async fn give_name(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    NAME.take(&ask, &posted).await
}

const ADDRESS: Question = Question {
    page: Page::Address,
    template: "resident/address.html",
    title: |_, _| "form-address-title",
    filled: |answers, _| {
        let address = answers.address.clone().unwrap_or_default();
        Form::new()
            .with("address_1", filled(&address.line_1))
            .with("address_2", filled(&address.line_2))
            .with("town", filled(&address.town))
            .with("postcode", filled(&address.postcode))
            .with("country", filled(&address.country))
    },
    context: |answers, _| json!({ "needed": answers.needs_address() }),
    read: read_address,
    free: &[],
};

fn read_address(answers: &mut Answers, posted: &Posted, _: &Setting<'_>) -> Vec<FieldError> {
    let mut reading = Reading::of(posted);
    let mut line = |field, what| reading.line(field, what, LONGEST_ADDRESS_LINE);
    let address = Address {
        line_1: line("address_1", "form-what-address-line"),
        line_2: line("address_2", "form-what-address-line"),
        town: line("town", "form-what-town"),
        country: line("country", "form-what-country"),
        postcode: reading.line("postcode", "form-what-postcode", LONGEST_POSTCODE),
    };
    let typed = ["address_1", "address_2", "town"]
        .into_iter()
        .any(|f| posted.some(f).is_some());
    if answers.needs_address() && !typed {
        reading.is_wrong("address_1", Said::new("form-address-empty"));
    }
    answers.address = Some(address);
    reading.mistakes()
}

/// `GET /request/address`
pub(super) async fn address(ask: Ask<Anyone>) -> Result<Response, AppError> {
    ADDRESS.ask(&ask).await
}

/// `POST /request/address`
pub(super) async fn give_address(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    ADDRESS.take(&ask, &posted).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::resident::question::tests::at_home;
    use domain::needs::ReplyBy;

    fn read(answers: &mut Answers, body: &str) -> Vec<FieldError> {
        at_home(|setting| read_address(answers, &Posted::read(body.as_bytes()), setting))
    }

    #[test]
    fn an_address_keeps_its_lines_and_fills_its_boxes_again() {
        let mut answers = Answers::default();
        let body = "address_1=1+High+Street&address_2=&town=Northampton&postcode=nn1+1ed";
        assert!(read(&mut answers, body).is_empty());
        let address = answers.address.clone().expect("given");
        assert_eq!(address.lines(), ["1 High Street", "Northampton"]);
        let form = at_home(|setting| (ADDRESS.filled)(&answers, setting));
        let shown = form.context("", domain::language::Language::English);
        assert_eq!(shown["values"]["town"], "Northampton");
        assert_eq!(shown["values"]["postcode"], "nn1 1ed");
    }

    #[test]
    fn an_empty_address_is_an_answer_unless_a_letter_has_to_go_there() {
        let mut answers = Answers::default();
        assert!(read(&mut answers, "town=+").is_empty());
        answers.reply_by = Some(ReplyBy::Post);
        assert_eq!(read(&mut answers, "postcode=NN1")[0].field, "address_1");
        assert!(read(&mut answers, "town=Northampton").is_empty());
    }

    #[test]
    fn an_address_abroad_has_its_country_and_a_postcode_of_any_shape() {
        let mut answers = Answers::default();
        let body = "address_1=12+Rue+X&town=Lyon&country=France&postcode=F-69001.";
        assert!(read(&mut answers, body).is_empty());
        let address = answers.address.expect("given");
        assert_eq!(address.lines(), ["12 Rue X", "Lyon", "France"]);
        assert_eq!(address.postcode.as_deref(), Some("F-69001."));
    }
}
