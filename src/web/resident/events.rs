//! What happened to a case, as its own page tells it: you and us.

use domain::case_file::CaseFile;
use domain::language::Language;
use domain::said::Said;
use serde_json::{Value, json};

use crate::clock::{london_date, london_time_text};
use crate::letters::{self, DatedEvent};

/// What happened, newest first, as the letter tells it too. A time stands only where it is the event's own. The words of
/// a reply stand only where `with_reply` says that they may.
pub(super) fn events(language: Language, file: &CaseFile, with_reply: bool) -> Vec<Value> {
    letters::timeline(file)
        .into_iter()
        .rev()
        .map(|event| {
            let recorded = file.facts.iter().find(|fact| fact.seq == event.seq);
            let time = recorded
                .map(|fact| fact.recorded_at)
                .filter(|at| london_date(*at) == event.on)
                .map(london_time_text);
            let words = event
                .words
                .clone()
                .filter(|words| !words.is_empty() && (with_reply || !is_of_reply(&event)));
            json!({
                "title": title(language, &event),
                "date": event.on,
                "time": time,
                "text": words,
            })
        })
        .collect()
}

fn is_of_reply(event: &DatedEvent) -> bool {
    matches!(
        event.title.id,
        "letter-event-replied" | "letter-event-decided"
    )
}

/// The title as one tells it to the person whose page it is; the letter tells it to somebody else.
fn title(language: Language, event: &DatedEvent) -> String {
    let id = match event.title.id {
        "letter-event-received-request" => "case-event-received-request",
        "letter-event-received-complaint" => "case-event-received-complaint",
        "letter-event-identity-asked" => "case-event-identity-asked",
        "letter-event-authority-asked" => "case-event-authority-asked",
        "letter-event-identity-received" => "case-event-identity-received",
        "letter-event-authority-received" => "case-event-authority-received",
        "letter-event-question-asked" => "case-event-question-asked",
        "letter-event-question-answered" => "case-event-question-answered",
        "letter-event-extension" => "case-event-extension",
        "letter-event-acknowledged" => "case-event-acknowledged",
        "letter-event-progress" => "case-event-progress",
        "letter-event-message-in" => "case-event-message-in",
        "letter-event-message-out" => "case-event-message-out",
        "letter-event-replied" => "case-event-replied",
        "letter-event-decided" => "case-event-decided",
        "letter-event-closed" => "case-event-closed",
        "letter-event-withdrawn" => "case-event-withdrawn",
        "letter-event-reopened" => "case-event-reopened",
        "letter-event-unhappy" => "case-event-unhappy",
        "letter-event-missing" => "case-event-missing",
        "letter-event-document" => "case-event-document",
        "letter-event-recipient-told" => "case-event-recipient-told",
        "letter-event-recipient-not-told" => "case-event-recipient-not-told",
        "letter-event-recipient-answered" => "case-event-recipient-answered",
        "letter-event-details" => "case-event-details",
        "letter-event-renewed" => "case-event-renewed",
        "letter-event-ready-reply-overdue"
        | "letter-event-ready-acknowledgement-overdue"
        | "letter-event-ready-still-unhappy"
        | "letter-event-ready-refused" => "case-event-letter-ready",
        other => other,
    };
    let args = event.title.args.clone();
    words::say(language, &Said { id, args })
}
