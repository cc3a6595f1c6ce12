//! The only answer to “is it late?”.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::clock::{ClockStatus, StatutoryClock};
use crate::dates::days_between;

/// How a request stands against its date on one day. A period ends with the last hour of its
/// last day ([local-time]), so the due day itself is in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Timeliness {
    /// The due day is to come.
    Running {
        /// Days from today to the due day, at least one.
        days_left: u32,
    },
    /// It ends today.
    DueToday,
    /// The due day is past and nothing has been sent.
    Overdue {
        /// Days since the due day, at least one.
        days_late: u32,
    },
    /// Done on or before the due day, or while no due day could have passed.
    DoneInTime,
    /// Done after it.
    DoneLate {
        /// Days from the due day to the day it was done, at least one.
        days_late: u32,
    },
    /// A question is unanswered.
    Paused,
    /// Identity, authority or a fee is awaited.
    NotStarted,
    /// The law sets no date.
    NoClock,
}

impl Timeliness {
    /// The name in data, such as `due_today`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Timeliness::Running { .. } => "running",
            Timeliness::DueToday => "due_today",
            Timeliness::Overdue { .. } => "overdue",
            Timeliness::DoneInTime => "answered_in_time",
            Timeliness::DoneLate { .. } => "answered_late",
            Timeliness::Paused => "paused",
            Timeliness::NotStarted => "not_started",
            Timeliness::NoClock => "no_clock",
        }
    }

    /// Whether the due day passed without the thing being done.
    pub const fn is_late(self) -> bool {
        matches!(
            self,
            Timeliness::Overdue { .. } | Timeliness::DoneLate { .. }
        )
    }
}

impl Serialize for Timeliness {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// How the clock stands on `today`. `finished_on` is the day the reply went out, or for a
/// complaint the acknowledgement or outcome; a day after `today` has not happened.
pub fn timeliness(
    clock: &StatutoryClock,
    finished_on: Option<NaiveDate>,
    today: NaiveDate,
) -> Timeliness {
    timeliness_of(clock.status, clock.due_on, finished_on, today)
}

/// The same for a clock of which only its state and its date are at hand, as in a list.
pub fn timeliness_of(
    status: ClockStatus,
    due_on: Option<NaiveDate>,
    finished_on: Option<NaiveDate>,
    today: NaiveDate,
) -> Timeliness {
    let finished_on = finished_on.filter(|day| *day <= today);
    match (status, due_on, finished_on) {
        (ClockStatus::NoStatutoryClock, ..) => Timeliness::NoClock,
        (_, Some(due_on), finished_on) => against(due_on, finished_on, today),
        (_, None, Some(_)) => Timeliness::DoneInTime,
        (ClockStatus::Paused, None, None) => Timeliness::Paused,
        (_, None, None) => Timeliness::NotStarted,
    }
}

/// The same against a bare last day.
pub(crate) fn against(
    due_on: NaiveDate,
    finished_on: Option<NaiveDate>,
    today: NaiveDate,
) -> Timeliness {
    match finished_on {
        Some(day) if day <= due_on => Timeliness::DoneInTime,
        Some(day) => Timeliness::DoneLate {
            days_late: days_between(due_on, day),
        },
        None if today < due_on => Timeliness::Running {
            days_left: days_between(today, due_on),
        },
        None if today == due_on => Timeliness::DueToday,
        None => Timeliness::Overdue {
            days_late: days_between(due_on, today),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::{ClockFacts, statutory_clock};
    use crate::nation::Nation;
    use crate::regime::Law;
    use crate::right::Right;

    fn on(day: &str, finished: Option<&str>) -> Timeliness {
        let facts = ClockFacts::new(Right::Access, "2026-03-10".parse().unwrap());
        let clock = statutory_clock(&facts, &Law::new(Nation::EnglandAndWales));
        let finished = finished.map(|day| day.parse().unwrap());
        timeliness(&clock, finished, day.parse().unwrap())
    }

    #[test]
    fn the_due_day_is_in_time_and_the_next_day_is_not() {
        assert_eq!(on("2026-04-09", None), Timeliness::Running { days_left: 1 });
        assert_eq!(on("2026-04-10", None), Timeliness::DueToday);
        assert_eq!(on("2026-04-11", None), Timeliness::Overdue { days_late: 1 });
        assert_eq!(on("2026-05-01", Some("2026-04-10")), Timeliness::DoneInTime);
        assert_eq!(
            on("2026-05-01", Some("2026-04-11")),
            Timeliness::DoneLate { days_late: 1 }
        );
    }

    #[test]
    fn what_is_done_tomorrow_is_not_done_today() {
        assert_eq!(on("2026-04-10", Some("2026-04-11")), Timeliness::DueToday);
    }
}
