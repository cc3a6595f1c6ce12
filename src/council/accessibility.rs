//! The council's part of the accessibility statement. The product fills in how it was built and tested.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Contact, load};
use crate::council::notice::DAY_SHOWN;

/// What the statement says about this council. It must be kept under review, so its age is watched.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accessibility {
    /// The day the statement was prepared.
    #[serde(default, deserialize_with = "load::optional_day")]
    pub prepared_on: Option<NaiveDate>,
    /// The day it was last reviewed.
    #[serde(default, deserialize_with = "load::optional_day")]
    pub reviewed_on: Option<NaiveDate>,
    /// What is known not to be accessible and why, a sentence or two each.
    #[serde(default)]
    pub known_issues: Vec<String>,
    /// Who deals with reports, when it is not the council's own contact.
    #[serde(default)]
    pub contact: Contact,
}

impl Accessibility {
    /// What the administrator should know about the statement on this day, a plain sentence each.
    #[must_use]
    pub fn warnings(&self, today: NaiveDate) -> Vec<String> {
        let Some(looked_at) = self.reviewed_on.max(self.prepared_on) else {
            return vec![
                "The accessibility statement has no date. Check the page, and add prepared_on under [accessibility]."
                    .to_owned(),
            ];
        };
        if today <= a_year_after(looked_at) {
            return Vec::new();
        }
        vec![format!(
            "The accessibility statement was last looked at on {}, over 12 months ago. Review it, and change reviewed_on under [accessibility].",
            looked_at.format(DAY_SHOWN)
        )]
    }
}

/// The same day of the next year; 28 February where that year has no 29th.
fn a_year_after(day: NaiveDate) -> NaiveDate {
    let next = day.year() + 1;
    day.with_year(next)
        .or_else(|| NaiveDate::from_ymd_opt(next, 2, 28))
        .unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn a_statement_is_old_after_a_year_without_a_look() {
        let mut statement = Accessibility {
            prepared_on: Some(day("2024-02-29")),
            ..Accessibility::default()
        };
        assert!(statement.warnings(day("2025-02-28")).is_empty());
        let told = statement.warnings(day("2025-03-01"));
        assert!(told[0].contains("29 February 2024"), "{told:?}");
        statement.reviewed_on = Some(day("2025-02-20"));
        assert!(statement.warnings(day("2025-03-01")).is_empty());
        assert_eq!(statement.warnings(day("2026-02-21")).len(), 1);
    }

    #[test]
    fn a_statement_without_a_date_is_told() {
        let told = Accessibility::default().warnings(day("2026-11-22"));
        assert!(told[0].contains("no date"), "{told:?}");
    }
}
