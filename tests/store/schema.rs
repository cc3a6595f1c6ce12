//! What the schema promises on both databases, whatever program writes to it.

use entity::{case_fact, case_file};
use rightsdesk::store::error::key;
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

use crate::rows::{
    a_case, a_fact, a_notice, a_stored_case, done_before, insert, instant, run, told,
};
use crate::support::database::{on_both_databases, on_postgres, on_sqlite};

on_both_databases! {
    async fn a_row_comes_back_as_it_went_in(db: TestDatabase) {
        let case = a_stored_case(&db.store).await;
        let read = case_file::Entity::find_by_id(case.id).one(db.store.read()).await.expect("a read");
        assert_eq!(read, Some(case.clone()));
        let same_instant = case_file::Entity::find()
            .filter(case_file::COLUMN.logged_at.eq(instant()))
            .one(db.store.read())
            .await
            .expect("a read");
        assert_eq!(same_instant, Some(case));
        db.store.ping().await.expect("a sign of life");
    }

    async fn a_fact_cannot_be_changed_or_taken_away(db: TestDatabase) {
        let case = a_stored_case(&db.store).await;
        let mut attempts = vec!["UPDATE case_fact SET kind = 'other'", "DELETE FROM case_fact"];
        if db.store.is_postgres() {
            attempts.push("TRUNCATE case_fact");
        } else {
            attempts.push("INSERT OR REPLACE INTO case_fact SELECT * FROM case_fact");
        }
        for sql in attempts {
            let said = told(run(&db.store, sql).await);
            assert!(said.contains("facts are only ever added"), "{sql}: {said}");
        }
        let kept = case_fact::Entity::find().all(db.store.read()).await.expect("a read");
        assert_eq!(kept, [a_fact(case.id, 1)]);
    }

    async fn words_outside_their_list_are_refused(db: TestDatabase) {
        let case = a_stored_case(&db.store).await;
        for (sql, constraint) in [
            ("UPDATE case_file SET kind = 'question'", "case_file_kind"),
            ("INSERT INTO outbox SELECT id, NULL, reference, 'x', received_on, head, head, 'lost', 0, \
               logged_at, NULL, 'm', logged_at, NULL, NULL FROM case_file", "outbox_state"),
            ("INSERT INTO search_token SELECT head, id, 'phone' FROM case_file", "search_token_kind"),
            ("INSERT INTO session SELECT head, 'robot', NULL, NULL, 'c', logged_at, logged_at, logged_at, \
               1 = 1 FROM case_file", "session_kind"),
            ("INSERT INTO case_key SELECT id, NULL, NULL FROM case_file", "case_key_destroyed"),
            ("INSERT INTO audit (at, actor_kind, what, detail) \
               SELECT logged_at, 'robot', 'x', '' FROM case_file", "audit_actor_kind"),
        ] {
            let said = told(run(&db.store, sql).await);
            assert!(said.contains(constraint), "{sql}: {said}");
        }
        let fact = case_fact::Model { actor_kind: "robot".to_owned(), ..a_fact(case.id, 2) };
        let said = told(insert(&db.store, fact.into_active_model()).await);
        assert!(said.contains("case_fact_actor_kind"), "{said}");
    }

    async fn values_that_do_not_fit_are_refused(db: TestDatabase) {
        let wrong = [
            case_file::Model { head: vec![7; 31], ..a_case("short hash") },
            case_file::Model { team: Some("å".repeat(101)), ..a_case("long team") },
            case_file::Model { team: Some("a\0b".to_owned()), ..a_case("a NUL") },
            case_file::Model { stage: String::new(), ..a_case("no stage") },
        ];
        for case in wrong {
            let what = case.reference.clone();
            told(insert(&db.store, case.into_active_model()).await);
            let stored = case_file::Entity::find().all(db.store.read()).await.expect("a read");
            assert!(stored.is_empty(), "{what}");
        }
        let fits = case_file::Model { team: Some("å".repeat(100)), ..a_case("just fits") };
        insert(&db.store, fits.into_active_model()).await.expect("a hundred letters fit");
    }

    async fn a_row_needs_what_it_points_to(db: TestDatabase) {
        let said = told(insert(&db.store, a_fact(Uuid::new_v4(), 1).into_active_model()).await);
        assert!(said.to_lowercase().contains("foreign key"), "{said}");
        let owned = case_file::Model { owner_id: Some(Uuid::new_v4()), ..a_case("nobody") };
        let said = told(insert(&db.store, owned.into_active_model()).await);
        assert!(said.to_lowercase().contains("foreign key"), "{said}");
    }

    async fn a_broken_key_is_told_by_its_name(db: TestDatabase) {
        let case = a_stored_case(&db.store).await;
        let store = &db.store;
        let again = case_file::Model { form_key: None, ..a_case(&case.reference) };
        assert_eq!(done_before(insert(store, again.into_active_model()).await), key::REFERENCE);
        let again = case_file::Model { form_key: case.form_key.clone(), ..a_case("another") };
        assert_eq!(done_before(insert(store, again.into_active_model()).await), key::FORM);
        assert_eq!(
            done_before(insert(store, a_fact(case.id, 1).into_active_model()).await),
            key::FACT_NUMBER
        );
        let once = |seq| case_fact::Model { once_key: Some("k".to_owned()), ..a_fact(case.id, seq) };
        insert(store, once(2).into_active_model()).await.expect("the first of its form");
        assert_eq!(done_before(insert(store, once(3).into_active_model()).await), key::FACT_FORM);
        insert(store, a_fact(case.id, 3).into_active_model()).await.expect("facts without a form");
        insert(store, a_notice("status page").into_active_model()).await.expect("a notice");
        assert_eq!(
            done_before(insert(store, a_notice("status page").into_active_model()).await),
            key::NOTICE
        );
        insert(store, a_notice("another").into_active_model()).await.expect("about something else");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_are_called_after_their_table_and_columns_on_postgres() {
    on_postgres(|db| async move {
        let rows = db
            .store
            .read()
            .query_all_raw(sea_orm::Statement::from_string(
                sea_orm::DbBackend::Postgres,
                "SELECT c.conname AS name, t.relname || '_' || string_agg(a.attname, '_' ORDER BY k.n) AS rule \
                 FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid \
                 CROSS JOIN LATERAL unnest(c.conkey) WITH ORDINALITY AS k(att, n) \
                 JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.att \
                 WHERE c.contype IN ('p', 'u') AND t.relname <> 'seaql_migrations' \
                 AND t.relnamespace = 'public'::regnamespace \
                 GROUP BY c.oid, c.conname, t.relname",
            ))
            .await
            .expect("the catalogue");
        assert!(rows.len() > 14, "every table has a key");
        for row in rows {
            let name: String = row.try_get("", "name").expect("a name");
            let rule: String = row.try_get("", "rule").expect("a name");
            assert_eq!(name, rule);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_instant_with_nanoseconds_is_refused_on_sqlite() {
    on_sqlite(|db| async move {
        let fine = instant() + chrono::TimeDelta::nanoseconds(1);
        let case = case_file::Model {
            logged_at: fine,
            ..a_case("too fine")
        };
        let said = told(insert(&db.store, case.into_active_model()).await);
        assert!(said.contains("logged_at"), "{said}");
    })
    .await;
}
