//! A notice owed to somebody, sent or not.

use sea_orm::entity::prelude::*;

/// A notice owed to somebody, sent or not.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outbox")]
pub struct Model {
    /// The notice's identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The case it is about, where there is one.
    pub case_id: Option<Uuid>,
    /// The case's id as text, or what else it is about; part of the key that keeps it from going twice.
    pub subject_key: String,
    /// Which notice.
    pub notice: String,
    /// The day it is owed for.
    pub due_on: Date,
    /// The blind index of the recipient, or the id of a member of staff; 1 to 64 bytes.
    pub recipient_key: Vec<u8>,
    /// What its template needs, sealed.
    pub sealed: Vec<u8>,
    /// `waiting`, `sent`, `failed` or `cancelled`.
    pub state: String,
    /// How often it was tried.
    pub attempts: i32,
    /// Not to be tried before.
    pub next_try_at: DateTimeUtc,
    /// Until when a worker has it in hand.
    pub claimed_until: Option<DateTimeUtc>,
    /// The Message-ID, the same for every try.
    #[sea_orm(unique)]
    pub message_id: String,
    /// When it was queued.
    pub created_at: DateTimeUtc,
    /// When the mail server took it.
    pub sent_at: Option<DateTimeUtc>,
    /// What the last failed try was told; no personal data.
    pub last_error: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
