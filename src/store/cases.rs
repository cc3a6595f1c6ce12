//! Cases, their facts, their keys, and what they are found by.

use chrono::{DateTime, NaiveDate, Utc};
use domain::chain::Hash;
use domain::measures::MeasuredClaim;
use domain::reference::Reference;
use entity::{case_claim, case_fact, case_file, case_key, search_token};
use sea_orm::sea_query::{LockType, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, DbBackend, EntityTrait, FromQueryResult,
    IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use super::rows::{optional_word, rights, word};
use super::{CaseRow, ClaimRow, Connection, FactRow, QueueRow, StoreError, known};

/// Adds a case with its wrapped key.
///
/// # Errors
/// [`StoreError::AlreadyDone`] when the form had been sent before or the reference is taken.
pub async fn insert(
    connection: &impl Connection,
    row: &CaseRow,
    wrapped_key: &[u8],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    case_file::Entity::insert(row.model(now)?.into_active_model())
        .exec_without_returning(connection)
        .await?;
    let key = case_key::Model {
        case_id: row.id,
        wrapped: Some(wrapped_key.to_vec()),
        destroyed_at: None,
    };
    case_key::Entity::insert(key.into_active_model())
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Rewrites the derived row of a case.
///
/// # Errors
/// [`StoreError::Changed`] when there is no such row.
pub async fn update(
    connection: &impl Connection,
    row: &CaseRow,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let model = row.model(now)?.into_active_model().reset_all();
    case_file::Entity::update(model).exec(connection).await?;
    Ok(())
}

/// Replaces the claims of a case.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn set_claims(
    connection: &impl Connection,
    case_id: Uuid,
    claims: &[ClaimRow],
) -> Result<(), StoreError> {
    let rows = claims
        .iter()
        .map(|claim| claim.model(case_id).map(IntoActiveModel::into_active_model))
        .collect::<Result<Vec<_>, _>>()?;
    case_claim::Entity::insert_many(rows)
        .on_conflict(
            OnConflict::columns([case_claim::Column::CaseId, case_claim::Column::ClaimNo])
                .update_columns([
                    case_claim::Column::Right,
                    case_claim::Column::Outcome,
                    case_claim::Column::DueOn,
                    case_claim::Column::FinishedOn,
                    case_claim::Column::Status,
                ])
                .to_owned(),
        )
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Adds a fact. The database refuses to change or delete it afterwards.
///
/// # Errors
/// [`StoreError::AlreadyDone`] when the number or the form's key is taken.
pub async fn add_fact(connection: &impl Connection, fact: &FactRow) -> Result<(), StoreError> {
    case_fact::Entity::insert(fact.model()?.into_active_model())
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Adds what the case can be found by.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn add_tokens(
    connection: &impl Connection,
    case_id: Uuid,
    tokens: &[(&str, Hash)],
) -> Result<(), StoreError> {
    if tokens.is_empty() {
        return Ok(());
    }
    let rows = tokens.iter().map(|(kind, token)| {
        search_token::Model {
            token: token.to_vec(),
            kind: (*kind).to_owned(),
            case_id,
        }
        .into_active_model()
    });
    search_token::Entity::insert_many(rows)
        .on_conflict_do_nothing()
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// The case of that identifier, held against other writers until the transaction ends.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn locked(connection: &impl Connection, id: Uuid) -> Result<Option<CaseRow>, StoreError> {
    let mut query = case_file::Entity::find_by_id(id);
    // SQLite's write transaction already holds the whole file.
    if connection.get_database_backend() == DbBackend::Postgres {
        query = query.lock(LockType::Update);
    }
    query
        .one(connection)
        .await?
        .map(TryInto::try_into)
        .transpose()
}

/// The case of that identifier.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn by_id(connection: &impl Connection, id: Uuid) -> Result<Option<CaseRow>, StoreError> {
    let row = case_file::Entity::find_by_id(id).one(connection).await?;
    row.map(TryInto::try_into).transpose()
}

/// The case of that reference.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn by_reference(
    connection: &impl Connection,
    reference: &Reference,
) -> Result<Option<CaseRow>, StoreError> {
    let row = case_file::Entity::find()
        .filter(case_file::Column::Reference.eq(reference.as_str()))
        .one(connection)
        .await?;
    row.map(TryInto::try_into).transpose()
}

/// The case that this form has opened.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn by_form_key(
    connection: &impl Connection,
    form_key: &str,
) -> Result<Option<CaseRow>, StoreError> {
    let row = case_file::Entity::find()
        .filter(case_file::Column::FormKey.eq(form_key))
        .one(connection)
        .await?;
    row.map(TryInto::try_into).transpose()
}

/// Whether a form of that once-only key has added a fact to the case.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn form_was_sent(
    connection: &impl Connection,
    case_id: Uuid,
    once: &str,
) -> Result<bool, StoreError> {
    let fact = case_fact::Entity::find()
        .filter(case_fact::Column::CaseId.eq(case_id))
        .filter(case_fact::Column::OnceKey.eq(once))
        .one(connection)
        .await?;
    Ok(fact.is_some())
}

/// Every fact of a case, in order.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn facts(
    connection: &impl Connection,
    case_id: Uuid,
) -> Result<Vec<FactRow>, StoreError> {
    let rows = case_fact::Entity::find()
        .filter(case_fact::Column::CaseId.eq(case_id))
        .order_by_asc(case_fact::Column::Seq)
        .all(connection)
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// The wrapped key of a case.
///
/// # Errors
/// [`StoreError::Corrupt`] when it is missing or was destroyed.
pub async fn wrapped_key(
    connection: &impl Connection,
    case_id: Uuid,
) -> Result<Vec<u8>, StoreError> {
    let row = case_key::Entity::find_by_id(case_id)
        .one(connection)
        .await?;
    known("case_key.wrapped", row.and_then(|row| row.wrapped))
}

/// The sealed summary of a case with its wrapped key.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn sealed_summary(
    connection: &impl Connection,
    case_id: Uuid,
) -> Result<Option<(Vec<u8>, Vec<u8>)>, StoreError> {
    let sealed: Option<Vec<u8>> = case_file::Entity::find_by_id(case_id)
        .select_only()
        .column(case_file::Column::SealedSummary)
        .into_tuple()
        .one(connection)
        .await?;
    match sealed {
        Some(sealed) => Ok(Some((sealed, wrapped_key(connection, case_id).await?))),
        None => Ok(None),
    }
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

#[derive(FromQueryResult)]
struct Measured {
    right: String,
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
                right: word("case_claim.right", &row.right)?,
                status: word("case_claim.status", &row.status)?,
                due_on: row.due_on,
                finished_on: row.finished_on,
                outcome: optional_word("case_claim.outcome", row.outcome.as_deref())?,
                open: row.closed_on.is_none(),
            })
        })
        .collect()
}
