//! The resident's letter to the regulator: one model, shown as a page, set as a PDF and as a Word document, cut down
//! to a summary and to the answers of the regulator's form. It is the resident's document; the council never sends
//! it [escalation-letter].

use chrono::NaiveDate;
use domain::case_file::CaseFile;
use domain::escalation::{Escalation, escalation, harm, wanted};
use domain::facts::{About, Fact};
use domain::regime::Law;
use domain::regime::citations::COMPLAIN_TO_REGULATOR;
use domain::said::Said;
use typeset::Template;

use super::form_answers::form_answers;
use super::model::{ClockStep, Council, Duty, Entry, Foot, Party, RegulatorLetter, Sender};
use super::summary::summary;
use super::timeline::timeline;
use super::tongue::{Tongue, right};
use super::{LetterError, needs, pdf, regulator_parts};
use crate::app::App;

/// Builds the letter as it stands today, in the language of the person. It can be had at any time, ready or not.
///
/// # Errors
/// [`LetterError::NoRegulator`].
pub fn regulator_letter(
    app: &App,
    file: &CaseFile,
    today: NaiveDate,
) -> Result<RegulatorLetter, LetterError> {
    let tongue = Tongue::of(file);
    let regulator = app.regulators.in_force_on(today)?;
    let state = escalation(file, &app.law, today);
    let council = &app.council.name;
    let heading = if file.is_complaint() {
        "letter-heading-complaint"
    } else {
        "letter-heading-request"
    };
    let heading = Said::new(heading)
        .with("council", council.as_str())
        .with("citation", COMPLAIN_TO_REGULATOR.citation);
    let title = Said::new("letter-title")
        .with("regulator", regulator.in_letters())
        .with("council", council.as_str());
    let outstanding = outstanding(tongue, &state);
    let mut letter = RegulatorLetter {
        language: tongue.tag(),
        title: tongue.say(&title),
        date: tongue.date(today),
        to: Party {
            name: regulator.in_letters(),
            address: regulator.address.clone(),
            phone: regulator.phone.clone(),
            web: regulator.web.clone(),
        },
        from: sender(tongue, file),
        council: Council {
            name: council.clone(),
            dpo: dpo(app),
            reference: file.reference.to_string(),
            registration: None,
        },
        heading: tongue.say(&heading),
        summary: summary(tongue, app, file, &outstanding, today),
        asked: file.received.words.clone(),
        timeline: dated_entries(tongue, &app.law, file, &state),
        clock_steps: clock_steps(tongue, &app.law, file),
        outstanding,
        harm: harm(file).map(str::to_owned),
        wanted: wanted(file).map(str::to_owned),
        papers: papers(tongue, file),
        asked_council_first: asked_first(tongue, file),
        missing: state
            .missing
            .iter()
            .filter(|missing| missing.is_part())
            .map(|missing| tongue.say(&missing.says()))
            .collect(),
        statement: tongue.word("letter-statement"),
        signed_as: file.requester.name.clone(),
        form_answers: Vec::new(),
        foot: Foot {
            mark: tongue.word_with("letter-mark", "reference", file.reference.as_str()),
            pages: tongue.say(
                &Said::new("letter-page-of")
                    .with("page", "{page}")
                    .with("pages", "{pages}"),
            ),
        },
        parts: Vec::new(),
    };
    letter.form_answers = form_answers(tongue, file, &letter);
    letter.parts = regulator_parts::parts(tongue, &letter);
    Ok(letter)
}

/// Sets the letter as a tagged PDF.
///
/// # Errors
/// [`LetterError::Typeset`], [`LetterError::Stopped`].
pub async fn regulator_pdf(
    app: &App,
    letter: &RegulatorLetter,
    today: NaiveDate,
) -> Result<Vec<u8>, LetterError> {
    let data = serde_json::json!({
        "language": letter.language,
        "title": letter.title,
        "foot": letter.foot,
        "parts": letter.parts,
    });
    pdf::set(app, Template::RegulatorLetter, data, today).await
}

fn sender(tongue: Tongue, file: &CaseFile) -> Sender {
    let person = &file.requester;
    let mut contact = Vec::new();
    if let Some(email) = &person.email {
        contact.push(tongue.word_with("letter-email", "email", email.as_str()));
    }
    if let Some(phone) = &person.phone {
        contact.push(tongue.word_with("letter-phone", "phone", phone.as_str()));
    }
    contact.extend(person.address.iter().cloned());
    contact.extend(person.postcode.clone());
    Sender {
        name: person.name.clone(),
        contact,
        adjustments: needs::in_words(tongue, &person.needs),
        acting: acting(tongue, file),
    }
}

