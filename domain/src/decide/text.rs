//! What typed text must be like.

use crate::refused::{LONGEST_LINE, LONGEST_NAME, LONGEST_TEXT, Refused};

/// A free-text answer, trimmed.
///
/// # Errors
/// [`Refused::Empty`] with the message `empty`, [`Refused::TooLong`], [`Refused::Unreadable`].
pub fn text(field: &'static str, typed: &str, empty: &'static str) -> Result<String, Refused> {
    filled(field, optional_text(field, typed)?, empty)
}

/// A free-text answer that may be left empty, trimmed.
///
/// # Errors
/// [`Refused::TooLong`], [`Refused::Unreadable`] (a NUL, which one of the databases cannot hold).
pub fn optional_text(field: &'static str, typed: &str) -> Result<String, Refused> {
    // Browsers send CRLF and count it as one character.
    let kept = typed.trim().replace("\r\n", "\n");
    if kept.contains('\0') {
        return Err(Refused::Unreadable { field });
    }
    no_longer(field, kept, LONGEST_TEXT)
}

/// A free-text answer that need not be given at all.
pub(super) fn given_text(
    field: &'static str,
    typed: Option<String>,
) -> Result<Option<String>, Refused> {
    let kept = optional_text(field, typed.as_deref().unwrap_or_default())?;
    Ok(Some(kept).filter(|kept| !kept.is_empty()))
}

/// A name on one line.
pub(super) fn name(
    field: &'static str,
    typed: &str,
    empty: &'static str,
) -> Result<String, Refused> {
    filled(field, one_line(field, typed, LONGEST_NAME)?, empty)
}

/// A short answer on one line that need not be given.
pub(super) fn given_line(
    field: &'static str,
    typed: Option<String>,
) -> Result<Option<String>, Refused> {
    let kept = one_line(field, typed.as_deref().unwrap_or_default(), LONGEST_LINE)?;
    Ok(Some(kept).filter(|kept| !kept.is_empty()))
}

fn one_line(field: &'static str, typed: &str, most: usize) -> Result<String, Refused> {
    let kept = typed.trim().to_owned();
    if kept.chars().any(char::is_control) {
        return Err(Refused::Unreadable { field });
    }
    no_longer(field, kept, most)
}

fn no_longer(field: &'static str, kept: String, most: usize) -> Result<String, Refused> {
    if kept.chars().count() > most {
        return Err(Refused::TooLong { field, most });
    }
    Ok(kept)
}

fn filled(field: &'static str, kept: String, empty: &'static str) -> Result<String, Refused> {
    if kept.is_empty() {
        return Err(Refused::Empty { field, says: empty });
    }
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_one_line_and_no_longer_than_may_be() {
        let line = |typed: &str| given_line("phone", Some(typed.to_owned()));
        assert_eq!(
            line(" 01632 960 001 "),
            Ok(Some("01632 960 001".to_owned()))
        );
        assert_eq!(line("  "), Ok(None));
        assert_eq!(line("a\nb"), Err(Refused::Unreadable { field: "phone" }));
        let most = LONGEST_LINE;
        assert!(line(&"é".repeat(most)).is_ok());
        let long = line(&"é".repeat(most + 1));
        assert_eq!(
            long,
            Err(Refused::TooLong {
                field: "phone",
                most
            })
        );
        assert_eq!(
            name("name", " ", "refused-enter-name"),
            Err(Refused::Empty {
                field: "name",
                says: "refused-enter-name"
            })
        );
    }
}
