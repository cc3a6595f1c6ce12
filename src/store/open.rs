//! Opening the database, and the one way to write to it.

use std::fs::OpenOptions;
use std::io::ErrorKind;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbBackend,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};

use super::error::StoreError;
use super::upgrade;

/// How long a request waits for a connection, and SQLite for another process's write.
const PATIENCE: Duration = Duration::from_secs(10);
const SQLITE_READERS: u32 = 4;
const POSTGRES_CONNECTIONS: u32 = 8;

/// The database: reads go through [`Store::read`], writes through [`Store::begin_write`] and nothing else.
///
/// Two pools, because SQLite has one writer at a time: connections that only read can neither starve it nor, by
/// reading first and writing later, fail with "database is locked". PostgreSQL gets the same two, so that code
/// that writes past [`Store::begin_write`] fails on both.
#[derive(Clone, Debug)]
pub struct Store {
    read: DatabaseConnection,
    write: DatabaseConnection,
}

impl Store {
    /// Opens the database at `url`, a `postgres://` address or the path of an SQLite file (`sqlite://` may stand
    /// before it; the file is made if it is not there, readable by this account alone), and takes its schema to
    /// this version. Several processes may open the same database at the same moment.
    ///
    /// # Errors
    /// [`StoreError::Unusable`] for an address that is neither, a database that a later version has upgraded,
    /// and a PostgreSQL that does not wait for the disk; [`StoreError::Database`] when it cannot be reached.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            Self::open_postgres(url).await
        } else {
            Self::open_sqlite(&sqlite_path(url)?).await
        }
    }

    async fn open_postgres(url: &str) -> Result<Self, StoreError> {
        let mut options = options(url, POSTGRES_CONNECTIONS);
        let write = Database::connect(options.clone()).await?;
        refuse_careless_postgres(&write).await?;
        upgrade::postgres(&write).await?;
        options
            .map_sqlx_postgres_opts(|opts| opts.options([("default_transaction_read_only", "on")]));
        let read = Database::connect(options).await?;
        Ok(Self { read, write })
    }

    async fn open_sqlite(path: &Path) -> Result<Self, StoreError> {
        create_private(path)?;
        let write = connect_when_free(sqlite_options(path, 1, false)).await?;
        upgrade::sqlite(&write, path).await?;
        let read = connect_when_free(sqlite_options(path, SQLITE_READERS, true)).await?;
        Ok(Self { read, write })
    }

    /// Connections for reading. A statement that writes fails on them.
    #[must_use]
    pub fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    /// Begins a transaction that may write. On SQLite it holds the write lock from its first moment, so that
    /// what it read is still true when it writes. Dropping it rolls it back.
    ///
    /// # Errors
    /// [`StoreError::Database`] when the database cannot be reached or stays busy for ten seconds.
    pub async fn begin_write(&self) -> Result<DatabaseTransaction, StoreError> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        Ok(self.write.begin_with_options(options).await?)
    }

    /// Whether this is PostgreSQL, where rows can be locked one by one.
    #[must_use]
    pub fn is_postgres(&self) -> bool {
        self.write.get_database_backend() == DbBackend::Postgres
    }

    /// Asks the database for a sign of life.
    ///
    /// # Errors
    /// [`StoreError::Database`] when it gives none.
    pub async fn ping(&self) -> Result<(), StoreError> {
        self.read.ping().await?;
        Ok(self.write.ping().await?)
    }

    /// Closes every connection and waits until they are closed. Clones of this store stop working too.
    ///
    /// # Errors
    /// [`StoreError::Database`] when a connection does not close.
    pub async fn close(self) -> Result<(), StoreError> {
        self.read.close().await?;
        Ok(self.write.close().await?)
    }
}

/// Connects to an SQLite file, waiting while another process holds it whole. SQLite itself waits for a write, but
/// not while another connection takes the file to its write-ahead log or, as the last one, out of it.
async fn connect_when_free(options: ConnectOptions) -> Result<DatabaseConnection, StoreError> {
    let step = Duration::from_millis(50);
    let mut waited = Duration::ZERO;
    loop {
        match Database::connect(options.clone())
            .await
            .map_err(StoreError::from)
        {
            Err(error) if error.is_busy() && waited < PATIENCE => {
                tokio::time::sleep(step).await;
                waited += step;
            }
            outcome => return outcome,
        }
    }
}

/// The file meant by a path or an `sqlite:` address. A database in memory is refused: every connection of a pool
/// would get an empty one of its own.
fn sqlite_path(url: &str) -> Result<PathBuf, StoreError> {
    let address = url
        .strip_prefix("sqlite://")
        .or_else(|| url.strip_prefix("sqlite:"));
    let path = match address {
        // sea-orm's usual suffix; creating the file is what we do anyway.
        Some(address) => address.strip_suffix("?mode=rwc").unwrap_or(address),
        None => url,
    };
    let refused = path.is_empty() || path.contains(":memory:") || path.contains("://");
    if refused || (address.is_some() && path.contains('?')) {
        return Err(StoreError::Unusable(
            "The database address must be postgres://… or the path of an SQLite file. \
             A database in memory cannot be used."
                .to_owned(),
        ));
    }
    Ok(PathBuf::from(path))
}

/// Makes the file before SQLite would, which would let others read it. Its journal files follow its mode.
fn create_private(path: &Path) -> Result<(), StoreError> {
    let made = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path);
    match made {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(StoreError::Unusable(format!(
            "The database file {} cannot be made: {error}.",
            path.display()
        ))),
    }
}

fn options(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .acquire_timeout(PATIENCE)
        .sqlx_logging(false)
        .record_stmt_in_spans(false);
    options
}

fn sqlite_options(path: &Path, connections: u32, read_only: bool) -> ConnectOptions {
    let path = path.to_owned();
    let mut options = options("sqlite://", connections);
    options.map_sqlx_sqlite_opts(move |opts| {
        opts.filename(&path)
            .create_if_missing(false)
            .journal_mode(SqliteJournalMode::Wal)
            // NORMAL may lose the last commits when the power goes, and we have told people they are kept.
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(PATIENCE)
            .foreign_keys(true)
            // Without it INSERT OR REPLACE would delete a fact and no trigger would know.
            .pragma("recursive_triggers", "ON")
            // A destroyed key must not stay readable in a free page.
            .pragma("secure_delete", "ON")
            .pragma("trusted_schema", "OFF")
            .pragma("query_only", if read_only { "ON" } else { "OFF" })
    });
    options
}

/// A commit that has not reached the disk is a request that somebody was told we have and that may be gone.
async fn refuse_careless_postgres(db: &DatabaseConnection) -> Result<(), StoreError> {
    for setting in ["fsync", "synchronous_commit"] {
        let row = db
            .query_one_raw(sea_orm::Statement::from_string(
                DbBackend::Postgres,
                format!("SHOW {setting}"),
            ))
            .await?
            .ok_or(StoreError::NotFound)?;
        let value: String = row.try_get_by_index(0)?;
        if value == "off" {
            return Err(StoreError::Unusable(format!(
                "PostgreSQL runs with {setting} = off, so it may lose a request that a person was told we \
                 have. Set {setting} = on for this database and its role, then start again."
            )));
        }
    }
    Ok(())
}
