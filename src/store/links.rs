//! Links that were sent to residents. Only the digest of one is kept.

use chrono::{DateTime, Utc};
use domain::chain::Hash;
use entity::resident_link::{Column, Entity, Model};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder};

use super::{Connection, Store, StoreError, known};

/// The only thing that a link is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// It lets the person in, and they asked for it.
    Asked,
    /// It lets the person in, and stands in a letter about something else.
    Notice,
    /// It shows that a new address is theirs.
    Confirm,
}

impl Purpose {
    const ALL: [Self; 3] = [Self::Asked, Self::Notice, Self::Confirm];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Notice => "notice",
            Self::Confirm => "confirm",
        }
    }
}

/// A link that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkRow {
    /// SHA-256 of its token.
    pub digest: Hash,
    /// What it is good for.
    pub purpose: Purpose,
    /// Blind index of the address to which it was sent; of the case, for one that confirms an address.
    pub contact_index: Hash,
    /// What it confirms, sealed; nothing else seals anything here.
    pub sealed: Vec<u8>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it ends.
    pub expires_at: DateTime<Utc>,
    /// When it was used.
    pub used_at: Option<DateTime<Utc>>,
    /// When a newer one took its place.
    pub superseded_at: Option<DateTime<Utc>>,
    /// The digest of the code beside it, and the blind index of the browser that may type it.
    pub code: Option<(Hash, Hash)>,
}

impl LinkRow {
    /// A link that nobody has used.
    #[must_use]
    pub const fn new(
        digest: Hash,
        purpose: Purpose,
        contact_index: Hash,
        created_at: DateTime<Utc>,
        expires_at: DateTime<Utc>,
    ) -> Self {
        Self {
            digest,
            purpose,
            contact_index,
            sealed: Vec::new(),
            created_at,
            expires_at,
            used_at: None,
            superseded_at: None,
            code: None,
        }
    }

    /// Whether it can still be used.
    #[must_use]
    pub fn works(&self, now: DateTime<Utc>) -> bool {
        self.used_at.is_none() && self.superseded_at.is_none() && self.expires_at > now
    }

    fn read(row: Model) -> Result<Self, StoreError> {
        let hash = |column, bytes: &[u8]| known(column, bytes.try_into().ok());
        let code = match (&row.code_digest, &row.browser) {
            (Some(code), Some(browser)) => Some((
                hash("resident_link.code_digest", code)?,
                hash("resident_link.browser", browser)?,
            )),
            _ => None,
        };
        let of_word = |purpose: &Purpose| purpose.as_str() == row.purpose;
        Ok(Self {
            digest: hash("resident_link.digest", &row.digest)?,
            purpose: known(
                "resident_link.purpose",
                Purpose::ALL.into_iter().find(of_word),
            )?,
            contact_index: hash("resident_link.contact_index", &row.contact_index)?,
            sealed: row.sealed,
            created_at: row.created_at,
            expires_at: row.expires_at,
            used_at: row.used_at,
            superseded_at: row.superseded_at,
            code,
        })
    }
}

/// Keeps a new link. Older ones that could stand in its place stop working: those to the same address, or those that
/// confirm an address for the same case.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn keep(store: &Store, link: LinkRow) -> Result<(), StoreError> {
    let tx = store.begin_write().await?;
    void(&tx, &link.contact_index, link.created_at).await?;
    let row = Model {
        digest: link.digest.to_vec(),
        purpose: link.purpose.as_str().to_owned(),
        contact_index: link.contact_index.to_vec(),
        sealed: link.sealed,
        created_at: link.created_at,
        expires_at: link.expires_at,
        used_at: link.used_at,
        superseded_at: link.superseded_at,
        code_digest: link.code.map(|(code, _)| code.to_vec()),
        browser: link.code.map(|(_, browser)| browser.to_vec()),
    };
    Entity::insert(row.into_active_model())
        .exec_without_returning(&tx)
        .await?;
    Ok(tx.commit().await?)
}

/// Makes the links of an address, or of a case, stop working.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn void(
    connection: &impl Connection,
    contact_index: &Hash,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::SupersededAt, Expr::value(now))
        .filter(Column::ContactIndex.eq(contact_index.to_vec()))
        .filter(Column::UsedAt.is_null())
        .filter(Column::SupersededAt.is_null())
        .exec(connection)
        .await?;
    Ok(())
}

/// A link by its digest.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn find(
    connection: &impl Connection,
    digest: &Hash,
) -> Result<Option<LinkRow>, StoreError> {
    let row = Entity::find_by_id(digest.to_vec()).one(connection).await?;
    row.map(LinkRow::read).transpose()
}

/// The newest link that this browser asked for, to this address.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Corrupt`].
pub async fn asked_by(
    connection: &impl Connection,
    contact_index: &Hash,
    browser: &Hash,
) -> Result<Option<LinkRow>, StoreError> {
    let row = Entity::find()
        .filter(Column::ContactIndex.eq(contact_index.to_vec()))
        .filter(Column::Browser.eq(browser.to_vec()))
        .order_by_desc(Column::CreatedAt)
        .one(connection)
        .await?;
    row.map(LinkRow::read).transpose()
}

/// Spends a link. Of two at once, one is told that it was too late.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn spend(store: &Store, digest: &Hash, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let tx = store.begin_write().await?;
    let spent = Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(now))
        .filter(Column::Digest.eq(digest.to_vec()))
        .filter(Column::UsedAt.is_null())
        .filter(Column::SupersededAt.is_null())
        .filter(Column::ExpiresAt.gt(now))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(spent.rows_affected == 1)
}

/// How many links an address has asked for since `since`.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn asked_since(
    connection: &impl Connection,
    contact_index: &Hash,
    since: DateTime<Utc>,
) -> Result<u64, StoreError> {
    Ok(Entity::find()
        .filter(Column::ContactIndex.eq(contact_index.to_vec()))
        .filter(Column::Purpose.eq(Purpose::Asked.as_str()))
        .filter(Column::CreatedAt.gt(since))
        .count(connection)
        .await?)
}
