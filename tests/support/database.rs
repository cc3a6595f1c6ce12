//! A database for one test: an SQLite file in a folder of its own, or a fresh PostgreSQL database.
//!
//! PostgreSQL is the one at `TEST_POSTGRES_URL`, whose account may create databases. Without that variable its
//! tests say so and pass; with `RIGHTSDESK_REQUIRE_POSTGRES=1` they fail instead.

use std::env;
use std::future::Future;

use rightsdesk::store::Store;
use sea_orm::{ConnectOptions, ConnectionTrait, Database};
use uuid::Uuid;

/// An empty, migrated database and the address to open it again.
pub(crate) struct TestDatabase {
    pub(crate) store: Store,
    pub(crate) url: String,
}

/// Runs `test` on a new SQLite file.
pub(crate) async fn on_sqlite<F, R>(test: F)
where
    F: FnOnce(TestDatabase) -> R,
    R: Future<Output = ()>,
{
    let folder = tempfile::tempdir().expect("a folder for the database");
    let url = format!("sqlite://{}", folder.path().join("rightsdesk.db").display());
    let store = Store::open(&url).await.expect("a new SQLite file opens");
    test(TestDatabase { store, url }).await;
    // Kept until here: a test's future may hold no more of its argument than it uses.
    drop(folder);
}

/// Runs `test` on a new PostgreSQL database and drops it afterwards, or says why it does not.
pub(crate) async fn on_postgres<F, R>(test: F)
where
    F: FnOnce(TestDatabase) -> R + Send + 'static,
    R: Future<Output = ()> + Send + 'static,
{
    let Ok(admin_url) = env::var("TEST_POSTGRES_URL") else {
        let sentence = "PostgreSQL not tried: TEST_POSTGRES_URL is not set";
        assert!(
            env::var("RIGHTSDESK_REQUIRE_POSTGRES").as_deref() != Ok("1"),
            "{sentence}"
        );
        eprintln!("{sentence}");
        return;
    };
    let name = format!("rightsdesk_test_{}", Uuid::new_v4().simple());
    administer(&admin_url, &format!("CREATE DATABASE {name}")).await;
    let url = with_database(&admin_url, &name);
    let opened = url.clone();
    // In a task of its own, so that the database goes even when the test panics.
    let ended = tokio::spawn(async move {
        let store = Store::open(&opened).await.expect("a new database opens");
        test(TestDatabase { store, url: opened }).await;
    })
    .await;
    administer(&admin_url, &format!("DROP DATABASE {name} WITH (FORCE)")).await;
    if let Err(panic) = ended {
        std::panic::resume_unwind(panic.into_panic());
    }
}

/// One statement on the cluster's own database, over a connection of its own.
async fn administer(admin_url: &str, statement: &str) {
    let mut options = ConnectOptions::new(admin_url);
    options.max_connections(1).sqlx_logging(false);
    let admin = Database::connect(options)
        .await
        .expect("TEST_POSTGRES_URL answers");
    admin
        .execute_unprepared(statement)
        .await
        .expect("the account may create and drop databases");
    admin.close().await.expect("the connection closes");
}

/// `postgres://host/other?x` with another database's name in it.
fn with_database(admin_url: &str, name: &str) -> String {
    let (address, options) = match admin_url.split_once('?') {
        Some((address, options)) => (address, format!("?{options}")),
        None => (admin_url, String::new()),
    };
    let (scheme, rest) = address.split_once("://").expect("an address with a scheme");
    let host = rest.split_once('/').map_or(rest, |(host, _)| host);
    format!("{scheme}://{host}/{name}{options}")
}

/// Makes of one body `name::sqlite` and `name::postgres`:
///
/// ```ignore
/// on_both_databases! {
///     async fn a_new_store_is_empty(db: TestDatabase) { … }
/// }
/// ```
macro_rules! on_both_databases {
    ($(async fn $name:ident($db:ident : TestDatabase) $body:block)+) => {$(
        mod $name {
            use super::*;

            async fn body($db: $crate::support::database::TestDatabase) $body

            #[tokio::test(flavor = "multi_thread")]
            async fn sqlite() {
                $crate::support::database::on_sqlite(body).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn postgres() {
                $crate::support::database::on_postgres(body).await;
            }
        }
    )+};
}
pub(crate) use on_both_databases;
