//! The parts of the case page (C5), each from the case file alone.

use chrono::NaiveDate;
use domain::case_file::{CaseFile, Claim};
use domain::clock::StatutoryClock;
use domain::escalation::{Readiness, escalation};
use domain::facts::{About, Authority, CopyWish, Fact, IdentityOffer, Person, Understanding};
use domain::language::Language;
use domain::regime::Law;
use domain::sentence::deadline_sentence;
use domain::timeliness::timeliness;
use serde_json::{Value, json};
use words::long_date;

use super::rows::{self, Names};
use super::told;
use crate::app::App;
use crate::clock::{london_date, london_time_text};

/// The clock box: the claim that governs, in the sentence that the resident reads too.
pub(super) fn clock_box(file: &CaseFile, law: &Law, today: NaiveDate) -> Value {
    let (claim, clock) = file.governing(law);
    let lateness = timeliness(&clock, file.finished_on(claim), today);
    let soon = rows::is_soon(clock.due_on, law, today);
    json!({
        "sentence": words::say_all(
            Language::English,
            &deadline_sentence(&clock, &file.clock_facts(claim), lateness, &law.settings),
        ),
        "due": rows::contextual(lateness, clock.due_on, file.is_complaint(), soon),
        "first_due_on": clock.first_due_on.filter(|first| Some(*first) != clock.due_on),
        "target_on": clock.target_on,
        "provisional": clock.provisional,
        "days_used": clock.days_used,
        "days_left": clock.days_left,
        "changes": changes(file, claim, law),
    })
}

/// Each fact that moved the date, oldest first.
fn changes(file: &CaseFile, claim: &Claim, law: &Law) -> Vec<Value> {
    let mut changes = Vec::new();
    let mut before = None;
    for known in 1..=file.facts.len() {
        let facts = file.facts.iter().take(known).cloned().collect();
        let Ok(then) = CaseFile::from_facts(file.id, file.reference.clone(), facts) else {
            continue;
        };
        let Some(same) = then.claim(claim.no) else {
            continue;
        };
        let due_on = domain::clock::statutory_clock(&then.clock_facts(same), law).due_on;
        if known > 1 && due_on != before {
            let dated = &file.facts[known - 1];
            changes.push(json!({
                "on": dated.effective_on,
                "because": because(&dated.fact),
                "due_on": due_on,
            }));
        }
        before = due_on;
    }
    changes
}

/// Why a date moved, in a few words.
fn because(fact: &Fact) -> &'static str {
    match fact {
        Fact::IdentityAsked { .. } => "proof was asked for",
        Fact::IdentityReceived { .. } => "the proof arrived",
        Fact::QuestionAsked { .. } => "a question was asked",
        Fact::QuestionAnswered { .. } => "the question was answered",
        Fact::ExtensionNotified { .. } => "notice of an extension was sent",
        Fact::Classified { .. } => "the kind of request was confirmed",
        _ => "the case changed",
    }
}

/// Each thing that was asked for with its date and outcome.
pub(super) fn claims(file: &CaseFile, law: &Law, today: NaiveDate) -> Vec<Value> {
    file.clocks(law)
        .into_iter()
        .map(|(claim, clock)| claim_line(file, claim, &clock, law, today))
        .collect()
}

fn claim_line(
    file: &CaseFile,
    claim: &Claim,
    clock: &StatutoryClock,
    law: &Law,
    today: NaiveDate,
) -> Value {
    let lateness = timeliness(clock, file.finished_on(claim), today);
    let soon = rows::is_soon(clock.due_on, law, today);
    let outcome = claim.outcome.as_ref().map(|(outcome, on, reasons)| {
        json!({ "name": told::outcome_name(file, *outcome), "on": on, "reasons": reasons })
    });
    json!({
        "right": claim.right.name(),
        "due": rows::contextual(lateness, clock.due_on, file.is_complaint(), soon),
        "outcome": outcome,
    })
}

/// Who asks, for whom, and how to reach them.
pub(super) fn people(file: &CaseFile) -> Value {
    let received = &file.received;
    let person = &file.requester;
    json!({
        "name": person.name,
        "about": match received.about {
            About::Myself => "Themselves",
            About::MyChild => "Their child",
            About::SomeoneElse => "Somebody they act for",
            About::ChildAndMe => "Themselves and their child together",
        },
        "subject": received.subject,
        "for_other": received.about.for_other(),
        "other_names": person.other_names,
        "born_on": person.born_on,
        "language": person.language.name(),
        "authority": received.authority.as_ref().map(authority),
        "identity": received.identity.map(IdentityOffer::name),
        "email": person.email,
        "phone": person.phone,
        "address": person.address.iter().chain(&person.postcode).cloned().collect::<Vec<_>>().join("\n"),
        "needs": needs(person),
    })
}

/// By what authority they act, and whether a child could ask alone [authority] [children].
fn authority(authority: &Authority) -> Value {
    json!({
        "capacity": authority.capacity.name(),
        "detail": authority.detail,
        "understands": authority.understands.map(Understanding::name),
    })
}

/// What makes it easier, or safe, to reach them: a line each, what must not be done first.
pub(super) fn needs(person: &Person) -> Vec<Value> {
    let needs = &person.needs;
    let line = |key: &str, value: String| json!({ "key": key, "value": value });
    let names = |names: Vec<&str>| names.join(", ");
    let mut lines = Vec::new();
    if person.language != Language::English {
        lines.push(line("Write in", person.language.name().to_owned()));
    }
    if !needs.avoid.is_empty() {
        let avoid = needs.avoid.iter().map(|avoid| avoid.name()).collect();
        lines.push(line("Must not be done", names(avoid)));
    }
    let given = |key: &str, text: &Option<String>| text.clone().map(|text| line(key, text));
    lines.extend(given("Safe to contact", &needs.safe_contact));
    lines.extend(
        needs
            .reply_by
            .map(|by| line("Wants our answer by", by.name().to_owned())),
    );
    if !needs.formats.is_empty() {
        let formats = needs.formats.iter().map(|format| format.name()).collect();
        lines.push(line("Needs", names(formats)));
    }
    lines.extend(given("Helped by", &needs.helper));
    lines.extend(given("Makes it easier", &needs.other));
    lines
}

