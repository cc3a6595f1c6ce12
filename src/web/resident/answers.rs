//! What somebody has answered so far, and which question comes next.

use chrono::NaiveDate;
use domain::actor::By;
use domain::facts::{About, Channel, Person, Received};
use domain::right::Right;
use serde::{Deserialize, Serialize};

use super::kinds::{Kind, Other};
use crate::casework::NewCase;
use crate::council::CouncilProfile;

/// The pages of the form, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Page {
    /// What the council is asked to do.
    Kind,
    /// For whom.
    Who,
    /// The name of that other person.
    Subject,
    /// The question that fits the kind.
    Details,
    /// The name of the person who asks.
    Name,
    /// How to reach them.
    Contact,
    /// All answers.
    Check,
}

impl Page {
    /// Every page.
    pub(super) const ALL: [Self; 7] = [
        Self::Kind,
        Self::Who,
        Self::Subject,
        Self::Details,
        Self::Name,
        Self::Contact,
        Self::Check,
    ];

    /// Its address.
    pub(super) const fn path(self) -> &'static str {
        match self {
            Self::Kind => "/request/kind",
            Self::Who => "/request/who",
            Self::Subject => "/request/subject",
            Self::Details => "/request/details",
            Self::Name => "/request/name",
            Self::Contact => "/request/contact",
            Self::Check => "/request/check",
        }
    }

    /// What to do when its answer is missing.
    pub(super) const fn missing(self) -> &'static str {
        match self {
            Self::Kind => "Select what you would like us to do",
            Self::Who => "Select if you are asking for yourself or for someone else",
            Self::Subject => "Enter the full name of the person you are asking for",
            Self::Details => "Enter what you would like us to know",
            Self::Name => "Enter your full name",
            Self::Contact => "Enter how we can contact you, or continue without",
            Self::Check => "Check your answers",
        }
    }
}

/// The answers of a form that was begun. It is kept sealed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Answers {
    /// What the council is asked to do.
    pub kind: Option<Kind>,
    /// With [`Kind::SomethingElse`]: what, in the form's order.
    pub others: Vec<Other>,
    /// For whom.
    pub who: Option<About>,
    /// The name of that other person.
    pub subject: Option<String>,
    /// The kind that the details were given for: another kind asks another question.
    pub details_for: Option<Kind>,
    /// In the person's own words.
    pub words: String,
    /// The service area, by its short name.
    pub area: Option<String>,
    /// The dates to search, as typed.
    pub dates: Option<String>,
    /// The consents that end, by their short names.
    pub consents: Vec<String>,
    /// What it did to them.
    pub harm: Option<String>,
    /// What would put it right.
    pub wanted: Option<String>,
    /// The request that a complaint is about, as typed.
    pub about_reference: Option<String>,
    /// Full name.
    pub name: Option<String>,
    /// Whether the contact page was answered; every field on it may stay empty.
    pub contact_given: bool,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Postal address, one line each.
    pub address: Vec<String>,
    /// Postcode, as typed.
    pub postcode: Option<String>,
    /// What to do or avoid.
    pub adjustments: Option<String>,
}

impl Answers {
    /// Whether this page is part of the form, given the answers before it.
    pub(super) fn asks(&self, page: Page) -> bool {
        page != Page::Subject || !matches!(self.who, None | Some(About::Myself))
    }

    /// Whether the page needs nothing more.
    pub(super) fn answered(&self, page: Page) -> bool {
        match page {
            Page::Kind => match self.kind {
                Some(Kind::SomethingElse) => !self.others.is_empty(),
                kind => kind.is_some(),
            },
            Page::Who => self.who.is_some(),
            Page::Subject => !self.asks(Page::Subject) || self.subject.is_some(),
            Page::Details => self.details_for.is_some() && self.details_for == self.kind,
            Page::Name => self.name.is_some(),
            Page::Contact => self.contact_given,
            Page::Check => false,
        }
    }

    /// The first page that still needs an answer; the check page when none does.
    pub(super) fn first_unanswered(&self) -> Page {
        Page::ALL
            .into_iter()
            .find(|page| !self.answered(*page))
            .unwrap_or(Page::Check)
    }

    /// The pages that still need an answer.
    pub(super) fn unanswered(&self) -> Vec<Page> {
        Page::ALL
            .into_iter()
            .filter(|page| *page != Page::Check && !self.answered(*page))
            .collect()
    }

