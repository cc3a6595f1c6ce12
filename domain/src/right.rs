//! What a person asks the council to do, under the names used in data.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The right that a request uses ([clock-rights]); a complaint and a withdrawal of consent
/// are kept beside the rights because they arrive at the same desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Right {
    /// A copy of the information held.
    Access,
    /// Correction of wrong information.
    Rectification,
    /// Deletion.
    Erasure,
    /// Limits on use while something is settled.
    Restriction,
    /// A copy to take elsewhere.
    Portability,
    /// Objection to a use that the council says it needs.
    Objection,
    /// Objection to direct marketing, never weighed up ([direct-marketing]).
    ObjectionDirectMarketing,
    /// Safeguards for a decision made without people.
    AutomatedDecision,
    /// Withdrawal of consent: no date in law ([consent]).
    ConsentWithdrawal,
    /// A complaint to the council about personal data ([complaint-ack]).
    Complaint,
    /// The resident was not sure: timed like a right that cannot pause, until an officer
    /// confirms the kind.
    Unclassified,
}

impl Right {
    /// Every right, in the order in which screens list them.
    pub const ALL: [Right; 11] = [
        Right::Access,
        Right::Rectification,
        Right::Erasure,
        Right::Restriction,
        Right::Portability,
        Right::Objection,
        Right::ObjectionDirectMarketing,
        Right::AutomatedDecision,
        Right::ConsentWithdrawal,
        Right::Complaint,
        Right::Unclassified,
    ];

    /// The name in data, such as `objection_direct_marketing`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Right::Access => "access",
            Right::Rectification => "rectification",
            Right::Erasure => "erasure",
            Right::Restriction => "restriction",
            Right::Portability => "portability",
            Right::Objection => "objection",
            Right::ObjectionDirectMarketing => "objection_direct_marketing",
            Right::AutomatedDecision => "automated_decision",
            Right::ConsentWithdrawal => "consent_withdrawal",
            Right::Complaint => "complaint",
            Right::Unclassified => "unclassified",
        }
    }

    /// Plain words for officers, with the lawyer's word in brackets where they differ.
    pub const fn name(self) -> &'static str {
        match self {
            Right::Access => "Copy of information (access)",
            Right::Rectification => "Correction (rectification)",
            Right::Erasure => "Deletion (erasure)",
            Right::Restriction => "Limited use (restriction)",
            Right::Portability => "Move information (portability)",
            Right::Objection => "Objection",
            Right::ObjectionDirectMarketing => "Objection to direct marketing",
            Right::AutomatedDecision => "Automated decision",
            Right::ConsentWithdrawal => "Withdrawal of consent",
            Right::Complaint => "Complaint",
            Right::Unclassified => "Kind not yet confirmed",
        }
    }

    /// The message that names it to residents (`words/locales/*/right.ftl`).
    pub const fn message(self) -> &'static str {
        match self {
            Right::Access => "right-access",
            Right::Rectification => "right-rectification",
            Right::Erasure => "right-erasure",
            Right::Restriction => "right-restriction",
            Right::Portability => "right-portability",
            Right::Objection => "right-objection",
            Right::ObjectionDirectMarketing => "right-objection-direct-marketing",
            Right::AutomatedDecision => "right-automated-decision",
            Right::ConsentWithdrawal => "right-consent-withdrawal",
            Right::Complaint => "right-complaint",
            Right::Unclassified => "right-unclassified",
        }
    }

    /// Whether a question to the person may pause the time limit ([clock-pause]).
    pub const fn may_pause(self) -> bool {
        matches!(self, Right::Access)
    }

    /// Whether those who hold the information too must be told what became of it ([tell-recipients]; a person who
    /// takes consent back or objects is owed the same).
    pub const fn concerns_recipients(self) -> bool {
        matches!(
            self,
            Right::Rectification
                | Right::Erasure
                | Right::Restriction
                | Right::Objection
                | Right::ObjectionDirectMarketing
                | Right::ConsentWithdrawal
        )
    }
}

impl fmt::Display for Right {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownRight;

impl fmt::Display for UnknownRight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("This is not the name of a right.")
    }
}

impl std::error::Error for UnknownRight {}

impl FromStr for Right {
    type Err = UnknownRight;

    fn from_str(text: &str) -> Result<Self, UnknownRight> {
        Right::ALL
            .into_iter()
            .find(|right| right.as_str() == text)
            .ok_or(UnknownRight)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_right_has_one_name_in_data_and_reads_back() {
        for right in Right::ALL {
            assert_eq!(right.as_str().parse(), Ok(right));
            let json = serde_json::to_string(&right).unwrap();
            assert_eq!(json, format!("\"{}\"", right.as_str()));
        }
        assert_eq!("Access".parse::<Right>(), Err(UnknownRight));
    }
}
