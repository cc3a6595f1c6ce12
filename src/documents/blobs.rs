//! Sealed bytes on disk, under random names, written through before anybody is told that they are kept.

use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use object_store::local::LocalFileSystem;
use object_store::path::Path as Location;
use object_store::{ObjectStoreExt, PutPayload};
use uuid::Uuid;

/// The disk failed.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    /// The folder cannot be made or read.
    #[error("the folder {} for files cannot be used: {source}", folder.display())]
    Folder {
        /// Which.
        folder: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
    /// A file cannot be written, read or deleted.
    #[error("a file cannot be kept or read")]
    File(#[from] object_store::Error),
}

/// A folder of sealed files.
#[derive(Debug)]
pub struct Blobs {
    folder: PathBuf,
    files: LocalFileSystem,
}

/// Something in the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// Where.
    pub(super) path: PathBuf,
    /// The file that it is, or nothing when its name is none of ours: a write that was cut off.
    pub(super) id: Option<Uuid>,
    /// When it was last written, by the machine's clock.
    pub(super) written_at: DateTime<Utc>,
}

impl Blobs {
    /// The folder, made when it is not there, for this account only.
    ///
    /// # Errors
    /// [`BlobError`].
    pub fn open(folder: &Path) -> Result<Self, BlobError> {
        std::fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)
            .map_err(|source| BlobError::Folder {
                folder: folder.to_owned(),
                source,
            })?;
        Ok(Self {
            folder: folder.to_owned(),
            files: LocalFileSystem::new_with_prefix(folder)?.with_fsync(true),
        })
    }

    /// Writes a file; when this returns it outlasts a power cut.
    ///
    /// # Errors
    /// [`BlobError`].
    pub async fn write(&self, id: Uuid, sealed: Vec<u8>) -> Result<(), BlobError> {
        let payload = PutPayload::from(sealed);
        self.files.put(&location(id), payload).await?;
        Ok(())
    }

    /// Reads a file.
    ///
    /// # Errors
    /// [`BlobError`].
    pub async fn read(&self, id: Uuid) -> Result<Vec<u8>, BlobError> {
        let found = self.files.get(&location(id)).await?;
        Ok(found.bytes().await?.to_vec())
    }

    /// Deletes a file, if it is there.
    ///
    /// # Errors
    /// [`BlobError`].
    pub async fn delete(&self, id: Uuid) -> Result<(), BlobError> {
        match self.files.delete(&location(id)).await {
            Err(object_store::Error::NotFound { .. }) | Ok(()) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Everything in the folder.
    ///
    /// # Errors
    /// [`BlobError`].
    pub(super) async fn everything(&self) -> Result<Vec<Found>, BlobError> {
        self.walk().await.map_err(|source| BlobError::Folder {
            folder: self.folder.clone(),
            source,
        })
    }

    async fn walk(&self) -> io::Result<Vec<Found>> {
        let mut found = Vec::new();
        let mut shelves = tokio::fs::read_dir(&self.folder).await?;
        while let Some(shelf) = shelves.next_entry().await? {
            if !shelf.file_type().await?.is_dir() {
                continue;
            }
            let mut files = tokio::fs::read_dir(shelf.path()).await?;
            while let Some(file) = files.next_entry().await? {
                // Another process may have deleted it meanwhile.
                let Ok(written) = file.metadata().await.and_then(|about| about.modified()) else {
                    continue;
                };
                let name = file.file_name();
                found.push(Found {
                    path: file.path(),
                    id: name.to_str().and_then(|name| name.parse().ok()),
                    written_at: written.into(),
                });
            }
        }
        Ok(found)
    }
}

/// Spread over 256 folders by the first two digits, because some file systems are slow with one that is full.
fn location(id: Uuid) -> Location {
    let name = id.simple().to_string();
    Location::from(format!("{}/{name}", &name[..2]))
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[tokio::test]
    async fn a_file_comes_back_until_it_is_deleted() {
        let data = tempfile::tempdir().unwrap();
        let folder = data.path().join("blobs");
        let blobs = Blobs::open(&folder).unwrap();
        let id = Uuid::new_v4();
        blobs.write(id, b"sealed".to_vec()).await.unwrap();
        assert_eq!(
            Blobs::open(&folder).unwrap().read(id).await.unwrap(),
            b"sealed"
        );
        let found = blobs.everything().await.unwrap();
        assert_eq!(
            found.iter().map(|file| file.id).collect::<Vec<_>>(),
            [Some(id)]
        );

        blobs.delete(id).await.unwrap();
        blobs.delete(id).await.expect("a second time is no failure");
        assert!(blobs.read(id).await.is_err());
        assert_eq!(blobs.everything().await.unwrap(), []);
    }

    #[tokio::test]
    async fn the_folder_is_closed_to_other_accounts() {
        let data = tempfile::tempdir().unwrap();
        let folder = data.path().join("blobs");
        Blobs::open(&folder).unwrap();
        let mode = std::fs::metadata(&folder).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
        assert!(Blobs::open(Path::new("/proc/nowhere")).is_err());
    }
}
