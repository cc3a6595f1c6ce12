//! What only a demonstration has: invented people and a world of cases, made through the same doors as real ones.

mod cast;
#[cfg(test)]
mod tests;
mod world;

use chrono::{DateTime, Days, NaiveDate, Utc};

pub use cast::{Member, cast};
pub use world::{SampleResident, residents};

use crate::app::App;
use crate::casework::CaseworkError;
use crate::clock::{Clock, SettableClock, day_start_utc, london_date};
use crate::store::{outbox, staff};

/// The days whose mail still goes out when the demonstration begins.
const MAIL_DAYS: u64 = 2;

/// Fills an empty database with the cast and with about `cases` cases of the 14 months up to `today`. The
/// demonstration's clock, if it stands on that day, is left as it stood, with everything before it; else it is left at
/// 9:00am on that day. A database that already has people is left as it is.
///
/// # Errors
/// [`CaseworkError::NotFound`] when the product does not run as a demonstration: invented people never come into a
/// real database. Otherwise the failures of the store and the vault.
pub async fn fill(app: &App, cases: usize, today: NaiveDate) -> Result<(), CaseworkError> {
    let Some(demo) = &app.demo else {
        return Err(CaseworkError::NotFound);
    };
    if staff::count(app.store.read()).await? > 0 {
        return Ok(());
    }
    let stood = demo.clock.now();
    let begins = if london_date(stood) == today {
        stood
    } else {
        nine_in_the_morning(today)
    };
    let crew = cast::join(app, &demo.clock, today).await?;
    for act in world::live_through(app, &demo.clock, &crew, cases, begins).await? {
        tracing::warn!(
            act.place,
            act.days_ago,
            act.says,
            "an act of the demonstration was refused"
        );
    }
    let recent = today
        .checked_sub_days(Days::new(MAIL_DAYS))
        .unwrap_or(today);
    outbox::cancel_before(
        &app.store,
        day_start_utc(recent),
        "older than the demonstration",
    )
    .await?;
    demo.clock.set(begins);
    Ok(())
}

/// 9:00am in London on that day.
fn nine_in_the_morning(day: NaiveDate) -> DateTime<Utc> {
    SettableClock::at_nine(day).now()
}
