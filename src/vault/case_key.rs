//! The key of one case.

use super::{VaultError, envelope};
use crate::secret::{Secret, random_bytes};

/// Seals and opens everything that was written about one case.
#[derive(Debug, Clone)]
pub struct CaseKey(Secret<[u8; 32]>);

impl CaseKey {
    pub(super) fn random() -> Self {
        Self(Secret::new(random_bytes()))
    }

    pub(super) fn from_slice(bytes: &[u8]) -> Option<Self> {
        Some(Self(Secret::new(bytes.try_into().ok()?)))
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        self.0.expose()
    }

    /// Seals `plain` for `place`, which is `table/column/row id`: the record opens nowhere else.
    pub fn seal(&self, place: &str, plain: &[u8]) -> Vec<u8> {
        envelope::seal(self.bytes(), place.as_bytes(), plain)
    }

    /// Opens what [`CaseKey::seal`] sealed.
    ///
    /// # Errors
    /// [`VaultError::Broken`] and its neighbours when the bytes were changed, stand in another place, or belong to
    /// another case.
    pub fn open(&self, place: &str, sealed: &[u8]) -> Result<Vec<u8>, VaultError> {
        envelope::open(self.bytes(), place.as_bytes(), sealed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_opens_in_its_own_case_and_row_only() {
        let (ours, theirs) = (CaseKey::random(), CaseKey::random());
        let sealed = ours.seal("message/body/4", "Bore da ŵ".as_bytes());
        assert_eq!(
            ours.open("message/body/4", &sealed).unwrap(),
            "Bore da ŵ".as_bytes()
        );
        assert!(ours.open("message/body/5", &sealed).is_err());
        assert!(theirs.open("message/body/4", &sealed).is_err());
    }

    #[test]
    fn a_case_key_is_never_shown() {
        assert_eq!(format!("{:?}", CaseKey::random()), "CaseKey([secret])");
    }
}
