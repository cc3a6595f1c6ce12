//! How a date was worked out, in the page's language, for the table that every page shares.

use domain::clock::Step;
use domain::language::Language;
use serde_json::{Value, json};

/// The steps as the component `steps_table` takes them.
pub(super) fn steps(language: Language, steps: &[Step]) -> Vec<Value> {
    steps
        .iter()
        .map(|step| {
            json!({
                "rule": step.rule,
                "citation": step.citation,
                "from": step.from,
                "to": step.to,
                "says": words::say(language, &step.says),
            })
        })
        .collect()
}
