//! Sealing what people wrote: a key of its own for each case, keys for what belongs to no case, and a blind index so
//! that sealed names can still be found.
//!
//! One master key, kept in a file outside the database and its backups, gives every other key through HKDF-SHA-256.
//! A case's key is random and stored wrapped: destroying that one row is the fast erase of the case.

mod blind_index;
mod case_key;
mod envelope;
mod file_key;
mod master_key;

use std::path::PathBuf;

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::{Zeroize, Zeroizing};

pub use blind_index::{normal_email, normal_name, normal_postcode};
pub use case_key::CaseKey;
pub use file_key::FileKey;
pub use master_key::MasterKey;

/// Why a key could not be had, or a sealed record not be opened. Each sentence is for the person who runs the server.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The file is missing, or the operating system refused it.
    #[error("the master key file {} could not be read: {source}", path.display())]
    Unreadable {
        /// The file asked for.
        path: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// A new file could not be made.
    #[error("the master key file {} could not be created: {source}", path.display())]
    Uncreatable {
        /// The file asked for.
        path: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// Other accounts of the machine can read or change the file.
    #[error(
        "the master key file {} is open to other accounts (mode {mode:04o}). Run: chmod 600 {}",
        path.display(), path.display()
    )]
    Exposed {
        /// The file asked for.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// The file is not a key.
    #[error(
        "the master key file {} must hold exactly 32 bytes, and it holds {found}. Restore it from where the key is kept",
        path.display()
    )]
    WrongLength {
        /// The file asked for.
        path: PathBuf,
        /// How many bytes it holds, or `more`.
        found: String,
    },
    /// Fewer bytes than any sealed record has.
    #[error("a sealed record is cut short: it has {0} bytes")]
    CutShort(usize),
    /// The first byte names a format of some other release.
    #[error("a sealed record has format {0}, which this release does not know")]
    UnknownFormat(u8),
    /// The seal does not fit.
    #[error(
        "a sealed record could not be opened: it was changed, moved to another row, or sealed with another key"
    )]
    Broken,
}

/// Holds the master key and does everything that needs it.
#[derive(Debug)]
pub struct Vault {
    master: MasterKey,
}

impl Vault {
    /// A vault under this master key.
    pub fn new(master: MasterKey) -> Self {
        Self { master }
    }

    /// A new random key for a case.
    pub fn new_case_key(&self) -> CaseKey {
        CaseKey::random()
    }

    /// The case key as it may be stored: sealed, and bound to the case's identifier.
    pub fn wrap(&self, key: &CaseKey, case_id: &[u8; 16]) -> Vec<u8> {
        envelope::seal(&self.derive("wrap", ""), case_id, key.bytes())
    }

    /// The case key again.
    ///
    /// # Errors
    /// [`VaultError::Broken`] and its neighbours when the bytes were changed, belong to another case, or were wrapped
    /// under another master key.
    pub fn unwrap(&self, wrapped: &[u8], case_id: &[u8; 16]) -> Result<CaseKey, VaultError> {
        let mut plain = envelope::open(&self.derive("wrap", ""), case_id, wrapped)?;
        let key = CaseKey::from_slice(&plain);
        plain.zeroize();
        key.ok_or(VaultError::Broken)
    }

    /// Seals what belongs to no case. `purpose` (`draft`, `staff`, `session`) chooses the key; `place` is
    /// `table/column/row id`, and the record opens nowhere else.
    pub fn seal_for(&self, purpose: &str, place: &str, plain: &[u8]) -> Vec<u8> {
        envelope::seal(&self.derive("purpose", purpose), place.as_bytes(), plain)
    }

    /// Opens what [`Vault::seal_for`] sealed.
    ///
    /// # Errors
    /// [`VaultError::Broken`] and its neighbours when the bytes, the purpose or the place are not those of the sealing.
    pub fn open_for(
        &self,
        purpose: &str,
        place: &str,
        sealed: &[u8],
    ) -> Result<Vec<u8>, VaultError> {
        envelope::open(&self.derive("purpose", purpose), place.as_bytes(), sealed)
    }

    /// Sixteen hexadecimal digits that tell one master key from another and give nothing of it away. Stored beside
    /// the data, it shows at start that the key is the one which sealed them.
    pub fn fingerprint(&self) -> String {
        self.derive("fingerprint", "")[..8]
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    /// A key for one use. `kind` comes from this folder and has no slash, so that no two uses can share a key.
    fn derive(&self, kind: &str, name: &str) -> Zeroizing<[u8; 32]> {
        let mut key = Zeroizing::new([0; 32]);
        Hkdf::<Sha256>::new(None, self.master.bytes())
            .expand_multi_info(
                &[b"rightsdesk/1/", kind.as_bytes(), b"/", name.as_bytes()],
                key.as_mut_slice(),
            )
            .expect("HKDF-SHA-256 gives up to 8,160 bytes, and this asks for 32");
        key
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vault(byte: u8) -> Vault {
        Vault::new(MasterKey::for_tests([byte; 32]))
    }

    #[test]
    fn a_case_key_comes_back_for_its_own_case_only() {
        let vault = vault(1);
        let key = vault.new_case_key();
        let wrapped = vault.wrap(&key, &[7; 16]);
        assert_eq!(
            vault.unwrap(&wrapped, &[7; 16]).unwrap().bytes(),
            key.bytes()
        );
        assert!(matches!(
            vault.unwrap(&wrapped, &[8; 16]),
            Err(VaultError::Broken)
        ));
    }

    #[test]
    fn another_master_key_opens_nothing() {
        let wrapped = vault(1).wrap(&CaseKey::random(), &[7; 16]);
        assert!(vault(2).unwrap(&wrapped, &[7; 16]).is_err());
        let sealed = vault(1).seal_for("staff", "staff/totp/1", b"x");
        assert!(vault(2).open_for("staff", "staff/totp/1", &sealed).is_err());
        assert_ne!(vault(1).fingerprint(), vault(2).fingerprint());
        assert_eq!(vault(1).fingerprint(), vault(1).fingerprint());
        assert_eq!(vault(1).fingerprint().len(), 16);
    }

    #[test]
    fn purposes_and_places_are_kept_apart() {
        let vault = vault(1);
        let sealed = vault.seal_for("draft", "draft/answers/5", b"hello");
        assert_eq!(
            vault.open_for("draft", "draft/answers/5", &sealed).unwrap(),
            b"hello"
        );
        assert!(
            vault
                .open_for("session", "draft/answers/5", &sealed)
                .is_err()
        );
        assert!(vault.open_for("draft", "draft/answers/6", &sealed).is_err());
    }

    #[test]
    fn a_vault_does_not_show_its_key() {
        assert_eq!(
            format!("{:?}", vault(9)),
            "Vault { master: MasterKey([secret]) }"
        );
    }

    #[test]
    fn derived_keys_stay_what_they_were() {
        // A change here would lock every installed council out of its own data. Worked out apart from this code, by
        // RFC 5869 with a zero salt.
        let sealed_key = vault(1).derive("purpose", "draft");
        let shown: String = sealed_key.iter().map(|b| format!("{b:02x}")).collect();
        assert_eq!(
            shown,
            "da72b0a049a2027baa5620f83ea73654e6949db75f679bb28c52dc7700e55a82"
        );
    }
}
