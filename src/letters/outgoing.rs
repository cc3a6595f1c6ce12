//! What the council wrote, as a letter to print and post, in the language of the person.

use domain::case_file::CaseFile;
use domain::clock::IdentityKind;
use domain::facts::{DatedFact, Fact, Routes, ScheduleItem};
use domain::said::Said;
use domain::sentence::deadline_sentence;
use domain::timeliness::timeliness;
use serde_json::{Value, json};
use typeset::Template;

use super::timeline::outcome_name;
use super::tongue::{Tongue, capital, right};
use super::{LetterError, pdf};
use crate::app::App;

/// Sets the letter that a fact sent out.
///
/// # Errors
/// [`LetterError::NotFound`] when that fact sent none.
pub async fn outgoing_pdf(app: &App, file: &CaseFile, seq: u32) -> Result<Vec<u8>, LetterError> {
    let dated = file
        .facts
        .iter()
        .find(|dated| dated.seq == seq)
        .ok_or(LetterError::NotFound)?;
    let outgoing = outgoing(app, file, dated).ok_or(LetterError::NotFound)?;
    let data = letter(app, file, dated, &outgoing);
    pdf::set(app, Template::ReplyLetter, data, dated.effective_on).await
}

/// What one letter of the council says.
pub(super) struct Outgoing {
    /// What it is about.
    pub(super) title: String,
    /// Its paragraphs.
    pub(super) paragraphs: Vec<String>,
    /// Sections after them, each with its heading and lines.
    pub(super) sections: Vec<(String, Vec<String>)>,
}

/// The letter that a fact sent out, if it sent one.
pub(super) fn outgoing(app: &App, file: &CaseFile, dated: &DatedFact) -> Option<Outgoing> {
    let tongue = Tongue::of(file);
    let own = |title, words: &str| {
        Some(Outgoing {
            title: tongue.word(title),
            paragraphs: vec![words.to_owned()],
            sections: Vec::new(),
        })
    };
    let until_then = |title, opening, words: &str| {
        Some(Outgoing {
            title: tongue.word(title),
            paragraphs: vec![
                tongue.word(opening),
                words.to_owned(),
                date_sentence(tongue, app, file, dated),
            ],
            sections: Vec::new(),
        })
    };
    match &dated.fact {
        Fact::IdentityAsked { what, why } => {
            let title = match what {
                IdentityKind::Identity => "letter-out-identity",
                IdentityKind::Authority => "letter-out-authority",
            };
            until_then(title, "letter-out-identity-why", why)
        }
        Fact::QuestionAsked { question } => {
            until_then("letter-out-question", "letter-out-question-why", question)
        }
        Fact::ExtensionNotified { reasons } => {
            until_then("letter-out-extension", "letter-out-extension-why", reasons)
        }
        Fact::ComplaintAcknowledged { text } => own("letter-out-acknowledged", text),
        Fact::ComplaintProgress { text } => own("letter-out-progress", text),
        Fact::MessageToResident { text } => own("letter-out-message", text),
        Fact::ReplySent {
            words,
            routes,
            schedule,
            ..
        } => Some(reply(tongue, file, dated, words, routes, schedule)),
        _ => None,
    }
}

fn reply(
    tongue: Tongue,
    file: &CaseFile,
    sent: &DatedFact,
    words: &str,
    routes: &Routes,
    schedule: &[ScheduleItem],
) -> Outgoing {
    let mut paragraphs = vec![words.to_owned()];
    paragraphs.extend(decisions(tongue, file, sent.seq));
    let mut sections = Vec::new();
    if !schedule.is_empty() {
        let lines = schedule
            .iter()
            .map(|item| item_line(tongue, item))
            .collect();
        sections.push((tongue.word("letter-out-schedule"), lines));
    }
    let ways = [
        Some(&routes.council),
        Some(&routes.regulator),
        routes.court.as_ref(),
    ];
    sections.push((
        tongue.word("letter-out-routes"),
        ways.into_iter().flatten().cloned().collect(),
    ));
    Outgoing {
        title: tongue.word("letter-out-reply"),
        paragraphs,
        sections,
    }
}

/// How each claim stood when the reply went out.
fn decisions(tongue: Tongue, file: &CaseFile, until: u32) -> Vec<String> {
    file.claims
        .iter()
        .filter_map(|claim| {
            let before = file.facts.iter().rev().skip_while(|fact| fact.seq > until);
            let (outcome, reasons) = before.into_iter().find_map(|dated| match &dated.fact {
                Fact::OutcomeRecorded {
                    claim_no,
                    outcome,
                    reasons,
                } if *claim_no == claim.no => Some((*outcome, reasons)),
                _ => None,
            })?;
            let said = Said::new("letter-out-decision")
                .with("right", capital(&tongue.say(&right(claim.right))))
                .with("outcome", outcome_name(file.is_complaint(), outcome))
                .with("reasons", reasons.as_str());
            Some(tongue.say(&said).trim_end().to_owned())
        })
        .collect()
}

fn item_line(tongue: Tongue, item: &ScheduleItem) -> String {
    let id = if item.reason.is_some() {
        "letter-out-item-why"
    } else {
        "letter-out-item"
    };
    let treatment = Said::new("letter-out-treatment").with("treatment", item.treatment.as_str());
    let mut said = Said::new(id)
        .with("no", u32::from(item.no))
        .with("title", item.title.as_str())
        .with("treatment", treatment);
    if let Some(reason) = &item.reason {
        said = said.with("reason", reason.as_str());
    }
    tongue.say(&said)
}

/// Where the time limit stood when the letter went out, in the sentence that every page uses.
fn date_sentence(tongue: Tongue, app: &App, file: &CaseFile, dated: &DatedFact) -> String {
    let facts = file
        .facts
        .iter()
        .take_while(|fact| fact.seq <= dated.seq)
        .cloned()
        .collect();
    let then = CaseFile::from_facts(file.id, file.reference.clone(), facts);
    let Ok(then) = then else { return String::new() };
    let (claim, clock) = then.governing(&app.law);
    let lateness = timeliness(&clock, then.finished_on(claim), dated.effective_on);
    let said = deadline_sentence(
        &clock,
        &then.clock_facts(claim),
        lateness,
        &app.law.settings,
    );
    words::say_all(tongue.0, &said)
}

fn letter(app: &App, file: &CaseFile, dated: &DatedFact, outgoing: &Outgoing) -> Value {
    let tongue = Tongue::of(file);
    let person = &file.requester;
    let address: Vec<&String> = person.address.iter().chain(&person.postcode).collect();
    let council = &app.council;
    let sections: Vec<Value> = outgoing
        .sections
        .iter()
        .map(|(heading, lines)| json!({ "heading": heading, "lines": lines }))
        .collect();
    json!({
        "language": tongue.tag(),
        "title": outgoing.title,
        "date": tongue.date(dated.effective_on),
        "council": {
            "name": council.name,
            "address": council.contact.address,
            "phone": council.contact.phone,
            "email": council.contact.email,
        },
        "to": { "name": person.name, "address": address },
        "reference": tongue.word_with("letter-out-reference", "reference", file.reference.as_str()),
        "dear": tongue.word_with("letter-out-dear", "name", person.name.as_str()),
        "paragraphs": outgoing.paragraphs,
        "sections": sections,
        "closing": tongue.word("letter-out-closing"),
        "signed": [council.dpo_title(), council.name.as_str()],
        "foot": {
            "mark": format!("{}, {}", council.name, file.reference),
            "pages": tongue.say(
                &Said::new("letter-page-of").with("page", "{page}").with("pages", "{pages}"),
            ),
        },
    })
}
