//! How often something was tried, in windows of time. Buckets are digests, never addresses.

use chrono::{DateTime, Utc};
use entity::sign_in_attempt::{Column, Entity, Model};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};

use super::{Store, StoreError};

/// Counts one more try in the bucket and gives the number of tries in this window.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn count(
    store: &Store,
    bucket: &str,
    window_start: DateTime<Utc>,
) -> Result<u32, StoreError> {
    let tx = store.begin_write().await?;
    let row = Model {
        bucket: bucket.to_owned(),
        window_start,
        count: 1,
    };
    Entity::insert(row.into_active_model())
        .on_conflict(
            OnConflict::columns([Column::Bucket, Column::WindowStart])
                .value(Column::Count, Expr::col((Entity, Column::Count)).add(1))
                .to_owned(),
        )
        .exec_without_returning(&tx)
        .await?;
    let row = Entity::find_by_id((bucket.to_owned(), window_start))
        .one(&tx)
        .await?;
    tx.commit().await?;
    Ok(row
        .and_then(|row| u32::try_from(row.count).ok())
        .unwrap_or(1))
}

/// The number of tries in this window so far.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn tries(
    store: &Store,
    bucket: &str,
    window_start: DateTime<Utc>,
) -> Result<u32, StoreError> {
    let row = Entity::find_by_id((bucket.to_owned(), window_start))
        .one(store.read())
        .await?;
    Ok(row
        .and_then(|row| u32::try_from(row.count).ok())
        .unwrap_or(0))
}

/// Forgets windows that began before `then`.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn forget_before(store: &Store, then: DateTime<Utc>) -> Result<(), StoreError> {
    let tx = store.begin_write().await?;
    Entity::delete_many()
        .filter(Column::WindowStart.lt(then))
        .exec(&tx)
        .await?;
    Ok(tx.commit().await?)
}

/// When the newest window of the bucket began.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn newest(store: &Store, bucket: &str) -> Result<Option<DateTime<Utc>>, StoreError> {
    let row = Entity::find()
        .filter(Column::Bucket.eq(bucket))
        .order_by_desc(Column::WindowStart)
        .one(store.read())
        .await?;
    Ok(row.map(|row| row.window_start))
}

/// Forgets every try in the bucket.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn forget(store: &Store, bucket: &str) -> Result<(), StoreError> {
    let tx = store.begin_write().await?;
    Entity::delete_many()
        .filter(Column::Bucket.eq(bucket))
        .exec(&tx)
        .await?;
    Ok(tx.commit().await?)
}
