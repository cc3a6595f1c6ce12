//! What somebody wants to do to a case.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::clock::IdentityKind;
use crate::facts::{
    CodeBy, DocumentRef, Outcome, Person, ReadyReason, ReplyChannel, Routes, ScanVerdict,
    ScheduleItem, Told,
};
use crate::right::Right;

/// An act, with what it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "each variant's fields are those of the fact that it becomes"
)]
pub enum Action {
    /// Give the case to somebody.
    Assign { to: Uuid, reason: Option<String> },
    /// Settle which right a claim is about.
    Classify {
        claim_no: u8,
        right: Right,
        reason: String,
    },
    /// Ask for proof of identity.
    AskIdentity { why: String },
    /// Record that it arrived.
    RecordIdentity { received_on: NaiveDate },
    /// Ask for proof of authority to act.
    AskAuthority { why: String },
    /// Record that it arrived.
    RecordAuthority { received_on: NaiveDate },
    /// Ask what the person means.
    AskQuestion { question: String },
    /// Record the answer.
    RecordAnswer {
        answer: String,
        answered_on: NaiveDate,
    },
    /// Give notice of an extension.
    Extend { reasons: String },
    /// Acknowledge a complaint.
    Acknowledge { text: String },
    /// Tell the complainant about progress.
    UpdateComplainant { text: String },
    /// Write to the resident.
    WriteToResident { text: String },
    /// Keep a note for colleagues.
    Note { text: String },
    /// Record how a claim ended.
    RecordOutcome {
        claim_no: u8,
        outcome: Outcome,
        reasons: String,
    },
    /// Send the reply.
    SendReply {
        words: String,
        routes: Routes,
        sent_by: ReplyChannel,
        schedule: Vec<ScheduleItem>,
    },
    /// End the work.
    Close,
    /// Begin it again.
    Reopen { reason: String },
    /// The resident answers our question.
    Answer { answer: String },
    /// The resident writes.
    WriteToCouncil { text: String },
    /// The resident is still unhappy with the answer.
    SayUnhappy { words: String },
    /// The resident says what the letter to the regulator shall say.
    GiveLetterWords { harm: String, wanted: String },
    /// The worker tells the resident and the Data Protection Officer that the letter is ready.
    OfferLetter { because: ReadyReason },
    /// The resident changes their details.
    ChangeDetails { person: Box<Person> },
    /// The resident takes the whole request back.
    Withdraw { words: String },
    /// Add a file.
    AddDocument { document: DocumentRef },
    /// The worker records what the search for malware has found.
    RecordScan {
        document: Uuid,
        verdict: ScanVerdict,
    },
    /// Record that a recipient was told, or could not be.
    TellRecipient {
        recipient: String,
        how: Told,
        reason: Option<String>,
    },
    /// Record what a recipient answered.
    RecordRecipientAnswer { recipient: String, answer: String },
    /// The resident says what the reply lacks.
    ReportMissing { items: Vec<u16>, words: String },
    /// Give the resident a code.
    IssueCode { digest: String, how: CodeBy },
    /// The resident has the documents of the reply put back on their page.
    RenewRelease,
}

/// The name of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "named after the acts above")]
pub enum ActionKind {
    Assign,
    Classify,
    AskIdentity,
    RecordIdentity,
    AskAuthority,
    RecordAuthority,
    AskQuestion,
    RecordAnswer,
    Extend,
    Acknowledge,
    UpdateComplainant,
    WriteToResident,
    Note,
    RecordOutcome,
    SendReply,
    Close,
    Reopen,
    Answer,
    WriteToCouncil,
    SayUnhappy,
    GiveLetterWords,
    OfferLetter,
    ChangeDetails,
    Withdraw,
    AddDocument,
    RecordScan,
    TellRecipient,
    RecordRecipientAnswer,
    ReportMissing,
    IssueCode,
    RenewRelease,
}

impl ActionKind {
    /// Every act, in the order in which screens offer them.
    pub const ALL: [Self; 31] = [
        Self::Assign,
        Self::Classify,
        Self::AskQuestion,
        Self::RecordAnswer,
        Self::AskIdentity,
        Self::RecordIdentity,
        Self::AskAuthority,
        Self::RecordAuthority,
        Self::Extend,
        Self::Acknowledge,
        Self::UpdateComplainant,
        Self::RecordOutcome,
        Self::TellRecipient,
        Self::RecordRecipientAnswer,
        Self::AddDocument,
        Self::SendReply,
        Self::IssueCode,
        Self::WriteToResident,
        Self::Note,
        Self::Close,
        Self::Reopen,
        Self::Answer,
        Self::WriteToCouncil,
        Self::SayUnhappy,
        Self::ReportMissing,
        Self::RenewRelease,
        Self::ChangeDetails,
        Self::Withdraw,
        Self::GiveLetterWords,
        Self::OfferLetter,
        Self::RecordScan,
    ];

