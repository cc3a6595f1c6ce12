//! The examples that stand in the running text of the reference of law, by anchor.

use chrono::NaiveDate;
use domain::clock::{
    Clarification, ClockFacts, ClockStatus, ExtensionState, IdentityKind, IdentityRequest,
    StatutoryClock, statutory_clock,
};
use domain::nation::Nation;
use domain::regime::Law;
use domain::right::Right;
use domain::timers;

fn date(text: &str) -> NaiveDate {
    text.parse().expect(text)
}

fn received(right: Right, on: &str) -> ClockFacts {
    ClockFacts::new(right, date(on))
}

fn asked(mut facts: ClockFacts, on: &str, answered: &str) -> ClockFacts {
    facts.clarifications.push(Clarification {
        asked_on: date(on),
        answered_on: Some(date(answered)),
    });
    facts
}

fn papers(mut facts: ClockFacts, kind: IdentityKind, on: &str, came: Option<&str>) -> ClockFacts {
    facts.identity.push(IdentityRequest {
        asked_on: date(on),
        received_on: came.map(date),
        kind,
    });
    facts
}

fn notified(mut facts: ClockFacts, on: &str) -> ClockFacts {
    facts.extension_notified_on = Some(date(on));
    facts
}

fn england(settings: &[(&str, &str)]) -> Law {
    let mut law = Law::new(Nation::EnglandAndWales);
    for (name, value) in settings {
        law.settings.set(name, value).expect("a setting of the law");
    }
    law
}

fn clock(facts: &ClockFacts, settings: &[(&str, &str)]) -> StatutoryClock {
    statutory_clock(facts, &england(settings))
}

fn due(facts: &ClockFacts, settings: &[(&str, &str)]) -> NaiveDate {
    clock(facts, settings).due_on.expect("a date")
}

#[test]
fn clock_pause_a_question_answered_the_same_day_is_one_day() {
    let facts = asked(
        received(Right::Access, "2026-10-05"),
        "2026-10-14",
        "2026-10-14",
    );
    assert_eq!(due(&facts, &[]), date("2026-11-06"));
    assert_eq!(
        due(&facts, &[("pause_days", "one_end")]),
        date("2026-11-05")
    );
}

#[test]
fn clock_pause_a_question_on_a_day_reached_by_the_roll() {
    let facts = asked(
        received(Right::Access, "2026-09-03"),
        "2026-10-05",
        "2026-10-06",
    );
    assert_eq!(due(&facts, &[]), date("2026-10-07"));
    assert_eq!(due(&facts, &[("roll_day_pause", "no")]), date("2026-10-05"));
    let open = facts.as_at(date("2026-10-05"));
    assert_eq!(clock(&open, &[]).status, ClockStatus::Paused);
    assert_eq!(clock(&open, &[]).days_left, Some(0));
}

#[test]
fn clock_pause_six_days_used_and_twenty_four_left() {
    let facts = asked(
        received(Right::Access, "2026-09-28"),
        "2026-10-05",
        "2026-12-01",
    );
    let paused = clock(&facts.as_at(date("2026-11-21")), &[]);
    assert_eq!(paused.status, ClockStatus::Paused);
    assert_eq!((paused.days_used, paused.days_left), (Some(6), Some(24)));
    assert_eq!(paused.paused_since, Some(date("2026-10-05")));
    assert_eq!(paused.first_due_on, Some(date("2026-10-28")));
    // The days left are the days that follow the answer.
    assert_eq!(clock(&facts, &[]).unrolled_due_on, Some(date("2026-12-25")));
}

#[test]
fn clock_pause_only_access_and_only_inside_the_period() {
    for right in Right::ALL {
        let facts = asked(received(right, "2026-08-10"), "2026-08-12", "2026-08-21");
        let plain = received(right, "2026-08-10");
        let moved = clock(&facts, &[]).due_on != clock(&plain, &[]).due_on;
        assert_eq!(moved, right == Right::Access, "{right}");
    }
}

#[test]
fn clock_extension_a_late_notice_leaves_the_date() {
    let late = notified(received(Right::Access, "2026-09-01"), "2026-10-02");
    let clock = clock(&late, &[]);
    assert_eq!(clock.status, ClockStatus::ExtensionInvalid);
    assert_eq!(clock.extension, ExtensionState::Invalid);
    assert_eq!(clock.due_on, Some(date("2026-10-01")));
}

#[test]
fn clock_extension_three_months_from_the_start_or_one_then_two() {
    let facts = notified(received(Right::Erasure, "2027-01-30"), "2027-02-10");
    assert_eq!(due(&facts, &[]), date("2027-04-30"));
    assert_eq!(
        due(&facts, &[("extension_length", "one_then_two")]),
        date("2027-04-28")
    );
}

