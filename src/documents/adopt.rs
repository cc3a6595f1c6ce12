//! A form becomes a case, and its files the case's.

use uuid::Uuid;

use super::{Document, DocumentError, Owner};
use crate::store::documents as rows;
use crate::store::{Connection, StoreError};
use crate::vault::{CaseKey, Vault};

/// Hands every file of a form to a case, and gives them, oldest first. The bytes on disk stay as they are; only their
/// keys are sealed anew, in the transaction that is handed in. So the files change hands together with whatever else
/// that transaction does, or not at all; and a second time there is nothing left to hand over.
///
/// # Errors
/// [`DocumentError`]; then the transaction must not be committed.
pub async fn adopt(
    connection: &impl Connection,
    vault: &Vault,
    draft: Uuid,
    case: Uuid,
    case_key: &CaseKey,
) -> Result<Vec<Document>, DocumentError> {
    match rows::hold(connection, Owner::Draft(draft)).await {
        // A form that has become this case already may have got a file in the same moment.
        Ok(()) | Err(StoreError::NotFound) => {}
        Err(error) => return Err(error.into()),
    }
    let mut adopted = Vec::new();
    for row in rows::of(connection, Owner::Draft(draft)).await? {
        let Some(wrapped) = &row.wrapped_key else {
            continue;
        };
        let key = vault.unwrap_for_draft(draft, row.id, wrapped)?;
        let wrapped = case_key.wrap_file(case, &key);
        rows::hand_over(connection, row.id, draft, case, wrapped).await?;
        adopted.push(Document::read(row, Some(&key))?);
    }
    Ok(adopted)
}
