//! What falls due without anybody clicking: reminders, and the offer of the letter to the regulator.

use chrono::NaiveDate;
use domain::action::Action;
use domain::actor::Actor;
use domain::notices::{letters_to_offer, notices_due};
use uuid::Uuid;

use super::open::read;
use super::{CaseworkError, act, mail_owed, row};
use crate::app::App;
use crate::clock::{london_date, micros};
use crate::store::{StoreError, cases, outbox};

/// The cases at which the worker must look today. It costs what is due, not what is open.
///
/// # Errors
/// The failures of the store.
pub async fn due_today(app: &App) -> Result<Vec<Uuid>, CaseworkError> {
    let today = london_date(app.clock.now());
    Ok(cases::due_for_action(app.store.read(), today).await?)
}

/// Does what has come due on one case. Doing it twice, or in two processes, adds nothing.
///
/// # Errors
/// The failures of the store and the vault.
pub async fn look_at(app: &App, id: Uuid) -> Result<(), CaseworkError> {
    let today = london_date(app.clock.now());
    for because in offers(app, id, today).await? {
        match act(
            app,
            id,
            &Actor::Worker,
            Action::OfferLetter { because },
            None,
            None,
        )
        .await
        {
            Ok(_) | Err(CaseworkError::Refused(_)) => {}
            Err(error) => return Err(error),
        }
    }
    remind(app, id, today).await
}

async fn offers(
    app: &App,
    id: Uuid,
    today: NaiveDate,
) -> Result<Vec<domain::facts::ReadyReason>, CaseworkError> {
    let case = super::open(app, id).await?;
    Ok(letters_to_offer(&case.file, &app.law, today))
}

async fn remind(app: &App, id: Uuid, today: NaiveDate) -> Result<(), CaseworkError> {
    let now = micros(app.clock.now());
    let tx = app.store.begin_write().await?;
    let found = cases::locked(&tx, id)
        .await?
        .ok_or(CaseworkError::NotFound)?;
    let case = read(app, &tx, found).await?;
    for notice in notices_due(&case.file, &app.law, today) {
        for letter in mail_owed::for_notice(&tx, &case.file, notice).await? {
            outbox::queue(&tx, letter.sealed(app, Some((id, &case.key)), now)?).await?;
        }
    }
    let mut row = case.row;
    row::derive(&mut row, &case.file, &app.law, today, true);
    cases::update(&tx, &row, now).await?;
    tx.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// Derives every case's row anew. Needed when the law, as this council reads it, or the bank holidays have changed
/// since the rows were written: until then the lists would say other than the case's own page.
///
/// # Errors
/// The failures of the store and the vault.
pub async fn derive_anew(app: &App) -> Result<usize, CaseworkError> {
    let today = london_date(app.clock.now());
    let ids = cases::every_id(app.store.read()).await?;
    for id in &ids {
        let now = micros(app.clock.now());
        let tx = app.store.begin_write().await?;
        let found = cases::locked(&tx, *id)
            .await?
            .ok_or(CaseworkError::NotFound)?;
        let case = read(app, &tx, found).await?;
        let mut row = case.row;
        row::derive(&mut row, &case.file, &app.law, today, false);
        cases::update(&tx, &row, now).await?;
        cases::set_claims(&tx, *id, &row::claims(&case.file, &app.law)).await?;
        tx.commit().await.map_err(StoreError::from)?;
    }
    Ok(ids.len())
}
