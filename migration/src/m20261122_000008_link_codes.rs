//! The code that stands beside a link, and the browser that may type it.

use sea_orm_migration::prelude::*;

use crate::dialect::apply;

/// The code that stands beside a link, and the browser that may type it.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        apply(manager, COLUMNS).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// A link that nobody asked for has no code: there is no browser that it could belong to.
const COLUMNS: &str = "
ALTER TABLE resident_link ADD COLUMN {bytes:32 code_digest};
ALTER TABLE resident_link ADD COLUMN {bytes:32 browser};
";
