//! A case's own key, wrapped by the master key. Without it nothing sealed can be read again.

use sea_orm::entity::prelude::*;

/// A case's own key, wrapped by the master key. Without it nothing sealed can be read again.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_key")]
pub struct Model {
    /// The case.
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: Uuid,
    /// The wrapped key; none once destroyed.
    pub wrapped: Option<Vec<u8>>,
    /// When it was destroyed; set exactly when `wrapped` is none.
    pub destroyed_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
