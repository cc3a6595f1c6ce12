//! What opening a store promises, and the one way to write.

use std::os::unix::fs::PermissionsExt;
use std::sync::Arc;

use entity::{case_file, setting};
use rightsdesk::store::{Store, StoreError};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, IntoActiveModel,
    TransactionTrait,
};

use crate::rows::{a_case, a_stored_case, insert, instant, run};
use crate::support::database::{TestDatabase, on_both_databases, on_postgres, on_sqlite};

on_both_databases! {
    async fn reading_connections_cannot_write(db: TestDatabase) {
        a_stored_case(&db.store).await;
        let refused = db.store.read().execute_unprepared("DELETE FROM search_token").await;
        let said = refused.expect_err("a reading connection").to_string();
        assert!(said.contains("read"), "{said}");
    }

    async fn a_dropped_transaction_leaves_nothing(db: TestDatabase) {
        let tx = db.store.begin_write().await.expect("a transaction");
        a_case("dropped").into_active_model().insert(&tx).await.expect("a case");
        let nested = tx.begin().await.expect("a nested one");
        drop(nested);
        drop(tx);
        let left = case_file::Entity::find().all(db.store.read()).await.expect("a read");
        assert!(left.is_empty());
    }

    async fn several_may_open_and_close_at_once(db: TestDatabase) {
        let url = Arc::new(fresh_address(&db).await);
        let openers: Vec<_> = (0..4)
            .map(|_| {
                let url = Arc::clone(&url);
                tokio::spawn(async move {
                    // The last one to close takes the file out of its log while another may be opening it.
                    for _ in 0..5 {
                        let store = Store::open(&url).await.expect("the store opens");
                        store.ping().await.expect("a sign of life");
                        store.close().await.expect("it closes");
                    }
                })
            })
            .collect();
        for opener in openers {
            opener.await.expect("every time");
        }
    }

    async fn a_later_schema_is_refused(db: TestDatabase) {
        run(&db.store, "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m29991231_000001_later', 0)")
            .await
            .expect("a later step");
        let refused = Store::open(&db.url).await.expect_err("an older program").to_string();
        assert!(refused.contains("m29991231_000001_later"), "{refused}");
        assert!(refused.contains("later version"), "{refused}");
    }

    async fn forty_writers_wait_for_each_other(db: TestDatabase) {
        let count = setting::Model {
            name: "count".to_owned(),
            value: "0".to_owned(),
            updated_at: instant(),
            updated_by: None,
        };
        insert(&db.store, count.into_active_model()).await.expect("a setting");
        let other = Store::open(&db.url).await.expect("a second process");
        let writers: Vec<_> = (0..40)
            .map(|n| {
                let store = if n % 2 == 0 { db.store.clone() } else { other.clone() };
                tokio::spawn(async move { add_one(&store).await })
            })
            .collect();
        for writer in writers {
            writer.await.expect("no panic").expect("a write");
        }
        let read = setting::Entity::find_by_id("count").one(db.store.read()).await.expect("a read");
        assert_eq!(read.map(|row| row.value).as_deref(), Some("40"));
    }
}

/// Reads, then writes what it read plus one: the pattern that loses counts or locks when it is done wrong.
async fn add_one(store: &Store) -> Result<(), StoreError> {
    use sea_orm::QuerySelect;
    let tx = store.begin_write().await?;
    let row = setting::Entity::find_by_id("count")
        .lock_exclusive()
        .one(&tx)
        .await?
        .ok_or(StoreError::NotFound)?;
    let value: u32 = row.value.parse().expect("a number");
    let mut row = row.into_active_model();
    row.value = Set((value + 1).to_string());
    row.update(&tx).await?;
    Ok(tx.commit().await?)
}

/// An address nobody has opened yet: a new file beside the first, or the same database emptied.
async fn fresh_address(db: &TestDatabase) -> String {
    if db.store.is_postgres() {
        run(
            &db.store,
            "DROP SCHEMA public CASCADE; CREATE SCHEMA public",
        )
        .await
        .expect("an empty database");
        db.url.clone()
    } else {
        format!("{}-second", db.url)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_postgres_that_does_not_wait_for_the_disk_is_refused() {
    on_postgres(|db| async move {
        let name = db
            .url
            .rsplit('/')
            .next()
            .and_then(|end| end.split('?').next())
            .expect("a name")
            .to_owned();
        run(
            &db.store,
            &format!("ALTER DATABASE {name} SET synchronous_commit = off"),
        )
        .await
        .expect("a careless setting");
        let refused = Store::open(&db.url)
            .await
            .expect_err("a careless database")
            .to_string();
        assert!(refused.contains("synchronous_commit = off"), "{refused}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_sqlite_file_is_private_and_waits_for_the_disk() {
    on_sqlite(|db| async move {
        let path = db.url.trim_start_matches("sqlite://").to_owned();
        a_stored_case(&db.store).await;
        for suffix in ["", "-wal", ".lock"] {
            let file = std::fs::metadata(format!("{path}{suffix}"))
                .unwrap_or_else(|error| panic!("{path}{suffix}: {error}"));
            assert_eq!(file.permissions().mode() & 0o777, 0o600, "{suffix}");
        }
        let tx = db.store.begin_write().await.expect("a transaction");
        for (pragma, wanted) in [
            ("synchronous", 2),
            ("foreign_keys", 1),
            ("secure_delete", 1),
            ("recursive_triggers", 1),
        ] {
            let row = tx
                .query_one_raw(sea_orm::Statement::from_string(
                    sea_orm::DbBackend::Sqlite,
                    format!("PRAGMA {pragma}"),
                ))
                .await
                .expect("a pragma")
                .expect("its value");
            let value: i32 = row.try_get_by_index(0).expect("a number");
            assert_eq!(value, wanted, "{pragma}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn addresses_that_cannot_work_are_refused_in_a_sentence() {
    for url in [
        "sqlite::memory:",
        "sqlite://:memory:",
        "",
        "sqlite://",
        "mysql://host/db",
        "sqlite://a.db?mode=memory",
    ] {
        match Store::open(url).await {
            Err(StoreError::Unusable(sentence)) => {
                assert!(sentence.contains("SQLite file"), "{url}: {sentence}")
            }
            other => panic!("{url}: {other:?}"),
        }
    }
    match Store::open("/nowhere/at/all/rightsdesk.db").await {
        Err(StoreError::Unusable(sentence)) => {
            assert!(sentence.contains("/nowhere/at/all"), "{sentence}")
        }
        other => panic!("{other:?}"),
    }
}
