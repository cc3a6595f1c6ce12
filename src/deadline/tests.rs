//! The command from its input to its output.

#[path = "../../domain/tests/rows/mod.rs"]
mod rows;

use std::io::BufReader;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{DeadlineArgs, run};
use rows::Row;

fn settings(settings: &[&str]) -> DeadlineArgs {
    DeadlineArgs {
        settings: settings.iter().map(|&text| text.to_owned()).collect(),
        ..DeadlineArgs::default()
    }
}

fn output(args: &DeadlineArgs, input: &[u8]) -> (bool, String) {
    let mut out = Vec::new();
    let good = run(args, BufReader::with_capacity(16, input), &mut out).expect("no I/O error");
    (good, String::from_utf8(out).expect("UTF-8"))
}

/// One line in, one object out, and it was good.
fn answer(args: &DeadlineArgs, line: &Value) -> Value {
    let (good, out) = output(args, line.to_string().as_bytes());
    assert!(good, "{line} gave {out}");
    serde_json::from_str(&out).expect("JSON")
}

/// One line in, its error out.
fn error(line: &[u8]) -> (u64, Option<String>, String) {
    let (good, out) = output(&DeadlineArgs::default(), line);
    assert!(!good, "{out}");
    let out: Value = serde_json::from_str(&out).expect("one JSON object");
    let error = &out["error"];
    assert_eq!(out.as_object().map(serde_json::Map::len), Some(1));
    (
        error["line"].as_u64().expect("a line number"),
        error["field"].as_str().map(str::to_owned),
        error["message"].as_str().expect("a message").to_owned(),
    )
}

fn line_of(row: &Row) -> Value {
    let identity: Vec<Value> = row
        .get("identity_asked")
        .map(|asked| json!({"asked": asked, "received": row.get("identity_received"), "kind": "identity"}))
        .into_iter()
        .collect();
    let clarifications: Vec<Value> = row
        .clarifications()
        .into_iter()
        .map(|(asked, answered)| json!({"asked": asked, "answered": answered}))
        .collect();
    json!({
        "jurisdiction": row.must("jurisdiction"),
        "clock": row.must("clock"),
        "right": row.must("right"),
        "received": row.must("received"),
        "identity": identity,
        "fee": row.get("fee_asked").map(|asked| json!({"asked": asked, "paid": row.get("fee_paid")})),
        "clarifications": clarifications,
        "extension_notified_on": row.get("extension_notified_on"),
        "as_at": row.get("as_at"),
    })
}

#[test]
fn every_row_of_the_worked_examples_passes() {
    let plain = DeadlineArgs::default();
    for row in rows::all() {
        let id = row.must("id");
        let answer = answer(&plain, &line_of(&row));
        assert_eq!(answer["status"], row.must("expect_status"), "{id}");
        let days = row
            .get("expect_paused_days")
            .map(|days| days.parse::<u32>().expect("days"));
        assert_eq!(answer["paused_days"], json!(days), "{id}");
        for field in [
            "relevant_date",
            "unrolled_due_on",
            "due_on",
            "extension_notice_due_on",
        ] {
            let expected = row.get(&format!("expect_{field}"));
            assert_eq!(
                answer[field],
                json!(expected),
                "{id} {field}: {}",
                row.must("why")
            );
        }
        if let Some((name, value)) = row.other_reading() {
            let other = answer_with(&format!("{name}={value}"), &row);
            assert_eq!(
                other["due_on"],
                row.must("other_reading_due_on"),
                "{id} {name}"
            );
        }
    }
}

fn answer_with(setting: &str, row: &Row) -> Value {
    answer(&settings(&[setting]), &line_of(row))
}

#[test]
fn an_answer_has_exactly_these_fields() {
    let line = json!({"right": "access", "received": "2026-01-31", "as_at": "2026-02-01"});
    let answer = answer(&DeadlineArgs::default(), &line);
    let mut fields: Vec<&str> = answer
        .as_object()
        .expect("an object")
        .keys()
        .map(String::as_str)
        .collect();
    fields.sort_unstable();
    let expected = [
        "due_on",
        "extension",
        "extension_notice_due_on",
        "paused_days",
        "provisional",
        "relevant_date",
        "status",
        "steps",
        "timeliness",
        "unrolled_due_on",
    ];
    assert_eq!(fields, expected);
    assert_eq!(answer["timeliness"], "running");
    let last = &answer["steps"][2];
    assert_eq!(last["rule"], "roll");
    assert_eq!(last["citation"], "Reg 1182/71 Art 3(4)");
    assert_eq!(
        (last["from"].as_str(), last["to"].as_str()),
        (Some("2026-02-28"), Some("2026-03-02"))
    );
    assert!(
        last["says"]
            .as_str()
            .expect("text")
            .starts_with("28 February 2026 is a Saturday")
    );
}

