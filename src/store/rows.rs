//! The rows of a case in the domain's own types.

use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::By;
use domain::chain::{Entry, Hash};
use domain::clock::ClockStatus;
use domain::facts::{Channel, Outcome};
use domain::reference::Reference;
use domain::right::Right;
use domain::stage::Stage;
use domain::timeliness::{Timeliness, timeliness_of};
use entity::{case_claim, case_fact, case_file};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::{StoreError, known};

/// A case as the lists read it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the columns are described where the table is made"
)]
pub struct CaseRow {
    pub id: Uuid,
    pub reference: Reference,
    pub complaint: bool,
    pub rights: Vec<Right>,
    pub stage: Stage,
    pub status: ClockStatus,
    pub received_on: NaiveDate,
    pub logged_at: DateTime<Utc>,
    pub due_on: Option<NaiveDate>,
    pub first_due_on: Option<NaiveDate>,
    pub next_action_on: Option<NaiveDate>,
    pub owner: Option<Uuid>,
    pub team: Option<String>,
    pub area: Option<String>,
    pub channel: Channel,
    pub outcome: Option<Outcome>,
    pub finished_on: Option<NaiveDate>,
    pub closed_on: Option<NaiveDate>,
    pub ready_on: Option<NaiveDate>,
    pub seq: u32,
    pub head: Hash,
    pub sealed_summary: Vec<u8>,
    pub linked_case: Option<Uuid>,
    pub form_key: Option<String>,
}

/// What the queue needs of an open case, and nothing sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the columns are described where the table is made"
)]
pub struct QueueRow {
    pub id: Uuid,
    pub reference: Reference,
    pub complaint: bool,
    pub rights: Vec<Right>,
    pub stage: Stage,
    pub status: ClockStatus,
    pub received_on: NaiveDate,
    pub logged_at: DateTime<Utc>,
    pub due_on: Option<NaiveDate>,
    pub finished_on: Option<NaiveDate>,
    pub owner: Option<Uuid>,
    pub team: Option<String>,
    pub area: Option<String>,
}

impl QueueRow {
    /// The one answer to "is it late".
    #[must_use]
    pub fn timeliness(&self, today: NaiveDate) -> Timeliness {
        timeliness_of(self.status, self.due_on, self.finished_on, today)
    }
}

/// A claim as the reports read it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the columns are described where the table is made"
)]
pub struct ClaimRow {
    pub claim_no: u8,
    pub right: Right,
    pub outcome: Option<Outcome>,
    pub due_on: Option<NaiveDate>,
    pub finished_on: Option<NaiveDate>,
    pub status: ClockStatus,
}

/// A sealed fact with its place in the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the columns are described where the table is made"
)]
pub struct FactRow {
    pub case_id: Uuid,
    pub seq: u32,
    pub kind: String,
    pub effective_on: NaiveDate,
    pub recorded_at: DateTime<Utc>,
    pub by: By,
    pub sealed: Vec<u8>,
    pub previous: Hash,
    pub hash: Hash,
    pub once_key: Option<String>,
}

impl FactRow {
    /// What the chain covers of it.
    #[must_use]
    pub fn entry(&self) -> Entry<'_> {
        Entry {
            case_id: self.case_id,
            seq: self.seq,
            kind: &self.kind,
            effective_on: self.effective_on,
            recorded_at: self.recorded_at,
            by: self.by,
            sealed: &self.sealed,
        }
    }
}

impl TryFrom<case_file::Model> for CaseRow {
    type Error = StoreError;

    fn try_from(row: case_file::Model) -> Result<Self, StoreError> {
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
            first_due_on: row.first_due_on,
            next_action_on: row.next_action_on,
            owner: row.owner_id,
            team: row.team,
            area: row.area,
            channel: word("case_file.channel", &row.channel)?,
            outcome: optional_word("case_file.outcome", row.outcome.as_deref())?,
            finished_on: row.finished_on,
            closed_on: row.closed_on,
            ready_on: row.ready_on,
            seq: number("case_file.seq", row.seq)?,
            head: hash("case_file.head", &row.head)?,
            sealed_summary: row.sealed_summary,
            linked_case: row.linked_case,
            form_key: row.form_key,
        })
    }
}

