//! Tokens that are mailed, kept in cookies or printed. Only a digest of one is ever stored.

use sha2::{Digest, Sha256};

use crate::secret::fill_random;

/// Crockford's base32: no I, L, O or U, so that a person can read it aloud.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A token and the digest to store of it. The token has 260 random bits in 52 letters and digits: it needs no
/// escaping in a link, and ends in nothing that a mail program would take for punctuation.
pub fn new_token() -> (String, [u8; 32]) {
    let token = random_symbols(52).to_lowercase();
    let digest = digest(&token);
    (token, digest)
}

/// SHA-256 of a token. A plain hash is enough for anything with 112 random bits or more (ASVS 6.5.2); shorter codes
/// need a limit on tries as well.
pub fn digest(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// Whether two digests are the same, in a time that does not tell where they differ.
pub fn same_digest(one: &[u8; 32], other: &[u8; 32]) -> bool {
    let difference = one
        .iter()
        .zip(other)
        .fold(0, |seen, (a, b)| std::hint::black_box(seen | (a ^ b)));
    difference == 0
}

/// So many random bytes in hexadecimal, for identifiers and nonces.
pub fn random_hex(bytes: usize) -> String {
    let mut drawn = vec![0; bytes];
    fill_random(&mut drawn);
    drawn.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A set-up or recovery code of 60 random bits to print and type: `7K2M-9QXD-4F0H`.
pub fn short_code() -> String {
    let code = random_symbols(12);
    format!("{}-{}-{}", &code[..4], &code[4..8], &code[8..])
}

/// Six random digits, for a letter to somebody who types them within minutes and has few tries.
pub fn six_digits() -> String {
    let mut drawn = [0; 8];
    fill_random(&mut drawn);
    format!("{:06}", u64::from_le_bytes(drawn) % 1_000_000)
}

/// A typed code in the form of [`short_code`]'s symbols, without hyphens and spaces and with the look-alikes put
/// right (O for 0, I and L for 1). Digest this form, both when storing and when checking.
pub fn normal_short_code(typed: &str) -> String {
    typed
        .chars()
        .filter(|symbol| !symbol.is_whitespace() && *symbol != '-')
        .map(|symbol| match symbol.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect()
}

/// So many random symbols of Crockford's alphabet, five bits each.
pub fn random_symbols(count: usize) -> String {
    let mut drawn = vec![0; count];
    fill_random(&mut drawn);
    drawn
        .iter()
        .map(|byte| char::from(ALPHABET[usize::from(byte % 32)]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn a_token_is_long_plain_and_new_each_time() {
        let (token, stored) = new_token();
        assert_eq!(token.len(), 52);
        assert!(
            token
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        );
        assert_eq!(stored, digest(&token));
        assert_ne!(token, new_token().0);
    }

    #[test]
    fn a_digest_is_sha_256() {
        assert_eq!(digest("abc")[..4], [0xba, 0x78, 0x16, 0xbf]);
    }

    #[test]
    fn digests_are_compared_whole() {
        let one = digest("a");
        assert!(same_digest(&one, &one.clone()));
        for place in 0..32 {
            let mut other = one;
            other[place] ^= 1;
            assert!(!same_digest(&one, &other));
        }
        assert!(!same_digest(&[1; 32], &[0xff; 32]));
    }

    #[test]
    fn a_short_code_survives_being_read_aloud_and_typed() {
        let code = short_code();
        assert_eq!(code.len(), 14);
        assert_eq!(code.matches('-').count(), 2);
        let kept = normal_short_code(&code);
        assert_eq!(kept.len(), 12);
        let sloppy = code
            .to_lowercase()
            .replace('-', " ")
            .replace('0', "o")
            .replace('1', "l");
        assert_eq!(normal_short_code(&sloppy), kept);
        assert_eq!(normal_short_code("oil7-k2"), "0117K2");
    }

    #[test]
    fn six_digits_are_six_also_when_they_begin_with_zero() {
        let drawn: Vec<String> = (0..500).map(|_| six_digits()).collect();
        assert!(
            drawn
                .iter()
                .all(|code| code.len() == 6 && code.parse::<u32>().is_ok())
        );
        assert!(drawn.iter().any(|code| code.starts_with('0')));
    }

    #[test]
    fn symbols_cover_their_range() {
        let seen: HashSet<char> = random_symbols(4_000).chars().collect();
        assert_eq!(seen.len(), 32);
        assert_eq!(random_hex(8).len(), 16);
        assert_ne!(random_hex(8), random_hex(8));
    }
}
