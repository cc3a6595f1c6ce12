//! The outbox's way out: through a council's mail server, or into a folder for the demonstration and for tests.
//!
//! A message goes out under the Message-ID that its outbox row carries, so that a second try after a lost answer is
//! recognisable as the same message.

mod compose;
mod eml;
mod folder;
mod smtp;
mod smtp_url;

#[cfg(test)]
#[path = "../../tests/support/smtp_sink.rs"]
mod smtp_sink;

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crate::clock::Clock;

pub use folder::{StoredMail, read_folder};
pub use smtp_url::MailUrlProblem;

/// How long one message may take from connecting to the server's answer, unless [`Mailer::with_time_limit`] says
/// otherwise. A slow server must not hold up other mail.
pub const TIME_LIMIT: Duration = Duration::from_secs(60);

/// Whom mail comes from.
#[derive(Debug, Clone)]
pub struct Letterhead {
    /// The council's name, in any script.
    pub from_name: String,
    /// The address that mail is sent from, and that bounces come back to.
    pub from_address: String,
}

/// One message, ready to leave.
#[derive(Debug, Clone)]
pub struct OutgoingMail {
    /// `local@domain`, with or without angle brackets; the same at each try.
    pub message_id: String,
    /// One address, `ada@example.org` or `Ada Lovelace <ada@example.org>`.
    pub to: String,
    /// One line; line breaks become spaces.
    pub subject: String,
    /// The message as plain text.
    pub text: String,
    /// The message as HTML, beside the plain text.
    pub html: Option<String>,
}

/// Why a message did not leave. The text is for staff and holds what the server said.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// Worth trying again: the server is away, busy, slow or set up wrongly.
    #[error("{0}")]
    Temporary(String),
    /// Trying again will not help: a person has to look, and perhaps send a letter by post.
    #[error("{0}")]
    Permanent(String),
}

/// Sends mail. Cheap to clone.
#[derive(Clone)]
pub struct Mailer {
    way: Way,
    letterhead: Letterhead,
    clock: Arc<dyn Clock>,
    time_limit: Duration,
}

#[derive(Clone)]
enum Way {
    Smtp(Arc<smtp::Server>),
    Folder(PathBuf),
}

impl Mailer {
    /// A mailer for a setting: `smtps://user:password@host`, `smtp+starttls://user:password@host:port`,
    /// `smtp://localhost:port` (without encryption, for this machine only), or `folder:/path`. User and password are
    /// percent-encoded. The clock dates the messages.
    ///
    /// # Errors
    /// A sentence that names what is wrong and never repeats the password.
    pub fn from_url(
        url: &str,
        letterhead: Letterhead,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, MailUrlProblem> {
        let way = match url.strip_prefix("folder:") {
            Some("") => return Err(MailUrlProblem::NoFolder),
            Some(path) => Way::Folder(path.into()),
            None => Way::Smtp(Arc::new(smtp::Server::new(smtp_url::parse(url)?)?)),
        };
        Ok(Self {
            way,
            letterhead,
            clock,
            time_limit: TIME_LIMIT,
        })
    }

    /// The same mailer with another limit for one message.
    #[must_use]
    pub fn with_time_limit(self, time_limit: Duration) -> Self {
        Self { time_limit, ..self }
    }

    /// The folder that mail goes into, when it goes into one.
    pub fn folder(&self) -> Option<&Path> {
        match &self.way {
            Way::Folder(path) => Some(path),
            Way::Smtp(_) => None,
        }
    }

    /// Sends one message, or says why not. Success means that the server took it over, or that the file is on disk.
    ///
    /// # Errors
    /// [`MailError::Temporary`] when a later try may succeed, [`MailError::Permanent`] when none will.
    pub async fn send(&self, mail: &OutgoingMail) -> Result<(), MailError> {
        let message = compose::compose(mail, &self.letterhead, self.clock.now())?;
        match &self.way {
            Way::Smtp(server) => tokio::time::timeout(self.time_limit, server.send(&message))
                .await
                .unwrap_or_else(|_| {
                    Err(MailError::Temporary(format!(
                        "The mail server did not finish within {} seconds",
                        self.time_limit.as_secs_f32()
                    )))
                }),
            Way::Folder(path) => folder::write(path, &mail.message_id, message.formatted()).await,
        }
    }
}

impl fmt::Display for Mailer {
    /// Where mail goes, for the status page and `doctor`; no user name, no password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.way {
            Way::Smtp(server) => server.fmt(f),
            Way::Folder(path) => write!(f, "the folder {}", path.display()),
        }
    }
}

impl fmt::Debug for Mailer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Mailer({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::SettableClock;

    pub(super) fn mailer(url: &str) -> Result<Mailer, MailUrlProblem> {
        let letterhead = Letterhead {
            from_name: "Cyngor Sir Ŵyth".into(),
            from_address: "requests@council.example".into(),
        };
        let noon = "2026-11-21T12:00:00Z".parse().unwrap();
        Mailer::from_url(url, letterhead, Arc::new(SettableClock::new(noon)))
    }

    pub(super) fn mail() -> OutgoingMail {
        OutgoingMail {
            message_id: "notice-1@council.example".into(),
            to: "Ada Lovelace <ada@example.org>".into(),
            subject: "Your request AR-7K2M9-QXD4F-4".into(),
            text: "Dear Ada\n\nWe have your request.\n".into(),
            html: None,
        }
    }

    #[test]
    fn a_mailer_shows_where_mail_goes_and_no_password() {
        let shown = mailer("smtps://clerk:hunter@mail.council.example").unwrap();
        assert_eq!(
            format!("{shown:?}"),
            "Mailer(mail.council.example port 465, encrypted)"
        );
        let shown = mailer("folder:/tmp/outbox").unwrap();
        assert_eq!(shown.to_string(), "the folder /tmp/outbox");
        assert_eq!(shown.folder(), Some(Path::new("/tmp/outbox")));
        assert!(mailer("folder:").is_err());
    }
}
