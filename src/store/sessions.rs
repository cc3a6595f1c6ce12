//! Browsers that are known. Only the digest of the cookie is kept.

use chrono::{DateTime, Utc};
use domain::chain::Hash;
use entity::session::{Column, Entity, Model};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

use super::{Connection, Store, StoreError, known};

/// A known browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// SHA-256 of the cookie.
    pub digest: Hash,
    /// Whether it belongs to staff; else to the public.
    pub staff: bool,
    /// Who signed in.
    pub staff_id: Option<Uuid>,
    /// What the browser may see and where its form is kept, sealed.
    pub sealed: Option<Vec<u8>>,
    /// The anti-forgery token of its forms.
    pub csrf: String,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it was last used.
    pub last_seen_at: DateTime<Utc>,
    /// When it ends whatever happens.
    pub expires_at: DateTime<Utc>,
    /// Whether the second factor was given.
    pub second_factor: bool,
}

impl SessionRow {
    fn model(&self) -> Model {
        Model {
            digest: self.digest.to_vec(),
            kind: if self.staff { "staff" } else { "visitor" }.to_owned(),
            staff_id: self.staff_id,
            sealed: self.sealed.clone(),
            csrf: self.csrf.clone(),
            created_at: self.created_at,
            last_seen_at: self.last_seen_at,
            expires_at: self.expires_at,
            second_factor: self.second_factor,
        }
    }
}

/// The browser with that cookie.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn find(
    connection: &impl Connection,
    digest: &Hash,
) -> Result<Option<SessionRow>, StoreError> {
    let Some(row) = Entity::find_by_id(digest.to_vec()).one(connection).await? else {
        return Ok(None);
    };
    Ok(Some(SessionRow {
        digest: known("session.digest", row.digest.as_slice().try_into().ok())?,
        staff: row.kind == "staff",
        staff_id: row.staff_id,
        sealed: row.sealed,
        csrf: row.csrf,
        created_at: row.created_at,
        last_seen_at: row.last_seen_at,
        expires_at: row.expires_at,
        second_factor: row.second_factor,
    }))
}

/// Keeps a browser.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn insert(store: &Store, row: &SessionRow) -> Result<(), StoreError> {
    let tx = store.begin_write().await?;
    Entity::insert(row.model().into_active_model())
        .exec_without_returning(&tx)
        .await?;
    Ok(tx.commit().await?)
}

/// Rewrites a browser; one that was forgotten meanwhile stays forgotten.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn update(store: &Store, row: &SessionRow) -> Result<(), StoreError> {
    let tx = store.begin_write().await?;
    let changed = Entity::update(row.model().into_active_model().reset_all())
        .exec(&tx)
        .await;
    match changed.map_err(StoreError::from) {
        Ok(_) | Err(StoreError::Changed) => Ok(tx.commit().await?),
        Err(error) => Err(error),
    }
}

/// Forgets a browser.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn forget(store: &Store, digest: &Hash) -> Result<(), StoreError> {
    let tx = store.begin_write().await?;
    Entity::delete_by_id(digest.to_vec()).exec(&tx).await?;
    Ok(tx.commit().await?)
}

/// Forgets every browser of a member of staff.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn forget_staff(connection: &impl Connection, staff_id: Uuid) -> Result<(), StoreError> {
    Entity::delete_many()
        .filter(Column::StaffId.eq(staff_id))
        .exec(connection)
        .await?;
    Ok(())
}

/// Forgets what has run out.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn forget_expired(store: &Store, now: DateTime<Utc>) -> Result<(), StoreError> {
    let tx = store.begin_write().await?;
    Entity::delete_many()
        .filter(Column::ExpiresAt.lte(now))
        .exec(&tx)
        .await?;
    Ok(tx.commit().await?)
}
