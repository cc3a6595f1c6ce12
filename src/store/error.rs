//! What can go wrong between the product and its database.

use sea_orm::{DbErr, RuntimeErr, sqlx};

/// A failure of the store. None of its texts holds a value from a row.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The row asked for is not there.
    #[error("the record asked for is not there")]
    NotFound,
    /// The row was changed by somebody else since it was read.
    #[error("the record has changed since it was read")]
    Changed,
    /// A stored value does not mean anything to this version, or does not match its hash.
    #[error("a stored value cannot be understood: {what}")]
    Corrupt {
        /// Which value, in ids and column names.
        what: String,
    },
    /// A key that may exist once exists already: the same form, notice or fact came before. Holds the key's
    /// name, its table and its columns, as in `case_file_form_key` ([`key`] has those that callers ask for).
    #[error("this has been done already ({0})")]
    AlreadyDone(String),
    /// The database cannot be used as it is set up; the text says what to change.
    #[error("{0}")]
    Unusable(String),
    /// Anything else the database answered.
    #[error("the database answered with an error")]
    Database(#[source] DbErr),
}

/// The keys that a caller may meet in [`StoreError::AlreadyDone`] and answer for.
pub mod key {
    /// A case reference that is taken.
    pub const REFERENCE: &str = "case_file_reference";
    /// A form that was submitted before.
    pub const FORM: &str = "case_file_form_key";
    /// A fact of that number: somebody else wrote to the case first.
    pub const FACT_NUMBER: &str = "case_fact_case_id_seq";
    /// A fact from a form that was submitted before.
    pub const FACT_FORM: &str = "case_fact_case_id_once_key";
    /// A notice that is queued or sent.
    pub const NOTICE: &str = "outbox_subject_key_notice_due_on_recipient_key";
    /// A staff e-mail address that is in use.
    pub const STAFF_EMAIL: &str = "staff_email_index";
    /// A file from a form that was submitted before.
    pub const DOCUMENT_FORM: &str = "document_once_key";
    /// A session's cookie that is in use.
    pub const SESSION: &str = "session_digest";
}

impl StoreError {
    /// Whether the database cannot be reached, or every connection to it is taken: it may answer in a minute.
    #[must_use]
    pub fn is_away(&self) -> bool {
        matches!(
            self,
            Self::Database(DbErr::Conn(_) | DbErr::ConnectionAcquire(_))
        )
    }

    /// Whether an SQLite file could not be opened because another connection held it whole at that moment.
    pub(super) fn is_busy(&self) -> bool {
        let Self::Database(DbErr::Conn(RuntimeErr::SqlxError(cause))) = self else {
            return false;
        };
        let sqlx::Error::Database(cause) = cause.as_ref() else {
            return false;
        };
        let code = cause.code().and_then(|code| code.parse::<i32>().ok());
        // SQLITE_BUSY; the kinds of it (recovery, snapshot, time-out) stand in the higher bits.
        cause
            .try_downcast_ref::<sqlx::sqlite::SqliteError>()
            .is_some()
            && code.is_some_and(|code| code & 0xff == 5)
    }
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        match error {
            DbErr::RecordNotFound(_) => Self::NotFound,
            DbErr::RecordNotUpdated => Self::Changed,
            error => match broken_key(&error) {
                Some(key) => Self::AlreadyDone(key),
                None => Self::Database(error),
            },
        }
    }
}

/// The name of the key that a statement broke. PostgreSQL tells it; SQLite tells the columns, and the keys are
/// called after them.
fn broken_key(error: &DbErr) -> Option<String> {
    let (DbErr::Exec(RuntimeErr::SqlxError(cause)) | DbErr::Query(RuntimeErr::SqlxError(cause))) =
        error
    else {
        return None;
    };
    let sqlx::Error::Database(cause) = cause.as_ref() else {
        return None;
    };
    if !cause.is_unique_violation() {
        return None;
    }
    match cause.constraint() {
        Some(name) => Some(name.to_owned()),
        None => key_of_columns(cause.message()),
    }
}

/// `UNIQUE constraint failed: outbox.subject_key, outbox.notice` becomes `outbox_subject_key_notice`.
fn key_of_columns(message: &str) -> Option<String> {
    let (_, columns) = message.rsplit_once(": ")?;
    let mut name = String::new();
    for column in columns.split(", ") {
        let (table, column) = column.split_once('.')?;
        if name.is_empty() {
            name.push_str(table);
        }
        name.push('_');
        name.push_str(column);
    }
    Some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_that_cannot_be_reached_is_away() {
        let internal = || RuntimeErr::Internal("no answer".to_owned());
        assert!(StoreError::from(DbErr::Conn(internal())).is_away());
        assert!(!StoreError::from(DbErr::Exec(internal())).is_away());
        assert!(!StoreError::NotFound.is_away());
    }
}
