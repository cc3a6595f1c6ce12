//! Links that lead back to a form that was begun.

use sea_orm_migration::prelude::*;

use crate::dialect::apply;

/// Links that lead back to a form that was begun.
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

/// Apart from the links to a case: such a link works more than once, and goes with its form. The index finds the
/// copies of identity documents, which are deleted before the rest of their case.
const TABLES: &str = "
CREATE TABLE saved_link (
    {bytes:32 digest} NOT NULL,
    {uuid draft_id} NOT NULL,
    {instant created_at} NOT NULL,
    {instant expires_at} NOT NULL,
    {instant superseded_at},
    CONSTRAINT saved_link_digest PRIMARY KEY (digest),
    CONSTRAINT saved_link_draft FOREIGN KEY (draft_id) REFERENCES draft (id) ON DELETE CASCADE
) {strict};
CREATE INDEX saved_link_by_draft ON saved_link (draft_id);
CREATE INDEX document_by_purpose ON document (purpose, deleted_at);
";
