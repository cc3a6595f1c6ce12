//! The sentences of the calculation. The law's words for a length come from the table of
//! periods; nothing here decides a date.

use chrono::{Datelike, NaiveDate};

use super::period::{Ends, Waits};
use super::start::{Mover, Start};
use super::{ClockFacts, PausedDays, Step, pause};
use crate::dates::{self, DayCount, DayRange, LongDate, days_after};
use crate::regime::citations::{self, Rule};
use crate::regime::periods::{self, Length, Period};
use crate::regime::readings::PeriodCounting;
use crate::regime::{Edition, Law};
use crate::right::Right;

/// Receipt, or what moved the start beyond it.
pub(super) fn started(facts: &ClockFacts, start: &Start, on: NaiveDate, edition: &Edition) -> Step {
    let day = LongDate(on);
    let (rule, says) = match start.by {
        Mover::Receipt => (
            edition.start,
            format!("We received your request on {day}, so the time limit starts that day."),
        ),
        Mover::Identity => (
            edition.start,
            format!(
                "We asked for proof of identity and received it on {day}, so the time limit starts that day."
            ),
        ),
        Mover::Authority => (
            citations::AUTHORITY,
            format!(
                "We asked for proof that you can act for this person and received it on {day}, so the time limit starts that day."
            ),
        ),
        Mover::Fee => (
            edition.start,
            format!("You paid the fee on {day}, so the time limit starts that day."),
        ),
    };
    Step::new(rule, facts.received_on, on, says)
}

/// Something asked for has not come.
pub(super) fn not_started(facts: &ClockFacts, start: &Start, edition: &Edition) -> Step {
    let (rule, until) = match start.by {
        Mover::Authority => (
            citations::AUTHORITY,
            "we get proof that you can act for this person",
        ),
        Mover::Fee => (edition.start, "you pay the fee"),
        Mover::Identity | Mover::Receipt => (edition.start, "we get your proof of identity"),
    };
    let says = format!("The time limit has not started: it starts on the day {until}.");
    Step::new(rule, facts.received_on, None, says)
}

/// Identity was asked for after the period had ended.
pub(super) fn asked_late(start: &Start, edition: &Edition) -> Option<Step> {
    let told = |(asked, ended): (NaiveDate, NaiveDate), then: &str| {
        let says = format!(
            "We asked for proof on {}, after the time limit had run out on {}, {then}.",
            LongDate(asked),
            LongDate(ended)
        );
        Step::new(edition.start, ended, start.on, says)
    };
    let moved = start.late_request.map(|late| {
        told(
            late,
            "and the start still moves, which the council must check",
        )
    });
    moved.or_else(|| {
        start
            .disregarded
            .map(|late| told(late, "so the start does not move"))
    })
}

/// The length of the period.
pub(super) fn length(
    period: Period,
    rule: Rule,
    start: NaiveDate,
    nominal: NaiveDate,
    law: &Law,
) -> Step {
    let (first, last, words) = (LongDate(start), LongDate(nominal), period.words);
    let short = matches!(period.length, Length::Months(_)) && nominal.day() != start.day();
    let says = if law.settings.period_counting == PeriodCounting::FirstDayCounts {
        format!("The time limit is {words} with {first} as day one, so it ends on {last}.")
    } else if short {
        format!(
            "The time limit is {words} from {first}, and {} has no day {}, so it ends on the last day of that month, {last}.",
            dates::month(nominal),
            start.day()
        )
    } else {
        format!("The time limit is {words} from {first}, so it ends on {last}.")
    };
    Step::new(rule, start, nominal, says)
}

/// A valid extension: from the ordinary last day to the extended one.
pub(super) fn extended(
    notified_on: NaiveDate,
    ordinary: NaiveDate,
    extended: NaiveDate,
    edition: &Edition,
) -> Step {
    let says = format!(
        "We told you on {} that we need {}, so the time limit ends on {}.",
        LongDate(notified_on),
        periods::EXTENSION.words,
        LongDate(extended)
    );
    Step::new(edition.extension, ordinary, extended, says)
}

/// The date promised in the notice.
pub(super) fn promised(before: NaiveDate, unrolled: NaiveDate, edition: &Edition) -> Step {
    let says = format!(
        "We told you that we would reply by {}, which is before the last day that the law allows.",
        LongDate(unrolled)
    );
    Step::new(edition.extension, before, unrolled, says)
}

