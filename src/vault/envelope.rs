//! The one sealed format: a version byte, a random nonce, and XChaCha20-Poly1305's text and tag.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

use super::VaultError;
use crate::secret::random_bytes;

const FORMAT: u8 = 1;
const NONCE: usize = 24;
const TAG: usize = 16;

/// Seals `plain` under `key`, bound to `place`. A 24-byte nonce can be drawn at random without ever meeting itself.
pub(super) fn seal(key: &[u8; 32], place: &[u8], plain: &[u8]) -> Vec<u8> {
    let nonce: [u8; NONCE] = random_bytes();
    let text = XChaCha20Poly1305::new(key.into())
        .encrypt(&XNonce::from(nonce), payload(place, plain))
        .expect("only a text above 256 GiB is refused, and none fits in memory");
    let mut sealed = Vec::with_capacity(1 + NONCE + text.len());
    sealed.push(FORMAT);
    sealed.extend_from_slice(&nonce);
    sealed.extend_from_slice(&text);
    sealed
}

/// Opens what [`seal`] sealed under the same key and place.
pub(super) fn open(key: &[u8; 32], place: &[u8], sealed: &[u8]) -> Result<Vec<u8>, VaultError> {
    if sealed.len() < 1 + NONCE + TAG {
        return Err(VaultError::CutShort(sealed.len()));
    }
    if sealed[0] != FORMAT {
        return Err(VaultError::UnknownFormat(sealed[0]));
    }
    let (nonce, text) = sealed[1..].split_at(NONCE);
    let nonce = XNonce::try_from(nonce).map_err(|_| VaultError::CutShort(sealed.len()))?;
    XChaCha20Poly1305::new(key.into())
        .decrypt(&nonce, payload(place, text))
        .map_err(|_| VaultError::Broken)
}

fn payload<'a>(place: &'a [u8], msg: &'a [u8]) -> Payload<'a, 'a> {
    Payload { msg, aad: place }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_flipped_bit_and_any_cut_is_refused() {
        let sealed = seal(&[3; 32], b"message/body/1", b"Dear council");
        assert_eq!(
            open(&[3; 32], b"message/body/1", &sealed).unwrap(),
            b"Dear council"
        );
        for place in 0..sealed.len() {
            for bit in 0..8 {
                let mut changed = sealed.clone();
                changed[place] ^= 1 << bit;
                assert!(open(&[3; 32], b"message/body/1", &changed).is_err());
            }
            assert!(open(&[3; 32], b"message/body/1", &sealed[..place]).is_err());
        }
        assert!(open(&[3; 32], b"message/body/2", &sealed).is_err());
        assert!(open(&[4; 32], b"message/body/1", &sealed).is_err());
    }

    #[test]
    fn the_same_text_never_looks_the_same_twice() {
        assert_ne!(seal(&[3; 32], b"", b"x"), seal(&[3; 32], b"", b"x"));
    }

    #[test]
    fn each_failure_says_what_it_is() {
        assert!(matches!(
            open(&[3; 32], b"", b"short"),
            Err(VaultError::CutShort(5))
        ));
        let mut sealed = seal(&[3; 32], b"", b"");
        sealed[0] = 9;
        assert!(matches!(
            open(&[3; 32], b"", &sealed),
            Err(VaultError::UnknownFormat(9))
        ));
    }
}
