//! Files that came in or go out, one row each; their bytes stand sealed on disk.

use sea_orm_migration::prelude::*;

use crate::dialect::apply;

/// Files that came in or go out, one row each; their bytes stand sealed on disk.
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

/// A document belongs to a case or to a form that was begun. When that form is thrown away its documents belong to
/// nobody, and the worker takes them off the disk. `wrapped_key` is the document's own key under that of its owner;
/// without it the bytes cannot be read, wherever they still lie.
const TABLES: &str = "
CREATE TABLE document (
    {uuid id} NOT NULL,
    {uuid case_id},
    {uuid draft_id},
    {word:20 purpose} NOT NULL,
    {bytes wrapped_key},
    {bytes sealed} NOT NULL,
    {bigint size} NOT NULL CONSTRAINT document_size CHECK (size >= 1),
    {word:20 state} NOT NULL,
    {text:200 finding},
    {int attempts} NOT NULL CONSTRAINT document_attempts CHECK (attempts >= 0),
    {instant next_try_at} NOT NULL,
    {instant claimed_until},
    {word:150 once_key},
    {instant created_at} NOT NULL,
    {instant scanned_at},
    {instant deleted_at},
    CONSTRAINT document_id PRIMARY KEY (id),
    CONSTRAINT document_once_key UNIQUE (once_key),
    CONSTRAINT document_purpose CHECK (purpose IN ('identity', 'authority', 'evidence', 'answer', 'message', 'reply')),
    CONSTRAINT document_state CHECK (state IN ('waiting', 'unchecked', 'clean', 'infected')),
    CONSTRAINT document_owner CHECK (case_id IS NULL OR draft_id IS NULL),
    CONSTRAINT document_deleted CHECK ((wrapped_key IS NULL) = (deleted_at IS NOT NULL)),
    CONSTRAINT document_case FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT document_draft FOREIGN KEY (draft_id) REFERENCES draft (id) ON DELETE SET NULL
) {strict};
CREATE INDEX document_by_case ON document (case_id);
CREATE INDEX document_by_draft ON document (draft_id);
CREATE INDEX document_by_next_try ON document (state, next_try_at);
";