fn acting(tongue: Tongue, file: &CaseFile) -> String {
    let id = match file.received.about {
        About::Myself => return tongue.word("letter-about-myself"),
        About::MyChild => "letter-about-my-child",
        About::SomeoneElse => "letter-about-someone-else",
        About::ChildAndMe => "letter-about-child-and-me",
    };
    let subject = file.received.subject.clone();
    let subject = subject.unwrap_or_else(|| tongue.word("letter-another-person"));
    tongue.word_with(id, "subject", subject)
}

/// The Data Protection Officer with address, telephone and e-mail.
fn dpo(app: &App) -> Vec<String> {
    let council = &app.council;
    council
        .dpo_address()
        .into_iter()
        .chain(council.dpo_phone())
        .chain(council.dpo_email())
        .map(str::to_owned)
        .collect()
}

fn outstanding(tongue: Tongue, state: &Escalation) -> Vec<Duty> {
    state
        .outstanding
        .iter()
        .map(|owed| Duty {
            what: tongue.say(&owed.what),
            duty: owed.duty,
        })
        .collect()
}

/// What happened, and the last days that the law and the guidance set, in order.
fn dated_entries(tongue: Tongue, law: &Law, file: &CaseFile, state: &Escalation) -> Vec<Entry> {
    let mut entries: Vec<LastDay> = timeline(file)
        .into_iter()
        .map(|event| {
            let title = tongue.say(&event.title);
            let what = match &event.words {
                Some(words) => format!("{title}: {words}"),
                None => format!("{title}."),
            };
            (event.on, what, None)
        })
        .collect();
    entries.extend(last_days(tongue, law, file, state));
    entries.sort_by_key(|(on, ..)| *on);
    entries
        .into_iter()
        .map(|(on, what, law)| Entry {
            date: tongue.date(on),
            what,
            law,
        })
        .collect()
}

/// A day, what it is the last day for, and the law behind it.
type LastDay = (NaiveDate, String, Option<&'static str>);

/// The last days that the law and the guidance set.
pub(super) fn last_days(
    tongue: Tongue,
    law: &Law,
    file: &CaseFile,
    state: &Escalation,
) -> Vec<LastDay> {
    let mut days = Vec::new();
    for (claim, clock) in file.clocks(law) {
        let Some(due_on) = clock.due_on else { continue };
        let what = if file.is_complaint() {
            tongue.word("letter-last-day-acknowledge")
        } else {
            tongue.word_with("letter-last-day-reply", "right", right(claim.right))
        };
        days.push((due_on, what, clock.steps.last().map(|step| step.citation)));
    }
    if let Some(until) = state.guidance_until {
        days.push((until, tongue.word("letter-guidance-day"), None));
    }
    days
}

/// Every step of every claim's clock; claims that share a step share its line.
fn clock_steps(tongue: Tongue, law: &Law, file: &CaseFile) -> Vec<ClockStep> {
    let mut steps: Vec<ClockStep> = Vec::new();
    for step in file
        .clocks(law)
        .into_iter()
        .flat_map(|(_, clock)| clock.steps)
    {
        let step = ClockStep {
            says: tongue.say(&step.says),
            citation: step.citation,
        };
        if !steps.contains(&step) {
            steps.push(step);
        }
    }
    steps
}

fn papers(tongue: Tongue, file: &CaseFile) -> Vec<String> {
    let mut papers: Vec<String> = file
        .facts
        .iter()
        .filter_map(|dated| {
            let id = match &dated.fact {
                Fact::Received(_) if file.is_complaint() => "letter-paper-complaint",
                Fact::Received(_) => "letter-paper-request",
                Fact::QuestionAsked { .. } => "letter-paper-question",
                Fact::QuestionAnswered { .. } => "letter-paper-answer",
                Fact::ExtensionNotified { .. } => "letter-paper-extension",
                Fact::ComplaintAcknowledged { .. } => "letter-paper-acknowledged",
                Fact::ReplySent { .. } => "letter-paper-reply",
                Fact::StillUnhappy { .. } => "letter-paper-unhappy",
                Fact::MissingReported { .. } => "letter-paper-missing",
                _ => return None,
            };
            Some(tongue.word_with(id, "day", dated.effective_on))
        })
        .collect();
    if file.received.about.for_other() {
        papers.push(tongue.word("letter-paper-consent"));
    }
    papers
}

fn asked_first(tongue: Tongue, file: &CaseFile) -> String {
    if file.is_complaint() {
        tongue.word_with("letter-first-complaint", "day", file.received_on)
    } else if let Some((on, _)) = &file.unhappy {
        tongue.word_with("letter-first-unhappy", "day", *on)
    } else {
        tongue.word("letter-first-not")
    }
}
