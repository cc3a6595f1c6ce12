//! Forms that residents have begun, and the links that were sent to them.

use chrono::{DateTime, Utc};
use domain::chain::Hash;
use entity::{draft, resident_link};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter};
use uuid::Uuid;

use super::{Connection, Store, StoreError, known};

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
    draft::Entity::update_many()
        .col_expr(draft::Column::SubmittedCase, Expr::value(case_id))
        .col_expr(draft::Column::Sealed, Expr::value(Vec::<u8>::from([0_u8])))
        .filter(draft::Column::Id.eq(id))
        .exec(&tx)
        .await?;
    Ok(tx.commit().await?)
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

/// A link that was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkRow {
    /// Blind index of the address it was sent to.
    pub contact_index: Hash,
    /// When it ends.
    pub expires_at: DateTime<Utc>,
    /// When it was used.
    pub used_at: Option<DateTime<Utc>>,
    /// When a newer one took its place.
    pub superseded_at: Option<DateTime<Utc>>,
}

/// Keeps a new link; the older ones to the same address stop working. `purpose` is `asked` when the person asked
/// for it, else `notice`.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn keep_link(
    store: &Store,
    digest: &Hash,
    purpose: &str,
    contact_index: &Hash,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let tx = store.begin_write().await?;
    resident_link::Entity::update_many()
        .col_expr(resident_link::Column::SupersededAt, Expr::value(now))
        .filter(resident_link::Column::ContactIndex.eq(contact_index.to_vec()))
        .filter(resident_link::Column::UsedAt.is_null())
        .filter(resident_link::Column::SupersededAt.is_null())
        .exec(&tx)
        .await?;
    let row = resident_link::Model {
        digest: digest.to_vec(),
        purpose: purpose.to_owned(),
        contact_index: contact_index.to_vec(),
        // The address itself is not needed again, so it is not kept.
        sealed: Vec::new(),
        created_at: now,
        expires_at,
        used_at: None,
        superseded_at: None,
    };
    resident_link::Entity::insert(row.into_active_model())
        .exec_without_returning(&tx)
        .await?;
    Ok(tx.commit().await?)
}

/// A link by its digest.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn link(
    connection: &impl Connection,
    digest: &Hash,
) -> Result<Option<LinkRow>, StoreError> {
    let Some(row) = resident_link::Entity::find_by_id(digest.to_vec())
        .one(connection)
        .await?
    else {
        return Ok(None);
    };
    Ok(Some(LinkRow {
        contact_index: known(
            "resident_link.contact_index",
            row.contact_index.as_slice().try_into().ok(),
        )?,
        expires_at: row.expires_at,
        used_at: row.used_at,
        superseded_at: row.superseded_at,
    }))
}

/// Spends a link. Of two at once, one is told that it was too late.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn spend_link(
    store: &Store,
    digest: &Hash,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let tx = store.begin_write().await?;
    let spent = resident_link::Entity::update_many()
        .col_expr(resident_link::Column::UsedAt, Expr::value(now))
        .filter(resident_link::Column::Digest.eq(digest.to_vec()))
        .filter(resident_link::Column::UsedAt.is_null())
        .filter(resident_link::Column::SupersededAt.is_null())
        .filter(resident_link::Column::ExpiresAt.gt(now))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(spent.rows_affected == 1)
}

/// How many links an address has asked for since `since`.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn links_since(
    connection: &impl Connection,
    contact_index: &Hash,
    since: DateTime<Utc>,
) -> Result<u64, StoreError> {
    Ok(resident_link::Entity::find()
        .filter(resident_link::Column::ContactIndex.eq(contact_index.to_vec()))
        .filter(resident_link::Column::Purpose.eq("asked"))
        .filter(resident_link::Column::CreatedAt.gt(since))
        .count(connection)
        .await?)
}
