//! The code that lets a person in without e-mail and opens the documents of a reply. It is shown once, to be posted,
//! texted or handed over; what the case keeps of it is a salted digest.

use super::tokens::{digest, normal_short_code, random_hex, same_digest, short_code};

/// A code to hand out, and the digest for the case to keep.
#[must_use]
pub fn new_case_code() -> (String, String) {
    let code = short_code();
    let kept = salted(&random_hex(16), &code);
    (code, kept)
}

/// Whether what was typed is the code of which the case keeps that digest. Small letters, spaces and look-alikes do not
/// matter.
#[must_use]
pub fn is_case_code(kept: &str, typed: &str) -> bool {
    let (salt, _) = kept.split_once(':').unwrap_or((kept, ""));
    same_digest(&digest(kept), &digest(&salted(salt, typed)))
}

fn salted(salt: &str, code: &str) -> String {
    let digest = digest(&format!("{salt}:{}", normal_short_code(code)));
    let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{salt}:{hex}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_known_again_however_it_is_typed_and_no_other_is() {
        let (code, kept) = new_case_code();
        assert!(!kept.contains(&code) && kept.len() < 120);
        assert!(is_case_code(&kept, &code));
        assert!(is_case_code(&kept, &code.to_lowercase().replace('-', " ")));
        let (other, other_kept) = new_case_code();
        assert!(!is_case_code(&kept, &other));
        assert_ne!(kept, other_kept);
        for nothing in ["", ":", "-"] {
            assert!(!is_case_code(&kept, nothing));
            assert!(
                !is_case_code("", nothing),
                "a digest that is none fits nothing"
            );
            assert!(!is_case_code(":", nothing));
        }
    }

    #[test]
    fn the_same_code_is_kept_differently_each_time() {
        assert_ne!(salted("1", "7K2M-9QXD-4F0H"), salted("2", "7K2M-9QXD-4F0H"));
    }
}
