//! Dates and instants as the line writes them ([local-time]).

use chrono::{DateTime, Datelike, NaiveDate};
use chrono_tz::Europe::London;

/// The years that the command takes; every date it works out then stays inside the calendar.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// A date written as `2026-03-10`.
pub(super) fn date(text: &str) -> Option<NaiveDate> {
    let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = bytes else {
        return None;
    };
    let number = |digits: &[&u8]| {
        digits.iter().try_fold(0u32, |number, digit| {
            digit
                .is_ascii_digit()
                .then(|| number * 10 + u32::from(**digit - b'0'))
        })
    };
    let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok()?;
    let date = NaiveDate::from_ymd_opt(year, number(&[m1, m2])?, number(&[d1, d2])?)?;
    in_range(date)
}

/// The day in London on which an instant such as `2026-06-30T23:30:00Z` falls: GMT, and BST
/// from the last Sunday of March to the last Sunday of October, both at 01:00 UTC.
pub(super) fn london_day(text: &str) -> Option<NaiveDate> {
    let instant = DateTime::parse_from_rfc3339(text).ok()?;
    // Before any conversion, so that no offset can carry a date past the calendar's end.
    in_range(instant.date_naive())?;
    in_range(instant.with_timezone(&London).date_naive())
}

fn in_range(date: NaiveDate) -> Option<NaiveDate> {
    YEARS.contains(&date.year()).then_some(date)
}
