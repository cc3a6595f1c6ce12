//! How far the work has got. It never moves a date: work and clock are kept apart.

use serde::{Deserialize, Serialize};

use crate::case_file::CaseFile;
use crate::clock::IdentityKind;

/// The stage of the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Nobody has taken it on yet.
    New,
    /// Proof of identity or authority is awaited.
    CheckingIdentity,
    /// A question waits for the person's answer.
    WithResident,
    /// Work is being done.
    Working,
    /// Every claim has its outcome; the reply is being written.
    Replying,
    /// The reply has gone.
    Replied,
    /// Work has ended.
    Closed,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 7] = [
        Self::New,
        Self::CheckingIdentity,
        Self::WithResident,
        Self::Working,
        Self::Replying,
        Self::Replied,
        Self::Closed,
    ];

    /// The stored name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::CheckingIdentity => "checking_identity",
            Self::WithResident => "with_resident",
            Self::Working => "working",
            Self::Replying => "replying",
            Self::Replied => "replied",
            Self::Closed => "closed",
        }
    }

    /// The name on officers' screens.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::New => "New",
            Self::CheckingIdentity => "Checking identity",
            Self::WithResident => "With the resident",
            Self::Working => "In progress",
            Self::Replying => "Preparing reply",
            Self::Replied => "Replied",
            Self::Closed => "Closed",
        }
    }
}

/// The stage that a case's facts put it in.
#[must_use]
pub fn stage(file: &CaseFile) -> Stage {
    if file.closed_on.is_some() {
        Stage::Closed
    } else if file.reply_is_out {
        Stage::Replied
    } else if file.open_identity(IdentityKind::Identity).is_some()
        || file.open_identity(IdentityKind::Authority).is_some()
    {
        Stage::CheckingIdentity
    } else if file.open_question().is_some() {
        Stage::WithResident
    } else if file.is_decided() {
        Stage::Replying
    } else if taken_on(file) {
        Stage::Working
    } else {
        Stage::New
    }
}

/// Whether an officer has done anything with it since it came in.
fn taken_on(file: &CaseFile) -> bool {
    file.facts
        .iter()
        .skip(1)
        .any(|fact| fact.by.staff().is_some())
}