#[test]
fn clock_extension_a_question_in_the_extra_months_pauses() {
    let extended = notified(received(Right::Access, "2026-03-03"), "2026-03-30");
    let facts = asked(extended, "2026-05-11", "2026-05-15");
    assert_eq!(due(&facts, &[]), date("2026-06-08"));
    assert_eq!(
        clock(&facts, &[]).extension_notice_due_on,
        Some(date("2026-04-07"))
    );
}

#[test]
fn clock_extension_a_promise_counts_only_where_the_council_says_so() {
    let mut facts = notified(received(Right::Access, "2026-03-03"), "2026-03-30");
    facts.extension_promised_on = Some(date("2026-05-02"));
    let kept = [("partial_extension", "use_promise")];
    assert_eq!(due(&facts, &[]), date("2026-06-03"));
    assert_eq!(due(&facts, &kept), date("2026-05-05"));
    facts.extension_promised_on = Some(date("2027-05-02"));
    assert_eq!(due(&facts, &kept), date("2026-06-03"));
    facts.extension_promised_on = Some(date("2026-03-10"));
    assert_eq!(due(&facts, &kept), date("2026-04-07"));
}

#[test]
fn authority_counts_like_identity_unless_read_strictly() {
    let facts = received(Right::Access, "2026-08-03");
    let facts = papers(
        facts,
        IdentityKind::Authority,
        "2026-08-04",
        Some("2026-08-12"),
    );
    assert_eq!(due(&facts, &[]), date("2026-09-14"));
    assert_eq!(
        due(&facts, &[("authority_starts_clock", "no")]),
        date("2026-09-03")
    );
}

#[test]
fn clock_start_a_second_request_for_identity() {
    let facts = received(Right::Access, "2026-03-02");
    let facts = papers(
        facts,
        IdentityKind::Identity,
        "2026-03-03",
        Some("2026-03-10"),
    );
    let facts = papers(
        facts,
        IdentityKind::Identity,
        "2026-03-12",
        Some("2026-03-20"),
    );
    let first = [("second_identity_request", "first_receipt")];
    assert_eq!(due(&facts, &[]), date("2026-04-20"));
    assert_eq!(due(&facts, &first), date("2026-04-10"));
    let waiting = facts.as_at(date("2026-03-15"));
    assert_eq!(clock(&waiting, &[]).status, ClockStatus::AwaitingIdentity);
    assert_eq!(due(&waiting, &first), date("2026-04-10"));
}

#[test]
fn clock_start_identity_asked_after_a_question() {
    let facts = asked(
        received(Right::Access, "2026-03-02"),
        "2026-03-05",
        "2026-03-06",
    );
    let facts = papers(
        facts,
        IdentityKind::Identity,
        "2026-03-09",
        Some("2026-03-20"),
    );
    let first = [("second_identity_request", "first_receipt")];
    assert_eq!(due(&facts, &[]), date("2026-04-20"));
    // 2 April and two days; then Good Friday to Easter Monday.
    assert_eq!(due(&facts, &first), date("2026-04-07"));
}

#[test]
fn clock_start_identity_asked_when_the_period_had_run_out() {
    let facts = received(Right::Access, "2026-03-10");
    let facts = papers(
        facts,
        IdentityKind::Identity,
        "2026-04-13",
        Some("2026-04-20"),
    );
    let moved = clock(&facts, &[]);
    assert_eq!(moved.due_on, Some(date("2026-05-20")));
    let warned = |clock: &StatutoryClock| {
        clock
            .steps
            .iter()
            .any(|s| s.says.id.starts_with("clock-step-proof-late"))
    };
    assert!(warned(&moved));
    assert_eq!(
        due(&facts, &[("identity_asked_after_end", "start_stays")]),
        date("2026-04-10")
    );

    let on_the_last_day = received(Right::Access, "2026-03-10");
    let on_the_last_day = papers(
        on_the_last_day,
        IdentityKind::Identity,
        "2026-04-10",
        Some("2026-04-20"),
    );
    assert!(!warned(&clock(&on_the_last_day, &[])));
    let stays = [("identity_asked_after_end", "start_stays")];
    assert_eq!(due(&on_the_last_day, &stays), date("2026-05-20"));
}

#[test]
fn old_requests_pause_only_by_setting() {
    let facts = asked(
        received(Right::Access, "2026-01-12"),
        "2026-01-19",
        "2026-01-23",
    );
    assert_eq!(due(&facts, &[]), date("2026-02-12"));
    assert_eq!(
        due(&facts, &[("old_request_pause", "yes")]),
        date("2026-02-17")
    );
}

