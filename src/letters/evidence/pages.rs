//! The pages of the bundle. Each is one file that needs no other: style inside, no script, no address outside.

use domain::escalation::escalation;
use domain::sentence::deadline_sentence;
use domain::timeliness::timeliness;
use serde::Serialize;
use serde_json::{Value, json};

use super::correspondence::{Paper, extra_paths};
use super::{Bundle, LetterError};
use crate::casework::SealedFact;
use crate::letters::regulator::last_days;
use crate::letters::timeline::{DatedEvent, timeline};
use crate::letters::tongue::{Tongue, capital, right};

/// What every page of a bundle looks like.
pub(super) const STYLE: &str = include_str!("../../../templates/letters/evidence/bundle.css");

/// Puts what stands between `<main>` and `</main>` into a whole page. `head` goes in as it is.
pub(super) fn whole(tongue: Tongue, title: &str, head: &str, main: &str, after: &str) -> String {
    let language = tongue.0.as_str();
    let title = escaped(title);
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n{head}\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n{main}\n</main>\n{after}</body>\n</html>\n"
    )
}

/// Text for a place between tags.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// Fills in a template of `templates/letters/evidence/`.
pub(super) fn filled(
    bundle: &Bundle<'_>,
    template: &str,
    context: &impl Serialize,
) -> Result<String, LetterError> {
    let name = format!("letters/evidence/{template}");
    bundle
        .app
        .pages
        .render(bundle.tongue.0, &name, context)
        .map_err(|error| LetterError::Bundle(error.to_string()))
}

/// `index.html`: what happened by date, with every paper.
pub(super) fn index(bundle: &Bundle<'_>) -> Result<String, LetterError> {
    let documents: Vec<Value> = extra_paths(bundle.extra)
        .iter()
        .zip(bundle.extra)
        .map(|(path, extra)| json!({ "path": path, "name": extra.name }))
        .collect();
    let context = json!({
        "title": bundle.title(),
        "about": bundle.about(),
        "events": events(bundle),
        "papers": bundle.papers.iter().map(|paper| json!({
            "path": paper.path,
            "title": paper.title,
            "on": bundle.tongue.date(paper.on),
        })).collect::<Vec<_>>(),
        "documents": documents,
        "reply_closed": reply_closed(bundle),
    });
    let main = filled(bundle, "index.html", &context)?;
    Ok(whole(bundle.tongue, &bundle.title(), "", &main, ""))
}

/// Whether there is a reply that the person has not opened yet.
fn reply_closed(bundle: &Bundle<'_>) -> bool {
    let closed = |link: &&SealedFact| link.kind == "reply_sent" && link.key.is_none();
    bundle.chain.iter().any(|link| closed(&link))
}

/// What happened and the last days that were set, in order.
fn events(bundle: &Bundle<'_>) -> Vec<Value> {
    let (tongue, law) = (bundle.tongue, &bundle.app.law);
    let state = escalation(bundle.file, law, bundle.today);
    let mut events: Vec<_> = timeline(bundle.file)
        .iter()
        .map(|event| (event.on, happened(bundle, event)))
        .collect();
    events.extend(
        last_days(tongue, law, bundle.file, &state)
            .into_iter()
            .map(|(on, what, law)| (on, json!({ "what": what, "law": law }))),
    );
    events.sort_by_key(|(on, _)| *on);
    events
        .into_iter()
        .map(|(on, mut event)| {
            event["on"] = json!(tongue.date(on));
            event
        })
        .collect()
}

fn happened(bundle: &Bundle<'_>, event: &DatedEvent) -> Value {
    let paper = bundle.papers.iter().find(|paper| paper.seq == event.seq);
    json!({
        "what": format!("{}.", bundle.tongue.say(&event.title)),
        // What has a paper of its own is read there.
        "words": event.words.as_ref().filter(|_| paper.is_none()),
        "path": paper.map(|paper| &paper.path),
        "paper": paper.map(|paper| &paper.title),
        "record": event.seq,
    })
}

/// One paper as it was sent or received.
pub(super) fn paper(bundle: &Bundle<'_>, paper: &Paper) -> Result<String, LetterError> {
    let sections: Vec<Value> = paper
        .sections
        .iter()
        .map(|(heading, lines)| json!({ "heading": heading, "lines": lines }))
        .collect();
    let context = json!({
        "title": paper.title,
        "from": paper.from,
        "to": paper.to,
        "on": bundle.tongue.date(paper.on),
        "record": paper.seq,
        "reference": bundle.file.reference.as_str(),
        "paragraphs": paper.paragraphs,
        "sections": sections,
    });
    let main = filled(bundle, "paper.html", &context)?;
    Ok(whole(bundle.tongue, &paper.title, "", &main, ""))
}

/// `clock.html`: how each last day was worked out.
pub(super) fn clock(bundle: &Bundle<'_>) -> Result<String, LetterError> {
    let (tongue, file, law) = (bundle.tongue, bundle.file, &bundle.app.law);
    let claims: Vec<Value> = file
        .clocks(law)
        .into_iter()
        .map(|(claim, clock)| {
            let facts = file.clock_facts(claim);
            let lateness = timeliness(&clock, file.finished_on(claim), bundle.today);
            let stands = deadline_sentence(&clock, &facts, lateness, &law.settings);
            let steps: Vec<Value> = clock
                .steps
                .iter()
                .map(|step| {
                    json!({
                        "says": tongue.say(&step.says),
                        "rule": words::rule_name(tongue.0, step.rule),
                        "citation": step.citation,
                        "to": step.to.map(|to| tongue.date(to)),
                    })
                })
                .collect();
            json!({
                "right": capital(&tongue.say(&right(claim.right))),
                "stands": words::say_all(tongue.0, &stands),
                "steps": steps,
            })
        })
        .collect();
    let title = tongue.word("evidence-clock-title");
    let main = filled(
        bundle,
        "clock.html",
        &json!({ "claims": claims, "about": bundle.about() }),
    )?;
    Ok(whole(tongue, &title, "", &main, ""))
}
