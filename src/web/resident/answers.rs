//! What somebody has answered so far.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::facts::{About, Authority, Delivery, IdentityOffer, Purpose};
use domain::language::Language;
use domain::needs::{Avoid, Format, Needs, ReplyBy};
use serde::{Deserialize, Serialize};

use super::kinds::{First, Kind};
use super::order::Page;
use crate::council::CouncilProfile;

/// The answers of a form that was begun. It is kept sealed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Answers {
    /// What the council is asked to do.
    pub first: Option<First>,
    /// With [`First::SomethingElse`]: what.
    pub others: BTreeSet<Kind>,
    /// What was added from the check page.
    pub also: BTreeSet<Kind>,
    /// For whom.
    pub who: Option<About>,
    /// The name of that other person.
    pub subject: Option<String>,
    /// Their date of birth.
    pub subject_born: Option<NaiveDate>,
    /// Whether the page of services was answered; it may stay empty.
    pub services_given: bool,
    /// The service areas, by their short names.
    pub services: Vec<String>,
    /// Whether the person wants all that there is.
    pub everything: bool,
    /// In the person's own words, for each kind that asks for them.
    pub words: BTreeMap<Kind, String>,
    /// The first day that the search covers.
    pub from: Option<NaiveDate>,
    /// The last day that it covers.
    pub to: Option<NaiveDate>,
    /// People, places and anything else that helps to find it.
    pub places: Option<String>,
    /// The consents that end, by their short names.
    pub consents: Vec<String>,
    /// The consents for which the person has seen what stops and what carries on.
    pub effects_of: Option<Vec<String>>,
    /// When it happened, as typed.
    pub happened: Option<String>,
    /// The request that a complaint is about, as typed.
    pub about_reference: Option<String>,
    /// Whether the page of harm was answered; it may stay empty.
    pub harm_given: bool,
    /// What it did to them.
    pub harm: Option<String>,
    /// What would put it right.
    pub wanted: Option<String>,
    /// Full name.
    pub name: Option<String>,
    /// Other names under which records may be kept.
    pub other_names: Option<String>,
    /// Their own date of birth.
    pub born: Option<NaiveDate>,
    /// Postal address; every line may stay empty.
    pub address: Option<Address>,
    /// Whether the contact page was answered; "not at all" is an answer.
    pub contact_given: bool,
    /// How they want to be answered.
    pub reply_by: Option<ReplyBy>,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Whether the page of needs was answered; it may stay empty.
    pub needs_given: bool,
    /// The ways that must not be used.
    pub avoid: BTreeSet<Avoid>,
    /// The forms that they can take in.
    pub formats: BTreeSet<Format>,
    /// How to reach them safely.
    pub safe_contact: Option<String>,
    /// Who helps them.
    pub helper: Option<String>,
    /// Anything else that makes it easier.
    pub other_needs: Option<String>,
    /// The language in which they are written to.
    pub language: Option<Language>,
    /// How they want to have the copy.
    pub delivery: Option<Delivery>,
    /// How they offer to show who they are.
    pub identity: Option<IdentityOffer>,
    /// By what authority they act for somebody else.
    pub authority: Option<Authority>,
    /// Whether they have no more files to add.
    pub papers_given: bool,
    /// The pages that have warned of a card or NHS number once.
    pub warned: BTreeSet<Page>,
}

/// A postal address as the form asks for it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Address {
    pub line_1: Option<String>,
    pub line_2: Option<String>,
    pub town: Option<String>,
    pub postcode: Option<String>,
    /// Outside the United Kingdom.
    pub country: Option<String>,
}

impl Address {
    /// The lines without the postcode.
    pub(super) fn lines(&self) -> Vec<String> {
        [&self.line_1, &self.line_2, &self.town, &self.country]
            .into_iter()
            .flatten()
            .cloned()
            .collect()
    }

    /// Whether a letter can be sent there.
    pub(super) fn reaches(&self) -> bool {
        self.line_1.is_some() || self.line_2.is_some() || self.town.is_some()
    }
}

