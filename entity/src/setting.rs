//! A setting that the council changed.

use sea_orm::entity::prelude::*;

/// A setting that the council changed.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "setting")]
pub struct Model {
    /// Its name.
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    /// Its value, as text.
    pub value: String,
    /// When it was changed.
    pub updated_at: DateTimeUtc,
    /// Who changed it.
    pub updated_by: Option<Uuid>,
}

impl ActiveModelBehavior for ActiveModel {}
