//! A case as the lists read it: derived from its facts, rewritten in the same transaction.

use sea_orm::entity::prelude::*;

/// A case as the lists read it: derived from its facts, rewritten in the same transaction.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_file")]
pub struct Model {
    /// The case's identifier; never shown.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// What people quote, such as `AR-7K2M9-QXD4F-4`.
    #[sea_orm(unique)]
    pub reference: String,
    /// `request` or `complaint`.
    pub kind: String,
    /// The rights asked for, as names with commas between them; empty for a complaint.
    pub rights: String,
    /// Where the work stands.
    pub stage: String,
    /// Where the statutory clock stands.
    pub status: String,
    /// The day it reached the council.
    pub received_on: Date,
    /// When it was put into the product.
    pub logged_at: DateTimeUtc,
    /// The day the answer is due now; none while no clock runs.
    pub due_on: Option<Date>,
    /// The due day before any pause or extension.
    pub first_due_on: Option<Date>,
    /// The next day on which the worker has something to do.
    pub next_action_on: Option<Date>,
    /// Who answers for it.
    pub owner_id: Option<Uuid>,
    /// The team it sits with.
    pub team: Option<String>,
    /// The service area it is about.
    pub area: Option<String>,
    /// How it arrived.
    pub channel: String,
    /// How it ended.
    pub outcome: Option<String>,
    /// The day of the reply.
    pub finished_on: Option<Date>,
    /// The day it was closed.
    pub closed_on: Option<Date>,
    /// The day from which the person may escalate.
    pub ready_on: Option<Date>,
    /// The number of its last fact.
    pub seq: i32,
    /// The hash of its last fact, 32 bytes.
    pub head: Vec<u8>,
    /// The few personal values that lists show, sealed with the case's key.
    pub sealed_summary: Vec<u8>,
    /// For a complaint, the request that it is about.
    pub linked_case: Option<Uuid>,
    /// The once-only key of the form that made it.
    #[sea_orm(unique)]
    pub form_key: Option<String>,
    /// When this row was last rewritten.
    pub updated_at: DateTimeUtc,
    /// Its owner, for joins.
    #[sea_orm(belongs_to, from = "owner_id", to = "id")]
    pub owner: BelongsTo<Option<super::staff::Entity>>,
    /// Its claims, one a right.
    #[sea_orm(has_many)]
    pub claims: HasMany<super::case_claim::Entity>,
    /// Its facts.
    #[sea_orm(has_many)]
    pub facts: HasMany<super::case_fact::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
