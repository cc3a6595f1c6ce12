//! What somebody no longer agrees to, and what stops and what carries on when they say so [consent].

use axum::response::Response;
use domain::said::Said;
use serde_json::{Value, json};

use super::answers::Answers;
use super::kinds::Kind;
use super::order::Page;
use super::question::{Question, Setting};
use super::reading::Reading;
use crate::council::{CouncilProfile, LawfulBasis};
use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};

const CONSENTS: Question = Question {
    page: Page::Consents,
    template: "resident/consents.html",
    title: |_, _| "form-consents-title",
    filled: |answers, _| {
        let words = answers.words.get(&Kind::Stop).cloned().unwrap_or_default();
        Form::new()
            .with("consents", json!(answers.consents))
            .with("words", words)
    },
    context: |_, setting| {
        let listed = setting.council.consents.iter();
        let boxes: Vec<Value> = listed
            .map(|consent| json!({ "value": consent.slug, "text": consent.name }))
            .collect();
        json!({ "consents": boxes })
    },
    read: read_consents,
    free: &["words"],
};

fn read_consents(answers: &mut Answers, posted: &Posted, setting: &Setting<'_>) -> Vec<FieldError> {
    let mut reading = Reading::of(posted);
    let listed = &setting.council.consents;
    let chosen = reading.ticked("consents", listed, |consent| &consent.slug);
    answers.consents = chosen
        .into_iter()
        .map(|consent| consent.slug.clone())
        .collect();
    let words = if listed.is_empty() {
        reading.must(
            "words",
            "form-what-description",
            "form-consents-empty-words",
        )
    } else {
        reading
            .may("words", "form-what-description")
            .unwrap_or_default()
    };
    if !listed.is_empty() && answers.consents.is_empty() && reading.typed("words").trim().is_empty()
    {
        reading.is_wrong("consents", Said::new("form-consents-empty"));
    }
    answers.words.insert(Kind::Stop, words);
    reading.mistakes()
}

/// `GET /request/consents`
pub(super) async fn consents(ask: Ask<Anyone>) -> Result<Response, AppError> {
    CONSENTS.ask(&ask).await
}

/// `POST /request/consents`
pub(super) async fn give_consents(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    CONSENTS.take(&ask, &posted).await
}

const EFFECTS: Question = Question {
    page: Page::Effects,
    template: "resident/effects.html",
    title: |_, setting| {
        if setting.council.processing.relies_on_consent() {
            "form-effects-title"
        } else {
            "form-effects-title-objection"
        }
    },
    filled: |_, _| Form::new(),
    context: effects,
    read: |answers, _, _| {
        answers.effects_of = Some(answers.consents.clone());
        Vec::new()
    },
    free: &[],
};

/// What stops and what carries on, in the words of the council's notice.
fn effects(answers: &Answers, setting: &Setting<'_>) -> Value {
    let council = setting.council;
    let chosen = council
        .consents
        .iter()
        .filter(|consent| answers.consents.contains(&consent.slug));
    let chosen: Vec<Value> = chosen
        .map(|consent| {
            json!({ "name": consent.name, "stops": consent.stops, "carries_on": consent.carries_on })
        })
        .collect();
    let said_what_carries_on =
        !chosen.is_empty() && chosen.iter().all(|c| !c["carries_on"].is_null());
    json!({
        "objection": !council.processing.relies_on_consent(),
        "consents": chosen,
        "words": answers.words.get(&Kind::Stop),
        "other_bases": if said_what_carries_on { Vec::new() } else { other_bases(council) },
        "target_days": setting.law.settings.consent_target_working_days,
    })
}

/// When the council uses information on another basis than consent, in its notice's words; reads on after "where".
fn other_bases(council: &CouncilProfile) -> Vec<&str> {
    let used = council.processing.lawful_bases.iter();
    let others = used.filter(|used| used.basis != LawfulBasis::Consent);
    others.map(|used| used.when.as_str()).collect()
}

/// `GET /request/effects`
pub(super) async fn effects_page(ask: Ask<Anyone>) -> Result<Response, AppError> {
    EFFECTS.ask(&ask).await
}

/// `POST /request/effects`
pub(super) async fn confirm_effects(
    ask: Ask<Anyone>,
    posted: Posted,
) -> Result<Response, AppError> {
    EFFECTS.take(&ask, &posted).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::council::profile;
    use crate::web::resident::question::tests::{at_home, in_council};
    use domain::language::Language;

    const HERE: &str = "west-northamptonshire";

    fn read(council: &str, body: &str) -> (Answers, Vec<FieldError>) {
        let mut answers = Answers::default();
        let council = profile(council).expect("ships with the product");
        let posted = Posted::read(body.as_bytes());
        let wrong = in_council(&council, |setting| {
            read_consents(&mut answers, &posted, setting)
        });
        (answers, wrong)
    }

    #[test]
    fn a_withdrawal_needs_a_box_or_words_and_knows_only_the_councils_own_boxes() {
        assert!(read(HERE, "consents=mailing-list").1.is_empty());
        assert!(read(HERE, "words=photos+of+me").1.is_empty());
        let (answers, errors) = read(HERE, "consents=invented");
        assert!(answers.consents.is_empty());
        assert_eq!(errors[0].field, "consents");
    }

    #[test]
    fn where_the_notice_names_no_consent_words_are_needed() {
        let (_, errors) = read("kettering", "");
        assert_eq!(errors[0].field, "words");
        assert_eq!(
            errors[0].says(Language::English),
            "Enter what you no longer agree to"
        );
    }

    #[test]
    fn what_carries_on_is_the_consents_own_words_or_else_the_other_bases() {
        let mut council = profile(HERE).expect("ships");
        let answers = Answers {
            consents: vec!["mailing-list".to_owned()],
            ..Answers::default()
        };
        let shown = at_home(|setting| effects(&answers, setting));
        assert_eq!(shown["other_bases"].as_array().map(Vec::len), Some(3));
        assert_eq!(shown["objection"], false);
        council.consents[0].stops = Some("The newsletter stops.".to_owned());
        council.consents[0].carries_on = Some("Your council tax bill still comes.".to_owned());
        let shown = in_council(&council, |setting| effects(&answers, setting));
        assert_eq!(shown["consents"][0]["stops"], "The newsletter stops.");
        assert_eq!(shown["other_bases"].as_array().map(Vec::len), Some(0));
    }

    #[test]
    fn without_a_basis_in_consent_it_is_an_objection_and_says_so() {
        let mut council = profile(HERE).expect("ships");
        council
            .processing
            .lawful_bases
            .retain(|used| used.basis != LawfulBasis::Consent);
        in_council(&council, |setting| {
            assert_eq!(effects(&Answers::default(), setting)["objection"], true);
            let title = (EFFECTS.title)(&Answers::default(), setting);
            assert_eq!(title, "form-effects-title-objection");
        });
    }

    #[test]
    fn other_consents_are_confirmed_anew() {
        let council = profile(HERE).expect("ships");
        let mut answers = Answers {
            first: Some(super::super::kinds::First::Stop),
            consents: vec!["mailing-list".to_owned()],
            ..Answers::default()
        };
        assert!(!answers.answered(Page::Effects, &council));
        at_home(|setting| (EFFECTS.read)(&mut answers, &Posted::default(), setting));
        assert!(answers.answered(Page::Effects, &council));
        answers.consents.push("representative".to_owned());
        assert!(!answers.answered(Page::Effects, &council));
    }
}
