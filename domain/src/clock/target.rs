//! The council's own targets. None of them is law, and none moves the due date.

use chrono::NaiveDate;

use super::pause::{self, Pauses};
use super::period::{Ends, extended_end, first_end};
use super::{ClockFacts, ExtensionState, Step};
use crate::dates::{days_after, days_before};
use crate::regime::citations;
use crate::regime::periods::{self, Period};
use crate::regime::readings::{ExtensionLength, PauseDays, PeriodCounting};
use crate::regime::{Edition, Law};
use crate::said::Said;

/// The earliest target that the settings ask for on a request whose date is known, with its
/// step.
pub(super) fn for_reply(
    start: NaiveDate,
    ends: &Ends,
    extension: ExtensionState,
    facts: &ClockFacts,
    law: &Law,
) -> Option<(NaiveDate, Step)> {
    let extended = extension == ExtensionState::Valid;
    let fixed = (law.settings.fixed_28_day_target && !extended).then(|| {
        let target = fixed_target(start, ends, law);
        let says = Said::new("clock-step-fixed-target")
            .with("period", Said::new(periods::FIXED_TARGET.words))
            .with("target", target);
        (
            target,
            Step::new(citations::FIXED_TARGET, start, target, says),
        )
    });
    let cautious = law
        .settings
        .cautious_target
        .then(|| cautious_reply(start, extended, facts, law))
        .map(|target| (target, cautious_step(ends.due, target)));
    [fixed, cautious]
        .into_iter()
        .flatten()
        .min_by_key(|(target, _)| *target)
}

/// The cautious target for a period of days that nothing pauses.
pub(super) fn for_days(
    period: Period,
    start: NaiveDate,
    due: NaiveDate,
    law: &Law,
) -> Option<(NaiveDate, Step)> {
    law.settings.cautious_target.then(|| {
        let end = first_end(period, start, PeriodCounting::FirstDayCounts);
        let target = back_to_working_day(end, law);
        (target, cautious_step(due, target))
    })
}

fn fixed_target(start: NaiveDate, ends: &Ends, law: &Law) -> NaiveDate {
    let end = periods::FIXED_TARGET.length.after(start);
    back_to_working_day(days_after(end, pause::total(&ends.runs)), law)
}

/// [cautious-target]: the start day is day one, a pause is answer minus question, the
/// shorter extension counts, and the day moves back and never on.
fn cautious_reply(start: NaiveDate, extended: bool, facts: &ClockFacts, law: &Law) -> NaiveDate {
    let counting = PeriodCounting::FirstDayCounts;
    let nominal = if extended {
        let whole = extended_end(start, ExtensionLength::ThreeMonthsFromStart, counting);
        let in_two = extended_end(start, ExtensionLength::OneThenTwo, counting);
        whole.min(in_two)
    } else {
        first_end(periods::REPLY, start, counting)
    };
    let edition = Edition::on(facts.received_on);
    let pauses = Pauses::counted(facts, law, edition, PauseDays::OneEnd);
    back_to_working_day(pauses.lay(start, nominal, law).end, law)
}

fn cautious_step(due: NaiveDate, target: NaiveDate) -> Step {
    let says = Said::new("clock-step-cautious-target").with("target", target);
    Step::new(citations::CAUTIOUS_TARGET, due, target, says)
}

fn back_to_working_day(day: NaiveDate, law: &Law) -> NaiveDate {
    let mut day = day;
    while day > NaiveDate::MIN && !law.is_working_day(day) {
        day = days_before(day, 1);
    }
    day
}
