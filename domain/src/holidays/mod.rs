//! Bank holidays and working days ([bank-holidays]): the published list, and the rules for
//! the years that it does not reach.

pub mod by_rule;
mod gov_uk;

use std::sync::{Arc, LazyLock};

use chrono::{Datelike, Days, NaiveDate};

use crate::nation::Nation;

pub use gov_uk::HolidayFileError;

static BUNDLED: LazyLock<Arc<Holidays>> = LazyLock::new(|| {
    let json = include_str!("../../data/bank-holidays.json");
    Arc::new(Holidays::from_gov_uk_json(json).expect("a test reads the bundled list"))
});

/// The bank holidays of all three nations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holidays {
    lists: [List; 3],
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct List {
    days: Vec<(NaiveDate, String)>,
    first_year: i32,
    last_year: i32,
}

impl Holidays {
    /// The list that comes with the program, 2019 to 2028, so that no date depends on the
    /// network.
    pub fn bundled() -> Arc<Self> {
        Arc::clone(&BUNDLED)
    }

    /// Reads a list in the format of the gov.uk bank holiday file.
    ///
    /// # Errors
    /// When the text is not of that shape, a nation has no days, or a date is not real.
    pub fn from_gov_uk_json(json: &str) -> Result<Self, HolidayFileError> {
        let lists = gov_uk::read(json)?;
        Ok(Self {
            lists: lists.map(List::new),
        })
    }

    /// Whether `date` is a bank holiday, by the list or, outside it, by rule.
    pub fn is_holiday(&self, nation: Nation, date: NaiveDate) -> bool {
        self.name_of(nation, date).is_some()
    }

    /// The name of the bank holiday on `date`, if it is one.
    pub fn name_of(&self, nation: Nation, date: NaiveDate) -> Option<&str> {
        if !self.covers(nation, date.year()) {
            return by_rule::in_year(nation, date.year())
                .into_iter()
                .find(|(day, _)| *day == date)
                .map(|(_, name)| name);
        }
        let days = &self.list(nation).days;
        let place = days.binary_search_by_key(&date, |(day, _)| *day).ok()?;
        days.get(place).map(|(_, name)| name.as_str())
    }

    /// Neither a Saturday nor a Sunday nor a bank holiday ([roll]).
    pub fn is_working_day(&self, nation: Nation, date: NaiveDate) -> bool {
        !by_rule::is_weekend(date) && !self.is_holiday(nation, date)
    }

    /// The first working day on or after `date`.
    pub fn next_working_day(&self, nation: Nation, date: NaiveDate) -> NaiveDate {
        first_working_day(date, |day| self.is_working_day(nation, day))
    }

    /// The working day that is `count` working days after `date`; `date` itself is not
    /// counted, whatever day it is.
    pub fn add_working_days(&self, nation: Nation, date: NaiveDate, count: u32) -> NaiveDate {
        after_working_days(date, count, |day| self.is_working_day(nation, day))
    }

    /// Whether a published list reaches `year`; if not, its dates are provisional
    /// ([beyond-list]).
    pub fn covers(&self, nation: Nation, year: i32) -> bool {
        let list = self.list(nation);
        (list.first_year..=list.last_year).contains(&year)
    }

    /// The last listed year.
    pub fn covered_until(&self, nation: Nation) -> i32 {
        self.list(nation).last_year
    }

    /// The listed days of one year, earliest first; none where the list does not reach.
    pub fn listed_in(&self, nation: Nation, year: i32) -> impl Iterator<Item = NaiveDate> + '_ {
        let days = self.list(nation).days.iter().map(|(day, _)| *day);
        days.filter(move |day| day.year() == year)
    }

    fn list(&self, nation: Nation) -> &List {
        let [england_and_wales, scotland, northern_ireland] = &self.lists;
        match nation {
            Nation::EnglandAndWales => england_and_wales,
            Nation::Scotland => scotland,
            Nation::NorthernIreland => northern_ireland,
        }
    }
}

impl List {
    fn new(days: Vec<(NaiveDate, String)>) -> Self {
        Self {
            first_year: days.first().map_or(i32::MAX, |(day, _)| day.year()),
            last_year: days.last().map_or(i32::MIN, |(day, _)| day.year()),
            days,
        }
    }
}

/// The first day from `date` on for which `works` holds; the calendar's last day if none.
pub(crate) fn first_working_day(date: NaiveDate, works: impl Fn(NaiveDate) -> bool) -> NaiveDate {
    date.iter_days()
        .find(|day| works(*day))
        .unwrap_or(NaiveDate::MAX)
}

/// The `count`th day after `date` for which `works` holds.
pub(crate) fn after_working_days(
    date: NaiveDate,
    count: u32,
    works: impl Fn(NaiveDate) -> bool,
) -> NaiveDate {
    (0..count).fold(date, |day, _| {
        let next = day.checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX);
        first_working_day(next, &works)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_bundled_list_covers_2019_to_2028_in_all_nations() {
        let holidays = Holidays::bundled();
        for nation in Nation::ALL {
            assert!(holidays.covers(nation, 2019));
            assert_eq!(holidays.covered_until(nation), 2028);
            assert!(!holidays.covers(nation, 2029) && !holidays.covers(nation, 2018));
        }
    }

    #[test]
    fn nations_differ_and_a_substitute_stands_for_the_day_itself() {
        let holidays = Holidays::bundled();
        assert_eq!(
            holidays.name_of(Nation::EnglandAndWales, day("2026-12-28")),
            Some("Boxing Day")
        );
        assert!(!holidays.is_holiday(Nation::EnglandAndWales, day("2026-12-26")));
        assert!(!holidays.is_working_day(Nation::EnglandAndWales, day("2026-12-26")));
        assert!(holidays.is_holiday(Nation::Scotland, day("2026-06-15")));
        assert!(holidays.is_working_day(Nation::NorthernIreland, day("2026-06-15")));
        assert!(holidays.is_working_day(Nation::Scotland, day("2026-04-06")));
    }

    #[test]
    fn working_days_step_over_easter() {
        let holidays = Holidays::bundled();
        let nation = Nation::EnglandAndWales;
        assert_eq!(
            holidays.next_working_day(nation, day("2026-04-03")),
            day("2026-04-07")
        );
        assert_eq!(
            holidays.next_working_day(nation, day("2026-04-02")),
            day("2026-04-02")
        );
        assert_eq!(
            holidays.add_working_days(nation, day("2026-04-02"), 1),
            day("2026-04-07")
        );
        assert_eq!(
            holidays.add_working_days(nation, day("2026-10-05"), 5),
            day("2026-10-12")
        );
        assert_eq!(
            holidays.add_working_days(nation, day("2026-10-03"), 0),
            day("2026-10-03")
        );
    }

    #[test]
    fn the_end_of_the_calendar_does_not_panic() {
        let holidays = Holidays::bundled();
        for nation in Nation::ALL {
            assert_eq!(
                holidays.add_working_days(nation, NaiveDate::MAX, 3),
                NaiveDate::MAX
            );
        }
    }
}