    /// The name in addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Assign => "assign",
            Self::Classify => "classify",
            Self::AskIdentity => "ask-identity",
            Self::RecordIdentity => "record-identity",
            Self::AskAuthority => "ask-authority",
            Self::RecordAuthority => "record-authority",
            Self::AskQuestion => "ask-question",
            Self::RecordAnswer => "record-answer",
            Self::Extend => "extend",
            Self::Acknowledge => "acknowledge",
            Self::UpdateComplainant => "update-complainant",
            Self::WriteToResident => "write",
            Self::Note => "note",
            Self::RecordOutcome => "record-outcome",
            Self::SendReply => "send-reply",
            Self::Close => "close",
            Self::Reopen => "reopen",
            Self::Answer => "answer",
            Self::WriteToCouncil => "message",
            Self::SayUnhappy => "still-unhappy",
            Self::GiveLetterWords => "letter-words",
            Self::OfferLetter => "offer-letter",
            Self::ChangeDetails => "change-details",
            Self::Withdraw => "withdraw",
            Self::AddDocument => "add-document",
            Self::RecordScan => "record-scan",
            Self::TellRecipient => "tell-recipient",
            Self::RecordRecipientAnswer => "record-recipient-answer",
            Self::ReportMissing => "report-missing",
            Self::IssueCode => "issue-code",
            Self::RenewRelease => "renew-release",
        }
    }

    /// The words on the button or link.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Assign => "Assign",
            Self::Classify => "Confirm what is asked for",
            Self::AskIdentity => "Ask for proof of identity",
            Self::RecordIdentity => "Record proof of identity",
            Self::AskAuthority => "Ask for proof of authority",
            Self::RecordAuthority => "Record proof of authority",
            Self::AskQuestion => "Ask a question",
            Self::RecordAnswer => "Record an answer",
            Self::Extend => "Extend the time limit",
            Self::Acknowledge => "Acknowledge the complaint",
            Self::UpdateComplainant => "Send a progress update",
            Self::WriteToResident => "Send a message",
            Self::Note => "Add a note",
            Self::RecordOutcome => "Record an outcome",
            Self::SendReply => "Send the reply",
            Self::Close => "Close",
            Self::Reopen => "Reopen",
            Self::Answer => "Answer our question",
            Self::WriteToCouncil => "Send us a message",
            Self::SayUnhappy => "Tell us you are still unhappy",
            Self::GiveLetterWords => "Write your part of the letter",
            Self::OfferLetter => "Offer the letter",
            Self::ChangeDetails => "Change your details",
            Self::Withdraw => "Withdraw your request",
            Self::AddDocument => "Add a file",
            Self::RecordScan => "Record a scan",
            Self::TellRecipient => "Record telling a recipient",
            Self::RecordRecipientAnswer => "Record a recipient’s answer",
            Self::ReportMissing => "Tell us what is missing",
            Self::IssueCode => "Give a code",
            Self::RenewRelease => "Get your documents again",
        }
    }

    /// Reads the name in an address.
    #[must_use]
    pub fn read(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

impl Action {
    /// The act's name.
    #[must_use]
    pub const fn kind(&self) -> ActionKind {
        match self {
            Self::Assign { .. } => ActionKind::Assign,
            Self::Classify { .. } => ActionKind::Classify,
            Self::AskIdentity { .. } => ActionKind::AskIdentity,
            Self::RecordIdentity { .. } => ActionKind::RecordIdentity,
            Self::AskAuthority { .. } => ActionKind::AskAuthority,
            Self::RecordAuthority { .. } => ActionKind::RecordAuthority,
            Self::AskQuestion { .. } => ActionKind::AskQuestion,
            Self::RecordAnswer { .. } => ActionKind::RecordAnswer,
            Self::Extend { .. } => ActionKind::Extend,
            Self::Acknowledge { .. } => ActionKind::Acknowledge,
            Self::UpdateComplainant { .. } => ActionKind::UpdateComplainant,
            Self::WriteToResident { .. } => ActionKind::WriteToResident,
            Self::Note { .. } => ActionKind::Note,
            Self::RecordOutcome { .. } => ActionKind::RecordOutcome,
            Self::SendReply { .. } => ActionKind::SendReply,
            Self::Close => ActionKind::Close,
            Self::Reopen { .. } => ActionKind::Reopen,
            Self::Answer { .. } => ActionKind::Answer,
            Self::WriteToCouncil { .. } => ActionKind::WriteToCouncil,
            Self::SayUnhappy { .. } => ActionKind::SayUnhappy,
            Self::GiveLetterWords { .. } => ActionKind::GiveLetterWords,
            Self::OfferLetter { .. } => ActionKind::OfferLetter,
            Self::ChangeDetails { .. } => ActionKind::ChangeDetails,
            Self::Withdraw { .. } => ActionKind::Withdraw,
            Self::AddDocument { .. } => ActionKind::AddDocument,
            Self::RecordScan { .. } => ActionKind::RecordScan,
            Self::TellRecipient { .. } => ActionKind::TellRecipient,
            Self::RecordRecipientAnswer { .. } => ActionKind::RecordRecipientAnswer,
            Self::ReportMissing { .. } => ActionKind::ReportMissing,
            Self::IssueCode { .. } => ActionKind::IssueCode,
            Self::RenewRelease => ActionKind::RenewRelease,
        }
    }

    /// The proof that an identity act is about.
    #[must_use]
    pub const fn proof(kind: ActionKind) -> Option<IdentityKind> {
        match kind {
            ActionKind::AskIdentity | ActionKind::RecordIdentity => Some(IdentityKind::Identity),
            ActionKind::AskAuthority | ActionKind::RecordAuthority => Some(IdentityKind::Authority),
            _ => None,
        }
    }
}
