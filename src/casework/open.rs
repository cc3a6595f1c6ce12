//! Reading a case: its row, its key, its facts; the chain is checked on the way.

use domain::case_file::CaseFile;
use domain::chain;
use domain::facts::{DatedFact, Fact};
use domain::reference::Reference;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::CaseworkError;
use crate::app::App;
use crate::store::{CaseRow, Connection, FactRow, cases};
use crate::vault::{CaseKey, VaultError};

/// A case opened for reading.
#[derive(Debug)]
pub struct OpenCase {
    /// Its row in the lists.
    pub row: CaseRow,
    /// What its facts say.
    pub file: CaseFile,
    pub(super) key: CaseKey,
}

impl OpenCase {
    /// Opens a letter that was sealed with this case's key.
    ///
    /// # Errors
    /// The vault's.
    pub(crate) fn open_letter(&self, place: &str, sealed: &[u8]) -> Result<Vec<u8>, VaultError> {
        self.key.open(place, sealed)
    }
}

/// The few values of a case that lists show, sealed beside its row.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Who is written to.
    pub name: String,
}

/// Finds a case by its reference and opens it.
///
/// # Errors
/// [`CaseworkError::NotFound`], and the failures of the store, the vault and the chain.
pub async fn find(app: &App, reference: &Reference) -> Result<OpenCase, CaseworkError> {
    let row = cases::by_reference(app.store.read(), reference)
        .await?
        .ok_or(CaseworkError::NotFound)?;
    read(app, app.store.read(), row).await
}

/// Opens a case by its identifier.
///
/// # Errors
/// As [`find`].
pub async fn open(app: &App, id: Uuid) -> Result<OpenCase, CaseworkError> {
    let row = cases::by_id(app.store.read(), id)
        .await?
        .ok_or(CaseworkError::NotFound)?;
    read(app, app.store.read(), row).await
}

/// Opens the few values that a list shows of a case.
///
/// # Errors
/// The failures of the store and the vault.
pub async fn summary_of(app: &App, id: Uuid) -> Result<Summary, CaseworkError> {
    let (sealed, wrapped) = cases::sealed_summary(app.store.read(), id)
        .await?
        .ok_or(CaseworkError::NotFound)?;
    let key = app.vault.unwrap(&wrapped, id.as_bytes())?;
    let plain = key.open(&summary_place(id), &sealed)?;
    serde_json::from_slice(&plain).map_err(|error| corrupt(id, &error))
}

pub(super) async fn read(
    app: &App,
    connection: &impl Connection,
    row: CaseRow,
) -> Result<OpenCase, CaseworkError> {
    let wrapped = cases::wrapped_key(connection, row.id).await?;
    let key = app.vault.unwrap(&wrapped, row.id.as_bytes())?;
    let rows = cases::facts(connection, row.id).await?;
    let head = chain::verify(row.id, rows.iter().map(|fact| (fact.entry(), fact.hash)))
        .map_err(|seq| corrupt(row.id, &format!("the chain breaks at fact {seq}")))?;
    if head != row.head {
        return Err(corrupt(
            row.id,
            &"the chain ends elsewhere than the row says",
        ));
    }
    let facts = rows
        .iter()
        .map(|fact| unseal(&key, fact))
        .collect::<Result<Vec<_>, _>>()?;
    let file = CaseFile::from_facts(row.id, row.reference.clone(), facts)
        .map_err(|seq| corrupt(row.id, &format!("fact {seq} does not fit")))?;
    Ok(OpenCase { row, file, key })
}

fn unseal(key: &CaseKey, row: &FactRow) -> Result<DatedFact, CaseworkError> {
    let plain = key.open(&fact_place(row.case_id, row.seq), &row.sealed)?;
    let fact: Fact =
        serde_json::from_slice(&plain).map_err(|error| corrupt(row.case_id, &error))?;
    if fact.kind() != row.kind {
        return Err(corrupt(
            row.case_id,
            &format!("fact {} is of another kind", row.seq),
        ));
    }
    Ok(DatedFact {
        seq: row.seq,
        effective_on: row.effective_on,
        recorded_at: row.recorded_at,
        by: row.by,
        fact,
    })
}

/// The associated data of a sealed fact: its place, so that no two can be swapped.
pub(super) fn fact_place(case_id: Uuid, seq: u32) -> String {
    format!("case_fact/sealed/{case_id}/{seq}")
}

/// The associated data of a case's sealed summary.
pub(super) fn summary_place(case_id: Uuid) -> String {
    format!("case_file/sealed_summary/{case_id}")
}

pub(super) fn corrupt(id: Uuid, what: &dyn std::fmt::Display) -> CaseworkError {
    CaseworkError::Corrupt {
        id,
        what: what.to_string(),
    }
}
