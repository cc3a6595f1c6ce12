//! Letters that are owed. A letter exists once, by its unique key; sending may be tried more often.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use entity::outbox::{ActiveModel, Column, Entity, Model};
use sea_orm::sea_query::Expr;
use sea_orm::sea_query::{LockBehavior, LockType};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, DbBackend, EntityTrait,
    IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};
use uuid::Uuid;

use super::{Connection, Store, StoreError};

/// Tries before a letter that cannot be written is given to a person.
const MOST_TRIES: i32 = 10;
/// The longest wait between two tries, in minutes: after a day without a mail server, letters go within the half hour.
const LONGEST_WAIT: i64 = 30;

/// A letter to be queued.
#[derive(Debug, Clone)]
pub struct NewNotice {
    /// Its identifier, also in its Message-ID, so that a doubled mail can be told.
    pub id: Uuid,
    /// The case it is about.
    pub case_id: Option<Uuid>,
    /// The unique part of its name.
    pub notice: String,
    /// The date it is about.
    pub due_on: NaiveDate,
    /// Who reads it, blinded.
    pub recipient_key: Vec<u8>,
    /// What it needs, sealed.
    pub sealed: Vec<u8>,
    /// Now.
    pub created_at: DateTime<Utc>,
}

/// A letter that this process has taken to send.
#[derive(Debug, Clone)]
pub struct Claimed {
    /// Its identifier.
    pub id: Uuid,
    /// The case it is about.
    pub case_id: Option<Uuid>,
    /// What it needs, sealed.
    pub sealed: Vec<u8>,
    /// Its stable Message-ID.
    pub message_id: String,
    /// How often it was tried before.
    pub attempts: i32,
}

/// Queues a letter, unless the same letter exists already.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn queue(connection: &impl Connection, notice: NewNotice) -> Result<(), StoreError> {
    let row = Model {
        id: notice.id,
        case_id: notice.case_id,
        subject_key: notice.case_id.unwrap_or(notice.id).to_string(),
        notice: notice.notice,
        due_on: notice.due_on,
        recipient_key: notice.recipient_key,
        sealed: notice.sealed,
        state: "waiting".to_owned(),
        attempts: 0,
        next_try_at: notice.created_at,
        claimed_until: None,
        message_id: format!("{}@rightsdesk", notice.id.simple()),
        created_at: notice.created_at,
        sent_at: None,
        last_error: None,
    };
    Entity::insert(row.into_active_model())
        .on_conflict_do_nothing_on([
            Column::SubjectKey,
            Column::Notice,
            Column::DueOn,
            Column::RecipientKey,
        ])
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Takes up to `most` letters that are due to be tried, for five minutes.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn claim(
    store: &Store,
    now: DateTime<Utc>,
    most: u64,
) -> Result<Vec<Claimed>, StoreError> {
    let tx = store.begin_write().await?;
    let free = Condition::all()
        .add(Column::State.eq("waiting"))
        .add(Column::NextTryAt.lte(now))
        .add(
            Condition::any()
                .add(Column::ClaimedUntil.is_null())
                .add(Column::ClaimedUntil.lte(now)),
        );
    let mut some = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(free.clone())
        .order_by_asc(Column::CreatedAt)
        .limit(most);
    if tx.get_database_backend() == DbBackend::Postgres {
        some = some.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
    }
    let rows = Entity::update_many()
        .col_expr(
            Column::ClaimedUntil,
            Expr::value(now + Duration::minutes(5)),
        )
        .filter(Column::Id.in_subquery(some.into_query()))
        .filter(free)
        .exec_with_returning(&tx)
        .await?;
    tx.commit().await?;
    let mut rows: Vec<Model> = rows;
    rows.sort_by_key(|row| row.created_at);
    Ok(rows
        .into_iter()
        .map(|row| Claimed {
            id: row.id,
            case_id: row.case_id,
            sealed: row.sealed,
            message_id: row.message_id,
            attempts: row.attempts,
        })
        .collect())
}

