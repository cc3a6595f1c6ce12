//! Taking a file in: looked at, scanned if the scanner is quick, sealed, written through, and only then said to be
//! kept.

use domain::facts::Purpose;
use sha2::{Digest, Sha256};
use tokio::sync::OwnedSemaphorePermit;
use uuid::Uuid;

use super::problem::state_of;
use super::read::{Details, Keys};
use super::scan::WHILE_SOMEBODY_WAITS;
use super::{DocumentError, FileProblem, MOST_FILES, Owner, State, Verdict, clean_name, inspect};
use crate::app::App;
use crate::clock::micros;
use crate::store::documents::{self as rows, DocumentRow};
use crate::store::error::key;
use crate::store::{Connection, StoreError};
use crate::vault::FileKey;

/// A file as it was sent.
#[derive(Debug)]
pub struct SentFile {
    /// The name that its sender gives it.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
    /// The memory that was set aside for it.
    pub room: Option<OwnedSemaphorePermit>,
}

impl SentFile {
    /// A file that the product made or read itself.
    #[must_use]
    pub fn new(name: &str, bytes: Vec<u8>) -> Self {
        Self {
            name: name.to_owned(),
            bytes,
            room: None,
        }
    }
}

/// Keeps a file for a form or a case, and gives its identifier. `once` is the form's once-only key: sent twice, the
/// same file is kept once.
///
/// With a scanner that answers within seconds an infected file is refused here. With one that does not, the file waits
/// and the person goes on.
///
/// # Errors
/// [`DocumentError`], for us. What is wrong with the file, and a disk that does not take it, is the inner [`FileProblem`]:
/// a sentence for the person. Nothing is kept in either case.
pub async fn keep(
    app: &App,
    owner: Owner,
    purpose: Purpose,
    file: SentFile,
    once: Option<&str>,
) -> Result<Result<Uuid, FileProblem>, DocumentError> {
    let once_key = once.map(|once| format!("{}:{once}", owner.id()));
    if let Some(id) = kept_before(app, owner, once_key.as_deref()).await? {
        return Ok(Ok(id));
    }
    let keys = Keys::of(app, owner).await?;
    let id = Uuid::new_v4();
    let (media, verdict) = match look_at(app, &file.bytes).await {
        Ok(seen) => seen,
        Err(problem) => return Ok(Err(problem)),
    };
    let file_key = app.vault.new_file_key(id);
    let details = Details {
        name: clean_name(&file.name, media),
        media,
        sha256: Sha256::digest(&file.bytes).into(),
    };
    let now = micros(app.clock.now());
    let row = DocumentRow {
        id,
        owner: Some(owner),
        purpose,
        wrapped_key: Some(keys.wrap(app, &file_key)),
        sealed: details.sealed(&file_key)?,
        size: u64::try_from(file.bytes.len()).unwrap_or(u64::MAX),
        state: match &verdict {
            Some(verdict) => state_of(verdict).0,
            None if app.documents.scanner.is_set() => State::Waiting,
            None => State::Unchecked,
        },
        finding: None,
        once_key,
        created_at: now,
        scanned_at: verdict.map(|_| now),
        deleted_at: None,
    };
    if let Err(error) = app.documents.blobs.write(id, sealed(&file_key, file)).await {
        tracing::error!(%error, cause = ?std::error::Error::source(&error), "a file could not be written");
        return Ok(Err(FileProblem::NotUploaded));
    }
    let added = add(app, owner, &row).await;
    if !matches!(added, Ok(Ok(()))) {
        // What cannot be deleted now is swept up later.
        let _ = app.documents.blobs.delete(id).await;
    }
    match added {
        Err(StoreError::AlreadyDone(name)) if name == key::DOCUMENT_FORM => {
            let before = kept_before(app, owner, row.once_key.as_deref()).await?;
            before.map(Ok).ok_or(DocumentError::NotFound)
        }
        Err(StoreError::NotFound) => Err(DocumentError::NotFound),
        added => Ok(added?.map(|()| id)),
    }
}

async fn kept_before(
    app: &App,
    owner: Owner,
    once_key: Option<&str>,
) -> Result<Option<Uuid>, DocumentError> {
    let Some(once_key) = once_key else {
        return Ok(None);
    };
    let row = rows::by_once_key(app.store.read(), once_key).await?;
    Ok(row.filter(|row| row.owner == Some(owner)).map(|row| row.id))
}

/// What the file is, and what the scanner says if it says so quickly.
async fn look_at(app: &App, bytes: &[u8]) -> Result<(super::Media, Option<Verdict>), FileProblem> {
    let media = inspect(bytes)?;
    let scanner = &app.documents.scanner;
    if !scanner.is_set() {
        return Ok((media, None));
    }
    match scanner.scan(bytes, WHILE_SOMEBODY_WAITS).await {
        Ok(Verdict::Infected { name }) => {
            tracing::warn!(finding = name, "a file with a virus was refused");
            Err(FileProblem::Virus)
        }
        Ok(verdict) => Ok((media, Some(verdict))),
        Err(error) => {
            tracing::warn!(%error, "a file waits for the scanner");
            Ok((media, None))
        }
    }
}

fn sealed(key: &FileKey, file: SentFile) -> Vec<u8> {
    // The file is dropped here, and with it the memory that was set aside for it.
    key.seal("bytes", &file.bytes)
}

async fn add(
    app: &App,
    owner: Owner,
    row: &DocumentRow,
) -> Result<Result<(), FileProblem>, StoreError> {
    let tx = app.store.begin_write().await?;
    rows::hold(&tx, owner).await?;
    if is_full(&tx, owner, row.purpose).await? {
        return Ok(Err(FileProblem::TooMany));
    }
    rows::insert(&tx, row).await?;
    tx.commit().await?;
    Ok(Ok(()))
}

/// Whether a form holds as many files of that purpose as it may. What a case may hold is for its workflow to say.
async fn is_full(
    connection: &impl Connection,
    owner: Owner,
    purpose: Purpose,
) -> Result<bool, StoreError> {
    let Owner::Draft(draft) = owner else {
        return Ok(false);
    };
    let held = rows::count(connection, draft, purpose).await?;
    Ok(usize::try_from(held).unwrap_or(usize::MAX) >= MOST_FILES)
}
