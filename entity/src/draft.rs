//! A form that a resident has begun.

use sea_orm::entity::prelude::*;

/// A form that a resident has begun.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "draft")]
pub struct Model {
    /// The draft's identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The answers so far, sealed.
    pub sealed: Vec<u8>,
    /// When it was begun.
    pub created_at: DateTimeUtc,
    /// When it is thrown away.
    pub expires_at: DateTimeUtc,
    /// The case it became.
    pub submitted_case: Option<Uuid>,
}

impl ActiveModelBehavior for ActiveModel {}
