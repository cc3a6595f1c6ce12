//! The schema of both databases, one file a change.
//!
//! A file is frozen once landed: a later change is a later file. Nothing here imports `entity`, so that an
//! old step keeps meaning what it meant when the entities have moved on.
//!
//! Rules that the files follow:
//!
//! - A primary or unique key is called after its table and its columns, `case_file_reference`: SQLite names
//!   the columns of a broken key and PostgreSQL its name, and this is how the store tells them apart.
//! - A list of allowed words is a named `CHECK`, called after its table and its column. A new word is a
//!   migration: PostgreSQL drops and adds the constraint, SQLite copies the table into a new one.
//! - Steps go forward only. Going back is restoring the backup that the upgrade asked for.

mod dialect;
mod m20261101_000001_people;
mod m20261101_000002_cases;
mod m20261101_000003_residents;
mod m20261101_000004_outbox;
mod m20261101_000005_audit;
mod m20261122_000006_documents;
mod m20261122_000007_saved_links;
mod m20261122_000008_link_codes;
mod m20261122_000009_feedback;

use sea_orm_migration::sea_orm::{DatabaseConnection, DbErr};
use sea_orm_migration::{MigrationTrait, MigratorTrait};

/// Every step of the schema, oldest first.
struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261101_000001_people::Migration),
            Box::new(m20261101_000002_cases::Migration),
            Box::new(m20261101_000003_residents::Migration),
            Box::new(m20261101_000004_outbox::Migration),
            Box::new(m20261101_000005_audit::Migration),
            Box::new(m20261122_000006_documents::Migration),
            Box::new(m20261122_000007_saved_links::Migration),
            Box::new(m20261122_000008_link_codes::Migration),
            Box::new(m20261122_000009_feedback::Migration),
        ]
    }
}

/// The steps that this database has had and this program does not know: it was written by a later version.
///
/// # Errors
/// Whatever the database answers.
pub async fn unknown_steps(db: &DatabaseConnection) -> Result<Vec<String>, DbErr> {
    let known: Vec<String> = Migrator::migrations()
        .iter()
        .map(|step| step.name().to_owned())
        .collect();
    let had = Migrator::get_migration_models(db).await?;
    Ok(had
        .into_iter()
        .map(|step| step.version)
        .filter(|version| !known.contains(version))
        .collect())
}

/// Takes the schema to this version, each step in a transaction of its own. The caller holds a lock.
///
/// # Errors
/// Whatever the database answers; the steps before the failed one stay.
pub async fn run(db: &DatabaseConnection) -> Result<(), DbErr> {
    Migrator::up(db, None).await
}
