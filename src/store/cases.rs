//! Cases, their facts, their keys, and what they are found by.

use chrono::{DateTime, Utc};
use domain::chain::Hash;
use domain::reference::Reference;
use entity::{case_claim, case_fact, case_file, case_key, search_token};
use sea_orm::sea_query::{LockType, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DbBackend, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect,
};
use uuid::Uuid;

pub use super::lists::{
    by_email, by_ids, by_tokens, closed_cases, due_for_action, every_id, linked_to,
    measured_claims, newest_id, open_cases, resident_wrote_last,
};
use super::{CaseRow, ClaimRow, Connection, FactRow, StoreError, known};

/// Adds a case with its wrapped key.
///
/// # Errors
/// [`StoreError::AlreadyDone`] when the form had been sent before or the reference is taken.
pub async fn insert(
    connection: &impl Connection,
    row: &CaseRow,
    wrapped_key: &[u8],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    case_file::Entity::insert(row.model(now)?.into_active_model())
        .exec_without_returning(connection)
        .await?;
    let key = case_key::Model {
        case_id: row.id,
        wrapped: Some(wrapped_key.to_vec()),
        destroyed_at: None,
    };
    case_key::Entity::insert(key.into_active_model())
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Rewrites the derived row of a case.
///
/// # Errors
/// [`StoreError::Changed`] when there is no such row.
pub async fn update(
    connection: &impl Connection,
    row: &CaseRow,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let model = row.model(now)?.into_active_model().reset_all();
    case_file::Entity::update(model).exec(connection).await?;
    Ok(())
}

/// Replaces the claims of a case.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn set_claims(
    connection: &impl Connection,
    case_id: Uuid,
    claims: &[ClaimRow],
) -> Result<(), StoreError> {
    let rows = claims
        .iter()
        .map(|claim| claim.model(case_id).map(IntoActiveModel::into_active_model))
        .collect::<Result<Vec<_>, _>>()?;
    case_claim::Entity::insert_many(rows)
        .on_conflict(
            OnConflict::columns([case_claim::Column::CaseId, case_claim::Column::ClaimNo])
                .update_columns([
                    case_claim::Column::Right,
                    case_claim::Column::Outcome,
                    case_claim::Column::DueOn,
                    case_claim::Column::FinishedOn,
                    case_claim::Column::Status,
                ])
                .to_owned(),
        )
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Adds a fact. The database refuses to change or delete it afterwards.
///
/// # Errors
/// [`StoreError::AlreadyDone`] when the number or the form's key is taken.
pub async fn add_fact(connection: &impl Connection, fact: &FactRow) -> Result<(), StoreError> {
    case_fact::Entity::insert(fact.model()?.into_active_model())
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Replaces what the case can be found by.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn set_tokens(
    connection: &impl Connection,
    case_id: Uuid,
    tokens: &[(&str, Hash)],
) -> Result<(), StoreError> {
    search_token::Entity::delete_many()
        .filter(search_token::Column::CaseId.eq(case_id))
        .exec(connection)
        .await?;
    if tokens.is_empty() {
        return Ok(());
    }
    let rows = tokens.iter().map(|(kind, token)| {
        search_token::Model {
            token: token.to_vec(),
            kind: (*kind).to_owned(),
            case_id,
        }
        .into_active_model()
    });
    search_token::Entity::insert_many(rows)
        .on_conflict_do_nothing()
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// What the case can be found by, in no order.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn tokens(
    connection: &impl Connection,
    case_id: Uuid,
) -> Result<Vec<(String, Hash)>, StoreError> {
    let rows = search_token::Entity::find()
        .filter(search_token::Column::CaseId.eq(case_id))
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|row| {
            let token = known("search_token.token", row.token.try_into().ok())?;
            Ok((row.kind, token))
        })
        .collect()
}

/// The case of that identifier, held against other writers until the transaction ends.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn locked(connection: &impl Connection, id: Uuid) -> Result<Option<CaseRow>, StoreError> {
    let mut query = case_file::Entity::find_by_id(id);
    // SQLite's write transaction already holds the whole file.
    if connection.get_database_backend() == DbBackend::Postgres {
        query = query.lock(LockType::Update);
    }
    query
        .one(connection)
        .await?
        .map(TryInto::try_into)
        .transpose()
}

/// The case of that identifier.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn by_id(connection: &impl Connection, id: Uuid) -> Result<Option<CaseRow>, StoreError> {
    let row = case_file::Entity::find_by_id(id).one(connection).await?;
    row.map(TryInto::try_into).transpose()
}

/// The case of that reference.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn by_reference(
    connection: &impl Connection,
    reference: &Reference,
) -> Result<Option<CaseRow>, StoreError> {
    let row = case_file::Entity::find()
        .filter(case_file::Column::Reference.eq(reference.as_str()))
        .one(connection)
        .await?;
    row.map(TryInto::try_into).transpose()
}

/// The case that this form has opened.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn by_form_key(
    connection: &impl Connection,
    form_key: &str,
) -> Result<Option<CaseRow>, StoreError> {
    let row = case_file::Entity::find()
        .filter(case_file::Column::FormKey.eq(form_key))
        .one(connection)
        .await?;
    row.map(TryInto::try_into).transpose()
}

/// Whether a form of that once-only key has added a fact to the case.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn form_was_sent(
    connection: &impl Connection,
    case_id: Uuid,
    once: &str,
) -> Result<bool, StoreError> {
    let fact = case_fact::Entity::find()
        .filter(case_fact::Column::CaseId.eq(case_id))
        .filter(case_fact::Column::OnceKey.eq(once))
        .one(connection)
        .await?;
    Ok(fact.is_some())
}

/// Every fact of a case, in order.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn facts(
    connection: &impl Connection,
    case_id: Uuid,
) -> Result<Vec<FactRow>, StoreError> {
    let rows = case_fact::Entity::find()
        .filter(case_fact::Column::CaseId.eq(case_id))
        .order_by_asc(case_fact::Column::Seq)
        .all(connection)
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// The wrapped key of a case.
///
/// # Errors
/// [`StoreError::Corrupt`] when it is missing or was destroyed.
pub async fn wrapped_key(
    connection: &impl Connection,
    case_id: Uuid,
) -> Result<Vec<u8>, StoreError> {
    let row = case_key::Entity::find_by_id(case_id)
        .one(connection)
        .await?;
    known("case_key.wrapped", row.and_then(|row| row.wrapped))
}

/// The sealed summary of a case with its wrapped key.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn sealed_summary(
    connection: &impl Connection,
    case_id: Uuid,
) -> Result<Option<(Vec<u8>, Vec<u8>)>, StoreError> {
    let sealed: Option<Vec<u8>> = case_file::Entity::find_by_id(case_id)
        .select_only()
        .column(case_file::Column::SealedSummary)
        .into_tuple()
        .one(connection)
        .await?;
    match sealed {
        Some(sealed) => Ok(Some((sealed, wrapped_key(connection, case_id).await?))),
        None => Ok(None),
    }
}

/// The claims of a case as the reports read them.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn claims(
    connection: &impl Connection,
    case_id: Uuid,
) -> Result<Vec<ClaimRow>, StoreError> {
    let rows = case_claim::Entity::find()
        .filter(case_claim::Column::CaseId.eq(case_id))
        .order_by_asc(case_claim::Column::ClaimNo)
        .all(connection)
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}
