//! Files, one row each: whose they are, and where their check stands. Their bytes are not here.

use chrono::{DateTime, Utc};
use domain::facts::Purpose;
use entity::document::{Column, Entity, Model};
use entity::{case_file, draft};
use sea_orm::sea_query::{Expr, LockType};
use sea_orm::{
    ColumnTrait, DbBackend, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait,
};
use uuid::Uuid;

pub use super::scans::{Claimed, backlog, claim, found, leave_unchecked, nobody_answered};
use super::{Connection, Store, StoreError, known};

/// Where the check of a file stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It waits for the scanner, and nobody opens it before.
    Waiting,
    /// There was no scanner when it came. Officers open it after a warning.
    Unchecked,
    /// The scanner found nothing.
    Clean,
    /// The scanner found something. Nobody opens it.
    Infected,
}

impl State {
    /// The stored name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Unchecked => "unchecked",
            Self::Clean => "clean",
            Self::Infected => "infected",
        }
    }

    fn read(stored: &str) -> Option<Self> {
        [Self::Waiting, Self::Unchecked, Self::Clean, Self::Infected]
            .into_iter()
            .find(|state| state.as_str() == stored)
    }
}

/// Whose a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// A form's that was begun.
    Draft(Uuid),
    /// A case's.
    Case(Uuid),
}

impl Owner {
    /// The identifier of the form or the case.
    #[must_use]
    pub const fn id(self) -> Uuid {
        match self {
            Self::Draft(id) | Self::Case(id) => id,
        }
    }
}

/// A file as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRow {
    /// Its identifier, also the name of its bytes on disk.
    pub id: Uuid,
    /// Whose it is; none when its form was thrown away.
    pub owner: Option<Owner>,
    /// What it is for.
    pub purpose: Purpose,
    /// Its own key under that of its owner; none once it was destroyed.
    pub wrapped_key: Option<Vec<u8>>,
    /// Its name, kind and hash, sealed by its own key.
    pub sealed: Vec<u8>,
    /// Its size in bytes.
    pub size: u64,
    /// Where its check stands.
    pub state: State,
    /// What the scanner calls what it found.
    pub finding: Option<String>,
    /// The owner and the once-only key of the form that brought it.
    pub once_key: Option<String>,
    /// When it came.
    pub created_at: DateTime<Utc>,
    /// When the scanner answered.
    pub scanned_at: Option<DateTime<Utc>>,
    /// When it was destroyed.
    pub deleted_at: Option<DateTime<Utc>>,
}

impl DocumentRow {
    fn model(&self) -> Result<Model, StoreError> {
        let of = |wanted: fn(Owner) -> Option<Uuid>| self.owner.and_then(wanted);
        Ok(Model {
            id: self.id,
            case_id: of(|owner| matches!(owner, Owner::Case(_)).then_some(owner.id())),
            draft_id: of(|owner| matches!(owner, Owner::Draft(_)).then_some(owner.id())),
            purpose: self.purpose.as_str().to_owned(),
            wrapped_key: self.wrapped_key.clone(),
            sealed: self.sealed.clone(),
            size: known("document.size", i64::try_from(self.size).ok())?,
            state: self.state.as_str().to_owned(),
            finding: self.finding.clone(),
            attempts: 0,
            next_try_at: self.created_at,
            claimed_until: None,
            once_key: self.once_key.clone(),
            created_at: self.created_at,
            scanned_at: self.scanned_at,
            deleted_at: self.deleted_at,
        })
    }
}

impl TryFrom<Model> for DocumentRow {
    type Error = StoreError;

    fn try_from(row: Model) -> Result<Self, StoreError> {
        let case = row.case_id.map(Owner::Case);
        Ok(Self {
            id: row.id,
            owner: case.or_else(|| row.draft_id.map(Owner::Draft)),
            purpose: known("document.purpose", Purpose::read(&row.purpose))?,
            wrapped_key: row.wrapped_key,
            sealed: row.sealed,
            size: known("document.size", u64::try_from(row.size).ok())?,
            state: known("document.state", State::read(&row.state))?,
            finding: row.finding,
            once_key: row.once_key,
            created_at: row.created_at,
            scanned_at: row.scanned_at,
            deleted_at: row.deleted_at,
        })
    }
}

/// Holds the owner against other writers until the transaction ends, so that files can be counted and handed on.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such form or case, or when the form has become a case.
pub async fn hold(connection: &impl Connection, owner: Owner) -> Result<(), StoreError> {
    let locks = connection.get_database_backend() == DbBackend::Postgres;
    let found = match owner {
        Owner::Draft(id) => {
            let mut query = draft::Entity::find_by_id(id)
                .select_only()
                .column(draft::Column::Id)
                .filter(draft::Column::SubmittedCase.is_null());
            if locks {
                query = query.lock(LockType::Update);
            }
            query.into_tuple::<Uuid>().one(connection).await?
        }
        Owner::Case(id) => {
            let mut query = case_file::Entity::find_by_id(id)
                .select_only()
                .column(case_file::Column::Id);
            if locks {
                query = query.lock(LockType::Update);
            }
            query.into_tuple::<Uuid>().one(connection).await?
        }
    };
    found.map(|_| ()).ok_or(StoreError::NotFound)
}

