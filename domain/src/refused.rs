//! Why an act is refused, in a sentence that a person can act on.

use chrono::NaiveDate;

use crate::regime::citations;
use crate::sentence::long_date;

/// The most characters that one free-text answer may have.
pub const LONGEST_TEXT: usize = 4_000;

/// A refusal. Nothing changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// This actor may never do this.
    NotYourPart,
    /// The case is closed.
    Closed,
    /// The case is not closed.
    NotClosed,
    /// The reply has already gone.
    AlreadyReplied,
    /// Only a complaint has this step.
    NotAComplaint,
    /// A complaint does not have this step.
    IsAComplaint,
    /// The same proof was asked for and has not come.
    ProofAlreadyAsked,
    /// No proof was asked for.
    NoProofAsked,
    /// A question is still open.
    QuestionOpen,
    /// No question is open.
    NoQuestionOpen,
    /// The extension was used [clock-extension].
    AlreadyExtended,
    /// The law sets no date for this right, so there is none to extend.
    NothingToExtend,
    /// The time limit has not started.
    NotStarted,
    /// The last day for the notice has passed.
    ExtensionTooLate {
        /// That day.
        notice_due_on: NaiveDate,
    },
    /// The complaint was acknowledged before.
    AlreadyAcknowledged,
    /// The complaint has not been acknowledged yet.
    NotAcknowledged,
    /// Some claim has no outcome.
    OutcomeMissing,
    /// Every claim has its outcome already.
    Decided,
    /// The case has neither reply nor withdrawal.
    NoReply,
    /// The person has not had an answer to be unhappy about.
    NothingAnswered,
    /// The letter is not ready, or was offered for this reason before.
    NothingToOffer,
    /// A complaint is not a right and cannot become one, nor the other way about.
    WrongKind,
    /// No such claim.
    NoSuchClaim,
    /// The direct-marketing objection has no refusal [direct-marketing].
    CannotRefuseMarketing,
    /// The ways to complain are missing from the reply [two-routes].
    RoutesMissing,
    /// A field is empty.
    Empty {
        /// Its name in the form.
        field: &'static str,
        /// What to do.
        says: &'static str,
    },
    /// A field is too long.
    TooLong {
        /// Its name in the form.
        field: &'static str,
        /// The most characters it may have.
        most: usize,
    },
    /// A field holds a character that cannot be kept.
    Unreadable {
        /// Its name in the form.
        field: &'static str,
    },
    /// A date lies in the future.
    InFuture {
        /// Its name in the form.
        field: &'static str,
        /// What the date is, such as "The date they answered".
        what: &'static str,
    },
    /// A date lies before the one that it must follow.
    Before {
        /// Its name in the form.
        field: &'static str,
        /// What the date is.
        what: &'static str,
        /// The earliest it may be.
        earliest: NaiveDate,
        /// What happened on that day.
        because: &'static str,
    },
}

impl Refused {
    /// The sentence to show.
    #[must_use]
    pub fn says(&self) -> String {
        let fixed = match self {
            Self::NotYourPart => "Your role does not allow this",
            Self::Closed => "This request is closed. Reopen it first",
            Self::NotClosed => "This request is not closed",
            Self::AlreadyReplied => "The reply has already been sent",
            Self::NotAComplaint => "Only a complaint has this step",
            Self::IsAComplaint => "A complaint does not have this step. Nothing may delay it",
            Self::ProofAlreadyAsked => "We have already asked for this and are waiting for it",
            Self::NoProofAsked => "We have not asked for this, or it has already arrived",
            Self::QuestionOpen => "A question is already waiting for an answer",
            Self::NoQuestionOpen => "No question is waiting for an answer",
            Self::AlreadyExtended => {
                "This request has already been extended. It can only be extended once"
            }
            Self::NothingToExtend => {
                "The law sets no reply date here, so there is nothing to extend"
            }
            Self::NotStarted => "The time limit has not started, so it cannot be extended yet",
            Self::AlreadyAcknowledged => "This complaint has already been acknowledged",
            Self::NotAcknowledged => "Acknowledge the complaint first",
            Self::OutcomeMissing => "Record an outcome for each thing asked for first",
            Self::Decided => "Everything asked for already has its outcome",
            Self::NoReply => "Send the reply first, or record that the person withdrew",
            Self::NothingAnswered => "You can tell us this once we have answered",
            Self::NothingToOffer => "There is no new reason to offer the letter",
            Self::WrongKind => "A complaint cannot become a request, or a request a complaint",
            Self::NoSuchClaim => "Select which part of the request this is about",
            Self::CannotRefuseMarketing => {
                "An objection to direct marketing cannot be refused. The marketing must stop"
            }
            Self::RoutesMissing => "The reply does not say how to complain, so it cannot be sent",
            Self::Empty { says, .. } => says,
            Self::ExtensionTooLate { notice_due_on } => {
                return format!(
                    "The notice had to be sent by {}. The reply-by date stays the same",
                    long_date(*notice_due_on)
                );
            }
            Self::TooLong { most, .. } => {
                return format!("Your text must be {} characters or less", thousands(*most));
            }
            Self::Unreadable { .. } => {
                "Your text contains a character that we cannot keep. Type it again"
            }
            Self::InFuture { what, .. } => return format!("{what} must be today or in the past"),
            Self::Before {
                what,
                earliest,
                because,
                ..
            } => {
                return format!(
                    "{what} must be the same as or after {}, {because}",
                    long_date(*earliest)
                );
            }
        };
        fixed.to_owned()
    }

    /// The field that it is about, if there is one.
    #[must_use]
    pub const fn field(&self) -> Option<&'static str> {
        match self {
            Self::Empty { field, .. }
            | Self::TooLong { field, .. }
            | Self::Unreadable { field }
            | Self::InFuture { field, .. }
            | Self::Before { field, .. } => Some(field),
            Self::NoSuchClaim => Some("claim_no"),
            Self::WrongKind => Some("right"),
            Self::CannotRefuseMarketing => Some("outcome"),
            _ => None,
        }
    }

    /// The law behind it, if it is the law that refuses.
    #[must_use]
    pub const fn citation(&self) -> Option<&'static str> {
        match self {
            Self::AlreadyExtended | Self::ExtensionTooLate { .. } => {
                Some(citations::EXTENSION.citation)
            }
            Self::CannotRefuseMarketing => Some(citations::DIRECT_MARKETING.citation),
            Self::RoutesMissing => Some(citations::TWO_ROUTES.citation),
            Self::IsAComplaint => Some(citations::COMPLAINT_ACK.citation),
            _ => None,
        }
    }
}

fn thousands(n: usize) -> String {
    if n < 1_000 {
        n.to_string()
    } else {
        format!("{},{:03}", n / 1_000, n % 1_000)
    }
}
