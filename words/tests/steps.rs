//! Every step of every calculation is one sentence in each language, with a name that a person knows.

use chrono::NaiveDate;
use domain::clock::{
    Clarification, ClockFacts, Fee, IdentityKind, IdentityRequest, Step, statutory_clock,
};
use domain::language::Language;
use domain::nation::Nation;
use domain::regime::Law;
use domain::regime::readings::PeriodCounting;
use domain::right::Right;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// Requests that between them meet every rule: each right, old and new law, papers, fee, questions, extension.
fn every_kind() -> Vec<ClockFacts> {
    let mut all = Vec::new();
    for right in Right::ALL {
        for received in [
            "2025-03-10",
            "2026-01-31",
            "2026-03-10",
            "2026-11-23",
            "2031-04-01",
        ] {
            let plain = ClockFacts::new(right, day(received));
            let after = |days| plain.received_on + chrono::Days::new(days);
            let mut asked = plain.clone();
            asked.clarifications.push(Clarification {
                asked_on: after(3),
                answered_on: None,
            });
            let mut answered = plain.clone();
            answered.clarifications.push(Clarification {
                asked_on: after(3),
                answered_on: Some(after(4)),
            });
            answered.extension_notified_on = Some(after(5));
            let mut late = plain.clone();
            late.extension_notified_on = Some(after(90));
            late.clarifications.push(Clarification {
                asked_on: after(95),
                answered_on: None,
            });
            all.extend([plain.clone(), asked, answered, late]);
            for (kind, received_on) in [
                (IdentityKind::Identity, Some(after(2))),
                (IdentityKind::Identity, None),
                (IdentityKind::Authority, Some(after(2))),
                (IdentityKind::Authority, None),
            ] {
                for asked_on in [after(1), after(100)] {
                    let mut papers = plain.clone();
                    papers.identity.push(IdentityRequest {
                        asked_on,
                        received_on,
                        kind,
                    });
                    all.push(papers);
                }
            }
            for paid_on in [None, Some(after(6))] {
                let mut fee = plain.clone();
                fee.fee = Some(Fee {
                    asked_on: after(1),
                    paid_on,
                });
                all.push(fee);
            }
        }
    }
    all
}

fn steps() -> Vec<Step> {
    let mut laws: Vec<Law> = Nation::ALL.into_iter().map(Law::new).collect();
    let mut cautious = Law::new(Nation::EnglandAndWales);
    cautious.settings.cautious_target = true;
    cautious.settings.fixed_28_day_target = true;
    cautious.settings.period_counting = PeriodCounting::FirstDayCounts;
    laws.push(cautious);
    let facts = every_kind();
    laws.iter()
        .flat_map(|law| facts.iter().map(move |facts| statutory_clock(facts, law)))
        .flat_map(|clock| clock.steps)
        .collect()
}

#[test]
fn every_step_is_one_sentence_in_each_language() {
    for step in steps() {
        for language in Language::ALL {
            let says = words::say(language, &step.says);
            assert!(says.ends_with('.'), "{says}");
            assert_eq!(says.matches(". ").count(), 0, "{says}");
            assert!(!says.contains("clock-") && !says.contains('{'), "{says}");
        }
        let (english, welsh) = Language::ALL
            .map(|language| words::say(language, &step.says))
            .into();
        assert_ne!(english, welsh, "{step:?}");
    }
}

#[test]
fn every_rule_of_a_step_has_a_name_in_each_language() {
    for step in steps() {
        for language in Language::ALL {
            assert_ne!(words::rule_name(language, step.rule), step.rule);
        }
    }
}

#[test]
fn every_holiday_of_the_list_has_its_welsh_name() {
    for name in [
        "New Year’s Day",
        "Good Friday",
        "Easter Monday",
        "Summer bank holiday",
        "Boxing Day",
    ] {
        assert_eq!(words::holiday(Language::English, name), name);
        assert_ne!(words::holiday(Language::Welsh, name), name);
    }
    assert_eq!(
        words::holiday(Language::Welsh, "Jubilee of 2031"),
        "Jubilee of 2031"
    );
}
