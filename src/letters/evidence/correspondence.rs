//! What was written, a paper each, as it was sent or received.

use chrono::NaiveDate;
use domain::case_file::CaseFile;
use domain::facts::{DatedFact, Fact, Received};

use super::archive::plain_name;
use crate::app::App;
use crate::casework::SealedFact;
use crate::letters::outgoing::outgoing;
use crate::letters::timeline::timeline;
use crate::letters::tongue::Tongue;

/// A file that is laid beside the papers of a bundle.
#[derive(Debug, Clone)]
pub struct ExtraFile {
    /// Its name as people know it.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// One paper of the bundle.
pub(super) struct Paper {
    /// The number of the fact.
    pub(super) seq: u32,
    /// Where it stands in the bundle.
    pub(super) path: String,
    pub(super) on: NaiveDate,
    pub(super) title: String,
    pub(super) from: String,
    pub(super) to: String,
    /// Its text.
    pub(super) paragraphs: Vec<String>,
    /// Further text under headings.
    pub(super) sections: Vec<(String, Vec<String>)>,
}

/// Every paper whose fact is opened in `chain`, in the order in which things happened.
pub(super) fn papers(app: &App, file: &CaseFile, chain: &[SealedFact]) -> Vec<Paper> {
    let tongue = Tongue::of(file);
    let person = &file.requester.name;
    let council = &app.council.name;
    let mut papers: Vec<Paper> = Vec::new();
    let opened = |seq| {
        chain
            .iter()
            .any(|link| link.seq == seq && link.key.is_some())
    };
    for event in timeline(file).into_iter().filter(|event| opened(event.seq)) {
        let Some(dated) = file.facts.iter().find(|dated| dated.seq == event.seq) else {
            continue;
        };
        let Some((title, paragraphs, sections)) = text(tongue, app, file, dated) else {
            continue;
        };
        let by_person = outgoing(app, file, dated).is_none();
        let (from, to) = if by_person {
            (person, council)
        } else {
            (council, person)
        };
        papers.push(Paper {
            seq: dated.seq,
            path: path(tongue, file, dated, papers.len() + 1),
            on: dated.effective_on,
            title: title.unwrap_or_else(|| tongue.say(&event.title)),
            from: from.clone(),
            to: to.clone(),
            paragraphs,
            sections,
        });
    }
    papers
}

/// Where each of the extra files stands in the bundle.
pub(super) fn extra_paths(extra: &[ExtraFile]) -> Vec<String> {
    (1_usize..)
        .zip(extra)
        .map(|(no, extra)| format!("documents/{no:02}-{}", plain_name(&extra.name)))
        .collect()
}

/// `correspondence/NN-date-kind.html`
fn path(tongue: Tongue, file: &CaseFile, dated: &DatedFact, no: usize) -> String {
    let kind = match &dated.fact {
        Fact::Received(_) if file.is_complaint() => "complaint",
        fact => fact.kind(),
    };
    let kind = plain_name(&tongue.word_with("evidence-file", "kind", kind));
    format!("correspondence/{no:02}-{}-{kind}.html", dated.effective_on)
}

type Text = (Option<String>, Vec<String>, Vec<(String, Vec<String>)>);

/// What the paper of a fact says, if it is one; the title of a letter of the council comes with it.
fn text(tongue: Tongue, app: &App, file: &CaseFile, dated: &DatedFact) -> Option<Text> {
    if let Some(letter) = outgoing(app, file, dated) {
        return Some((Some(letter.title), letter.paragraphs, letter.sections));
    }
    let own = |words: &str| Some((None, vec![words.to_owned()], Vec::new()));
    match &dated.fact {
        Fact::Received(received) => Some((None, Vec::new(), asked(tongue, received))),
        Fact::QuestionAnswered { answer } => own(answer),
        Fact::MessageFromResident { text } => own(text),
        Fact::StillUnhappy { words } => own(words),
        Fact::MissingReported { items, words } => {
            let items: Vec<String> = items.iter().map(u16::to_string).collect();
            let about = (tongue.word("evidence-paper-items"), vec![items.join(", ")]);
            let sections = if items.is_empty() {
                Vec::new()
            } else {
                vec![about]
            };
            Some((None, vec![words.clone()], sections))
        }
        _ => None,
    }
}

/// The request or complaint with everything that was said along with it.
fn asked(tongue: Tongue, received: &Received) -> Vec<(String, Vec<String>)> {
    let details = received.copy.as_ref().and_then(|copy| copy.details.clone());
    [
        ("evidence-paper-asked", Some(received.words.clone())),
        ("evidence-paper-find", details),
        ("evidence-paper-happened", received.happened.clone()),
        ("evidence-paper-harm", received.harm.clone()),
        ("evidence-paper-wanted", received.wanted.clone()),
    ]
    .into_iter()
    .filter_map(|(id, words)| Some((tongue.word(id), vec![words?])))
    .collect()
}
