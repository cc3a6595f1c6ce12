//! How a claim and a case can end.

use serde::{Deserialize, Serialize};

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
