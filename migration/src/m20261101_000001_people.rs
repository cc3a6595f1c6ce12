//! Staff, their sessions, throttling, settings and the first sign-in.

use sea_orm_migration::prelude::*;

use crate::dialect::apply;

/// Staff, their sessions, throttling, settings and the first sign-in.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        apply(manager, TABLES).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

const TABLES: &str = "
CREATE TABLE staff (
    {uuid id} NOT NULL,
    {bytes:32 email_index} NOT NULL,
    {bytes sealed} NOT NULL,
    {text:200 roles} NOT NULL,
    {text:500 password},
    {bytes sealed_totp},
    {bigint totp_last_step},
    {instant disabled_at},
    {date away_from},
    {date away_until},
    {uuid deputy_id},
    {instant created_at} NOT NULL,
    {bytes:32 invite_digest},
    {instant invite_expires_at},
    CONSTRAINT staff_id PRIMARY KEY (id),
    CONSTRAINT staff_email_index UNIQUE (email_index),
    CONSTRAINT staff_invite_digest UNIQUE (invite_digest),
    CONSTRAINT staff_deputy FOREIGN KEY (deputy_id) REFERENCES staff (id)
) {strict};

CREATE TABLE session (
    {bytes:32 digest} NOT NULL,
    {word:20 kind} NOT NULL,
    {uuid staff_id},
    {bytes sealed},
    {word:100 csrf} NOT NULL,
    {instant created_at} NOT NULL,
    {instant last_seen_at} NOT NULL,
    {instant expires_at} NOT NULL,
    {bool second_factor} NOT NULL,
    CONSTRAINT session_digest PRIMARY KEY (digest),
    CONSTRAINT session_kind CHECK (kind IN ('resident', 'staff', 'visitor')),
    CONSTRAINT session_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
) {strict};
CREATE INDEX session_by_staff ON session (staff_id);
CREATE INDEX session_by_expiry ON session (expires_at);

CREATE TABLE sign_in_attempt (
    {word:200 bucket} NOT NULL,
    {instant window_start} NOT NULL,
    {int count} NOT NULL,
    CONSTRAINT sign_in_attempt_bucket_window_start PRIMARY KEY (bucket, window_start)
) {strict};
CREATE INDEX sign_in_attempt_by_window ON sign_in_attempt (window_start);

CREATE TABLE setting (
    {word:100 name} NOT NULL,
    {text:20000 value} NOT NULL,
    {instant updated_at} NOT NULL,
    {uuid updated_by},
    CONSTRAINT setting_name PRIMARY KEY (name),
    CONSTRAINT setting_staff FOREIGN KEY (updated_by) REFERENCES staff (id)
) {strict};

CREATE TABLE set_up_code (
    {bytes:32 digest} NOT NULL,
    {instant expires_at} NOT NULL,
    {instant used_at},
    CONSTRAINT set_up_code_digest PRIMARY KEY (digest)
) {strict};
";
