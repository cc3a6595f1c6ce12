//! The short answers that several forms ask for: names, addresses, numbers.

use domain::said::Said;
use lettre::Address;

use super::form::{FieldError, Message, Posted};

/// The most characters of a name.
pub(super) const LONGEST_NAME: usize = 200;
/// The most characters of any other short answer.
pub(super) const LONGEST_LINE: usize = 500;
/// What to say of an e-mail address that is none.
pub(super) const EMAIL_FORMAT: Said = Said::new("field-email-format");

/// A full name in any script, never split.
///
/// # Errors
/// `empty` when there is none; too long; a character that cannot be kept.
pub(super) fn name(
    posted: &Posted,
    field: &str,
    empty: impl Into<Message>,
) -> Result<String, FieldError> {
    line(posted, field, "field-full-name", LONGEST_NAME)?
        .ok_or_else(|| FieldError::new(field, empty))
}

/// An e-mail address, if one was given.
///
/// # Errors
/// [`EMAIL_FORMAT`].
pub(super) fn email(posted: &Posted, field: &str) -> Result<Option<String>, FieldError> {
    let Some(typed) = posted.some(field) else {
        return Ok(None);
    };
    let fits = typed.len() <= 254 && typed.parse::<Address>().is_ok();
    if fits {
        Ok(Some(typed))
    } else {
        Err(FieldError::new(field, EMAIL_FORMAT))
    }
}

/// A short answer on one line, if one was given. `what` is the message that names it in the sentence about it.
///
/// # Errors
/// Too long; a character that cannot be kept.
pub(super) fn line(
    posted: &Posted,
    field: &str,
    what: &'static str,
    most: usize,
) -> Result<Option<String>, FieldError> {
    let Some(typed) = posted.some(field) else {
        return Ok(None);
    };
    if typed.chars().count() > most {
        let says = Said::new("field-too-long")
            .with("what", Said::new(what))
            .with("most", most);
        return Err(FieldError::new(field, says));
    }
    if typed.chars().any(char::is_control) {
        let says = Said::new("field-unreadable").with("what", Said::new(what));
        return Err(FieldError::new(field, says));
    }
    Ok(Some(typed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::language::Language;

    fn posted(value: &str) -> Posted {
        let body = serde_urlencoded::to_string([("x", value)]).unwrap();
        Posted::read(body.as_bytes())
    }

    #[test]
    fn names_keep_every_script_and_lose_nothing() {
        for good in ["Siân O’Marrow-Quillfeather", "李小龙", "محمد", "X"] {
            assert_eq!(name(&posted(good), "x", "Enter it"), Ok(good.to_owned()));
        }
        let empty = name(&posted("  "), "x", "Enter it").unwrap_err();
        assert_eq!(empty.says(Language::English), "Enter it");
        let long = name(&posted(&"a".repeat(201)), "x", "").unwrap_err();
        assert_eq!(
            long.says(Language::English),
            "Full name must be 200 characters or less"
        );
        assert!(name(&posted("a\0b"), "x", "").is_err());
    }

    #[test]
    fn an_address_is_one_or_nothing() {
        assert_eq!(email(&posted(""), "x"), Ok(None));
        assert!(email(&posted("ann@example.org"), "x").is_ok());
        for bad in ["ann", "ann@", "@example.org", "a b@example.org"] {
            assert_eq!(
                email(&posted(bad), "x").unwrap_err(),
                FieldError::new("x", EMAIL_FORMAT)
            );
        }
    }
}
