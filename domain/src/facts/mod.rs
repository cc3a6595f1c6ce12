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

mod document;
mod outcome;
mod person;
mod received;
mod reply;

pub use document::{DocumentRef, Purpose, ScanVerdict};
pub use outcome::{Outcome, ReadyReason};
pub use person::Person;
pub use received::{
    About, Authority, Capacity, Channel, CopyWish, Delivery, IdentityOffer, Received, Understanding,
};
pub use reply::{CodeBy, ReplyChannel, Routes, ScheduleItem, Told, Treatment};

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
        /// What was released and what was not, numbered from 1; empty when the reply is words alone.
        schedule: Vec<ScheduleItem>,
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
    /// The person gave new details of themselves.
    DetailsChanged {
        /// All details as they are now.
        person: Box<Person>,
    },
    /// A file was added.
    DocumentAdded {
        /// Which.
        document: DocumentRef,
    },
    /// A file was searched for malware.
    DocumentScanned {
        /// Which.
        document: Uuid,
        /// What was found.
        verdict: ScanVerdict,
    },
    /// Somebody who holds the information too was told, or could not be [tell-recipients].
    RecipientTold {
        /// Who.
        recipient: String,
        /// What became of it.
        how: Told,
        /// Why they could not be told, or a remark.
        reason: Option<String>,
    },
    /// They answered.
    RecipientAnswered {
        /// Who.
        recipient: String,
        /// What they did or said, as the person will read it.
        answer: String,
    },
    /// The person finds that the reply lacks something.
    MissingReported {
        /// The numbers of the schedule that it is about.
        items: Vec<u16>,
        /// What is missing, in their words.
        words: String,
    },
    /// A code was given out that lets the person in without e-mail and opens the reply.
    CodeIssued {
        /// Its salted digest. The code itself was shown once.
        digest: String,
        /// How it reached them.
        how: CodeBy,
    },
    /// The documents of the reply were put back on the person's page.
    ReleaseRenewed,
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
            Self::DetailsChanged { .. } => "details_changed",
            Self::DocumentAdded { .. } => "document_added",
            Self::DocumentScanned { .. } => "document_scanned",
            Self::RecipientTold { .. } => "recipient_told",
            Self::RecipientAnswered { .. } => "recipient_answered",
            Self::MissingReported { .. } => "missing_reported",
            Self::CodeIssued { .. } => "code_issued",
            Self::ReleaseRenewed => "release_renewed",
        }
    }
}
