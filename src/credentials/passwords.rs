//! Staff passwords: long rather than complicated, never expiring, kept as Argon2id.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};

use super::common_passwords::is_common;
use crate::secret::random_bytes;

const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// The fewest characters a new password may have.
pub const SHORTEST: usize = 15;
/// The most characters a new password may have: enough for any sentence, and an end to what a stranger can make us hash.
pub const LONGEST: usize = 256;

/// Why a new password was refused; each is a sentence for the person choosing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordProblem {
    /// Fewer than [`SHORTEST`] characters.
    #[error(
        "Password must be {SHORTEST} characters or more. Three random words are easy to remember"
    )]
    TooShort,
    /// More than [`LONGEST`] characters.
    #[error("Password must be {LONGEST} characters or fewer")]
    TooLong,
    /// Few different characters, or one piece again and again.
    #[error("Password must not repeat the same characters or words over and over")]
    Repetitive,
    /// It holds the council's name.
    #[error("Password must not contain the council’s name")]
    CouncilName,
    /// Nothing but words, runs and sequences that everybody uses.
    #[error(
        "Password must not be made of common passwords or sequences, such as ‘password’ or ‘12345’"
    )]
    Common,
}

/// A hash could not be made. The reason is the hashing library's own.
#[derive(Debug, thiserror::Error)]
#[error("the password could not be hashed: {0}")]
pub struct HashingFailed(String);

/// Whether a new password may be chosen. There is no rule about kinds of characters; the text is taken exactly as
/// typed. `council_name` is the council's full name.
///
/// # Errors
/// The first problem found.
pub fn check_new(password: &str, council_name: &str) -> Result<(), PasswordProblem> {
    let length = password.chars().count();
    if length < SHORTEST {
        Err(PasswordProblem::TooShort)
    } else if length > LONGEST {
        Err(PasswordProblem::TooLong)
    } else if is_repetitive(password) {
        Err(PasswordProblem::Repetitive)
    } else if holds_council_name(password, council_name) {
        Err(PasswordProblem::CouncilName)
    } else if is_common(password) {
        Err(PasswordProblem::Common)
    } else {
        Ok(())
    }
}

