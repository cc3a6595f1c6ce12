//! A dated fact of a case. Only ever added: the database refuses to change or delete one.

use sea_orm::entity::prelude::*;

/// A dated fact of a case. Only ever added: the database refuses to change or delete one.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_fact")]
pub struct Model {
    /// The case.
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: Uuid,
    /// Its number within the case, from 1 without gaps.
    #[sea_orm(primary_key, auto_increment = false)]
    pub seq: i32,
    /// What kind of fact.
    pub kind: String,
    /// The day it was true in law.
    pub effective_on: Date,
    /// When it became known here.
    pub recorded_at: DateTimeUtc,
    /// `resident`, `staff` or `worker`.
    pub actor_kind: String,
    /// The member of staff, where it was one.
    pub actor_id: Option<Uuid>,
    /// The fact itself, sealed with the case's key.
    pub sealed: Vec<u8>,
    /// The hash of the fact before, 32 bytes; zeros for the first.
    pub prev: Vec<u8>,
    /// The hash of this one, 32 bytes.
    pub hash: Vec<u8>,
    /// The once-only key of the form that recorded it.
    pub once_key: Option<String>,
    /// Its case, for joins.
    #[sea_orm(belongs_to, from = "case_id", to = "id")]
    pub case_file: BelongsTo<super::case_file::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
