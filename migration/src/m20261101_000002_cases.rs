//! Cases: their facts, the row that lists read, their keys and the blind search index.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::dialect::apply;

/// Cases: their facts, the row that lists read, their keys and the blind search index.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        apply(manager, TABLES).await?;
        let keep_facts = match manager.get_database_backend() {
            DbBackend::Sqlite => KEEP_FACTS_SQLITE,
            _ => KEEP_FACTS_POSTGRES,
        };
        manager
            .get_connection()
            .execute_unprepared(keep_facts)
            .await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

const TABLES: &str = "
CREATE TABLE case_file (
    {uuid id} NOT NULL,
    {word:40 reference} NOT NULL,
    {word:20 kind} NOT NULL,
    {text:200 rights} NOT NULL,
    {word:60 stage} NOT NULL,
    {word:60 status} NOT NULL,
    {date received_on} NOT NULL,
    {instant logged_at} NOT NULL,
    {date due_on},
    {date first_due_on},
    {date next_action_on},
    {uuid owner_id},
    {text:100 team},
    {text:100 area},
    {word:40 channel} NOT NULL,
    {word:60 outcome},
    {date finished_on},
    {date closed_on},
    {date ready_on},
    {int seq} NOT NULL CONSTRAINT case_file_seq CHECK (seq >= 0),
    {bytes:32 head} NOT NULL,
    {bytes sealed_summary} NOT NULL,
    {uuid linked_case},
    {word:100 form_key},
    {instant updated_at} NOT NULL,
    CONSTRAINT case_file_id PRIMARY KEY (id),
    CONSTRAINT case_file_reference UNIQUE (reference),
    CONSTRAINT case_file_form_key UNIQUE (form_key),
    CONSTRAINT case_file_kind CHECK (kind IN ('request', 'complaint')),
    CONSTRAINT case_file_owner FOREIGN KEY (owner_id) REFERENCES staff (id),
    CONSTRAINT case_file_link FOREIGN KEY (linked_case) REFERENCES case_file (id)
) {strict};
CREATE INDEX case_file_by_due ON case_file (closed_on, due_on);
CREATE INDEX case_file_by_owner ON case_file (owner_id);
CREATE INDEX case_file_by_team ON case_file (team);
CREATE INDEX case_file_by_next_action ON case_file (next_action_on);
CREATE INDEX case_file_by_received ON case_file (received_on);
CREATE INDEX case_file_by_link ON case_file (linked_case);

CREATE TABLE case_claim (
    {uuid case_id} NOT NULL,
    {int claim_no} NOT NULL,
    {word:60 claimed_right} NOT NULL,
    {word:60 outcome},
    {date due_on},
    {date finished_on},
    {word:60 status} NOT NULL,
    CONSTRAINT case_claim_case_id_claim_no PRIMARY KEY (case_id, claim_no),
    CONSTRAINT case_claim_case FOREIGN KEY (case_id) REFERENCES case_file (id)
) {strict};

CREATE TABLE case_key (
    {uuid case_id} NOT NULL,
    {bytes wrapped},
    {instant destroyed_at},
    CONSTRAINT case_key_case_id PRIMARY KEY (case_id),
    CONSTRAINT case_key_case FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT case_key_destroyed CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
) {strict};

CREATE TABLE case_fact (
    {uuid case_id} NOT NULL,
    {int seq} NOT NULL CONSTRAINT case_fact_seq CHECK (seq >= 1),
    {word:60 kind} NOT NULL,
    {date effective_on} NOT NULL,
    {instant recorded_at} NOT NULL,
    {word:20 actor_kind} NOT NULL,
    {uuid actor_id},
    {bytes sealed} NOT NULL,
    {bytes:32 prev} NOT NULL,
    {bytes:32 hash} NOT NULL,
    {word:100 once_key},
    CONSTRAINT case_fact_case_id_seq PRIMARY KEY (case_id, seq),
    CONSTRAINT case_fact_case_id_once_key UNIQUE (case_id, once_key),
    CONSTRAINT case_fact_actor_kind CHECK (actor_kind IN ('resident', 'staff', 'worker')),
    CONSTRAINT case_fact_case FOREIGN KEY (case_id) REFERENCES case_file (id)
) {strict};

CREATE TABLE search_token (
    {bytes:32 token} NOT NULL,
    {uuid case_id} NOT NULL,
    {word:20 kind} NOT NULL,
    CONSTRAINT search_token_token_kind_case_id PRIMARY KEY (token, kind, case_id),
    CONSTRAINT search_token_kind CHECK (kind IN ('name', 'email', 'postcode')),
    CONSTRAINT search_token_case FOREIGN KEY (case_id) REFERENCES case_file (id)
) {strict};
CREATE INDEX search_token_by_case ON search_token (case_id);
";

/// A fact is never changed or taken away, whatever program holds the connection.
const KEEP_FACTS_SQLITE: &str = "
CREATE TRIGGER case_fact_no_update BEFORE UPDATE ON case_fact BEGIN
    SELECT RAISE(ABORT, 'facts are only ever added: case_fact refuses UPDATE');
END;
CREATE TRIGGER case_fact_no_delete BEFORE DELETE ON case_fact BEGIN
    SELECT RAISE(ABORT, 'facts are only ever added: case_fact refuses DELETE');
END;
";

const KEEP_FACTS_POSTGRES: &str = "
CREATE FUNCTION case_fact_keep() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    RAISE EXCEPTION 'facts are only ever added: case_fact refuses %', TG_OP USING ERRCODE = 'restrict_violation';
END
$body$;
CREATE TRIGGER case_fact_keep_rows BEFORE UPDATE OR DELETE ON case_fact
    FOR EACH ROW EXECUTE FUNCTION case_fact_keep();
CREATE TRIGGER case_fact_keep_all BEFORE TRUNCATE ON case_fact
    FOR EACH STATEMENT EXECUTE FUNCTION case_fact_keep();
";
