//! A council's profile: who it is, what its privacy notice says, and how it wants its cases routed.
//!
//! One TOML file a council. What a notice does not state is absent here too, and the administrator is told.

mod accessibility;
mod channels;
mod check;
mod load;
mod notice;
mod processing;
mod regulator;
mod routing;
mod warnings;

#[cfg(test)]
mod mistakes;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::nation::Nation;
use serde::{Deserialize, Serialize};

pub use accessibility::Accessibility;
pub use channels::{ContactChannel, OutOfHours};
pub use load::{LoadError, ProfileError, SHIPPED, profile};
pub use notice::{Notice, RegulatorStated, ReviewDue};
pub use processing::{
    BasisInUse, Category, CategorySort, ConditionInUse, Consent, LawfulBasis, Processing,
    Recipient, RecipientKind, Source, SpecialCondition,
};
pub use regulator::{NoRegulator, RegulatorBook, RegulatorDetails};
pub use routing::{Routing, RoutingRule, SendTo, Team};

/// Everything that the product knows about one council.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CouncilProfile {
    /// Short name for files, commands and addresses: small letters, digits and hyphens.
    pub slug: String,
    /// The council's name in full.
    pub name: String,
    /// Whose bank holidays count [whose-holidays].
    pub nation: Nation,
    /// Whether the online form takes requests. When it does not, the start page shows the other ways to ask.
    pub intake_open: bool,
    /// The day on which a closed form takes requests again, when it is known.
    #[serde(default, deserialize_with = "load::optional_day")]
    pub intake_opens_on: Option<NaiveDate>,
    /// Whether every page has a button to leave at once, for people who may be watched.
    #[serde(default)]
    pub quick_exit: bool,
    /// Whether anybody may see how many requests came in and were answered on time.
    #[serde(default)]
    pub public_figures: bool,
    /// What the accessibility statement says about this council.
    #[serde(default)]
    pub accessibility: Accessibility,
    /// Where the council can be reached.
    #[serde(default)]
    pub contact: Contact,
    /// The Data Protection Officer, when the notice names one.
    pub dpo: Option<DataProtectionOfficer>,
    /// The ways in which people reach the council.
    #[serde(rename = "channel", default)]
    pub channels: Vec<ContactChannel>,
    /// Who answers outside opening hours.
    pub out_of_hours: Option<OutOfHours>,
    /// What is processed, why, and who receives it.
    pub processing: Processing,
    /// Consents that a person can withdraw, as the notice names them.
    #[serde(rename = "consent", default)]
    pub consents: Vec<Consent>,
    /// How long information is kept.
    pub retention: Option<Retention>,
    /// How information is stored.
    pub storage: Option<Storage>,
    /// What the notice says about people's rights.
    pub rights: Option<RightsStatement>,
    /// The notice itself and its dates.
    pub notice: Notice,
    /// Service areas, in the order in which forms list them.
    #[serde(rename = "area", default)]
    pub areas: Vec<ServiceArea>,
    /// Teams that cases can go to.
    #[serde(rename = "team", default)]
    pub teams: Vec<Team>,
    /// Where new cases go.
    pub routing: Routing,
    /// The council's own targets.
    pub targets: Targets,
    /// Other readings of the law: name of the setting to value [settings].
    #[serde(default)]
    pub readings: BTreeMap<String, String>,
    /// The council's own entries for the regulator, laid over those that ship with the product [regulator].
    #[serde(rename = "regulator", default)]
    pub regulators: Vec<RegulatorDetails>,
}

/// Where somebody can be reached.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Postal address, a line each, without the name.
    #[serde(default)]
    pub address: Vec<String>,
    /// Telephone number, as people write it.
    pub phone: Option<String>,
    /// Web page, without `https://`.
    pub website: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Web page with a form, without `https://`.
    pub web_form: Option<String>,
}

