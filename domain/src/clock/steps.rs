//! The sentences of the calculation. The law's words for a length come from the table of
//! periods; nothing here decides a date.

use chrono::{Datelike, NaiveDate};

use super::period::{Ends, Waits};
use super::start::{Mover, Start};
use super::{ClockFacts, PausedDays, Step, pause};
use crate::dates::{self, days_after};
use crate::regime::citations::{self, Rule};
use crate::regime::periods::{self, Length, Period};
use crate::regime::readings::PeriodCounting;
use crate::regime::{Edition, Law};
use crate::right::Right;
use crate::said::{Arg, Said};
use crate::sentence::days;

/// Receipt, or what moved the start beyond it.
pub(super) fn started(facts: &ClockFacts, start: &Start, on: NaiveDate, edition: &Edition) -> Step {
    let (rule, id) = match start.by {
        Mover::Receipt => (edition.start, "clock-step-received"),
        Mover::Identity => (edition.start, "clock-step-identity"),
        Mover::Authority => (citations::AUTHORITY, "clock-step-authority"),
        Mover::Fee => (edition.start, "clock-step-fee"),
    };
    Step::new(rule, facts.received_on, on, Said::new(id).with("day", on))
}

/// Something asked for has not come.
pub(super) fn not_started(facts: &ClockFacts, start: &Start, edition: &Edition) -> Step {
    let (rule, id) = match start.by {
        Mover::Authority => (citations::AUTHORITY, "clock-step-awaits-authority"),
        Mover::Fee => (edition.start, "clock-step-awaits-fee"),
        Mover::Identity | Mover::Receipt => (edition.start, "clock-step-awaits-identity"),
    };
    Step::new(rule, facts.received_on, None, Said::new(id))
}

/// Identity was asked for after the period had ended.
pub(super) fn asked_late(start: &Start, edition: &Edition) -> Option<Step> {
    let told = |(asked, ended): (NaiveDate, NaiveDate), id| {
        let says = Said::new(id).with("asked", asked).with("ended", ended);
        Step::new(edition.start, ended, start.on, says)
    };
    let moved = start
        .late_request
        .map(|late| told(late, "clock-step-proof-late-moves"));
    moved.or_else(|| {
        start
            .disregarded
            .map(|late| told(late, "clock-step-proof-late"))
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
    let short = matches!(period.length, Length::Months(_)) && nominal.day() != start.day();
    let says = if law.settings.period_counting == PeriodCounting::FirstDayCounts {
        Said::new("clock-step-length-day-one")
    } else if short {
        Said::new("clock-step-length-short")
            .with("month", Arg::Month(nominal))
            .with("number", start.day())
    } else {
        Said::new("clock-step-length")
    };
    let says = says
        .with("period", Said::new(period.words))
        .with("first", start)
        .with("last", nominal);
    Step::new(rule, start, nominal, says)
}

/// A valid extension: from the ordinary last day to the extended one.
pub(super) fn extended(
    notified_on: NaiveDate,
    ordinary: NaiveDate,
    extended: NaiveDate,
    edition: &Edition,
) -> Step {
    let says = Said::new("clock-step-extended")
        .with("told", notified_on)
        .with("period", Said::new(periods::EXTENSION.words))
        .with("last", extended);
    Step::new(edition.extension, ordinary, extended, says)
}

/// The date promised in the notice.
pub(super) fn promised(before: NaiveDate, unrolled: NaiveDate, edition: &Edition) -> Step {
    let says = Said::new("clock-step-promised").with("last", unrolled);
    Step::new(edition.extension, before, unrolled, says)
}

/// An extension notice that came too late.
pub(super) fn notice_late(
    notified_on: NaiveDate,
    last: NaiveDate,
    due: NaiveDate,
    edition: &Edition,
) -> Step {
    let says = Said::new("clock-step-notice-late")
        .with("last", last)
        .with("sent", notified_on);
    Step::new(edition.extension, due, due, says)
}

/// One step a run of paused days, each giving its days back.
pub(super) fn given_back(nominal: NaiveDate, runs: &[PausedDays], rule: Rule) -> Vec<Step> {
    let mut end = nominal;
    let mut steps = Vec::with_capacity(runs.len());
    for run in runs {
        let count = pause::length(run.from, run.to);
        let before = end;
        end = days_after(end, count);
        let says = Said::new("clock-step-given-back")
            .with("days", days(run, true))
            .with("count", count)
            .with("last", end);
        steps.push(Step::new(rule, before, end, says));
    }
    steps
}

/// A question without an answer.
pub(super) fn open(waits: &Waits, rule: Rule) -> Step {
    let says = Said::new("clock-step-paused")
        .with("since", waits.since)
        .with("used", waits.used)
        .with("left", waits.left);
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
        Said::new("clock-step-question-other-right")
    } else if !edition.pause_in_law && !law.settings.old_request_pause {
        first.min()?;
        Said::new("clock-step-question-old-request").with("edition", Said::new(edition.name))
    } else {
        let end = match law.settings.roll_day_pause {
            true => ends.due,
            false => ends.unrolled,
        };
        let asked = first.filter(|asked| *asked > end).min()?;
        Said::new("clock-step-question-too-late").with("asked", asked)
    };
    Some(Step::new(edition.pause, ends.unrolled, ends.unrolled, says))
}

/// The roll to a working day, if the day moved.
pub(super) fn rolled(unrolled: NaiveDate, due: NaiveDate, law: &Law) -> Option<Step> {
    if unrolled == due {
        return None;
    }
    let why = match (dates::weekend(unrolled), law.holiday_name(unrolled)) {
        (Some(weekend), _) => Said::new(weekend),
        (None, Some(name)) => {
            Said::new("clock-a-holiday").with("name", Arg::Holiday(name.to_owned()))
        }
        (None, None) => Said::new("clock-a-waiting-day"),
    };
    let says = Said::new("clock-step-rolled")
        .with("day", unrolled)
        .with("why", why)
        .with("last", due);
    Some(Step::new(citations::ROLL, unrolled, due, says))
}

/// No list of holidays reaches the year.
pub(super) fn provisional(due: NaiveDate) -> Step {
    let says = Said::new("clock-step-provisional").with("last", due);
    Step::new(citations::BEYOND_LIST, due, due, says)
}

/// What a right adds to the reply, whatever its date.
pub(super) fn beside_the_reply(facts: &ClockFacts) -> Option<Step> {
    (facts.right == Right::ObjectionDirectMarketing).then(|| {
        let day = facts.received_on;
        let says = Said::new("clock-step-marketing-stops");
        Step::new(citations::DIRECT_MARKETING, day, day, says)
    })
}
