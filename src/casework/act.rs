//! Somebody does something to a case.

use chrono::{DateTime, Utc};
use domain::action::Action;
use domain::actor::{Actor, By};
use domain::case_file::CaseFile;
use domain::chain::{self, Entry, Hash};
use domain::decide::decide;
use domain::facts::{DatedFact, Person};
use uuid::Uuid;

use super::open::{corrupt, fact_place, read};
use super::{CaseworkError, found_by, mail_owed, row};
use crate::app::App;
use crate::clock::{london_date, micros};
use crate::store::{Connection, FactRow, StoreError, cases, links, outbox};
use crate::vault::CaseKey;

/// What became of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// The facts were added.
    Now,
    /// The same form had been sent before; nothing was added.
    Before,
}

/// Does something to a case.
///
/// `seen` is the number of the last fact that the actor's page showed: if more have come since, the act is not done
/// and the actor is told. `once` is the form's once-only key.
///
/// # Errors
/// [`CaseworkError::Refused`], [`CaseworkError::Changed`], and the failures of the store and the vault. Nothing is
/// kept then.
pub async fn act(
    app: &App,
    case_id: Uuid,
    actor: &Actor,
    action: Action,
    seen: Option<u32>,
    once: Option<&str>,
) -> Result<Done, CaseworkError> {
    let now = micros(app.clock.now());
    let today = london_date(now);
    let tx = app.store.begin_write().await?;
    if let Some(once) = once
        && cases::form_was_sent(&tx, case_id, once).await?
    {
        return Ok(Done::Before);
    }
    let row = cases::locked(&tx, case_id)
        .await?
        .ok_or(CaseworkError::NotFound)?;
    let case = read(app, &tx, row).await?;
    if seen.is_some_and(|seen| seen != case.file.seq()) {
        let last = case.file.facts.last();
        return Err(CaseworkError::Changed {
            by: last.and_then(|fact| fact.by.staff()),
            at: last.map_or(now, |fact| fact.recorded_at),
        });
    }

    let new = decide(&case.file, actor, action, &app.law, today)?;
    let added: Vec<DatedFact> = (case.file.seq() + 1..)
        .zip(new)
        .map(|(seq, new)| DatedFact {
            seq,
            effective_on: new.effective_on,
            recorded_at: now,
            by: actor.by(),
            fact: new.fact,
        })
        .collect();
    let facts = case.file.facts.iter().chain(&added).cloned().collect();
    let after = CaseFile::from_facts(case_id, case.row.reference.clone(), facts)
        .map_err(|seq| corrupt(case_id, &format!("fact {seq} does not fit")))?;

    let Appended { head } = append(&tx, &case.key, case_id, case.row.head, &added, once).await?;
    let mut row = case.row;
    row::derive(
        &mut row,
        &after,
        &app.law,
        today,
        matches!(actor, Actor::Worker),
    );
    row.head = head;
    if after.requester != case.file.requester {
        row.sealed_summary = found_by::sealed_summary(&case.key, &after)?;
        cases::set_tokens(&tx, case_id, &found_by::tokens(app, &after)).await?;
        void_links(app, &tx, &case.file.requester, &after.requester, now).await?;
    }
    cases::update(&tx, &row, now).await?;
    cases::set_claims(&tx, case_id, &row::claims(&after, &app.law)).await?;
    for fact in &added {
        for letter in mail_owed::after(&tx, &after, fact, today).await? {
            outbox::queue(&tx, letter.sealed(app, Some((case_id, &case.key)), now)?).await?;
        }
    }
    tx.commit().await.map_err(StoreError::from)?;
    Ok(Done::Now)
}

/// A link that was sent to an address must not outlive it.
async fn void_links(
    app: &App,
    connection: &impl Connection,
    before: &Person,
    after: &Person,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let index = |person: &Person| {
        let email = person.email.as_deref();
        email.map(|email| app.vault.blind_email(email))
    };
    match index(before) {
        Some(old) if index(after) != Some(old) => links::void(connection, &old, now).await,
        _ => Ok(()),
    }
}

/// Where the chain ends after an append.
pub(super) struct Appended {
    pub(super) head: Hash,
}

/// Seals the facts, links them to the chain and writes them.
pub(super) async fn append(
    connection: &impl Connection,
    key: &CaseKey,
    case_id: Uuid,
    mut head: Hash,
    facts: &[DatedFact],
    once: Option<&str>,
) -> Result<Appended, CaseworkError> {
    for (n, fact) in facts.iter().enumerate() {
        let plain = serde_json::to_vec(&fact.fact).map_err(|error| corrupt(case_id, &error))?;
        let sealed = key.seal(&fact_place(case_id, fact.seq), &plain);
        let hash = chain::link(&head, &entry(case_id, fact, fact.by, &sealed));
        let row = FactRow {
            case_id,
            seq: fact.seq,
            kind: fact.fact.kind().to_owned(),
            effective_on: fact.effective_on,
            recorded_at: fact.recorded_at,
            by: fact.by,
            sealed,
            previous: head,
            hash,
            once_key: once.filter(|_| n == 0).map(str::to_owned),
        };
        cases::add_fact(connection, &row).await?;
        head = hash;
    }
    Ok(Appended { head })
}

fn entry<'a>(case_id: Uuid, fact: &'a DatedFact, by: By, sealed: &'a [u8]) -> Entry<'a> {
    Entry {
        case_id,
        seq: fact.seq,
        kind: fact.fact.kind(),
        effective_on: fact.effective_on,
        recorded_at: fact.recorded_at,
        by,
        sealed,
    }
}
