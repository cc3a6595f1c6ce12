//! Sample rows, and the few ways in which the tests of the store touch the database.

use chrono::{DateTime, NaiveDate, Utc};
use entity::{case_fact, case_file, outbox};
use rightsdesk::store::{Store, StoreError};
use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait, IntoActiveModel};
use uuid::Uuid;

pub(crate) fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day")
}

pub(crate) fn instant() -> DateTime<Utc> {
    DateTime::from_timestamp_micros(1_795_219_200_123_456).expect("an instant")
}

pub(crate) fn a_case(reference: &str) -> case_file::Model {
    case_file::Model {
        id: Uuid::new_v4(),
        reference: reference.to_owned(),
        kind: "request".to_owned(),
        rights: "access".to_owned(),
        stage: "received".to_owned(),
        status: "running".to_owned(),
        received_on: day(),
        logged_at: instant(),
        due_on: Some(day()),
        first_due_on: None,
        next_action_on: None,
        owner_id: None,
        team: None,
        area: None,
        channel: "online".to_owned(),
        outcome: None,
        finished_on: None,
        closed_on: None,
        ready_on: None,
        seq: 1,
        head: vec![7; 32],
        sealed_summary: vec![1, 0, 255],
        linked_case: None,
        form_key: Some(format!("form-{reference}")),
        updated_at: instant(),
    }
}

pub(crate) fn a_fact(case_id: Uuid, seq: i32) -> case_fact::Model {
    case_fact::Model {
        case_id,
        seq,
        kind: "received".to_owned(),
        effective_on: day(),
        recorded_at: instant(),
        actor_kind: "resident".to_owned(),
        actor_id: None,
        sealed: vec![1, 2, 3],
        prev: vec![0; 32],
        hash: vec![7; 32],
        once_key: None,
    }
}

pub(crate) fn a_notice(subject_key: &str) -> outbox::Model {
    let id = Uuid::new_v4();
    outbox::Model {
        id,
        case_id: None,
        subject_key: subject_key.to_owned(),
        notice: "received".to_owned(),
        due_on: day(),
        recipient_key: vec![4; 32],
        sealed: vec![1],
        state: "waiting".to_owned(),
        attempts: 0,
        next_try_at: instant(),
        claimed_until: None,
        message_id: format!("{id}@council.example"),
        created_at: instant(),
        sent_at: None,
        last_error: None,
    }
}

/// Inserts one row in a transaction of its own.
pub(crate) async fn insert<A>(store: &Store, row: A) -> Result<(), StoreError>
where
    A: ActiveModelTrait,
{
    let tx = store.begin_write().await?;
    A::Entity::insert(row).exec_without_returning(&tx).await?;
    Ok(tx.commit().await?)
}

/// Runs one statement in a transaction of its own.
pub(crate) async fn run(store: &Store, sql: &str) -> Result<(), StoreError> {
    let tx = store.begin_write().await?;
    tx.execute_unprepared(sql).await?;
    Ok(tx.commit().await?)
}

/// What the database itself said.
pub(crate) fn told(result: Result<(), StoreError>) -> String {
    match result {
        Err(StoreError::Database(cause)) => cause.to_string(),
        other => panic!("the database refuses: {other:?}"),
    }
}

pub(crate) fn done_before(result: Result<(), StoreError>) -> String {
    match result {
        Err(StoreError::AlreadyDone(name)) => name,
        other => panic!("a key is broken: {other:?}"),
    }
}

pub(crate) async fn a_stored_case(store: &Store) -> case_file::Model {
    let case = a_case("AR-7K2M9-QXD4F-4");
    insert(store, case.clone().into_active_model())
        .await
        .expect("a case");
    insert(store, a_fact(case.id, 1).into_active_model())
        .await
        .expect("its fact");
    case
}
