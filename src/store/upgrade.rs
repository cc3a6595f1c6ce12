//! Taking the schema to this version, one process at a time.

use std::fs::{File, OpenOptions};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use sea_orm::{ConnectionTrait, DatabaseConnection, TransactionTrait};

use super::error::StoreError;

/// Any number, as long as every version uses the same.
const ADVISORY_LOCK: i64 = 0x5249_4748_5453;

/// Upgrades a PostgreSQL database. The lock is a transaction's on another connection: it goes when the process
/// does, and the steps can have transactions of their own.
pub(super) async fn postgres(db: &DatabaseConnection) -> Result<(), StoreError> {
    let lock = db.begin().await?;
    lock.execute_unprepared(&format!("SELECT pg_advisory_xact_lock({ADVISORY_LOCK})"))
        .await?;
    upgrade(db).await?;
    Ok(lock.commit().await?)
}

/// Upgrades an SQLite file. The lock is on a file beside it, because the steps need the database's own.
pub(super) async fn sqlite(db: &DatabaseConnection, path: &Path) -> Result<(), StoreError> {
    let mut name = path.as_os_str().to_owned();
    name.push(".lock");
    let lock_path = PathBuf::from(name);
    let told = lock_path.display().to_string();
    let cannot =
        |cause: String| StoreError::Unusable(format!("The file {told} cannot be locked: {cause}."));
    let lock = tokio::task::spawn_blocking(move || hold(&lock_path))
        .await
        .map_err(|error| cannot(error.to_string()))?
        .map_err(|error| cannot(error.to_string()))?;
    upgrade(db).await?;
    drop(lock);
    Ok(())
}

fn hold(path: &Path) -> std::io::Result<File> {
    let file = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600)
        .open(path)?;
    file.lock()?;
    Ok(file)
}

async fn upgrade(db: &DatabaseConnection) -> Result<(), StoreError> {
    let unknown = migration::unknown_steps(db).await?;
    if !unknown.is_empty() {
        return Err(StoreError::Unusable(format!(
            "This database was upgraded by a later version of Rightsdesk (it has {}, which this version does \
             not know). Start that version, or restore the backup from before the upgrade.",
            unknown.join(", ")
        )));
    }
    Ok(migration::run(db).await?)
}
