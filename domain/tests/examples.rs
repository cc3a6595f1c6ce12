//! Every row of the worked examples through the domain, with the other reading where the
//! row names one. The instant in `received` becomes a date outside the domain; the two rows
//! that have one say which day it is.

mod rows;

use chrono::NaiveDate;
use domain::clock::{
    Clarification, ClockFacts, Fee, IdentityKind, IdentityRequest, StatutoryClock, statutory_clock,
};
use domain::nation::Nation;
use domain::regime::Law;
use domain::timers::{self, Timer};
use rows::Row;

fn date(text: &str) -> NaiveDate {
    text.parse().expect(text)
}

fn received(row: &Row) -> NaiveDate {
    match row.must("received") {
        "2025-08-01T23:59:00+01:00" => date("2025-08-01"),
        "2026-06-30T23:30:00Z" => date("2026-07-01"),
        "2026-03-28T23:59:59Z" => date("2026-03-28"),
        day => date(day),
    }
}

fn facts(row: &Row) -> ClockFacts {
    let mut facts = ClockFacts::new(row.must("right").parse().expect("a right"), received(row));
    if let Some(asked) = row.get("identity_asked") {
        facts.identity.push(IdentityRequest {
            asked_on: date(asked),
            received_on: row.get("identity_received").map(date),
            kind: IdentityKind::Identity,
        });
    }
    facts.fee = row.get("fee_asked").map(|asked| Fee {
        asked_on: date(asked),
        paid_on: row.get("fee_paid").map(date),
    });
    for (asked, answered) in row.clarifications() {
        facts.clarifications.push(Clarification {
            asked_on: date(asked),
            answered_on: answered.map(date),
        });
    }
    facts.extension_notified_on = row.get("extension_notified_on").map(date);
    match row.get("as_at") {
        Some(day) => facts.as_at(date(day)),
        None => facts,
    }
}

fn law(row: &Row) -> Law {
    Law::new(
        row.must("jurisdiction")
            .parse::<Nation>()
            .expect("a nation"),
    )
}

fn timer(row: &Row) -> Option<Timer> {
    let law = law(row);
    match row.must("clock") {
        "ico_three_months" => timers::ico_guidance(received(row), &law),
        "section_166" => Some(timers::section_166(received(row), &law)),
        "principal_reporter" => timers::principal_reporter(received(row), &law),
        _ => None,
    }
}

fn expect(row: &Row, column: &str, got: Option<NaiveDate>) {
    let id = row.must("id");
    let expected = row.get(&format!("expect_{column}")).map(date);
    assert_eq!(got, expected, "{id} {column}: {}", row.must("why"));
}

fn check(row: &Row, clock: &StatutoryClock) {
    let id = row.must("id");
    assert_eq!(
        clock.status.as_str(),
        row.must("expect_status"),
        "{id} status"
    );
    expect(row, "relevant_date", clock.relevant_on);
    expect(row, "unrolled_due_on", clock.unrolled_due_on);
    expect(row, "due_on", clock.due_on);
    expect(
        row,
        "extension_notice_due_on",
        clock.extension_notice_due_on,
    );
    let paused = row
        .get("expect_paused_days")
        .map(|days| days.parse().expect("a number"));
    assert_eq!(clock.paused_days, paused, "{id} paused days");
}

#[test]
fn every_row_gives_its_dates() {
    let mut clocks = 0;
    let mut small = 0;
    for row in rows::all() {
        if let Some(timer) = timer(&row) {
            small += 1;
            expect(&row, "relevant_date", Some(timer.from_on));
            expect(&row, "unrolled_due_on", Some(timer.unrolled_due_on));
            expect(&row, "due_on", Some(timer.due_on));
        } else {
            clocks += 1;
            check(&row, &statutory_clock(&facts(&row), &law(&row)));
        }
    }
    assert_eq!((clocks, small), (72, 2));
}

#[test]
fn every_other_reading_gives_its_date() {
    let mut other_readings = 0;
    for row in rows::all() {
        let Some((name, value)) = row.other_reading() else {
            continue;
        };
        other_readings += 1;
        let mut law = law(&row);
        law.settings.set(name, value).expect("a setting of the law");
        let clock = statutory_clock(&facts(&row), &law);
        expect_other(&row, &clock, name);
    }
    assert_eq!(other_readings, 5);
}

fn expect_other(row: &Row, clock: &StatutoryClock, name: &str) {
    let expected = date(row.must("other_reading_due_on"));
    let id = row.must("id");
    assert_eq!(clock.due_on, Some(expected), "{id} with another {name}");
}

#[test]
fn only_the_row_beyond_the_list_is_provisional() {
    for row in rows::all().iter().filter(|row| timer(row).is_none()) {
        let clock = statutory_clock(&facts(row), &law(row));
        assert_eq!(
            clock.provisional,
            row.must("id") == "D45",
            "{}",
            row.must("id")
        );
    }
}
