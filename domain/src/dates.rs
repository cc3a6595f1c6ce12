//! Counting days, without ever leaving the calendar.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The message that names a weekend day.
pub(crate) fn weekend(date: NaiveDate) -> Option<&'static str> {
    match date.weekday() {
        Weekday::Sat => Some("clock-a-saturday"),
        Weekday::Sun => Some("clock-a-sunday"),
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
