//! The files that belong to a case. What is in them is kept elsewhere.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::named::named;

/// A file that belongs to a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentRef {
    /// Its identifier, by which its content is kept.
    pub id: Uuid,
    /// What it is for.
    pub purpose: Purpose,
    /// Its name, as the sender knows it.
    pub name: String,
    /// Its media type, found from its content.
    pub media: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// The SHA-256 of its content in hexadecimal.
    pub sha256: String,
}

named! {
    /// What a file is for.
    Purpose {
        /// It shows who the person is.
        Identity = "identity", "Proof of identity";
        /// It shows that they may act for somebody.
        Authority = "authority", "Proof of authority";
        /// It belongs to what they ask or complain about.
        Evidence = "evidence", "Evidence";
        /// It belongs to the answer to a question.
        Answer = "answer", "With an answer";
        /// It belongs to a message.
        Message = "message", "With a message";
        /// It belongs to the council's reply.
        Reply = "reply", "For the reply";
    }
}

/// What the search for malware in a file has found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "verdict", rename_all = "snake_case")]
pub enum ScanVerdict {
    /// Nothing.
    Clean,
    /// Something. Nobody may open the file.
    Infected {
        /// What the scanner calls it.
        name: String,
    },
}
