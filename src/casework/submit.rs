//! A request comes in: online, or logged by staff.

use chrono::NaiveDate;
use domain::actor::By;
use domain::case_file::CaseFile;
use domain::chain;
use domain::decide::NewFact;
use domain::facts::{DatedFact, Fact, Received};
use domain::reference::Reference;
use domain::routing::route;
use domain::stage::Stage;
use uuid::Uuid;

use super::act::{Appended, append};
use super::open::{corrupt, summary_place};
use super::{CaseworkError, Summary, mail_owed, row};
use crate::app::App;
use crate::clock::{london_date, micros};
use crate::secret::random_bytes;
use crate::store::{CaseRow, Connection, StoreError, cases, outbox, staff};
use crate::vault::CaseKey;

/// A request as it came in.
#[derive(Debug, Clone)]
pub struct NewCase {
    /// What was asked, by whom.
    pub received: Received,
    /// The London day on which any member of staff had it.
    pub received_on: NaiveDate,
    /// Who recorded it.
    pub by: By,
    /// The form's once-only key: the same form sent twice is one case.
    pub form_key: String,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submitted {
    /// The case.
    pub id: Uuid,
    /// What to quote.
    pub reference: Reference,
}

/// Opens a case, or gives the one that this form has already opened.
///
/// # Errors
/// The failures of the store and the vault; nothing is kept then.
pub async fn submit(app: &App, new: NewCase) -> Result<Submitted, CaseworkError> {
    let form_key = new.form_key.clone();
    match open_case(app, new).await {
        Err(CaseworkError::Store(StoreError::AlreadyDone(_))) => {
            cases::by_form_key(app.store.read(), &form_key)
                .await?
                .map(|row| Submitted {
                    id: row.id,
                    reference: row.reference,
                })
                .ok_or(CaseworkError::NotFound)
        }
        done => done,
    }
}

async fn open_case(app: &App, new: NewCase) -> Result<Submitted, CaseworkError> {
    let id = Uuid::new_v4();
    let now = micros(app.clock.now());
    let today = london_date(now);
    let key = app.vault.new_case_key();
    let tx = app.store.begin_write().await?;

    let officers = staff::officers(&tx, today).await?;
    let routed = route(&new.received, &app.rules, officers);
    let linked_case = linked(&tx, &new.received).await?;
    let facts = vec![
        NewFact {
            effective_on: new.received_on,
            fact: Fact::Received(Box::new(new.received)),
        },
        NewFact {
            effective_on: today,
            fact: routed,
        },
    ];

    let mut row = CaseRow {
        id,
        reference: new_reference()?,
        complaint: false,
        rights: Vec::new(),
        stage: Stage::New,
        status: domain::clock::ClockStatus::Due,
        received_on: new.received_on,
        logged_at: now,
        due_on: None,
        first_due_on: None,
        next_action_on: None,
        owner: None,
        team: None,
        area: None,
        channel: domain::facts::Channel::Online,
        outcome: None,
        finished_on: None,
        closed_on: None,
        ready_on: None,
        seq: 0,
        head: chain::beginning(id),
        sealed_summary: Vec::new(),
        linked_case,
        form_key: Some(new.form_key),
    };
    let bys = [new.by, By::Worker];
    let dated: Vec<DatedFact> = (1_u32..)
        .zip(facts)
        .zip(bys)
        .map(|((seq, new), by)| DatedFact {
            seq,
            effective_on: new.effective_on,
            recorded_at: now,
            by,
            fact: new.fact,
        })
        .collect();
    let file = CaseFile::from_facts(id, row.reference.clone(), dated.clone())
        .map_err(|seq| corrupt(id, &format!("fact {seq} does not fit")))?;
    row::derive(&mut row, &file, &app.law, today, false);
    row.sealed_summary = sealed_summary(&key, &file)?;
    row.seq = 0;
    row.head = chain::beginning(id);

    cases::insert(&tx, &row, &app.vault.wrap(&key, id.as_bytes()), now).await?;
    let Appended { head } = append(&tx, &key, id, row.head, &dated, None).await?;
    row.seq = file.seq();
    row.head = head;
    cases::update(&tx, &row, now).await?;
    cases::set_claims(&tx, id, &row::claims(&file, &app.law)).await?;
    cases::add_tokens(&tx, id, &search_tokens(app, &file)).await?;
    for letter in mail_owed::after_receipt(&tx, &file, today).await? {
        outbox::queue(&tx, letter.sealed(app, Some((id, &key)), now)?).await?;
    }
    tx.commit().await.map_err(StoreError::from)?;
    Ok(Submitted {
        id,
        reference: row.reference,
    })
}

fn new_reference() -> Result<Reference, CaseworkError> {
    // Five draws in 37 have a check character that cannot be said over the phone.
    for _ in 0..64 {
        if let Some(reference) = Reference::from_random(u64::from_le_bytes(random_bytes())) {
            return Ok(reference);
        }
    }
    Err(CaseworkError::Random(
        "64 draws without a usable reference".to_owned(),
    ))
}

/// The request that a complaint is about, if its reference is one of ours. An unknown one is accepted anyway.
async fn linked(
    connection: &impl Connection,
    received: &Received,
) -> Result<Option<Uuid>, CaseworkError> {
    let Some(reference) = received
        .about_reference
        .as_deref()
        .and_then(Reference::read)
    else {
        return Ok(None);
    };
    Ok(cases::by_reference(connection, &reference)
        .await?
        .map(|row| row.id))
}

fn sealed_summary(key: &CaseKey, file: &CaseFile) -> Result<Vec<u8>, CaseworkError> {
    let summary = Summary {
        name: file.received.requester.name.clone(),
    };
    let plain = serde_json::to_vec(&summary).map_err(|error| corrupt(file.id, &error))?;
    Ok(key.seal(&summary_place(file.id), &plain))
}

/// What the case can be found by: words of the names, e-mail address, postcode.
fn search_tokens(app: &App, file: &CaseFile) -> Vec<(&'static str, [u8; 32])> {
    let person = &file.received.requester;
    let mut tokens: Vec<(&'static str, [u8; 32])> = app
        .vault
        .name_tokens(&person.name)
        .into_iter()
        .chain(
            file.received
                .subject
                .iter()
                .flat_map(|name| app.vault.name_tokens(name)),
        )
        .map(|token| ("name", token))
        .collect();
    if let Some(email) = &person.email {
        tokens.push(("email", app.vault.blind_email(email)));
    }
    if let Some(postcode) = person.postcode.as_deref().filter(|p| !p.trim().is_empty()) {
        tokens.push(("postcode", app.vault.blind_postcode(postcode)));
    }
    tokens.sort_unstable();
    tokens.dedup();
    tokens
}