/// The password as a PHC string of Argon2id with 19 MiB, two passes and one lane: about a tenth of a second of one
/// core, so call it off the async threads.
///
/// # Errors
/// When the hashing library refuses, which these settings give it no cause to.
pub fn hash(password: &str) -> Result<String, HashingFailed> {
    let salt: [u8; 16] = random_bytes();
    Params::new(MEMORY_KIB, PASSES, LANES, None)
        .map(|params| Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
        .map_err(|problem| HashingFailed(problem.to_string()))?
        .hash_password_with_salt(password.as_bytes(), &salt)
        .map(|hash: PasswordHash| hash.to_string())
        .map_err(|problem| HashingFailed(problem.to_string()))
}

/// Whether this is the password behind the stored PHC string. As slow as [`hash`].
pub fn verify(password: &str, phc: &str) -> bool {
    PasswordHash::new(phc).is_ok_and(|stored| {
        Argon2::default()
            .verify_password(password.as_bytes(), &stored)
            .is_ok()
    })
}

/// As [`verify`], for an account that may not exist: without one the same work is done against a hash that no
/// password has, so that the time taken does not tell who has an account.
pub fn verify_account(password: &str, phc: Option<&str>) -> bool {
    match phc {
        Some(phc) => verify(password, phc),
        None => {
            verify(password, &nobodys_hash());
            false
        }
    }
}

/// A hash in today's settings whose output was never computed from a password.
fn nobodys_hash() -> String {
    let (salt, output) = ("A".repeat(22), "A".repeat(43));
    format!("$argon2id$v=19$m={MEMORY_KIB},t={PASSES},p={LANES}${salt}${output}")
}

fn is_repetitive(password: &str) -> bool {
    let letters: Vec<char> = password.to_lowercase().chars().collect();
    let mut different = letters.clone();
    different.sort_unstable();
    different.dedup();
    // The last repetition may be cut off or the whole may end in something else; three characters are forgiven.
    let repeats = |unit: usize| {
        let kept = letters.len().saturating_sub(3).max(unit * 2);
        (unit..kept).all(|at| letters[at] == letters[at - unit])
    };
    different.len() < 5 || (1..=letters.len() / 2).any(repeats)
}

/// Whether the password holds the whole name without its spaces, or one of the name's telling words.
fn holds_council_name(password: &str, council_name: &str) -> bool {
    const NOT_TELLING: [&str; 20] = [
        "and",
        "borough",
        "central",
        "city",
        "council",
        "county",
        "district",
        "east",
        "london",
        "metropolitan",
        "north",
        "of",
        "on",
        "royal",
        "south",
        "the",
        "town",
        "unitary",
        "upon",
        "west",
    ];
    let squeeze = |text: &str| -> String {
        text.chars()
            .filter(|letter| letter.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    let words: Vec<String> = council_name.split_whitespace().map(squeeze).collect();
    let own_words: Vec<&str> = words
        .iter()
        .map(String::as_str)
        .filter(|word| {
            !matches!(
                *word,
                "council" | "borough" | "city" | "county" | "district"
            )
        })
        .collect();
    let mut banned = vec![own_words.concat()];
    banned.extend(
        own_words
            .iter()
            .filter(|word| !NOT_TELLING.contains(word))
            .map(|word| (*word).to_owned()),
    );
    let typed = squeeze(password);
    banned
        .iter()
        .any(|name| name.chars().count() >= 5 && typed.contains(name.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const COUNCIL: &str = "West Northamptonshire Council";

    #[test]
    fn a_hash_knows_its_own_password_only() {
        let phc = hash("lantern otter gravel").unwrap();
        assert!(phc.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{phc}");
        assert!(verify_account("lantern otter gravel", Some(&phc)));
        assert!(!verify("Lantern otter gravel", &phc));
        assert!(!verify("lantern otter gravel", "not a hash"));
        assert_ne!(phc, hash("lantern otter gravel").unwrap());
    }

    #[test]
    fn an_unknown_account_costs_the_same_work() {
        let nobody = nobodys_hash();
        let stored = PasswordHash::new(&nobody).unwrap();
        let real = hash("lantern otter gravel").unwrap();
        let real = PasswordHash::new(&real).unwrap();
        assert_eq!(stored.params, real.params);
        assert_eq!(stored.version, real.version);
        assert_eq!(stored.algorithm, real.algorithm);
        let length = |hash: &PasswordHash| hash.hash.as_ref().map(|output| output.len());
        assert_eq!(length(&stored), length(&real));
        assert!(!verify_account("lantern otter gravel", None));
    }

    #[test]
    fn long_passwords_of_any_kind_are_taken() {
        for good in [
            "lantern otter gravel",
            "kjsdfhgkwejrhtqp",
            "siân ŵyth draig mynydd",
            "Summer holidays in Whitby with Aunt Mabel",
            "Summer holidays in Whitby with Aunt Mabel, and three wet dogs, a kite, one flask of tea and no map at all",
        ] {
            assert_eq!(check_new(good, COUNCIL), Ok(()), "{good}");
        }
    }

    #[test]
    fn length_counts_characters() {
        assert_eq!(
            check_new("fourteen chars", COUNCIL),
            Err(PasswordProblem::TooShort)
        );
        assert_eq!(
            check_new("ŵŷâêîôûäëïöüáé", COUNCIL),
            Err(PasswordProblem::TooShort)
        );
        assert_eq!(check_new("ŵŷâêîôûäëïöüáéí", COUNCIL), Ok(()));
        let words: String = (0..60)
            .map(|n: u32| format!("{:x} ", n * n * 7919 + 13))
            .collect();
        let exactly: String = words.chars().take(LONGEST).collect();
        assert_eq!(check_new(&exactly, COUNCIL), Ok(()));
        assert_eq!(
            check_new(&(exactly + "x"), COUNCIL),
            Err(PasswordProblem::TooLong)
        );
    }

    #[test]
    fn repetition_is_refused() {
        for bad in [
            "aaaaaaaaaaaaaaaa",
            "ababababababababab",
            "otter1otter1otter1",
            "lanternslanterns!",
        ] {
            assert_eq!(
                check_new(bad, COUNCIL),
                Err(PasswordProblem::Repetitive),
                "{bad}"
            );
        }
    }

    #[test]
    fn the_councils_name_is_refused() {
        for bad in [
            "west northamptonshire 1",
            "Northamptonshire-otter",
            "WestNorthamptonshire24",
        ] {
            assert_eq!(
                check_new(bad, COUNCIL),
                Err(PasswordProblem::CouncilName),
                "{bad}"
            );
        }
        assert_eq!(
            check_new("my lovely Kettering", "Kettering Borough Council"),
            Err(PasswordProblem::CouncilName)
        );
        assert_eq!(check_new("council otter gravel west", COUNCIL), Ok(()));
        assert_eq!(check_new("lantern otter gravel", ""), Ok(()));
    }

    #[test]
    fn common_passwords_are_refused() {
        for bad in [
            "123456789012345",
            "Password12345678",
            "P@ssw0rdWelcome1!",
            "qwertyuiopasdfgh",
            "correct horse battery staple",
            "abcdefghijklmnop",
            "1q2w3e4r5t6y7u8i9o0p",
            "letmein-welcome-2026",
            "iloveyou iloveyou2",
        ] {
            assert!(check_new(bad, COUNCIL).is_err(), "{bad}");
        }
    }

    #[test]
    fn each_problem_is_a_sentence() {
        assert_eq!(
            PasswordProblem::TooShort.to_string(),
            "Password must be 15 characters or more. Three random words are easy to remember"
        );
    }
}
