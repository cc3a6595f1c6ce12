//! The letter with the way back to a form that was begun.

use domain::language::Language;
use uuid::Uuid;

use super::mail_owed::Letter;
use super::{CaseworkError, MailJob, Reader};
use crate::app::App;
use crate::clock::{london_date, micros};
use crate::store::{StoreError, outbox};

/// Days for which such a link works: as long as a form is kept.
pub const SAVED_DAYS: i64 = 30;

/// Queues the letter. It says nothing of what the form is about: the address may be a stranger's.
///
/// # Errors
/// The failures of the store.
pub async fn send_saved_link(
    app: &App,
    email: &str,
    language: Language,
    draft: Uuid,
) -> Result<(), CaseworkError> {
    let now = micros(app.clock.now());
    let letter = Letter {
        job: MailJob {
            letter: "draft_link".to_owned(),
            to: Reader::Begun {
                email: email.to_owned(),
                language,
                draft,
            },
            reference: None,
            words: None,
            asked_by: None,
        },
        notice: "draft_link".to_owned(),
        due_on: london_date(now),
    };
    let sealed = letter.sealed(app, None, now)?;
    let tx = app.store.begin_write().await?;
    outbox::queue(&tx, sealed).await?;
    tx.commit().await.map_err(StoreError::from)?;
    Ok(())
}