/// Records that a letter was sent.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn sent(store: &Store, id: Uuid, now: DateTime<Utc>) -> Result<(), StoreError> {
    finish(store, id, "sent", Some(now), None).await
}

/// Records that a letter need not or cannot be sent; a person sees it among the failed mail.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn failed(store: &Store, id: Uuid, why: &str) -> Result<(), StoreError> {
    finish(store, id, "failed", None, Some(why)).await
}

/// Records that a letter is not wanted any more.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn cancelled(store: &Store, id: Uuid, why: &str) -> Result<(), StoreError> {
    finish(store, id, "cancelled", None, Some(why)).await
}

async fn finish(
    store: &Store,
    id: Uuid,
    state: &str,
    sent_at: Option<DateTime<Utc>>,
    last_error: Option<&str>,
) -> Result<(), StoreError> {
    let tx = store.begin_write().await?;
    let row = ActiveModel {
        id: Set(id),
        state: Set(state.to_owned()),
        sent_at: Set(sent_at),
        claimed_until: Set(None),
        last_error: Set(last_error.map(|text| text.chars().take(200).collect())),
        ..Default::default()
    };
    row.update(&tx).await?;
    Ok(tx.commit().await?)
}

/// Puts back a letter that could not be written; after ten tries it is failed and a person must look.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn write_again(
    store: &Store,
    letter: &Claimed,
    now: DateTime<Utc>,
    why: &str,
) -> Result<(), StoreError> {
    if letter.attempts + 1 >= MOST_TRIES {
        failed(store, letter.id, why).await
    } else {
        send_again(store, letter, now, why).await
    }
}

/// Puts back a letter that the mail server did not take, for as long as that lasts; the wait grows to half an hour.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn send_again(
    store: &Store,
    letter: &Claimed,
    now: DateTime<Utc>,
    why: &str,
) -> Result<(), StoreError> {
    let attempts = letter.attempts.saturating_add(1);
    let minutes =
        (1_i64 << u32::try_from(attempts.clamp(0, 8)).unwrap_or_default()).min(LONGEST_WAIT);
    let tx = store.begin_write().await?;
    let row = ActiveModel {
        id: Set(letter.id),
        attempts: Set(attempts),
        next_try_at: Set(now + Duration::minutes(minutes)),
        claimed_until: Set(None),
        last_error: Set(Some(why.chars().take(200).collect())),
        ..Default::default()
    };
    row.update(&tx).await?;
    Ok(tx.commit().await?)
}

/// How many letters wait, and how many have failed.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn backlog(connection: &impl Connection) -> Result<(u64, u64), StoreError> {
    let count = |state: &'static str| {
        Entity::find()
            .filter(Column::State.eq(state))
            .count(connection)
    };
    Ok((count("waiting").await?, count("failed").await?))
}

/// The cases whose mail has failed.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn failed_cases(connection: &impl Connection) -> Result<Vec<Uuid>, StoreError> {
    let ids: Vec<Option<Uuid>> = Entity::find()
        .select_only()
        .column(Column::CaseId)
        .distinct()
        .filter(Column::State.eq("failed"))
        .into_tuple()
        .all(connection)
        .await?;
    Ok(ids.into_iter().flatten().collect())
}

/// Records that letters which wait since before `instant` are not wanted any more.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn cancel_before(
    store: &Store,
    instant: DateTime<Utc>,
    why: &str,
) -> Result<(), StoreError> {
    let tx = store.begin_write().await?;
    Entity::update_many()
        .col_expr(Column::State, Expr::value("cancelled"))
        .col_expr(Column::LastError, Expr::value(why))
        .filter(Column::State.eq("waiting"))
        .filter(Column::CreatedAt.lt(instant))
        .exec(&tx)
        .await?;
    Ok(tx.commit().await?)
}
