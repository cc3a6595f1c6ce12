//! The resident's letter to the regulator: one model, shown as a page, set as a PDF, cut down to a summary. It is
//! the resident's document; the council never sends it [escalation-letter].

use chrono::NaiveDate;
use domain::case_file::CaseFile;
use domain::escalation::{escalation, harm, wanted};
use domain::facts::{About, Fact};
use domain::regime::citations::{COMPLAIN_TO_REGULATOR, plain_name};
use domain::sentence::{deadline_sentence, long_date};
use domain::timeliness::timeliness;
use typeset::Template;

use super::model::{ClockStep, Council, Duty, Entry, Party, RegulatorLetter, Sender};
use super::timeline::timeline;
use super::{LetterError, pdf};
use crate::app::App;

/// The most characters that the regulator's form takes for "what happened" [ico-form].
pub const SUMMARY_LIMIT: usize = 2_000;

/// Builds the letter as it stands today. It can be had at any time, ready or not.
///
/// # Errors
/// [`LetterError::NoRegulator`].
pub fn regulator_letter(
    app: &App,
    file: &CaseFile,
    today: NaiveDate,
) -> Result<RegulatorLetter, LetterError> {
    let regulator = app.regulators.in_force_on(today)?;
    let state = escalation(file, &app.law, today);
    let kind = if file.is_complaint() {
        "complaint"
    } else {
        "request"
    };
    let outstanding: Vec<Duty> = state
        .outstanding
        .iter()
        .map(|duty| Duty {
            what: duty.what.clone(),
            duty: duty.duty,
        })
        .collect();
    let timeline = dated_entries(app, file, state.guidance_until);
    Ok(RegulatorLetter {
        language: "en-GB",
        title: format!("Complaint to the {} about {}", regulator.in_letters(), app.council.name),
        date: long_date(today),
        to: Party {
            name: regulator.in_letters(),
            address: regulator.address.clone(),
            phone: regulator.phone.clone(),
            web: regulator.web.clone(),
        },
        from: sender(file),
        council: Council {
            name: app.council.name.clone(),
            dpo: app.council.dpo_address().into_iter().map(str::to_owned).collect(),
            reference: file.reference.to_string(),
            registration: None,
        },
        heading: format!(
            "Complaint about how {} handled my {kind} ({})",
            app.council.name, COMPLAIN_TO_REGULATOR.citation
        ),
        summary: summary(app, file, &outstanding, today),
        asked: file.received.words.clone(),
        timeline,
        clock_steps: clock_steps(app, file),
        outstanding,
        harm: harm(file).map(str::to_owned),
        wanted: wanted(file).map(str::to_owned),
        papers: papers(file),
        asked_council_first: asked_first(file),
        missing: state.missing.iter().map(|missing| missing.says()).collect(),
        statement: "What I have written here is true as far as I know. I agree that the regulator may share this letter and its papers with the council in order to look into it.".to_owned(),
        signed_as: file.received.requester.name.clone(),
    })
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
    pdf::set(
        app,
        Template::RegulatorLetter,
        serde_json::to_value(letter)?,
        today,
    )
    .await
}

fn sender(file: &CaseFile) -> Sender {
    let person = &file.received.requester;
    let mut contact = Vec::new();
    contact.extend(person.email.as_ref().map(|email| format!("Email: {email}")));
    contact.extend(person.phone.as_ref().map(|phone| format!("Phone: {phone}")));
    contact.extend(person.address.iter().cloned());
    contact.extend(person.postcode.clone());
    let subject = file.received.subject.as_deref().unwrap_or("another person");
    Sender {
        name: person.name.clone(),
        contact,
        adjustments: person.adjustments.clone(),
        acting: match file.received.about {
            About::Myself => "I am complaining about my own information.".to_owned(),
            About::MyChild => format!(
                "I am complaining for my child, {subject}. A child of 12 or over must sign a letter of consent, which I attach."
            ),
            About::SomeoneElse => format!(
                "I am acting for {subject}. I attach their signed letter of consent, or the paper that lets me act for them."
            ),
        },
    }
}

fn dated_entries(app: &App, file: &CaseFile, guidance_until: Option<NaiveDate>) -> Vec<Entry> {
    let mut entries: Vec<(NaiveDate, Entry)> = timeline(file)
        .into_iter()
        .map(|event| {
            let what = match &event.words {
                Some(words) => format!("{}: {words}", event.title),
                None => format!("{}.", event.title),
            };
            (
                event.on,
                Entry {
                    date: long_date(event.on),
                    what,
                    law: None,
                },
            )
        })
        .collect();
    for (claim, clock) in file.clocks(&app.law) {
        let Some(due_on) = clock.due_on else { continue };
        let citation = clock.steps.last().map(|step| step.citation);
        let duty = if file.is_complaint() {
            "acknowledge the complaint"
        } else {
            "reply"
        };
        let what = format!(
            "The last day for the council to {duty}: {}.",
            claim.right.name()
        );
        entries.push((
            due_on,
            Entry {
                date: long_date(due_on),
                what,
                law: citation,
            },
        ));
    }
    if let Some(until) = guidance_until {
        let what =
            "The regulator likes to hear by this day, which is guidance and not law.".to_owned();
        entries.push((
            until,
            Entry {
                date: long_date(until),
                what,
                law: None,
            },
        ));
    }
    entries.sort_by_key(|(on, _)| *on);
    entries.into_iter().map(|(_, entry)| entry).collect()
}

