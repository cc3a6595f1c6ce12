//! Every entity reads what it wrote: its columns and types are those of the schema, on both databases.

use entity::{
    audit, case_claim, case_fact, case_file, case_key, document, draft, feedback, outbox,
    resident_link, search_token, session, set_up_code, setting, sign_in_attempt, staff,
};
use sea_orm::{ActiveValue::NotSet, EntityTrait, IntoActiveModel};
use uuid::Uuid;

use crate::rows::{a_case, a_fact, a_notice, day, insert, instant};
use crate::support::database::on_both_databases;

/// Writes the row and reads the table's only row back.
macro_rules! comes_back {
    ($db:expr, $table:ident, $row:expr) => {{
        let row: $table::Model = $row;
        insert(&$db.store, row.clone().into_active_model())
            .await
            .expect(stringify!($table));
        let read = $table::Entity::find()
            .all($db.store.read())
            .await
            .expect(stringify!($table));
        assert_eq!(read, vec![row]);
    }};
}

on_both_databases! {
    async fn a_full_row_of_every_table_comes_back(db: TestDatabase) {
        let person = a_full_person();
        let id = person.id;
        comes_back!(db, staff, person);
        let case = a_full_case(id);
        let case_id = case.id;
        comes_back!(db, case_file, case);
        comes_back!(db, case_claim, case_claim::Model {
            case_id, claim_no: 1, right: "erasure".to_owned(), outcome: Some("met".to_owned()),
            due_on: Some(day()), finished_on: Some(day()), status: "done".to_owned(),
        });
        comes_back!(db, case_key, case_key::Model { case_id, wrapped: Some(vec![5; 60]), destroyed_at: None });
        comes_back!(db, case_fact, case_fact::Model {
            actor_id: Some(id), once_key: Some("once".to_owned()), ..a_fact(case_id, 1)
        });
        comes_back!(db, search_token, search_token::Model {
            token: vec![6; 32], kind: "postcode".to_owned(), case_id,
        });
        comes_back!(db, outbox, outbox::Model {
            case_id: Some(case_id), claimed_until: Some(instant()), sent_at: Some(instant()),
            last_error: Some("421 later".to_owned()), attempts: 3, ..a_notice("case")
        });
        comes_back!(db, session, session::Model {
            digest: vec![1; 32], kind: "staff".to_owned(), staff_id: Some(id), sealed: Some(vec![2]),
            csrf: "c".to_owned(), created_at: instant(), last_seen_at: instant(), expires_at: instant(),
            second_factor: true,
        });
        comes_back!(db, draft, draft::Model {
            id: Uuid::new_v4(), sealed: vec![3], created_at: instant(), expires_at: instant(),
            submitted_case: Some(case_id),
        });
        comes_back!(db, document, document::Model {
            id: Uuid::new_v4(), case_id: Some(case_id), draft_id: None, purpose: "identity".to_owned(),
            wrapped_key: None, sealed: vec![4; 90], size: i64::MAX, state: "infected".to_owned(),
            finding: Some("Test".to_owned()), attempts: 2, next_try_at: instant(), claimed_until: Some(instant()),
            once_key: Some("once".to_owned()), created_at: instant(), scanned_at: Some(instant()),
            deleted_at: Some(instant()),
        });
        comes_back!(db, resident_link, resident_link::Model {
            digest: vec![1; 32], purpose: "track".to_owned(), contact_index: vec![2; 32], sealed: vec![3],
            created_at: instant(), expires_at: instant(), used_at: Some(instant()), superseded_at: Some(instant()),
            code_digest: Some(vec![4; 32]), browser: Some(vec![5; 32]),
        });
        comes_back!(db, sign_in_attempt, sign_in_attempt::Model {
            bucket: "staff:abc".to_owned(), window_start: instant(), count: i32::MAX,
        });
        comes_back!(db, setting, setting::Model {
            name: "mail".to_owned(), value: "paused".to_owned(), updated_at: instant(), updated_by: Some(id),
        });
        comes_back!(db, feedback, feedback::Model {
            id: Uuid::new_v4(), satisfaction: "neither".to_owned(), sealed: Some(vec![4]),
            once_key: "0123456789abcdef".to_owned(), created_at: instant(),
        });
        comes_back!(db, set_up_code, set_up_code::Model {
            digest: vec![1; 32], expires_at: instant(), used_at: Some(instant()),
        });
    }

    async fn the_database_numbers_the_audit_list(db: TestDatabase) {
        for what in ["case-read", "search"] {
            let line = audit::ActiveModel {
                id: NotSet,
                ..audit::Model {
                    id: 0, at: instant(), actor_kind: "staff".to_owned(), actor_id: Some(Uuid::new_v4()),
                    what: what.to_owned(), case_id: Some(Uuid::new_v4()), detail: String::new(),
                }
                .into_active_model()
            };
            insert(&db.store, line).await.expect("a line");
        }
        let lines = audit::Entity::find().all(db.store.read()).await.expect("a read");
        assert_eq!(lines.iter().map(|line| line.id).collect::<Vec<_>>(), [1, 2]);
    }
}

fn a_full_person() -> staff::Model {
    staff::Model {
        id: Uuid::new_v4(),
        email_index: vec![1; 32],
        sealed: vec![2; 90],
        roles: "caseworker,dpo".to_owned(),
        password: Some("$argon2id$".to_owned()),
        sealed_totp: Some(vec![3; 60]),
        totp_last_step: Some(i64::MAX),
        disabled_at: Some(instant()),
        away_from: Some(day()),
        away_until: Some(day()),
        deputy_id: None,
        created_at: instant(),
        invite_digest: Some(vec![4; 32]),
        invite_expires_at: Some(instant()),
    }
}

fn a_full_case(owner: Uuid) -> case_file::Model {
    case_file::Model {
        first_due_on: Some(day()),
        next_action_on: Some(day()),
        owner_id: Some(owner),
        team: Some("Children’s services".to_owned()),
        area: Some("Tai a thir – ŵŷ".to_owned()),
        outcome: Some("met".to_owned()),
        finished_on: Some(day()),
        closed_on: Some(day()),
        ready_on: Some(day()),
        ..a_case("AR-7K2M9-QXD4F-4")
    }
}
