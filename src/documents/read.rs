//! What is kept of a file, and the file itself again.

use chrono::{DateTime, Utc};
use domain::facts::{DocumentRef, Purpose};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{DocumentError, Media, Owner, State};
use crate::app::App;
use crate::clock::micros;
use crate::store::documents::{self as rows, DocumentRow};
use crate::store::{StoreError, cases};
use crate::vault::{CaseKey, FileKey};

/// What only somebody with the file's key can know of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// Its name, cleaned.
    pub name: String,
    /// What it is.
    pub media: Media,
    /// The SHA-256 of its content.
    pub sha256: [u8; 32],
}

/// [`Details`] as they are sealed.
#[derive(Serialize, Deserialize)]
struct Written {
    name: String,
    media: String,
    sha256: [u8; 32],
}

impl Details {
    pub(super) fn sealed(&self, key: &FileKey) -> Result<Vec<u8>, DocumentError> {
        let written = Written {
            name: self.name.clone(),
            media: self.media.as_str().to_owned(),
            sha256: self.sha256,
        };
        Ok(key.seal("details", &serde_json::to_vec(&written)?))
    }

    fn opened(key: &FileKey, sealed: &[u8]) -> Result<Self, DocumentError> {
        let written: Written = serde_json::from_slice(&key.open("details", sealed)?)?;
        let media = Media::read(&written.media)
            .ok_or_else(|| DocumentError::Corrupt(format!("{} is not a kind", written.media)))?;
        Ok(Self {
            name: written.name,
            media,
            sha256: written.sha256,
        })
    }
}

/// A file in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its identifier.
    pub id: Uuid,
    /// What it is for.
    pub purpose: Purpose,
    /// Its name and kind; none once it was destroyed.
    pub details: Option<Details>,
    /// Its size in bytes.
    pub size: u64,
    /// Where its check stands.
    pub state: State,
    /// What the scanner calls what it found.
    pub finding: Option<String>,
    /// When it came.
    pub created_at: DateTime<Utc>,
    /// When the scanner answered.
    pub scanned_at: Option<DateTime<Utc>>,
    /// When it was destroyed.
    pub deleted_at: Option<DateTime<Utc>>,
}

impl Document {
    /// The file as a case speaks of it; none once it was destroyed.
    #[must_use]
    pub fn reference(&self) -> Option<DocumentRef> {
        let details = self.details.as_ref()?;
        Some(DocumentRef {
            id: self.id,
            purpose: self.purpose,
            name: details.name.clone(),
            media: details.media.as_str().to_owned(),
            bytes: self.size,
            sha256: details
                .sha256
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect(),
        })
    }

    pub(super) fn read(row: DocumentRow, key: Option<&FileKey>) -> Result<Self, DocumentError> {
        let details = key.map(|key| Details::opened(key, &row.sealed));
        Ok(Self {
            id: row.id,
            purpose: row.purpose,
            details: details.transpose()?,
            size: row.size,
            state: row.state,
            finding: row.finding,
            created_at: row.created_at,
            scanned_at: row.scanned_at,
            deleted_at: row.deleted_at,
        })
    }
}

/// The key under which an owner's files have theirs.
pub(super) enum Keys {
    Draft(Uuid),
    Case(Uuid, CaseKey),
}

impl Keys {
    pub(super) async fn of(app: &App, owner: Owner) -> Result<Self, DocumentError> {
        Ok(match owner {
            Owner::Draft(id) => Self::Draft(id),
            Owner::Case(id) => {
                let wrapped = cases::wrapped_key(app.store.read(), id).await?;
                Self::Case(id, app.vault.unwrap(&wrapped, id.as_bytes())?)
            }
        })
    }

    pub(super) fn wrap(&self, app: &App, key: &FileKey) -> Vec<u8> {
        match self {
            Self::Draft(id) => app.vault.wrap_for_draft(*id, key),
            Self::Case(id, case_key) => case_key.wrap_file(*id, key),
        }
    }

