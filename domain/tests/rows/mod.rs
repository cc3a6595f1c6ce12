//! The worked examples of the law, one a row, read from `data/deadline-examples.csv`.

use std::collections::HashMap;

/// One example: its columns by name. An empty column is absent.
pub(crate) struct Row(HashMap<&'static str, String>);

impl Row {
    /// The text of a column that every row has.
    pub(crate) fn must(&self, column: &str) -> &str {
        self.get(column)
            .unwrap_or_else(|| panic!("row {:?} has no {column}", self.0.get("id")))
    }

    /// The text of a column, if it is not empty.
    pub(crate) fn get(&self, column: &str) -> Option<&str> {
        self.0.get(column).map(String::as_str)
    }

    /// `asked..answered` pairs; an unanswered question has no second part.
    pub(crate) fn clarifications(&self) -> Vec<(&str, Option<&str>)> {
        let pairs = self
            .get("clarifications")
            .into_iter()
            .flat_map(|all| all.split(';'));
        pairs
            .map(|pair| {
                let (asked, answered) = pair.split_once("..").expect("a pair has two dots");
                (asked, Some(answered).filter(|text| !text.is_empty()))
            })
            .collect()
    }

    /// The setting that decides the row and its other value, if the row has another reading.
    pub(crate) fn other_reading(&self) -> Option<(&str, &'static str)> {
        let (name, value) = self.get("reading")?.split_once('=')?;
        let other = match (name, value) {
            ("pause_days", "both_ends") => "one_end",
            ("pause_on_start_day", "not_counted") => "counted",
            ("extension_notice_roll", "yes") => "no",
            ("period_counting", "corresponding_date") => "first_day_counts",
            unknown => panic!("no other value known for {unknown:?}"),
        };
        Some((name, other))
    }
}

/// Every row of the file.
pub(crate) fn all() -> Vec<Row> {
    let text: &'static str = include_str!("../data/deadline-examples.csv");
    let mut lines = text.lines();
    let header: Vec<&'static str> = lines.next().expect("a header").split(',').collect();
    let rows: Vec<Row> = lines
        .map(|line| {
            let cells = cells(line);
            assert_eq!(cells.len(), header.len(), "{line}");
            let filled = header.iter().copied().zip(cells);
            Row(filled.filter(|(_, cell)| !cell.is_empty()).collect())
        })
        .collect();
    assert_eq!(rows.len(), 74, "a row was lost on reading");
    rows
}

fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            _ => cells.last_mut().expect("one cell at least").push(c),
        }
    }
    cells
}
