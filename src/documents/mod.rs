//! Files in and out: what they are, whether they are safe, and how they are kept.
//!
//! A file is told by its content, sealed under a key of its own, and written through to the disk; then a row says
//! whose it is. Taken over by a case, it keeps its bytes: only its key is sealed anew. A file that waits for the
//! scanner cannot be opened, and holds nothing else up.

mod adopt;
mod blobs;
mod docx;
mod keep;
mod limits;
mod name;
mod pdf;
mod problem;
mod read;
mod scan;
mod sniff;
#[cfg(test)]
mod tests;
mod work;

use std::path::Path;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, Utc};
use tokio::sync::Semaphore;

pub use crate::store::documents::{Owner, State};
pub use adopt::adopt;
pub use blobs::{BlobError, Blobs};
pub use keep::{SentFile, keep};
pub use limits::{LARGEST_FILE, MOST_FILES, READ_AND_DROPPED};
pub use name::clean_name;
pub use problem::{DocumentError, FileProblem};
pub use read::{Content, Details, Document, destroy, list, open, remove};
pub use scan::{Scanner, Silent, Verdict};
pub use sniff::{Media, inspect};
pub use work::{Scanned, work};

/// What files need beside the database and the keys.
#[derive(Debug)]
pub struct Documents {
    blobs: Blobs,
    scanner: Scanner,
    room: Arc<Semaphore>,
    swept_at: Mutex<Option<DateTime<Utc>>>,
}

impl Documents {
    /// Files kept below the data folder, in `blobs`, and checked by that scanner.
    ///
    /// # Errors
    /// [`BlobError`] when the folder cannot be made.
    pub fn beside(data: &Path, scanner: Scanner) -> Result<Self, BlobError> {
        Ok(Self {
            blobs: Blobs::open(&data.join("blobs"))?,
            scanner,
            room: Arc::new(Semaphore::new(limits::MEBIBYTES_AT_ONCE)),
            swept_at: Mutex::new(None),
        })
    }

    /// The scanner.
    #[must_use]
    pub const fn scanner(&self) -> &Scanner {
        &self.scanner
    }

    /// Room in memory for files that are coming in, one permit a mebibyte, for all visitors together.
    #[must_use]
    pub fn room(&self) -> Arc<Semaphore> {
        Arc::clone(&self.room)
    }
}
