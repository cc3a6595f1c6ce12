//! How somebody would show who they are. It is asked only where a chosen service has a reason to ask [identity], never
//! of somebody who withdraws consent or complains, and no answer moves the time limit.

use axum::response::Response;
use domain::facts::{IdentityOffer, Purpose};
use serde_json::{Value, json};

use super::answers::Answers;
use super::draft;
use super::order::Page;
use super::question::{Question, Setting};
use super::reading::Reading;
use crate::casework::IDENTITY_COPY_DAYS;
use crate::documents::{self, Owner};
use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};

const IDENTITY: Question = Question {
    page: Page::Identity,
    template: "resident/identity.html",
    title: |_, _| "papers-identity-title",
    filled: |answers, _| {
        let offer = answers.identity.map_or("", IdentityOffer::as_str);
        Form::new().with("identity", offer)
    },
    context,
    read,
    free: &[],
};

/// The services because of which it is asked, and how long a copy is kept.
fn context(answers: &Answers, setting: &Setting<'_>) -> Value {
    let chosen = answers.services.iter();
    let areas: Vec<&str> = chosen
        .filter_map(|slug| setting.council.area(slug))
        .filter(|area| area.asks_identity)
        .map(|area| area.name.as_str())
        .collect();
    json!({ "areas": areas.join(", "), "days": IDENTITY_COPY_DAYS })
}

fn read(answers: &mut Answers, posted: &Posted, _: &Setting<'_>) -> Vec<FieldError> {
    let mut reading = Reading::of(posted);
    let given = IdentityOffer::read(reading.typed("identity"));
    if let Some(offer) = reading.chosen("identity", given, "papers-identity-empty") {
        if offer == IdentityOffer::Uploaded && answers.identity != Some(offer) {
            answers.papers_given = false;
        }
        answers.identity = Some(offer);
    }
    reading.mistakes()
}

/// `GET /request/identity`
pub(super) async fn identity(ask: Ask<Anyone>) -> Result<Response, AppError> {
    IDENTITY.ask(&ask).await
}

/// `POST /request/identity`. Somebody who does not want to add a document any more has none with us.
pub(super) async fn give_identity(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    let done = IDENTITY.take(&ask, &posted).await?;
    if let Some(draft) = draft::to_send(&ask).await?
        && draft.answers.identity != Some(IdentityOffer::Uploaded)
    {
        for file in documents::list(&ask.app, Owner::Draft(draft.id)).await? {
            if file.purpose == Purpose::Identity {
                documents::remove(&ask.app, draft.id, file.id).await?;
            }
        }
    }
    Ok(done)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::council::profile;
    use crate::web::resident::kinds::First;
    use crate::web::resident::question::tests::in_council;
    use domain::facts::About;

    fn answers(first: First) -> Answers {
        Answers {
            first: Some(first),
            who: Some(About::Myself),
            services: vec!["housing".to_owned(), "council-tax".to_owned()],
            ..Answers::default()
        }
    }

    #[test]
    fn only_a_chosen_service_with_a_reason_asks_and_nothing_is_put_in_the_way_of_a_complaint() {
        let mut council = profile("west-northamptonshire").expect("ships");
        let slugs: Vec<String> = council.areas.iter().map(|area| area.slug.clone()).collect();
        let mut copy = answers(First::Copy);
        copy.services = slugs.clone();
        assert!(
            !copy.asks(Page::Identity, &council),
            "off unless a council says so"
        );
        council.areas[0].asks_identity = true;
        assert!(copy.asks(Page::Identity, &council));
        let shown = in_council(&council, |setting| context(&copy, setting));
        assert_eq!(shown["areas"], json!(council.areas[0].name));
        copy.services = slugs[1..].to_vec();
        assert!(!copy.asks(Page::Identity, &council), "another service");
        for first in [First::Stop, First::Complaint] {
            let mut other = answers(first);
            other.services = slugs.clone();
            assert!(!other.asks(Page::Identity, &council), "{first:?}");
        }
    }

    #[test]
    fn a_choice_must_be_made_and_a_new_one_opens_the_page_of_files() {
        let council = profile("west-northamptonshire").expect("ships");
        let mut answers = answers(First::Copy);
        answers.papers_given = true;
        let mut take = |body: &str| {
            let posted = Posted::read(body.as_bytes());
            in_council(&council, |setting| read(&mut answers, &posted, setting)).len()
        };
        assert_eq!((take(""), take("identity=passport")), (1, 1));
        assert_eq!(take("identity=uploaded"), 0);
        assert_eq!(answers.identity, Some(IdentityOffer::Uploaded));
        assert!(!answers.papers_given);
    }
}
