//! What can be wrong with a file, and what can go wrong with us.

use domain::facts::ScanVerdict;

use super::{BlobError, State};
use crate::store::StoreError;
use crate::vault::VaultError;

/// What is wrong with a file, for the person who chose it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileProblem {
    /// None was chosen.
    NoneSelected,
    /// It is none of the kinds that are taken.
    WrongType,
    /// It has 10 MB or more.
    TooLarge,
    /// It has no content.
    Empty,
    /// The scanner found something in it.
    Virus,
    /// It opens with a password only.
    PasswordProtected,
    /// It did not arrive, or could not be kept. Trying again may help.
    NotUploaded,
    /// There are ten already.
    TooMany,
}

impl FileProblem {
    /// Every problem.
    pub const ALL: [Self; 8] = [
        Self::NoneSelected,
        Self::WrongType,
        Self::TooLarge,
        Self::Empty,
        Self::Virus,
        Self::PasswordProtected,
        Self::NotUploaded,
        Self::TooMany,
    ];

    /// The identifier of the sentence that says so.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::NoneSelected => "upload-none-selected",
            Self::WrongType => "upload-wrong-type",
            Self::TooLarge => "upload-too-large",
            Self::Empty => "upload-empty",
            Self::Virus => "upload-virus",
            Self::PasswordProtected => "upload-password",
            Self::NotUploaded => "upload-failed",
            Self::TooMany => "upload-too-many",
        }
    }
}

/// Why a file cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// There is none, or not with this owner.
    #[error("no such document")]
    NotFound,
    /// It waits for the scanner, or the scanner found something.
    #[error("the document is not to be opened: {}", .0.as_str())]
    Closed(State),
    /// It was destroyed on purpose.
    #[error("the document was destroyed")]
    Destroyed,
    /// What is kept of it does not hold together.
    #[error("a document is corrupt: {0}")]
    Corrupt(String),
    /// The disk failed.
    #[error(transparent)]
    Blob(#[from] BlobError),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Sealing or opening failed.
    #[error(transparent)]
    Vault(#[from] VaultError),
}

impl From<serde_json::Error> for DocumentError {
    fn from(error: serde_json::Error) -> Self {
        Self::Corrupt(error.to_string())
    }
}

/// The state that a verdict leads to, and what the scanner calls its finding.
pub(super) fn state_of(verdict: &ScanVerdict) -> (State, Option<&str>) {
    match verdict {
        ScanVerdict::Clean => (State::Clean, None),
        ScanVerdict::Infected { name } => (State::Infected, Some(name)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_has_a_sentence_in_both_languages() {
        for file in [
            include_str!("../../words/locales/en/upload.ftl"),
            include_str!("../../words/locales/cy/upload.ftl"),
        ] {
            for problem in FileProblem::ALL {
                let start = format!("\n{} = ", problem.message_id());
                assert!(file.contains(&start), "{problem:?}");
            }
        }
    }
}
