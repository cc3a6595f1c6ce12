//! The parts of a request's page.

use domain::actor::By;
use domain::case_file::{CaseFile, Document};
use domain::clock::IdentityKind;
use domain::facts::{Fact, Outcome, Person, Purpose};
use domain::language::Language;
use domain::said::Said;
use serde_json::{Value, json};

use super::choices;
use crate::council::CouncilProfile;

/// What was asked for to prove who the person is, or whom they act for, and has not come.
pub(super) fn proofs(file: &CaseFile) -> Vec<Value> {
    let settled = file.reply_is_out || file.closed_on.is_some();
    [IdentityKind::Identity, IdentityKind::Authority]
        .into_iter()
        .filter(|kind| !settled && file.open_identity(*kind).is_some())
        .map(|kind| {
            let why = file.facts.iter().rev().find_map(|dated| match &dated.fact {
                Fact::IdentityAsked { what, why } if *what == kind => Some(why),
                _ => None,
            });
            json!({ "authority": kind == IdentityKind::Authority, "why": why })
        })
        .collect()
}

/// What was written, both ways, newest first.
pub(super) fn messages(file: &CaseFile) -> Vec<Value> {
    file.facts
        .iter()
        .rev()
        .filter_map(|dated| {
            let (mine, text) = match &dated.fact {
                Fact::MessageFromResident { text } => (true, text),
                Fact::MessageToResident { text }
                | Fact::ComplaintAcknowledged { text }
                | Fact::ComplaintProgress { text } => (false, text),
                _ => return None,
            };
            Some(json!({ "mine": mine, "on": dated.effective_on, "text": text }))
        })
        .collect()
}

/// The files that the person sent, with the state of each. Where nothing `scans`, none is ever being checked.
pub(super) fn documents(language: Language, file: &CaseFile, scans: bool) -> Vec<Value> {
    file.documents
        .iter()
        .filter(|known| known.by == By::Resident && known.document.purpose != Purpose::Reply)
        .map(|known| {
            let (state, colour) = state(known, scans);
            json!({
                "name": known.document.name,
                "purpose": words::in_language(language, purpose(known.document.purpose)),
                "size": size(language, known.document.bytes),
                "on": known.added_on,
                "state": words::in_language(language, state),
                "colour": colour,
            })
        })
        .collect()
}

fn state(known: &Document, scans: bool) -> (&'static str, &'static str) {
    if known.is_infected() {
        ("case-file-infected", "red")
    } else if known.is_clean() || !scans {
        ("case-file-clean", "green")
    } else {
        ("case-file-waiting", "grey")
    }
}

const fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Identity => "papers-purpose-identity",
        Purpose::Authority => "papers-purpose-authority",
        Purpose::Answer => "papers-purpose-answer",
        Purpose::Message => "papers-purpose-message",
        Purpose::Evidence | Purpose::Reply => "papers-purpose-evidence",
    }
}

/// The size of a file as people say it.
pub(super) fn size(language: Language, bytes: u64) -> String {
    let said = if bytes < 1024 * 1024 {
        Said::new("papers-size-kilobytes").with("size", bytes.div_ceil(1024))
    } else {
        let tenths = (bytes * 10).div_ceil(1024 * 1024);
        Said::new("papers-size-megabytes").with("size", format!("{}.{}", tenths / 10, tenths % 10))
    };
    words::say(language, &said)
}

/// How each thing ended, once the person has been told.
pub(super) fn outcomes(language: Language, file: &CaseFile) -> Vec<Value> {
    let told = file.reply_is_out || file.closed_on.is_some();
    file.claims
        .iter()
        .filter(|_| told)
        .filter_map(|claim| {
            let (outcome, _, reasons) = claim.outcome.as_ref()?;
            let reasons = if reasons == domain::decide::WITHDREW {
                words::in_language(language, "case-withdrew")
            } else {
                reasons.clone()
            };
            Some(json!({
                "asked": words::in_language(language, claim.right.message()),
                "outcome": words::in_language(language, outcome_name(file.is_complaint(), *outcome)),
                "reasons": reasons,
            }))
        })
        .collect()
}

const fn outcome_name(complaint: bool, outcome: Outcome) -> &'static str {
    match (outcome, complaint) {
        (Outcome::Granted, false) => "case-outcome-granted",
        (Outcome::Part, false) => "case-outcome-part",
        (Outcome::Refused, false) => "case-outcome-refused",
        (Outcome::NothingHeld, false) => "case-outcome-nothing-held",
        (Outcome::Granted, true) => "case-outcome-upheld",
        (Outcome::Part, true) => "case-outcome-upheld-part",
        (Outcome::Refused, true) => "case-outcome-not-upheld",
        (Outcome::NothingHeld, true) => "case-outcome-nothing-to-look-into",
        (Outcome::Withdrawn, _) => "case-outcome-withdrawn",
    }
}

/// The latest reply: its words and the ways to complain that it printed stand only where they may be read.
pub(super) fn reply(file: &CaseFile, readable: bool) -> Option<Value> {
    let reply = file.reply.as_ref()?;
    let mut ways = vec![&reply.routes.council, &reply.routes.regulator];
    ways.extend(&reply.routes.court);
    Some(json!({
        "readable": readable,
        "words": readable.then_some(&reply.words),
        "sent_on": reply.on,
        "lists": !reply.schedule.is_empty(),
        "routes": ways,
        "language": reply.language.as_str(),
    }))
}

/// What the person needs so that they can be reached safely and take things in.
pub(super) fn needs(language: Language, person: &Person) -> Vec<Value> {
    let needs = &person.needs;
    let say = |id: &'static str| words::in_language(language, id);
    let lines = |list: Vec<String>| (!list.is_empty()).then(|| list.join("\n"));
    let formats = needs
        .formats
        .iter()
        .map(|format| say(choices::format(*format)));
    let avoid = needs.avoid.iter().map(|way| say(choices::avoid(*way)));
    let rows = [
        (
            "case-needs-language",
            Some(say(choices::language(person.language))),
        ),
        (
            "case-needs-reply-by",
            needs.reply_by.map(|way| say(choices::reply_by(way))),
        ),
        ("case-needs-avoid", lines(avoid.collect())),
        ("case-needs-formats", lines(formats.collect())),
        ("case-needs-safe", needs.safe_contact.clone()),
        ("case-needs-helper", needs.helper.clone()),
        ("case-needs-other", needs.other.clone()),
    ];
    rows.into_iter()
        .filter_map(|(key, value)| Some(json!({ "key": say(key), "value": value? })))
        .collect()
}

/// Whom to ask about the case.
pub(super) fn officer(council: &CouncilProfile) -> Value {
    json!({
        "title": council.dpo_title(),
        "address": council.dpo_address(),
        "phone": council.dpo_phone(),
        "email": council.dpo_email(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_never_nothing_and_never_smaller_than_the_file() {
        let english = |bytes| size(Language::English, bytes);
        assert_eq!(english(1), "1KB");
        assert_eq!(english(1024), "1KB");
        assert_eq!(english(1025), "2KB");
        assert_eq!(english(1024 * 1024), "1.0MB");
        assert_eq!(english(1024 * 1024 * 5 / 2), "2.5MB");
    }
}
