//! The reference that a person quotes: random, never sequential, with a check character.
//!
//! Ten characters of Crockford's base 32 (50 bits) and his check character, drawn again until the check is
//! one of the 32 that can be said over the phone. It is a name, never a credential.

use std::fmt;

use serde::{Deserialize, Serialize};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHECK_MODULUS: u64 = 37;

/// A case reference, such as `RD-7K2M9-QXD4F-4`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Reference(String);

impl Reference {
    /// Makes a reference of 50 random bits, or `None` if their check character is not an ordinary one; draw again.
    #[must_use]
    pub fn from_random(random: u64) -> Option<Self> {
        let value = random & ((1 << 50) - 1);
        let check = usize::try_from(value % CHECK_MODULUS).ok()?;
        let check = char::from(*ALPHABET.get(check)?);
        let digit = |place: u32| {
            let at = usize::try_from((value >> (5 * place)) & 31).unwrap_or_default();
            char::from(ALPHABET[at])
        };
        let first: String = (5..10).rev().map(digit).collect();
        let second: String = (0..5).rev().map(digit).collect();
        Some(Self(format!("RD-{first}-{second}-{check}")))
    }

    /// Reads what a person typed: any case, any spacing, `O` for zero, `I` or `L` for one, prefix optional.
    #[must_use]
    pub fn read(typed: &str) -> Option<Self> {
        let mut characters: Vec<u8> = typed
            .bytes()
            .filter(u8::is_ascii_alphanumeric)
            .map(|b| b.to_ascii_uppercase())
            .collect();
        if characters.len() == 13 && characters.starts_with(b"RD") {
            characters.drain(..2);
        }
        if characters.len() != 11 {
            return None;
        }
        let mut value = 0_u64;
        for character in &characters[..10] {
            value = value << 5 | digit_of(*character)?;
        }
        (digit_of(characters[10])? == value % CHECK_MODULUS)
            .then(|| Self::from_random(value))
            .flatten()
    }

    /// The text, in its one spelling.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn digit_of(character: u8) -> Option<u64> {
    let character = match character {
        b'O' => b'0',
        b'I' | b'L' => b'1',
        other => other,
    };
    let at = ALPHABET.iter().position(|c| *c == character)?;
    u64::try_from(at).ok()
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_survives_being_read_out() {
        for random in (0..5_000_u64).map(|n| n.wrapping_mul(0x9E37_79B9_7F4A_7C15)) {
            let Some(reference) = Reference::from_random(random) else {
                continue;
            };
            let spoken = reference
                .as_str()
                .to_lowercase()
                .replace('-', " ")
                .replace('0', "o");
            assert_eq!(Reference::read(&spoken), Some(reference));
        }
    }

    #[test]
    fn one_wrong_character_is_noticed() {
        let reference = (0..).find_map(Reference::from_random).unwrap();
        let wrong = reference.as_str().replacen("00000", "00001", 1);
        assert_eq!(Reference::read(&wrong), None);
        assert_eq!(Reference::read(""), None);
        assert_eq!(Reference::read("RD-7K2M9"), None);
    }
}
