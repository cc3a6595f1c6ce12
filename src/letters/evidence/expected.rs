//! What each opened record must say: the words that the bundle's pages print, by their place in the record.

use domain::facts::{Fact, Received, Routes, ScheduleItem};
use serde::Serialize;

use super::Bundle;

/// What one opened record must say.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Expected {
    /// The number of the record.
    pub(super) seq: u32,
    /// The file that prints its words.
    pub(super) file: String,
    /// The words, each with the path of its field in the record, such as `routes.council`.
    pub(super) says: Vec<(String, String)>,
}

/// One entry for each record that the person may open and that has words.
pub(super) fn expected(bundle: &Bundle<'_>) -> Vec<Expected> {
    let opened = bundle.chain.iter().filter(|link| link.key.is_some());
    opened
        .filter_map(|link| {
            let dated = bundle
                .file
                .facts
                .iter()
                .find(|dated| dated.seq == link.seq)?;
            let says = words(&dated.fact);
            (!says.is_empty()).then(|| Expected {
                seq: link.seq,
                file: printed_in(bundle, link.seq, &dated.fact),
                says,
            })
        })
        .collect()
}

/// The file of the bundle that prints the words of a fact.
fn printed_in(bundle: &Bundle<'_>, seq: u32, fact: &Fact) -> String {
    // A decision's reasons are part of the reply that told them.
    let told_in = |paper: &&super::Paper| {
        let reply = bundle
            .file
            .facts
            .iter()
            .find(|dated| dated.seq == paper.seq);
        paper.seq > seq && reply.is_some_and(|dated| matches!(dated.fact, Fact::ReplySent { .. }))
    };
    let mut papers = bundle.papers.iter();
    let paper = match fact {
        Fact::OutcomeRecorded { .. } => papers.find(told_in),
        _ => papers.find(|paper| paper.seq == seq),
    };
    match (paper, fact) {
        (Some(paper), _) => paper.path.clone(),
        (None, Fact::LetterWordsGiven { .. }) => "letter.txt".to_owned(),
        (None, _) => "index.html".to_owned(),
    }
}

/// The words of a fact that a page prints exactly.
fn words(fact: &Fact) -> Vec<(String, String)> {
    let one = |field: &str, words: &str| vec![(field.to_owned(), words.to_owned())];
    let said = match fact {
        Fact::Received(received) => asked(received),
        Fact::IdentityAsked { why, .. } => one("why", why),
        Fact::QuestionAsked { question } => one("question", question),
        Fact::QuestionAnswered { answer } => one("answer", answer),
        Fact::ExtensionNotified { reasons } | Fact::OutcomeRecorded { reasons, .. } => {
            one("reasons", reasons)
        }
        Fact::ComplaintAcknowledged { text }
        | Fact::ComplaintProgress { text }
        | Fact::MessageFromResident { text }
        | Fact::MessageToResident { text } => one("text", text),
        Fact::ReplySent {
            words,
            routes,
            schedule,
            ..
        } => reply(words, routes, schedule),
        Fact::StillUnhappy { words } | Fact::MissingReported { words, .. } => one("words", words),
        Fact::RecipientTold { recipient, .. } => one("recipient", recipient),
        Fact::RecipientAnswered { recipient, answer } => {
            let mut said = one("recipient", recipient);
            said.extend(one("answer", answer));
            said
        }
        Fact::DocumentAdded { document } => one("document.name", &document.name),
        _ => Vec::new(),
    };
    said.into_iter()
        .filter(|(_, words)| !words.is_empty())
        .collect()
}

fn asked(received: &Received) -> Vec<(String, String)> {
    let details = received.copy.as_ref().and_then(|copy| copy.details.clone());
    [
        ("words", Some(received.words.clone())),
        ("copy.details", details),
        ("happened", received.happened.clone()),
        ("harm", received.harm.clone()),
        ("wanted", received.wanted.clone()),
    ]
    .into_iter()
    .filter_map(|(field, words)| Some((field.to_owned(), words?)))
    .collect()
}

fn reply(words: &str, routes: &Routes, schedule: &[ScheduleItem]) -> Vec<(String, String)> {
    let mut said = vec![
        ("words".to_owned(), words.to_owned()),
        ("routes.council".to_owned(), routes.council.clone()),
        ("routes.regulator".to_owned(), routes.regulator.clone()),
    ];
    said.extend(
        routes
            .court
            .clone()
            .map(|court| ("routes.court".to_owned(), court)),
    );
    for (n, item) in schedule.iter().enumerate() {
        said.push((format!("schedule.{n}.title"), item.title.clone()));
        said.extend(
            item.reason
                .clone()
                .map(|why| (format!("schedule.{n}.reason"), why)),
        );
    }
    said
}
