//! The people who work here. Names and addresses stay sealed.

use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::{Role, Roles};
use domain::chain::Hash;
use domain::routing::Officers;
use entity::staff::{Column, Entity, Model};
use sea_orm::sea_query::LockType;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DbBackend, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use super::{Connection, StoreError, known};

/// A member of staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffRow {
    /// Identifier.
    pub id: Uuid,
    /// Blind index of the e-mail address.
    pub email_index: Hash,
    /// Name and e-mail address, sealed.
    pub sealed: Vec<u8>,
    /// What they may do.
    pub roles: Roles,
    /// The password's hash, once set.
    pub password: Option<String>,
    /// The second factor's secret, sealed, once set.
    pub sealed_totp: Option<Vec<u8>>,
    /// The last time step whose code was used.
    pub totp_last_step: Option<u64>,
    /// When access ended.
    pub disabled_at: Option<DateTime<Utc>>,
    /// First day away.
    pub away_from: Option<NaiveDate>,
    /// Last day away.
    pub away_until: Option<NaiveDate>,
    /// Who stands in.
    pub deputy: Option<Uuid>,
    /// When they were added.
    pub created_at: DateTime<Utc>,
    /// The digest of an open invitation, and when it ends.
    pub invite: Option<(Hash, DateTime<Utc>)>,
}

impl StaffRow {
    /// Whether they are away on that day.
    #[must_use]
    pub fn is_away(&self, today: NaiveDate) -> bool {
        self.away_from.is_some_and(|from| from <= today)
            && self.away_until.is_none_or(|until| today <= until)
    }

    fn model(&self) -> Result<Model, StoreError> {
        Ok(Model {
            id: self.id,
            email_index: self.email_index.to_vec(),
            sealed: self.sealed.clone(),
            roles: self.roles.to_string(),
            password: self.password.clone(),
            sealed_totp: self.sealed_totp.clone(),
            totp_last_step: self
                .totp_last_step
                .map(|step| known("staff.totp_last_step", i64::try_from(step).ok()))
                .transpose()?,
            disabled_at: self.disabled_at,
            away_from: self.away_from,
            away_until: self.away_until,
            deputy_id: self.deputy,
            created_at: self.created_at,
            invite_digest: self.invite.map(|(digest, _)| digest.to_vec()),
            invite_expires_at: self.invite.map(|(_, ends)| ends),
        })
    }
}

impl TryFrom<Model> for StaffRow {
    type Error = StoreError;

    fn try_from(row: Model) -> Result<Self, StoreError> {
        let invite = match (row.invite_digest, row.invite_expires_at) {
            (Some(digest), Some(ends)) => Some((
                known("staff.invite_digest", digest.as_slice().try_into().ok())?,
                ends,
            )),
            _ => None,
        };
        Ok(Self {
            id: row.id,
            email_index: known(
                "staff.email_index",
                row.email_index.as_slice().try_into().ok(),
            )?,
            sealed: row.sealed,
            roles: known("staff.roles", row.roles.parse().ok())?,
            password: row.password,
            sealed_totp: row.sealed_totp,
            totp_last_step: row.totp_last_step.and_then(|step| u64::try_from(step).ok()),
            disabled_at: row.disabled_at,
            away_from: row.away_from,
            away_until: row.away_until,
            deputy: row.deputy_id,
            created_at: row.created_at,
            invite,
        })
    }
}

/// Adds a person.
///
/// # Errors
/// [`StoreError::AlreadyDone`] when the e-mail address is in use.
pub async fn insert(connection: &impl Connection, row: &StaffRow) -> Result<(), StoreError> {
    Entity::insert(row.model()?.into_active_model())
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Rewrites a person.
///
/// # Errors
/// [`StoreError::Changed`] when there is no such person.
pub async fn update(connection: &impl Connection, row: &StaffRow) -> Result<(), StoreError> {
    let model = row.model()?.into_active_model().reset_all();
    Entity::update(model).exec(connection).await?;
    Ok(())
}

/// Everybody, in the order in which they were added.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn all(connection: &impl Connection) -> Result<Vec<StaffRow>, StoreError> {
    let rows = Entity::find()
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .all(connection)
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// One person.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn by_id(connection: &impl Connection, id: Uuid) -> Result<Option<StaffRow>, StoreError> {
    let row = Entity::find_by_id(id).one(connection).await?;
    row.map(TryInto::try_into).transpose()
}

/// One person, held against other writers until the transaction ends.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn locked(
    connection: &impl Connection,
    id: Uuid,
) -> Result<Option<StaffRow>, StoreError> {
    let mut query = Entity::find_by_id(id);
    // SQLite's write transaction already holds the whole file.
    if connection.get_database_backend() == DbBackend::Postgres {
        query = query.lock(LockType::Update);
    }
    let row = query.one(connection).await?;
    row.map(TryInto::try_into).transpose()
}

/// The person of that e-mail address.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn by_email(
    connection: &impl Connection,
    index: &Hash,
) -> Result<Option<StaffRow>, StoreError> {
    let row = Entity::find()
        .filter(Column::EmailIndex.eq(index.to_vec()))
        .one(connection)
        .await?;
    row.map(TryInto::try_into).transpose()
}

/// The person with that open invitation.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn by_invite(
    connection: &impl Connection,
    digest: &Hash,
    now: DateTime<Utc>,
) -> Result<Option<StaffRow>, StoreError> {
    let row = Entity::find()
        .filter(Column::InviteDigest.eq(digest.to_vec()))
        .filter(Column::InviteExpiresAt.gt(now))
        .filter(Column::DisabledAt.is_null())
        .one(connection)
        .await?;
    row.map(TryInto::try_into).transpose()
}

/// How many people there are.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn count(connection: &impl Connection) -> Result<u64, StoreError> {
    Ok(Entity::find().count(connection).await?)
}

/// Who holds the Data Protection Officer's post today: the first one added who still has access.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn officers(
    connection: &impl Connection,
    today: NaiveDate,
) -> Result<Officers, StoreError> {
    let active = active(connection).await?;
    let mut officers = active
        .iter()
        .filter(|person| person.roles.has(Role::DataProtectionOfficer));
    let Some(dpo) = officers.next() else {
        return Ok(Officers::default());
    };
    let works = |id: &Uuid| active.iter().any(|p| p.id == *id && p.roles.works_cases());
    let second = officers
        .find(|person| !person.is_away(today))
        .map(|person| person.id);
    Ok(Officers {
        dpo: Some(dpo.id),
        dpo_away: dpo.is_away(today),
        deputy: dpo.deputy.filter(works).or(second),
    })
}

/// Every manager who has access.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn managers(connection: &impl Connection) -> Result<Vec<Uuid>, StoreError> {
    let mut people = active(connection).await?;
    people.retain(|person| person.roles.has(Role::Manager));
    Ok(people.into_iter().map(|person| person.id).collect())
}

/// Everybody who has access.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn active(connection: &impl Connection) -> Result<Vec<StaffRow>, StoreError> {
    let mut people = all(connection).await?;
    people.retain(|person| person.disabled_at.is_none());
    Ok(people)
}
