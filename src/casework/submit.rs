//! A request comes in: online, or logged by staff.

use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::By;
use domain::case_file::CaseFile;
use domain::chain;
use domain::facts::{DatedFact, DocumentRef, Fact, Received};
use domain::reference::Reference;
use domain::routing::route;
use domain::stage::Stage;
use uuid::Uuid;

use super::act::{Appended, append};
use super::open::corrupt;
use super::{CaseworkError, files, found_by, mail_owed, row};
use crate::app::App;
use crate::clock::{london_date, micros};
use crate::secret::random_bytes;
use crate::store::{CaseRow, Connection, StoreError, cases, outbox, staff};

/// A request as it came in.
#[derive(Debug, Clone)]
pub struct NewCase {
    /// What was asked, by whom.
    pub received: Received,
    /// The London day on which any member of staff had it.
    pub received_on: NaiveDate,
    /// Who recorded it.
    pub by: By,
    /// The files that came with it. Their contents are kept elsewhere.
    pub documents: Vec<DocumentRef>,
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
/// [`CaseworkError::Refused`] when one of the files cannot be taken; the failures of the store and the vault; nothing is kept then.
pub async fn submit(app: &App, new: NewCase) -> Result<Submitted, CaseworkError> {
    submit_from(app, new, None).await
}

/// The same for a form that was begun here: its files become the case's and its words are destroyed, together with the
/// opening of the case or not at all. What `new` says of files does not count.
///
/// # Errors
/// As [`submit`].
pub async fn submit_draft(
    app: &App,
    new: NewCase,
    draft: Uuid,
) -> Result<Submitted, CaseworkError> {
    submit_from(app, new, Some(draft)).await
}

async fn submit_from(
    app: &App,
    new: NewCase,
    draft: Option<Uuid>,
) -> Result<Submitted, CaseworkError> {
    let form_key = new.form_key.clone();
    match open_case(app, new, draft).await {
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

async fn open_case(
    app: &App,
    new: NewCase,
    draft: Option<Uuid>,
) -> Result<Submitted, CaseworkError> {
    let id = Uuid::new_v4();
    let now = micros(app.clock.now());
    let today = london_date(now);
    let key = app.vault.new_case_key();
    let tx = app.store.begin_write().await?;

    let officers = staff::officers(&tx, today).await?;
    let routed = route(&new.received, &app.rules, officers);
    let linked_case = linked(&tx, &new.received).await?;
    let received = (
        new.received_on,
        new.by,
        Fact::Received(Box::new(new.received)),
    );
    let routed = (today, By::Worker, routed);

    let mut row = blank_row(id, now, linked_case, new.form_key)?;
    let reference = row.reference.clone();
    let read = |dated: &[DatedFact]| {
        CaseFile::from_facts(id, reference.clone(), dated.to_vec())
            .map_err(|seq| corrupt(id, &format!("fact {seq} does not fit")))
    };
    // The case stands before its files, which can only be handed to one that is there.
    let file = read(&dated(now, [received.clone(), routed.clone()]))?;
    row::derive(&mut row, &file, &app.law, today, false);
    row.sealed_summary = found_by::sealed_summary(&key, &file)?;
    row.seq = 0;
    row.head = chain::beginning(id);
    cases::insert(&tx, &row, &app.vault.wrap(&key, id.as_bytes()), now).await?;

    let files = match draft {
        Some(draft) => files::brought_by(app, &tx, draft, id, &key).await?,
        None => files::known(new.documents),
    };
    let sent_along = files::facts(files, new.by, new.received_on, today)?;
    let dated = dated(
        now,
        [received].into_iter().chain(sent_along).chain([routed]),
    );
    let file = read(&dated)?;
    row::derive(&mut row, &file, &app.law, today, false);
    let Appended { head } = append(&tx, &key, id, row.head, &dated, None).await?;
    row.seq = file.seq();
    row.head = head;
    cases::update(&tx, &row, now).await?;
    cases::set_claims(&tx, id, &row::claims(&file, &app.law)).await?;
    cases::set_tokens(&tx, id, &found_by::tokens(app, &file)).await?;
    for letter in mail_owed::after_receipt(&tx, &file, today).await? {
        outbox::queue(&tx, letter.sealed(app, Some((id, &key)), now)?).await?;
    }
    tx.commit().await.map_err(StoreError::from)?;
    Ok(Submitted {
        id,
        reference: row.reference,
    })
}

/// The facts in their order, all recorded now.
fn dated(
    now: DateTime<Utc>,
    facts: impl IntoIterator<Item = (NaiveDate, By, Fact)>,
) -> Vec<DatedFact> {
    (1_u32..)
        .zip(facts)
        .map(|(seq, (effective_on, by, fact))| DatedFact {
            seq,
            effective_on,
            recorded_at: now,
            by,
            fact,
        })
        .collect()
}

/// A row before anything of it is derived from the facts.
fn blank_row(
    id: Uuid,
    now: DateTime<Utc>,
    linked_case: Option<Uuid>,
    form_key: String,
) -> Result<CaseRow, CaseworkError> {
    Ok(CaseRow {
        id,
        reference: new_reference()?,
        complaint: false,
        rights: Vec::new(),
        stage: Stage::New,
        status: domain::clock::ClockStatus::Due,
        received_on: london_date(now),
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
        form_key: Some(form_key),
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