    /// The key of a file, unless that was destroyed.
    fn unwrap(&self, app: &App, row: &DocumentRow) -> Result<Option<FileKey>, DocumentError> {
        let Some(wrapped) = &row.wrapped_key else {
            return Ok(None);
        };
        Ok(Some(match self {
            Self::Draft(id) => app.vault.unwrap_for_draft(*id, row.id, wrapped)?,
            Self::Case(id, case_key) => case_key.unwrap_file(*id, row.id, wrapped)?,
        }))
    }
}

/// The files of a form or a case, oldest first. Destroyed ones are among them, without their names.
///
/// # Errors
/// [`DocumentError`].
pub async fn list(app: &App, owner: Owner) -> Result<Vec<Document>, DocumentError> {
    let found = rows::of(app.store.read(), owner).await?;
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let keys = Keys::of(app, owner).await?;
    found
        .into_iter()
        .map(|row| {
            let key = keys.unwrap(app, &row)?;
            Document::read(row, key.as_ref())
        })
        .collect()
}

/// A file, opened.
#[derive(Debug)]
pub struct Content {
    /// What is kept of it.
    pub details: Details,
    /// Whether nobody has checked it: whoever opens it must be warned.
    pub unchecked: bool,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Opens a file of a form or a case. Ask first whether the visitor may see that owner, and record that they looked.
///
/// # Errors
/// [`DocumentError::NotFound`] when it is another owner's; [`DocumentError::Closed`] while it waits for the scanner and
/// when that found something; [`DocumentError::Destroyed`]; and failures.
pub async fn open(app: &App, owner: Owner, id: Uuid) -> Result<Content, DocumentError> {
    let row = of_owner(app, owner, id).await?;
    if matches!(row.state, State::Waiting | State::Infected) {
        return Err(DocumentError::Closed(row.state));
    }
    let (details, bytes) = content(app, &row).await?;
    Ok(Content {
        details,
        unchecked: row.state == State::Unchecked,
        bytes,
    })
}

async fn of_owner(app: &App, owner: Owner, id: Uuid) -> Result<DocumentRow, DocumentError> {
    rows::by_id(app.store.read(), id)
        .await?
        .filter(|row| row.owner == Some(owner))
        .ok_or(DocumentError::NotFound)
}

/// The name, kind and bytes of a file whatever its state is: for the scanner.
pub(super) async fn content(
    app: &App,
    row: &DocumentRow,
) -> Result<(Details, Vec<u8>), DocumentError> {
    let owner = row.owner.ok_or(DocumentError::NotFound)?;
    let key = Keys::of(app, owner).await?.unwrap(app, row)?;
    let key = key.ok_or(DocumentError::Destroyed)?;
    let details = Details::opened(&key, &row.sealed)?;
    let sealed = app.documents.blobs.read(row.id).await?;
    Ok((details, key.open("bytes", &sealed)?))
}

/// Removes a file from a form, as if it had never been there. A second time is no failure.
///
/// # Errors
/// [`DocumentError`].
pub async fn remove(app: &App, draft: Uuid, id: Uuid) -> Result<(), DocumentError> {
    match of_owner(app, Owner::Draft(draft), id).await {
        Ok(row) => forget(app, row.id).await,
        Err(DocumentError::NotFound) => Ok(()),
        Err(error) => Err(error),
    }
}

/// The row first: bytes without a row are swept up, a row without bytes would be a promise broken.
pub(super) async fn forget(app: &App, id: Uuid) -> Result<(), DocumentError> {
    rows::remove(&app.store, id).await?;
    Ok(app.documents.blobs.delete(id).await?)
}

/// Destroys a file of a case: its key, then its bytes. That there was one, for what, and until when, stays on record.
///
/// # Errors
/// [`DocumentError::NotFound`] when it is another case's; failures.
pub async fn destroy(app: &App, case: Uuid, id: Uuid) -> Result<(), DocumentError> {
    let row = of_owner(app, Owner::Case(case), id).await?;
    match rows::destroy(&app.store, row.id, micros(app.clock.now())).await {
        Err(StoreError::NotFound) => return Err(DocumentError::NotFound),
        done => done?,
    }
    Ok(app.documents.blobs.delete(row.id).await?)
}
