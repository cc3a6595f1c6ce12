//! From an [`OutgoingMail`] to a message as it travels.

use chrono::{DateTime, Utc};
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Body, Mailbox, Message, MultiPart, SinglePart};
use sha2::{Digest, Sha256};

use super::{Letterhead, MailError, OutgoingMail};

/// Builds the message. Apart from its date it is the same, byte for byte, each time.
pub(super) fn compose(
    mail: &OutgoingMail,
    letterhead: &Letterhead,
    now: DateTime<Utc>,
) -> Result<Message, MailError> {
    let from = mailbox(&letterhead.from_address, Some(&letterhead.from_name)).ok_or_else(|| {
        // The setting is wrong, not the message, so the message waits.
        MailError::Temporary("The council’s own e-mail address cannot be used".to_owned())
    })?;
    let to = recipient(&mail.to)
        .ok_or_else(|| permanent("The recipient’s e-mail address cannot be used"))?;
    let builder = Message::builder()
        .message_id(Some(bracketed_id(&mail.message_id)?))
        .date(now.into())
        .from(from)
        .to(to)
        .subject(one_line(&mail.subject))
        // RFC 3834: out-of-office replies and the like stay away.
        .raw_header(HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".to_owned(),
        ));
    let text = part(ContentType::TEXT_PLAIN, &mail.text)?;
    match &mail.html {
        None => builder.singlepart(text),
        Some(html) => builder.multipart(
            MultiPart::alternative()
                .boundary(boundary(&mail.message_id))
                .singlepart(text)
                .singlepart(part(ContentType::TEXT_HTML, html)?),
        ),
    }
    .map_err(|problem| permanent(&format!("The message could not be built: {problem}")))
}

/// `local@domain` as a Message-ID header holds it.
fn bracketed_id(id: &str) -> Result<String, MailError> {
    let bare = bare_id(id);
    let plain = |c: char| c.is_ascii_alphanumeric() || "@.-_+=~".contains(c);
    let whole = bare.chars().all(plain) && bare.len() <= 200;
    match bare.split_once('@') {
        Some((local, domain))
            if whole && !local.is_empty() && !domain.is_empty() && !domain.contains('@') =>
        {
            Ok(format!("<{bare}>"))
        }
        _ => Err(permanent("The message’s own identifier cannot be used")),
    }
}

/// The identifier without its angle brackets.
pub(super) fn bare_id(id: &str) -> &str {
    id.strip_prefix('<')
        .and_then(|id| id.strip_suffix('>'))
        .unwrap_or(id)
}

/// `ada@example.org` or `Ada Lovelace <ada@example.org>`: exactly one recipient, whatever the name holds.
fn recipient(to: &str) -> Option<Mailbox> {
    let to = to.trim();
    match to.strip_suffix('>').and_then(|to| to.rsplit_once('<')) {
        Some((name, address)) => mailbox(address, Some(name)),
        None => mailbox(to, None),
    }
}

/// Refuses an address with anything in it that a header or the server could read as a second one.
fn mailbox(address: &str, name: Option<&str>) -> Option<Mailbox> {
    let risky = |c: char| c.is_control() || c.is_whitespace() || "<>()[],;:\\\"".contains(c);
    if address.contains(risky) {
        return None;
    }
    let name = name
        .map(|name| one_line(name.trim().trim_matches('"')))
        .filter(|name| !name.is_empty());
    Some(Mailbox::new(name, address.parse().ok()?))
}

/// Without control characters, so that no value can end its header and begin another.
fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'))
        .filter(|piece| !piece.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
        .trim()
        .to_owned()
}

/// Quoted-printable always: it passes every server, and a person can still read the file.
fn part(content: ContentType, text: &str) -> Result<SinglePart, MailError> {
    Body::new_with_encoding(text.to_owned(), ContentTransferEncoding::QuotedPrintable)
        .map(|body| SinglePart::builder().header(content).body(body))
        .map_err(|_| permanent("The message’s text could not be encoded"))
}

/// A line that no text of ours can hold: `=_` never stands in quoted-printable text.
fn boundary(message_id: &str) -> String {
    let digest = Sha256::digest(message_id.as_bytes());
    let name: String = digest[..12]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("=_{name}")
}

