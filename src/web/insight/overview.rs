//! The manager's first page: four numbers, the histogram of deadlines, the share in time by month.

use axum::response::Response;
use chrono::Datelike;
use domain::measures::Bin;
use serde_json::{Value, json};
use words::long_date;

use super::figures::{ENOUGH, Figures, percent};
use super::plot::{histogram, trend};
use crate::web::ask::{Ask, Reader};
use crate::web::error::AppError;
use crate::web::view::View;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Shows them.
pub(super) async fn page(ask: Ask<Reader>) -> Result<Response, AppError> {
    let figures = Figures::read(&ask).await?;
    let settings = &ask.app.law.settings;
    let mut benchmarks = vec![settings.benchmark_amber, settings.benchmark_green];
    benchmarks.dedup();
    let works_cases = ask
        .person
        .as_ref()
        .is_some_and(|person| person.roles.works_cases());
    View::new(&ask, "insight/overview.html", "Reports")
        .show(
            &ask,
            json!({
                "at": figures.at,
                "numbers": numbers(&figures, works_cases),
                "deadlines": deadlines(&figures),
                "on_time": on_time(&figures, &benchmarks),
            }),
        )
        .await
}

/// The four numbers. They lead to the lists behind them for those who may see the lists.
fn numbers(figures: &Figures, works_cases: bool) -> Value {
    let open = &figures.open;
    let href = |to: &'static str| if works_cases { to } else { "" };
    let share = percent(figures.quarter).filter(|_| figures.enough());
    let quarter = figures.quarter;
    json!([
        {
            "number": open.open, "label": "open", "href": href("/desk/cases"),
            "note": "Requests and complaints that are not closed.",
        },
        {
            "number": open.late, "label": "late", "href": href("/desk/cases?view=late"),
            "note": "Open, and the last day to reply is over.",
        },
        {
            "number": open.due_in_7_days, "label": "due in 7 days", "href": "",
            "note": "The last day to reply is today or one of the next 7 days.",
        },
        {
            "number": share.as_deref().unwrap_or("–"), "label": "on time this quarter", "href": "",
            "note": if !figures.enough() {
                NOT_ENOUGH.to_owned()
            } else if quarter.all() == 0 {
                format!("Nothing has been answered since {}.", long_date(figures.quarter_from))
            } else {
                format!(
                    "{} of {} answered since {} were answered by the last day to reply.",
                    quarter.in_time, quarter.all(), long_date(figures.quarter_from)
                )
            },
        },
    ])
}

const NOT_ENOUGH: &str = "There are not enough closed requests yet to show a rate.";

fn deadlines(figures: &Figures) -> Value {
    let open = &figures.open;
    let count = |wanted: &[Bin]| -> u32 {
        open.bins
            .iter()
            .filter(|(bin, _)| wanted.contains(bin))
            .map(|(_, n)| n)
            .sum()
    };
    let rows: Vec<Value> = open
        .bins
        .iter()
        .map(|(bin, n)| json!({ "label": bin.label(), "count": n }))
        .collect();
    let later = count(&[Bin::Left8To14, Bin::Left15To30, Bin::LeftOver30]);
    json!({
        "title": deadlines_title(open.late, open.due_in_7_days),
        "summary": format!(
            "{} late, {} due today, {} due in 1 to 7 days, {later} later, {} paused, {} not started.",
            open.late,
            count(&[Bin::DueToday]),
            count(&[Bin::Left1To3, Bin::Left4To7]),
            count(&[Bin::Paused]),
            count(&[Bin::NotStarted]),
        ),
        "rows": rows,
        "open": open.open,
        "without_date": open.without_date,
        "plot": histogram(&open.bins),
    })
}

/// The message of the histogram, as a sentence.
fn deadlines_title(late: u32, soon: u32) -> String {
    let cases = |n: u32| {
        if n == 1 {
            "1 case is".to_owned()
        } else {
            format!("{n} cases are")
        }
    };
    match (late, soon) {
        (0, 0) => "Nothing is late or due in the next 7 days".to_owned(),
        (0, soon) => format!("{} due in the next 7 days, and none is late", cases(soon)),
        (late, 0) => format!("{} late, and none is due in the next 7 days", cases(late)),
        (late, soon) => format!(
            "{} late, and {soon} {} due in the next 7 days",
            cases(late),
            if soon == 1 { "is" } else { "are" }
        ),
    }
}

fn on_time(figures: &Figures, benchmarks: &[u32]) -> Value {
    let shown = figures.enough();
    let rows: Vec<Value> = figures
        .months
        .iter()
        .map(|(first, answered)| {
            json!({
                "month": format!("{} {}", month_name(first.month0()), first.year()),
                "answered": answered.all(),
                "in_time": answered.in_time,
                "late": answered.late,
                "share": percent(*answered).filter(|_| shown),
            })
        })
        .collect();
    let months: Vec<_> = figures
        .months
        .iter()
        .map(|(first, answered)| {
            let initial = month_name(first.month0()).chars().next().unwrap_or(' ');
            (initial, first.year(), *answered)
        })
        .collect();
    let together = figures.together;
    let shares: Vec<String> = benchmarks.iter().map(|line| format!("{line}%")).collect();
    json!({
        "enough": shown,
        "not_enough": NOT_ENOUGH,
        "least": ENOUGH,
        "title": percent(together).map(|share| format!(
            "{share} were answered on time in the last {} months", figures.months.len()
        )),
        "summary": format!(
            "{} of {} answered on time. The same figures are in the table, month by month.",
            together.in_time, together.all()
        ),
        "benchmarks": shares.join(" and "),
        "rows": rows,
        "plot": trend(&months, benchmarks),
    })
}

fn month_name(month0: u32) -> &'static str {
    let at = usize::try_from(month0).unwrap_or_default();
    MONTHS[at % MONTHS.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_title_is_a_sentence_about_what_matters() {
        assert_eq!(
            deadlines_title(0, 0),
            "Nothing is late or due in the next 7 days"
        );
        assert_eq!(
            deadlines_title(0, 1),
            "1 case is due in the next 7 days, and none is late"
        );
        assert_eq!(
            deadlines_title(3, 0),
            "3 cases are late, and none is due in the next 7 days"
        );
        assert_eq!(
            deadlines_title(1, 1),
            "1 case is late, and 1 is due in the next 7 days"
        );
        assert_eq!(
            deadlines_title(2, 9),
            "2 cases are late, and 9 are due in the next 7 days"
        );
    }
}
