//! What happens without anybody clicking: due work, owed letters, and the destruction of what has expired.

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use domain::sentence::deadline_sentence;
use domain::timeliness::timeliness;
use serde_json::{Value, json};
use tokio::sync::watch;

use crate::app::App;
use crate::casework::{self, CaseworkError, MailJob, Reader};
use crate::clock::{london_date, micros};
use crate::credentials::tokens;
use crate::mail::{MailError, OutgoingMail};
use crate::people;
use crate::store::outbox::{self, Claimed};
use crate::store::{StoreError, residents, sessions, throttle};
use crate::web::pages::PageError;

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
    /// A letter could not be read.
    #[error("a queued letter cannot be read: {0}")]
    Letter(#[from] serde_json::Error),
}

impl From<crate::vault::VaultError> for WorkerError {
    fn from(error: crate::vault::VaultError) -> Self {
        Self::Casework(error.into())
    }
}

/// Works until told to stop.
pub async fn run(app: Arc<App>, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        if let Err(error) = run_once(&app).await {
            tracing::error!(%error, "the worker's pass ended early");
        }
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            _ = stop.changed() => {}
        }
    }
}

/// One pass: what is due, then what is owed, then what has expired.
///
/// # Errors
/// The first failure that is not about one case or one letter.
pub async fn run_once(app: &App) -> Result<(), WorkerError> {
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
            return Ok(outbox::cancelled(&app.store, letter.id, "the reader has no access").await?);
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

/// Puts a letter into words, or finds that nobody is to read it.
async fn write(app: &App, letter: &Claimed) -> Result<Option<OutgoingMail>, WorkerError> {
    let job = open(app, letter).await?;
    let (name, address, link) = match &job.to {
        Reader::Resident { name, email } => {
            let purpose = if job.letter == "link" {
                "asked"
            } else {
                "notice"
            };
            (
                name.clone(),
                email.clone(),
                fresh_link(app, email, purpose).await?,
            )
        }
        Reader::Staff(id) => match people::by_id(app, *id).await? {
            Some(person) if !person.disabled => (
                person.name,
                person.email,
                staff_link(app, job.reference.as_deref(), &job.letter),
            ),
            _ => return Ok(None),
        },
    };
    let case = match letter.case_id {
        Some(id) => case_context(app, id).await?,
        None => Value::Null,
    };
    let context = json!({
        "council": { "name": app.council.name, "phone": app.council.contact.phone, "email": app.council.contact.email },
        "name": name,
        "reference": job.reference,
        "words": job.words,
        "link": link,
        "link_minutes": app.council.targets.resident_link_minutes,
        "track": app.config.link("/track"),
        "case": case,
    });
    let text = app
        .pages
        .render(&format!("mail/{}.txt", job.letter), &context)?;
    let (subject, body) = text.split_once('\n').unwrap_or((text.as_str(), ""));
    Ok(Some(OutgoingMail {
        message_id: letter.message_id.clone(),
        to: address,
        subject: subject.trim_start_matches("Subject:").trim().to_owned(),
        text: format!("{}\n", body.trim()),
        html: None,
    }))
}

async fn open(app: &App, letter: &Claimed) -> Result<MailJob, WorkerError> {
    let place = casework::outbox_place(letter.id);
    let plain = match letter.case_id {
        Some(id) => casework::open(app, id)
            .await?
            .open_letter(&place, &letter.sealed)?,
        None => app.vault.open_for("outbox", &place, &letter.sealed)?,
    };
    Ok(serde_json::from_slice(&plain)?)
}

/// A link that works once, made when the letter is: it cannot grow old in the queue.
async fn fresh_link(app: &App, email: &str, purpose: &str) -> Result<String, WorkerError> {
    let now = micros(app.clock.now());
    let (token, digest) = tokens::new_token();
    let ends = now + TimeDelta::minutes(i64::from(app.council.targets.resident_link_minutes));
    residents::keep_link(
        &app.store,
        &digest,
        purpose,
        &app.vault.blind_email(email),
        now,
        ends,
    )
    .await?;
    Ok(app.config.link(&format!("/link/{token}")))
}

fn staff_link(app: &App, reference: Option<&str>, letter: &str) -> String {
    match reference {
        Some(reference) if letter != "late_manager" => {
            app.config.link(&format!("/desk/cases/{reference}"))
        }
        _ => app.config.link("/insight"),
    }
}

/// What a letter says of its case: where the time limit stands, in the sentence that every page uses.
async fn case_context(app: &App, id: uuid::Uuid) -> Result<Value, WorkerError> {
    let case = casework::open(app, id).await?;
    let today = london_date(app.clock.now());
    let (claim, clock) = case.file.governing(&app.law);
    let lateness = timeliness(&clock, case.file.finished_on(claim), today);
    let facts = case.file.clock_facts(claim);
    Ok(json!({
        "complaint": case.file.is_complaint(),
        "asked_for": case.file.asked_for(),
        "sentence": deadline_sentence(&clock, &facts, lateness, &app.law.settings),
        "due_on": clock.due_on,
    }))
}

async fn forget(app: &App) -> Result<(), WorkerError> {
    let now = micros(app.clock.now());
    sessions::forget_expired(&app.store, now).await?;
    residents::destroy_expired_drafts(&app.store, now).await?;
    throttle::forget_before(&app.store, now - TimeDelta::days(1)).await?;
    Ok(())
}
