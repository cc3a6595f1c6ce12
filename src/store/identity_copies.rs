//! Copies of identity documents that are not needed any more.

use chrono::{DateTime, Utc};
use entity::{case_file, document};
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::{Connection, StoreError};

/// The copies, each with its case, that came before `before` or whose case is closed.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn of_no_use(
    connection: &impl Connection,
    before: DateTime<Utc>,
) -> Result<Vec<(Uuid, Uuid)>, StoreError> {
    let closed = Query::select()
        .column(case_file::Column::Id)
        .from(case_file::Entity)
        .cond_where(case_file::Column::ClosedOn.is_not_null())
        .to_owned();
    let old_or_closed = Condition::any()
        .add(document::Column::CreatedAt.lt(before))
        .add(document::Column::CaseId.in_subquery(closed));
    Ok(document::Entity::find()
        .select_only()
        .columns([document::Column::CaseId, document::Column::Id])
        .filter(document::Column::Purpose.eq("identity"))
        .filter(document::Column::DeletedAt.is_null())
        .filter(document::Column::CaseId.is_not_null())
        .filter(old_or_closed)
        .into_tuple()
        .all(connection)
        .await?)
}
