//! Many cases at once, each with only what the page shows.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::chain::Hash;
use domain::measures::MeasuredClaim;
use domain::reference::Reference;
use entity::{case_claim, case_fact, case_file, search_token};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use super::rows::{optional_word, rights, word};
use super::{Connection, QueueRow, StoreError, known};

/// The case that came last.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn newest_id(connection: &impl Connection) -> Result<Option<Uuid>, StoreError> {
    Ok(case_file::Entity::find()
        .select_only()
        .column(case_file::Column::Id)
        .order_by_desc(case_file::Column::LoggedAt)
        .into_tuple()
        .one(connection)
        .await?)
}

#[derive(FromQueryResult)]
struct Queued {
    id: Uuid,
    reference: String,
    kind: String,
    rights: String,
    stage: String,
    status: String,
    received_on: NaiveDate,
    logged_at: DateTime<Utc>,
    due_on: Option<NaiveDate>,
    finished_on: Option<NaiveDate>,
    owner_id: Option<Uuid>,
    team: Option<String>,
    area: Option<String>,
}

impl TryFrom<Queued> for QueueRow {
    type Error = StoreError;

    fn try_from(row: Queued) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id,
            reference: known("case_file.reference", Reference::read(&row.reference))?,
            complaint: row.kind == "complaint",
            rights: rights(&row.rights)?,
            stage: word("case_file.stage", &row.stage)?,
            status: word("case_file.status", &row.status)?,
            received_on: row.received_on,
            logged_at: row.logged_at,
            due_on: row.due_on,
            finished_on: row.finished_on,
            owner: row.owner_id,
            team: row.team,
            area: row.area,
        })
    }
}

async fn queued(
    connection: &impl Connection,
    which: Condition,
) -> Result<Vec<QueueRow>, StoreError> {
    use case_file::Column as C;
    let rows: Vec<Queued> = case_file::Entity::find()
        .select_only()
        .columns([
            C::Id,
            C::Reference,
            C::Kind,
            C::Rights,
            C::Stage,
            C::Status,
            C::ReceivedOn,
            C::LoggedAt,
            C::DueOn,
            C::FinishedOn,
            C::OwnerId,
            C::Team,
            C::Area,
        ])
        .filter(which)
        .order_by_asc(C::DueOn)
        .order_by_asc(C::ReceivedOn)
        .order_by_asc(C::Reference)
        .into_model()
        .all(connection)
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Every open case, by due date.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn open_cases(connection: &impl Connection) -> Result<Vec<QueueRow>, StoreError> {
    queued(
        connection,
        Condition::all().add(case_file::Column::ClosedOn.is_null()),
    )
    .await
}

/// The most recently received closed cases, at most `most`.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn closed_cases(connection: &impl Connection) -> Result<Vec<QueueRow>, StoreError> {
    let mut rows = queued(
        connection,
        Condition::all().add(case_file::Column::ClosedOn.is_not_null()),
    )
    .await?;
    rows.reverse();
    Ok(rows)
}

/// The cases that carry every one of these tokens.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn by_tokens(
    connection: &impl Connection,
    kind: &str,
    tokens: &[Hash],
) -> Result<Vec<QueueRow>, StoreError> {
    let mut which = Condition::all();
    for token in tokens {
        let found = search_token::Entity::find()
            .select_only()
            .column(search_token::Column::CaseId)
            .filter(search_token::Column::Token.eq(token.to_vec()))
            .filter(search_token::Column::Kind.eq(kind));
        which =
            which.add(case_file::Column::Id.in_subquery(sea_orm::QueryTrait::into_query(found)));
    }
    if tokens.is_empty() {
        return Ok(Vec::new());
    }
    queued(connection, which).await
}

/// The cases that came from a person of that e-mail address, newest first.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn by_email(
    connection: &impl Connection,
    email: &Hash,
) -> Result<Vec<QueueRow>, StoreError> {
    let mut rows = by_tokens(connection, "email", &[*email]).await?;
    rows.sort_by_key(|row| std::cmp::Reverse(row.received_on));
    Ok(rows)
}

