//! Forms that residents have begun.

use chrono::{DateTime, Utc};
use entity::draft;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

use super::{Connection, Store, StoreError};

/// Keeps a form, sealed.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn keep_draft(
    store: &Store,
    id: Uuid,
    sealed: Vec<u8>,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let tx = store.begin_write().await?;
    let row = draft::Model {
        id,
        sealed,
        created_at: now,
        expires_at,
        submitted_case: None,
    };
    draft::Entity::insert(row.into_active_model())
        .on_conflict(
            OnConflict::column(draft::Column::Id)
                .update_columns([draft::Column::Sealed, draft::Column::ExpiresAt])
                // The words of a form that was sent are gone, and a late answer does not bring them back.
                .action_and_where(
                    Expr::col((draft::Entity, draft::Column::SubmittedCase)).is_null(),
                )
                .to_owned(),
        )
        .exec_without_returning(&tx)
        .await?;
    Ok(tx.commit().await?)
}

/// A kept form, with the case that it has become.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn draft(
    connection: &impl Connection,
    id: Uuid,
) -> Result<Option<(Vec<u8>, Option<Uuid>)>, StoreError> {
    let row = draft::Entity::find_by_id(id).one(connection).await?;
    Ok(row.map(|row| (row.sealed, row.submitted_case)))
}

/// Destroys the words of a form and records the case that it has become.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn draft_became(store: &Store, id: Uuid, case_id: Uuid) -> Result<(), StoreError> {
    let tx = store.begin_write().await?;
    draft_sent(&tx, id, case_id).await?;
    Ok(tx.commit().await?)
}

/// The same within a transaction.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn draft_sent(
    connection: &impl Connection,
    id: Uuid,
    case_id: Uuid,
) -> Result<(), StoreError> {
    draft::Entity::update_many()
        .col_expr(draft::Column::SubmittedCase, Expr::value(case_id))
        .col_expr(draft::Column::Sealed, Expr::value(Vec::<u8>::from([0_u8])))
        .filter(draft::Column::Id.eq(id))
        .exec(connection)
        .await?;
    Ok(())
}

/// Destroys the forms that have run out.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn destroy_expired_drafts(store: &Store, now: DateTime<Utc>) -> Result<(), StoreError> {
    let tx = store.begin_write().await?;
    draft::Entity::delete_many()
        .filter(draft::Column::ExpiresAt.lte(now))
        .exec(&tx)
        .await?;
    Ok(tx.commit().await?)
}