/// An extension notice that came too late.
pub(super) fn notice_late(
    notified_on: NaiveDate,
    last: NaiveDate,
    due: NaiveDate,
    edition: &Edition,
) -> Step {
    let says = format!(
        "A notice that we need more time had to be sent by {} and was sent on {}, so the date does not change.",
        LongDate(last),
        LongDate(notified_on)
    );
    Step::new(edition.extension, due, due, says)
}

/// One step a run of paused days, each giving its days back.
pub(super) fn given_back(nominal: NaiveDate, runs: &[PausedDays], rule: Rule) -> Vec<Step> {
    let mut end = nominal;
    let mut steps = Vec::with_capacity(runs.len());
    for run in runs {
        let days = pause::length(run.from, run.to);
        let before = end;
        end = days_after(end, days);
        let says = format!(
            "We waited for your answer {}, and {}, so the date moves to {}.",
            range(run),
            not_counted(days),
            LongDate(end)
        );
        steps.push(Step::new(rule, before, end, says));
    }
    steps
}

fn range(run: &PausedDays) -> DayRange {
    DayRange {
        from: run.from,
        to: run.to,
        with_year: true,
    }
}

fn not_counted(days: u32) -> String {
    match days {
        1 => "this day does not count".to_owned(),
        _ => format!("these {} do not count", DayCount(days)),
    }
}

/// A question without an answer.
pub(super) fn open(waits: &Waits, rule: Rule) -> Step {
    let says = format!(
        "The time limit is paused from {} until you answer our question, with {} used and {} left.",
        LongDate(waits.since),
        DayCount(waits.used),
        DayCount(waits.left)
    );
    Step::new(rule, waits.since, None, says)
}

/// Why a question did not pause, if one was asked that did not.
pub(super) fn question_without_effect(
    facts: &ClockFacts,
    ends: &Ends,
    edition: &Edition,
    law: &Law,
) -> Option<Step> {
    let first = facts
        .clarifications
        .iter()
        .map(|question| question.asked_on);
    let says = if !facts.right.may_pause() {
        first.min()?;
        "We asked you a question, but only a request for a copy of information can be paused, so the date does not move.".to_owned()
    } else if !edition.pause_in_law && !law.settings.old_request_pause {
        first.min()?;
        format!(
            "As this request was {}, our question does not pause the time limit.",
            edition.name
        )
    } else {
        let end = match law.settings.roll_day_pause {
            true => ends.due,
            false => ends.unrolled,
        };
        let asked = first.filter(|asked| *asked > end).min()?;
        format!(
            "We asked you a question on {}, after the time limit had ended, so the date does not move.",
            LongDate(asked)
        )
    };
    Some(Step::new(edition.pause, ends.unrolled, ends.unrolled, says))
}

/// The roll to a working day, if the day moved.
pub(super) fn rolled(unrolled: NaiveDate, due: NaiveDate, law: &Law) -> Option<Step> {
    if unrolled == due {
        return None;
    }
    let why = match (dates::weekend(unrolled), law.holiday_name(unrolled)) {
        (Some(weekend), _) => format!("a {weekend}"),
        (None, Some(name)) => format!("a holiday ({name})"),
        (None, None) => "a day on which we waited for your answer".to_owned(),
    };
    let says = format!(
        "{} is {why}, so the time limit runs to the end of the next working day that counts, {}.",
        LongDate(unrolled),
        LongDate(due)
    );
    Some(Step::new(citations::ROLL, unrolled, due, says))
}

/// No list of holidays reaches the year.
pub(super) fn provisional(due: NaiveDate) -> Step {
    let says = format!(
        "The date {} is provisional: no published list for that year.",
        LongDate(due)
    );
    Step::new(citations::BEYOND_LIST, due, due, says)
}

/// What a right adds to the reply, whatever its date.
pub(super) fn beside_the_reply(facts: &ClockFacts) -> Option<Step> {
    (facts.right == Right::ObjectionDirectMarketing).then(|| {
        let says = "We must stop the marketing at once, and the time limit is only for telling you that we have.";
        let day = facts.received_on;
        Step::new(citations::DIRECT_MARKETING, day, day, says.to_owned())
    })
}
