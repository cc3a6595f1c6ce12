//! The outbox: every notice owed, once.

use sea_orm_migration::prelude::*;

use crate::dialect::apply;

/// The outbox: every notice owed, once.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        apply(manager, TABLES).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// `subject_key` is the case's id, or what the notice is about where there is no case. It is never null,
/// because a unique key with a null in it would let the same notice in twice.
const TABLES: &str = "
CREATE TABLE outbox (
    {uuid id} NOT NULL,
    {uuid case_id},
    {word:100 subject_key} NOT NULL,
    {word:60 notice} NOT NULL,
    {date due_on} NOT NULL,
    {bytes recipient_key} NOT NULL CONSTRAINT outbox_recipient CHECK (length(recipient_key) BETWEEN 1 AND 64),
    {bytes sealed} NOT NULL,
    {word:20 state} NOT NULL,
    {int attempts} NOT NULL CONSTRAINT outbox_attempts CHECK (attempts >= 0),
    {instant next_try_at} NOT NULL,
    {instant claimed_until},
    {word:200 message_id} NOT NULL,
    {instant created_at} NOT NULL,
    {instant sent_at},
    {text:2000 last_error},
    CONSTRAINT outbox_id PRIMARY KEY (id),
    CONSTRAINT outbox_message_id UNIQUE (message_id),
    CONSTRAINT outbox_subject_key_notice_due_on_recipient_key UNIQUE (subject_key, notice, due_on, recipient_key),
    CONSTRAINT outbox_state CHECK (state IN ('waiting', 'sent', 'failed', 'cancelled')),
    CONSTRAINT outbox_case FOREIGN KEY (case_id) REFERENCES case_file (id)
) {strict};
CREATE INDEX outbox_by_next_try ON outbox (state, next_try_at);
CREATE INDEX outbox_by_case ON outbox (case_id);
";
