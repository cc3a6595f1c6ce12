//! What people say about the service, apart from any case.

use chrono::{DateTime, Utc};
use entity::feedback::{Column, Entity, Model};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::{Connection, Store, StoreError, known};

/// How satisfied somebody was, on the scale that GOV.UK asks with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Satisfaction {
    /// Very satisfied.
    Very,
    /// Satisfied.
    Satisfied,
    /// Neither.
    Neither,
    /// Dissatisfied.
    Dissatisfied,
    /// Very dissatisfied.
    VeryDissatisfied,
}

impl Satisfaction {
    /// Every answer, the best first.
    pub const ALL: [Self; 5] = [
        Self::Very,
        Self::Satisfied,
        Self::Neither,
        Self::Dissatisfied,
        Self::VeryDissatisfied,
    ];

    /// The name in data.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Very => "very_satisfied",
            Self::Satisfied => "satisfied",
            Self::Neither => "neither",
            Self::Dissatisfied => "dissatisfied",
            Self::VeryDissatisfied => "very_dissatisfied",
        }
    }

    /// The answer of that name.
    #[must_use]
    pub fn read(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.as_str() == name)
    }
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feedback {
    /// Its identifier.
    pub id: Uuid,
    /// How satisfied they were.
    pub satisfaction: Satisfaction,
    /// Their words, sealed.
    pub sealed: Option<Vec<u8>>,
    /// When.
    pub created_at: DateTime<Utc>,
}

/// Keeps an answer. The same form sent again changes nothing.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn keep(store: &Store, feedback: Feedback, once: &str) -> Result<(), StoreError> {
    let tx = store.begin_write().await?;
    let row = Model {
        id: feedback.id,
        satisfaction: feedback.satisfaction.as_str().to_owned(),
        sealed: feedback.sealed,
        once_key: once.to_owned(),
        created_at: feedback.created_at,
    };
    Entity::insert(row.into_active_model())
        .on_conflict(OnConflict::column(Column::OnceKey).do_nothing().to_owned())
        .exec_without_returning(&tx)
        .await?;
    Ok(tx.commit().await?)
}

/// Every answer that is kept, the newest first.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn all(connection: &impl Connection) -> Result<Vec<Feedback>, StoreError> {
    let rows = Entity::find()
        .order_by_desc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|row| {
            let satisfaction = Satisfaction::read(&row.satisfaction);
            Ok(Feedback {
                id: row.id,
                satisfaction: known("feedback.satisfaction", satisfaction)?,
                sealed: row.sealed,
                created_at: row.created_at,
            })
        })
        .collect()
}

/// Forgets what was said before `then`.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn forget_before(store: &Store, then: DateTime<Utc>) -> Result<(), StoreError> {
    let tx = store.begin_write().await?;
    Entity::delete_many()
        .filter(Column::CreatedAt.lt(then))
        .exec(&tx)
        .await?;
    Ok(tx.commit().await?)
}
