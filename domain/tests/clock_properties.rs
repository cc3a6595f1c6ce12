//! What holds for the clock whatever the facts.

mod naive;

use chrono::{Days, NaiveDate};
use domain::clock::{
    Clarification, ClockFacts, Fee, IdentityKind, IdentityRequest, StatutoryClock, statutory_clock,
};
use domain::nation::Nation;
use domain::regime::Law;
use domain::right::Right;
use domain::timeliness::{Timeliness, timeliness};
use naive::Answer;
use proptest::prelude::*;

fn day(number: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 6, 1).expect("a date") + Days::new(number)
}

/// A day of asking and perhaps one of answering, close enough to receipt to matter.
fn pair(received: u64) -> impl Strategy<Value = (NaiveDate, Option<NaiveDate>)> {
    let gap = prop_oneof![3 => 0..20u64, 2 => 20..45u64, 1 => 45..140u64];
    let wait = proptest::option::weighted(0.9, prop_oneof![3 => 0..12u64, 1 => 0..60u64]);
    (gap, wait).prop_map(move |(gap, wait)| {
        let asked = received + gap;
        (day(asked), wait.map(|wait| day(asked + wait)))
    })
}

fn request(received: u64) -> impl Strategy<Value = IdentityRequest> {
    let kind = prop_oneof![Just(IdentityKind::Identity), Just(IdentityKind::Authority)];
    (pair(received), kind).prop_map(|((asked_on, received_on), kind)| IdentityRequest {
        asked_on,
        received_on,
        kind,
    })
}

fn right() -> impl Strategy<Value = Right> {
    prop_oneof![4 => Just(Right::Access), 1 => proptest::sample::select(Right::ALL.to_vec())]
}

fn facts() -> impl Strategy<Value = ClockFacts> {
    (right(), 0..1600u64).prop_flat_map(|(right, received)| {
        let few = |most| prop_oneof![2 => Just(0usize), 1 => 1usize..=most];
        let identity =
            few(2).prop_flat_map(move |n| proptest::collection::vec(request(received), n));
        let questions =
            (0..4usize).prop_flat_map(move |n| proptest::collection::vec(pair(received), n));
        let fee = proptest::option::weighted(0.15, pair(received));
        let notice = proptest::option::weighted(0.4, 0..70u64);
        (identity, questions, fee, notice).prop_map(move |(identity, questions, fee, notice)| {
            ClockFacts {
                identity,
                fee: fee.map(|(asked_on, paid_on)| Fee { asked_on, paid_on }),
                clarifications: questions
                    .into_iter()
                    .map(|(asked_on, answered_on)| Clarification {
                        asked_on,
                        answered_on,
                    })
                    .collect(),
                extension_notified_on: notice.map(|gap| day(received + gap)),
                ..ClockFacts::new(right, day(received))
            }
        })
    })
}

fn nation() -> impl Strategy<Value = Nation> {
    proptest::sample::select(Nation::ALL.to_vec())
}

fn law() -> impl Strategy<Value = Law> {
    nation().prop_map(Law::new)
}

/// Any combination of the readings of how a period is counted.
fn readings() -> impl Strategy<Value = Law> {
    let names = [
        ("period_counting", "first_day_counts"),
        ("pause_days", "one_end"),
        ("pause_on_start_day", "counted"),
        ("roll_day_pause", "no"),
        ("extension_length", "one_then_two"),
        ("extension_notice_roll", "no"),
        ("old_request_pause", "yes"),
    ];
    let chosen = proptest::sample::subsequence(names.to_vec(), 0..=names.len());
    (law(), chosen).prop_map(|(mut law, chosen)| {
        for (name, value) in chosen {
            law.settings.set(name, value).expect("a setting of the law");
        }
        law
    })
}

