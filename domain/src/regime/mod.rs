//! The law as data: which rules applied on the day a request came, how long their periods
//! are, what they are called, and which reading the council works by.

pub mod citations;
pub mod periods;
pub mod readings;
pub mod settings;
mod settings_table;

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use crate::holidays::{self, Holidays};
use crate::nation::Nation;
use citations::Rule;
use settings::Settings;

/// All that a calculation needs besides the facts of the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Law {
    /// The council's nation ([whose-holidays]).
    pub nation: Nation,
    /// The bank holidays of all nations.
    pub holidays: Arc<Holidays>,
    /// The readings and policies in force.
    pub settings: Settings,
}

impl Law {
    /// The bundled holidays and the regulator's readings.
    pub fn new(nation: Nation) -> Self {
        Self {
            nation,
            holidays: Holidays::bundled(),
            settings: Settings::default(),
        }
    }

    /// Whether a period may end on `date` ([roll]).
    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        self.holidays.is_working_day(self.nation, date)
            && !self.settings.extra_holidays.contains(&date)
    }

    /// The first working day on or after `date`.
    pub fn next_working_day(&self, date: NaiveDate) -> NaiveDate {
        holidays::first_working_day(date, |day| self.is_working_day(day))
    }

    /// The working day that is `count` working days after `date`.
    pub fn add_working_days(&self, date: NaiveDate, count: u32) -> NaiveDate {
        holidays::after_working_days(date, count, |day| self.is_working_day(day))
    }

    /// The name of the holiday on `date`, the council's own extra ones included.
    pub fn holiday_name(&self, date: NaiveDate) -> Option<&str> {
        let listed = self.holidays.name_of(self.nation, date);
        listed.or_else(|| {
            let extra = self.settings.extra_holidays.contains(&date);
            extra.then_some("local holiday")
        })
    }

    /// Whether a date rests on a year without a published list ([beyond-list]).
    pub fn is_provisional(&self, date: NaiveDate) -> bool {
        !self.holidays.covers(self.nation, date.year())
    }
}

/// The rules that applied to what the council received between two dates ([commencement]).
#[derive(Debug, PartialEq, Eq)]
pub struct Edition {
    /// Its name, shown with each result.
    pub name: &'static str,
    /// The first day of receipt that it covers.
    pub from: NaiveDate,
    /// When the period starts.
    pub start: Rule,
    /// How long it is.
    pub length: Rule,
    /// When a question pauses it.
    pub pause: Rule,
    /// When it may be extended.
    pub extension: Rule,
    /// Whether the pause is in the statute; if not, the setting `old_request_pause` decides.
    pub pause_in_law: bool,
    /// Whether a complaint must be acknowledged within a statutory period.
    pub acknowledges_complaints: bool,
}

static EDITIONS: [Edition; 3] = [
    Edition {
        name: "edition-before-february-2026",
        from: NaiveDate::MIN,
        start: citations::OLD_START,
        length: citations::OLD_LENGTH,
        pause: citations::OLD_PAUSE,
        extension: citations::OLD_EXTENSION,
        pause_in_law: false,
        acknowledges_complaints: false,
    },
    Edition {
        name: "edition-from-february-2026",
        from: day(2026, 2, 5),
        start: citations::START,
        length: citations::LENGTH,
        pause: citations::PAUSE,
        extension: citations::EXTENSION,
        pause_in_law: true,
        acknowledges_complaints: false,
    },
    Edition {
        name: "edition-from-june-2026",
        from: day(2026, 6, 19),
        start: citations::START,
        length: citations::LENGTH,
        pause: citations::PAUSE,
        extension: citations::EXTENSION,
        pause_in_law: true,
        acknowledges_complaints: true,
    },
];

impl Edition {
    /// The edition for something received on `received_on`.
    pub fn on(received_on: NaiveDate) -> &'static Edition {
        let [oldest, middle, newest] = &EDITIONS;
        [newest, middle]
            .into_iter()
            .find(|edition| edition.from <= received_on)
            .unwrap_or(oldest)
    }
}

const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => panic!("a date of commencement is a real date"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_edition_changes_on_the_day_of_commencement() {
        let name = |text: &str| Edition::on(text.parse().unwrap()).name;
        assert_eq!(name("2026-02-04"), "edition-before-february-2026");
        assert_eq!(name("2026-02-05"), "edition-from-february-2026");
        assert_eq!(name("2026-06-18"), "edition-from-february-2026");
        assert_eq!(name("2026-06-19"), "edition-from-june-2026");
        assert_eq!(name("1990-01-01"), "edition-before-february-2026");
    }

    #[test]
    fn an_extra_holiday_is_not_a_working_day_and_has_a_name() {
        let mut law = Law::new(Nation::Scotland);
        let monday: NaiveDate = "2026-09-21".parse().unwrap();
        assert!(law.is_working_day(monday));
        law.settings.extra_holidays.push(monday);
        assert!(!law.is_working_day(monday));
        assert_eq!(law.holiday_name(monday), Some("local holiday"));
        assert_eq!(law.next_working_day(monday), "2026-09-22".parse().unwrap());
    }
}