impl CaseRow {
    /// The row as the table holds it.
    pub(super) fn model(&self, now: DateTime<Utc>) -> Result<case_file::Model, StoreError> {
        Ok(case_file::Model {
            id: self.id,
            reference: self.reference.to_string(),
            kind: if self.complaint {
                "complaint"
            } else {
                "request"
            }
            .to_owned(),
            rights: self
                .rights
                .iter()
                .map(|r| r.as_str())
                .collect::<Vec<_>>()
                .join(","),
            stage: self.stage.as_str().to_owned(),
            status: name(&self.status)?,
            received_on: self.received_on,
            logged_at: self.logged_at,
            due_on: self.due_on,
            first_due_on: self.first_due_on,
            next_action_on: self.next_action_on,
            owner_id: self.owner,
            team: self.team.clone(),
            area: self.area.clone(),
            channel: self.channel.as_str().to_owned(),
            outcome: self.outcome.map(|outcome| outcome.as_str().to_owned()),
            finished_on: self.finished_on,
            closed_on: self.closed_on,
            ready_on: self.ready_on,
            seq: stored_number("case_file.seq", self.seq)?,
            head: self.head.to_vec(),
            sealed_summary: self.sealed_summary.clone(),
            linked_case: self.linked_case,
            form_key: self.form_key.clone(),
            updated_at: now,
        })
    }
}

impl ClaimRow {
    pub(super) fn model(&self, case_id: Uuid) -> Result<case_claim::Model, StoreError> {
        Ok(case_claim::Model {
            case_id,
            claim_no: i32::from(self.claim_no),
            right: self.right.as_str().to_owned(),
            outcome: self.outcome.map(|outcome| outcome.as_str().to_owned()),
            due_on: self.due_on,
            finished_on: self.finished_on,
            status: name(&self.status)?,
        })
    }
}

impl TryFrom<case_claim::Model> for ClaimRow {
    type Error = StoreError;

    fn try_from(row: case_claim::Model) -> Result<Self, StoreError> {
        Ok(Self {
            claim_no: u8::try_from(row.claim_no).map_err(|_| StoreError::Corrupt {
                what: "case_claim.claim_no".to_owned(),
            })?,
            right: word("case_claim.right", &row.right)?,
            outcome: optional_word("case_claim.outcome", row.outcome.as_deref())?,
            due_on: row.due_on,
            finished_on: row.finished_on,
            status: word("case_claim.status", &row.status)?,
        })
    }
}

impl TryFrom<case_fact::Model> for FactRow {
    type Error = StoreError;

    fn try_from(row: case_fact::Model) -> Result<Self, StoreError> {
        let by = match (row.actor_kind.as_str(), row.actor_id) {
            ("resident", None) => Some(By::Resident),
            ("staff", Some(id)) => Some(By::Staff(id)),
            ("worker", None) => Some(By::Worker),
            _ => None,
        };
        Ok(Self {
            case_id: row.case_id,
            seq: number("case_fact.seq", row.seq)?,
            kind: row.kind,
            effective_on: row.effective_on,
            recorded_at: row.recorded_at,
            by: known("case_fact.actor_kind", by)?,
            sealed: row.sealed,
            previous: hash("case_fact.prev", &row.prev)?,
            hash: hash("case_fact.hash", &row.hash)?,
            once_key: row.once_key,
        })
    }
}

impl FactRow {
    pub(super) fn model(&self) -> Result<case_fact::Model, StoreError> {
        Ok(case_fact::Model {
            case_id: self.case_id,
            seq: stored_number("case_fact.seq", self.seq)?,
            kind: self.kind.clone(),
            effective_on: self.effective_on,
            recorded_at: self.recorded_at,
            actor_kind: self.by.kind().to_owned(),
            actor_id: self.by.staff(),
            sealed: self.sealed.clone(),
            prev: self.previous.to_vec(),
            hash: self.hash.to_vec(),
            once_key: self.once_key.clone(),
        })
    }
}

/// Reads the comma list of rights.
pub(super) fn rights(list: &str) -> Result<Vec<Right>, StoreError> {
    list.split(',')
        .map(|right| word("case_file.rights", right))
        .collect()
}

/// Reads a stored word by the name that serde gives the variant.
pub(super) fn word<T: DeserializeOwned>(column: &str, stored: &str) -> Result<T, StoreError> {
    let value = serde_json::Value::String(stored.to_owned());
    known(column, serde_json::from_value(value).ok())
}

pub(super) fn optional_word<T: DeserializeOwned>(
    column: &str,
    stored: Option<&str>,
) -> Result<Option<T>, StoreError> {
    stored.map(|stored| word(column, stored)).transpose()
}

/// The stored word of a variant.
pub(super) fn name<T: Serialize>(value: &T) -> Result<String, StoreError> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => Ok(name),
        _ => Err(StoreError::Corrupt {
            what: "a variant without a name".to_owned(),
        }),
    }
}

fn number(column: &str, stored: i32) -> Result<u32, StoreError> {
    known(column, u32::try_from(stored).ok())
}

fn stored_number(column: &str, number: u32) -> Result<i32, StoreError> {
    known(column, i32::try_from(number).ok())
}

fn hash(column: &str, stored: &[u8]) -> Result<Hash, StoreError> {
    known(column, stored.try_into().ok())
}
