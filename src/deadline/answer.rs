//! The answer to one line, as JSON or as a table of steps.

use std::io::{self, Write};

use chrono::{Datelike, NaiveDate};
use domain::clock::{ClockStatus, ExtensionState, StatutoryClock, Step};
use domain::regime::citations;
use domain::said::Said;
use domain::timeliness::{Timeliness, timeliness};
use domain::timers::Timer;
use serde::{Serialize, Serializer};
use words::long_date;

use super::line::Question;
use super::phrases::Phrases;

/// What the command says about one line, in the order in which it says it.
#[derive(Serialize)]
pub(super) struct Answer {
    status: ClockStatus,
    relevant_date: Option<Iso>,
    paused_days: Option<u32>,
    unrolled_due_on: Option<Iso>,
    due_on: Option<Iso>,
    extension: ExtensionState,
    extension_notice_due_on: Option<Iso>,
    timeliness: Option<Timeliness>,
    provisional: bool,
    steps: Vec<IsoStep>,
}

#[derive(Serialize)]
struct IsoStep {
    rule: &'static str,
    citation: &'static str,
    from: Option<Iso>,
    to: Option<Iso>,
    says: String,
}

impl Answer {
    /// The clock of a right.
    pub(super) fn of_clock(
        clock: StatutoryClock,
        question: &Question,
        phrases: &mut Phrases,
    ) -> Self {
        let timeliness = question.as_at.map(|day| timeliness(&clock, None, day));
        Self {
            status: clock.status,
            relevant_date: clock.relevant_on.map(Iso),
            paused_days: clock.paused_days,
            unrolled_due_on: clock.unrolled_due_on.map(Iso),
            due_on: clock.due_on.map(Iso),
            extension: clock.extension,
            extension_notice_due_on: clock.extension_notice_due_on.map(Iso),
            timeliness,
            provisional: clock.provisional,
            steps: steps(question, clock.steps, phrases),
        }
    }

    /// A smaller clock; none where the council's nation or setting has none.
    pub(super) fn of_timer(
        timer: Option<Timer>,
        question: &Question,
        phrases: &mut Phrases,
    ) -> Self {
        let Some(timer) = timer else {
            return Self {
                status: ClockStatus::NoStatutoryClock,
                relevant_date: None,
                paused_days: None,
                unrolled_due_on: None,
                due_on: None,
                extension: ExtensionState::None,
                extension_notice_due_on: None,
                timeliness: question.as_at.map(|_| Timeliness::NoClock),
                provisional: false,
                steps: steps(question, Vec::new(), phrases),
            };
        };
        Self {
            status: ClockStatus::Due,
            relevant_date: Some(Iso(timer.from_on)),
            paused_days: Some(0),
            unrolled_due_on: Some(Iso(timer.unrolled_due_on)),
            due_on: Some(Iso(timer.due_on)),
            extension: ExtensionState::None,
            extension_notice_due_on: None,
            timeliness: question.as_at.map(|day| timer.timeliness(None, day)),
            provisional: timer.provisional,
            steps: steps(question, timer.steps, phrases),
        }
    }

    pub(super) fn write_json(&self, out: &mut Vec<u8>) -> io::Result<()> {
        serde_json::to_writer(&mut *out, self)?;
        out.write_all(b"\n")
    }

    /// A heading, then two lines a step: dates and rule, then the sentence.
    pub(super) fn write_table(
        &self,
        out: &mut Vec<u8>,
        line: u64,
        question: &Question,
    ) -> io::Result<()> {
        write!(
            out,
            "Line {line}: {} received on {}, {}\n  {}",
            question.right_name,
            long_date(question.facts.received_on),
            question.nation.name(),
            self.status.as_str()
        )?;
        if let Some(Iso(due_on)) = self.due_on {
            write!(out, ", last day {}", long_date(due_on))?;
        }
        if self.provisional {
            write!(out, " (provisional: no published list for that year)")?;
        }
        let timeliness = self.timeliness.map(Timeliness::as_str);
        if let Some(timeliness) = timeliness.filter(|name| *name != self.status.as_str()) {
            write!(out, ", {timeliness}")?;
        }
        out.write_all(b"\n")?;
        let shown =
            |date: Option<Iso>| date.map_or_else(|| "-".to_owned(), |Iso(day)| long_date(day));
        for step in &self.steps {
            writeln!(
                out,
                "  {:>17} -> {:<17}  {:<18} {}\n      {}",
                shown(step.from),
                shown(step.to),
                step.rule,
                step.citation,
                step.says
            )?;
        }
        out.write_all(b"\n")
    }
}

/// The steps, led by the one that made a day of an instant.
fn steps(question: &Question, steps: Vec<Step>, phrases: &mut Phrases) -> Vec<IsoStep> {
    let mut shown = Vec::with_capacity(steps.len() + 1);
    if question.from_instant {
        let day = question.facts.received_on;
        let rule = citations::LOCAL_TIME;
        shown.push(IsoStep {
            rule: rule.anchor,
            citation: rule.citation,
            from: None,
            to: Some(Iso(day)),
            says: phrases.say(Said::new("clock-step-local-time").with("day", day)),
        });
    }
    shown.extend(steps.into_iter().map(|step| IsoStep {
        rule: step.rule,
        citation: step.citation,
        from: step.from.map(Iso),
        to: step.to.map(Iso),
        says: phrases.say(step.says),
    }));
    shown
}

/// A date as `2026-03-10`, without the cost of a general formatter.
#[derive(Clone, Copy)]
struct Iso(NaiveDate);

impl Serialize for Iso {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Some(digits) = iso_digits(self.0) else {
            return serializer.collect_str(&self.0);
        };
        match std::str::from_utf8(&digits) {
            Ok(text) => serializer.serialize_str(text),
            Err(_) => serializer.collect_str(&self.0),
        }
    }
}

fn iso_digits(date: NaiveDate) -> Option<[u8; 10]> {
    let year = u32::try_from(date.year())
        .ok()
        .filter(|year| *year < 10_000)?;
    let digit = |number: u32, unit: u32| b'0' + u8::try_from(number / unit % 10).unwrap_or(0);
    let (month, day) = (date.month(), date.day());
    Some([
        digit(year, 1000),
        digit(year, 100),
        digit(year, 10),
        digit(year, 1),
        b'-',
        digit(month, 10),
        digit(month, 1),
        b'-',
        digit(day, 10),
        digit(day, 1),
    ])
}
