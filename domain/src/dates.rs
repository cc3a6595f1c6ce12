//! Dates in words, as pages, letters and steps print them.

use std::fmt;

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// A date as `21 November 2026`.
pub(crate) struct LongDate(pub(crate) NaiveDate);

impl fmt::Display for LongDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.0.day(), month(self.0), self.0.year())
    }
}

/// Days in a row, both ends included: `on 7 May 2026` or `from 29 May to 10 June 2026`.
pub(crate) struct DayRange {
    pub(crate) from: NaiveDate,
    pub(crate) to: NaiveDate,
    /// Whether the year is printed when both days are in the same one.
    pub(crate) with_year: bool,
}

impl fmt::Display for DayRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (from, to) = (self.from, self.to);
        let one_year = from.year() == to.year();
        if from == to {
            write!(f, "on ")?;
        } else {
            write!(f, "from {}", from.day())?;
            if !one_year {
                write!(f, " {} {}", month(from), from.year())?;
            } else if from.month() != to.month() {
                write!(f, " {}", month(from))?;
            }
            write!(f, " to ")?;
        }
        write!(f, "{} {}", to.day(), month(to))?;
        if self.with_year || !one_year {
            write!(f, " {}", to.year())?;
        }
        Ok(())
    }
}

/// A number of days: `1 day`, `5 days`.
pub(crate) struct DayCount(pub(crate) u32);

impl fmt::Display for DayCount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = if self.0 == 1 { "" } else { "s" };
        write!(f, "{} day{plural}", self.0)
    }
}

/// The month's name.
pub(crate) fn month(date: NaiveDate) -> &'static str {
    match date.month0() {
        0 => "January",
        1 => "February",
        2 => "March",
        3 => "April",
        4 => "May",
        5 => "June",
        6 => "July",
        7 => "August",
        8 => "September",
        9 => "October",
        10 => "November",
        _ => "December",
    }
}

/// The name of a weekend day.
pub(crate) fn weekend(date: NaiveDate) -> Option<&'static str> {
    match date.weekday() {
        Weekday::Sat => Some("Saturday"),
        Weekday::Sun => Some("Sunday"),
        _ => None,
    }
}

/// `count` days on, or the calendar's last day.
pub(crate) fn days_after(date: NaiveDate, count: u32) -> NaiveDate {
    date.checked_add_days(Days::new(u64::from(count)))
        .unwrap_or(NaiveDate::MAX)
}

/// `count` days back, or the calendar's first day.
pub(crate) fn days_before(date: NaiveDate, count: u32) -> NaiveDate {
    date.checked_sub_days(Days::new(u64::from(count)))
        .unwrap_or(NaiveDate::MIN)
}

/// Days from the first date to the second; none if the second is not later.
pub(crate) fn days_between(first: NaiveDate, second: NaiveDate) -> u32 {
    u32::try_from(second.signed_duration_since(first).num_days()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_print_no_more_than_they_need() {
        let show = |from: &str, to: &str, with_year| {
            let (from, to) = (from.parse().unwrap(), to.parse().unwrap());
            DayRange {
                from,
                to,
                with_year,
            }
            .to_string()
        };
        assert_eq!(
            show("2026-12-03", "2026-12-07", false),
            "from 3 to 7 December"
        );
        assert_eq!(
            show("2026-05-29", "2026-06-10", true),
            "from 29 May to 10 June 2026"
        );
        assert_eq!(show("2026-10-14", "2026-10-14", true), "on 14 October 2026");
        assert_eq!(
            show("2026-12-29", "2027-01-03", false),
            "from 29 December 2026 to 3 January 2027"
        );
        assert_eq!(DayCount(1).to_string(), "1 day");
        assert_eq!(DayCount(16).to_string(), "16 days");
    }
}
