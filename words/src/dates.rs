//! Dates in words. Welsh month names do not change after the words that stand before them here.

use chrono::{Datelike, NaiveDate};
use domain::language::Language;

const MONTHS: [(&str, &str); 12] = [
    ("January", "Ionawr"),
    ("February", "Chwefror"),
    ("March", "Mawrth"),
    ("April", "Ebrill"),
    ("May", "Mai"),
    ("June", "Mehefin"),
    ("July", "Gorffennaf"),
    ("August", "Awst"),
    ("September", "Medi"),
    ("October", "Hydref"),
    ("November", "Tachwedd"),
    ("December", "Rhagfyr"),
];

/// A date as `21 November 2026` or `21 Tachwedd 2026`.
#[must_use]
pub fn date(language: Language, day: NaiveDate) -> String {
    // Written by hand: a million lines of the deadline command come through here several times each.
    let month = month(language, day);
    let mut text = String::with_capacity(20);
    push(&mut text, day.day());
    text.push(' ');
    text.push_str(month);
    text.push(' ');
    text.push_str(&day.year().to_string());
    text
}

fn push(text: &mut String, number: u32) {
    if number >= 10 {
        text.push(char::from(b'0' + u8::try_from(number / 10).unwrap_or(0)));
    }
    text.push(char::from(b'0' + u8::try_from(number % 10).unwrap_or(0)));
}

/// The name of the month that a date lies in.
#[must_use]
pub fn month(language: Language, day: NaiveDate) -> &'static str {
    let (english, welsh) = MONTHS[day.month0() as usize % 12];
    match language {
        Language::English => english,
        Language::Welsh => welsh,
    }
}

/// Days in a row, both ends included: `on 7 May 2026` or `from 29 May to 10 June 2026`. The year is left out when
/// `with_year` is not set and both days are in the same one.
#[must_use]
pub fn date_range(language: Language, from: NaiveDate, to: NaiveDate, with_year: bool) -> String {
    let (on, first, last) = match language {
        Language::English => ("on", "from", "to"),
        Language::Welsh => ("ar", "o", "i"),
    };
    let one_year = from.year() == to.year();
    let mut text = if from == to {
        on.to_owned()
    } else {
        let mut text = format!("{first} {}", from.day());
        if !one_year {
            text.push_str(&format!(" {} {}", month(language, from), from.year()));
        } else if from.month() != to.month() {
            text.push_str(&format!(" {}", month(language, from)));
        }
        text.push(' ');
        text.push_str(last);
        text
    };
    text.push_str(&format!(" {} {}", to.day(), month(language, to)));
    if with_year || !one_year {
        text.push_str(&format!(" {}", to.year()));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_print_no_more_than_they_need() {
        let show = |language, from: &str, to: &str, with_year| {
            date_range(
                language,
                from.parse().unwrap(),
                to.parse().unwrap(),
                with_year,
            )
        };
        let english = |from, to, year| show(Language::English, from, to, year);
        assert_eq!(
            english("2026-12-03", "2026-12-07", false),
            "from 3 to 7 December"
        );
        assert_eq!(
            english("2026-05-29", "2026-06-10", true),
            "from 29 May to 10 June 2026"
        );
        assert_eq!(
            english("2026-10-14", "2026-10-14", true),
            "on 14 October 2026"
        );
        assert_eq!(
            english("2026-12-29", "2027-01-03", false),
            "from 29 December 2026 to 3 January 2027"
        );
        assert_eq!(
            show(Language::Welsh, "2026-12-03", "2026-12-07", true),
            "o 3 i 7 Rhagfyr 2026"
        );
    }

    #[test]
    fn dates_are_written_out_in_both_languages() {
        let day = "2026-11-21".parse().unwrap();
        assert_eq!(date(Language::English, day), "21 November 2026");
        assert_eq!(date(Language::Welsh, day), "21 Tachwedd 2026");
        assert_eq!(
            date(Language::English, "2026-03-05".parse().unwrap()),
            "5 March 2026"
        );
    }
}
