//! The audit list: who did or read what, in ids.

use sea_orm_migration::prelude::*;

use crate::dialect::apply;

/// The audit list: who did or read what, in ids.
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

/// No foreign keys: the list outlives what it names, and also records who asked for a case that is not there.
const TABLES: &str = "
CREATE TABLE audit (
    {serial audit.id},
    {instant at} NOT NULL,
    {word:20 actor_kind} NOT NULL,
    {uuid actor_id},
    {word:100 what} NOT NULL,
    {uuid case_id},
    {text:2000 detail} NOT NULL,
    CONSTRAINT audit_actor_kind CHECK (actor_kind IN ('resident', 'staff', 'worker', 'visitor'))
) {strict};
CREATE INDEX audit_by_case ON audit (case_id, id);
CREATE INDEX audit_by_actor ON audit (actor_id, id);
CREATE INDEX audit_by_time ON audit (at);
";
