//! Checks that what is derived equals its derivation, for every case: row, claims, chain. Says what an administrator
//! should know about the council's profile, too.

use std::io::{self, Write};

use crate::app::App;
use crate::casework;
use crate::serve::StartError;
use crate::store::cases;

/// Prints what an administrator should know today, checks every case, and prints what does not agree.
///
/// # Errors
/// How many cases do not agree.
pub async fn run(app: &App) -> Result<(), StartError> {
    let said = |error: io::Error| StartError(error.to_string());
    let ids = cases::every_id(app.store.read())
        .await
        .map_err(|error| StartError(error.to_string()))?;
    let mut out = io::stdout();
    for warning in app.council.warnings(app.clock.today(), &app.regulators) {
        writeln!(out, "{warning}").map_err(said)?;
    }
    let mut wrong = 0_usize;
    for id in &ids {
        let found = match casework::disagreement(app, *id).await {
            Ok(found) => found,
            Err(error) => Some(error.to_string()),
        };
        if let Some(what) = found {
            wrong += 1;
            writeln!(out, "{id}: {what}").map_err(said)?;
        }
    }
    writeln!(out, "{} cases checked, {wrong} do not agree", ids.len()).map_err(said)?;
    if wrong == 0 {
        Ok(())
    } else {
        Err(StartError(format!(
            "{wrong} cases do not agree with their facts"
        )))
    }
}
