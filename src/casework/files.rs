//! The files of a case: taken along from the form, added later, searched, and the copies that are not kept.

use chrono::{NaiveDate, TimeDelta};
use domain::action::{Action, ActionKind};
use domain::actor::{Actor, By};
use domain::case_file::CaseFile;
use domain::decide::{MOST_FILES, sent_along};
use domain::facts::{DocumentRef, Fact, Purpose, ScanVerdict};
use domain::permitted::guard;
use uuid::Uuid;

use super::{CaseworkError, act, open};
use crate::app::App;
use crate::clock::{london_date, micros};
use crate::documents::{self, Document, FileProblem, Owner, SentFile, State};
use crate::store::{Connection, cases, identity_copies, residents};
use crate::vault::CaseKey;

/// Days after which the copy of an identity document is deleted in any case [identity].
pub const IDENTITY_COPY_DAYS: i64 = 28;

/// A file that comes with a request.
pub(super) struct Along {
    document: DocumentRef,
    verdict: Option<ScanVerdict>,
}

/// Files of which nothing more is known.
pub(super) fn known(documents: Vec<DocumentRef>) -> Vec<Along> {
    let along = |document| Along {
        document,
        verdict: None,
    };
    documents.into_iter().map(along).collect()
}

/// Hands the files of a form to its case, and records that the form was sent.
pub(super) async fn brought_by(
    app: &App,
    connection: &impl Connection,
    draft: Uuid,
    case: Uuid,
    key: &CaseKey,
) -> Result<Vec<Along>, CaseworkError> {
    let files = documents::adopt(connection, &app.vault, draft, case, key).await?;
    residents::draft_sent(connection, draft, case).await?;
    let along = |file: Document| {
        Some(Along {
            verdict: verdict(&file),
            document: file.reference()?,
        })
    };
    Ok(files.into_iter().filter_map(along).collect())
}

fn verdict(file: &Document) -> Option<ScanVerdict> {
    match file.state {
        State::Waiting | State::Unchecked => None,
        State::Clean => Some(ScanVerdict::Clean),
        State::Infected => Some(ScanVerdict::Infected {
            name: file.finding.clone().unwrap_or_default(),
        }),
    }
}

/// That the files came with the request, and which of them have been searched.
pub(super) fn facts(
    files: Vec<Along>,
    by: By,
    received_on: NaiveDate,
    today: NaiveDate,
) -> Result<Vec<(NaiveDate, By, Fact)>, CaseworkError> {
    let searched: Vec<(Uuid, ScanVerdict)> = files
        .iter()
        .filter_map(|file| Some((file.document.id, file.verdict.clone()?)))
        .collect();
    let documents = files.into_iter().map(|file| file.document).collect();
    let added = sent_along(by, documents)?;
    let added = added.into_iter().map(|fact| (received_on, by, fact));
    let searched = searched.into_iter().map(|(document, verdict)| {
        let fact = Fact::DocumentScanned { document, verdict };
        (today, By::Worker, fact)
    });
    Ok(added.chain(searched).collect())
}

/// Adds a file to a case. `once` is the form's once-only key.
///
/// # Errors
/// [`CaseworkError::Refused`] and the failures of the disk, the store and the vault. What is wrong with the file is the
/// inner [`FileProblem`]. Nothing is kept in either case.
pub async fn add_file(
    app: &App,
    case_id: Uuid,
    actor: &Actor,
    purpose: Purpose,
    file: SentFile,
    once: Option<&str>,
) -> Result<Result<(), FileProblem>, CaseworkError> {
    let once_key = once.map(|once| format!("{}:{once}", ActionKind::AddDocument.as_str()));
    if let Some(once) = &once_key
        && cases::form_was_sent(app.store.read(), case_id, once).await?
    {
        return Ok(Ok(()));
    }
    let case = open(app, case_id).await?.file;
    let today = london_date(app.clock.now());
    guard(&case, actor, ActionKind::AddDocument, &app.law, today)?;
    if is_full(&case, actor, purpose) {
        return Ok(Err(FileProblem::TooMany));
    }
    let owner = Owner::Case(case_id);
    let id = match documents::keep(app, owner, purpose, file, once).await? {
        Ok(id) => id,
        Err(problem) => return Ok(Err(problem)),
    };
    let kept = documents::list(app, owner).await?;
    let kept = kept.into_iter().find(|file| file.id == id);
    let kept = kept.ok_or(CaseworkError::NotFound)?;
    let document = kept.reference().ok_or(CaseworkError::NotFound)?;
    let action = Action::AddDocument { document };
    let added = act(app, case_id, actor, action, None, once_key.as_deref()).await;
    if let Err(error) = added {
        documents::destroy(app, case_id, id).await?;
        return Err(error);
    }
    if let Some(verdict) = verdict(&kept) {
        record_scan(app, case_id, id, verdict).await?;
    }
    Ok(Ok(()))
}

fn is_full(case: &CaseFile, actor: &Actor, purpose: Purpose) -> bool {
    let theirs = case
        .documents_for(purpose)
        .filter(|file| file.by == By::Resident);
    *actor == Actor::Resident && theirs.count() >= MOST_FILES
}

/// Records what the scanner has found in a file of a case. A second time is no failure.
///
/// # Errors
/// The failures of the store and the vault.
pub async fn record_scan(
    app: &App,
    case_id: Uuid,
    document: Uuid,
    verdict: ScanVerdict,
) -> Result<(), CaseworkError> {
    let action = Action::RecordScan { document, verdict };
    match act(app, case_id, &Actor::Worker, action, None, None).await {
        Ok(_) | Err(CaseworkError::Refused(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Deletes the copies of identity documents that are not needed any more: [`IDENTITY_COPY_DAYS`] after they came, and
/// when their case is closed. That there was one stays on record.
///
/// # Errors
/// The failures of the disk and the store.
pub async fn delete_identity_copies(app: &App) -> Result<(), CaseworkError> {
    let before = micros(app.clock.now()) - TimeDelta::days(IDENTITY_COPY_DAYS);
    for (case, id) in identity_copies::of_no_use(app.store.read(), before).await? {
        documents::destroy(app, case, id).await?;
        tracing::info!(%case, document = %id, "the copy of an identity document was deleted");
    }
    Ok(())
}
