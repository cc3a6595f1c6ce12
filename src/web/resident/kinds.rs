//! What a resident can ask for, in the form's own words.

use domain::right::Right;
use serde::{Deserialize, Serialize};

/// The first answer: what the council is asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum First {
    /// A copy of information.
    Copy,
    /// The person no longer agrees.
    Stop,
    /// Something went wrong.
    Complaint,
    /// One or more of [`Kind::OTHERS`].
    SomethingElse,
}

impl First {
    /// Every one, in the order in which the form shows them.
    pub(super) const ALL: [Self; 4] =
        [Self::Copy, Self::Stop, Self::Complaint, Self::SomethingElse];

    /// The value in the form.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Copy => "copy",
            Self::Stop => "stop",
            Self::Complaint => "complaint",
            Self::SomethingElse => "something_else",
        }
    }

    /// Reads the value.
    pub(super) fn read(value: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|first| first.as_str() == value)
    }

    /// The kind that it is; none when the checkboxes say it.
    pub(super) const fn kind(self) -> Option<Kind> {
        match self {
            Self::Copy => Some(Kind::Copy),
            Self::Stop => Some(Kind::Stop),
            Self::Complaint => Some(Kind::Complaint),
            Self::SomethingElse => None,
        }
    }

    /// The message beside the radio.
    pub(super) const fn says(self) -> &'static str {
        match self {
            Self::Copy => "form-kind-copy",
            Self::Stop => "form-kind-stop",
            Self::Complaint => "form-kind-complaint",
            Self::SomethingElse => "form-kind-something-else",
        }
    }

    /// The message under it.
    pub(super) const fn hint(self) -> &'static str {
        match self {
            Self::Copy => "form-kind-copy-hint",
            Self::Stop => "form-kind-stop-hint",
            Self::Complaint => "form-kind-complaint-hint",
            Self::SomethingElse => "form-kind-something-else-hint",
        }
    }
}

/// One thing that is asked for. A request may hold several, each with an outcome of its own; a complaint is alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kind {
    Copy,
    Correct,
    Delete,
    Limit,
    Object,
    Marketing,
    Move,
    Automated,
    Stop,
    NotSure,
    Complaint,
}

impl Kind {
    /// Every one, in the order in which the form shows them and the case numbers its claims.
    pub(super) const ALL: [Self; 11] = [
        Self::Copy,
        Self::Correct,
        Self::Delete,
        Self::Limit,
        Self::Object,
        Self::Marketing,
        Self::Move,
        Self::Automated,
        Self::Stop,
        Self::NotSure,
        Self::Complaint,
    ];

    /// The checkboxes under "something else".
    pub(super) const OTHERS: [Self; 8] = [
        Self::Correct,
        Self::Delete,
        Self::Limit,
        Self::Object,
        Self::Marketing,
        Self::Move,
        Self::Automated,
        Self::NotSure,
    ];

    /// The value in the form.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Copy => "copy",
            Self::Correct => "correct",
            Self::Delete => "delete",
            Self::Limit => "limit",
            Self::Object => "object",
            Self::Marketing => "marketing",
            Self::Move => "move",
            Self::Automated => "automated",
            Self::Stop => "stop",
            Self::NotSure => "not_sure",
            Self::Complaint => "complaint",
        }
    }

    /// The message that the form says it with.
    pub(super) const fn says(self) -> &'static str {
        match self {
            Self::Copy => "form-kind-copy",
            Self::Correct => "form-kind-correct",
            Self::Delete => "form-kind-delete",
            Self::Limit => "form-kind-limit",
            Self::Object => "form-kind-object",
            Self::Marketing => "form-kind-marketing",
            Self::Move => "form-kind-move",
            Self::Automated => "form-kind-automated",
            Self::Stop => "form-kind-stop",
            Self::NotSure => "form-kind-not-sure",
            Self::Complaint => "form-kind-complaint",
        }
    }

    /// The right behind it.
    pub(super) const fn right(self) -> Right {
        match self {
            Self::Copy => Right::Access,
            Self::Correct => Right::Rectification,
            Self::Delete => Right::Erasure,
            Self::Limit => Right::Restriction,
            Self::Object => Right::Objection,
            Self::Marketing => Right::ObjectionDirectMarketing,
            Self::Move => Right::Portability,
            Self::Automated => Right::AutomatedDecision,
            Self::Stop => Right::ConsentWithdrawal,
            Self::NotSure => Right::Unclassified,
            Self::Complaint => Right::Complaint,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_first_answer_reads_back_and_is_a_kind_or_opens_the_boxes() {
        for first in First::ALL {
            assert_eq!(First::read(first.as_str()), Some(first));
            let kind = first.kind().map(Kind::as_str);
            assert_eq!(kind.is_none(), first == First::SomethingElse);
            assert!(kind.is_none_or(|kind| kind == first.as_str()));
        }
        assert_eq!(First::read("Copy"), None);
    }

    #[test]
    fn every_right_can_be_asked_for_by_a_radio_or_a_box() {
        let radios = First::ALL.into_iter().filter_map(First::kind);
        let asked: Vec<Right> = radios.chain(Kind::OTHERS).map(Kind::right).collect();
        for right in Right::ALL {
            assert_eq!(
                asked.iter().filter(|asked| **asked == right).count(),
                1,
                "{right}"
            );
        }
        assert_eq!(Kind::ALL.len(), asked.len());
        assert!(Kind::ALL.is_sorted());
    }
}