    /// Where the back link leads: to the page before, or to the check page once everything is answered.
    pub(super) fn back_from(&self, page: Page) -> &'static str {
        if page != Page::Check && self.first_unanswered() == Page::Check {
            return Page::Check.path();
        }
        let before = Page::ALL
            .into_iter()
            .rfind(|other| *other < page && self.asks(*other));
        before.map_or("/", Page::path)
    }

    /// Whether there is any way to reach the person.
    pub(super) fn reachable(&self) -> bool {
        self.email.is_some() || self.phone.is_some() || !self.address.is_empty()
    }

    /// What is asked for, a claim each.
    pub(super) fn rights(&self, council: &CouncilProfile) -> Vec<Right> {
        match self.kind {
            None => Vec::new(),
            Some(Kind::Copy) => vec![Right::Access],
            // A council that does not rely on consent treats it as an objection, which has a time limit [consent].
            Some(Kind::Stop) if !council.processing.relies_on_consent() => vec![Right::Objection],
            Some(Kind::Stop) => vec![Right::ConsentWithdrawal],
            Some(Kind::Complaint) => vec![Right::Complaint],
            Some(Kind::SomethingElse) => self.others.iter().map(|other| other.right()).collect(),
        }
    }

    /// The words of the case: the person's own, with the boxes that they ticked and the dates that they named.
    pub(super) fn whole_words(&self, council: &CouncilProfile) -> String {
        let mut parts: Vec<String> = Vec::new();
        if self.kind == Some(Kind::Stop) {
            let names = self.consent_names(council);
            if !names.is_empty() {
                parts.push(format!("I no longer agree to: {}.", names.join("; ")));
            }
        }
        if !self.words.is_empty() {
            parts.push(self.words.clone());
        }
        if let Some(dates) = self
            .dates
            .as_ref()
            .filter(|_| self.kind == Some(Kind::Copy))
        {
            parts.push(format!("Dates: {dates}"));
        }
        parts.join("\n\n")
    }

    /// The names of the consents that end.
    pub(super) fn consent_names<'a>(&self, council: &'a CouncilProfile) -> Vec<&'a str> {
        council
            .consents
            .iter()
            .filter(|consent| self.consents.contains(&consent.slug))
            .map(|consent| consent.name.as_str())
            .collect()
    }

    /// The case that these answers open, when all are given.
    pub(super) fn case(
        &self,
        council: &CouncilProfile,
        received_on: NaiveDate,
        form_key: String,
    ) -> Option<NewCase> {
        if !self.unanswered().is_empty() {
            return None;
        }
        let about = self.who?;
        let complaint = self.kind == Some(Kind::Complaint);
        let only_complaint = |text: &Option<String>| text.clone().filter(|_| complaint);
        Some(NewCase {
            received: Received {
                channel: Channel::Online,
                rights: self.rights(council),
                words: self.whole_words(council),
                about,
                requester: Person {
                    name: self.name.clone()?,
                    email: self.email.clone(),
                    phone: self.phone.clone(),
                    address: self.address.clone(),
                    postcode: self.postcode.clone(),
                    adjustments: self.adjustments.clone(),
                },
                subject: self.subject.clone().filter(|_| about != About::Myself),
                area: self.area.clone().filter(|_| !complaint),
                about_reference: only_complaint(&self.about_reference),
                harm: only_complaint(&self.harm),
                wanted: only_complaint(&self.wanted),
            },
            received_on,
            by: By::Resident,
            form_key,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::council::profile;

    fn whole(kind: Kind) -> Answers {
        Answers {
            kind: Some(kind),
            others: vec![Other::Correct, Other::NotSure],
            who: Some(About::Myself),
            details_for: Some(kind),
            words: "My housing file".to_owned(),
            name: Some("Siân O'Neill".to_owned()),
            contact_given: true,
            ..Answers::default()
        }
    }

    fn council() -> CouncilProfile {
        profile("west-northamptonshire").expect("ships with the product")
    }

    fn today() -> NaiveDate {
        "2026-11-23".parse().expect("a date")
    }

    #[test]
    fn the_questions_come_in_order_and_the_other_name_only_when_needed() {
        let mut answers = Answers::default();
        assert_eq!(answers.first_unanswered(), Page::Kind);
        answers.kind = Some(Kind::SomethingElse);
        assert_eq!(answers.first_unanswered(), Page::Kind);
        answers.others = vec![Other::Delete];
        assert_eq!(answers.first_unanswered(), Page::Who);
        answers.who = Some(About::Myself);
        assert_eq!(answers.first_unanswered(), Page::Details);
        assert_eq!(answers.back_from(Page::Details), "/request/who");
        answers.who = Some(About::MyChild);
        assert_eq!(answers.first_unanswered(), Page::Subject);
        assert_eq!(answers.back_from(Page::Details), "/request/subject");
    }

    #[test]
    fn another_kind_asks_its_own_question_again() {
        let mut answers = whole(Kind::Copy);
        assert_eq!(answers.first_unanswered(), Page::Check);
        assert_eq!(answers.back_from(Page::Name), "/request/check");
        answers.kind = Some(Kind::Complaint);
        assert_eq!(answers.unanswered(), [Page::Details]);
        assert!(
            answers
                .case(&council(), today(), "draft:1".to_owned())
                .is_none()
        );
    }

    #[test]
    fn a_person_who_gives_no_contact_can_send_all_the_same() {
        let answers = whole(Kind::SomethingElse);
        assert!(!answers.reachable());
        let case = answers
            .case(&council(), today(), "draft:1".to_owned())
            .expect("whole");
        assert_eq!(
            case.received.rights,
            [Right::Rectification, Right::Unclassified]
        );
        assert_eq!(case.received.requester.email, None);
        assert_eq!(case.received.words, "My housing file");
    }

    #[test]
    fn what_no_longer_belongs_to_the_kind_is_not_sent() {
        let mut answers = whole(Kind::Copy);
        answers.dates = Some("2019 to 2021".to_owned());
        answers.harm = Some("left over from a complaint".to_owned());
        answers.subject = Some("left over from somebody else".to_owned());
        answers.consents = vec!["mailing-list".to_owned()];
        let received = answers
            .case(&council(), today(), String::new())
            .expect("whole")
            .received;
        assert_eq!(received.words, "My housing file\n\nDates: 2019 to 2021");
        assert_eq!((received.harm, received.subject), (None, None));
    }

    #[test]
    fn a_withdrawal_names_what_ends_and_is_an_objection_where_nothing_rests_on_consent() {
        let mut answers = whole(Kind::Stop);
        answers.consents = vec!["mailing-list".to_owned(), "unknown".to_owned()];
        let mut council = council();
        assert_eq!(
            answers.whole_words(&council),
            "I no longer agree to: Being on a mailing list.\n\nMy housing file"
        );
        assert_eq!(answers.rights(&council), [Right::ConsentWithdrawal]);
        council
            .processing
            .lawful_bases
            .retain(|used| used.basis != crate::council::LawfulBasis::Consent);
        assert_eq!(answers.rights(&council), [Right::Objection]);
    }
}