/// Every step of every claim's clock; claims that share a step share its line.
fn clock_steps(app: &App, file: &CaseFile) -> Vec<ClockStep> {
    let mut steps: Vec<ClockStep> = Vec::new();
    for (_, clock) in file.clocks(&app.law) {
        for step in clock.steps {
            let step = ClockStep {
                rule: plain_name(step.rule).to_owned(),
                citation: step.citation.to_owned(),
                from: step.from.map(long_date),
                to: step.to.map(long_date),
                says: step.says,
            };
            if !steps.contains(&step) {
                steps.push(step);
            }
        }
    }
    steps
}

/// What happened in one paragraph, within the regulator's limit; the person's own words give way first.
fn summary(app: &App, file: &CaseFile, outstanding: &[Duty], today: NaiveDate) -> String {
    let (claim, clock) = file.governing(&app.law);
    let lateness = timeliness(&clock, file.finished_on(claim), today);
    let sentence = deadline_sentence(
        &clock,
        &file.clock_facts(claim),
        lateness,
        &app.law.settings,
    );
    let kind = if file.is_complaint() {
        "complained to"
    } else {
        "sent a request to"
    };
    let opening = format!(
        "On {} I {kind} {} (reference {}): {}.",
        long_date(file.received_on),
        app.council.name,
        file.reference,
        file.asked_for(),
    );
    let due = clock
        .due_on
        .map(|due| format!(" The date set by law was {}.", long_date(due)))
        .unwrap_or_default();
    let owed: String = outstanding
        .iter()
        .map(|duty| format!(" {} ({})", duty.what, duty.duty))
        .collect();
    let owed = if owed.is_empty() {
        format!(" The council says: {sentence}")
    } else {
        owed
    };
    let mut text = format!("{opening}{due}{owed}");
    let tell = |label: &str, words: Option<&str>| {
        words
            .map(|words| format!(" {label}: {words}"))
            .unwrap_or_default()
    };
    text.push_str(&tell("What it did to me", harm(file)));
    text.push_str(&tell("What I want", wanted(file)));
    let asked = tell("What I asked for", Some(&file.received.words));
    shorten(&(text + &asked), SUMMARY_LIMIT)
}

/// Cuts at a word so that at most `limit` characters are left, and says that it did.
fn shorten(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let cut: String = text.chars().take(limit - 1).collect();
    let end = cut.rfind(char::is_whitespace).unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end())
}

fn papers(file: &CaseFile) -> Vec<String> {
    let mut papers = Vec::new();
    for dated in &file.facts {
        let on = long_date(dated.effective_on);
        papers.extend(match &dated.fact {
            Fact::Received(_) => Some(format!("What I asked for, {on}")),
            Fact::QuestionAsked { .. } => Some(format!("The council's question, {on}")),
            Fact::QuestionAnswered { .. } => Some(format!("My answer, {on}")),
            Fact::ExtensionNotified { .. } => Some(format!(
                "The council's notice that it needs more time, {on}"
            )),
            Fact::ComplaintAcknowledged { .. } => {
                Some(format!("The council's acknowledgement, {on}"))
            }
            Fact::ReplySent { .. } => Some(format!("The council's reply, {on}")),
            Fact::StillUnhappy { .. } => {
                Some(format!("What I told the council after its answer, {on}"))
            }
            _ => None,
        });
    }
    if file.received.about != About::Myself {
        papers.push("Signed consent, or the paper that lets me act".to_owned());
    }
    papers
}

fn asked_first(file: &CaseFile) -> String {
    if file.is_complaint() {
        format!(
            "I complained to the council first, on {}.",
            long_date(file.received_on)
        )
    } else if let Some((on, _)) = &file.unhappy {
        format!(
            "I told the council on {} that its answer did not settle this.",
            long_date(*on)
        )
    } else {
        "I asked the council directly, as the timeline shows. I have not made a separate complaint to it.".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{SUMMARY_LIMIT, shorten};

    #[test]
    fn a_summary_fits_the_form_and_ends_at_a_word() {
        let long = "dŵr ".repeat(900);
        let cut = shorten(&long, SUMMARY_LIMIT);
        assert!(cut.chars().count() <= SUMMARY_LIMIT);
        assert!(cut.ends_with("dŵr…"), "{}", &cut[cut.len() - 20..]);
        assert_eq!(shorten("short", SUMMARY_LIMIT), "short");
        assert_eq!(
            shorten(&"x".repeat(3_000), SUMMARY_LIMIT).chars().count(),
            SUMMARY_LIMIT
        );
    }
}
