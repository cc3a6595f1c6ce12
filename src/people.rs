//! The people who work here, with their names opened.

use chrono::Duration;
use domain::actor::{Actor, Roles};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::app::App;
use crate::casework::CaseworkError;
use crate::clock::micros;
use crate::credentials::tokens;
use crate::store::settings::{AuditLine, audit};
use crate::store::staff::{self, StaffRow};
use crate::store::{Connection, StoreError};

/// A member of staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Identifier.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// What they may do.
    pub roles: Roles,
    /// Whether their access has ended.
    pub disabled: bool,
}

impl Person {
    /// The person as the domain knows them.
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor::Staff {
            id: self.id,
            roles: self.roles.clone(),
        }
    }
}

/// What is sealed of a member of staff.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Sealed {
    name: String,
    email: String,
}

/// The associated data of a member of staff's sealed name.
fn place(id: Uuid) -> String {
    format!("staff/sealed/{id}")
}

/// Seals a name and an address.
///
/// # Errors
/// Never in practice; the encoder's.
pub fn seal(app: &App, id: Uuid, name: &str, email: &str) -> Result<Vec<u8>, CaseworkError> {
    let sealed = Sealed {
        name: name.to_owned(),
        email: email.to_owned(),
    };
    let plain = serde_json::to_vec(&sealed).map_err(|error| CaseworkError::Corrupt {
        id,
        what: error.to_string(),
    })?;
    Ok(app.vault.seal_for("staff", &place(id), &plain))
}

/// Opens a row.
///
/// # Errors
/// The vault's.
pub fn open(app: &App, row: &StaffRow) -> Result<Person, CaseworkError> {
    let plain = app.vault.open_for("staff", &place(row.id), &row.sealed)?;
    let sealed: Sealed =
        serde_json::from_slice(&plain).map_err(|error| CaseworkError::Corrupt {
            id: row.id,
            what: error.to_string(),
        })?;
    Ok(Person {
        id: row.id,
        name: sealed.name,
        email: sealed.email,
        roles: row.roles.clone(),
        disabled: row.disabled_at.is_some(),
    })
}

/// One person.
///
/// # Errors
/// The store's and the vault's.
pub async fn by_id(app: &App, id: Uuid) -> Result<Option<Person>, CaseworkError> {
    let row = staff::by_id(app.store.read(), id).await?;
    row.map(|row| open(app, &row)).transpose()
}

/// Everybody who has access.
///
/// # Errors
/// The store's and the vault's.
pub async fn active(app: &App) -> Result<Vec<Person>, CaseworkError> {
    let rows = staff::active(app.store.read()).await?;
    rows.iter().map(|row| open(app, row)).collect()
}

/// Everybody, with or without access.
///
/// # Errors
/// The store's and the vault's.
pub async fn everybody(app: &App) -> Result<Vec<Person>, CaseworkError> {
    let rows = staff::all(app.store.read()).await?;
    rows.iter().map(|row| open(app, row)).collect()
}

/// Adds a person, inside a transaction.
///
/// # Errors
/// [`StoreError::AlreadyDone`] when the address is in use.
pub async fn add(
    app: &App,
    connection: &impl Connection,
    name: &str,
    email: &str,
    roles: Roles,
) -> Result<StaffRow, CaseworkError> {
    let id = Uuid::new_v4();
    let row = StaffRow {
        id,
        email_index: app.vault.blind_email(email),
        sealed: seal(app, id, name, email)?,
        roles,
        password: None,
        sealed_totp: None,
        totp_last_step: None,
        disabled_at: None,
        away_from: None,
        away_until: None,
        deputy: None,
        created_at: micros(app.clock.now()),
        invite: None,
    };
    staff::insert(connection, &row).await?;
    Ok(row)
}

/// Days for which an invitation works.
const INVITATION_DAYS: i64 = 7;

/// Invites a member of staff to choose a password and a second factor, and gives the token for `/desk/join/`. An
/// earlier invitation ends. Somebody who has a password keeps it until then.
///
/// # Errors
/// [`CaseworkError::NotFound`] when there is no such person or their access has ended; the store's.
pub async fn invite(app: &App, id: Uuid) -> Result<String, CaseworkError> {
    let tx = app.store.begin_write().await?;
    let row = staff::locked(&tx, id).await?;
    let mut row = row
        .filter(|row| row.disabled_at.is_none())
        .ok_or(CaseworkError::NotFound)?;
    let token = invite_within(app, &tx, &mut row).await?;
    tx.commit().await.map_err(StoreError::from)?;
    Ok(token)
}

/// The same within a transaction that has the row already.
///
/// # Errors
/// The store's.
pub async fn invite_within(
    app: &App,
    connection: &impl Connection,
    row: &mut StaffRow,
) -> Result<String, CaseworkError> {
    let (token, digest) = tokens::new_token();
    let ends = micros(app.clock.now()) + Duration::days(INVITATION_DAYS);
    row.invite = Some((digest, ends));
    staff::update(connection, row).await?;
    Ok(token)
}

/// Adds a line to the audit log: identifiers only.
///
/// # Errors
/// The store's.
pub async fn log(
    app: &App,
    person: Option<&Person>,
    what: &str,
    case_id: Option<Uuid>,
    detail: &str,
) -> Result<(), StoreError> {
    let kind = if person.is_some() { "staff" } else { "visitor" };
    write_line(app, kind, person, what, case_id, detail).await
}

/// Adds a line about what a resident did with a case that is theirs: identifiers only.
///
/// # Errors
/// The store's.
pub async fn log_resident(
    app: &App,
    what: &str,
    case_id: Uuid,
    detail: &str,
) -> Result<(), StoreError> {
    write_line(app, "resident", None, what, Some(case_id), detail).await
}

async fn write_line(
    app: &App,
    actor_kind: &str,
    person: Option<&Person>,
    what: &str,
    case_id: Option<Uuid>,
    detail: &str,
) -> Result<(), StoreError> {
    let tx = app.store.begin_write().await?;
    let line = AuditLine {
        at: micros(app.clock.now()),
        actor_kind,
        actor_id: person.map(|person| person.id),
        what,
        case_id,
        detail,
    };
    audit(&tx, line).await?;
    Ok(tx.commit().await?)
}
