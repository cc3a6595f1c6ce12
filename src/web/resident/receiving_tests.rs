//! Each answer arrives in the request, and what no longer belongs there does not.

use chrono::NaiveDate;
use domain::facts::{About, Authority, Capacity, IdentityOffer, Understanding};
use domain::needs::{Avoid, Format, ReplyBy};

use super::*;
use crate::council::{LawfulBasis, profile};
use crate::web::resident::answers::Address;
use crate::web::resident::kinds::First;
use crate::web::resident::question::tests::{at_home, in_council};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// A form in which every page was answered.
fn whole(first: First) -> Answers {
    let words = |kind: Kind| (kind, format!("words about {}", kind.as_str()));
    Answers {
        first: Some(first),
        others: [Kind::Correct, Kind::NotSure].into(),
        who: Some(About::Myself),
        services_given: true,
        words: Kind::ALL.map(words).into(),
        consents: vec!["mailing-list".to_owned()],
        effects_of: Some(vec!["mailing-list".to_owned()]),
        harm_given: true,
        name: Some("Siân O'Neill".to_owned()),
        address: Some(Address::default()),
        contact_given: true,
        needs_given: true,
        delivery: Some(Delivery::Collect),
        papers_given: true,
        ..Answers::default()
    }
}

fn received(answers: &Answers) -> Received {
    at_home(|setting| answers.case(setting, "draft:1".to_owned()))
        .expect("whole")
        .received
}

#[test]
fn several_requests_are_one_case_with_a_claim_each() {
    let mut answers = whole(First::Copy);
    answers.also = [Kind::Delete, Kind::Stop].into();
    let received = received(&answers);
    assert_eq!(
        received.rights,
        [Right::Access, Right::Erasure, Right::ConsentWithdrawal]
    );
    assert_eq!(
        received.words,
        "A copy of your information:\nwords about copy\n\n\
         Delete information about you:\nwords about delete\n\n\
         Stop using your information because you no longer agree:\nwords about stop"
    );
    assert_eq!(received.consents, ["Being on a mailing list"]);
}

#[test]
fn one_request_is_in_nobodys_words_but_the_persons() {
    assert_eq!(received(&whole(First::Copy)).words, "words about copy");
    let received = received(&whole(First::SomethingElse));
    assert_eq!(received.rights, [Right::Rectification, Right::Unclassified]);
    assert!(received.words.ends_with("words about not_sure"));
}

#[test]
fn where_no_words_were_needed_a_plain_sentence_stands_in_the_persons_language() {
    let mut answers = whole(First::Stop);
    answers.words.insert(Kind::Stop, String::new());
    assert_eq!(
        received(&answers).words,
        "I no longer agree to: Being on a mailing list."
    );
    answers.language = Some(Language::Welsh);
    let welsh = received(&answers);
    assert!(
        welsh.words.starts_with("Nid wyf yn cytuno mwyach"),
        "{}",
        welsh.words
    );
    assert_eq!(welsh.requester.language, Language::Welsh);
    let mut answers = whole(First::Copy);
    answers.words.insert(Kind::Copy, String::new());
    answers.everything = true;
    assert_eq!(
        received(&answers).words,
        "I want all the information that you hold about me."
    );
}

#[test]
fn the_copy_is_wanted_as_it_was_asked_for() {
    let mut answers = whole(First::Copy);
    answers.services = vec!["housing".to_owned(), "benefits".to_owned()];
    answers.from = Some(day("2019-01-01"));
    answers.to = Some(day("2021-03-03"));
    answers.places = Some("Mill Lane".to_owned());
    let received = received(&answers);
    assert_eq!(received.areas, ["housing", "benefits"]);
    assert_eq!(
        received.copy,
        Some(CopyWish {
            everything: false,
            from: Some(day("2019-01-01")),
            to: Some(day("2021-03-03")),
            details: Some("Mill Lane".to_owned()),
            delivery: Delivery::Collect,
        })
    );
}

