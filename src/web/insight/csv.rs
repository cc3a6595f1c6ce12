//! The figures of the plots as files. Dates as ISO 8601, shares in per cent with one decimal.

use std::fmt::Write as _;

use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::figures::Figures;
use crate::web::ask::{Ask, Reader};
use crate::web::error::AppError;

/// Open cases by days to the last day to reply.
pub(super) async fn deadlines(ask: Ask<Reader>) -> Result<Response, AppError> {
    let figures = Figures::read(&ask).await?;
    let mut lines = String::from("days_to_deadline,open_cases\r\n");
    for (bin, count) in &figures.open.bins {
        let _ = write!(lines, "{},{count}\r\n", bin.label());
    }
    let _ = write!(lines, "No date to meet,{}\r\n", figures.open.without_date);
    Ok(file("deadlines.csv", lines))
}

/// Answers in time by month.
pub(super) async fn on_time(ask: Ask<Reader>) -> Result<Response, AppError> {
    let figures = Figures::read(&ask).await?;
    let mut lines = String::from("month,answered,in_time,late,percent_in_time\r\n");
    for (first, answered) in &figures.months {
        let share = answered.percent().filter(|_| figures.enough());
        let _ = write!(
            lines,
            "{},{},{},{},{}\r\n",
            first.format("%Y-%m"),
            answered.all(),
            answered.in_time,
            answered.late,
            share.map_or_else(String::new, |share| format!("{share:.1}")),
        );
    }
    Ok(file("on-time.csv", lines))
}

fn file(name: &str, lines: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    (headers, lines).into_response()
}
