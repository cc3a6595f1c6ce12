//! The calculation in order ([algorithm]): what the right calls for, the start, the period,
//! the answer with its steps.

use chrono::NaiveDate;

use super::pause::{self, Pauses};
use super::period::{self, Applicable, Ends, Outcome, Waits};
use super::{
    ClockFacts, ClockStatus, ExtensionState, StatutoryClock, Step, start, start::Mover, steps,
    target,
};
use crate::regime::citations;
use crate::regime::periods;
use crate::regime::{Edition, Law};
use crate::right::Right;
use crate::said::Said;

/// The statutory clock of one request or complaint. It depends on nothing but its arguments;
/// for the clock as it looked on a day, give it [`ClockFacts::as_at`] that day.
pub fn statutory_clock(facts: &ClockFacts, law: &Law) -> StatutoryClock {
    let edition = Edition::on(facts.received_on);
    match facts.right {
        Right::ConsentWithdrawal => consent(facts, law, edition),
        Right::Complaint if edition.acknowledges_complaints => complaint(facts, law, edition),
        Right::Complaint => complaint_before_duty(facts, edition),
        _ => reply(facts, law, edition),
    }
}

/// [consent]: no date in law, a target of the council.
fn consent(facts: &ClockFacts, law: &Law, edition: &'static Edition) -> StatutoryClock {
    let count = law.settings.consent_target_working_days;
    let target = law.add_working_days(facts.received_on, count);
    let says = Said::new("clock-step-consent")
        .with("count", count)
        .with("target", target);
    let step = Step::new(citations::CONSENT, facts.received_on, target, says);
    let status = ClockStatus::NoStatutoryClock;
    StatutoryClock {
        target_on: Some(target),
        ..StatutoryClock::undated(facts.right, status, edition.name, vec![step])
    }
}

/// [complaint-ack]: nothing stops or delays the acknowledgement.
fn complaint(facts: &ClockFacts, law: &Law, edition: &'static Edition) -> StatutoryClock {
    let received_on = facts.received_on;
    let period = periods::COMPLAINT_ACKNOWLEDGEMENT;
    let counting = law.settings.period_counting;
    let unrolled = period::first_end(period, received_on, counting);
    // Without pauses no question can stand in the way of the roll.
    let due = period::roll(unrolled, &Pauses::default(), law).unwrap_or(unrolled);
    let received = Said::new("clock-step-complaint-received").with("day", received_on);
    let mut steps = vec![
        Step::new(period.rule, received_on, received_on, received),
        steps::length(period, period.rule, received_on, unrolled, law),
    ];
    steps.extend(nothing_moves_a_complaint(facts, unrolled));
    steps.extend(steps::rolled(unrolled, due, law));
    let (target_on, target_step) = target::for_days(period, received_on, due, law).unzip();
    steps.extend(target_step);
    let provisional = law.is_provisional(due);
    steps.extend(provisional.then(|| steps::provisional(due)));
    StatutoryClock {
        relevant_on: Some(received_on),
        paused_days: Some(0),
        unrolled_due_on: Some(unrolled),
        due_on: Some(due),
        first_due_on: Some(due),
        target_on,
        provisional,
        ..StatutoryClock::undated(facts.right, ClockStatus::Due, edition.name, steps)
    }
}

fn nothing_moves_a_complaint(facts: &ClockFacts, unrolled: NaiveDate) -> Option<Step> {
    let asked = !facts.identity.is_empty()
        || !facts.clarifications.is_empty()
        || facts.fee.is_some()
        || facts.extension_notified_on.is_some();
    asked.then(|| {
        let says = Said::new("clock-step-nothing-moves");
        Step::new(citations::COMPLAINT_ACK, unrolled, unrolled, says)
    })
}

/// A complaint from before the duty to acknowledge.
fn complaint_before_duty(facts: &ClockFacts, edition: &'static Edition) -> StatutoryClock {
    let says = Said::new("clock-step-complaint-before-duty").with("day", facts.received_on);
    let rule = citations::COMPLAINT_BEFORE_DUTY;
    let step = Step::new(rule, facts.received_on, None, says);
    let status = ClockStatus::NoStatutoryClock;
    StatutoryClock::undated(facts.right, status, edition.name, vec![step])
}

/// The reply that every right is owed ([clock-rights]).
fn reply(facts: &ClockFacts, law: &Law, edition: &'static Edition) -> StatutoryClock {
    let pauses = Pauses::of(facts, law, edition);
    let start = start::find(facts, &pauses, law);
    let mut told = Vec::with_capacity(6);
    told.extend(steps::beside_the_reply(facts));
    let Some(on) = start.on else {
        let status = match start.by {
            Mover::Fee => ClockStatus::AwaitingFee,
            _ => ClockStatus::AwaitingIdentity,
        };
        told.extend(steps::asked_late(&start, edition));
        told.push(steps::not_started(facts, &start, edition));
        let notice = facts.extension_notified_on;
        return StatutoryClock {
            // A notice before the start is before the end of the period, whenever that is.
            extension: notice.map_or(ExtensionState::None, |_| ExtensionState::Valid),
            ..StatutoryClock::undated(facts.right, status, edition.name, told)
        };
    };
    told.push(steps::started(facts, &start, on, edition));
    told.extend(steps::asked_late(&start, edition));
    let applicable = period::applicable(on, facts, &pauses, law);
    let blank = StatutoryClock {
        relevant_on: Some(on),
        first_due_on: Some(undisturbed(on, law)),
        extension: applicable.extension,
        ..StatutoryClock::undated(facts.right, ClockStatus::Due, edition.name, told)
    };
    match applicable.decisive() {
        Outcome::Ends(ends) => ended(blank, &applicable, ends, on, facts, law, edition),
        Outcome::Waits(waits) => waiting(blank, &applicable, waits, on, facts, law, edition),
    }
}

