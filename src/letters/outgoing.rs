//! What the council wrote, as a letter to print and post.

use domain::case_file::CaseFile;
use domain::clock::IdentityKind;
use domain::facts::{DatedFact, Fact};
use domain::sentence::{deadline_sentence, long_date};
use domain::timeliness::timeliness;
use serde_json::{Value, json};
use typeset::Template;

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
    let (title, paragraphs) = content(app, file, dated).ok_or(LetterError::NotFound)?;
    let data = letter(app, file, dated, &title, &paragraphs);
    pdf::set(app, Template::ReplyLetter, data, dated.effective_on).await
}

fn content(app: &App, file: &CaseFile, dated: &DatedFact) -> Option<(String, Vec<String>)> {
    let own = |title: &str, words: &str| Some((title.to_owned(), vec![words.to_owned()]));
    let until_then = |title: &str, opening: &str, words: &str| {
        let closing = date_sentence(app, file, dated);
        Some((
            title.to_owned(),
            vec![opening.to_owned(), words.to_owned(), closing],
        ))
    };
    match &dated.fact {
        Fact::IdentityAsked {
            what: IdentityKind::Identity,
            why,
        } => until_then(
            "We need proof of who you are",
            "We need this before we can answer:",
            why,
        ),
        Fact::IdentityAsked {
            what: IdentityKind::Authority,
            why,
        } => until_then(
            "We need proof that you can act",
            "We need this before we can answer:",
            why,
        ),
        Fact::QuestionAsked { question } => until_then(
            "We have a question about your request",
            "To find what you asked for, we need to know:",
            question,
        ),
        Fact::ExtensionNotified { reasons } => until_then(
            "We need more time",
            "We need more time for your request. These are the reasons:",
            reasons,
        ),
        Fact::ComplaintAcknowledged { text } => own("We have your complaint", text),
        Fact::ComplaintProgress { text } => own("Where your complaint has got to", text),
        Fact::MessageToResident { text } => own("A message about your request", text),
        Fact::ReplySent { words, .. } => {
            let mut paragraphs = vec![words.clone()];
            paragraphs.extend(file.claims.iter().filter_map(|claim| {
                let (outcome, _, reasons) = claim.outcome.as_ref()?;
                let name = if file.is_complaint() {
                    outcome.complaint_name()
                } else {
                    outcome.name()
                };
                Some(format!("{}: {name}. {reasons}", claim.right.name()))
            }));
            Some(("Our reply".to_owned(), paragraphs))
        }
        _ => None,
    }
}

/// Where the time limit stood when the letter went out, in the sentence that every page uses.
fn date_sentence(app: &App, file: &CaseFile, dated: &DatedFact) -> String {
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
    deadline_sentence(
        &clock,
        &then.clock_facts(claim),
        lateness,
        &app.law.settings,
    )
}

fn letter(
    app: &App,
    file: &CaseFile,
    dated: &DatedFact,
    title: &str,
    paragraphs: &[String],
) -> Value {
    let person = &file.received.requester;
    let address: Vec<&String> = person.address.iter().chain(&person.postcode).collect();
    let council = &app.council;
    let routes: Vec<Value> = match &dated.fact {
        Fact::ReplySent { routes, .. } => {
            let lines: Vec<&String> = [
                Some(&routes.council),
                Some(&routes.regulator),
                routes.court.as_ref(),
            ]
            .into_iter()
            .flatten()
            .collect();
            vec![json!({ "heading": "If you are not happy with this reply", "lines": lines })]
        }
        _ => Vec::new(),
    };
    json!({
        "language": "en-GB",
        "title": title,
        "date": long_date(dated.effective_on),
        "council": {
            "name": council.name,
            "address": council.contact.address,
            "phone": council.contact.phone,
            "email": council.contact.email,
        },
        "to": { "name": person.name, "address": address },
        "reference": file.reference.as_str(),
        "paragraphs": paragraphs,
        "complaint_routes": routes,
        "signed": [council.dpo_title(), council.name.as_str()],
    })
}