impl Answers {
    /// Everything that is asked for, in the form's order. A complaint is alone.
    pub(super) fn kinds(&self) -> BTreeSet<Kind> {
        match self.first.map(First::kind) {
            None => BTreeSet::new(),
            Some(Some(Kind::Complaint)) => [Kind::Complaint].into(),
            Some(Some(kind)) => self.also.iter().copied().chain([kind]).collect(),
            Some(None) => self.also.union(&self.others).copied().collect(),
        }
    }

    /// Whether this is asked for.
    pub(super) fn wants(&self, kind: Kind) -> bool {
        self.kinds().contains(&kind)
    }

    /// Whether it is a complaint.
    pub(super) fn is_complaint(&self) -> bool {
        self.first == Some(First::Complaint)
    }

    /// What the first page was answered with.
    pub(super) fn at_first(&self) -> BTreeSet<Kind> {
        let alone = Self {
            also: BTreeSet::new(),
            ..self.clone()
        };
        alone.kinds()
    }

    /// Whether it is about a child of the person who asks.
    pub(super) fn about_a_child(&self) -> bool {
        matches!(self.who, Some(About::MyChild | About::ChildAndMe))
    }

    /// Whether it is about somebody besides the person who asks.
    pub(super) fn for_other(&self) -> bool {
        self.who.is_some_and(About::for_other)
    }

    /// Whether a letter has to be sent, so that the address must be known.
    pub(super) fn needs_address(&self) -> bool {
        self.reply_by == Some(ReplyBy::Post)
            || (self.wants(Kind::Copy) && self.delivery == Some(Delivery::Post))
    }

    /// Whether there is an address that a letter can be sent to.
    pub(super) fn reachable_by_post(&self) -> bool {
        self.address.as_ref().is_some_and(Address::reaches)
    }

    /// Whether the person says that no post may come.
    pub(super) fn avoids_post(&self) -> bool {
        self.avoid.contains(&Avoid::Post)
    }

    /// Whether there is any way to reach the person.
    pub(super) fn reachable(&self) -> bool {
        self.email.is_some() || self.phone.is_some() || self.reachable_by_post()
    }

    /// Whether a chosen service area has this rule.
    pub(super) fn in_area_that(
        &self,
        council: &CouncilProfile,
        rule: fn(&crate::council::ServiceArea) -> bool,
    ) -> bool {
        let chosen = self.services.iter().filter_map(|slug| council.area(slug));
        chosen.into_iter().any(rule)
    }

    /// What makes it easier, or safe, to reach the person.
    pub(super) fn needs(&self) -> Needs {
        Needs {
            reply_by: self.reply_by,
            formats: self.formats.clone(),
            avoid: self.avoid.clone(),
            safe_contact: self.safe_contact.clone(),
            helper: self.helper.clone(),
            other: self.other_needs.clone(),
        }
    }

    /// What files are asked for.
    pub(super) fn paper_purposes(&self) -> Vec<Purpose> {
        let wanted = [
            (
                Purpose::Identity,
                self.identity == Some(IdentityOffer::Uploaded),
            ),
            (Purpose::Authority, self.for_other()),
            (Purpose::Evidence, self.is_complaint()),
        ];
        let wanted = wanted.into_iter().filter(|(_, wanted)| *wanted);
        wanted.map(|(purpose, _)| purpose).collect()
    }

    /// The names of the consents that end.
    pub(super) fn consent_names(&self, council: &CouncilProfile) -> Vec<String> {
        let listed = council.consents.iter();
        let ended = listed.filter(|consent| self.consents.contains(&consent.slug));
        ended.map(|consent| consent.name.clone()).collect()
    }

    /// Everything that was typed freely.
    pub(super) fn free_texts(&self) -> impl Iterator<Item = &str> {
        let others = [
            &self.places,
            &self.harm,
            &self.wanted,
            &self.safe_contact,
            &self.other_needs,
        ];
        let words = self.words.values().map(String::as_str);
        words.chain(others.into_iter().filter_map(|text| text.as_deref()))
    }
}
