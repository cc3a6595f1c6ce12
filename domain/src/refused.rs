//! Why an act is refused, in a sentence that a person can act on.

use chrono::NaiveDate;

use crate::regime::citations;
use crate::said::Said;

/// The most characters that one free-text answer may have.
pub const LONGEST_TEXT: usize = 4_000;
/// The most characters of a name.
pub const LONGEST_NAME: usize = 200;
/// The most characters of any other answer on one line.
pub const LONGEST_LINE: usize = 500;

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
    /// The details are the ones that we have.
    NothingChanged,
    /// Everything asked for was taken back before.
    AlreadyWithdrawn,
    /// No room for another file of that purpose.
    TooManyFiles {
        /// The most there may be.
        most: usize,
    },
    /// The file has nothing in it.
    EmptyFile,
    /// What came is not a whole file with a name, a type and a digest, or came before.
    NotAFile,
    /// No such file in this case.
    NoSuchDocument,
    /// Every file was searched for malware.
    NothingToScan,
    /// Nothing was asked for of which others must be told [tell-recipients].
    NoRecipients,
    /// No recipient was told yet.
    NobodyTold,
    /// That recipient was not told.
    NoSuchRecipient,
    /// The schedule is too long.
    TooManyItems {
        /// The most lines it may have.
        most: usize,
    },
    /// A line of the schedule says not what it is.
    ItemTitle {
        /// Its number, from 1.
        no: u16,
    },
    /// A line of the schedule is withheld, wholly or in part, without a reason.
    ItemReason {
        /// Its number, from 1.
        no: u16,
    },
    /// A line of the schedule names a file that is not for the reply, is not safe, or is not to be released.
    ItemDocument {
        /// Its number, from 1.
        no: u16,
    },
    /// The schedule has no such line.
    NoSuchItem,
    /// There is no postal address to which a code could go.
    NoAddress,
    /// There is no telephone number to which a code could go.
    NoPhone,
    /// The reply has no documents.
    NothingReleased,
    /// The documents are still on the person's page.
    StillReleased,
    /// A field is empty.
    Empty {
        /// Its name in the form.
        field: &'static str,
        /// The message that says what to do.
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
        /// The message that names the date, such as `refused-date-answered`.
        what: &'static str,
    },
    /// A date lies before the one that it must follow.
    Before {
        /// Its name in the form.
        field: &'static str,
        /// The message that names the date.
        what: &'static str,
        /// The earliest it may be.
        earliest: NaiveDate,
        /// The message that says what happened on that day.
        because: &'static str,
    },
}

impl Refused {
    /// The sentence to show.
    #[must_use]
    pub fn says(&self) -> Said {
        match self {
            Self::NotYourPart => Said::new("refused-not-your-part"),
            Self::Closed => Said::new("refused-closed"),
            Self::NotClosed => Said::new("refused-not-closed"),
            Self::AlreadyReplied => Said::new("refused-already-replied"),
            Self::NotAComplaint => Said::new("refused-not-a-complaint"),
            Self::IsAComplaint => Said::new("refused-is-a-complaint"),
            Self::ProofAlreadyAsked => Said::new("refused-proof-already-asked"),
            Self::NoProofAsked => Said::new("refused-no-proof-asked"),
            Self::QuestionOpen => Said::new("refused-question-open"),
            Self::NoQuestionOpen => Said::new("refused-no-question-open"),
            Self::AlreadyExtended => Said::new("refused-already-extended"),
            Self::NothingToExtend => Said::new("refused-nothing-to-extend"),
            Self::NotStarted => Said::new("refused-not-started"),
            Self::AlreadyAcknowledged => Said::new("refused-already-acknowledged"),
            Self::NotAcknowledged => Said::new("refused-not-acknowledged"),
            Self::OutcomeMissing => Said::new("refused-outcome-missing"),
            Self::Decided => Said::new("refused-decided"),
            Self::NoReply => Said::new("refused-no-reply"),
            Self::NothingAnswered => Said::new("refused-nothing-answered"),
            Self::NothingToOffer => Said::new("refused-nothing-to-offer"),
            Self::WrongKind => Said::new("refused-wrong-kind"),
            Self::NoSuchClaim => Said::new("refused-no-such-claim"),
            Self::CannotRefuseMarketing => Said::new("refused-cannot-refuse-marketing"),
            Self::RoutesMissing => Said::new("refused-routes-missing"),
            Self::NothingChanged => Said::new("refused-nothing-changed"),
            Self::AlreadyWithdrawn => Said::new("refused-already-withdrawn"),
            Self::TooManyFiles { most } => Said::new("refused-too-many-files").with("most", *most),
            Self::EmptyFile => Said::new("refused-empty-file"),
            Self::NotAFile => Said::new("refused-not-a-file"),
            Self::NoSuchDocument => Said::new("refused-no-such-document"),
            Self::NothingToScan => Said::new("refused-nothing-to-scan"),
            Self::NoRecipients => Said::new("refused-no-recipients"),
            Self::NobodyTold => Said::new("refused-nobody-told"),
            Self::NoSuchRecipient => Said::new("refused-no-such-recipient"),
            Self::TooManyItems { most } => Said::new("refused-too-many-items").with("most", *most),
            Self::ItemTitle { no } => Said::new("refused-item-title").with("no", u64::from(*no)),
            Self::ItemReason { no } => Said::new("refused-item-reason").with("no", u64::from(*no)),
            Self::ItemDocument { no } => {
                Said::new("refused-item-document").with("no", u64::from(*no))
            }
            Self::NoSuchItem => Said::new("refused-no-such-item"),
            Self::NoAddress => Said::new("refused-no-address"),
            Self::NoPhone => Said::new("refused-no-phone"),
            Self::NothingReleased => Said::new("refused-nothing-released"),
            Self::StillReleased => Said::new("refused-still-released"),
            Self::Empty { says, .. } => Said::new(says),
            Self::ExtensionTooLate { notice_due_on } => {
                Said::new("refused-extension-too-late").with("last", *notice_due_on)
            }
            Self::TooLong { most, .. } => Said::new("refused-too-long").with("most", *most),
            Self::Unreadable { .. } => Said::new("refused-unreadable"),
            Self::InFuture { what, .. } => {
                Said::new("refused-in-future").with("what", Said::new(what))
            }
            Self::Before {
                what,
                earliest,
                because,
                ..
            } => Said::new("refused-before")
                .with("what", Said::new(what))
                .with("earliest", *earliest)
                .with("because", Said::new(because)),
        }
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
            Self::TooManyFiles { .. } | Self::EmptyFile | Self::NotAFile | Self::NoSuchDocument => {
                Some("file")
            }
            Self::NoSuchRecipient => Some("recipient"),
            Self::TooManyItems { .. }
            | Self::ItemTitle { .. }
            | Self::ItemReason { .. }
            | Self::ItemDocument { .. } => Some("schedule"),
            Self::NoSuchItem => Some("items"),
            Self::NoAddress | Self::NoPhone => Some("how"),
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