/// The complaints that are about this request.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn linked_to(
    connection: &impl Connection,
    id: Uuid,
) -> Result<Vec<QueueRow>, StoreError> {
    queued(
        connection,
        Condition::all().add(case_file::Column::LinkedCase.eq(id)),
    )
    .await
}

/// The cases in which the resident wrote after anybody here last did something.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn resident_wrote_last(connection: &impl Connection) -> Result<Vec<Uuid>, StoreError> {
    use case_fact::Column as C;
    const WRITING: [&str; 6] = [
        "question_answered",
        "message_from_resident",
        "still_unhappy",
        "details_changed",
        "missing_reported",
        // By a resident: the file that was asked for has come.
        "identity_received",
    ];
    let last = |actor: &'static str| {
        case_fact::Entity::find()
            .select_only()
            .column(C::CaseId)
            .column_as(C::Seq.max(), "seq")
            .filter(C::ActorKind.eq(actor))
            .group_by(C::CaseId)
    };
    let wrote: Vec<(Uuid, i32)> = last("resident")
        .filter(C::Kind.is_in(WRITING))
        .into_tuple()
        .all(connection)
        .await?;
    let writers = case_fact::Entity::find()
        .select_only()
        .column(C::CaseId)
        .filter(C::ActorKind.eq("resident"))
        .filter(C::Kind.is_in(WRITING));
    let worked: BTreeMap<Uuid, i32> = last("staff")
        .filter(C::CaseId.in_subquery(sea_orm::QueryTrait::into_query(writers)))
        .into_tuple::<(Uuid, i32)>()
        .all(connection)
        .await?
        .into_iter()
        .collect();
    Ok(wrote
        .into_iter()
        .filter(|(id, seq)| worked.get(id).is_none_or(|last| last < seq))
        .map(|(id, _)| id)
        .collect())
}

/// The cases of these identifiers.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn by_ids(
    connection: &impl Connection,
    ids: &[Uuid],
) -> Result<Vec<QueueRow>, StoreError> {
    queued(
        connection,
        Condition::all().add(case_file::Column::Id.is_in(ids.iter().copied())),
    )
    .await
}

/// The cases at which the worker must look by that day. It says when to look, not whether anything is late.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn due_for_action(
    connection: &impl Connection,
    today: NaiveDate,
) -> Result<Vec<Uuid>, StoreError> {
    Ok(case_file::Entity::find()
        .select_only()
        .column(case_file::Column::Id)
        .filter(case_file::Column::NextActionOn.lte(today))
        .order_by_asc(case_file::Column::NextActionOn)
        .into_tuple()
        .all(connection)
        .await?)
}

/// Every case there is.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn every_id(connection: &impl Connection) -> Result<Vec<Uuid>, StoreError> {
    Ok(case_file::Entity::find()
        .select_only()
        .column(case_file::Column::Id)
        .order_by_asc(case_file::Column::LoggedAt)
        .into_tuple()
        .all(connection)
        .await?)
}

#[derive(FromQueryResult)]
struct Measured {
    claimed_right: String,
    status: String,
    due_on: Option<NaiveDate>,
    finished_on: Option<NaiveDate>,
    outcome: Option<String>,
    closed_on: Option<NaiveDate>,
}

/// Every claim that was finished on or after `since`, or is not finished, without any words.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn measured_claims(
    connection: &impl Connection,
    since: NaiveDate,
) -> Result<Vec<MeasuredClaim>, StoreError> {
    use case_claim::Column as C;
    let rows: Vec<Measured> = case_claim::Entity::find()
        .select_only()
        .columns([C::Right, C::Status, C::DueOn, C::FinishedOn, C::Outcome])
        .column(case_file::Column::ClosedOn)
        .inner_join(case_file::Entity)
        .filter(
            Condition::any()
                .add(C::FinishedOn.is_null())
                .add(C::FinishedOn.gte(since)),
        )
        .into_model()
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(MeasuredClaim {
                right: word("case_claim.right", &row.claimed_right)?,
                status: word("case_claim.status", &row.status)?,
                due_on: row.due_on,
                finished_on: row.finished_on,
                outcome: optional_word("case_claim.outcome", row.outcome.as_deref())?,
                open: row.closed_on.is_none(),
            })
        })
        .collect()
}