#[test]
fn the_person_is_reached_as_they_said() {
    let mut answers = whole(First::Copy);
    answers.other_names = Some("Siân Price".to_owned());
    answers.reply_by = Some(ReplyBy::Post);
    answers.address = Some(Address {
        line_1: Some("1 High Street".to_owned()),
        town: Some("Northampton".to_owned()),
        postcode: Some("nn1 1ed".to_owned()),
        ..Address::default()
    });
    answers.avoid = [Avoid::Phone].into();
    answers.formats = [Format::LargePrint].into();
    answers.safe_contact = Some("Plain envelope".to_owned());
    answers.helper = Some("Mair, my sister".to_owned());
    answers.other_needs = Some("A ramp".to_owned());
    let person = received(&answers).requester;
    assert_eq!(person.other_names.as_deref(), Some("Siân Price"));
    assert_eq!(person.address, ["1 High Street", "Northampton"]);
    assert_eq!(person.postcode.as_deref(), Some("nn1 1ed"));
    assert_eq!(person.needs, answers.needs());
    assert_eq!(person.needs.reply_by, Some(ReplyBy::Post));
    assert_eq!((person.born_on, person.email), (None, None));
}

#[test]
fn a_child_comes_with_its_birth_and_the_authority() {
    let mut answers = whole(First::Copy);
    answers.who = Some(About::ChildAndMe);
    answers.subject = Some("Mabli".to_owned());
    answers.subject_born = Some(day("2013-03-03"));
    let authority = Authority {
        capacity: Capacity::ParentalResponsibility,
        detail: None,
        understands: Some(Understanding::NotSure),
    };
    answers.authority = Some(authority.clone());
    let received = received(&answers);
    assert_eq!(received.about, About::ChildAndMe);
    assert_eq!(received.subject.as_deref(), Some("Mabli"));
    assert_eq!(received.subject_born_on, Some(day("2013-03-03")));
    assert_eq!(received.authority, Some(authority));
}

#[test]
fn a_service_that_searches_by_birth_date_or_asks_who_it_is_gets_what_it_needs() {
    let mut council = profile("west-northamptonshire").expect("ships");
    let mut answers = whole(First::Copy);
    answers.services = vec!["housing".to_owned()];
    answers.born = Some(day("1980-01-01"));
    answers.identity = Some(IdentityOffer::Later);
    let case = |answers: &Answers, council: &CouncilProfile| {
        let case = in_council(council, |s| answers.case(s, String::new()));
        case.map(|case| (case.received.requester.born_on, case.received.identity))
    };
    assert_eq!(case(&answers, &council), Some((None, None)), "nobody asked");
    for area in &mut council.areas {
        area.by_birth_date = area.slug == "housing";
        area.asks_identity = area.slug == "housing";
    }
    let given = (Some(day("1980-01-01")), Some(IdentityOffer::Later));
    assert_eq!(case(&answers, &council), Some(given));
    answers.born = None;
    assert_eq!(
        case(&answers, &council),
        None,
        "the date of birth is missing"
    );
    answers.services = vec!["benefits".to_owned()];
    assert_eq!(case(&answers, &council), Some((None, None)));
}

#[test]
fn what_no_longer_belongs_to_the_kind_is_not_sent() {
    let mut answers = whole(First::Copy);
    answers.harm = Some("left over from a complaint".to_owned());
    answers.subject = Some("left over from somebody else".to_owned());
    answers.authority = Some(Authority {
        capacity: Capacity::Consent,
        detail: None,
        understands: None,
    });
    answers.services = vec!["housing".to_owned()];
    let copy = received(&answers);
    assert_eq!(
        (copy.harm, copy.subject, copy.authority),
        (None, None, None)
    );
    assert_eq!((copy.consents.len(), copy.areas.len()), (0, 1));
    answers.first = Some(First::Complaint);
    let complaint = received(&answers);
    assert_eq!(
        complaint.harm.as_deref(),
        Some("left over from a complaint")
    );
    assert_eq!((complaint.copy, complaint.areas.len()), (None, 0));
}

#[test]
fn a_withdrawal_is_an_objection_where_nothing_rests_on_consent_and_never_twice() {
    let mut council = profile("west-northamptonshire").expect("ships");
    let mut answers = whole(First::Stop);
    assert_eq!(answers.rights(&council), [Right::ConsentWithdrawal]);
    council
        .processing
        .lawful_bases
        .retain(|used| used.basis != LawfulBasis::Consent);
    assert_eq!(answers.rights(&council), [Right::Objection]);
    answers.also = [Kind::Object].into();
    assert_eq!(answers.rights(&council), [Right::Objection]);
}

#[test]
fn nothing_is_sent_while_an_answer_is_missing() {
    let mut answers = whole(First::Copy);
    answers.also = [Kind::Delete].into();
    answers.words.remove(&Kind::Delete);
    assert!(at_home(|s| answers.case(s, String::new())).is_none());
}
