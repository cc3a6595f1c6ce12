//! The questions come in their order, and only those that are needed.

use super::*;
use crate::council::profile;
use domain::facts::Delivery;
use domain::needs::ReplyBy;

fn council() -> CouncilProfile {
    profile("west-northamptonshire").expect("ships with the product")
}

fn of(first: First, others: &[Kind]) -> Answers {
    Answers {
        first: Some(first),
        others: others.iter().copied().collect(),
        who: Some(About::Myself),
        ..Answers::default()
    }
}

/// The pages that somebody is asked, without the check page.
fn pages(answers: &Answers) -> Vec<Page> {
    let council = council();
    Page::ALL
        .into_iter()
        .filter(|page| *page != Page::Check && answers.asks(*page, &council))
        .collect()
}

#[test]
fn every_page_stands_in_the_list_once_and_in_order() {
    assert!(Page::ALL.is_sorted());
    let mut paths: Vec<&str> = Page::ALL.map(Page::path).into();
    paths.sort_unstable();
    paths.dedup();
    assert_eq!(paths.len(), Page::ALL.len());
}

#[test]
fn a_copy_is_asked_for_in_the_order_of_the_design() {
    use Page::{Address, Contact, Delivery, Kind, Name, Needs, Services, What, Who};
    assert_eq!(
        pages(&of(First::Copy, &[])),
        [
            Kind, Who, Services, What, Name, Address, Contact, Needs, Delivery
        ]
    );
}

#[test]
fn withdrawing_and_complaining_ask_for_no_more_than_they_need() {
    use Page::{Complaint, Consents, Contact, Effects, Harm, Kind, Name, Needs, Papers, Who};
    assert_eq!(
        pages(&of(First::Stop, &[])),
        [Kind, Who, Consents, Effects, Name, Contact, Needs]
    );
    assert_eq!(
        pages(&of(First::Complaint, &[])),
        [Kind, Who, Complaint, Harm, Name, Contact, Needs, Papers]
    );
}

#[test]
fn somebody_who_acts_for_another_is_asked_for_authority() {
    let mut answers = of(First::Stop, &[]);
    for about in [About::MyChild, About::SomeoneElse, About::ChildAndMe] {
        answers.who = Some(about);
        let asked = pages(&answers);
        for page in [Page::Subject, Page::Authority, Page::Papers] {
            assert!(asked.contains(&page), "{page:?} for {about:?}");
        }
    }
}

#[test]
fn the_first_open_question_comes_next() {
    let council = council();
    let mut answers = Answers::default();
    assert_eq!(answers.first_unanswered(&council), Page::Kind);
    answers.first = Some(First::SomethingElse);
    assert_eq!(answers.first_unanswered(&council), Page::Kind);
    answers.others = [Kind::Delete].into();
    assert_eq!(answers.first_unanswered(&council), Page::Who);
    answers.who = Some(About::Myself);
    assert_eq!(answers.first_unanswered(&council), Page::Services);
    assert_eq!(answers.back_from(Page::Services, &council), "/request/who");
    answers.who = Some(About::MyChild);
    assert_eq!(answers.first_unanswered(&council), Page::Subject);
    assert_eq!(
        answers.back_from(Page::Services, &council),
        "/request/subject"
    );
}

#[test]
fn a_kind_that_is_added_asks_its_own_question() {
    let council = council();
    let mut answers = of(First::SomethingElse, &[Kind::Correct]);
    answers.words.insert(Kind::Correct, "My name".to_owned());
    assert!(answers.answered(Page::Details, &council));
    answers.also = [Kind::Delete].into();
    assert!(!answers.answered(Page::Details, &council));
    answers.also = [Kind::Copy].into();
    assert!(answers.answered(Page::Details, &council));
    assert!(!answers.answered(Page::What, &council));
}

#[test]
fn a_letter_needs_an_address_and_only_then() {
    let council = council();
    let mut answers = of(First::Stop, &[]);
    assert!(!answers.asks(Page::Address, &council));
    answers.reply_by = Some(ReplyBy::Post);
    assert!(!answers.answered(Page::Address, &council));
    let mut answers = of(First::Copy, &[]);
    answers.address = Some(super::super::answers::Address::default());
    assert!(answers.answered(Page::Address, &council));
    answers.delivery = Some(Delivery::Post);
    assert!(!answers.answered(Page::Address, &council));
}

#[test]
fn a_council_without_areas_asks_for_none() {
    let mut council = council();
    council.areas.clear();
    assert!(!of(First::Copy, &[]).asks(Page::Services, &council));
}
