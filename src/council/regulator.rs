//! The regulator's name, address, phone and web address: settings with a date, never text in a template [regulator].

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::load::{self, Fault, ProfileError};
use super::notice::DAY_SHOWN;

const SHIPPED_FILE: &str = "councils/regulator.toml";
const SHIPPED_TEXT: &str = include_str!("../../councils/regulator.toml");

/// Days after which the details are to be compared with the regulator's website again.
const CHECK_EVERY_DAYS: i64 = 90;

/// The regulator's details from one day until the next entry begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegulatorDetails {
    /// The first day on which they are used.
    #[serde(deserialize_with = "load::required_day")]
    pub from: NaiveDate,
    /// The name in law.
    pub name: String,
    /// The short name that people know.
    pub known_as: String,
    /// Postal address, a line each; the last line is the postcode.
    pub address: Vec<String>,
    /// Helpline.
    pub phone: String,
    /// Web address, without `https://`.
    pub web: String,
    /// Where a person complains online, without `https://`.
    pub complaint_web: String,
    /// The day on which somebody compared them with the regulator's own website.
    #[serde(default, deserialize_with = "load::optional_day")]
    pub checked_on: Option<NaiveDate>,
    /// What is known about how sure they are.
    pub note: Option<String>,
}

impl RegulatorDetails {
    /// The name as letters print it: the name in law, then the short name in brackets.
    #[must_use]
    pub fn in_letters(&self) -> String {
        format!("{} ({})", self.name, self.known_as)
    }

    /// The lines of an address on a letter: the name, then the postal address.
    #[must_use]
    pub fn letter_address(&self) -> Vec<String> {
        std::iter::once(self.in_letters())
            .chain(self.address.iter().cloned())
            .collect()
    }

    /// A sentence for the administrator when nobody has compared the details with the regulator's website, or not for 90 days.
    #[must_use]
    pub fn stale(&self, today: NaiveDate) -> Option<String> {
        let (name, web) = (self.in_letters(), &self.web);
        let Some(checked) = self.checked_on else {
            return Some(format!(
                "Nobody has checked the address and phone number of the {name}: check at {web}."
            ));
        };
        let age = (today - checked).num_days();
        (age > CHECK_EVERY_DAYS).then(|| {
            format!(
                "The details of the {name} were last checked on {}, {age} days ago: check at {web}.",
                checked.format(DAY_SHOWN)
            )
        })
    }

    /// Whether a notice that states this name means this entry. "The" in front and "'s Office" or the short name behind do
    /// not matter.
    pub(super) fn goes_by(&self, stated: &str) -> bool {
        let short = format!("({})", self.known_as.to_lowercase());
        let bare = |name: &str| {
            let name = name.to_lowercase().replace('’', "'");
            let name = name.trim_start_matches("the ").replace(&short, "");
            name.trim().trim_end_matches("'s office").to_owned()
        };
        [&self.name, &self.known_as]
            .map(|name| bare(name))
            .contains(&bare(stated))
    }

    /// Whether a notice that states these lines means this entry's address. The postcode decides: lines are broken and
    /// shortened in many ways.
    pub(super) fn is_at(&self, stated: &[String]) -> bool {
        let squeezed = |text: &str| text.replace(' ', "").to_uppercase();
        let postcode = self.address.last().map(|line| squeezed(line));
        postcode.is_some_and(|postcode| squeezed(&stated.concat()).contains(&postcode))
    }
}

/// All entries for the regulator, oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegulatorBook {
    #[serde(rename = "regulator")]
    entries: Vec<RegulatorDetails>,
}

/// No entry for the regulator is in force on this day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no regulator details are in force on {}; add a [[regulator]] table that begins by then", .0.format(DAY_SHOWN))]
pub struct NoRegulator(pub NaiveDate);

impl RegulatorBook {
    /// The entries that ship with the product.
    ///
    /// # Errors
    /// [`ProfileError`] when the shipped file has a mistake.
    pub fn shipped() -> Result<Self, ProfileError> {
        Self::parse(SHIPPED_FILE, SHIPPED_TEXT)
    }

    /// Reads entries; `file` is only for messages.
    ///
    /// # Errors
    /// [`ProfileError`] with the line and the reason: not TOML, an unknown or missing key, no entry, entries that do not
    /// ascend by `from`, a blank value, an address without its postcode.
    pub fn parse(file: &str, text: &str) -> Result<Self, ProfileError> {
        load::read(file, text, |book: &Self| check_entries(&book.entries, true))
    }

    /// The same book with a council's own entries on top: the same `from` replaces, another `from` adds.
    #[must_use]
    pub fn under(mut self, own: &[RegulatorDetails]) -> Self {
        self.entries
            .retain(|shipped| own.iter().all(|entry| entry.from != shipped.from));
        self.entries.extend_from_slice(own);
        self.entries.sort_by_key(|entry| entry.from);
        self
    }

