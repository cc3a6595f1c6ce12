//! The residents' sentences, from one request received on Monday 23 November 2026.

use chrono::NaiveDate;
use domain::clock::{
    Clarification, ClockFacts, Fee, IdentityKind, IdentityRequest, statutory_clock,
};
use domain::language::Language;
use domain::nation::Nation;
use domain::regime::Law;
use domain::right::Right;
use domain::sentence::deadline_sentence;
use domain::timeliness::timeliness;

fn date(text: &str) -> NaiveDate {
    text.parse().expect(text)
}

fn request(right: Right) -> ClockFacts {
    ClockFacts::new(right, date("2026-11-23"))
}

fn said(facts: &ClockFacts, finished: Option<&str>, today: &str) -> String {
    let law = Law::new(Nation::EnglandAndWales);
    let facts = facts.as_at(date(today));
    let clock = statutory_clock(&facts, &law);
    let timeliness = timeliness(&clock, finished.map(date), date(today));
    words::say_all(
        Language::English,
        &deadline_sentence(&clock, &facts, timeliness, &law.settings),
    )
}

fn question(answered: Option<&str>) -> ClockFacts {
    let mut facts = request(Right::Access);
    facts.clarifications.push(Clarification {
        asked_on: date("2026-12-03"),
        answered_on: answered.map(date),
    });
    facts
}

fn papers(kind: IdentityKind) -> ClockFacts {
    let mut facts = request(Right::Access);
    facts.identity.push(IdentityRequest {
        asked_on: date("2026-11-24"),
        received_on: None,
        kind,
    });
    facts
}

#[test]
fn a_running_and_a_late_request() {
    let facts = request(Right::Access);
    assert_eq!(
        said(&facts, None, "2026-11-30"),
        "We must reply by 23 December 2026."
    );
    assert_eq!(
        said(&facts, None, "2026-12-23"),
        "We must reply by 23 December 2026."
    );
    assert_eq!(
        said(&facts, None, "2026-12-24"),
        "We have not replied in time. You can complain to us now or to the regulator."
    );
}

#[test]
fn a_request_that_has_not_started() {
    assert_eq!(
        said(&papers(IdentityKind::Identity), None, "2026-11-30"),
        "The time limit has not started. It starts on the day we get your proof of identity."
    );
    assert_eq!(
        said(&papers(IdentityKind::Authority), None, "2026-11-30"),
        "The time limit has not started. \
         It starts on the day we get proof that you can act for this person."
    );
    let mut facts = request(Right::Access);
    facts.fee = Some(Fee {
        asked_on: date("2026-11-24"),
        paid_on: None,
    });
    assert_eq!(
        said(&facts, None, "2026-11-30"),
        "The time limit has not started. It starts on the day you pay the fee."
    );
}

#[test]
fn a_paused_and_a_restarted_request() {
    assert_eq!(
        said(&question(None), None, "2027-01-15"),
        "We have paused the time limit since 3 December 2026 because we asked you a question. \
         It starts again the day after you answer."
    );
    assert_eq!(
        said(&question(Some("2026-12-07")), None, "2026-12-10"),
        "You answered on 7 December 2026. We do not count the 5 days from 3 to 7 December. \
         We must now reply by 29 December 2026."
    );
    assert_eq!(
        said(&question(Some("2026-12-03")), None, "2026-12-10"),
        "You answered on 3 December 2026. We do not count that day. \
         We must now reply by 24 December 2026."
    );
}

#[test]
fn an_extended_request_and_a_late_notice() {
    let mut facts = request(Right::Erasure);
    facts.extension_notified_on = Some(date("2026-12-10"));
    assert_eq!(
        said(&facts, None, "2026-12-11"),
        "We need more time because your request is complex. \
         We must now reply by 23 February 2027."
    );
    facts.extension_notified_on = Some(date("2026-12-24"));
    let law = Law::new(Nation::EnglandAndWales);
    let clock = statutory_clock(&facts, &law);
    let before = timeliness(&clock, None, date("2026-12-20"));
    assert_eq!(
        words::say_all(
            Language::English,
            &deadline_sentence(&clock, &facts, before, &law.settings)
        ),
        "We must reply by 23 December 2026."
    );
}

#[test]
fn consent_and_complaint() {
    assert_eq!(
        said(&request(Right::ConsentWithdrawal), None, "2026-11-24"),
        "There is no set time limit in law. We aim to act within 5 working days."
    );
    let complaint = request(Right::Complaint);
    assert_eq!(
        said(&complaint, None, "2026-11-24"),
        "We must tell you that we have your complaint by 23 December 2026."
    );
    assert_eq!(
        said(&complaint, None, "2026-12-24"),
        "We have not told you in time that we have your complaint. \
         You can complain to the regulator now."
    );
    assert_eq!(
        said(&complaint, Some("2026-11-25"), "2026-11-25"),
        "We told you that we have your complaint in time. The last day was 23 December 2026."
    );
}

#[test]
fn an_answered_request() {
    let facts = request(Right::Access);
    assert_eq!(
        said(&facts, Some("2026-12-23"), "2027-01-10"),
        "We replied in time. The last day was 23 December 2026."
    );
    assert_eq!(
        said(&facts, Some("2026-12-24"), "2027-01-10"),
        "We replied 1 day late. The last day was 23 December 2026."
    );
}

#[test]
fn a_date_beyond_the_list_says_so() {
    let facts = ClockFacts::new(Right::Access, date("2029-02-05"));
    assert_eq!(
        said(&facts, None, "2029-02-06"),
        "We must reply by 5 March 2029. \
         This date is provisional: no published list for that year."
    );
    assert_eq!(words::long_date(date("2026-11-21")), "21 November 2026");
}