/// Adds a file.
///
/// # Errors
/// [`StoreError::AlreadyDone`] with [`super::error::key::DOCUMENT_FORM`] when the form had been sent before.
pub async fn insert(connection: &impl Connection, row: &DocumentRow) -> Result<(), StoreError> {
    Entity::insert(row.model()?.into_active_model())
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// The file of that identifier, destroyed or not.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn by_id(
    connection: &impl Connection,
    id: Uuid,
) -> Result<Option<DocumentRow>, StoreError> {
    let row = Entity::find_by_id(id).one(connection).await?;
    row.map(TryInto::try_into).transpose()
}

/// The file that this form has brought.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn by_once_key(
    connection: &impl Connection,
    once_key: &str,
) -> Result<Option<DocumentRow>, StoreError> {
    let row = Entity::find()
        .filter(Column::OnceKey.eq(once_key))
        .one(connection)
        .await?;
    row.map(TryInto::try_into).transpose()
}

/// Every file of a form or a case, the destroyed ones too, oldest first.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn of(
    connection: &impl Connection,
    owner: Owner,
) -> Result<Vec<DocumentRow>, StoreError> {
    let whose = match owner {
        Owner::Draft(id) => Column::DraftId.eq(id),
        Owner::Case(id) => Column::CaseId.eq(id),
    };
    let rows = Entity::find()
        .filter(whose)
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .all(connection)
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// How many files of that purpose a form holds.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn count(
    connection: &impl Connection,
    draft: Uuid,
    purpose: Purpose,
) -> Result<u64, StoreError> {
    Ok(Entity::find()
        .filter(Column::DraftId.eq(draft))
        .filter(Column::Purpose.eq(purpose.as_str()))
        .filter(Column::DeletedAt.is_null())
        .count(connection)
        .await?)
}

/// Hands a file from its form to a case, with its key sealed anew for that case.
///
/// # Errors
/// [`StoreError::Changed`] when it is not the form's any more.
pub async fn hand_over(
    connection: &impl Connection,
    id: Uuid,
    draft: Uuid,
    case: Uuid,
    wrapped_key: Vec<u8>,
) -> Result<(), StoreError> {
    let done = Entity::update_many()
        .col_expr(Column::CaseId, Expr::value(case))
        .col_expr(Column::DraftId, Expr::value(Option::<Uuid>::None))
        .col_expr(Column::WrappedKey, Expr::value(wrapped_key))
        .filter(Column::Id.eq(id))
        .filter(Column::DraftId.eq(draft))
        .exec(connection)
        .await?;
    if done.rows_affected == 1 {
        Ok(())
    } else {
        Err(StoreError::Changed)
    }
}

/// Destroys the key of a file, and with it the file; what is known of it beside its words stays.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn destroy(store: &Store, id: Uuid, now: DateTime<Utc>) -> Result<(), StoreError> {
    let tx = store.begin_write().await?;
    Entity::update_many()
        .col_expr(Column::WrappedKey, Expr::value(Option::<Vec<u8>>::None))
        .col_expr(Column::DeletedAt, Expr::value(now))
        .filter(Column::Id.eq(id))
        .filter(Column::DeletedAt.is_null())
        .exec(&tx)
        .await?;
    Ok(tx.commit().await?)
}

/// Forgets a file altogether.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn remove(store: &Store, id: Uuid) -> Result<(), StoreError> {
    let tx = store.begin_write().await?;
    Entity::delete_by_id(id).exec(&tx).await?;
    Ok(tx.commit().await?)
}

/// The files that belong to nobody, because their form was thrown away.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn ownerless(connection: &impl Connection) -> Result<Vec<Uuid>, StoreError> {
    Ok(Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::CaseId.is_null())
        .filter(Column::DraftId.is_null())
        .into_tuple()
        .all(connection)
        .await?)
}

/// The forms that have become a case and still hold files, each with that case.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn left_behind(connection: &impl Connection) -> Result<Vec<(Uuid, Uuid)>, StoreError> {
    let holding = Entity::find()
        .select_only()
        .column(Column::DraftId)
        .filter(Column::DraftId.is_not_null());
    Ok(draft::Entity::find()
        .select_only()
        .columns([draft::Column::Id, draft::Column::SubmittedCase])
        .filter(draft::Column::SubmittedCase.is_not_null())
        .filter(draft::Column::Id.in_subquery(holding.into_query()))
        .into_tuple()
        .all(connection)
        .await?)
}

/// Those of `ids` whose bytes are still wanted on disk.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn wanted(connection: &impl Connection, ids: &[Uuid]) -> Result<Vec<Uuid>, StoreError> {
    Ok(Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::Id.is_in(ids.iter().copied()))
        .filter(Column::DeletedAt.is_null())
        .into_tuple()
        .all(connection)
        .await?)
}
