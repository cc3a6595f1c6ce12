//! The order in which the letter to the regulator is read.

use super::Part;
use super::model::RegulatorLetter;
use super::parts::{Detail, Numbered};
use super::tongue::Tongue;

/// The letter from its first line to the signature. A part without content is left out; harm and wish are never, so
/// that the person can write them by hand.
pub(super) fn parts(tongue: Tongue, letter: &RegulatorLetter) -> Vec<Part> {
    let mut parts = opening(tongue, letter);
    let section = |id, content: Option<Part>| {
        let heading = heading(tongue, id, 2);
        content
            .map(|content| [heading, content])
            .into_iter()
            .flatten()
    };
    let passage = |text: &str| given(text).map(|text| Part::Passage { text });
    let own = |words: &Option<String>, prompt| {
        let written = words.as_deref().and_then(passage);
        written.or_else(|| {
            Some(Part::Open {
                prompt: tongue.word(prompt),
            })
        })
    };
    parts.extend(section(
        "letter-council-heading",
        Some(council(tongue, letter)),
    ));
    parts.extend(section("letter-summary-heading", passage(&letter.summary)));
    let asked = given(&letter.asked).map(|text| Part::Quote { text });
    parts.extend(section("letter-asked-heading", asked));
    parts.extend(section("letter-timeline-heading", timeline(tongue, letter)));
    parts.extend(section("letter-clock-heading", clock(letter)));
    parts.extend(section(
        "letter-outstanding-heading",
        outstanding(tongue, letter),
    ));
    parts.extend(section(
        "letter-harm-heading",
        own(&letter.harm, "letter-harm-open"),
    ));
    parts.extend(section(
        "letter-wanted-heading",
        own(&letter.wanted, "letter-wanted-open"),
    ));
    parts.extend(section(
        "letter-first-heading",
        passage(&letter.asked_council_first),
    ));
    let papers = (!letter.papers.is_empty()).then(|| Part::Bullets {
        items: letter.papers.clone(),
    });
    parts.extend(section("letter-papers-heading", papers));
    parts.extend(section(
        "letter-statement-heading",
        passage(&letter.statement),
    ));
    parts.push(Part::Signature {
        lines: vec![letter.signed_as.clone(), letter.date.clone()],
    });
    parts
}

/// From the writer's address to what the letter is and for whom.
fn opening(tongue: Tongue, letter: &RegulatorLetter) -> Vec<Part> {
    let lines = |lines: Vec<String>, writer| Part::Lines { lines, writer };
    let sender = std::iter::once(&letter.from.name).chain(&letter.from.contact);
    let to = std::iter::once(&letter.to.name)
        .chain(&letter.to.address)
        .chain([&letter.to.phone, &letter.to.web]);
    let mut parts = vec![
        lines(sender.cloned().collect(), true),
        lines(vec![letter.date.clone()], true),
        lines(to.filter(|line| !line.is_empty()).cloned().collect(), false),
        Part::Title {
            text: letter.title.clone(),
        },
        Part::Heading {
            text: letter.heading.clone(),
            level: 1,
        },
        Part::Passage {
            text: letter.from.acting.clone(),
        },
    ];
    if let Some(needs) = &letter.from.adjustments {
        parts.push(Part::Passage {
            text: tongue.word_with("letter-needs", "needs", needs.as_str()),
        });
    }
    parts
}

fn heading(tongue: Tongue, id: &'static str, level: u8) -> Part {
    Part::Heading {
        text: tongue.word(id),
        level,
    }
}

fn council(tongue: Tongue, letter: &RegulatorLetter) -> Part {
    let council = &letter.council;
    let known = [
        ("letter-council-name", vec![council.name.clone()]),
        ("letter-council-dpo", council.dpo.clone()),
        ("letter-council-reference", vec![council.reference.clone()]),
        (
            "letter-council-registration",
            council.registration.iter().cloned().collect(),
        ),
    ];
    Part::Details {
        rows: known
            .into_iter()
            .filter(|(_, lines)| !lines.is_empty())
            .map(|(id, lines)| Detail {
                name: tongue.word(id),
                lines,
            })
            .collect(),
    }
}

fn timeline(tongue: Tongue, letter: &RegulatorLetter) -> Option<Part> {
    let lawful = letter.timeline.iter().any(|entry| entry.law.is_some());
    let mut head = vec![
        tongue.word("letter-timeline-date"),
        tongue.word("letter-timeline-what"),
    ];
    if lawful {
        head.push(tongue.word("letter-timeline-law"));
    }
    let rows: Vec<Vec<String>> = letter
        .timeline
        .iter()
        .map(|entry| {
            let mut row = vec![entry.date.clone(), entry.what.clone()];
            if lawful {
                row.push(entry.law.unwrap_or_default().to_owned());
            }
            row
        })
        .collect();
    (!rows.is_empty()).then_some(Part::Table {
        head,
        rows,
        dated: true,
    })
}

fn clock(letter: &RegulatorLetter) -> Option<Part> {
    let steps: Vec<Numbered> = letter
        .clock_steps
        .iter()
        .map(|step| Numbered {
            says: step.says.clone(),
            basis: step.citation.to_owned(),
        })
        .collect();
    (!steps.is_empty()).then_some(Part::Steps { steps })
}

fn outstanding(tongue: Tongue, letter: &RegulatorLetter) -> Option<Part> {
    let rows: Vec<Vec<String>> = letter
        .outstanding
        .iter()
        .map(|owed| vec![owed.what.clone(), owed.duty.to_owned()])
        .collect();
    let head = vec![
        tongue.word("letter-outstanding-what"),
        tongue.word("letter-outstanding-duty"),
    ];
    (!rows.is_empty()).then_some(Part::Table {
        head,
        rows,
        dated: false,
    })
}

fn given(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| text.to_owned())
}
