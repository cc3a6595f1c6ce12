//! When somebody is away, and who stands in.

use axum::extract::Path;
use axum::response::Response;
use chrono::NaiveDate;
use uuid::Uuid;
use words::long_date;

use super::joining::write_down;
use super::person::{self, locked_row_of, row_of};
use crate::store::staff;
use crate::store::{Connection, StoreError};
use crate::web::ask::{Administrator, Ask};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::view::go;

/// Keeps the dates and the deputy; with no date, the person is not away.
pub(super) async fn keep(
    ask: Ask<Administrator>,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, AppError> {
    let given = dates(&posted).and_then(|dates| {
        let deputy = deputy(&posted).map_err(|error| vec![error])?;
        Ok((dates, deputy))
    });
    let ((from, until), deputy) = match given {
        Ok(given) => given,
        Err(errors) => return again(&ask, &id, &posted, errors).await,
    };
    let tx = ask.app.store.begin_write().await?;
    let mut row = locked_row_of(&tx, &id).await?;
    if let Some(deputy) = deputy
        && !may_stand_in(&tx, row.id, deputy).await?
    {
        drop(tx);
        return again(&ask, &id, &posted, vec![no_deputy()]).await;
    }
    row.away_from = from;
    row.away_until = until;
    row.deputy = deputy;
    staff::update(&tx, &row).await?;
    write_down(&ask, &tx, "away_changed", &row.id.to_string()).await?;
    tx.commit().await.map_err(StoreError::from)?;
    Ok(go(&format!("/admin/people/{}", row.id)))
}

async fn again(
    ask: &Ask<Administrator>,
    id: &str,
    posted: &Posted,
    errors: Vec<FieldError>,
) -> Result<Response, AppError> {
    let row = row_of(ask.app.store.read(), id).await?;
    person::show(ask, row.id, Form::again(posted).wrong(errors)).await
}

type Dates = (Option<NaiveDate>, Option<NaiveDate>);

/// The first and the last day away.
fn dates(posted: &Posted) -> Result<Dates, Vec<FieldError>> {
    const FROM: &str = "Enter the first day away";
    let from = optional(posted, "away_from", "desk-date-away-from");
    let until = optional(posted, "away_until", "desk-date-away-until");
    match (from, until) {
        (Ok(None), Ok(Some(_))) => Err(vec![FieldError::new("away_from", FROM)]),
        (Ok(Some(from)), Ok(Some(until))) if until < from => {
            let says = format!(
                "The last day away must be the same as or after {}, the first day",
                long_date(from)
            );
            Err(vec![FieldError::new("away_until", &says)])
        }
        (Ok(from), Ok(until)) => Ok((from, until)),
        (from, until) => Err([from.err(), until.err()].into_iter().flatten().collect()),
    }
}

/// A date whose three boxes may all be empty.
fn optional(
    posted: &Posted,
    name: &str,
    what: &'static str,
) -> Result<Option<NaiveDate>, FieldError> {
    let empty = ["day", "month", "year"]
        .iter()
        .all(|part| posted.some(&format!("{name}-{part}")).is_none());
    if empty {
        return Ok(None);
    }
    posted.date(name, what, what).map(Some)
}

fn deputy(posted: &Posted) -> Result<Option<Uuid>, FieldError> {
    posted
        .some("deputy")
        .map(|id| id.parse().map_err(|_| no_deputy()))
        .transpose()
}

fn no_deputy() -> FieldError {
    FieldError::new("deputy", "Select who stands in, from the list")
}

/// Whether that person has access, works cases, and is somebody else.
async fn may_stand_in(
    connection: &impl Connection,
    id: Uuid,
    deputy: Uuid,
) -> Result<bool, StoreError> {
    let active = staff::active(connection).await?;
    Ok(deputy != id
        && active
            .iter()
            .any(|row| row.id == deputy && row.roles.works_cases()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::language::Language;

    fn posted(from: [&str; 3], until: [&str; 3]) -> Posted {
        let mut pairs = Vec::new();
        for (name, date) in [("away_from", from), ("away_until", until)] {
            for (part, value) in ["day", "month", "year"].iter().zip(date) {
                pairs.push((format!("{name}-{part}"), value.to_owned()));
            }
        }
        Posted::read(serde_urlencoded::to_string(pairs).unwrap().as_bytes())
    }

    #[test]
    fn dates_come_in_order_or_not_at_all() {
        let none = ["", "", ""];
        assert_eq!(dates(&posted(none, none)), Ok((None, None)));
        let (from, until) = dates(&posted(["3", "8", "2026"], none)).unwrap();
        assert_eq!(
            (from.map(|d| d.to_string()), until),
            (Some("2026-08-03".to_owned()), None)
        );
        let wrong = |from, until| dates(&posted(from, until)).unwrap_err();
        assert_eq!(wrong(none, ["3", "8", "2026"])[0].field, "away_from");
        assert_eq!(
            wrong(["3", "8", "2026"], ["2", "8", "2026"])[0].says(Language::English),
            "The last day away must be the same as or after 3 August 2026, the first day"
        );
        assert_eq!(wrong(["30", "2", "2026"], ["", "8", "2026"]).len(), 2);
    }
}
