//! What the administrator should know about a profile: gaps in it, and a notice that has aged.

use chrono::NaiveDate;

use super::notice::DAY_SHOWN;
use super::{CouncilProfile, RegulatorBook};

impl CouncilProfile {
    /// Everything that the administrator should know today, a plain sentence each: about the notice, about contact details
    /// that it does not state, and about the regulator's details. `book` is [`CouncilProfile::regulator_book`].
    #[must_use]
    pub fn warnings(&self, today: NaiveDate, book: &RegulatorBook) -> Vec<String> {
        let regulator = book.in_force_on(today).ok();
        let mut told = self.notice.warnings(today, regulator);
        told.extend(self.accessibility.warnings(today));
        told.extend(self.gaps());
        told.extend(self.asks_everyone());
        match regulator {
            Some(entry) => told.extend(entry.stale(today)),
            None => told.push(format!(
                "No regulator details are in force on {}, so no letter can be made.",
                today.format(DAY_SHOWN)
            )),
        }
        told
    }

    fn gaps(&self) -> Vec<String> {
        let officer = self.dpo.as_ref().map(|dpo| &dpo.contact);
        let address = [Some(&self.contact), officer]
            .into_iter()
            .flatten()
            .all(|contact| contact.address.is_empty());
        let missing = [
            (address, "a postal address"),
            (self.dpo_phone().is_none(), "a phone number"),
            (self.dpo_email().is_none(), "an email address"),
        ];
        let mut told: Vec<String> = missing
            .into_iter()
            .filter(|(gap, _)| *gap)
            .map(|(_, what)| {
                format!(
                    "The profile does not give {what} for {}. Add it under [contact].",
                    self.name
                )
            })
            .collect();
        if self.dpo.is_none() {
            told.push(
                "The notice does not name a Data Protection Officer. Add the contact under [dpo]."
                    .to_owned(),
            );
        }
        if self.consents.is_empty() && self.processing.relies_on_consent() {
            told.push(
                "The notice relies on consent and names no consent that people can withdraw. \
                 Until [[consent]] tables are added, the form asks people to describe theirs."
                    .to_owned(),
            );
        }
        told
    }

    /// A demand of everybody is no reasonable doubt about anybody [identity].
    fn asks_everyone(&self) -> Option<String> {
        let everyone = !self.areas.is_empty() && self.areas.iter().all(|area| area.asks_identity);
        everyone.then(|| {
            "Every service area has asks_identity = true, so everybody is asked who they are. The law allows that only \
             where there is reasonable doubt. Keep it to the areas that need it."
                .to_owned()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::council::profile;

    fn on(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn told(name: &str, today: &str) -> Vec<String> {
        let profile = profile(name).expect("ships with the product");
        let book = profile.regulator_book().expect("ships with the product");
        profile.warnings(on(today), &book)
    }

    fn one<'a>(told: &'a [String], part: &str) -> &'a str {
        let hits: Vec<&String> = told.iter().filter(|line| line.contains(part)).collect();
        assert_eq!(hits.len(), 1, "{part} in {told:#?}");
        hits[0]
    }

    #[test]
    fn west_northamptonshire_is_overdue_and_names_the_regulator_of_old() {
        let told = told("west-northamptonshire", "2026-11-21");
        assert_eq!(
            one(&told, "overdue"),
            "The notice “Customer services privacy notice” was due for review in March 2023 and has been overdue \
             since 1 April 2023. It was last updated on 6 July 2023."
        );
        let profile = profile("west-northamptonshire").expect("ships");
        let stated = profile.notice.regulator_stated.as_ref().expect("stated");
        assert!(one(&told, "calls the regulator").contains(&stated.name));
        assert!(one(&told, "calls the regulator").contains("Information Commission (ICO)"));
        assert!(one(&told, "no longer uses").contains(&stated.address.join(", ")));
        one(&told, "email address");
        one(&told, "check at ico.org.uk");
        assert_eq!(told.len(), 5, "{told:#?}");
    }

    #[test]
    fn the_same_notice_named_the_regulator_rightly_the_day_before_the_change() {
        let told = told("west-northamptonshire", "2026-09-29");
        assert!(
            !told.iter().any(|line| line.contains("calls the regulator")),
            "{told:#?}"
        );
        assert!(
            !told.iter().any(|line| line.contains("no longer uses")),
            "{told:#?}"
        );
    }

    #[test]
    fn a_review_in_march_is_late_from_the_first_of_april() {
        let late = |day| {
            told("west-northamptonshire", day)
                .iter()
                .any(|line| line.contains("overdue"))
        };
        assert!(!late("2023-03-31"));
        assert!(late("2023-04-01"));
    }

    #[test]
    fn kettering_states_no_date_no_regulator_and_nowhere_to_write() {
        let told = told("kettering", "2026-11-21");
        for part in [
            "states no date",
            "does not name the regulator",
            "a postal address",
            "a phone number",
            "an email address",
            "a Data Protection Officer",
            "names no consent",
            "check at ico.org.uk",
        ] {
            one(&told, part);
        }
        assert_eq!(told.len(), 8, "{told:#?}");
    }

    #[test]
    fn asking_everybody_who_they_are_is_told() {
        let mut profile = profile("west-northamptonshire").expect("ships");
        let book = profile.regulator_book().expect("ships");
        for area in &mut profile.areas {
            area.asks_identity = true;
        }
        one(
            &profile.warnings(on("2026-11-21"), &book),
            "reasonable doubt",
        );
        profile.areas[0].asks_identity = false;
        let told = profile.warnings(on("2026-11-21"), &book);
        assert!(
            !told.iter().any(|line| line.contains("reasonable doubt")),
            "{told:#?}"
        );
    }

    #[test]
    fn a_day_without_a_regulator_is_told() {
        assert!(
            told("kettering", "2018-01-01")
                .iter()
                .any(|line| line.contains("no letter can be made"))
        );
    }
}
