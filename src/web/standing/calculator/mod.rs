//! The public date calculator: anybody may see how a date is worked out, from dates alone. It keeps nothing, and its
//! address holds all that it was asked, so that it can be sent to somebody else.

mod read;
#[cfg(test)]
mod tests;

use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{Datelike, NaiveDate};
use domain::clock::{ClockFacts, IdentityKind, statutory_clock};
use domain::nation::Nation;
use domain::regime::Law;
use domain::right::Right;
use domain::sentence::deadline_sentence;
use domain::timeliness::timeliness;
use serde_json::{Value, json};

use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::form::{Form, Posted};
use crate::web::steps::steps;
use crate::web::view::View;
use read::{MOST_QUESTIONS, Question, asked, read};

/// `GET /calculator`
pub(super) async fn page(
    ask: Ask<Anyone>,
    RawQuery(query): RawQuery,
) -> Result<Response, AppError> {
    let query = query.unwrap_or_default();
    let sent = Posted::read(query.as_bytes());
    let usual = ask.app.law.nation;
    let mut form = Form::again(&sent);
    if sent.some("nation").is_none() {
        form = form.with("nation", usual.as_str());
    }
    let mut result = Value::Null;
    if !query.is_empty() {
        match read(&sent, usual) {
            Ok(question) => result = worked_out(&ask, &question),
            Err(errors) => form = form.wrong(errors),
        }
    }
    let status = if form.is_wrong() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let context = json!({
        // Not the form of the view, which would begin a session.
        "form": form.context("", ask.language),
        "result": result,
        "rights": rights(&ask),
        "nations": nations(&ask),
        "questions": questions(&sent),
        "more": asked(&sent, "identity_asked") || asked(&sent, "identity_given")
            || asked(&sent, "told") || asked(&sent, "asked_1") || asked(&sent, "answered_1"),
    });
    View::new(
        &ask,
        "standing/calculator.html",
        &ask.says("calculator-title"),
    )
    .query(&query)
    .status(status)
    .show(&ask, context)
    .await
}

/// The answer: the sentence that every other page would show, and its steps.
fn worked_out(ask: &Ask<Anyone>, question: &Question) -> Value {
    let law = Law {
        nation: question.nation,
        ..ask.app.law.clone()
    };
    let facts = &question.facts;
    let clock = statutory_clock(facts, &law);
    // As on the day of receipt: whether a reply was late is not known here.
    let then = timeliness(&clock, None, facts.received_on);
    let sentence = deadline_sentence(&clock, facts, then, &law.settings);
    json!({
        "right": facts.right.message(),
        "sentence": words::say_all(ask.language, &sentence),
        "over": clock.due_on.is_some_and(|due| due < ask.today),
        "steps": steps(ask.language, &clock.steps),
    })
}

fn rights(ask: &Ask<Anyone>) -> Vec<Value> {
    Right::ALL
        .into_iter()
        .filter(|right| *right != Right::Unclassified)
        .map(|right| json!({ "value": right.as_str(), "text": ask.says(right.message()) }))
        .collect()
}

fn nations(ask: &Ask<Anyone>) -> Vec<Value> {
    Nation::ALL
        .into_iter()
        .map(|nation| {
            let id = match nation {
                Nation::EnglandAndWales => "calculator-england-and-wales",
                Nation::Scotland => "calculator-scotland",
                Nation::NorthernIreland => "calculator-northern-ireland",
            };
            json!({ "value": nation.as_str(), "text": ask.says(id) })
        })
        .collect()
}

/// The questions to show: those that are filled in and an empty one more.
fn questions(sent: &Posted) -> Vec<usize> {
    let filled = (1..=MOST_QUESTIONS)
        .rev()
        .find(|n| asked(sent, &format!("asked_{n}")) || asked(sent, &format!("answered_{n}")))
        .unwrap_or(0);
    (1..=(filled + 1).min(MOST_QUESTIONS)).collect()
}

/// The English address of the calculator with the facts of a date, for a link beside it. Where there is a fact that the
/// calculator does not ask for (a fee, authority to act, a sixth question) it is left to the reader to fill in.
pub(in crate::web) fn address(facts: &ClockFacts, nation: Nation) -> String {
    let fits = facts.fee.is_none()
        && facts.right != Right::Unclassified
        && facts.identity.len() <= 1
        && facts
            .identity
            .iter()
            .all(|request| request.kind == IdentityKind::Identity)
        && facts.clarifications.len() <= MOST_QUESTIONS
        && facts.extension_promised_on.is_none();
    if !fits {
        return "/calculator".to_owned();
    }
    let mut address = format!("/calculator?right={}&nation={nation}", facts.right);
    let mut add = |name: &str, date: Option<NaiveDate>| {
        if let Some(date) = date {
            let (day, month, year) = (date.day(), date.month(), date.year());
            address.push_str(&format!(
                "&{name}-day={day}&{name}-month={month}&{name}-year={year}"
            ));
        }
    };
    add("received", Some(facts.received_on));
    for request in &facts.identity {
        add("identity_asked", Some(request.asked_on));
        add("identity_given", request.received_on);
    }
    for (n, question) in (1..).zip(&facts.clarifications) {
        add(&format!("asked_{n}"), Some(question.asked_on));
        add(&format!("answered_{n}"), question.answered_on);
    }
    add("told", facts.extension_notified_on);
    address
}