#[test]
fn timeliness_needs_a_day_and_the_due_day_is_in_time() {
    let on = |as_at: Option<&str>| {
        let line = json!({"right": "access", "received": "2026-03-10", "as_at": as_at});
        answer(&DeadlineArgs::default(), &line)["timeliness"].clone()
    };
    assert_eq!(on(None), Value::Null);
    assert_eq!(on(Some("2026-04-10")), "due_today");
    assert_eq!(on(Some("2026-04-11")), "overdue");
}

#[test]
fn summer_time_begins_and_ends_at_one_in_the_morning() {
    let day = |received: &str| {
        let line = json!({"right": "access", "received": received});
        answer(&DeadlineArgs::default(), &line)["relevant_date"].clone()
    };
    // In 2026 summer time runs from 29 March to 25 October.
    assert_eq!(day("2026-03-28T23:59:59Z"), "2026-03-28");
    assert_eq!(day("2026-03-29T22:59:59Z"), "2026-03-29");
    assert_eq!(day("2026-03-29T23:00:00Z"), "2026-03-30");
    assert_eq!(day("2026-10-24T23:00:00Z"), "2026-10-25");
    assert_eq!(day("2026-10-25T23:30:00Z"), "2026-10-25");
    assert_eq!(day("2026-07-01T00:30:00+14:00"), "2026-06-30");
    let line = json!({"right": "access", "received": "2026-06-30T23:30:00Z"});
    let steps = &answer(&DeadlineArgs::default(), &line)["steps"];
    assert_eq!(steps[0]["rule"], "local-time");
}

#[test]
fn a_bad_line_is_answered_in_its_place_and_the_rest_goes_on() {
    let good = r#"{"right":"access","received":"2026-03-10"}"#;
    let input = format!(
        "{good}\nnot json\n\n{good}\r\n{{\"right\":\"x\",\"received\":\"2026-03-10\"}}\n{good}"
    );
    let (all_good, out) = output(&DeadlineArgs::default(), input.as_bytes());
    assert!(!all_good);
    let lines: Vec<Value> = out
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let kinds: Vec<Option<u64>> = lines
        .iter()
        .map(|line| line["error"]["line"].as_u64())
        .collect();
    assert_eq!(kinds, [None, Some(2), None, Some(5), None]);
    assert_eq!(lines[0], lines[4]);
}

