//! The master key's file: made once, readable by one account, never in the database or a backup.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use super::VaultError;
use crate::secret::{Secret, random_bytes};

const LENGTH: usize = 32;

/// The 32 bytes from which every other key is derived.
#[derive(Debug)]
pub struct MasterKey(Secret<[u8; LENGTH]>);

impl MasterKey {
    /// Loads the key, or makes a new one when the file does not exist; the flag says that it was made just now, so
    /// that the caller can tell the operator to keep a copy apart.
    ///
    /// # Errors
    /// [`VaultError::Exposed`] when group or others have any permission on the file, [`VaultError::WrongLength`] when
    /// it is not a key, [`VaultError::Unreadable`] or [`VaultError::Uncreatable`] when the operating system refuses.
    pub fn load_or_create(path: &Path) -> Result<(Self, bool), VaultError> {
        if path.exists() {
            return load(path, 0o077).map(|key| (key, false));
        }
        match create(path) {
            Ok(key) => Ok((key, true)),
            // Another process of ours was quicker: its key is the key.
            Err(source) if source.kind() == io::ErrorKind::AlreadyExists => {
                load(path, 0o077).map(|key| (key, false))
            }
            Err(source) => Err(VaultError::Uncreatable {
                path: path.to_owned(),
                source,
            }),
        }
    }

    /// Loads the key from a credential that systemd laid down. systemd grants the service's account through an access
    /// list, which shows as group-readable, so only the permissions of others and of group writing are refused.
    ///
    /// # Errors
    /// As [`MasterKey::load_or_create`]; a missing file is an error here.
    pub fn from_credential(path: &Path) -> Result<Self, VaultError> {
        load(path, 0o037)
    }

    pub(super) fn bytes(&self) -> &[u8; LENGTH] {
        self.0.expose()
    }

    #[cfg(test)]
    pub(super) fn for_tests(bytes: [u8; LENGTH]) -> Self {
        Self(Secret::new(bytes))
    }
}

/// Reads the key, refusing a file with any of the `forbidden` permission bits. The open file is asked, not the path,
/// so that the file cannot be exchanged in between.
fn load(path: &Path, forbidden: u32) -> Result<MasterKey, VaultError> {
    let unreadable = |source| VaultError::Unreadable {
        path: path.to_owned(),
        source,
    };
    let file = File::open(path).map_err(unreadable)?;
    let mode = file.metadata().map_err(unreadable)?.permissions().mode() & 0o7777;
    if mode & forbidden != 0 {
        return Err(VaultError::Exposed {
            path: path.to_owned(),
            mode,
        });
    }
    let mut bytes = Vec::with_capacity(LENGTH + 1);
    file.take(LENGTH as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    let bytes = Secret::new(bytes);
    match bytes.expose().as_slice().try_into() {
        Ok(key) => Ok(MasterKey(Secret::new(key))),
        Err(_) => Err(VaultError::WrongLength {
            path: path.to_owned(),
            found: match bytes.expose().len() {
                longer if longer > LENGTH => "more".to_owned(),
                shorter => shorter.to_string(),
            },
        }),
    }
}

/// Writes the key beside its place and then links it there. A crash in the middle leaves no half key under the real
/// name, and of two processes that start together only one succeeds.
fn create(path: &Path) -> io::Result<MasterKey> {
    let key = MasterKey(Secret::new(random_bytes()));
    let beside = beside(path);
    let written = write_synced(&beside, key.bytes()).and_then(|()| fs::hard_link(&beside, path));
    let removed = fs::remove_file(&beside);
    written?;
    removed?;
    File::open(folder_of(path))?.sync_all()?;
    Ok(key)
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(format!(".{:016x}.new", u64::from_ne_bytes(random_bytes())));
    path.with_file_name(name)
}

fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_mode(path: &Path, bytes: &[u8], mode: u32) {
        fs::write(path, bytes).unwrap();
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn the_key_is_made_once_and_found_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("master.key");
        let (made, created) = MasterKey::load_or_create(&path).unwrap();
        assert!(created);
        let (found, created) = MasterKey::load_or_create(&path).unwrap();
        assert!(!created);
        assert_eq!(made.bytes(), found.bytes());
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o7777,
            0o600
        );
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn processes_that_start_together_agree_on_one_key() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("master.key");
        let answers: Vec<_> = std::thread::scope(|scope| {
            let starts: Vec<_> = (0..8)
                .map(|_| scope.spawn(|| MasterKey::load_or_create(&path).unwrap()))
                .collect();
            starts.into_iter().map(|s| s.join().unwrap()).collect()
        });
        assert_eq!(answers.iter().filter(|(_, created)| *created).count(), 1);
        assert!(
            answers
                .iter()
                .all(|(k, _)| k.bytes() == answers[0].0.bytes())
        );
    }

    #[test]
    fn a_file_that_others_can_read_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("master.key");
        for mode in [0o604, 0o640, 0o620, 0o602, 0o644] {
            with_mode(&path, &[1; 32], mode);
            let refused = MasterKey::load_or_create(&path).unwrap_err().to_string();
            assert!(refused.contains("open to other accounts"), "{refused}");
            assert!(refused.contains("chmod 600"), "{refused}");
            fs::remove_file(&path).unwrap();
        }
    }

    #[test]
    fn a_file_that_is_not_a_key_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("master.key");
        for (bytes, found) in [(31, "holds 31"), (0, "holds 0"), (33, "holds more")] {
            with_mode(&path, &vec![1; bytes], 0o600);
            let refused = MasterKey::load_or_create(&path).unwrap_err().to_string();
            assert!(refused.contains(found), "{refused}");
        }
    }

    #[test]
    fn a_credential_may_be_read_only_but_must_exist() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("credential");
        assert!(matches!(
            MasterKey::from_credential(&path),
            Err(VaultError::Unreadable { .. })
        ));
        for mode in [0o400, 0o440] {
            with_mode(&path, &[5; 32], mode);
            assert_eq!(MasterKey::from_credential(&path).unwrap().bytes(), &[5; 32]);
            fs::remove_file(&path).unwrap();
        }
        with_mode(&path, &[5; 32], 0o444);
        assert!(matches!(
            MasterKey::from_credential(&path),
            Err(VaultError::Exposed { mode: 0o444, .. })
        ));
    }

    #[test]
    fn a_missing_folder_is_said_to_be_missing() {
        let folder = tempfile::tempdir().unwrap();
        let refused = MasterKey::load_or_create(&folder.path().join("no/master.key")).unwrap_err();
        assert!(matches!(refused, VaultError::Uncreatable { .. }));
    }
}
