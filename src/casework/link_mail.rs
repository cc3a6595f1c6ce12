//! Letters with a link that somebody asked for: back to their requests, or to show that a new address is theirs.

use domain::language::Language;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::mail_owed::Letter;
use super::open::corrupt;
use super::{CaseworkError, MailJob, OpenCase, Reader};
use crate::app::App;
use crate::clock::{london_date, micros};
use crate::store::links::LinkRow;
use crate::store::{StoreError, cases, outbox};
use crate::vault::normal_email;

/// A link that is asked for on a page.
#[derive(Debug, Clone, Copy)]
pub struct AskedLink<'a> {
    /// The address that was typed.
    pub email: &'a str,
    /// The language of the page.
    pub language: Language,
    /// Blind index of the browser, which may type the code in the letter.
    pub browser: [u8; 32],
    /// Whether the letter may go at all.
    pub allowed: bool,
}

/// Queues the letter if a case with that address exists and may be sent. The work is the same for every address, so
/// that the answer tells nobody which ones are known: look up, seal, write.
///
/// # Errors
/// The failures of the store.
pub async fn send_sign_in_link(app: &App, asked: AskedLink<'_>) -> Result<(), CaseworkError> {
    let now = micros(app.clock.now());
    let index = app.vault.blind_email(asked.email);
    let letter = Letter {
        job: MailJob {
            letter: "link".to_owned(),
            to: Reader::Resident {
                name: String::new(),
                // As cases are found by it: another spelling may be another person's mailbox.
                email: normal_email(asked.email),
                language: asked.language,
            },
            reference: None,
            words: None,
            asked_by: Some(asked.browser),
        },
        notice: "link".to_owned(),
        due_on: london_date(now),
    };
    let sealed = letter.sealed(app, None, now)?;
    let tx = app.store.begin_write().await?;
    let known = !cases::by_email(&tx, &index).await?.is_empty();
    if known && asked.allowed {
        outbox::queue(&tx, sealed).await?;
    }
    tx.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// What a link confirms, as it is sealed beside the link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewAddress {
    /// Whose address.
    pub case_id: Uuid,
    /// Which.
    pub email: String,
}

impl NewAddress {
    /// Seals it for the link of that digest.
    ///
    /// # Errors
    /// [`CaseworkError::Corrupt`].
    pub fn sealed(&self, app: &App, digest: &[u8; 32]) -> Result<Vec<u8>, CaseworkError> {
        let plain = serde_json::to_vec(self).map_err(|error| corrupt(self.case_id, &error))?;
        Ok(app.vault.seal_for("link", &link_place(digest), &plain))
    }

    /// What the link confirms.
    ///
    /// # Errors
    /// [`CaseworkError::Vault`], [`CaseworkError::Corrupt`].
    pub fn opened(app: &App, link: &LinkRow) -> Result<Self, CaseworkError> {
        let place = link_place(&link.digest);
        let plain = app.vault.open_for("link", &place, &link.sealed)?;
        serde_json::from_slice(&plain).map_err(|error| corrupt(Uuid::nil(), &error))
    }

    /// The index under which the links of a case stand that confirm an address: a newer one replaces an older one.
    #[must_use]
    pub fn index(&self, app: &App) -> [u8; 32] {
        app.vault.blind("confirm", &self.case_id.to_string())
    }
}

/// The associated data of a sealed link.
fn link_place(digest: &[u8; 32]) -> String {
    let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("resident_link/sealed/{hex}")
}

/// Queues the letter by which somebody shows that a new address is theirs. It names neither the person nor the case:
/// the address may be a stranger's. `once` is the form's once-only key.
///
/// # Errors
/// The failures of the store and the vault.
pub async fn ask_to_confirm(
    app: &App,
    case: &OpenCase,
    email: &str,
    once: &str,
) -> Result<(), CaseworkError> {
    let now = micros(app.clock.now());
    let letter = Letter {
        job: MailJob {
            letter: "confirm_address".to_owned(),
            to: Reader::Resident {
                name: String::new(),
                email: email.to_owned(),
                language: case.file.requester.language,
            },
            reference: None,
            words: None,
            asked_by: None,
        },
        notice: format!("confirm_address:{}", once.get(..32).unwrap_or(once)),
        due_on: london_date(now),
    };
    let sealed = letter.sealed(app, Some((case.row.id, &case.key)), now)?;
    let tx = app.store.begin_write().await?;
    outbox::queue(&tx, sealed).await?;
    tx.commit().await.map_err(StoreError::from)?;
    Ok(())
}
