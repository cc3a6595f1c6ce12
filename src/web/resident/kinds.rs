//! What a resident can ask for, in the form's own words.

use domain::right::Right;
use serde::{Deserialize, Serialize};

/// The first answer: what the council is asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kind {
    /// A copy of information.
    Copy,
    /// The person no longer agrees.
    Stop,
    /// Something went wrong.
    Complaint,
    /// One or more of [`Other`].
    SomethingElse,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Copy, Self::Stop, Self::Complaint, Self::SomethingElse];

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
        Self::ALL.into_iter().find(|kind| kind.as_str() == value)
    }

    /// The words beside the radio.
    pub(super) const fn says(self) -> &'static str {
        match self {
            Self::Copy => "Send me a copy of my information",
            Self::Stop => "Stop using my information because I no longer agree",
            Self::Complaint => "Look into a complaint",
            Self::SomethingElse => "Something else",
        }
    }
}

/// What else can be asked, several at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Other {
    Correct,
    Delete,
    Limit,
    Object,
    Marketing,
    Move,
    Automated,
    NotSure,
}

impl Other {
    /// Every one, in the order in which the form shows them and the case numbers its claims.
    pub(super) const ALL: [Self; 8] = [
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
            Self::Correct => "correct",
            Self::Delete => "delete",
            Self::Limit => "limit",
            Self::Object => "object",
            Self::Marketing => "marketing",
            Self::Move => "move",
            Self::Automated => "automated",
            Self::NotSure => "not_sure",
        }
    }

    /// The words beside the checkbox.
    pub(super) const fn says(self) -> &'static str {
        match self {
            Self::Correct => "Correct my information",
            Self::Delete => "Delete my information",
            Self::Limit => "Limit how my information is used",
            Self::Object => "Stop using my information because I object",
            Self::Marketing => "Stop sending me marketing",
            Self::Move => "Move my information to another organisation",
            Self::Automated => "Ask a person to look at a decision made by a computer",
            Self::NotSure => "I am not sure, I will use my own words",
        }
    }

    /// The right behind it.
    pub(super) const fn right(self) -> Right {
        match self {
            Self::Correct => Right::Rectification,
            Self::Delete => Right::Erasure,
            Self::Limit => Right::Restriction,
            Self::Object => Right::Objection,
            Self::Marketing => Right::ObjectionDirectMarketing,
            Self::Move => Right::Portability,
            Self::Automated => Right::AutomatedDecision,
            Self::NotSure => Right::Unclassified,
        }
    }
}

/// What was asked for, as a resident would say it.
pub(super) const fn plainly(right: Right) -> &'static str {
    match right {
        Right::Access => "A copy of information",
        Right::Rectification => "Correct information",
        Right::Erasure => "Delete information",
        Right::Restriction => "Limit how information is used",
        Right::Portability => "Move information to another organisation",
        Right::Objection => "Stop using information because you object",
        Right::ObjectionDirectMarketing => "Stop sending marketing",
        Right::AutomatedDecision => "A person to look at a decision made by a computer",
        Right::ConsentWithdrawal => "Stop using information because you no longer agree",
        Right::Complaint => "A complaint",
        Right::Unclassified => "A request in your own words",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_reads_back() {
        for kind in Kind::ALL {
            assert_eq!(Kind::read(kind.as_str()), Some(kind));
        }
        assert_eq!(Kind::read("Copy"), None);
    }

    #[test]
    fn every_right_that_has_a_form_can_be_asked_for() {
        let from_form: Vec<Right> = Other::ALL.into_iter().map(Other::right).collect();
        for right in Right::ALL {
            let has_own_radio = matches!(
                right,
                Right::Access | Right::ConsentWithdrawal | Right::Complaint
            );
            assert_eq!(from_form.contains(&right), !has_own_radio, "{right}");
        }
    }
}
