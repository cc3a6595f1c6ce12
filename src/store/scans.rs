//! Files that wait for the scanner.

use chrono::{DateTime, Duration, Utc};
use entity::document::{ActiveModel, Column, Entity};
use sea_orm::sea_query::{Expr, LockBehavior, LockType};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, DbBackend, EntityTrait,
    PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use super::documents::{DocumentRow, State};
use super::{Connection, Store, StoreError};

/// The longest wait between two tries, in minutes.
const LONGEST_WAIT: i64 = 30;

/// A file that this process has taken to be scanned.
#[derive(Debug, Clone)]
pub struct Claimed {
    /// The file.
    pub row: DocumentRow,
    /// How often the scanner did not answer before.
    pub attempts: i32,
}

/// Takes the file that has waited longest, for five minutes. Files that came while there was no scanner wait too.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn claim(store: &Store, now: DateTime<Utc>) -> Result<Option<Claimed>, StoreError> {
    let tx = store.begin_write().await?;
    let free = Condition::all()
        .add(Column::State.is_in([State::Waiting.as_str(), State::Unchecked.as_str()]))
        .add(Column::DeletedAt.is_null())
        .add(Column::NextTryAt.lte(now))
        .add(
            Condition::any()
                .add(Column::ClaimedUntil.is_null())
                .add(Column::ClaimedUntil.lt(now)),
        );
    let mut first = Entity::find()
        .filter(free)
        .order_by_asc(Column::NextTryAt)
        .limit(1);
    if tx.get_database_backend() == DbBackend::Postgres {
        first = first.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
    }
    // Not as a subquery of the update: PostgreSQL may run such a one more than once, and take more than one row.
    let Some(row) = first.one(&tx).await? else {
        return Ok(None);
    };
    Entity::update_many()
        .col_expr(
            Column::ClaimedUntil,
            Expr::value(now + Duration::minutes(5)),
        )
        .filter(Column::Id.eq(row.id))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    let attempts = row.attempts;
    Ok(Some(Claimed {
        row: row.try_into()?,
        attempts,
    }))
}

/// Keeps what the scanner has answered.
///
/// # Errors
/// [`StoreError::Changed`] when the file is gone.
pub async fn found(
    store: &Store,
    id: Uuid,
    state: State,
    finding: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let tx = store.begin_write().await?;
    let row = ActiveModel {
        id: Set(id),
        state: Set(state.as_str().to_owned()),
        finding: Set(finding.map(|text| text.chars().take(200).collect())),
        scanned_at: Set(Some(now)),
        claimed_until: Set(None),
        ..Default::default()
    };
    row.update(&tx).await?;
    Ok(tx.commit().await?)
}

/// Puts a file back that the scanner has not answered for. The wait grows to half an hour.
///
/// # Errors
/// [`StoreError::Changed`] when the file is gone.
pub async fn nobody_answered(
    store: &Store,
    claimed: &Claimed,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let attempts = claimed.attempts.saturating_add(1);
    let doublings = u32::try_from(attempts.clamp(1, 8) - 1).unwrap_or_default();
    let minutes = (1_i64 << doublings).min(LONGEST_WAIT);
    let tx = store.begin_write().await?;
    let row = ActiveModel {
        id: Set(claimed.row.id),
        attempts: Set(attempts),
        next_try_at: Set(now + Duration::minutes(minutes)),
        claimed_until: Set(None),
        ..Default::default()
    };
    row.update(&tx).await?;
    Ok(tx.commit().await?)
}

/// Lets go of the files that wait for a scanner which is not there any more.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn leave_unchecked(store: &Store) -> Result<u64, StoreError> {
    let tx = store.begin_write().await?;
    let done = Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Unchecked.as_str()))
        .col_expr(
            Column::ClaimedUntil,
            Expr::value(Option::<DateTime<Utc>>::None),
        )
        .filter(Column::State.eq(State::Waiting.as_str()))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(done.rows_affected)
}

/// How many files wait for the scanner.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn backlog(connection: &impl Connection) -> Result<u64, StoreError> {
    Ok(Entity::find()
        .filter(Column::State.eq(State::Waiting.as_str()))
        .filter(Column::DeletedAt.is_null())
        .count(connection)
        .await?)
}