/// The Data Protection Officer as the notice names the post; never a person's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataProtectionOfficer {
    /// The title to write to.
    pub title: String,
    /// The officer's own contact, where the notice gives one apart from the council's.
    #[serde(default)]
    pub contact: Contact,
}

/// How long information is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// The statement, in substance.
    pub statement: String,
    /// The schedule that it points to.
    pub schedule: Option<String>,
    /// What happens afterwards.
    pub disposal: Option<String>,
}

/// How information is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Storage {
    /// The statement, in substance.
    pub statement: String,
}

/// What the notice says about rights.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RightsStatement {
    /// The statement, in substance.
    pub statement: String,
    /// Where the notice says that there is more.
    pub more_at: Option<String>,
}

/// A part of the council that holds information.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceArea {
    /// Short name, stored with the case.
    pub slug: String,
    /// Name on screen.
    pub name: String,
    /// Who runs it, if not the council.
    pub run_by: Option<String>,
    /// Whether it finds records by date of birth: the form then asks for it.
    #[serde(default)]
    pub by_birth_date: bool,
    /// Whether it has a reason to ask who somebody is before it hands anything over [identity]: the form then asks how
    /// they would show it.
    #[serde(default)]
    pub asks_identity: bool,
}

/// The council's own targets; none of them is a time limit in law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Targets {
    /// Working days in which a withdrawal of consent is acted on, 1 to 5 [consent].
    pub consent_target_working_days: u8,
    /// Days after receipt of a complaint at which its owner is warned, ascending [complaint-handling].
    pub complaint_warning_days: Vec<u16>,
    /// Days between progress updates on a complaint, at least 1.
    pub progress_interval_days: u16,
    /// Minutes for which a link sent to a resident works, 1 to 60.
    pub resident_link_minutes: u16,
}

impl CouncilProfile {
    /// The title under which the Data Protection Officer is written to.
    #[must_use]
    pub fn dpo_title(&self) -> &str {
        self.dpo
            .as_ref()
            .map_or("Data Protection Officer", |dpo| dpo.title.as_str())
    }

    /// The lines of a letter to the Data Protection Officer: title, council, then the officer's own address or the council's.
    /// Where neither is known the address ends after the council's name.
    #[must_use]
    pub fn dpo_address(&self) -> Vec<&str> {
        let own = self.dpo.iter().map(|dpo| &dpo.contact.address);
        let street = own
            .chain([&self.contact.address])
            .find(|lines| !lines.is_empty());
        [self.dpo_title(), &self.name]
            .into_iter()
            .chain(street.into_iter().flatten().map(String::as_str))
            .collect()
    }

    /// The Data Protection Officer's telephone, or the council's.
    #[must_use]
    pub fn dpo_phone(&self) -> Option<&str> {
        self.dpo_or_council(|contact| contact.phone.as_deref())
    }

    /// The Data Protection Officer's e-mail address, or the council's.
    #[must_use]
    pub fn dpo_email(&self) -> Option<&str> {
        self.dpo_or_council(|contact| contact.email.as_deref())
    }

    fn dpo_or_council<'a>(
        &'a self,
        pick: impl Fn(&'a Contact) -> Option<&'a str>,
    ) -> Option<&'a str> {
        let own = self.dpo.as_ref().and_then(|dpo| pick(&dpo.contact));
        own.or_else(|| pick(&self.contact))
    }

    /// The service area with this short name.
    #[must_use]
    pub fn area(&self, slug: &str) -> Option<&ServiceArea> {
        self.areas.iter().find(|area| area.slug == slug)
    }

    /// The team with this short name.
    #[must_use]
    pub fn team(&self, slug: &str) -> Option<&Team> {
        self.teams.iter().find(|team| team.slug == slug)
    }

    /// The regulator's details for this council: those that ship with the product under the council's own.
    ///
    /// # Errors
    /// [`ProfileError`] when the shipped file has a mistake.
    pub fn regulator_book(&self) -> Result<RegulatorBook, ProfileError> {
        Ok(RegulatorBook::shipped()?.under(&self.regulators))
    }
}
