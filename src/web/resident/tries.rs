//! Codes that are typed: five wrong ones, then a wait, the same whether or not there is anything behind the code.

use chrono::{DateTime, Duration, DurationRound, Utc};
use domain::said::Said;

use crate::people;
use crate::store::throttle;
use crate::web::ask::Ask;
use crate::web::error::AppError;
use crate::web::form::FieldError;

/// Wrong codes in a row before a wait.
pub(super) const MOST: u32 = 5;
/// Minutes of that wait.
const WAIT: i64 = 15;

/// The tries at one code by one visitor.
pub(super) struct Tries {
    counted: String,
    waiting: String,
}

/// One try that may be made.
pub(super) struct Try {
    no: u32,
}

impl Tries {
    /// Those of that name that belong to `who`.
    pub(super) fn of<W>(ask: &Ask<W>, name: &str, who: &str) -> Self {
        let bucket = |part: &str| {
            let blind = ask
                .app
                .vault
                .blind("throttle", &format!("code|{part}|{name}|{who}"));
            blind.iter().map(|byte| format!("{byte:02x}")).collect()
        };
        Self {
            counted: bucket("tries"),
            waiting: bucket("wait"),
        }
    }

    /// Takes a try. It is counted before the code is looked at, so that no number of tries at once gains anything.
    ///
    /// # Errors
    /// The store's. The inner error says how long to wait.
    pub(super) async fn begin<W>(
        &self,
        ask: &Ask<W>,
        field: &str,
    ) -> Result<Result<Try, FieldError>, AppError> {
        let store = &ask.app.store;
        let since = throttle::newest(store, &self.waiting).await?;
        if let Some(minutes) = since.and_then(|since| minutes_left(since, ask.now)) {
            return Ok(Err(wait(field, minutes)));
        }
        let day = ask.now.duration_trunc(Duration::days(1)).unwrap_or(ask.now);
        let no = throttle::count(store, &self.counted, day).await?;
        if no > MOST {
            return Ok(Err(wait(field, WAIT)));
        }
        Ok(Ok(Try { no }))
    }

    /// The code was right: what was wrong before does not count any more.
    ///
    /// # Errors
    /// The store's.
    pub(super) async fn passed<W>(&self, ask: &Ask<W>) -> Result<(), AppError> {
        Ok(throttle::forget(&ask.app.store, &self.counted).await?)
    }

    /// The code was wrong. `says` is the message with the tries that are left.
    ///
    /// # Errors
    /// The store's.
    pub(super) async fn failed<W>(
        &self,
        ask: &Ask<W>,
        this: &Try,
        field: &str,
        says: &'static str,
    ) -> Result<FieldError, AppError> {
        people::log(&ask.app, None, "code_failed", None, "").await?;
        let left = MOST.saturating_sub(this.no);
        if left > 0 {
            return Ok(FieldError::new(field, Said::new(says).with("count", left)));
        }
        throttle::count(&ask.app.store, &self.waiting, ask.now).await?;
        throttle::forget(&ask.app.store, &self.counted).await?;
        Ok(wait(field, WAIT))
    }
}

/// The minutes of a wait that are left, begun ones whole.
fn minutes_left(since: DateTime<Utc>, now: DateTime<Utc>) -> Option<i64> {
    let left = since + Duration::minutes(WAIT) - now;
    (left > Duration::zero()).then(|| (left.num_seconds() + 59) / 60)
}

fn wait(field: &str, minutes: i64) -> FieldError {
    let count = u64::try_from(minutes).unwrap_or(1);
    FieldError::new(field, Said::new("track-code-wait").with("count", count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_is_told_in_whole_minutes_and_ends() {
        let since: DateTime<Utc> = "2026-08-03T08:00:00Z".parse().expect("an instant");
        let after = |seconds| minutes_left(since, since + Duration::seconds(seconds));
        assert_eq!(after(0), Some(15));
        assert_eq!(after(1), Some(15));
        assert_eq!(after(61), Some(14));
        assert_eq!(after(14 * 60 + 59), Some(1));
        assert_eq!(after(15 * 60), None);
    }
}
