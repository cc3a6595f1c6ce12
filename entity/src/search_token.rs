//! A keyed hash of something a person may be searched by; the words themselves are not kept.

use sea_orm::entity::prelude::*;

/// A keyed hash of something a person may be searched by; the words themselves are not kept.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "search_token")]
pub struct Model {
    /// The keyed hash, 32 bytes.
    #[sea_orm(primary_key, auto_increment = false)]
    pub token: Vec<u8>,
    /// What was hashed: `name`, `email` or `postcode`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: String,
    /// The case it was said in.
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: Uuid,
    /// Its case, for joins.
    #[sea_orm(belongs_to, from = "case_id", to = "id")]
    pub case_file: BelongsTo<super::case_file::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