#[test]
fn a_mistake_is_told_with_its_field() {
    let cases: [(&str, Option<&str>); 23] = [
        (r#"{}"#, Some("right")),
        (r#"{"right":"access"}"#, Some("received")),
        (r#"{"right":5,"received":"2026-03-10"}"#, Some("right")),
        (
            r#"{"right":"unclassified","received":"2026-03-10"}"#,
            Some("right"),
        ),
        (
            r#"{"right":"access","received":"2026-02-30"}"#,
            Some("received"),
        ),
        (
            r#"{"right":"access","received":"2026-3-10"}"#,
            Some("received"),
        ),
        (
            r#"{"right":"access","received":"1899-12-31"}"#,
            Some("received"),
        ),
        (
            r#"{"right":"access","received":"2201-01-01"}"#,
            Some("received"),
        ),
        (
            r#"{"right":"access","received":"262143-01-01T00:00:00Z"}"#,
            Some("received"),
        ),
        (
            r#"{"right":"access","received":"2026-03-10T25:00:00Z"}"#,
            Some("received"),
        ),
        (
            r#"{"right":"access","received":"2026-03-10T10:00:00"}"#,
            Some("received"),
        ),
        (
            r#"{"right":"access","received":"2026-03-10","recieved":"x"}"#,
            Some("recieved"),
        ),
        (
            r#"{"right":"access","right":"erasure","received":"2026-03-10"}"#,
            Some("right"),
        ),
        (
            r#"{"right":"access","received":"2026-03-10","jurisdiction":"wales"}"#,
            Some("jurisdiction"),
        ),
        (
            r#"{"right":"access","received":"2026-03-10","identity":{}}"#,
            Some("identity"),
        ),
        (
            r#"{"right":"access","received":"2026-03-10","identity":[5]}"#,
            Some("identity[0]"),
        ),
        (
            r#"{"right":"access","received":"2026-03-10","identity":[{"asked":"2026-03-11"},{"received":null}]}"#,
            Some("identity[1].asked"),
        ),
        (
            r#"{"right":"access","received":"2026-03-10","identity":[{"asked":"2026-03-11","kind":"x"}]}"#,
            Some("identity[0].kind"),
        ),
        (
            r#"{"right":"access","received":"2026-03-10","clarifications":[{"asked":"2026-03-11","answered":"2026-03-10"}]}"#,
            Some("clarifications[0].answered"),
        ),
        (
            r#"{"right":"access","received":"2026-03-10","fee":{"asked":"2026-03-11","amount":"1"}}"#,
            Some("fee.amount"),
        ),
        (
            r#"{"right":"access","received":"2026-03-10","as_at":"2026-03-09"}"#,
            Some("as_at"),
        ),
        (
            r#"{"right":"access","received":"2026-03-10","clock":"section_164a"}"#,
            Some("clock"),
        ),
        (r#"["access"]"#, None),
    ];
    for (line, field) in cases {
        let (number, told, message) = error(line.as_bytes());
        assert_eq!((number, told.as_deref()), (1, field), "{line}: {message}");
        assert!(message.ends_with('.'), "{message}");
    }
}

#[test]
fn lines_that_are_not_text_or_too_long_are_told() {
    assert_eq!(error(b"\xff\xfe{}").2, "The line is not UTF-8 text.");
    let mut long = br#"{"right":"access","received":"2026-03-10"}"#.to_vec();
    long.resize(1_000_000, b' ');
    assert!(
        output(&DeadlineArgs::default(), &long).0,
        "a million bytes are read"
    );
    long.resize(1_100_000, b' ');
    assert_eq!(error(&long).2, "The line is longer than 1048576 bytes.");
    let many = vec![json!({"asked": "2026-03-11", "answered": "2026-03-12"}); 1001];
    let line = json!({"right": "access", "received": "2026-03-10", "clarifications": many});
    assert_eq!(
        error(line.to_string().as_bytes()).1.as_deref(),
        Some("clarifications")
    );
    assert!(
        error("[".repeat(500_000).as_bytes())
            .2
            .starts_with("The line is not one JSON object")
    );
}

#[test]
fn a_setting_or_a_list_that_is_not_taken_stops_the_command() {
    let refused = |args: &DeadlineArgs| run(args, &b""[..], Vec::new()).unwrap_err().to_string();
    assert!(refused(&settings(&["pause_days=none"])).contains("both_ends or one_end"));
    assert!(refused(&settings(&["pause_days"])).contains("name=value"));
    assert!(refused(&settings(&["pauses=x"])).contains("no setting called"));
    let missing = DeadlineArgs {
        holidays: Some("/no/such/list.json".into()),
        ..DeadlineArgs::default()
    };
    assert!(refused(&missing).contains("/no/such/list.json"));
}

#[test]
fn another_list_and_another_nation_move_the_date() {
    let list = tempfile::NamedTempFile::new().expect("a file");
    let day = json!({"events": [{"title": "A new day", "date": "2026-04-10", "notes": "", "bunting": true}]});
    let all = json!({"england-and-wales": day, "scotland": day, "northern-ireland": day});
    std::fs::write(list.path(), all.to_string()).expect("written");
    let args = DeadlineArgs {
        holidays: Some(list.path().to_owned()),
        ..DeadlineArgs::default()
    };
    let line = json!({"right": "access", "received": "2026-03-10"});
    assert_eq!(answer(&args, &line)["due_on"], "2026-04-13");

    let line = json!({"right": "access", "received": "2026-10-30"});
    assert_eq!(
        answer(&DeadlineArgs::default(), &line)["due_on"],
        "2026-11-30"
    );
    assert_eq!(
        answer(&settings(&["jurisdiction=scotland"]), &line)["due_on"],
        "2026-12-01"
    );
}

#[test]
fn the_table_shows_every_step_and_every_mistake() {
    let args = DeadlineArgs {
        table: true,
        ..DeadlineArgs::default()
    };
    let input = "{\"right\":\"access\",\"received\":\"2026-01-31\"}\n{}\n";
    let (good, out) = output(&args, input.as_bytes());
    assert!(!good);
    assert!(out.starts_with("Line 1: access received on 31 January 2026, England and Wales\n  due, last day 2 March 2026\n"), "{out}");
    assert!(out.contains("28 February 2026 -> 2 March 2026"), "{out}");
    assert!(out.contains("Line 2, right: right is missing."), "{out}");
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        output(&DeadlineArgs::default(), &bytes);
    }

    #[test]
    fn no_strange_value_makes_it_panic(
        field in proptest::sample::select(super::line::FIELDS.to_vec()),
        value in proptest::sample::select(vec![
            "null", "5", "1e308", "true", "\"\"", "\"\\u0000\"", "\"2200-12-31\"", "\"1900-01-01\"",
            "\"0000-00-00\"", "[]", "{}", "[null]", "[{}]", "[{\"asked\":\"2200-12-31\"}]",
            "{\"asked\":\"1900-01-01\"}", "\"2026-06-30T23:60:61Z\"", "\"2200-12-31T23:59:59-12:00\"",
        ]),
    ) {
        let others = [("right", "\"access\""), ("received", "\"2026-03-10\"")];
        let others = others.into_iter().filter(|(name, _)| *name != field);
        let fields = others.chain([(field, value)]);
        let parts: Vec<String> = fields.map(|(name, value)| format!("\"{name}\":{value}")).collect();
        let line = format!("{{{}}}", parts.join(","));
        let (_, out) = output(&DeadlineArgs::default(), line.as_bytes());
        prop_assert_eq!(out.lines().count(), 1);
        prop_assert!(serde_json::from_str::<Value>(&out).is_ok());
    }
}
