//! A link that leads back to a form that was begun. It works until it runs out or a newer one takes its place.

use sea_orm::entity::prelude::*;

/// A link that leads back to a form that was begun. It works until it runs out or a newer one takes its place.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "saved_link")]
pub struct Model {
    /// SHA-256 of the token, 32 bytes.
    #[sea_orm(primary_key, auto_increment = false)]
    pub digest: Vec<u8>,
    /// The form.
    pub draft_id: Uuid,
    /// When it was made.
    pub created_at: DateTimeUtc,
    /// When it stops working.
    pub expires_at: DateTimeUtc,
    /// When a newer one took its place.
    pub superseded_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
