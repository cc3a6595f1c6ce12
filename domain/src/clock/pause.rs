//! The days that do not count because a question was open ([clock-pause]).

use chrono::NaiveDate;

use super::{ClockFacts, PausedDays};
use crate::dates::{days_after, days_before, days_between};
use crate::regime::readings::{PauseDays, PauseOnStartDay};
use crate::regime::{Edition, Law};

/// All paused days of a case as a set: runs that neither overlap nor touch, in order, and
/// the day from which an unanswered question keeps the clock stopped.
#[derive(Debug, Default)]
pub(super) struct Pauses {
    runs: Vec<PausedDays>,
    open_from: Option<NaiveDate>,
}

/// A period with its paused days laid out after its start.
#[derive(Debug)]
pub(super) struct Laid {
    /// The last day once every paused day has been given back.
    pub(super) end: NaiveDate,
    /// The runs that fell in the period, without days that never counted.
    pub(super) runs: Vec<PausedDays>,
    /// The first day of a question that is still open inside the period.
    pub(super) open_from: Option<NaiveDate>,
}

impl Pauses {
    /// The paused days of a case; none if the right or the edition knows no pause.
    pub(super) fn of(facts: &ClockFacts, law: &Law, edition: &Edition) -> Self {
        Self::counted(facts, law, edition, law.settings.pause_days)
    }

    /// The same with a reading of which end counts.
    pub(super) fn counted(
        facts: &ClockFacts,
        law: &Law,
        edition: &Edition,
        ends: PauseDays,
    ) -> Self {
        let in_law = edition.pause_in_law || law.settings.old_request_pause;
        if facts.clarifications.is_empty() || !facts.right.may_pause() || !in_law {
            return Self::default();
        }
        let mut asked: Vec<(NaiveDate, Option<NaiveDate>)> = facts
            .clarifications
            .iter()
            .map(|question| (question.asked_on, question.answered_on))
            .collect();
        asked.sort_unstable();
        let mut pauses = Self::default();
        for (from, answered) in asked {
            let last = answered.map(|answer| match ends {
                PauseDays::BothEnds => answer.max(from),
                PauseDays::OneEnd => days_before(answer, 1),
            });
            pauses.add(from, last);
        }
        pauses.close_up();
        pauses
    }

    /// Adds a run; they come in order of their first day.
    fn add(&mut self, from: NaiveDate, last: Option<NaiveDate>) {
        let Some(to) = last else {
            self.open_from = Some(self.open_from.map_or(from, |open| open.min(from)));
            return;
        };
        if to < from {
            return;
        }
        match self.runs.last_mut() {
            Some(run) if from <= days_after(run.to, 1) => run.to = run.to.max(to),
            _ => self.runs.push(PausedDays { from, to }),
        }
    }

    /// Lets an open question swallow the answered ones that it overlaps or touches.
    fn close_up(&mut self) {
        let Some(mut open) = self.open_from else {
            return;
        };
        while let Some(run) = self.runs.last() {
            if days_after(run.to, 1) < open {
                break;
            }
            open = open.min(run.from);
            self.runs.pop();
        }
        self.open_from = Some(open);
    }

    /// The first day on which a question was open.
    pub(super) fn first_day(&self) -> Option<NaiveDate> {
        self.runs.first().map(|run| run.from).or(self.open_from)
    }

    /// Gives back each paused day between `start` and the end, `nominal` at first, until
    /// the end no longer moves. Days up to the start never counted and are not given back.
    pub(super) fn lay(&self, start: NaiveDate, nominal: NaiveDate, law: &Law) -> Laid {
        let first = match law.settings.pause_on_start_day {
            PauseOnStartDay::NotCounted => days_after(start, 1),
            PauseOnStartDay::Counted => start,
        };
        let mut laid = Laid {
            end: nominal,
            runs: Vec::new(),
            open_from: None,
        };
        for run in self.runs.iter().filter(|run| run.to >= first) {
            let from = run.from.max(first);
            if from > laid.end {
                break;
            }
            laid.end = days_after(laid.end, length(from, run.to));
            laid.runs.push(PausedDays { from, to: run.to });
        }
        laid.open_from = self
            .open_from
            .map(|open| open.max(first))
            .filter(|open| *open <= laid.end);
        laid
    }

    /// The first day after the run of paused days that holds `day`, if one does; the error
    /// is the first day of a question still open on that day.
    pub(super) fn past(&self, day: NaiveDate) -> Result<Option<NaiveDate>, NaiveDate> {
        if let Some(open) = self.open_from.filter(|open| *open <= day) {
            return Err(open);
        }
        let holds = |run: &&PausedDays| (run.from..=run.to).contains(&day);
        Ok(self
            .runs
            .iter()
            .find(holds)
            .map(|run| days_after(run.to, 1)))
    }
}

/// Days in a run, both ends included.
pub(super) fn length(from: NaiveDate, to: NaiveDate) -> u32 {
    days_between(from, to).saturating_add(1)
}

/// Days in all runs together.
pub(super) fn total(runs: &[PausedDays]) -> u32 {
    let lengths = runs.iter().map(|run| length(run.from, run.to));
    lengths.fold(0, u32::saturating_add)
}
