//! One line of who did or read what. Ids only, no narrative.

use sea_orm::entity::prelude::*;

/// One line of who did or read what. Ids only, no narrative.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit")]
pub struct Model {
    /// Its number, given by the database.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// When.
    pub at: DateTimeUtc,
    /// `resident`, `staff`, `worker` or `visitor`.
    pub actor_kind: String,
    /// The member of staff, where it was one.
    pub actor_id: Option<Uuid>,
    /// What was done.
    pub what: String,
    /// The case, where there was one.
    pub case_id: Option<Uuid>,
    /// More ids, as text.
    pub detail: String,
}

impl ActiveModelBehavior for ActiveModel {}
