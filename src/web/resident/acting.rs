//! By what authority somebody acts for another person, and whether a child could ask alone [authority] [children].

use axum::response::Response;
use chrono::NaiveDate;
use domain::facts::{Authority, Capacity, Understanding};
use domain::nation::Nation;
use domain::said::Said;
use serde_json::json;

use super::answers::Answers;
use super::choices::{self, items};
use super::order::Page;
use super::question::{Question, Setting, filled};
use super::reading::Reading;
use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};

/// The age at which a child is an adult and parental responsibility has ended.
const ADULT: u32 = 18;

const AUTHORITY: Question = Question {
    page: Page::Authority,
    template: "resident/authority.html",
    title: |_, _| "form-authority-title",
    filled: |answers, _| {
        let authority = answers.authority.as_ref();
        let understands = authority.and_then(|authority| authority.understands);
        let detail = authority.and_then(|authority| authority.detail.clone());
        Form::new()
            .with(
                "capacity",
                authority.map_or("", |authority| authority.capacity.as_str()),
            )
            .with("authority_detail", filled(&detail))
            .with("understands", understands.map_or("", Understanding::as_str))
    },
    context: |answers, setting| {
        let capacities = capacities(answers, setting);
        let capacities = capacities
            .into_iter()
            .map(|c| (c.as_str(), choices::capacity(c)));
        let answer = |u: Understanding| (u.as_str(), choices::understanding(u));
        json!({
            "name": answers.subject,
            "capacities": items(setting.language, capacities),
            "understanding": items(setting.language, Understanding::ALL.map(answer)),
            "asks_understanding": asks_understanding(answers, setting),
            "scotland": setting.council.nation == Nation::Scotland,
            "grown_up": answers.about_a_child() && age(answers, setting.today) >= Some(ADULT),
        })
    },
    read: read_authority,
    free: &["authority_detail"],
};

fn age(answers: &Answers, today: NaiveDate) -> Option<u32> {
    today.years_since(answers.subject_born?)
}

/// At the council's working age the question is put; nothing is ever decided by it.
fn asks_understanding(answers: &Answers, setting: &Setting<'_>) -> bool {
    let from = setting.law.settings.child_competence_age;
    answers.about_a_child()
        && age(answers, setting.today).is_some_and(|age| (from..ADULT).contains(&age))
}

/// The capacities that fit. An adult's parents have no parental responsibility any more.
fn capacities(answers: &Answers, setting: &Setting<'_>) -> Vec<Capacity> {
    let child = answers.about_a_child();
    let adult = age(answers, setting.today) >= Some(ADULT);
    Capacity::ALL
        .into_iter()
        .filter(|capacity| match capacity {
            Capacity::ParentalResponsibility => !adult,
            Capacity::PowerOfAttorney | Capacity::Deputy => !child || adult,
            Capacity::Solicitor | Capacity::Consent | Capacity::Other => true,
        })
        .collect()
}

fn read_authority(
    answers: &mut Answers,
    posted: &Posted,
    setting: &Setting<'_>,
) -> Vec<FieldError> {
    let mut reading = Reading::of(posted);
    let offered = capacities(answers, setting);
    let capacity = Capacity::read(reading.typed("capacity")).filter(|c| offered.contains(c));
    let capacity = reading.chosen("capacity", capacity, "form-authority-empty");
    let detail = reading.may("authority_detail", "form-what-authority");
    let said_nothing = reading.typed("authority_detail").trim().is_empty();
    if capacity == Some(Capacity::Other) && said_nothing {
        reading.is_wrong("authority_detail", Said::new("form-authority-detail-empty"));
    }
    let understands = asks_understanding(answers, setting).then(|| {
        let read = Understanding::read(reading.typed("understands"));
        reading.chosen("understands", read, "form-understands-empty")
    });
    answers.authority = capacity.map(|capacity| Authority {
        capacity,
        detail,
        understands: understands.flatten(),
    });
    reading.mistakes()
}

/// `GET /request/authority`
pub(super) async fn authority(ask: Ask<Anyone>) -> Result<Response, AppError> {
    AUTHORITY.ask(&ask).await
}

/// `POST /request/authority`
pub(super) async fn give_authority(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    AUTHORITY.take(&ask, &posted).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::resident::question::tests::at_home;
    use domain::facts::About;

    fn of_child_born(born: &str) -> Answers {
        Answers {
            who: Some(About::MyChild),
            subject_born: Some(born.parse().expect("a date")),
            ..Answers::default()
        }
    }

    fn read(answers: &mut Answers, body: &str) -> Vec<String> {
        let wrong =
            at_home(|setting| read_authority(answers, &Posted::read(body.as_bytes()), setting));
        wrong.into_iter().map(|error| error.field).collect()
    }

    #[test]
    fn the_question_about_a_child_is_put_from_the_working_age_on() {
        for (born, asks) in [
            ("2014-11-24", false),
            ("2014-11-23", true),
            ("2008-11-24", true),
            ("2008-11-23", false),
        ] {
            let answers = of_child_born(born);
            assert_eq!(
                at_home(|setting| asks_understanding(&answers, setting)),
                asks,
                "{born}"
            );
        }
    }

    #[test]
    fn whatever_a_parent_says_of_the_child_is_an_answer() {
        for answer in ["yes", "no", "not_sure"] {
            let mut answers = of_child_born("2012-01-01");
            let body = format!("capacity=parental_responsibility&understands={answer}");
            assert!(read(&mut answers, &body).is_empty());
            let authority = answers.authority.expect("given");
            assert_eq!(
                authority.understands.map(Understanding::as_str),
                Some(answer)
            );
        }
        let mut answers = of_child_born("2012-01-01");
        assert_eq!(
            read(&mut answers, "capacity=parental_responsibility"),
            ["understands"]
        );
    }

    #[test]
    fn an_adults_parent_needs_another_capacity() {
        let mut answers = of_child_born("2008-11-23");
        assert_eq!(
            read(&mut answers, "capacity=parental_responsibility"),
            ["capacity"]
        );
        assert!(read(&mut answers, "capacity=consent").is_empty());
    }

    #[test]
    fn another_capacity_is_explained() {
        let mut answers = Answers {
            who: Some(About::SomeoneElse),
            ..Answers::default()
        };
        assert_eq!(read(&mut answers, "capacity=other"), ["authority_detail"]);
        assert!(
            read(
                &mut answers,
                "capacity=other&authority_detail=I+am+her+carer"
            )
            .is_empty()
        );
        assert_eq!(read(&mut answers, "capacity=king"), ["capacity"]);
    }
}
