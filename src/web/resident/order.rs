//! The pages of the form, in their order, and which of them a person is asked.

use axum::response::Response;
use domain::facts::About;
use serde::{Deserialize, Serialize};

use super::answers::Answers;
use super::draft::Draft;
use super::kinds::{First, Kind};
use crate::council::CouncilProfile;
use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;

/// The pages of the form. Purpose comes first; identity comes near the end, and only where it is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Page {
    /// What the council is asked to do.
    Kind,
    /// For whom.
    Who,
    /// That other person.
    Subject,
    /// Which services may have the information.
    Services,
    /// What to copy, and from when.
    What,
    /// Every other kind, in own words.
    Details,
    /// What is no longer agreed to.
    Consents,
    /// What stops, and what carries on.
    Effects,
    /// What went wrong.
    Complaint,
    /// What it did, and what would put it right.
    Harm,
    /// The name of the person who asks.
    Name,
    /// Dates of birth, where a service finds records by them.
    BirthDate,
    /// Where they live.
    Address,
    /// How to reach them.
    Contact,
    /// What to avoid, and what makes it easier.
    Needs,
    /// How to hand the copy over.
    Delivery,
    /// How to show who they are.
    Identity,
    /// By what authority they act.
    Authority,
    /// Files.
    Papers,
    /// All answers.
    Check,
}

impl Page {
    /// Every page.
    pub(super) const ALL: [Self; 20] = [
        Self::Kind,
        Self::Who,
        Self::Subject,
        Self::Services,
        Self::What,
        Self::Details,
        Self::Consents,
        Self::Effects,
        Self::Complaint,
        Self::Harm,
        Self::Name,
        Self::BirthDate,
        Self::Address,
        Self::Contact,
        Self::Needs,
        Self::Delivery,
        Self::Identity,
        Self::Authority,
        Self::Papers,
        Self::Check,
    ];

    /// Its address.
    pub(super) const fn path(self) -> &'static str {
        match self {
            Self::Kind => "/request/kind",
            Self::Who => "/request/who",
            Self::Subject => "/request/subject",
            Self::Services => "/request/services",
            Self::What => "/request/what",
            Self::Details => "/request/details",
            Self::Consents => "/request/consents",
            Self::Effects => "/request/effects",
            Self::Complaint => "/request/complaint",
            Self::Harm => "/request/harm",
            Self::Name => "/request/name",
            Self::BirthDate => "/request/birth-date",
            Self::Address => "/request/address",
            Self::Contact => "/request/contact",
            Self::Needs => "/request/needs",
            Self::Delivery => "/request/delivery",
            Self::Identity => "/request/identity",
            Self::Authority => "/request/authority",
            Self::Papers => "/request/papers",
            Self::Check => "/request/check",
        }
    }

    /// The message that says what to do when its answer is missing.
    pub(super) const fn missing(self) -> &'static str {
        match self {
            Self::Kind => "form-kind-empty",
            Self::Who => "form-who-empty",
            Self::Subject => "form-missing-subject",
            Self::Services => "form-missing-services",
            Self::What => "form-what-empty",
            Self::Details => "form-missing-details",
            Self::Consents => "form-consents-empty",
            Self::Effects => "form-missing-effects",
            Self::Complaint => "form-complaint-empty",
            Self::Harm => "form-missing-harm",
            Self::Name => "form-name-empty",
            Self::BirthDate => "form-birth-date-empty",
            Self::Address => "form-missing-address",
            Self::Contact => "form-contact-empty",
            Self::Needs => "form-missing-needs",
            Self::Delivery => "form-delivery-empty",
            Self::Identity => "form-missing-identity",
            Self::Authority => "form-authority-empty",
            Self::Papers => "form-missing-papers",
            Self::Check => "form-check-title",
        }
    }
}

