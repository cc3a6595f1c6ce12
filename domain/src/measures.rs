//! What managers look at, each measure defined once. Lists, dashboard and plots all ask here.

use chrono::{Datelike, NaiveDate};

use crate::clock::ClockStatus;
use crate::facts::Outcome;
use crate::right::Right;
use crate::timeliness::{Timeliness, timeliness_of};

/// What is known of one claim, without any words of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasuredClaim {
    /// The right.
    pub right: Right,
    /// The state of its clock.
    pub status: ClockStatus,
    /// Its date in law, kept after it was met.
    pub due_on: Option<NaiveDate>,
    /// The day the duty was done.
    pub finished_on: Option<NaiveDate>,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// Whether its case is open.
    pub open: bool,
}

impl MeasuredClaim {
    /// The one answer to "is it late".
    #[must_use]
    pub fn timeliness(&self, today: NaiveDate) -> Timeliness {
        timeliness_of(self.status, self.due_on, self.finished_on, today)
    }
}

/// A bar of the histogram of open cases by days to the deadline (P1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the label says what each bar holds")]
pub enum Bin {
    LateOver30,
    Late15To30,
    Late8To14,
    Late1To7,
    DueToday,
    Left1To3,
    Left4To7,
    Left8To14,
    Left15To30,
    LeftOver30,
    Paused,
    NotStarted,
}

impl Bin {
    /// Every bar, left to right.
    pub const ALL: [Self; 12] = [
        Self::LateOver30,
        Self::Late15To30,
        Self::Late8To14,
        Self::Late1To7,
        Self::DueToday,
        Self::Left1To3,
        Self::Left4To7,
        Self::Left8To14,
        Self::Left15To30,
        Self::LeftOver30,
        Self::Paused,
        Self::NotStarted,
    ];

    /// The row's name in the table.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::LateOver30 => "Late by more than 30 days",
            Self::Late15To30 => "Late by 15 to 30 days",
            Self::Late8To14 => "Late by 8 to 14 days",
            Self::Late1To7 => "Late by 1 to 7 days",
            Self::DueToday => "Due today",
            Self::Left1To3 => "1 to 3 days left",
            Self::Left4To7 => "4 to 7 days left",
            Self::Left8To14 => "8 to 14 days left",
            Self::Left15To30 => "15 to 30 days left",
            Self::LeftOver30 => "More than 30 days left",
            Self::Paused => "Paused",
            Self::NotStarted => "Not started",
        }
    }

    /// Whether the bar is of late cases.
    #[must_use]
    pub const fn is_late(self) -> bool {
        matches!(
            self,
            Self::LateOver30 | Self::Late15To30 | Self::Late8To14 | Self::Late1To7
        )
    }

    fn of(timeliness: Timeliness) -> Option<Self> {
        match timeliness {
            Timeliness::Overdue { days_late } => Some(match days_late {
                ..=7 => Self::Late1To7,
                8..=14 => Self::Late8To14,
                15..=30 => Self::Late15To30,
                _ => Self::LateOver30,
            }),
            Timeliness::DueToday => Some(Self::DueToday),
            Timeliness::Running { days_left } => Some(match days_left {
                ..=3 => Self::Left1To3,
                4..=7 => Self::Left4To7,
                8..=14 => Self::Left8To14,
                15..=30 => Self::Left15To30,
                _ => Self::LeftOver30,
            }),
            Timeliness::Paused => Some(Self::Paused),
            Timeliness::NotStarted => Some(Self::NotStarted),
            Timeliness::DoneInTime | Timeliness::DoneLate { .. } | Timeliness::NoClock => None,
        }
    }
}

/// Open cases at a glance. `open` equals the sum of the bins and `without_date`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenCases {
    /// All open cases.
    pub open: u32,
    /// Past the end of the due day.
    pub late: u32,
    /// Due today or in the next seven days.
    pub due_in_7_days: u32,
    /// Each bar of P1 with its count, in order.
    pub bins: Vec<(Bin, u32)>,
    /// Open cases with no date left to meet: consent withdrawals, acknowledged complaints, replied cases not yet closed.
    pub without_date: u32,
}

