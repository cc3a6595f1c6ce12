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
    /// The Word document could not be packed.
    #[error("the Word document could not be packed")]
    Word,
    /// The evidence bundle could not be packed.
    #[error("the evidence bundle could not be packed: {0}")]
    Bundle(String),
    /// The letter could not be written down for the typesetter.
    #[error(transparent)]
    Data(#[from] serde_json::Error),
}