fn permanent(sentence: &str) -> MailError {
    MailError::Permanent(sentence.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::tests::mail;

    fn built(mail: &OutgoingMail) -> Result<String, MailError> {
        let letterhead = Letterhead {
            from_name: "Cyngor Sir Ŵyth".into(),
            from_address: "requests@council.example".into(),
        };
        let noon = "2026-11-21T12:00:00Z".parse().unwrap();
        compose(mail, &letterhead, noon)
            .map(|message| String::from_utf8(message.formatted()).unwrap())
    }

    fn header_names(message: &str) -> Vec<&str> {
        let (head, _) = message.split_once("\r\n\r\n").unwrap();
        head.split("\r\n")
            .filter(|line| !line.starts_with([' ', '\t']))
            .map(|line| line.split_once(':').map_or(line, |(name, _)| name))
            .collect()
    }

    const USUAL: [&str; 9] = [
        "Message-ID",
        "Date",
        "From",
        "To",
        "Subject",
        "Auto-Submitted",
        "MIME-Version",
        "Content-Type",
        "Content-Transfer-Encoding",
    ];

    #[test]
    fn a_message_carries_what_it_was_given() {
        let message = built(&mail()).unwrap();
        assert_eq!(header_names(&message), USUAL);
        for line in [
            "Message-ID: <notice-1@council.example>",
            "Date: Sat, 21 Nov 2026 12:00:00 +0000",
            "To: \"Ada Lovelace\" <ada@example.org>",
            "Auto-Submitted: auto-generated",
        ] {
            assert!(message.contains(line), "{line} in {message}");
        }
        assert!(message.is_ascii());
        assert_eq!(message, built(&mail()).unwrap());
    }

    #[test]
    fn line_breaks_make_no_header() {
        let mut sly = mail();
        sly.subject = "Hello\r\nBcc: eve@example.org\n\nbody\u{0}".into();
        sly.to = "Ada\r\nBcc: eve@example.org <ada@example.org>".into();
        let message = built(&sly).unwrap();
        assert_eq!(header_names(&message), USUAL);
        assert!(message.contains("Subject: Hello Bcc: eve@example.org body\r\n"));
    }

    #[test]
    fn an_address_names_one_person() {
        for to in [
            "",
            "ada",
            "ada@example.org, eve@example.org",
            "ada@example.org\r\nBcc: eve@example.org",
            "ada@example.org>\r\nRCPT TO:<eve@example.org",
            "Ada <ada@example.org, eve@example.org>",
            "\"ada> eve\"@example.org",
            "\"ada,eve\"@example.org",
            "ada@[192.0.2.1]",
            "ada@example.org <>",
        ] {
            let mut sly = mail();
            sly.to = to.into();
            let refused = permanent("The recipient’s e-mail address cannot be used");
            assert_eq!(built(&sly), Err(refused), "{to}");
        }
        let mut odd = mail();
        odd.to = "\"Lovelace, Ada; (Countess) <x@y.example>\" <ada@example.org>".into();
        let letterhead = Letterhead {
            from_name: String::new(),
            from_address: "a@council.example".into(),
        };
        let message = compose(&odd, &letterhead, DateTime::UNIX_EPOCH).unwrap();
        assert_eq!(message.envelope().to().len(), 1);
        assert_eq!(message.envelope().to()[0].to_string(), "ada@example.org");
    }

    #[test]
    fn an_identifier_must_fit_its_header() {
        for id in [
            "",
            "a",
            "a@",
            "@b",
            "a@b@c",
            "a b@c",
            "a@b>\r\nX: y",
            "a@b\n",
        ] {
            let mut sly = mail();
            sly.message_id = id.into();
            assert!(matches!(built(&sly), Err(MailError::Permanent(_))), "{id}");
        }
        let mut bracketed = mail();
        bracketed.message_id = "<notice-1@council.example>".into();
        assert_eq!(built(&bracketed), built(&mail()));
    }

    #[test]
    fn html_travels_beside_the_text() {
        let mut both = mail();
        both.html = Some("<p>Dear Ada</p>".into());
        let message = built(&both).unwrap();
        assert!(message.contains("multipart/alternative"));
        let (plain, html) = (message.find("text/plain"), message.find("text/html"));
        assert!(plain.is_some() && plain < html);
    }

    #[test]
    fn a_wrong_setting_of_ours_makes_mail_wait() {
        let letterhead = Letterhead {
            from_name: "X".into(),
            from_address: "nobody".into(),
        };
        assert!(matches!(
            compose(&mail(), &letterhead, DateTime::UNIX_EPOCH),
            Err(MailError::Temporary(_))
        ));
    }
}
