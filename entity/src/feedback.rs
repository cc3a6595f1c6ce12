//! What somebody said about the service.

use sea_orm::entity::prelude::*;

/// What somebody said about the service.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "feedback")]
pub struct Model {
    /// Its identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// How satisfied they were.
    pub satisfaction: String,
    /// Their words, sealed.
    pub sealed: Option<Vec<u8>>,
    /// The key of the form, so that it counts once.
    #[sea_orm(unique)]
    pub once_key: String,
    /// When.
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
