//! Bank holidays worked out by rule, for years without a published list ([beyond-list]).
//!
//! Source: the Banking and Financial Dealings Act 1971 and, for St Andrew's Day, asp 2007/2
//! ([bank-holidays]). A day proclaimed for one year only cannot be known here.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::nation::Nation;

const NEW_YEAR: &str = "New Year’s Day";
const SECOND_OF_JANUARY: &str = "2nd January";
const ST_PATRICK: &str = "St Patrick’s Day";
const GOOD_FRIDAY: &str = "Good Friday";
const EASTER_MONDAY: &str = "Easter Monday";
const EARLY_MAY: &str = "Early May bank holiday";
const SPRING: &str = "Spring bank holiday";
const BATTLE_OF_THE_BOYNE: &str = "Battle of the Boyne (Orangemen’s Day)";
const SUMMER: &str = "Summer bank holiday";
const ST_ANDREW: &str = "St Andrew’s Day";
const CHRISTMAS: &str = "Christmas Day";
const BOXING_DAY: &str = "Boxing Day";

/// The bank holidays of `nation` in `year` with their names, earliest first. Where a day
/// falls at a weekend the list holds the day kept in its place, as the published one does.
pub fn in_year(nation: Nation, year: i32) -> Vec<(NaiveDate, &'static str)> {
    let mut days = Vec::with_capacity(12);
    let mut displaced = Vec::new();
    for &(month, day, name) in fixed(nation) {
        let Some(date) = NaiveDate::from_ymd_opt(year, month, day) else {
            continue;
        };
        if is_weekend(date) {
            displaced.push((date, name));
        } else {
            days.push((date, name));
        }
    }
    days.extend(movable(nation, year).into_iter().flatten());
    for (date, name) in displaced {
        let free = date
            .iter_days()
            .find(|day| !is_weekend(*day) && !days.iter().any(|(taken, _)| taken == day));
        days.extend(free.map(|day| (day, name)));
    }
    days.sort_unstable();
    days
}

fn fixed(nation: Nation) -> &'static [(u32, u32, &'static str)] {
    match nation {
        Nation::EnglandAndWales => &[(1, 1, NEW_YEAR), (12, 25, CHRISTMAS), (12, 26, BOXING_DAY)],
        Nation::Scotland => &[
            (1, 1, NEW_YEAR),
            (1, 2, SECOND_OF_JANUARY),
            (11, 30, ST_ANDREW),
            (12, 25, CHRISTMAS),
            (12, 26, BOXING_DAY),
        ],
        Nation::NorthernIreland => &[
            (1, 1, NEW_YEAR),
            (3, 17, ST_PATRICK),
            (7, 12, BATTLE_OF_THE_BOYNE),
            (12, 25, CHRISTMAS),
            (12, 26, BOXING_DAY),
        ],
    }
}

fn movable(nation: Nation, year: i32) -> [Option<(NaiveDate, &'static str)>; 5] {
    let easter = easter_sunday(year);
    let easter_monday = easter.and_then(|day| day.succ_opt());
    let summer = match nation {
        Nation::Scotland => first_monday(year, 8),
        _ => last_monday(year, 8),
    };
    let named = |day: Option<NaiveDate>, name| day.map(|day| (day, name));
    [
        named(
            easter.and_then(|day| day.pred_opt()?.pred_opt()),
            GOOD_FRIDAY,
        ),
        match nation {
            Nation::Scotland => None,
            _ => named(easter_monday, EASTER_MONDAY),
        },
        named(first_monday(year, 5), EARLY_MAY),
        named(last_monday(year, 5), SPRING),
        named(summer, SUMMER),
    ]
}

/// Easter Sunday of the Gregorian calendar, by the golden number and the epact.
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let equinox = NaiveDate::from_ymd_opt(year, 3, 21)?;
    let golden = year.rem_euclid(19);
    let century = year.div_euclid(100);
    let skipped_leap_days = century - century.div_euclid(4);
    let moon_correction = (8 * century + 13).div_euclid(25);
    let age = (skipped_leap_days - moon_correction + 19 * golden + 15).rem_euclid(30);
    let full_moon = age - i32::from(age == 29 || (age == 28 && golden > 10));
    let weekday = (year + year.div_euclid(4) + full_moon + 2 - skipped_leap_days).rem_euclid(7);
    let from_21_march = full_moon - weekday + 7;
    equinox.checked_add_days(chrono::Days::new(u64::try_from(from_21_march).ok()?))
}

fn first_monday(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Mon, 1)
}

fn last_monday(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Mon, 5)
        .or_else(|| NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Mon, 4))
}

/// Saturday or Sunday.
pub(super) fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::holidays::Holidays;

    fn month_days(nation: Nation, year: i32) -> String {
        let days: Vec<String> = in_year(nation, year)
            .iter()
            .map(|(day, _)| day.format("%m-%d").to_string())
            .collect();
        days.join(" ")
    }

    #[test]
    fn years_not_yet_published_follow_the_rules_of_each_nation() {
        let expected = [
            (
                Nation::EnglandAndWales,
                2029,
                "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
            ),
            (
                Nation::EnglandAndWales,
                2030,
                "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
            ),
            (
                Nation::Scotland,
                2029,
                "01-01 01-02 03-30 05-07 05-28 08-06 11-30 12-25 12-26",
            ),
            (
                Nation::Scotland,
                2030,
                "01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26",
            ),
            (
                Nation::NorthernIreland,
                2029,
                "01-01 03-19 03-30 04-02 05-07 05-28 07-12 08-27 12-25 12-26",
            ),
            (
                Nation::NorthernIreland,
                2030,
                "01-01 03-18 04-19 04-22 05-06 05-27 07-12 08-26 12-25 12-26",
            ),
        ];
        for (nation, year, days) in expected {
            assert_eq!(month_days(nation, year), days, "{nation} {year}");
        }
    }

    #[test]
    fn rules_give_the_published_list_in_every_year_without_a_special_day() {
        let listed = Holidays::bundled();
        let mut ordinary_years = 0;
        for nation in Nation::ALL {
            for year in 2019..=2028 {
                let special = matches!(year, 2020 | 2022 | 2023)
                    || (year == 2026 && nation == Nation::Scotland);
                if special {
                    continue;
                }
                ordinary_years += 1;
                let by_rule: Vec<_> = in_year(nation, year)
                    .into_iter()
                    .map(|(day, _)| day)
                    .collect();
                let published: Vec<_> = listed.listed_in(nation, year).collect();
                assert_eq!(by_rule, published, "{nation} {year}");
            }
        }
        assert_eq!(ordinary_years, 20);
    }

    #[test]
    fn christmas_on_a_sunday_is_kept_after_boxing_day() {
        let kept: Vec<_> = in_year(Nation::EnglandAndWales, 2022)
            .into_iter()
            .filter(|(day, _)| day.month() == 12)
            .map(|(day, name)| (day.day(), name))
            .collect();
        assert_eq!(kept, [(26, BOXING_DAY), (27, CHRISTMAS)]);
    }

    #[test]
    fn easter_is_right_at_the_ends_of_its_range() {
        for (year, month, day) in [(1818, 3, 22), (1943, 4, 25), (2000, 4, 23), (2285, 3, 22)] {
            assert_eq!(
                easter_sunday(year),
                NaiveDate::from_ymd_opt(year, month, day)
            );
        }
    }

    #[test]
    fn a_year_beyond_the_calendar_has_no_days_and_no_panic() {
        assert!(in_year(Nation::Scotland, i32::MAX).is_empty());
    }
}
