//! What the pages of services, of the copy and of details take, and what they refuse.

use domain::language::Language;

use super::*;
use crate::web::resident::kinds::First;
use crate::web::resident::question::tests::at_home;

type Read = fn(&mut Answers, &Posted, &Setting<'_>) -> Vec<FieldError>;

fn reads(read: Read, answers: &mut Answers, body: &str) -> Vec<(String, String)> {
    let wrong = at_home(|setting| read(answers, &Posted::read(body.as_bytes()), setting));
    let says = |error: FieldError| (error.field.clone(), error.says(Language::English));
    wrong.into_iter().map(says).collect()
}

fn of(first: First, others: &[Kind]) -> Answers {
    Answers {
        first: Some(first),
        others: others.iter().copied().collect(),
        ..Answers::default()
    }
}

#[test]
fn an_unknown_service_is_no_service_and_none_at_all_is_an_answer() {
    let mut answers = of(First::Copy, &[]);
    let body = "services=housing&services=nowhere&services=benefits&services=everything_held";
    assert!(reads(read_services, &mut answers, body).is_empty());
    assert_eq!(answers.services, ["housing", "benefits"]);
    assert!(answers.everything);
    assert!(reads(read_services, &mut answers, "services=not_sure").is_empty());
    assert!(answers.services.is_empty() && !answers.everything && answers.services_given);
}

#[test]
fn only_a_copy_can_be_of_everything() {
    let mut answers = of(First::SomethingElse, &[Kind::Correct]);
    reads(read_services, &mut answers, "services=everything_held");
    assert!(!answers.everything);
}

#[test]
fn a_copy_needs_words_unless_it_is_of_everything() {
    let mut answers = of(First::Copy, &[]);
    assert_eq!(
        reads(read_what, &mut answers, "words=+"),
        [(
            "words".to_owned(),
            "Enter what information you would like".to_owned()
        )]
    );
    answers.everything = true;
    assert!(reads(read_what, &mut answers, "words=+").is_empty());
}

#[test]
fn a_search_ends_no_earlier_than_it_starts() {
    let mut answers = of(First::Copy, &[]);
    let dates = |from: &str, to: &str| {
        let of = |field: &str, date: &str| {
            let parts: Vec<&str> = date.split(' ').collect();
            format!(
                "{field}-day={}&{field}-month={}&{field}-year={}",
                parts[0], parts[1], parts[2]
            )
        };
        format!("words=x&{}&{}", of("from", from), of("to", to))
    };
    assert_eq!(
        reads(read_what, &mut answers, &dates("3 3 2021", "2 3 2021")),
        [(
            "to".to_owned(),
            "The date your search ends must be the same as or after 3 March 2021".to_owned()
        )]
    );
    assert!(
        reads(
            read_what,
            &mut answers,
            &dates("3 mar 2021", "3 March 2021")
        )
        .is_empty()
    );
    assert_eq!(
        reads(read_what, &mut answers, &dates("24 11 2026", "25 11 2026"))[0].0,
        "from"
    );
    assert_eq!(
        reads(read_what, &mut answers, &dates("31 2 2021", "1 3 2021")),
        [(
            "from".to_owned(),
            "The date your search starts must be a real date".to_owned()
        )]
    );
}

#[test]
fn each_kind_asks_its_own_question_and_none_is_forced_for_marketing() {
    let every = of(First::SomethingElse, &Kind::OTHERS);
    let wrong = reads(read_details, &mut every.clone(), "");
    let fields: Vec<&str> = wrong.iter().map(|(field, _)| field.as_str()).collect();
    let needed = DETAILS
        .free
        .iter()
        .filter(|field| **field != "words_marketing");
    assert_eq!(fields, needed.copied().collect::<Vec<_>>());
    let mut answers = of(First::SomethingElse, &[Kind::Marketing]);
    assert!(reads(read_details, &mut answers, "").is_empty());
    assert_eq!(answers.words[&Kind::Marketing], "");
}

#[test]
fn words_stay_with_their_kind() {
    let mut answers = of(First::SomethingElse, &[Kind::Correct, Kind::Delete]);
    let body = "words_correct=My+name&words_delete=The+photo&words_move=not+asked";
    assert!(reads(read_details, &mut answers, body).is_empty());
    assert_eq!(answers.words[&Kind::Correct], "My name");
    assert_eq!(answers.words[&Kind::Delete], "The photo");
    assert!(!answers.words.contains_key(&Kind::Move));
}

#[test]
fn every_field_for_free_words_is_looked_at_for_numbers() {
    for (kind, details) in asked(&of(First::SomethingElse, &Kind::OTHERS)) {
        assert!(DETAILS.free.contains(&details.field), "{kind:?}");
    }
}