/// The last day if nothing had been asked and no notice given.
fn undisturbed(start: NaiveDate, law: &Law) -> NaiveDate {
    let end = period::first_end(periods::REPLY, start, law.settings.period_counting);
    period::roll(end, &Pauses::default(), law).unwrap_or(end)
}

/// The steps that both a known and an unknown date share: length, then extension.
fn tell_length(
    clock: &mut StatutoryClock,
    applicable: &Applicable,
    start: NaiveDate,
    facts: &ClockFacts,
    law: &Law,
    edition: &Edition,
) {
    let nominal = |outcome: &Outcome| match outcome {
        Outcome::Ends(ends) => ends.nominal,
        Outcome::Waits(waits) => waits.nominal,
    };
    let ordinary = nominal(&applicable.ordinary);
    let length = steps::length(periods::REPLY, edition.length, start, ordinary, law);
    clock.steps.push(length);
    let extended = applicable.extended.as_ref().map(nominal);
    if let (Some(notified_on), Some(extended)) = (facts.extension_notified_on, extended) {
        let step = steps::extended(notified_on, ordinary, extended, edition);
        clock.steps.push(step);
    }
}

/// The date is known.
fn ended(
    mut clock: StatutoryClock,
    applicable: &Applicable,
    ends: &Ends,
    start: NaiveDate,
    facts: &ClockFacts,
    law: &Law,
    edition: &'static Edition,
) -> StatutoryClock {
    let paused_days = pause::total(&ends.runs);
    tell_length(&mut clock, applicable, start, facts, law, edition);
    let steps = &mut clock.steps;
    steps.extend(steps::given_back(ends.nominal, &ends.runs, edition.pause));
    steps.extend(steps::question_without_effect(facts, ends, edition, law));
    let laid_end = crate::dates::days_after(ends.nominal, paused_days);
    if ends.unrolled < laid_end {
        steps.push(steps::promised(laid_end, ends.unrolled, edition));
    }
    steps.extend(steps::rolled(ends.unrolled, ends.due, law));
    let notice_due_on = period::last_notice_day(&applicable.ordinary, law);
    if applicable.extension == ExtensionState::Invalid {
        clock.status = ClockStatus::ExtensionInvalid;
        let late = facts.extension_notified_on.zip(notice_due_on);
        steps.extend(
            late.map(|(notified_on, last)| {
                steps::notice_late(notified_on, last, ends.due, edition)
            }),
        );
    }
    let target = target::for_reply(start, ends, applicable.extension, facts, law);
    clock.provisional = law.is_provisional(ends.due);
    steps.extend(clock.provisional.then(|| steps::provisional(ends.due)));
    if let Some((target_on, step)) = target {
        clock.target_on = Some(target_on);
        steps.push(step);
    }
    clock.paused_days = Some(paused_days);
    clock.pauses.clone_from(&ends.runs);
    clock.unrolled_due_on = Some(ends.unrolled);
    clock.due_on = Some(ends.due);
    clock.extension_notice_due_on = notice_due_on;
    clock.extension_notice_advised_on = match &applicable.ordinary {
        Outcome::Ends(ordinary) => Some(ordinary.unrolled),
        Outcome::Waits(_) => None,
    };
    clock
}

/// A question is open: no date can be known.
fn waiting(
    mut clock: StatutoryClock,
    applicable: &Applicable,
    waits: &Waits,
    start: NaiveDate,
    facts: &ClockFacts,
    law: &Law,
    edition: &'static Edition,
) -> StatutoryClock {
    tell_length(&mut clock, applicable, start, facts, law, edition);
    let given_back = steps::given_back(waits.nominal, &waits.runs, edition.pause);
    clock.steps.extend(given_back);
    clock.steps.push(steps::open(waits, edition.pause));
    clock.status = ClockStatus::Paused;
    clock.pauses.clone_from(&waits.runs);
    clock.paused_since = Some(waits.since);
    clock.days_used = Some(waits.used);
    clock.days_left = Some(waits.left);
    clock
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::nation::Nation;

    #[test]
    fn the_steps_lead_from_receipt_to_the_due_date() {
        let facts = ClockFacts::new(Right::Access, "2026-01-31".parse().unwrap());
        let clock = statutory_clock(&facts, &Law::new(Nation::EnglandAndWales));
        let mut date = Some(facts.received_on);
        for step in &clock.steps {
            assert_eq!(step.from, date, "{step:?}");
            date = step.to;
        }
        assert_eq!(date, clock.due_on);
        assert_eq!(clock.steps.len(), 3);
        assert_eq!(
            clock.steps.last().map(|step| step.says.id),
            Some("clock-step-rolled")
        );
    }

    #[test]
    fn the_paused_clock_says_how_much_is_used_and_left() {
        let mut facts = ClockFacts::new(Right::Access, "2026-09-28".parse().unwrap());
        facts.clarifications.push(super::super::Clarification {
            asked_on: "2026-10-05".parse().unwrap(),
            answered_on: None,
        });
        let clock = statutory_clock(&facts, &Law::new(Nation::EnglandAndWales));
        assert_eq!((clock.days_used, clock.days_left), (Some(6), Some(24)));
        let says = &clock.steps.last().unwrap().says;
        assert!(says.args.contains(&("used", 6_u32.into())), "{says:?}");
        assert!(says.args.contains(&("left", 24_u32.into())), "{says:?}");
    }
}
