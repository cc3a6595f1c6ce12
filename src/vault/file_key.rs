//! The key of one file. A file can change hands, from a form that was begun to its case, without its bytes being
//! touched: only this small key is sealed anew.

use uuid::Uuid;
use zeroize::Zeroize;

use super::{CaseKey, Vault, VaultError, envelope};
use crate::secret::{Secret, random_bytes};

/// Seals and opens one file, and what is said of it.
#[derive(Debug, Clone)]
pub struct FileKey {
    file: Uuid,
    key: Secret<[u8; 32]>,
}

impl FileKey {
    /// Seals `plain` as that part of the file (`bytes`, `details`): it opens as nothing else.
    pub fn seal(&self, part: &str, plain: &[u8]) -> Vec<u8> {
        envelope::seal(self.key.expose(), self.part(part).as_bytes(), plain)
    }

    /// Opens what [`FileKey::seal`] sealed.
    ///
    /// # Errors
    /// [`VaultError::Broken`] and its neighbours when the bytes were changed, or belong to another file or part.
    pub fn open(&self, part: &str, sealed: &[u8]) -> Result<Vec<u8>, VaultError> {
        envelope::open(self.key.expose(), self.part(part).as_bytes(), sealed)
    }

    fn part(&self, part: &str) -> String {
        format!("document/{part}/{}", self.file)
    }

    fn from_plain(file: Uuid, mut plain: Vec<u8>) -> Result<Self, VaultError> {
        let key: Result<[u8; 32], _> = plain.as_slice().try_into();
        plain.zeroize();
        let key = Secret::new(key.map_err(|_| VaultError::Broken)?);
        Ok(Self { file, key })
    }
}

/// The place of a file's key: the owner is part of it, so that a row moved to another owner opens no file.
fn place(owner: Uuid, file: Uuid) -> String {
    format!("document/wrapped_key/{owner}/{file}")
}

impl Vault {
    /// A new random key for a file.
    pub fn new_file_key(&self, file: Uuid) -> FileKey {
        FileKey {
            file,
            key: Secret::new(random_bytes()),
        }
    }

    /// The key of a file as it may be stored with a form that was begun.
    pub fn wrap_for_draft(&self, draft: Uuid, key: &FileKey) -> Vec<u8> {
        self.seal_for("draft", &place(draft, key.file), key.key.expose())
    }

    /// The key of a file of a form that was begun.
    ///
    /// # Errors
    /// [`VaultError::Broken`] and its neighbours when the bytes were changed or belong to another form or file.
    pub fn unwrap_for_draft(
        &self,
        draft: Uuid,
        file: Uuid,
        wrapped: &[u8],
    ) -> Result<FileKey, VaultError> {
        FileKey::from_plain(file, self.open_for("draft", &place(draft, file), wrapped)?)
    }
}

impl CaseKey {
    /// The key of a file as it may be stored with its case.
    pub fn wrap_file(&self, case: Uuid, key: &FileKey) -> Vec<u8> {
        self.seal(&place(case, key.file), key.key.expose())
    }

    /// The key of a file of this case.
    ///
    /// # Errors
    /// [`VaultError::Broken`] and its neighbours when the bytes were changed or belong to another case or file.
    pub fn unwrap_file(
        &self,
        case: Uuid,
        file: Uuid,
        wrapped: &[u8],
    ) -> Result<FileKey, VaultError> {
        FileKey::from_plain(file, self.open(&place(case, file), wrapped)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::MasterKey;

    #[test]
    fn a_file_changes_hands_without_being_touched() {
        let vault = Vault::new(MasterKey::for_tests([1; 32]));
        let (file, draft, case) = (Uuid::new_v4(), Uuid::new_v4(), Uuid::new_v4());
        let key = vault.new_file_key(file);
        let sealed = key.seal("bytes", b"passport");
        let wrapped = vault.wrap_for_draft(draft, &key);
        let again = vault.unwrap_for_draft(draft, file, &wrapped).unwrap();

        let case_key = vault.new_case_key();
        let wrapped = case_key.wrap_file(case, &again);
        let mine = case_key.unwrap_file(case, file, &wrapped).unwrap();
        assert_eq!(mine.open("bytes", &sealed).unwrap(), b"passport");
        assert!(mine.open("details", &sealed).is_err(), "another part");
        assert_eq!(
            format!("{mine:?}"),
            format!("FileKey {{ file: {file}, key: [secret] }}")
        );
    }

    #[test]
    fn a_key_opens_for_its_own_owner_and_file_only() {
        let vault = Vault::new(MasterKey::for_tests([1; 32]));
        let (file, draft) = (Uuid::new_v4(), Uuid::new_v4());
        let wrapped = vault.wrap_for_draft(draft, &vault.new_file_key(file));
        assert!(
            vault
                .unwrap_for_draft(Uuid::new_v4(), file, &wrapped)
                .is_err()
        );
        assert!(
            vault
                .unwrap_for_draft(draft, Uuid::new_v4(), &wrapped)
                .is_err()
        );

        let (ours, theirs) = (vault.new_case_key(), vault.new_case_key());
        let wrapped = ours.wrap_file(draft, &vault.new_file_key(file));
        assert!(ours.unwrap_file(draft, file, &wrapped).is_ok());
        assert!(theirs.unwrap_file(draft, file, &wrapped).is_err());
        assert!(ours.unwrap_file(Uuid::new_v4(), file, &wrapped).is_err());
    }
}
