//! One right within a case, for reports.

use sea_orm::entity::prelude::*;

/// One right within a case, for reports.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_claim")]
pub struct Model {
    /// The case.
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: Uuid,
    /// Its number within the case, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub claim_no: i32,
    /// The right's name.
    #[sea_orm(column_name = "claimed_right")]
    pub right: String,
    /// How this right ended.
    pub outcome: Option<String>,
    /// The day it is due.
    pub due_on: Option<Date>,
    /// The day it was answered.
    pub finished_on: Option<Date>,
    /// Where its clock stands.
    pub status: String,
    /// Its case, for joins.
    #[sea_orm(belongs_to, from = "case_id", to = "id")]
    pub case_file: BelongsTo<super::case_file::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
