//! The applicable period: where it ends, with the paused days given back, the extension
//! judged and the roll made once ([algorithm] steps 3 to 6).

use chrono::NaiveDate;

use super::pause::{self, Laid, Pauses};
use super::{ClockFacts, ExtensionState, PausedDays};
use crate::dates::{days_before, days_between};
use crate::regime::Law;
use crate::regime::periods::{self, Period};
use crate::regime::readings::{ExtensionLength, PartialExtension, PeriodCounting};

/// Where a period ends.
#[derive(Debug)]
pub(super) struct Ends {
    /// Before any paused day is given back.
    pub(super) nominal: NaiveDate,
    /// Before the roll.
    pub(super) unrolled: NaiveDate,
    /// The last day.
    pub(super) due: NaiveDate,
    /// The paused days in it.
    pub(super) runs: Vec<PausedDays>,
}

/// A period stopped by a question without an answer.
#[derive(Debug)]
pub(super) struct Waits {
    /// Before any paused day is given back.
    pub(super) nominal: NaiveDate,
    /// Before the roll, if only the roll has met the question.
    pub(super) unrolled: Option<NaiveDate>,
    /// The first day of the open pause.
    pub(super) since: NaiveDate,
    /// The paused days before that.
    pub(super) runs: Vec<PausedDays>,
    /// Days used before the open pause.
    pub(super) used: u32,
    /// Days that remain.
    pub(super) left: u32,
}

/// A period ends, or waits for an answer.
#[derive(Debug)]
pub(super) enum Outcome {
    /// Its last day is known.
    Ends(Ends),
    /// It is not.
    Waits(Waits),
}

/// The ordinary period, and the extended one if notice was given in time.
#[derive(Debug)]
pub(super) struct Applicable {
    pub(super) ordinary: Outcome,
    pub(super) extended: Option<Outcome>,
    pub(super) extension: ExtensionState,
}

impl Applicable {
    /// The period that decides.
    pub(super) fn decisive(&self) -> &Outcome {
        self.extended.as_ref().unwrap_or(&self.ordinary)
    }

    /// Its last day, if it is known.
    pub(super) fn due(&self) -> Option<NaiveDate> {
        match self.decisive() {
            Outcome::Ends(ends) => Some(ends.due),
            Outcome::Waits(_) => None,
        }
    }
}

/// The period of a request that started on `start`.
pub(super) fn applicable(
    start: NaiveDate,
    facts: &ClockFacts,
    pauses: &Pauses,
    law: &Law,
) -> Applicable {
    let nominal = first_end(periods::REPLY, start, law.settings.period_counting);
    let ordinary = run(start, nominal, pauses, law);
    let Some(notified_on) = facts.extension_notified_on else {
        return Applicable {
            ordinary,
            extended: None,
            extension: ExtensionState::None,
        };
    };
    if last_notice_day(&ordinary, law).is_some_and(|last| notified_on > last) {
        return Applicable {
            ordinary,
            extended: None,
            extension: ExtensionState::Invalid,
        };
    }
    let settings = &law.settings;
    let longer = extended_end(start, settings.extension_length, settings.period_counting);
    let mut extended = run(start, longer, pauses, law);
    if let (PartialExtension::UsePromise, Some(promised_on)) =
        (settings.partial_extension, facts.extension_promised_on)
    {
        keep_promise(&ordinary, &mut extended, promised_on, pauses, law);
    }
    Applicable {
        ordinary,
        extended: Some(extended),
        extension: ExtensionState::Valid,
    }
}

/// The last day before pauses and roll.
pub(super) fn first_end(period: Period, start: NaiveDate, counting: PeriodCounting) -> NaiveDate {
    counted(period.length.after(start), counting)
}

/// The same for an extended period.
pub(super) fn extended_end(
    start: NaiveDate,
    length: ExtensionLength,
    counting: PeriodCounting,
) -> NaiveDate {
    let end = match length {
        ExtensionLength::ThreeMonthsFromStart => periods::REPLY_EXTENDED.length.after(start),
        ExtensionLength::OneThenTwo => {
            let ordinary = periods::REPLY.length.after(start);
            periods::EXTENSION.length.after(ordinary)
        }
    };
    counted(end, counting)
}

fn counted(end: NaiveDate, counting: PeriodCounting) -> NaiveDate {
    match counting {
        PeriodCounting::CorrespondingDate => end,
        PeriodCounting::FirstDayCounts => days_before(end, 1),
    }
}

/// Gives paused days back and rolls.
fn run(start: NaiveDate, nominal: NaiveDate, pauses: &Pauses, law: &Law) -> Outcome {
    let laid = pauses.lay(start, nominal, law);
    if let Some(since) = laid.open_from {
        return waits(start, nominal, laid, since, None);
    }
    match roll(laid.end, pauses, law) {
        Ok(due) => Outcome::Ends(Ends {
            nominal,
            unrolled: laid.end,
            due,
            runs: laid.runs,
        }),
        Err(since) => {
            let unrolled = Some(laid.end);
            waits(start, nominal, laid, since, unrolled)
        }
    }
}

fn waits(
    start: NaiveDate,
    nominal: NaiveDate,
    laid: Laid,
    since: NaiveDate,
    unrolled: Option<NaiveDate>,
) -> Outcome {
    let last_counted = days_before(since, 1);
    let before = days_between(start, last_counted).saturating_sub(pause::total(&laid.runs));
    Outcome::Waits(Waits {
        nominal,
        unrolled,
        since,
        used: before.min(days_between(start, nominal)),
        left: days_between(last_counted, laid.end),
        runs: laid.runs,
    })
}

/// The first day from `day` on that is a working day and not paused ([roll]); the error is
/// the first day of a question that is still open there.
pub(super) fn roll(day: NaiveDate, pauses: &Pauses, law: &Law) -> Result<NaiveDate, NaiveDate> {
    if law.settings.period_counting == PeriodCounting::FirstDayCounts {
        return Ok(day);
    }
    let mut day = day;
    while day < NaiveDate::MAX {
        let past = match law.settings.roll_day_pause {
            true => pauses.past(day)?,
            false => None,
        };
        match past {
            Some(after) => day = after,
            None if law.is_working_day(day) => break,
            None => day = crate::dates::days_after(day, 1),
        }
    }
    Ok(day)
}

/// The last day for an extension notice; none while a question keeps the period open.
pub(super) fn last_notice_day(ordinary: &Outcome, law: &Law) -> Option<NaiveDate> {
    match ordinary {
        Outcome::Ends(ends) if law.settings.extension_notice_roll => Some(ends.due),
        Outcome::Ends(ends) => Some(ends.unrolled),
        Outcome::Waits(_) if law.settings.extension_notice_roll => None,
        Outcome::Waits(waits) => waits.unrolled,
    }
}

/// Puts the promised day in place of the last day, never outside the extension.
fn keep_promise(
    ordinary: &Outcome,
    extended: &mut Outcome,
    promised_on: NaiveDate,
    pauses: &Pauses,
    law: &Law,
) {
    let (Outcome::Ends(ordinary), Outcome::Ends(extended)) = (ordinary, extended) else {
        return;
    };
    let unrolled = promised_on.max(ordinary.unrolled).min(extended.unrolled);
    if let Ok(due) = roll(unrolled, pauses, law) {
        extended.due = due.min(extended.due);
        extended.unrolled = unrolled;
        extended.runs.retain(|run| run.from <= unrolled);
        if let Some(last) = extended.runs.last_mut() {
            last.to = last.to.min(unrolled);
        }
    }
}
