//! Set-up codes, the audit log, and the few values that the running product keeps.

use chrono::{DateTime, Utc};
use domain::chain::Hash;
use entity::{audit, set_up_code, setting};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

use super::{Connection, Store, StoreError};

/// Keeps a set-up code for the first administrator.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn keep_set_up_code(
    store: &Store,
    digest: &Hash,
    expires_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let tx = store.begin_write().await?;
    let row = set_up_code::Model {
        digest: digest.to_vec(),
        expires_at,
        used_at: None,
    };
    set_up_code::Entity::insert(row.into_active_model())
        .exec_without_returning(&tx)
        .await?;
    Ok(tx.commit().await?)
}

/// Spends a set-up code inside a transaction; false when it is unknown, used or too old.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn spend_set_up_code(
    connection: &impl Connection,
    digest: &Hash,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let spent = set_up_code::Entity::update_many()
        .col_expr(set_up_code::Column::UsedAt, Expr::value(now))
        .filter(set_up_code::Column::Digest.eq(digest.to_vec()))
        .filter(set_up_code::Column::UsedAt.is_null())
        .filter(set_up_code::Column::ExpiresAt.gt(now))
        .exec(connection)
        .await?;
    Ok(spent.rows_affected == 1)
}

/// A value that the running product keeps.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn get(connection: &impl Connection, name: &str) -> Result<Option<String>, StoreError> {
    let row = setting::Entity::find_by_id(name.to_owned())
        .one(connection)
        .await?;
    Ok(row.map(|row| row.value))
}

/// Keeps a value.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn set(
    store: &Store,
    name: &str,
    value: &str,
    by: Option<Uuid>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let tx = store.begin_write().await?;
    let row = setting::Model {
        name: name.to_owned(),
        value: value.to_owned(),
        updated_at: now,
        updated_by: by,
    };
    setting::Entity::insert(row.into_active_model())
        .on_conflict(
            OnConflict::column(setting::Column::Name)
                .update_columns([
                    setting::Column::Value,
                    setting::Column::UpdatedAt,
                    setting::Column::UpdatedBy,
                ])
                .to_owned(),
        )
        .exec_without_returning(&tx)
        .await?;
    Ok(tx.commit().await?)
}

/// One line of the audit log: identifiers only, never a person's words.
#[derive(Debug, Clone, Copy)]
pub struct AuditLine<'a> {
    /// When.
    pub at: DateTime<Utc>,
    /// `resident`, `staff`, `worker` or `visitor`.
    pub actor_kind: &'a str,
    /// Which member of staff.
    pub actor_id: Option<Uuid>,
    /// What was done, such as `case_read`.
    pub what: &'a str,
    /// To which case.
    pub case_id: Option<Uuid>,
    /// Anything else, identifiers only.
    pub detail: &'a str,
}

/// Adds a line to the audit log.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn audit(connection: &impl Connection, line: AuditLine<'_>) -> Result<(), StoreError> {
    let row = audit::ActiveModel {
        at: Set(line.at),
        actor_kind: Set(line.actor_kind.to_owned()),
        actor_id: Set(line.actor_id),
        what: Set(line.what.to_owned()),
        case_id: Set(line.case_id),
        detail: Set(line.detail.to_owned()),
        ..Default::default()
    };
    audit::Entity::insert(row)
        .exec_without_returning(connection)
        .await?;
    Ok(())
}
