//! Why there is no letter.

/// Why there is no letter.
#[derive(Debug, thiserror::Error)]
pub enum LetterError {
    /// The regulator's details for that day are not set.
    #[error(transparent)]
    NoRegulator(#[from] crate::council::NoRegulator),
    /// There is no such letter in the case.
    #[error("no such letter")]
    NotFound,
    /// It could not be set.
    #[error(transparent)]
    Typeset(#[from] typeset::TypesetError),
    /// The typesetter was stopped.
    #[error("the typesetter was stopped")]
    Stopped,
    /// The letter could not be written down for the typesetter.
    #[error(transparent)]
    Data(#[from] serde_json::Error),
}
