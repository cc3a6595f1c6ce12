//! Why a case did not change.

use chrono::{DateTime, Utc};
use domain::refused::Refused;
use uuid::Uuid;

use crate::documents::DocumentError;
use crate::store::StoreError;
use crate::vault::VaultError;

/// Why a case did not change. Nothing was kept.
#[derive(Debug, thiserror::Error)]
pub enum CaseworkError {
    /// The law or the workflow refuses, in words for the person.
    #[error("refused: {0:?}")]
    Refused(Refused),
    /// Somebody else changed the case since the form was opened.
    #[error("the case was changed meanwhile")]
    Changed {
        /// Who, if it was a member of staff.
        by: Option<Uuid>,
        /// When.
        at: DateTime<Utc>,
    },
    /// No such case.
    #[error("no such case")]
    NotFound,
    /// The stored case does not hold together.
    #[error("case {id} is corrupt: {what}")]
    Corrupt {
        /// Which case.
        id: Uuid,
        /// What is wrong, without any words of a person.
        what: String,
    },
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Sealing or opening failed.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// A file could not be taken over.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// The operating system gave no random numbers.
    #[error("no random numbers: {0}")]
    Random(String),
}

impl From<Refused> for CaseworkError {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}
