//! The calculator gives the dates of the law's worked examples, which are also those of the deadline command.

use std::collections::HashMap;

use domain::language::Language;

use super::*;
use crate::deadline::{DeadlineArgs, run};

const EXAMPLES: &str = include_str!("../../../../domain/tests/data/deadline-examples.csv");

/// The rows of the examples, each by the names of its columns.
fn rows() -> Vec<HashMap<&'static str, String>> {
    let mut lines = EXAMPLES.lines();
    let header: Vec<&str> = lines.next().expect("a header").split(',').collect();
    lines
        .map(|line| header.iter().copied().zip(cells(line)).collect())
        .collect()
}

fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            _ => cells.last_mut().expect("a cell").push(c),
        }
    }
    cells
}

fn date(name: &str, text: &str) -> String {
    let mut parts = text.split('-');
    let mut part = || parts.next().unwrap_or_default().to_owned();
    let (year, month, day) = (part(), part(), part());
    format!("&{name}-day={day}&{name}-month={month}&{name}-year={year}")
}

/// The row as the calculator's address and as a line for the command; none for what the calculator does not ask.
fn both(row: &HashMap<&'static str, String>) -> Option<(String, String)> {
    let cell = |name: &str| row[name].as_str();
    let asks = cell("fee_asked").is_empty()
        && cell("as_at").is_empty()
        && cell("received").len() == 10
        && ["article_12a", "section_164a", "none"].contains(&cell("clock"))
        && cell("clarifications").split(';').count() <= MOST_QUESTIONS;
    if !asks {
        return None;
    }
    let mut query = format!("right={}&nation={}", cell("right"), cell("jurisdiction"));
    query.push_str(&date("received", cell("received")));
    let mut line = json!({
        "right": cell("right"), "jurisdiction": cell("jurisdiction"), "received": cell("received"),
    });
    if !cell("identity_asked").is_empty() {
        let came = Some(cell("identity_received")).filter(|came| !came.is_empty());
        query.push_str(&date("identity_asked", cell("identity_asked")));
        came.iter()
            .for_each(|came| query.push_str(&date("identity_given", came)));
        line["identity"] = json!([{ "asked": cell("identity_asked"), "received": came }]);
    }
    let mut questions = Vec::new();
    for (n, pair) in (1..).zip(
        cell("clarifications")
            .split(';')
            .filter(|pair| !pair.is_empty()),
    ) {
        let (asked, answered) = pair.split_once("..").expect("two dates");
        let answered = Some(answered).filter(|answered| !answered.is_empty());
        query.push_str(&date(&format!("asked_{n}"), asked));
        answered
            .iter()
            .for_each(|on| query.push_str(&date(&format!("answered_{n}"), on)));
        questions.push(json!({ "asked": asked, "answered": answered }));
    }
    line["clarifications"] = json!(questions);
    if !cell("extension_notified_on").is_empty() {
        query.push_str(&date("told", cell("extension_notified_on")));
        line["extension_notified_on"] = json!(cell("extension_notified_on"));
    }
    Some((query, line.to_string()))
}

#[test]
fn the_calculator_the_examples_and_the_command_agree() {
    let mut compared = 0;
    for row in rows() {
        let id = &row["id"];
        let Some((query, line)) = both(&row) else {
            continue;
        };
        let sent = Posted::read(query.as_bytes());
        let question = read(&sent, Nation::default())
            .unwrap_or_else(|errors| panic!("{id}: {:?}", errors[0].says(Language::English)));
        let clock = statutory_clock(&question.facts, &Law::new(question.nation));
        let due = clock.due_on.map(|day| day.to_string()).unwrap_or_default();
        assert_eq!(due, row["expect_due_on"], "{id}: {}", row["why"]);
        assert_eq!(clock.status.as_str(), row["expect_status"], "{id}");
        let mut out = Vec::new();
        assert!(run(&DeadlineArgs::default(), line.as_bytes(), &mut out).expect("an answer"));
        let said: Value = serde_json::from_slice(&out).expect("an object");
        assert_eq!(said["due_on"].as_str().unwrap_or_default(), due, "{id}");
        let count = said["steps"].as_array().map_or(0, Vec::len);
        assert_eq!(count, clock.steps.len(), "{id}");
        // The address that other pages link to asks the same.
        let address = address(&question.facts, question.nation);
        let (_, again) = address.split_once('?').expect("a question");
        let again = read(&Posted::read(again.as_bytes()), Nation::default());
        assert_eq!(
            again.ok().map(|again| again.facts),
            Some(question.facts),
            "{id}"
        );
        compared += 1;
    }
    assert!(compared > 50, "only {compared} rows were compared");
}

#[test]
fn every_mistake_is_told_at_its_own_field() {
    let wrong = |query: &str| -> Vec<(String, String)> {
        let errors = read(&Posted::read(query.as_bytes()), Nation::default())
            .err()
            .unwrap_or_default();
        errors
            .into_iter()
            .map(|error| (error.field.clone(), error.says(Language::English)))
            .collect()
    };
    let fields =
        |query: &str| -> Vec<String> { wrong(query).into_iter().map(|(field, _)| field).collect() };
    assert_eq!(fields("x=1"), ["right", "received"]);
    let good = format!("right=access{}", date("received", "2026-11-23"));
    assert!(fields(&good).is_empty());
    assert_eq!(fields(&format!("{good}&nation=france")), ["nation"]);
    let early = wrong(&format!("{good}{}", date("asked_1", "2026-11-22")));
    assert_eq!(early[0].0, "asked_1");
    assert!(
        early[0].1.ends_with(
            "must be the same as or after 23 November 2026, the day we got your request"
        ),
        "{early:?}"
    );
    let unasked = wrong(&format!("{good}{}", date("answered_1", "2026-12-01")));
    assert_eq!(unasked[0].0, "asked_1");
    let backwards = format!(
        "{good}{}{}",
        date("asked_2", "2026-12-03"),
        date("answered_2", "2026-12-01")
    );
    assert_eq!(fields(&backwards), ["answered_2"]);
    assert_eq!(
        fields(&format!("{good}&told-day=31&told-month=2&told-year=2027")),
        ["told"]
    );
    assert_eq!(
        fields(&format!("{good}&identity_asked-day=3")),
        ["identity_asked-month"]
    );
}

#[test]
fn there_is_room_for_one_question_more_until_there_are_five() {
    let shown = |query: &str| questions(&Posted::read(query.as_bytes())).len();
    assert_eq!(shown(""), 1);
    assert_eq!(shown(&date("asked_1", "2026-12-03")), 2);
    assert_eq!(shown(&date("asked_4", "2026-12-03")), 5);
    assert_eq!(shown(&date("answered_5", "2026-12-03")), 5);
}
