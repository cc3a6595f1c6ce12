//! Into a folder: one complete `.eml` file a message, for the demonstration, for tests, and for a council that wants
//! to look before it connects a server.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use chrono::{DateTime, Utc};

use super::compose::bare_id;
use super::{MailError, eml};
use crate::credentials::tokens::random_hex;

/// A message found in the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredMail {
    /// The file's name inside the folder.
    pub file: String,
    /// The `To` header, decoded.
    pub to: String,
    /// The subject, decoded.
    pub subject: String,
    /// When it was sent, by the clock that the mailer was given.
    pub date: Option<DateTime<Utc>>,
    /// The plain text, with `\n` at line ends and none at the end.
    pub text: String,
}

/// Writes the message under its identifier; a second try replaces the first, as one message. The file appears whole
/// or not at all, and is on disk when this returns.
pub(super) async fn write(folder: &Path, id: &str, bytes: Vec<u8>) -> Result<(), MailError> {
    let (folder, name) = (folder.to_owned(), file_name(id));
    let shown = folder.display().to_string();
    tokio::task::spawn_blocking(move || write_whole(&folder, &name, &bytes))
        .await
        .map_err(io::Error::other)
        .flatten()
        .map_err(|problem| {
            MailError::Temporary(format!("Mail could not be written to {shown}: {problem}"))
        })
}

/// The messages in the folder, newest first. A folder that does not exist yet is empty; files that are not messages
/// are passed over.
///
/// # Errors
/// When the operating system refuses the folder or a file in it.
pub fn read_folder(folder: &Path) -> io::Result<Vec<StoredMail>> {
    let entries = match fs::read_dir(folder) {
        Err(problem) if problem.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry?;
        let file = entry.file_name().to_string_lossy().into_owned();
        if file.ends_with(".eml") {
            let written = entry
                .metadata()?
                .modified()
                .unwrap_or(SystemTime::UNIX_EPOCH);
            if let Some(mail) = parse(file, &fs::read(entry.path())?) {
                found.push((mail.date, written, mail));
            }
        }
    }
    found.sort_by(|a, b| (b.0, b.1, &b.2.file).cmp(&(a.0, a.1, &a.2.file)));
    Ok(found.into_iter().map(|(_, _, mail)| mail).collect())
}

fn write_whole(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    // People's cases are in these files: for the server's own account only.
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)?;
    let beside: PathBuf = folder.join(format!(".{}.tmp", random_hex(8)));
    let written = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&beside)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&beside, folder.join(name)));
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written?;
    File::open(folder)?.sync_all()
}

/// The identifier as a file name. It was checked when the message was built, so it holds nothing but letters, digits
/// and harmless signs; a leading dot would hide the file.
fn file_name(id: &str) -> String {
    let id = bare_id(id);
    format!("{}.eml", id.strip_prefix('.').unwrap_or(id))
}

fn parse(file: String, bytes: &[u8]) -> Option<StoredMail> {
    let message = eml::Entity::parse(bytes)?;
    Some(StoredMail {
        file,
        to: eml::decoded_words(message.header("To")?),
        subject: eml::decoded_words(message.header("Subject")?),
        date: message
            .header("Date")
            .and_then(|date| DateTime::parse_from_rfc2822(date).ok())
            .map(|date| date.with_timezone(&Utc)),
        text: message.plain_text()?,
    })
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;
    use std::sync::Arc;

    use super::super::tests::mail;
    use super::super::{Letterhead, Mailer};
    use super::*;
    use crate::clock::SettableClock;

    struct Outbox {
        folder: tempfile::TempDir,
        clock: SettableClock,
        mailer: Mailer,
    }

    fn outbox() -> Outbox {
        let folder = tempfile::tempdir().unwrap();
        let clock = SettableClock::new("2026-11-21T12:00:00Z".parse().unwrap());
        let letterhead = Letterhead {
            from_name: "Kettering Council".into(),
            from_address: "requests@council.example".into(),
        };
        let url = format!("folder:{}/sent", folder.path().display());
        let mailer = Mailer::from_url(&url, letterhead, Arc::new(clock.clone())).unwrap();
        Outbox {
            folder,
            clock,
            mailer,
        }
    }

    impl Outbox {
        fn path(&self) -> PathBuf {
            self.folder.path().join("sent")
        }
    }

    #[tokio::test]
    async fn what_is_sent_is_found_as_it_was_written() {
        let outbox = outbox();
        assert_eq!(read_folder(&outbox.path()).unwrap(), []);
        let long = "a line that goes on = and on 100% ".repeat(40);
        for html in [None, Some("<p>A</p>".to_owned())] {
            let mut welsh = mail();
            welsh.to = "Siân Ŵyth, 李小龙 <sian@example.org>".into();
            welsh.subject = "Eich cais — cafwyd ✓ ".repeat(9).trim().to_owned();
            welsh.text = format!("Annwyl Siân ŵ 🙂\n\n.dot\n  indented \nFrom here\n{long}");
            welsh.html = html;
            outbox.mailer.send(&welsh).await.unwrap();
            let found = read_folder(&outbox.path()).unwrap();
            assert_eq!(found.len(), 1);
            assert_eq!(found[0].file, "notice-1@council.example.eml");
            assert_eq!(found[0].subject, welsh.subject);
            assert_eq!(found[0].text, welsh.text);
            assert!(found[0].to.contains("Siân Ŵyth, 李小龙"), "{}", found[0].to);
            assert!(
                found[0].to.contains("<sian@example.org>"),
                "{}",
                found[0].to
            );
            assert_eq!(found[0].date, Some("2026-11-21T12:00:00Z".parse().unwrap()));
        }
    }

    #[tokio::test]
    async fn the_newest_comes_first_and_a_second_try_is_one_message() {
        let outbox = outbox();
        for id in ["b@x.example", "c@x.example", "a@x.example", "b@x.example"] {
            let mut next = mail();
            next.message_id = id.into();
            outbox.clock.advance_days(1);
            outbox.mailer.send(&next).await.unwrap();
        }
        fs::write(outbox.path().join("notes.txt"), "x").unwrap();
        fs::write(outbox.path().join("broken.eml"), "\u{0}").unwrap();
        let found = read_folder(&outbox.path()).unwrap();
        let names: Vec<_> = found.iter().map(|mail| mail.file.as_str()).collect();
        assert_eq!(
            names,
            ["b@x.example.eml", "a@x.example.eml", "c@x.example.eml"]
        );
    }

    #[tokio::test]
    async fn files_are_for_our_account_only_and_leave_nothing_beside_them() {
        let outbox = outbox();
        outbox.mailer.send(&mail()).await.unwrap();
        let files: Vec<_> = fs::read_dir(outbox.path()).unwrap().flatten().collect();
        assert_eq!(files.len(), 1);
        let mode = files[0].metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[tokio::test]
    async fn an_identifier_cannot_leave_the_folder() {
        let outbox = outbox();
        let mut sly = mail();
        sly.message_id = "../../x@y.example".into();
        assert!(matches!(
            outbox.mailer.send(&sly).await,
            Err(MailError::Permanent(_))
        ));
        assert_eq!(file_name("..x@y"), ".x@y.eml");
    }

    #[tokio::test]
    async fn a_folder_that_cannot_be_written_makes_mail_wait() {
        let outbox = outbox();
        fs::write(outbox.path(), "a file stands in the way").unwrap();
        assert!(matches!(
            outbox.mailer.send(&mail()).await,
            Err(MailError::Temporary(_))
        ));
    }
}