/// How and when it came, and what it says.
pub(super) fn request(app: &App, file: &CaseFile) -> Value {
    let received = &file.received;
    let logged_on = file
        .facts
        .first()
        .map_or(file.received_on, |first| london_date(first.recorded_at));
    let lost = (logged_on - file.received_on).num_days().max(0);
    json!({
        "words": received.words,
        "harm": received.harm,
        "wanted": received.wanted,
        "channel": received.channel.name(),
        "areas": received.areas.iter()
            .map(|slug| app.council.area(slug).map_or(slug.as_str(), |area| &area.name))
            .collect::<Vec<_>>()
            .join(", "),
        "happened": received.happened,
        "consents": received.consents,
        "copy": received.copy.as_ref().map(copy),
        "received_on": file.received_on,
        "logged_on": logged_on,
        "days_lost": lost,
    })
}

/// What copy is wanted and how.
fn copy(wish: &CopyWish) -> Value {
    json!({
        "everything": wish.everything,
        "from": wish.from,
        "to": wish.to,
        "details": wish.details,
        "delivery": wish.delivery.name(),
    })
}

/// Who has it, and why it came to them.
pub(super) fn routing(app: &App, names: &Names, file: &CaseFile, team: Option<&str>) -> Value {
    let routed = file.facts.iter().find_map(|dated| match &dated.fact {
        Fact::Routed { to, rule, reason } => Some(json!({
            "to": told::destination(app, names, to),
            "rule": rule,
            "reason": reason,
        })),
        _ => None,
    });
    json!({ "owner": rows::owner(app, names, file.owner, team), "routed": routed })
}

/// Where the way to the regulator stands.
pub(super) fn regulator(file: &CaseFile, law: &Law, today: NaiveDate) -> Value {
    let state = escalation(file, law, today);
    let says = match state.readiness {
        Readiness::Ready => {
            "The letter to the regulator is ready. The resident decides whether to send it."
        }
        Readiness::NotYet => {
            "Nothing is unresolved that the regulator would look at yet. The resident may write at any time."
        }
        Readiness::LateButPossible => {
            "The letter to the regulator is ready, and later than the regulator’s guidance likes. It is still possible."
        }
    };
    json!({
        "says": says,
        "ready": state.readiness != Readiness::NotYet,
        "reasons": state.reasons.iter().map(|reason| told::because_words(*reason)).collect::<Vec<_>>(),
        "missing": state.missing.iter().map(|missing| words::in_english(&missing.says())).collect::<Vec<_>>(),
        "outstanding": state.outstanding.iter()
            .map(|owed| json!({ "what": words::in_english(&owed.what), "duty": owed.duty }))
            .collect::<Vec<_>>(),
        "guidance_until": state.guidance_until,
    })
}

/// What was written in both directions, newest first.
pub(super) fn messages(app: &App, names: &Names, file: &CaseFile) -> Vec<Value> {
    file.facts
        .iter()
        .rev()
        .filter(|dated| told::goes_out(&dated.fact) || told::comes_in(&dated.fact))
        .map(|dated| {
            let letter = told::goes_out(&dated.fact).then(|| {
                format!(
                    "{}/letters/{}",
                    rows::href(file.reference.as_str()),
                    dated.seq
                )
            });
            json!({
                "title": told::title(app, names, file, &dated.fact),
                "date": dated.effective_on,
                "time": (london_date(dated.recorded_at) == dated.effective_on)
                    .then(|| london_time_text(dated.recorded_at)),
                "by": names.by(dated.by, &file.requester.name),
                "text": told::words(&dated.fact),
                "href": letter,
                "link": "Letter (PDF)",
            })
        })
        .collect()
}

/// The few facts beside the name at the top of every page of a case.
pub(super) fn bar(app: &App, names: &Names, file: &CaseFile, team: Option<&str>) -> Vec<Value> {
    let (_, clock) = file.governing(&app.law);
    let due = clock
        .due_on
        .map_or_else(|| "No date now".to_owned(), long_date);
    let due_key = if file.is_complaint() {
        "Acknowledge by"
    } else {
        "Reply by"
    };
    [
        ("Asked for", file.asked_for()),
        (due_key, due),
        ("Owner", rows::owner(app, names, file.owner, team)),
        ("Stage", domain::stage::stage(file).name().to_owned()),
    ]
    .into_iter()
    .map(|(key, value)| json!({ "key": key, "value": value }))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::super::effects::samples;
    use super::*;
    use domain::nation::Nation;

    #[test]
    fn the_changes_tell_what_moved_the_date() {
        let law = Law::new(Nation::EnglandAndWales);
        let file = samples::answered("2026-11-23", "2026-12-03", "2026-12-07");
        let shown = clock_box(&file, &law, "2026-12-08".parse().unwrap());
        assert_eq!(shown["due"]["date"], "2026-12-29");
        assert_eq!(shown["first_due_on"], "2026-12-23");
        let changes = shown["changes"].as_array().unwrap();
        assert_eq!(changes.len(), 2);
        assert_eq!(changes[0]["due_on"], Value::Null);
        assert_eq!(changes[1]["because"], "the question was answered");
        assert_eq!(changes[1]["due_on"], "2026-12-29");
    }
}
