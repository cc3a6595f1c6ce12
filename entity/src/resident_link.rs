//! A sign-in link that was sent to a resident. It works once.

use sea_orm::entity::prelude::*;

/// A sign-in link that was sent to a resident. It works once.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "resident_link")]
pub struct Model {
    /// SHA-256 of the token, 32 bytes.
    #[sea_orm(primary_key, auto_increment = false)]
    pub digest: Vec<u8>,
    /// The only thing it is good for.
    pub purpose: String,
    /// The blind index of the address it went to, 32 bytes.
    pub contact_index: Vec<u8>,
    /// What it opens, sealed.
    pub sealed: Vec<u8>,
    /// When it was made.
    pub created_at: DateTimeUtc,
    /// When it stops working.
    pub expires_at: DateTimeUtc,
    /// When it was used.
    pub used_at: Option<DateTimeUtc>,
    /// When a newer one took its place.
    pub superseded_at: Option<DateTimeUtc>,
    /// The digest of the code in the same letter, 32 bytes.
    pub code_digest: Option<Vec<u8>>,
    /// The blind index of the browser that asked, 32 bytes: only it may type the code.
    pub browser: Option<Vec<u8>>,
}

impl ActiveModelBehavior for ActiveModel {}
