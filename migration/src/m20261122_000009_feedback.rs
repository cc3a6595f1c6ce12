//! What people say about the service, apart from any case.

use sea_orm_migration::prelude::*;

use crate::dialect::apply;

/// What people say about the service, apart from any case.
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

/// `sealed` holds the words, if there are any: people write personal things although they are asked not to.
const TABLES: &str = "
CREATE TABLE feedback (
    {uuid id} NOT NULL,
    {word:20 satisfaction} NOT NULL,
    {bytes sealed},
    {word:100 once_key} NOT NULL,
    {instant created_at} NOT NULL,
    CONSTRAINT feedback_id PRIMARY KEY (id),
    CONSTRAINT feedback_once_key UNIQUE (once_key),
    CONSTRAINT feedback_satisfaction CHECK
        (satisfaction IN ('very_satisfied', 'satisfied', 'neither', 'dissatisfied', 'very_dissatisfied'))
) {strict};
CREATE INDEX feedback_by_created_at ON feedback (created_at);
";