    /// All entries, oldest first.
    #[must_use]
    pub fn entries(&self) -> &[RegulatorDetails] {
        &self.entries
    }

    /// The entry that a letter of this date uses.
    ///
    /// # Errors
    /// [`NoRegulator`] when the first entry begins later.
    pub fn in_force_on(&self, date: NaiveDate) -> Result<&RegulatorDetails, NoRegulator> {
        self.entries
            .iter()
            .rfind(|entry| entry.from <= date)
            .ok_or(NoRegulator(date))
    }
}

/// Checks entries on their own; `needed` when there must be at least one.
pub(super) fn check_entries(entries: &[RegulatorDetails], needed: bool) -> Result<(), Fault> {
    if needed && entries.is_empty() {
        return Err(Fault::at("regulator", "there is no [[regulator]] table"));
    }
    for (n, pair) in entries.windows(2).enumerate() {
        if let [earlier, later] = pair
            && later.from <= earlier.from
        {
            return Err(Fault::at(
                format!("regulator.{}.from", n + 1),
                format!(
                    "each entry must begin after the one before it, and this one does not begin after {}",
                    earlier.from.format(DAY_SHOWN)
                ),
            ));
        }
    }
    for (n, entry) in entries.iter().enumerate() {
        if !entry
            .address
            .last()
            .is_some_and(|line| looks_like_postcode(line))
        {
            return Err(Fault::at(
                format!("regulator.{n}.address"),
                "the last line of the regulator’s address must be its postcode, like “SW1A 1AA”",
            ));
        }
    }
    Ok(())
}

fn looks_like_postcode(line: &str) -> bool {
    let Some((out, inward)) = line.split_once(' ') else {
        return false;
    };
    let capitals_and_digits = |part: &str| {
        part.chars()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
    };
    (2..=4).contains(&out.len())
        && inward.len() == 3
        && capitals_and_digits(out)
        && capitals_and_digits(inward)
        && out.starts_with(|c: char| c.is_ascii_uppercase())
        && inward.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn book() -> RegulatorBook {
        RegulatorBook::shipped().expect("the shipped file is right")
    }

    #[test]
    fn the_name_and_address_change_on_the_day_itself() {
        let book = book();
        let [before, after] =
            ["2026-09-29", "2026-09-30"].map(|day| book.in_force_on(on(day)).expect("in force"));
        assert_eq!(after.from, on("2026-09-30"));
        assert_eq!(after.in_letters(), "Information Commission (ICO)");
        assert_ne!(before.name, after.name);
        assert_ne!(before.address, after.address);
        assert_eq!(after.letter_address().len(), 6);
        assert_eq!(before.phone, "0303 123 1113");
        assert_eq!(before.phone, after.phone);
        assert_eq!(book.entries().len(), 2);
    }

    #[test]
    fn before_the_first_entry_none_is_in_force() {
        let error = book().in_force_on(on("2018-05-24")).expect_err("none");
        assert_eq!(error, NoRegulator(on("2018-05-24")));
        assert!(error.to_string().contains("24 May 2018"), "{error}");
        assert!(book().in_force_on(on("2018-05-25")).is_ok());
    }

    #[test]
    fn details_are_checked_every_ninety_days() {
        let mut entry = book()
            .in_force_on(on("2026-11-21"))
            .expect("in force")
            .clone();
        assert_eq!(entry.checked_on, None);
        let never = entry.stale(on("2026-11-21")).expect("told");
        assert!(never.ends_with("check at ico.org.uk."), "{never}");
        entry.checked_on = Some(on("2026-11-21"));
        assert_eq!(entry.stale(on("2027-02-19")), None);
        let late = entry.stale(on("2027-02-20")).expect("told");
        assert!(late.contains("21 November 2026, 91 days ago"), "{late}");
    }

    #[test]
    fn a_council_corrects_one_entry_and_adds_the_next() {
        let mut corrected = book().entries()[1].clone();
        corrected.phone = "0303 000 0000".to_owned();
        let mut next = corrected.clone();
        next.from = on("2030-01-01");
        let merged = book().under(&[corrected.clone(), next.clone()]);
        assert_eq!(merged.entries().len(), 3);
        assert_eq!(merged.in_force_on(on("2026-11-21")), Ok(&corrected));
        assert_eq!(merged.in_force_on(on("2030-01-01")), Ok(&next));
        assert_eq!(merged.entries()[0], book().entries()[0]);
    }

    #[test]
    fn names_and_addresses_match_however_they_are_written() {
        let entry = book().entries()[1].clone();
        let office = format!("The {}’s Office ({})", entry.name, entry.known_as);
        for stated in [&entry.name, &entry.known_as, &entry.in_letters(), &office] {
            assert!(entry.goes_by(stated), "{stated}");
        }
        assert!(!entry.goes_by(&book().entries()[0].name));
        assert!(entry.is_at(&[entry.address.join(", ").to_lowercase()]));
        assert!(!entry.is_at(&book().entries()[0].address));
    }
}
