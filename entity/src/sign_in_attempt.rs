//! How often something was tried in one window of time.

use sea_orm::entity::prelude::*;

/// How often something was tried in one window of time.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_in_attempt")]
pub struct Model {
    /// The hashed network address or account, with the kind of try before it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub bucket: String,
    /// When the window began.
    #[sea_orm(primary_key, auto_increment = false)]
    pub window_start: DateTimeUtc,
    /// Tries so far.
    pub count: i32,
}

impl ActiveModelBehavior for ActiveModel {}
