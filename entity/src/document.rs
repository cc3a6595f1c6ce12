//! A file that came in or goes out. Its bytes stand sealed on disk, under this row's identifier.

use sea_orm::entity::prelude::*;

/// A file that came in or goes out. Its bytes stand sealed on disk, under this row's identifier.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "document")]
pub struct Model {
    /// The document's identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The case it belongs to.
    pub case_id: Option<Uuid>,
    /// The form it belongs to, before that becomes a case. With neither it belongs to nobody and is taken away.
    pub draft_id: Option<Uuid>,
    /// What it is for: `identity`, `authority`, `evidence`, `answer`, `message` or `reply`.
    pub purpose: String,
    /// Its own key, sealed by that of its owner; none once it was destroyed.
    pub wrapped_key: Option<Vec<u8>>,
    /// Its name, kind and hash, sealed by its own key.
    pub sealed: Vec<u8>,
    /// How many bytes the file has.
    pub size: i64,
    /// `waiting` for the scanner, `unchecked` because there is none, `clean` or `infected`.
    pub state: String,
    /// What the scanner calls what it found.
    pub finding: Option<String>,
    /// How often the scanner did not answer.
    pub attempts: i32,
    /// Not to be scanned before.
    pub next_try_at: DateTimeUtc,
    /// Until when a worker has it in hand.
    pub claimed_until: Option<DateTimeUtc>,
    /// The owner and the once-only key of the form that brought it.
    #[sea_orm(unique)]
    pub once_key: Option<String>,
    /// When it came.
    pub created_at: DateTimeUtc,
    /// When the scanner answered.
    pub scanned_at: Option<DateTimeUtc>,
    /// When it was destroyed; set exactly when `wrapped_key` is none.
    pub deleted_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
