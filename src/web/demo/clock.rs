//! Moving the demonstration's clock.

use axum::response::Response;

use super::stage;
use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::view::go;
use crate::worker;

/// The most days that the clock moves at a time.
const MOST_DAYS: u64 = 400;

/// Moves it on and does what has come due.
pub(super) async fn move_on(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    let demo = ask.app.demo.as_ref().ok_or(AppError::NotFound)?;
    let Some(days) = days(posted.first("days")) else {
        let says = format!("Enter a number of days from 1 to {MOST_DAYS}");
        let form = Form::again(&posted).wrong([FieldError::new("days", &says)]);
        return stage::show(&ask, form).await;
    };
    demo.clock.advance_days(days);
    worker::run_once(&ask.app)
        .await
        .map_err(|error| AppError::Fault(Box::new(error)))?;
    Ok(go("/demo"))
}

fn days(typed: &str) -> Option<u64> {
    let days = typed.trim().parse().ok()?;
    (1..=MOST_DAYS).contains(&days).then_some(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_moves_forwards_and_not_too_far() {
        for good in ["1", " 40 ", "400"] {
            assert!(days(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "0",
            "-1",
            "401",
            "1.5",
            "soon",
            "99999999999999999999999",
        ] {
            assert_eq!(days(bad), None, "{bad}");
        }
    }
}
