//! What came in, and how.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Person;
use crate::named::named;
use crate::right::Right;

/// What came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Received {
    /// How it came.
    pub channel: Channel,
    /// What was asked for; one claim each, numbered from 1 in this order. A complaint is alone.
    pub rights: Vec<Right>,
    /// What they asked, in their own words.
    pub words: String,
    /// Whether they ask for themselves.
    pub about: About,
    /// The person who asks and is written to.
    pub requester: Person,
    /// Whose information it is, when that is somebody else.
    pub subject: Option<String>,
    /// Their date of birth: of a child, or where a service finds records by it.
    pub subject_born_on: Option<NaiveDate>,
    /// The service areas it concerns, by their short names in the council profile; the first is the main one.
    pub areas: Vec<String>,
    /// What copy is wanted and how (requests for a copy).
    pub copy: Option<CopyWish>,
    /// The consents that end, by their names in the privacy notice (withdrawals).
    pub consents: Vec<String>,
    /// The reference of the request that a complaint is about, as it was typed.
    pub about_reference: Option<String>,
    /// When it happened, as typed (complaints).
    pub happened: Option<String>,
    /// What it did to them (complaints).
    pub harm: Option<String>,
    /// What would put it right (complaints).
    pub wanted: Option<String>,
    /// By what authority they act for somebody else.
    pub authority: Option<Authority>,
    /// How they offer to show who they are.
    pub identity: Option<IdentityOffer>,
}

impl Received {
    /// Somebody asks for themselves, in words and nothing else.
    #[must_use]
    pub fn new(channel: Channel, rights: Vec<Right>, words: String, requester: Person) -> Self {
        Self {
            channel,
            rights,
            words,
            about: About::Myself,
            requester,
            subject: None,
            subject_born_on: None,
            areas: Vec::new(),
            copy: None,
            consents: Vec::new(),
            about_reference: None,
            happened: None,
            harm: None,
            wanted: None,
            authority: None,
            identity: None,
        }
    }

    /// The main service area, which lists and figures go by.
    #[must_use]
    pub fn area(&self) -> Option<&str> {
        self.areas.first().map(String::as_str)
    }
}

/// Whose information it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// The requester's own.
    Myself,
    /// A child of the requester.
    MyChild,
    /// Somebody for whom the requester acts.
    SomeoneElse,
    /// The requester's own and their child's, in one request; the child is the one that is named.
    ChildAndMe,
}

impl About {
    /// Whether somebody besides the requester is named.
    #[must_use]
    pub const fn for_other(self) -> bool {
        !matches!(self, Self::Myself)
    }
}

/// What copy of their information a person wants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CopyWish {
    /// Whether they want all there is.
    pub everything: bool,
    /// The first day that the search covers.
    pub from: Option<NaiveDate>,
    /// The last day that it covers.
    pub to: Option<NaiveDate>,
    /// People, places and anything else that helps to find it.
    pub details: Option<String>,
    /// How they want to have it.
    pub delivery: Delivery,
}

named! {
    /// How a copy is handed over.
    Delivery {
        /// On the person's page.
        Online = "online", "Online";
        /// By post.
        Post = "post", "By post";
        /// At a council office.
        Collect = "collect", "Collected in person";
    }
}

/// By what authority somebody acts for another person [authority] [children].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Authority {
    /// In what capacity.
    pub capacity: Capacity,
    /// More about it, in their own words.
    pub detail: Option<String>,
    /// For a child: whether the child understands the right, and so may have to ask in person.
    pub understands: Option<Understanding>,
}

named! {
    /// In what capacity somebody acts for another person.
    Capacity {
        /// Parental responsibility.
        ParentalResponsibility = "parental_responsibility", "Parental responsibility";
        /// A power of attorney.
        PowerOfAttorney = "power_of_attorney", "Power of attorney";
        /// Appointed by the Court of Protection.
        Deputy = "deputy", "Deputy of the Court of Protection";
        /// As their solicitor.
        Solicitor = "solicitor", "Solicitor";
        /// With their written consent.
        Consent = "consent", "With their written consent";
        /// Otherwise.
        Other = "other", "Other";
    }
}

named! {
    /// Whether a child understands the right well enough to use it, as the adult sees it [children].
    Understanding {
        /// Yes.
        Yes = "yes", "Yes";
        /// No.
        No = "no", "No";
        /// Not sure.
        NotSure = "not_sure", "Not sure";
    }
}

named! {
    /// How a person offers to show who they are [identity].
    IdentityOffer {
        /// The council knows them already.
        KnownToYou = "known_to_you", "Says that we know them already";
        /// With a document that they sent along.
        Uploaded = "uploaded", "Sent a document";
        /// Later, if they are asked.
        Later = "later", "Later, if asked";
        /// At an office.
        InPerson = "in_person", "In person";
    }
}

/// How a request reached the council. Any will do [channels].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// The online form.
    Online,
    /// By telephone.
    Phone,
    /// By post.
    Post,
    /// By e-mail.
    Email,
    /// At a counter or to any member of staff.
    Counter,
    /// By webchat.
    Webchat,
}

impl Channel {
    /// The ways that staff log, in screen order.
    pub const LOGGED: [Self; 5] = [
        Self::Phone,
        Self::Post,
        Self::Email,
        Self::Counter,
        Self::Webchat,
    ];

    /// The stored name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::Phone => "phone",
            Self::Post => "post",
            Self::Email => "email",
            Self::Counter => "counter",
            Self::Webchat => "webchat",
        }
    }

    /// The name on screen.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Online => "Online form",
            Self::Phone => "Phone",
            Self::Post => "Post",
            Self::Email => "Email",
            Self::Counter => "In person",
            Self::Webchat => "Webchat",
        }
    }
}
