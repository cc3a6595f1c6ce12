//! How often is too often, without puzzles. Buckets are blind indexes, so no address is stored.

use chrono::{DateTime, Duration, DurationRound, Utc};

use super::ask::Ask;
use super::error::AppError;
use crate::store::throttle;

/// A kind of act that is limited.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limit {
    /// Its name.
    pub name: &'static str,
    /// How many in a window.
    pub most: u32,
    /// The window's length in minutes.
    pub minutes: u32,
}

fn window(now: DateTime<Utc>, minutes: u32) -> DateTime<Utc> {
    now.duration_trunc(Duration::minutes(i64::from(minutes)))
        .unwrap_or(now)
}

fn bucket<W>(ask: &Ask<W>, limit: Limit, who: &str) -> String {
    let blind = ask
        .app
        .vault
        .blind("throttle", &format!("{}|{who}", limit.name));
    blind.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Counts one more try by `who`.
///
/// # Errors
/// [`AppError::TooOften`] beyond the limit.
pub(super) async fn count<W>(ask: &Ask<W>, limit: Limit, who: &str) -> Result<(), AppError> {
    let window = window(ask.now, limit.minutes);
    let tries = throttle::count(&ask.app.store, &bucket(ask, limit, who), window).await?;
    refuse_beyond(tries, limit, ask.now - window)
}

/// How many tries `who` has made in this window, without counting one.
///
/// # Errors
/// The store's.
pub(super) async fn tries<W>(ask: &Ask<W>, limit: Limit, who: &str) -> Result<u32, AppError> {
    let window = window(ask.now, limit.minutes);
    Ok(throttle::tries(&ask.app.store, &bucket(ask, limit, who), window).await?)
}

/// Refuses beyond the limit, until the window ends that began `ago`.
fn refuse_beyond(tries: u32, limit: Limit, ago: Duration) -> Result<(), AppError> {
    if tries <= limit.most {
        return Ok(());
    }
    let gone = u32::try_from(ago.num_minutes()).unwrap_or(0);
    Err(AppError::TooOften {
        minutes: limit.minutes.saturating_sub(gone).max(1),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_is_what_is_left_of_the_window() {
        let limit = Limit {
            name: "test",
            most: 3,
            minutes: 60,
        };
        let wait = |tries, seconds| match refuse_beyond(tries, limit, Duration::seconds(seconds)) {
            Err(AppError::TooOften { minutes }) => minutes,
            _ => 0,
        };
        assert_eq!(wait(3, 30), 0);
        assert_eq!(wait(4, 30), 60);
        assert_eq!(wait(4, 50 * 60), 10);
        assert_eq!(wait(4, 60 * 60 - 1), 1);
    }
}
