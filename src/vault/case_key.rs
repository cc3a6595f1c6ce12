//! The key of one case, and the keys of its records.

use hkdf::Hkdf;
use sha2::Sha256;

use super::{VaultError, envelope};
use crate::secret::{Secret, random_bytes};

/// Seals and opens everything that was written about one case. Each record has a key of its own, so that one can be
/// handed out without opening any other.
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

    /// The key of the one record at `place`: HKDF-SHA-256 of the case's key (RFC 5869, no salt, the place as `info`).
    /// From it neither the case's key nor another record's can be worked out.
    pub fn record_key(&self, place: &str) -> Secret<[u8; 32]> {
        let mut key = [0; 32];
        Hkdf::<Sha256>::new(None, self.bytes())
            .expand(place.as_bytes(), &mut key)
            .expect("HKDF-SHA-256 gives up to 8,160 bytes, and this asks for 32");
        Secret::new(key)
    }

    /// Seals `plain` for `place`, which is `table/column/row id`: the record opens nowhere else.
    pub fn seal(&self, place: &str, plain: &[u8]) -> Vec<u8> {
        envelope::seal(self.record_key(place).expose(), place.as_bytes(), plain)
    }

    /// Opens what [`CaseKey::seal`] sealed.
    ///
    /// # Errors
    /// [`VaultError::Broken`] and its neighbours when the bytes were changed, stand in another place, or belong to
    /// another case.
    pub fn open(&self, place: &str, sealed: &[u8]) -> Result<Vec<u8>, VaultError> {
        envelope::open(self.record_key(place).expose(), place.as_bytes(), sealed)
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
    fn a_record_key_opens_its_own_record_and_no_other() {
        let case = CaseKey::random();
        let (one, other) = ("case_fact/sealed/x/1", "case_fact/sealed/x/2");
        let key = case.record_key(one);
        let open =
            |place: &str, sealed: &[u8]| envelope::open(key.expose(), place.as_bytes(), sealed);
        assert_eq!(open(one, &case.seal(one, b"mine")).unwrap(), b"mine");
        assert!(open(other, &case.seal(other, b"not mine")).is_err());
        // Not even a record that claims to stand in the place of the key.
        assert!(open(one, &case.seal(other, b"not mine")).is_err());
        assert!(envelope::open(case.bytes(), one.as_bytes(), &case.seal(one, b"x")).is_err());
    }

    #[test]
    fn record_keys_stay_what_they_were() {
        // A change here would lock every installed council out of its own data. Worked out apart from this code, by
        // RFC 5869 with a zero salt.
        let case = CaseKey::from_slice(&[1; 32]).unwrap();
        let shown: String = case
            .record_key("case_fact/sealed/00000000-0000-0000-0000-000000000001/1")
            .expose()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(
            shown,
            "fbaef31acc522482eff6ec6b1956850849e3532604187f72eba390767813ab96"
        );
    }

    #[test]
    fn a_case_key_is_never_shown() {
        let key = CaseKey::random();
        assert_eq!(format!("{key:?}"), "CaseKey([secret])");
        assert_eq!(format!("{:?}", key.record_key("a/b/c")), "[secret]");
    }
}
