//! A person who works here.

use sea_orm::entity::prelude::*;

/// A person who works here.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff")]
pub struct Model {
    /// The person's identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The blind index of the e-mail address, 32 bytes.
    #[sea_orm(unique)]
    pub email_index: Vec<u8>,
    /// Name and e-mail address, sealed.
    pub sealed: Vec<u8>,
    /// Roles, with commas between them.
    pub roles: String,
    /// The Argon2id string of the password; none until the invitation is taken up.
    pub password: Option<String>,
    /// The secret of the second factor, sealed.
    pub sealed_totp: Option<Vec<u8>>,
    /// The last step of the second factor that was used, so that no code works twice.
    pub totp_last_step: Option<i64>,
    /// Since when the person may not sign in.
    pub disabled_at: Option<DateTimeUtc>,
    /// First day away.
    pub away_from: Option<Date>,
    /// Last day away.
    pub away_until: Option<Date>,
    /// Who stands in meanwhile.
    pub deputy_id: Option<Uuid>,
    /// When the person was added.
    pub created_at: DateTimeUtc,
    /// SHA-256 of the invitation's token, 32 bytes.
    #[sea_orm(unique)]
    pub invite_digest: Option<Vec<u8>>,
    /// When the invitation runs out.
    pub invite_expires_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
