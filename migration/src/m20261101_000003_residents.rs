//! Residents: half-filled forms and sign-in links.

use sea_orm_migration::prelude::*;

use crate::dialect::apply;

/// Residents: half-filled forms and sign-in links.
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

const TABLES: &str = "
CREATE TABLE draft (
    {uuid id} NOT NULL,
    {bytes sealed} NOT NULL,
    {instant created_at} NOT NULL,
    {instant expires_at} NOT NULL,
    {uuid submitted_case},
    CONSTRAINT draft_id PRIMARY KEY (id),
    CONSTRAINT draft_case FOREIGN KEY (submitted_case) REFERENCES case_file (id)
) {strict};
CREATE INDEX draft_by_expiry ON draft (expires_at);

CREATE TABLE resident_link (
    {bytes:32 digest} NOT NULL,
    {word:40 purpose} NOT NULL,
    {bytes:32 contact_index} NOT NULL,
    {bytes sealed} NOT NULL,
    {instant created_at} NOT NULL,
    {instant expires_at} NOT NULL,
    {instant used_at},
    {instant superseded_at},
    CONSTRAINT resident_link_digest PRIMARY KEY (digest)
) {strict};
CREATE INDEX resident_link_by_contact ON resident_link (contact_index, created_at);
CREATE INDEX resident_link_by_expiry ON resident_link (expires_at);
";