/// Counts open cases, one timeliness each.
#[must_use]
pub fn open_cases(each: impl IntoIterator<Item = Timeliness>) -> OpenCases {
    let mut counts = OpenCases {
        open: 0,
        late: 0,
        due_in_7_days: 0,
        bins: Bin::ALL.map(|bin| (bin, 0)).to_vec(),
        without_date: 0,
    };
    for timeliness in each {
        counts.open += 1;
        counts.late += u32::from(matches!(timeliness, Timeliness::Overdue { .. }));
        counts.due_in_7_days += u32::from(matches!(
            timeliness,
            Timeliness::DueToday | Timeliness::Running { days_left: ..=7 }
        ));
        match Bin::of(timeliness) {
            Some(bin) => {
                if let Some((_, count)) = counts.bins.iter_mut().find(|(b, _)| *b == bin) {
                    *count += 1;
                }
            }
            None => counts.without_date += 1,
        }
    }
    counts
}

/// Answered claims of a period, by the day of the reply (P2). Claims that were taken back are left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Answered {
    /// Replied on or before the date in force on that day.
    pub in_time: u32,
    /// Replied later.
    pub late: u32,
}

impl Answered {
    /// All answered claims with a date in law.
    #[must_use]
    pub const fn all(self) -> u32 {
        self.in_time + self.late
    }

    /// The share in time, per cent, or none where nothing was answered.
    #[must_use]
    pub fn percent(self) -> Option<f64> {
        (self.all() > 0).then(|| f64::from(self.in_time) * 100.0 / f64::from(self.all()))
    }
}

/// Counts the claims answered from `first` to `last`, both included.
#[must_use]
pub fn answered(claims: &[MeasuredClaim], first: NaiveDate, last: NaiveDate) -> Answered {
    let mut counts = Answered::default();
    for claim in claims {
        let Some(finished_on) = claim.finished_on.filter(|on| (first..=last).contains(on)) else {
            continue;
        };
        if claim.outcome == Some(Outcome::Withdrawn) {
            continue;
        }
        match claim.timeliness(finished_on) {
            Timeliness::DoneInTime => counts.in_time += 1,
            Timeliness::DoneLate { .. } => counts.late += 1,
            _ => {}
        }
    }
    counts
}

/// The months up to and including today's, oldest first, each by its first and last day.
#[must_use]
pub fn months_up_to(today: NaiveDate, count: u32) -> Vec<(NaiveDate, NaiveDate)> {
    let mut months = Vec::new();
    let mut first = today.with_day(1);
    while let Some(day) = first.filter(|_| u32::try_from(months.len()).is_ok_and(|n| n < count)) {
        if let Some(last) = next_month(day).and_then(|next| next.pred_opt()) {
            months.push((day, last));
        }
        first = day.pred_opt().and_then(|last| last.with_day(1));
    }
    months.reverse();
    months
}

/// The first day of the calendar quarter that holds `day`.
#[must_use]
pub fn quarter_start(day: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(day.year(), (day.month0() / 3) * 3 + 1, 1).unwrap_or(day)
}

fn next_month(first: NaiveDate) -> Option<NaiveDate> {
    let (year, month) = match first.month() {
        12 => (first.year() + 1, 1),
        month => (first.year(), month + 1),
    };
    NaiveDate::from_ymd_opt(year, month, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_open_case_stands_in_exactly_one_place() {
        let all = (0..100).flat_map(|n| {
            [
                Timeliness::Overdue { days_late: n + 1 },
                Timeliness::Running { days_left: n + 1 },
                Timeliness::DueToday,
                Timeliness::Paused,
                Timeliness::NotStarted,
                Timeliness::NoClock,
                Timeliness::DoneInTime,
            ]
        });
        let counts = open_cases(all);
        let in_bins: u32 = counts.bins.iter().map(|(_, n)| n).sum();
        assert_eq!(counts.open, 700);
        assert_eq!(in_bins + counts.without_date, counts.open);
        let late: u32 = counts
            .bins
            .iter()
            .filter(|(b, _)| b.is_late())
            .map(|(_, n)| n)
            .sum();
        assert_eq!((late, counts.late), (100, 100));
        assert_eq!(counts.due_in_7_days, 107);
    }

    #[test]
    fn months_run_up_to_today() {
        let today = NaiveDate::from_ymd_opt(2026, 1, 31).unwrap();
        let months = months_up_to(today, 3);
        let text: Vec<String> = months.iter().map(|(a, b)| format!("{a}..{b}")).collect();
        assert_eq!(
            text,
            [
                "2025-11-01..2025-11-30",
                "2025-12-01..2025-12-31",
                "2026-01-01..2026-01-31"
            ]
        );
        assert_eq!(
            quarter_start(today),
            NaiveDate::from_ymd_opt(2026, 1, 1).unwrap()
        );
    }
}
