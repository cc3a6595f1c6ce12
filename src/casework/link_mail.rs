//! The letter with a link that lets a resident back in.

use super::mail_owed::Letter;
use super::{CaseworkError, MailJob, Reader};
use crate::app::App;
use crate::clock::{london_date, micros};
use crate::store::{StoreError, cases, outbox};
use crate::vault::normal_email;

/// Queues the letter if a case with that address exists and `allowed` says so. The work is the same for every
/// address, so that the answer tells nobody which ones are known: look up, seal, write.
///
/// # Errors
/// The failures of the store.
pub async fn send_sign_in_link(app: &App, email: &str, allowed: bool) -> Result<(), CaseworkError> {
    let now = micros(app.clock.now());
    let index = app.vault.blind_email(email);
    let letter = Letter {
        job: MailJob {
            letter: "link".to_owned(),
            to: Reader::Resident {
                name: String::new(),
                // As cases are found by it: another spelling may be another person's mailbox.
                email: normal_email(email),
            },
            reference: None,
            words: None,
        },
        notice: "link".to_owned(),
        due_on: london_date(now),
    };
    let sealed = letter.sealed(app, None, now)?;
    let tx = app.store.begin_write().await?;
    let known = !cases::by_email(&tx, &index).await?.is_empty();
    if known && allowed {
        outbox::queue(&tx, sealed).await?;
    }
    tx.commit().await.map_err(StoreError::from)?;
    Ok(())
}
