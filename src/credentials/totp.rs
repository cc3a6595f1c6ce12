//! The second factor: a six-digit code from an authenticator app, after RFC 6238.

use totp_rs::{Builder, Totp};

use crate::secret::{Secret, random_bytes};

const STEP_SECONDS: u64 = 30;

/// The stored secret could not be read, or the account has no name.
#[derive(Debug, thiserror::Error)]
#[error("the second factor's secret could not be used: {0}")]
pub struct UnusableSecret(String);

/// A new secret of 160 bits, in base32 as people type it into an app. Store it sealed.
pub fn new_secret() -> Secret<String> {
    let bytes: [u8; 20] = random_bytes();
    Secret::new(totp_rs::Secret::from(bytes).to_base32())
}

/// The secret as an `otpauth:` address, for a QR code or a link. `account` is the person's sign-in name and `issuer`
/// the council; a colon in either is dropped, because the address uses it as its separator.
///
/// # Errors
/// When the secret is not base32 or the account is empty.
pub fn otpauth_uri(account: &str, issuer: &str, secret: &str) -> Result<String, UnusableSecret> {
    let unusable = |problem: totp_rs::TotpError| UnusableSecret(problem.to_string());
    parse(secret)?
        .with_account_name(account.replace(':', ""))
        .with_issuer(Some(issuer.replace(':', "")))
        .build()
        .and_then(|totp| totp.to_url())
        .map_err(unusable)
}

/// The step whose code this is, when it is the current step or one of its neighbours (±30 seconds) and later than
/// `last_step`, the step last accepted for this person. Store the answer: it is what stops a code being used twice.
/// Spaces in the code are ignored. `now_unix` is in seconds.
pub fn check(secret: &str, code: &str, now_unix: u64, last_step: Option<u64>) -> Option<u64> {
    let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let totp: Totp = parse(secret).ok()?.with_skew(0).build().ok()?;
    let current = now_unix / STEP_SECONDS;
    (current.saturating_sub(1)..=current + 1)
        .filter(|step| last_step.is_none_or(|last| *step > last))
        .find(|step| totp.check(&code, step * STEP_SECONDS).is_some())
}

fn parse(secret: &str) -> Result<Builder, UnusableSecret> {
    totp_rs::Secret::try_from_base32(secret)
        .map(|secret| {
            Builder::new()
                .with_secret(secret)
                .with_step_duration(STEP_SECONDS)
        })
        .map_err(|problem| UnusableSecret(problem.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238's own secret, `12345678901234567890`.
    const RFC_SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    #[test]
    fn codes_are_those_of_the_rfc() {
        // Appendix B prints eight digits; the last six are the six-digit code.
        for (at, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_234_567_890, "005924"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(check(RFC_SECRET, code, at, None), Some(at / 30), "{at}");
        }
    }

    #[test]
    fn a_code_is_taken_one_step_early_or_late_and_no_further() {
        let at = 1_111_111_109;
        let step = at / 30;
        for (now, taken) in [
            (at - 60, false),
            (at - 30, true),
            (at + 30, true),
            (at + 60, false),
        ] {
            let answer = check(RFC_SECRET, "081 804 ", now, None);
            assert_eq!(answer, taken.then_some(step), "{now}");
        }
    }

    #[test]
    fn a_code_works_once() {
        let at = 1_111_111_109;
        let step = check(RFC_SECRET, "081804", at, None).unwrap();
        assert_eq!(check(RFC_SECRET, "081804", at, Some(step)), None);
        assert_eq!(check(RFC_SECRET, "081804", at + 30, Some(step)), None);
        assert_eq!(check(RFC_SECRET, "081804", at, Some(step - 1)), Some(step));
    }

    #[test]
    fn anything_else_is_refused() {
        for code in ["", "81804", "0818040", "08180a", "+81804", "０８１８０４"] {
            assert_eq!(check(RFC_SECRET, code, 1_111_111_109, None), None, "{code}");
        }
        assert_eq!(check("not base32!", "081804", 1_111_111_109, None), None);
    }

    #[test]
    fn a_new_secret_goes_into_an_app_and_back() {
        let secret = new_secret();
        assert_eq!(secret.expose().len(), 32);
        assert_ne!(secret.expose(), new_secret().expose());
        let uri = otpauth_uri("ada@example.org", "Kettering: Council", secret.expose()).unwrap();
        let expected = format!(
            "otpauth://totp/Kettering%20Council:ada%40example.org?secret={}&issuer=Kettering%20Council",
            secret.expose()
        );
        assert_eq!(uri, expected);
        let app = Totp::from_url(&uri).unwrap();
        let code = app.generate(1_800_000_000).to_string();
        assert!(check(secret.expose(), &code, 1_800_000_000, None).is_some());
    }
}
