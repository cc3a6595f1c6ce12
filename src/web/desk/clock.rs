//! The clock of a case (C7): every claim's date, step by step.

use axum::extract::Path;
use axum::response::Response;
use domain::case_file::CaseFile;
use domain::clock::IdentityKind;
use domain::language::Language;
use domain::regime::Law;
use domain::regime::settings::Settings;
use domain::sentence::deadline_sentence;
use domain::timeliness::timeliness;
use serde_json::{Value, json};

use super::rows::{self, Names, href};
use super::{case, summary};
use crate::web::ask::{Ask, Caseworker};
use crate::web::error::AppError;
use crate::web::steps::steps;
use crate::web::view::View;

pub(super) async fn page(
    ask: Ask<Caseworker>,
    Path(reference): Path<String>,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let (file, law) = (&case.file, &ask.app.law);
    let names = Names::open(&ask.app).await?;
    let claims: Vec<Value> = file
        .clocks(law)
        .into_iter()
        .map(|(claim, clock)| {
            let lateness = timeliness(&clock, file.finished_on(claim), ask.today);
            let soon = rows::is_soon(clock.due_on, law, ask.today);
            json!({
                "right": claim.right.name(),
                "sentence": words::say_all(
                    Language::English,
                    &deadline_sentence(&clock, &file.clock_facts(claim), lateness, &law.settings),
                ),
                "due": rows::contextual(lateness, clock.due_on, file.is_complaint(), soon),
                "steps": steps(Language::English, &clock.steps),
                "edition": words::in_language(Language::English, clock.edition),
                "notice_due_on": clock.extension_notice_due_on.filter(|_| file.extended_on.is_none()),
                "notice_advised_on": clock.extension_notice_advised_on,
                "target_on": clock.target_on,
                "pauses": clock.pauses.iter()
                    .map(|run| json!({ "from": run.from, "to": run.to }))
                    .collect::<Vec<_>>(),
                "paused_since": clock.paused_since,
            })
        })
        .collect();
    let context = json!({
        "top": case::top(&ask, &names, &case, "clock"),
        "request": summary::request(&ask.app, file),
        "claims": claims,
        "questions": questions(file),
        "proofs": proofs(file),
        "extended_on": file.extended_on,
        "readings": readings(law),
    });
    View::new(
        &ask,
        "desk/clock.html",
        &format!("Clock: {}", file.reference),
    )
    .back(&href(file.reference.as_str()))
    .show(&ask, context)
    .await
}

fn questions(file: &CaseFile) -> Vec<Value> {
    file.questions
        .iter()
        .map(|question| {
            json!({
                "text": question.text,
                "asked_on": question.asked_on,
                "answered_on": question.answer.as_ref().map(|(on, _)| on),
            })
        })
        .collect()
}

fn proofs(file: &CaseFile) -> Vec<Value> {
    file.identity
        .iter()
        .map(|proof| {
            json!({
                "what": match proof.kind {
                    IdentityKind::Identity => "Proof of identity",
                    IdentityKind::Authority => "Proof of authority",
                },
                "asked_on": proof.asked_on,
                "received_on": proof.received_on,
            })
        })
        .collect()
}

/// The settings in which this council departs from the regulator's reading.
fn readings(law: &Law) -> Vec<Value> {
    let usual = Settings::default();
    Settings::NAMES
        .iter()
        .filter(|name| law.settings.get(name) != usual.get(name))
        .map(|name| json!({ "name": name, "value": law.settings.get(name) }))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::nation::Nation;

    #[test]
    fn only_readings_of_the_councils_own_are_named() {
        let mut law = Law::new(Nation::EnglandAndWales);
        assert_eq!(readings(&law), Vec::<Value>::new());
        law.settings.set("pause_days", "one_end").unwrap();
        assert_eq!(
            readings(&law),
            [json!({ "name": "pause_days", "value": "one_end" })]
        );
    }
}
