//! A second calculator, written from the text of the law by walking over single days. It
//! shares nothing with the first but the question whether a day is a working day.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use domain::clock::ClockFacts;
use domain::regime::Law;
use domain::right::Right;

/// What the two calculators must agree on.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) status: &'static str,
    pub(crate) start: Option<NaiveDate>,
    pub(crate) paused_days: Option<u32>,
    pub(crate) unrolled: Option<NaiveDate>,
    pub(crate) due: Option<NaiveDate>,
    pub(crate) last_notice: Option<NaiveDate>,
}

impl Answer {
    fn only(status: &'static str, start: Option<NaiveDate>) -> Self {
        Self {
            status,
            start,
            paused_days: None,
            unrolled: None,
            due: None,
            last_notice: None,
        }
    }
}

/// The default reading of when a request starts, and any reading of how it is counted.
pub(crate) fn answer(facts: &ClockFacts, law: &Law) -> Answer {
    let date = |text: &str| text.parse::<NaiveDate>().expect("a date");
    let received = facts.received_on;
    match facts.right {
        Right::ConsentWithdrawal => return Answer::only("no_statutory_clock", None),
        Right::Complaint if received < date("2026-06-19") => {
            return Answer::only("no_statutory_clock", None);
        }
        Right::Complaint => return complaint(received, law),
        _ => {}
    }
    if facts
        .identity
        .iter()
        .any(|request| request.received_on.is_none())
    {
        return Answer::only("awaiting_identity", None);
    }
    if facts.fee.is_some_and(|fee| fee.paid_on.is_none()) {
        return Answer::only("awaiting_fee", None);
    }
    let papers = facts
        .identity
        .iter()
        .filter_map(|request| request.received_on);
    let paid = facts.fee.and_then(|fee| fee.paid_on);
    let start = papers.chain(paid).chain([received]).max().expect("receipt");

    let pausing = facts.right == Right::Access
        && (received >= date("2026-02-05") || is(law, "old_request_pause", "yes"));
    let paused = if pausing {
        paused_days(facts, law)
    } else {
        BTreeSet::new()
    };

    let one = count(start, months(start, 1), &paused, law);
    let notice_roll = is(law, "extension_notice_roll", "yes");
    let last_notice = match one {
        Counted::Ends { unrolled, due } => Some(if notice_roll { due } else { unrolled }),
        Counted::StopsInRoll { unrolled } if !notice_roll => Some(unrolled),
        _ => None,
    };
    let (status, counted) = match (facts.extension_notified_on, last_notice) {
        (None, _) => ("due", one),
        (Some(sent), Some(last)) if sent > last => ("extension_invalid", one),
        (Some(_), _) => {
            let nominal = if is(law, "extension_length", "one_then_two") {
                months(months(start, 1), 2)
            } else {
                months(start, 3)
            };
            ("due", count(start, nominal, &paused, law))
        }
    };
    let Counted::Ends { unrolled, due } = counted else {
        return Answer::only("paused", Some(start));
    };
    let from = first_pausable(start, law);
    let inside = paused.iter().filter(|day| (from..=unrolled).contains(*day));
    Answer {
        status,
        start: Some(start),
        paused_days: u32::try_from(inside.count()).ok(),
        unrolled: Some(unrolled),
        due: Some(due),
        last_notice,
    }
}

fn complaint(received: NaiveDate, law: &Law) -> Answer {
    let mut day = received;
    for _ in 0..if first_day_counts(law) { 29 } else { 30 } {
        day = next(day);
    }
    let unrolled = day;
    while !first_day_counts(law) && !law.is_working_day(day) {
        day = next(day);
    }
    Answer {
        paused_days: Some(0),
        unrolled: Some(unrolled),
        due: Some(day),
        ..Answer::only("due", Some(received))
    }
}

fn paused_days(facts: &ClockFacts, law: &Law) -> BTreeSet<NaiveDate> {
    let mut paused = BTreeSet::new();
    for question in &facts.clarifications {
        let answered = question.answered_on.unwrap_or_else(|| horizon(facts));
        let open = question.answered_on.is_none();
        let mut day = question.asked_on;
        while day < answered || (day == answered && (open || is(law, "pause_days", "both_ends"))) {
            paused.insert(day);
            day = next(day);
        }
    }
    paused
}

/// A day that no answered question in a test reaches.
fn horizon(facts: &ClockFacts) -> NaiveDate {
    facts.received_on + chrono::Days::new(2000)
}

#[derive(Clone, Copy)]
enum Counted {
    Ends { unrolled: NaiveDate, due: NaiveDate },
    StopsInRoll { unrolled: NaiveDate },
    Stops,
}

fn count(start: NaiveDate, nominal: NaiveDate, paused: &BTreeSet<NaiveDate>, law: &Law) -> Counted {
    let far = start + chrono::Days::new(1500);
    let mut to_give_back = paused.range(first_pausable(start, law)..);
    let mut end = if first_day_counts(law) {
        nominal.pred_opt().expect("a day before")
    } else {
        nominal
    };
    while to_give_back.next().is_some_and(|day| *day <= end) {
        end = next(end);
        if end > far {
            return Counted::Stops;
        }
    }
    let unrolled = end;
    let rolls_past = |day: &NaiveDate| is(law, "roll_day_pause", "yes") && paused.contains(day);
    while !first_day_counts(law) && (!law.is_working_day(end) || rolls_past(&end)) {
        end = next(end);
        if end > far {
            return Counted::StopsInRoll { unrolled };
        }
    }
    Counted::Ends { unrolled, due: end }
}

fn first_pausable(start: NaiveDate, law: &Law) -> NaiveDate {
    if is(law, "pause_on_start_day", "counted") {
        start
    } else {
        next(start)
    }
}

fn months(start: NaiveDate, count: u32) -> NaiveDate {
    let index = start.month0() + count;
    let year = start.year() + i32::try_from(index / 12).expect("few months");
    (1..=start.day())
        .rev()
        .find_map(|day| NaiveDate::from_ymd_opt(year, index % 12 + 1, day))
        .expect("every month has a first day")
}

fn next(day: NaiveDate) -> NaiveDate {
    day.succ_opt().expect("a day after")
}

fn first_day_counts(law: &Law) -> bool {
    is(law, "period_counting", "first_day_counts")
}

fn is(law: &Law, name: &str, value: &str) -> bool {
    law.settings.get(name).as_deref() == Some(value)
}
