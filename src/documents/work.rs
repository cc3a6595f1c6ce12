//! What becomes of files without a click: scanned, handed on, taken off the disk.

use std::collections::BTreeSet;
use std::sync::PoisonError;

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::problem::state_of;
use super::read::{content, forget};
use super::scan::WHILE_NOBODY_WAITS;
use super::{DocumentError, Owner, Verdict, adopt};
use crate::app::App;
use crate::clock::micros;
use crate::store::cases;
use crate::store::documents::{self as rows, Claimed};

/// How often the folder is looked through for bytes that nobody wants.
const SWEEP_EVERY: TimeDelta = TimeDelta::hours(1);
/// How long bytes may lie in the folder before they need a row: much longer than it takes to write both.
const GRACE: TimeDelta = TimeDelta::days(1);
/// Files that are looked up at a time.
const BATCH: usize = 200;

/// A file for which the scanner has answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scanned {
    /// The file.
    pub id: Uuid,
    /// Whose it is.
    pub owner: Owner,
    /// What was found.
    pub verdict: Verdict,
}

/// One pass: files of forms that became a case go with it, files of nobody go altogether, what waits is scanned, and
/// once an hour the folder is swept. May be dropped at any moment: what was left is done in the next pass.
///
/// # Errors
/// The first failure that is not about one file.
pub async fn work(app: &App) -> Result<Vec<Scanned>, DocumentError> {
    hand_on(app).await?;
    for id in rows::ownerless(app.store.read()).await? {
        forget(app, id).await?;
    }
    let scanned = scan(app).await?;
    sweep(app).await?;
    Ok(scanned)
}

/// A file that was added in the very moment in which its form was sent.
async fn hand_on(app: &App) -> Result<(), DocumentError> {
    for (draft, case) in rows::left_behind(app.store.read()).await? {
        let tx = app.store.begin_write().await?;
        let wrapped = cases::wrapped_key(&tx, case).await?;
        let key = app.vault.unwrap(&wrapped, case.as_bytes())?;
        let files = adopt(&tx, &app.vault, draft, case, &key).await?.len();
        tx.commit().await.map_err(crate::store::StoreError::from)?;
        tracing::info!(%case, files, "files of a sent form were handed on");
    }
    Ok(())
}

/// Scans what waits. At the first silence it stops: the others would meet the same.
async fn scan(app: &App) -> Result<Vec<Scanned>, DocumentError> {
    let mut scanned = Vec::new();
    if !app.documents.scanner.is_set() {
        if rows::backlog(app.store.read()).await? > 0 {
            rows::leave_unchecked(&app.store).await?;
        }
        return Ok(scanned);
    }
    while let Some(claimed) = rows::claim(&app.store, micros(app.clock.now())).await? {
        match scan_one(app, &claimed).await {
            Ok(Some(one)) => scanned.push(one),
            Ok(None) => break,
            Err(error) => {
                // One broken file must not hold up the others.
                tracing::error!(%error, document = %claimed.row.id, "a file could not be scanned");
                try_later(app, &claimed).await?;
            }
        }
    }
    Ok(scanned)
}

async fn scan_one(app: &App, claimed: &Claimed) -> Result<Option<Scanned>, DocumentError> {
    let row = &claimed.row;
    let owner = row.owner.ok_or(DocumentError::NotFound)?;
    let (_, bytes) = content(app, row).await?;
    let verdict = match app.documents.scanner.scan(&bytes, WHILE_NOBODY_WAITS).await {
        Ok(verdict) => verdict,
        Err(error) => {
            tracing::warn!(%error, document = %row.id, "a file still waits for the scanner");
            try_later(app, claimed).await?;
            return Ok(None);
        }
    };
    let (state, finding) = state_of(&verdict);
    if let Some(finding) = finding {
        tracing::warn!(document = %row.id, finding, "a file with a virus was closed");
    }
    rows::found(&app.store, row.id, state, finding, micros(app.clock.now())).await?;
    Ok(Some(Scanned {
        id: row.id,
        owner,
        verdict,
    }))
}

async fn try_later(app: &App, claimed: &Claimed) -> Result<(), DocumentError> {
    match rows::nobody_answered(&app.store, claimed, micros(app.clock.now())).await {
        // Somebody removed it meanwhile.
        Err(crate::store::StoreError::Changed) => Ok(()),
        done => Ok(done?),
    }
}

/// Deletes bytes that no row wants: left by a fault between the disk and the database, or of a file that was destroyed.
async fn sweep(app: &App) -> Result<(), DocumentError> {
    let now = app.clock.now();
    if !is_time_to_sweep(app, now) {
        return Ok(());
    }
    let mut old = app.documents.blobs.everything().await?;
    old.retain(|file| file.written_at < now - GRACE);
    for batch in old.chunks(BATCH) {
        let ids: Vec<Uuid> = batch.iter().filter_map(|file| file.id).collect();
        let wanted: BTreeSet<Uuid> = rows::wanted(app.store.read(), &ids)
            .await?
            .into_iter()
            .collect();
        for file in batch {
            if file.id.is_none_or(|id| !wanted.contains(&id)) {
                tracing::info!(path = %file.path.display(), "a file that nobody wants was deleted");
                // What is gone already is what was wanted.
                let _ = tokio::fs::remove_file(&file.path).await;
            }
        }
    }
    Ok(())
}

fn is_time_to_sweep(app: &App, now: DateTime<Utc>) -> bool {
    let mut swept_at = app
        .documents
        .swept_at
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    // A demonstration's clock can go back.
    let due = swept_at.is_none_or(|at| (now - at).abs() >= SWEEP_EVERY);
    if due {
        *swept_at = Some(now);
    }
    due
}
