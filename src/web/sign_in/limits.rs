//! How often signing in may fail. Only failures count, and only against the account as seen from one network
//! address, so that a stranger who guesses cannot lock the owner out.

use super::super::ask::Ask;
use super::super::error::AppError;
use super::super::throttle::{self, Limit};
use crate::people;

/// Wrong passwords for one account from one network address.
pub(super) const PASSWORD_PER_PAIR: Limit = Limit {
    name: "password_pair",
    most: 10,
    minutes: 15,
};

/// Wrong passwords from one network address, whatever the account.
pub(super) const PASSWORD_PER_PEER: Limit = Limit {
    name: "password_peer",
    most: 100,
    minutes: 15,
};

/// Wrong codes for one account from one network address.
pub(super) const CODE_PER_PAIR: Limit = Limit {
    name: "code_pair",
    most: 6,
    minutes: 15,
};

/// Wrong codes for one account from anywhere: a code is short, and whoever gives one has the password already.
pub(super) const CODE_PER_ACCOUNT: Limit = Limit {
    name: "code_account",
    most: 20,
    minutes: 15,
};

/// Wrong set-up codes from one network address.
pub(super) const SET_UP_PER_PEER: Limit = Limit {
    name: "set_up",
    most: 10,
    minutes: 15,
};

/// Refuses somebody who has used up the failures that are allowed.
///
/// # Errors
/// [`AppError::TooOften`], and the store's.
pub(super) async fn refuse_spent<W>(ask: &Ask<W>, limit: Limit, who: &str) -> Result<(), AppError> {
    if throttle::tries(ask, limit, who).await? < limit.most {
        return Ok(());
    }
    people::log(&ask.app, None, "throttled", None, limit.name).await?;
    Err(AppError::TooOften {
        minutes: limit.minutes,
    })
}

/// Counts a failure and gives how many more are allowed.
///
/// # Errors
/// The store's.
pub(super) async fn count_failure<W>(
    ask: &Ask<W>,
    limit: Limit,
    who: &str,
) -> Result<u32, AppError> {
    match throttle::count(ask, limit, who).await {
        Ok(()) | Err(AppError::TooOften { .. }) => {}
        Err(fault) => return Err(fault),
    }
    let tries = throttle::tries(ask, limit, who).await?;
    Ok(limit.most.saturating_sub(tries))
}
