//! A browser that we know.

use sea_orm::entity::prelude::*;

/// A browser that we know.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    /// SHA-256 of the cookie, 32 bytes.
    #[sea_orm(primary_key, auto_increment = false)]
    pub digest: Vec<u8>,
    /// `resident`, `staff` or `visitor`.
    pub kind: String,
    /// The member of staff who signed in.
    pub staff_id: Option<Uuid>,
    /// A resident's contact index, cases and draft, sealed.
    pub sealed: Option<Vec<u8>>,
    /// The token that each form must carry.
    pub csrf: String,
    /// When it began.
    pub created_at: DateTimeUtc,
    /// When it was last used.
    pub last_seen_at: DateTimeUtc,
    /// When it ends whatever happens.
    pub expires_at: DateTimeUtc,
    /// Whether the second factor was given.
    pub second_factor: bool,
    /// The member of staff, for joins.
    #[sea_orm(belongs_to, from = "staff_id", to = "id")]
    pub staff: BelongsTo<Option<super::staff::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}
