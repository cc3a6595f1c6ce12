//! What the pages of contact, needs and delivery take, and what they refuse.

use super::*;
use crate::web::resident::kinds::First;
use crate::web::resident::question::tests::at_home;

type Read = fn(&mut Answers, &Posted, &Setting<'_>) -> Vec<FieldError>;

fn reads(read: Read, answers: &mut Answers, body: &str) -> Vec<String> {
    let wrong = at_home(|setting| read(answers, &Posted::read(body.as_bytes()), setting));
    wrong.into_iter().map(|error| error.field).collect()
}

#[test]
fn not_to_be_contacted_is_an_answer_and_silence_is_not() {
    let mut answers = Answers::default();
    assert!(reads(read_contact, &mut answers, "reply_by=none&email=x&phone=").is_empty());
    assert!(!answers.reachable());
    assert_eq!(
        reads(read_contact, &mut answers, "email=a%40example.org"),
        ["reply_by"]
    );
}

#[test]
fn only_what_belongs_to_the_chosen_way_is_kept_and_it_is_needed() {
    let mut answers = Answers::default();
    let both = "email=ann%40example.org&phone=01632+960+001+after+6pm";
    assert!(
        reads(
            read_contact,
            &mut answers,
            &format!("reply_by=email&{both}")
        )
        .is_empty()
    );
    assert_eq!(
        (answers.email.as_deref(), &answers.phone),
        (Some("ann@example.org"), &None)
    );
    assert!(
        reads(
            read_contact,
            &mut answers,
            &format!("reply_by=phone&{both}")
        )
        .is_empty()
    );
    assert_eq!(answers.phone.as_deref(), Some("01632 960 001 after 6pm"));
    assert_eq!(answers.email, None);
    for (body, field) in [
        ("reply_by=email&email=", "email"),
        ("reply_by=email&email=ann", "email"),
        ("reply_by=phone&phone=", "phone"),
        ("reply_by=phone&phone=ask+my+son", "phone"),
    ] {
        assert_eq!(reads(read_contact, &mut answers, body), [field], "{body}");
    }
    let long = format!("reply_by=phone&phone={}", "1".repeat(51));
    assert_eq!(reads(read_contact, &mut answers, &long), ["phone"]);
}

#[test]
fn a_way_cannot_be_wanted_and_avoided_whichever_page_comes_last() {
    let mut answers = Answers::default();
    assert!(
        reads(
            read_contact,
            &mut answers,
            "reply_by=email&email=a%40example.org"
        )
        .is_empty()
    );
    assert_eq!(
        reads(read_needs, &mut answers.clone(), "avoid=email"),
        ["avoid"]
    );
    assert!(reads(read_needs, &mut answers, "avoid=phone&avoid=voicemail").is_empty());
    assert_eq!(answers.avoid, [Avoid::Phone, Avoid::Voicemail].into());
    let phone = "reply_by=phone&phone=01632+960+001";
    assert_eq!(reads(read_contact, &mut answers, phone), ["reply_by"]);
}

#[test]
fn a_copy_is_not_posted_to_somebody_who_must_get_no_post() {
    let mut answers = Answers {
        first: Some(First::Copy),
        avoid: [Avoid::Post].into(),
        ..Answers::default()
    };
    assert_eq!(
        reads(DELIVERY.read, &mut answers, "delivery=post"),
        ["delivery"]
    );
    assert!(reads(DELIVERY.read, &mut answers, "delivery=collect").is_empty());
    answers.delivery = Some(Delivery::Post);
    assert_eq!(reads(read_needs, &mut answers, "avoid=post"), ["avoid"]);
    answers.first = Some(First::Stop);
    assert!(reads(read_needs, &mut answers, "avoid=post").is_empty());
}

#[test]
fn the_language_is_the_pages_own_until_another_is_chosen() {
    let mut answers = Answers::default();
    assert!(reads(read_needs, &mut answers, "").is_empty());
    assert_eq!(answers.language, Some(Language::English));
    assert!(
        reads(
            read_needs,
            &mut answers,
            "language=cy&formats=braille&helper=Mair"
        )
        .is_empty()
    );
    assert_eq!(answers.language, Some(Language::Welsh));
    assert_eq!(answers.formats, [Format::Braille].into());
    assert_eq!(answers.helper.as_deref(), Some("Mair"));
}
