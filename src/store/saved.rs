//! Links that lead back to a form that was begun. Only the digest of each is kept.

use chrono::{DateTime, Utc};
use domain::chain::Hash;
use entity::{draft, saved_link};
use sea_orm::sea_query::{Expr, LockType};
use sea_orm::{ColumnTrait, DbBackend, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::{Connection, Store, StoreError};

/// A link to a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SavedLink {
    /// The form.
    pub draft: Uuid,
    /// When it stops working.
    pub expires_at: DateTime<Utc>,
    /// When a newer one took its place.
    pub superseded_at: Option<DateTime<Utc>>,
}

/// Keeps a new link to a form; the older ones stop working. Nothing is kept, and `false` given, when the form has been
/// sent or thrown away meanwhile.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn keep(
    store: &Store,
    digest: &Hash,
    draft: Uuid,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let tx = store.begin_write().await?;
    let mut open = draft::Entity::find_by_id(draft)
        .select_only()
        .column(draft::Column::Id)
        .filter(draft::Column::SubmittedCase.is_null());
    if tx_locks(&tx) {
        open = open.lock(LockType::Update);
    }
    if open.into_tuple::<Uuid>().one(&tx).await?.is_none() {
        return Ok(false);
    }
    saved_link::Entity::update_many()
        .col_expr(saved_link::Column::SupersededAt, Expr::value(now))
        .filter(saved_link::Column::DraftId.eq(draft))
        .filter(saved_link::Column::SupersededAt.is_null())
        .exec(&tx)
        .await?;
    let row = saved_link::Model {
        digest: digest.to_vec(),
        draft_id: draft,
        created_at: now,
        expires_at,
        superseded_at: None,
    };
    saved_link::Entity::insert(row.into_active_model())
        .exec_without_returning(&tx)
        .await?;
    tx.commit().await?;
    Ok(true)
}

fn tx_locks(connection: &impl Connection) -> bool {
    connection.get_database_backend() == DbBackend::Postgres
}

/// A link by its digest.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn find(
    connection: &impl Connection,
    digest: &Hash,
) -> Result<Option<SavedLink>, StoreError> {
    let row = saved_link::Entity::find_by_id(digest.to_vec())
        .one(connection)
        .await?;
    Ok(row.map(|row| SavedLink {
        draft: row.draft_id,
        expires_at: row.expires_at,
        superseded_at: row.superseded_at,
    }))
}
