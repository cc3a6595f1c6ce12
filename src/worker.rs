//! What happens without anybody clicking: due work, owed letters, and the destruction of what has expired.

mod write;

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use tokio::sync::watch;

use crate::app::App;
use crate::casework::{self, CaseworkError};
use crate::clock::micros;
use crate::documents::{self, DocumentError, Owner};
use crate::mail::MailError;
use crate::store::outbox::{self, Claimed};
use crate::store::{StoreError, feedback, residents, sessions, throttle};
use crate::web::pages::PageError;
use write::write;

/// Seconds between two looks at what is owed.
const PAUSE: Duration = Duration::from_secs(2);
/// Letters taken at a time.
const BATCH: u64 = 20;

/// Why a pass of the worker ended early. What was left is done in the next one.
#[derive(Debug, thiserror::Error)]
pub enum WorkerError {
    /// A case could not be worked on.
    #[error(transparent)]
    Casework(#[from] CaseworkError),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A letter's template failed.
    #[error(transparent)]
    Page(#[from] PageError),
    /// A file could not be worked on.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// A letter could not be read.
    #[error("a queued letter cannot be read: {0}")]
    Letter(#[from] serde_json::Error),
}

impl From<crate::vault::VaultError> for WorkerError {
    fn from(error: crate::vault::VaultError) -> Self {
        Self::Casework(error.into())
    }
}

/// Works until told to stop. Files are looked after beside the rest, so that a slow scanner holds no letter up.
pub async fn run(app: Arc<App>, mut stop: watch::Receiver<bool>) {
    let files = tokio::spawn(run_files(Arc::clone(&app), stop.clone()));
    while !*stop.borrow() {
        if let Err(error) = look_after_cases(&app).await {
            tracing::error!(%error, "the worker's pass ended early");
        }
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            _ = stop.changed() => {}
        }
    }
    let _ = files.await;
}

/// A scan that is under way is dropped when told to stop: the file is scanned again after the next start.
async fn run_files(app: Arc<App>, mut stop: watch::Receiver<bool>) {
    let mut told = stop.clone();
    let passes = async {
        while !*stop.borrow() {
            if let Err(error) = look_after_files(&app).await {
                tracing::error!(%error, "the worker's pass over the files ended early");
            }
            tokio::select! {
                () = tokio::time::sleep(PAUSE) => {}
                _ = stop.changed() => {}
            }
        }
    };
    tokio::select! {
        () = passes => {}
        _ = told.wait_for(|stopped| *stopped) => {}
    }
}

/// One pass: what is due, then what is owed, then what has expired, then the files.
///
/// # Errors
/// The first failure that is not about one case, one letter or one file.
pub async fn run_once(app: &App) -> Result<(), WorkerError> {
    look_after_cases(app).await?;
    look_after_files(app).await
}

async fn look_after_files(app: &App) -> Result<(), WorkerError> {
    for scanned in documents::work(app).await? {
        if let Owner::Case(case) = scanned.owner {
            casework::record_scan(app, case, scanned.id, scanned.verdict).await?;
        }
    }
    Ok(casework::delete_identity_copies(app).await?)
}

async fn look_after_cases(app: &App) -> Result<(), WorkerError> {
    for case in casework::due_today(app).await? {
        if let Err(error) = casework::look_at(app, case).await {
            // One broken case must not hold up the others.
            tracing::error!(%error, "a case could not be looked at");
        }
    }
    send_letters(app).await?;
    forget(app).await
}

/// Sends every letter that is due to be tried.
///
/// # Errors
/// The store's.
pub async fn send_letters(app: &App) -> Result<(), WorkerError> {
    loop {
        let letters = outbox::claim(&app.store, micros(app.clock.now()), BATCH).await?;
        if letters.is_empty() {
            return Ok(());
        }
        for letter in letters {
            send(app, &letter).await?;
        }
    }
}

async fn send(app: &App, letter: &Claimed) -> Result<(), WorkerError> {
    let now = micros(app.clock.now());
    let mail = match write(app, letter).await {
        Ok(Some(mail)) => mail,
        Ok(None) => {
            return Ok(outbox::cancelled(&app.store, letter.id, "nobody is to read it").await?);
        }
        Err(error) => {
            tracing::error!(%error, letter = %letter.id, "a letter could not be written");
            return Ok(
                outbox::write_again(&app.store, letter, now, "it could not be written").await?,
            );
        }
    };
    match app.mailer.send(&mail).await {
        Ok(()) => outbox::sent(&app.store, letter.id, now).await?,
        // The server's words may repeat the address, so only their kind is kept.
        Err(MailError::Temporary(_)) => {
            tracing::warn!(letter = %letter.id, tries = letter.attempts + 1, "mail was not taken; trying again later");
            outbox::send_again(&app.store, letter, now, "the mail server did not take it").await?;
        }
        Err(MailError::Permanent(_)) => {
            tracing::warn!(letter = %letter.id, "mail was refused for good");
            outbox::failed(&app.store, letter.id, "the mail server refused it for good").await?;
        }
    }
    Ok(())
}

async fn forget(app: &App) -> Result<(), WorkerError> {
    let now = micros(app.clock.now());
    sessions::forget_expired(&app.store, now).await?;
    residents::destroy_expired_drafts(&app.store, now).await?;
    throttle::forget_before(&app.store, now - TimeDelta::days(1)).await?;
    let kept = TimeDelta::days(crate::web::FEEDBACK_KEPT_DAYS);
    feedback::forget_before(&app.store, now - kept).await?;
    Ok(())
}
