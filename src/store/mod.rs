//! The only code that knows SQL exists.
//!
//! Rows come out in the domain's own types. Whatever is sealed stays sealed here.

pub mod cases;
pub mod documents;
pub mod error;
pub mod feedback;
pub mod identity_copies;
pub mod links;
mod lists;
mod open;
pub mod outbox;
pub mod residents;
mod rows;
pub mod saved;
mod scans;
pub mod sessions;
pub mod settings;
pub mod staff;
pub mod throttle;
mod upgrade;

pub use error::StoreError;
pub use open::Store;
pub use outbox::NewNotice;
pub use rows::{CaseRow, ClaimRow, FactRow, QueueRow};
/// A connection or a transaction; what every reading function takes.
pub use sea_orm::ConnectionTrait as Connection;

/// Reads a stored word back into the domain's type.
///
/// # Errors
/// [`StoreError::Corrupt`], naming the column, when this version does not know the word.
fn known<T>(column: &str, value: Option<T>) -> Result<T, StoreError> {
    value.ok_or_else(|| StoreError::Corrupt {
        what: format!("{column} holds a word that is not known"),
    })
}
