//! The lines of a reply's schedule as a form has them: as many rows as there are files for the reply, and a few more.

use domain::case_file::CaseFile;
use domain::facts::{Purpose, ScheduleItem, Treatment};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::web::form::{FieldError, Posted};

/// Empty rows below those that are filled. Without scripts, saving a wrong form brings as many again.
const SPARE_ROWS: usize = 4;

/// The rows of a fresh form: a line for each file that is for the reply.
pub(super) fn fresh(file: &CaseFile) -> Value {
    let lines = file
        .documents_for(Purpose::Reply)
        .filter(|known| !known.is_infected())
        .map(|known| {
            row(
                &known.document.name,
                Treatment::Released.as_str(),
                "",
                &known.document.id.to_string(),
            )
        });
    spare(lines.collect())
}

/// The rows as they were sent.
pub(super) fn again(posted: &Posted) -> Value {
    spare(
        typed(posted)
            .map(|line| row(line.title, line.treatment, line.reason, line.document))
            .collect(),
    )
}

/// The lines that were filled in. Their wording is checked when the reply is sent.
///
/// # Errors
/// A line that does not say what became of it.
pub(super) fn read(posted: &Posted) -> Result<Vec<ScheduleItem>, FieldError> {
    (1_u16..)
        .zip(typed(posted))
        .map(|(no, line)| {
            let treatment = Treatment::read(line.treatment).ok_or_else(|| {
                FieldError::new(
                    "schedule",
                    &format!("Select what became of item {no} of the list"),
                )
            })?;
            Ok(ScheduleItem {
                no,
                title: line.title.to_owned(),
                treatment,
                reason: Some(line.reason.to_owned()),
                document: Uuid::parse_str(line.document).ok(),
            })
        })
        .collect()
}

/// What became of a thing, and the files that can go with it.
pub(super) fn choices(file: &CaseFile) -> Value {
    let treatments: Vec<Value> = Treatment::ALL
        .into_iter()
        .map(|treatment| json!({ "value": treatment.as_str(), "text": treatment.name() }))
        .collect();
    let files: Vec<Value> = file
        .documents_for(Purpose::Reply)
        .filter(|known| !known.is_infected())
        .map(|known| json!({ "value": known.document.id.to_string(), "text": known.document.name }))
        .collect();
    json!({ "treatments": treatments, "files": files })
}

struct Line<'a> {
    title: &'a str,
    treatment: &'a str,
    reason: &'a str,
    document: &'a str,
}

/// A row counts when anything was typed into it or a file was chosen.
fn typed(posted: &Posted) -> impl Iterator<Item = Line<'_>> {
    let at = |field: &str, n: usize| posted.all(field).get(n).map_or("", |value| value.trim());
    (0..posted.all("item-title").len())
        .map(move |n| Line {
            title: at("item-title", n),
            treatment: at("item-treatment", n),
            reason: at("item-reason", n),
            document: at("item-document", n),
        })
        .filter(|line| {
            !(line.title.is_empty() && line.reason.is_empty() && line.document.is_empty())
        })
}

fn row(title: &str, treatment: &str, reason: &str, document: &str) -> Value {
    json!({ "title": title, "treatment": treatment, "reason": reason, "document": document })
}

fn spare(mut rows: Vec<Value>) -> Value {
    let empty = row("", Treatment::Released.as_str(), "", "");
    rows.extend(std::iter::repeat_n(empty, SPARE_ROWS));
    Value::from(rows)
}

#[cfg(test)]
mod tests {
    use super::super::effects::samples;
    use super::*;

    #[test]
    fn rows_that_nobody_filled_in_are_no_lines() {
        let posted = Posted::read(
            b"item-title=The+file&item-treatment=part&item-reason=Names+of+others&item-document=\
              &item-title=&item-treatment=released&item-reason=&item-document=\
              &item-title=Recordings&item-treatment=not_held&item-reason=&item-document=",
        );
        let lines = read(&posted).unwrap();
        let told: Vec<_> = lines.iter().map(|line| (line.no, line.treatment)).collect();
        assert_eq!(told, [(1, Treatment::Part), (2, Treatment::NotHeld)]);
        assert_eq!(lines[0].reason.as_deref(), Some("Names of others"));
        let rows = again(&posted);
        assert_eq!(rows[1]["title"], "Recordings");
        assert_eq!(rows.as_array().map(Vec::len), Some(2 + SPARE_ROWS));
    }

    #[test]
    fn a_line_says_what_became_of_it() {
        let posted = Posted::read(b"item-title=The+file&item-treatment=lost&item-reason=");
        assert_eq!(read(&posted).unwrap_err().field, "schedule");
        assert_eq!(read(&Posted::read(b"words=x")), Ok(Vec::new()));
    }

    #[test]
    fn a_fresh_form_has_rows_to_fill_in() {
        let rows = fresh(&samples::access("2026-11-23"));
        assert_eq!(rows.as_array().map(Vec::len), Some(SPARE_ROWS));
    }
}
