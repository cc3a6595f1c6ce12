//! Reading the file that gov.uk publishes ([bank-holidays]).

use std::collections::HashMap;
use std::fmt;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::nation::Nation;

#[derive(Deserialize)]
struct Division {
    events: Vec<Event>,
}

#[derive(Deserialize)]
struct Event {
    title: String,
    date: String,
}

/// Why a holiday file was not taken. Each is a sentence for the administrator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HolidayFileError {
    /// The text is not JSON of the published shape.
    Shape {
        /// Line of the file, from 1.
        line: usize,
        /// Character of that line.
        column: usize,
    },
    /// A nation is missing or has no days at all.
    NoDays {
        /// The nation without days.
        nation: Nation,
    },
    /// A date is not a real date.
    Date {
        /// The nation in whose list it stands.
        nation: Nation,
        /// The text of the date.
        date: String,
    },
}

impl fmt::Display for HolidayFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            HolidayFileError::Shape { line, column } => write!(
                f,
                "The file is not a bank holiday list in the gov.uk format: \
                 line {line}, character {column} cannot be read."
            ),
            HolidayFileError::NoDays { nation } => {
                write!(f, "The file has no bank holidays for {}.", nation.name())
            }
            HolidayFileError::Date { nation, date } => write!(
                f,
                "The list for {} has “{date}” where a date such as 2026-12-25 must be.",
                nation.name()
            ),
        }
    }
}

impl std::error::Error for HolidayFileError {}

/// A nation's days with their names, in the order of [`Nation::ALL`], each list sorted.
pub(super) fn read(json: &str) -> Result<[Vec<(NaiveDate, String)>; 3], HolidayFileError> {
    let mut file: HashMap<String, Division> =
        serde_json::from_str(json).map_err(|error| HolidayFileError::Shape {
            line: error.line(),
            column: error.column(),
        })?;
    let mut lists = [Vec::new(), Vec::new(), Vec::new()];
    for (list, nation) in lists.iter_mut().zip(Nation::ALL) {
        let division = file
            .remove(nation.as_str())
            .filter(|division| !division.events.is_empty())
            .ok_or(HolidayFileError::NoDays { nation })?;
        for event in division.events {
            let date = event.date.parse().map_err(|_| HolidayFileError::Date {
                nation,
                date: event.date,
            })?;
            list.push((date, event.title));
        }
        list.sort_unstable();
    }
    Ok(lists)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_with_a_mistake_is_refused_with_its_place() {
        let shape = read("{\"england-and-wales\":\n 5}").unwrap_err();
        assert!(
            matches!(shape, HolidayFileError::Shape { line: 2, .. }),
            "{shape:?}"
        );

        let one = |date: &str| format!("{{\"events\":[{{\"title\":\"A\",\"date\":\"{date}\"}}]}}");
        let missing = format!(
            "{{\"england-and-wales\":{},\"scotland\":{}}}",
            one("2026-01-01"),
            one("2026-01-01")
        );
        assert_eq!(
            read(&missing).unwrap_err().to_string(),
            "The file has no bank holidays for Northern Ireland."
        );
        let bad = format!("{{\"england-and-wales\":{}}}", one("2026-02-30"));
        assert_eq!(
            read(&bad).unwrap_err(),
            HolidayFileError::Date {
                nation: Nation::EnglandAndWales,
                date: "2026-02-30".to_owned()
            }
        );
        let empty = "{\"england-and-wales\":{\"events\":[]}}";
        assert!(matches!(read(empty), Err(HolidayFileError::NoDays { .. })));
    }
}
