//! What can be true of a case: dated facts, only ever added.
//!
//! A fact's words are sealed as one; its kind, its dates and who recorded it stay readable, so that the
//! chronology outlives the key.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::actor::By;
use crate::clock::IdentityKind;
use crate::right::Right;
use crate::routing::Destination;

/// One fact with its two dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedFact {
    /// Position in the case, from 1, without gaps.
    pub seq: u32,
    /// The London day on which it was true in law.
    pub effective_on: NaiveDate,
    /// The instant at which the product learned of it.
    pub recorded_at: DateTime<Utc>,
    /// Who recorded it.
    pub by: By,
    /// What.
    pub fact: Fact,
}

/// A fact about a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
pub enum Fact {
    /// The request or complaint came in. Always the first fact, and only the first.
    Received(Box<Received>),
    /// Where it was sent, by which rule, and why.
    Routed {
        /// Team or person.
        to: Destination,
        /// The rule's name in the council profile.
        rule: String,
        /// Why, for a person to read.
        reason: String,
    },
    /// A person took it on or was given it.
    Assigned {
        /// The new owner.
        to: Uuid,
        /// Why, if somebody said.
        reason: Option<String>,
    },
    /// An officer settled which right a claim is about.
    Classified {
        /// Which claim, from 1.
        claim_no: u8,
        /// The right.
        right: Right,
        /// Why.
        reason: String,
    },
    /// Proof of identity or authority was asked for.
    IdentityAsked {
        /// Which of the two.
        what: IdentityKind,
        /// Why it was needed.
        why: String,
    },
    /// That proof arrived.
    IdentityReceived {
        /// Which of the two.
        what: IdentityKind,
    },
    /// The council asked what the person means.
    QuestionAsked {
        /// The question as sent.
        question: String,
    },
    /// The person answered.
    QuestionAnswered {
        /// The answer as given.
        answer: String,
    },
    /// Notice of an extension went out.
    ExtensionNotified {
        /// The reasons, as the notice gives them.
        reasons: String,
    },
    /// The complaint was acknowledged.
    ComplaintAcknowledged {
        /// What was said.
        text: String,
    },
    /// The complainant was told about progress.
    ComplaintProgress {
        /// What was said.
        text: String,
    },
    /// The resident wrote.
    MessageFromResident {
        /// Their words.
        text: String,
    },
    /// The council wrote.
    MessageToResident {
        /// The words as sent.
        text: String,
    },
    /// A note for colleagues.
    Noted {
        /// The note.
        text: String,
    },
    /// How a claim ended.
    OutcomeRecorded {
        /// Which claim, from 1.
        claim_no: u8,
        /// The outcome.
        outcome: Outcome,
        /// The reasons, as the resident will read them.
        reasons: String,
    },
    /// The reply went out.
    ReplySent {
        /// The council's words.
        words: String,
        /// The ways to complain, as printed.
        routes: Routes,
        /// How it went.
        sent_by: ReplyChannel,
    },
    /// Work ended.
    Closed,
    /// Work began again.
    Reopened {
        /// Why.
        reason: String,
    },
    /// The person has had an answer and is still not content.
    StillUnhappy {
        /// Why, in their words.
        words: String,
    },
    /// What the person wants their letter to the regulator to say.
    LetterWordsGiven {
        /// What harm it did them.
        harm: String,
        /// What would put it right.
        wanted: String,
    },
    /// The person and the Data Protection Officer were told that the letter to the regulator is ready.
    LetterReady {
        /// Why now.
        because: ReadyReason,
    },
}

impl Fact {
    /// The readable kind kept beside the sealed words.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Received(_) => "received",
            Self::Routed { .. } => "routed",
            Self::Assigned { .. } => "assigned",
            Self::Classified { .. } => "classified",
            Self::IdentityAsked { .. } => "identity_asked",
            Self::IdentityReceived { .. } => "identity_received",
            Self::QuestionAsked { .. } => "question_asked",
            Self::QuestionAnswered { .. } => "question_answered",
            Self::ExtensionNotified { .. } => "extension_notified",
            Self::ComplaintAcknowledged { .. } => "complaint_acknowledged",
            Self::ComplaintProgress { .. } => "complaint_progress",
            Self::MessageFromResident { .. } => "message_from_resident",
            Self::MessageToResident { .. } => "message_to_resident",
            Self::Noted { .. } => "noted",
            Self::OutcomeRecorded { .. } => "outcome_recorded",
            Self::ReplySent { .. } => "reply_sent",
            Self::Closed => "closed",
            Self::Reopened { .. } => "reopened",
            Self::StillUnhappy { .. } => "still_unhappy",
            Self::LetterWordsGiven { .. } => "letter_words_given",
            Self::LetterReady { .. } => "letter_ready",
        }
    }
}

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
    /// The service area it seems to concern, by its short name in the council profile.
    pub area: Option<String>,
    /// The reference of the request that a complaint is about, as it was typed.
    pub about_reference: Option<String>,
    /// What it did to them (complaints).
    pub harm: Option<String>,
    /// What would put it right (complaints).
    pub wanted: Option<String>,
}

/// A person and how to reach them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Full name, never split.
    pub name: String,
    /// E-mail address, if they have one.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Postal address, one line each.
    pub address: Vec<String>,
    /// Postcode, as typed.
    pub postcode: Option<String>,
    /// What makes it easier for them: large print, a helper, do not ring.
    pub adjustments: Option<String>,
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

/// How a claim ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// All that was asked was done.
    Granted,
    /// Some of it was.
    Part,
    /// None of it was.
    Refused,
    /// There was nothing to find.
    NothingHeld,
    /// The person took it back.
    Withdrawn,
}

impl Outcome {
    /// Every outcome, in screen order.
    pub const ALL: [Self; 5] = [
        Self::Granted,
        Self::Part,
        Self::Refused,
        Self::NothingHeld,
        Self::Withdrawn,
    ];

    /// The stored name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Granted => "granted",
            Self::Part => "part",
            Self::Refused => "refused",
            Self::NothingHeld => "nothing_held",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The name on screen, for a request.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Granted => "Granted in full",
            Self::Part => "Granted in part",
            Self::Refused => "Refused",
            Self::NothingHeld => "Nothing held",
            Self::Withdrawn => "Withdrawn by the person",
        }
    }

    /// The name on screen, for a complaint.
    #[must_use]
    pub const fn complaint_name(self) -> &'static str {
        match self {
            Self::Granted => "Upheld",
            Self::Part => "Upheld in part",
            Self::Refused => "Not upheld",
            Self::NothingHeld => "Nothing to look into",
            Self::Withdrawn => "Withdrawn by the person",
        }
    }

    /// Whether the person must be told of the court as well [refusal-notice].
    #[must_use]
    pub const fn is_refusal(self) -> bool {
        matches!(self, Self::Part | Self::Refused)
    }
}

/// How a reply went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReplyChannel {
    /// By e-mail and on the person's page.
    Online,
    /// By post, on the day of the fact.
    Post,
}

/// The ways to complain, as printed in a reply [two-routes].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Routes {
    /// To the council, with its contact.
    pub council: String,
    /// To the regulator, with its details on the day of the reply.
    pub regulator: String,
    /// To a court; needed for a refusal.
    pub court: Option<String>,
}

/// Why a letter to the regulator is ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReadyReason {
    /// The date for the reply has passed.
    ReplyOverdue,
    /// The date for acknowledging the complaint has passed.
    AcknowledgementOverdue,
    /// The complaint was answered and the person is still unhappy.
    StillUnhappy,
    /// The request was refused, wholly or in part.
    Refused,
}
