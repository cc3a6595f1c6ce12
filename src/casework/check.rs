//! Whether the lists say what the facts say.

use uuid::Uuid;

use super::open::read;
use super::{CaseworkError, found_by, row};
use crate::app::App;
use crate::clock::london_date;
use crate::store::cases;

/// What the row or the claims of a case say that its facts do not; nothing when they agree.
///
/// # Errors
/// [`CaseworkError::Corrupt`] when the chain or a fact is broken, and the store's and the vault's failures.
pub async fn disagreement(app: &App, id: Uuid) -> Result<Option<String>, CaseworkError> {
    let today = london_date(app.clock.now());
    let kept = cases::by_id(app.store.read(), id)
        .await?
        .ok_or(CaseworkError::NotFound)?;
    let case = read(app, app.store.read(), kept.clone()).await?;
    let mut derived = kept.clone();
    row::derive(&mut derived, &case.file, &app.law, today, false);
    // When the worker looks next depends on when it looked last; everything else follows from the facts alone.
    derived.next_action_on = kept.next_action_on;
    if derived != kept {
        return Ok(Some("its row in the lists is out of date".to_owned()));
    }
    let claims = cases::claims(app.store.read(), id).await?;
    if claims != row::claims(&case.file, &app.law) {
        return Ok(Some("its claims in the reports are out of date".to_owned()));
    }
    let connection = app.store.read();
    if !found_by::agrees(app, connection, &case.key, &case.file, &kept.sealed_summary).await? {
        return Ok(Some("what it is found by is out of date".to_owned()));
    }
    Ok(None)
}