impl Answers {
    /// Whether this page is part of the form, given the other answers.
    pub(super) fn asks(&self, page: Page, council: &CouncilProfile) -> bool {
        let kinds = self.kinds();
        // Withdrawing is as easy as agreeing was, and nothing delays a complaint: neither asks for more than it needs.
        let searches = kinds
            .iter()
            .any(|kind| !matches!(kind, Kind::Stop | Kind::Complaint));
        match page {
            Page::Kind | Page::Who | Page::Name | Page::Contact | Page::Needs | Page::Check => true,
            Page::Subject | Page::Authority => self.for_other(),
            Page::Services => searches && !council.areas.is_empty(),
            Page::What | Page::Delivery => kinds.contains(&Kind::Copy),
            Page::Details => kinds.iter().any(|kind| kind.question().is_some()),
            Page::Consents | Page::Effects => kinds.contains(&Kind::Stop),
            Page::Complaint | Page::Harm => kinds.contains(&Kind::Complaint),
            Page::BirthDate => {
                searches
                    && !self.about_child_alone()
                    && self.in_area_that(council, |area| area.by_birth_date)
            }
            // An address that was given is shown for checking, whatever is asked for by now.
            Page::Address => searches || self.needs_address() || self.reachable_by_post(),
            Page::Identity => searches && self.in_area_that(council, |area| area.asks_identity),
            Page::Papers => !self.paper_purposes().is_empty(),
        }
    }

    /// A child's date of birth is asked for with the child's name.
    fn about_child_alone(&self) -> bool {
        self.who == Some(About::MyChild)
    }

    /// Whether the page needs nothing more.
    pub(super) fn answered(&self, page: Page, council: &CouncilProfile) -> bool {
        if !self.asks(page, council) {
            return true;
        }
        let said = |kind| self.words.contains_key(&kind);
        match page {
            Page::Kind => match self.first {
                Some(First::SomethingElse) => !self.others.is_empty(),
                first => first.is_some(),
            },
            Page::Who => self.who.is_some(),
            Page::Subject => {
                self.subject.is_some() && (!self.about_a_child() || self.subject_born.is_some())
            }
            Page::Services => self.services_given,
            Page::What => {
                let words = self.words.get(&Kind::Copy);
                words.is_some_and(|words| self.everything || !words.is_empty())
            }
            Page::Details => {
                let kinds = self.kinds();
                kinds
                    .into_iter()
                    .all(|kind| kind.question().is_none() || said(kind))
            }
            Page::Consents => said(Kind::Stop),
            Page::Effects => self.effects_of.as_ref() == Some(&self.consents),
            Page::Complaint => said(Kind::Complaint),
            Page::Harm => self.harm_given,
            Page::Name => self.name.is_some(),
            Page::BirthDate if self.who == Some(About::SomeoneElse) => self.subject_born.is_some(),
            Page::BirthDate => self.born.is_some(),
            Page::Address => {
                let address = self.address.as_ref();
                address.is_some_and(|address| !self.needs_address() || address.reaches())
            }
            Page::Contact => self.contact_given,
            Page::Needs => self.needs_given && self.needs().contradiction().is_none(),
            Page::Delivery => self.delivery.is_some(),
            Page::Identity => self.identity.is_some(),
            Page::Authority => self.authority.is_some(),
            Page::Papers => self.papers_given,
            Page::Check => false,
        }
    }

    /// The first page that still needs an answer; the check page when none does.
    pub(super) fn first_unanswered(&self, council: &CouncilProfile) -> Page {
        Page::ALL
            .into_iter()
            .find(|page| !self.answered(*page, council))
            .unwrap_or(Page::Check)
    }

    /// The pages that still need an answer.
    pub(super) fn unanswered(&self, council: &CouncilProfile) -> Vec<Page> {
        Page::ALL
            .into_iter()
            .filter(|page| *page != Page::Check && !self.answered(*page, council))
            .collect()
    }

    /// Where the back link leads: to the page before, or to the check page once everything is answered.
    pub(super) fn back_from(&self, page: Page, council: &CouncilProfile) -> &'static str {
        if page != Page::Check && self.first_unanswered(council) == Page::Check {
            return Page::Check.path();
        }
        let before = Page::ALL
            .into_iter()
            .rfind(|other| *other < page && self.asks(*other, council));
        before.map_or("/", Page::path)
    }
}

/// Keeps the answer and goes to the first question that is still open.
pub(super) async fn next(ask: &Ask<Anyone>, draft: &Draft) -> Result<Response, AppError> {
    draft.keep(ask).await?;
    Ok(ask.go(draft.answers.first_unanswered(&ask.app.council).path()))
}

#[cfg(test)]
#[path = "order_tests.rs"]
mod tests;