#[test]
fn cautious_target_is_never_the_due_date() {
    let on = [("cautious_target", "on")];
    let s01 = asked(
        received(Right::Access, "2026-03-10"),
        "2026-03-16",
        "2026-03-20",
    );
    assert_eq!(clock(&s01, &on).target_on, Some(date("2026-04-13")));
    assert_eq!(due(&s01, &on), date("2026-04-15"));
    let p02 = received(Right::Access, "2024-11-25");
    assert_eq!(clock(&p02, &on).target_on, Some(date("2024-12-24")));
    let c01 = received(Right::Complaint, "2026-06-19");
    assert_eq!(clock(&c01, &on).target_on, Some(date("2026-07-17")));
    assert_eq!(clock(&c01, &[]).target_on, None);
}

#[test]
fn clock_length_the_fixed_target_is_28_days() {
    let on = [("fixed_28_day_target", "on")];
    let facts = received(Right::Access, "2026-03-09");
    // Day 28 is Easter Monday: a target moves back, the due date does not move.
    assert_eq!(clock(&facts, &on).target_on, Some(date("2026-04-02")));
    assert_eq!(due(&facts, &on), date("2026-04-09"));
}

#[test]
fn consent_has_a_target_and_no_date() {
    let clock = clock(&received(Right::ConsentWithdrawal, "2026-10-05"), &[]);
    assert_eq!(clock.status, ClockStatus::NoStatutoryClock);
    assert_eq!((clock.due_on, clock.relevant_on), (None, None));
    assert_eq!(clock.target_on, Some(date("2026-10-12")));
}

#[test]
fn complaint_ack_waits_for_nothing() {
    let facts = received(Right::Complaint, "2026-10-05");
    let facts = papers(facts, IdentityKind::Identity, "2026-10-06", None);
    let facts = notified(asked(facts, "2026-10-07", "2026-10-20"), "2026-10-21");
    let clock = clock(&facts, &[]);
    assert_eq!(clock.status, ClockStatus::Due);
    assert_eq!(clock.due_on, Some(date("2026-11-04")));
    assert_eq!(clock.extension, ExtensionState::None);
}

#[test]
fn whose_holidays_easter_sunday() {
    let facts = received(Right::Access, "2027-02-28");
    let expected = [
        (Nation::Scotland, "2027-03-29"),
        (Nation::EnglandAndWales, "2027-03-30"),
        (Nation::NorthernIreland, "2027-03-30"),
    ];
    for (nation, due) in expected {
        let clock = statutory_clock(&facts, &Law::new(nation));
        assert_eq!(clock.due_on, Some(date(due)), "{nation}");
    }
}

#[test]
fn an_unclassified_request_has_the_reply_period_without_pause() {
    let facts = asked(
        received(Right::Unclassified, "2026-03-10"),
        "2026-03-16",
        "2026-03-20",
    );
    assert_eq!(due(&facts, &[]), date("2026-04-10"));
}

#[test]
fn identity_is_shown_before_an_unpaid_fee() {
    let mut facts = received(Right::Access, "2026-09-01");
    facts.fee = Some(domain::clock::Fee {
        asked_on: date("2026-09-02"),
        paid_on: None,
    });
    assert_eq!(clock(&facts, &[]).status, ClockStatus::AwaitingFee);
    let both = papers(facts, IdentityKind::Identity, "2026-09-03", None);
    assert_eq!(clock(&both, &[]).status, ClockStatus::AwaitingIdentity);
}

#[test]
fn smaller_clocks() {
    let law = england(&[]);
    assert_eq!(
        timers::section_166(date("2026-09-07"), &law).due_on,
        date("2026-12-07")
    );
    let guidance = timers::ico_guidance(date("2026-07-31"), &law).expect("on by default");
    assert_eq!(
        guidance.due_on,
        date("2026-10-31"),
        "a Saturday: not rolled"
    );
    assert!(
        timers::ico_guidance(
            date("2026-07-31"),
            &england(&[("ico_guidance_months", "off")])
        )
        .is_none()
    );
    assert!(timers::principal_reporter(date("2026-09-01"), &law).is_none());
    let marks = timers::exam_marks(date("2026-06-10"), date("2026-08-20"), &law);
    assert_eq!(marks.map(|timer| timer.due_on), Some(date("2026-09-29")));
    assert!(timers::exam_marks(date("2026-08-20"), date("2026-08-20"), &law).is_none());
}