fn summary(clock: &StatutoryClock) -> Answer {
    Answer {
        status: clock.status.as_str(),
        start: clock.relevant_on,
        paused_days: clock.paused_days,
        unrolled: clock.unrolled_due_on,
        due: clock.due_on,
        last_notice: clock.extension_notice_due_on,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn two_calculators_agree(facts in facts(), law in readings()) {
        prop_assert_eq!(summary(&statutory_clock(&facts, &law)), naive::answer(&facts, &law));
    }

    #[test]
    fn the_order_of_recording_never_moves_a_date(
        (facts, identity, clarifications) in facts().prop_flat_map(|facts| {
            let identity = Just(facts.identity.clone()).prop_shuffle();
            let clarifications = Just(facts.clarifications.clone()).prop_shuffle();
            (Just(facts), identity, clarifications)
        }),
        law in readings(),
        stays in any::<bool>(),
        first in any::<bool>(),
    ) {
        let mut law = law;
        if stays {
            law.settings.set("identity_asked_after_end", "start_stays").expect("a setting");
        }
        if first {
            law.settings.set("second_identity_request", "first_receipt").expect("a setting");
        }
        let shuffled = ClockFacts { identity, clarifications, ..facts.clone() };
        prop_assert_eq!(statutory_clock(&shuffled, &law), statutory_clock(&facts, &law));
    }

    #[test]
    fn the_due_day_is_a_working_day_after_the_start(facts in facts(), law in law()) {
        let clock = statutory_clock(&facts, &law);
        if let (Some(due), Some(unrolled)) = (clock.due_on, clock.unrolled_due_on) {
            prop_assert!(law.is_working_day(due));
            prop_assert!(due >= unrolled);
            prop_assert!(clock.relevant_on.is_some_and(|start| start >= facts.received_on && due > start));
            prop_assert!(clock.first_due_on.is_some_and(|first| first <= due));
        }
        prop_assert_eq!(clock.due_on.is_some(), clock.unrolled_due_on.is_some());
    }

    #[test]
    fn a_later_receipt_is_never_due_earlier(
        right in right(), first in 0..1600u64, gap in 0..40u64, law in law(),
    ) {
        let due = |number| statutory_clock(&ClockFacts::new(right, day(number)), &law).due_on;
        prop_assume!(due(first).is_some());
        prop_assert!(due(first) <= due(first + gap));
    }

    #[test]
    fn a_question_never_makes_a_date_earlier(
        (facts, more) in facts().prop_flat_map(|facts| {
            let received = facts.received_on.signed_duration_since(day(0)).num_days();
            (Just(facts), pair(received.unsigned_abs()))
        }),
        law in readings(),
    ) {
        let before = statutory_clock(&facts, &law);
        let mut asked = facts;
        let (asked_on, answered_on) = more;
        asked.clarifications.push(Clarification { asked_on, answered_on });
        let after = statutory_clock(&asked, &law);
        if let (Some(before), Some(after)) = (before.due_on, after.due_on) {
            prop_assert!(before <= after);
        }
    }

    #[test]
    fn what_was_known_on_a_day_does_not_change(facts in facts(), first in 0..150u64, second in 0..150u64) {
        let (first, second) = (facts.received_on + Days::new(first), facts.received_on + Days::new(second));
        prop_assert_eq!(facts.as_at(first).as_at(second), facts.as_at(first.min(second)));
        prop_assert_eq!(facts.as_at(NaiveDate::MAX), facts.clone());
        let mut later = facts.clone();
        later.clarifications.push(Clarification { asked_on: first + Days::new(1), answered_on: None });
        prop_assert_eq!(later.as_at(first), facts.as_at(first));
    }

    #[test]
    fn each_day_has_one_timeliness(facts in facts(), law in law(), finished in 0..120u64) {
        let clock = statutory_clock(&facts, &law);
        let finished_on = facts.received_on + Days::new(finished);
        for number in 0..130 {
            let today = facts.received_on + Days::new(number);
            let open = timeliness(&clock, None, today);
            let Some(due) = clock.due_on else {
                prop_assert!(matches!(open, Timeliness::Paused | Timeliness::NotStarted | Timeliness::NoClock));
                continue;
            };
            let gap = today.signed_duration_since(due).num_days();
            let expected = match gap {
                ..0 => Timeliness::Running { days_left: u32::try_from(-gap).expect("small") },
                0 => Timeliness::DueToday,
                1.. => Timeliness::Overdue { days_late: u32::try_from(gap).expect("small") },
            };
            prop_assert_eq!(open, expected);
            let done = timeliness(&clock, Some(finished_on), today);
            if finished_on > today {
                prop_assert_eq!(done, open);
            } else {
                prop_assert_eq!(done.is_late(), finished_on > due);
            }
        }
    }

    #[test]
    fn every_step_is_cited_and_says_something(facts in facts(), law in readings()) {
        let clock = statutory_clock(&facts, &law);
        prop_assert!(!clock.steps.is_empty());
        for step in &clock.steps {
            prop_assert!(!step.citation.is_empty());
            prop_assert!(step.says.id.starts_with("clock-step-"));
        }
    }
}

#[test]
fn the_ends_of_the_calendar_do_not_panic() {
    let ends = [NaiveDate::MIN, day(0), NaiveDate::MAX];
    for nation in Nation::ALL {
        for right in Right::ALL {
            for received in ends {
                for other in ends {
                    let mut facts = ClockFacts::new(right, received);
                    facts.identity.push(IdentityRequest {
                        asked_on: other,
                        received_on: Some(received),
                        kind: IdentityKind::Identity,
                    });
                    facts.clarifications.push(Clarification {
                        asked_on: other,
                        answered_on: Some(received),
                    });
                    facts.extension_notified_on = Some(other);
                    let mut law = Law::new(nation);
                    law.settings
                        .set("cautious_target", "on")
                        .expect("a setting");
                    statutory_clock(&facts, &law);
                }
            }
        }
    }
}
