//! The privacy notice itself: its title, its dates, and what it says of the regulator.

use std::fmt;
use std::str::FromStr;

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::load;
use super::regulator::RegulatorDetails;

/// How a day is shown to people.
pub(super) const DAY_SHOWN: &str = "%-d %B %Y";

/// The privacy notice that a profile was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// Its title.
    pub title: String,
    /// The day it was completed.
    #[serde(default, deserialize_with = "load::optional_day")]
    pub completed_on: Option<NaiveDate>,
    /// When it was to be reviewed.
    pub review_due: Option<ReviewDue>,
    /// The day it was last updated.
    #[serde(default, deserialize_with = "load::optional_day")]
    pub last_updated_on: Option<NaiveDate>,
    /// The regulator as the notice states it. Only ever compared with the details in force, never printed in a letter.
    pub regulator_stated: Option<RegulatorStated>,
}

/// What a notice states about the regulator, right or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegulatorStated {
    /// Name.
    pub name: String,
    /// Postal address, a line each.
    #[serde(default)]
    pub address: Vec<String>,
    /// Helpline.
    pub phone: Option<String>,
    /// Web address, without `https://`.
    pub web: Option<String>,
}

impl Notice {
    /// What the administrator should know about the notice on this day, a plain sentence each.
    ///
    /// `regulator` is the entry in force today; without one the comparison is left out.
    #[must_use]
    pub fn warnings(&self, today: NaiveDate, regulator: Option<&RegulatorDetails>) -> Vec<String> {
        let mut told: Vec<String> = self.date_warning(today).into_iter().collect();
        match (&self.regulator_stated, regulator) {
            (None, _) => told.push(format!(
                "The notice “{}” does not name the regulator that people can complain to.",
                self.title
            )),
            (Some(stated), Some(current)) => told.extend(stated.differences(current)),
            (Some(_), None) => {}
        }
        told
    }

    fn date_warning(&self, today: NaiveDate) -> Option<String> {
        let Some(review) = self.review_due else {
            let undated = self.completed_on.is_none() && self.last_updated_on.is_none();
            return Some(if undated {
                format!(
                    "The notice “{}” states no date: not when it was completed, last updated or to be reviewed.",
                    self.title
                )
            } else {
                format!(
                    "The notice “{}” does not state when it is to be reviewed.",
                    self.title
                )
            });
        };
        let last_day = review.last_day();
        if today <= last_day {
            return None;
        }
        let since = last_day.succ_opt().unwrap_or(last_day).format(DAY_SHOWN);
        let updated = self.last_updated_on.map_or_else(String::new, |day| {
            format!(" It was last updated on {}.", day.format(DAY_SHOWN))
        });
        Some(format!(
            "The notice “{}” was due for review in {review} and has been overdue since {since}.{updated}",
            self.title
        ))
    }
}

impl RegulatorStated {
    fn differences(&self, current: &RegulatorDetails) -> Vec<String> {
        let mut told = Vec::new();
        let since = current.from.format(DAY_SHOWN);
        if !current.goes_by(&self.name) {
            told.push(format!(
                "The notice calls the regulator “{}”. Since {since} it is the {}.",
                self.name,
                current.in_letters()
            ));
        }
        if !self.address.is_empty() && !current.is_at(&self.address) {
            told.push(format!(
                "The notice gives an address that the regulator no longer uses: {}. The address since {since} is {}.",
                self.address.join(", "),
                current.address.join(", ")
            ));
        }
        if let Some(phone) = self
            .phone
            .as_deref()
            .filter(|&phone| digits(phone) != digits(&current.phone))
        {
            told.push(format!(
                "The notice gives the regulator’s phone number as {phone}. It is {}.",
                current.phone
            ));
        }
        if let Some(web) = self.web.as_deref().filter(|&web| web != current.web) {
            told.push(format!(
                "The notice gives the regulator’s web address as {web}. It is {}.",
                current.web
            ));
        }
        told
    }
}

fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}

/// When a notice is to be reviewed: a day, or a whole month, written `2023-03-15` or `2023-03`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum ReviewDue {
    /// On this day.
    Day(NaiveDate),
    /// At any time in the month that begins on this day.
    Month(NaiveDate),
}

impl ReviewDue {
    /// The last day on which the review is not late.
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Month(first) => first
                .checked_add_months(Months::new(1))
                .and_then(|next| next.pred_opt())
                .unwrap_or(first),
        }
    }
}

impl FromStr for ReviewDue {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let month = (text.len() == 7).then(|| load::day(&format!("{text}-01")));
        match month {
            Some(first) => first.map(Self::Month),
            None => load::day(text).map(Self::Day),
        }
        .map_err(|_| {
            format!("“{text}” is not a month or a day; write it like “2023-03” or “2023-03-15”")
        })
    }
}

impl TryFrom<String> for ReviewDue {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl fmt::Display for ReviewDue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.format(DAY_SHOWN).fmt(f),
            Self::Month(first) => first.format("%B %Y").fmt(f),
        }
    }
}

impl From<ReviewDue> for String {
    fn from(due: ReviewDue) -> Self {
        match due {
            ReviewDue::Day(day) => day.format("%Y-%m-%d").to_string(),
            ReviewDue::Month(first) => first.format("%Y-%m").to_string(),
        }
    }
}
