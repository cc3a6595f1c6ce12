//! The questions of the regulator's online form, each with what the case can answer [ico-form].

use domain::case_file::CaseFile;
use domain::facts::Fact;
use domain::said::Said;

use super::model::{FormAnswer, RegulatorLetter};
use super::summary::SUMMARY_LIMIT;
use super::tongue::Tongue;

/// Every question, in the form's order. What nobody has said yet has an empty answer.
pub(super) fn form_answers(
    tongue: Tongue,
    file: &CaseFile,
    letter: &RegulatorLetter,
) -> Vec<FormAnswer> {
    let person = &file.requester;
    let post: Vec<&str> = person
        .address
        .iter()
        .chain(&person.postcode)
        .map(String::as_str)
        .collect();
    let organisation = tongue.word_with(
        "letter-form-organisation-is",
        "council",
        letter.council.name.as_str(),
    );
    let timeline: Vec<String> = letter
        .timeline
        .iter()
        .map(|entry| format!("{}: {}", entry.date, entry.what))
        .collect();
    let own = |words: &Option<String>| words.clone().unwrap_or_default();
    [
        ("letter-form-name", person.name.clone(), None),
        ("letter-form-email", own(&person.email), None),
        ("letter-form-post", post.join("\n"), None),
        ("letter-form-needs", own(&letter.from.adjustments), None),
        ("letter-form-about", letter.from.acting.clone(), None),
        ("letter-form-organisation", organisation, None),
        ("letter-form-contact", letter.council.dpo.join("\n"), None),
        (
            "letter-form-reference",
            letter.council.reference.clone(),
            None,
        ),
        (
            "letter-form-what",
            letter.summary.clone(),
            Some(SUMMARY_LIMIT),
        ),
        ("letter-form-timeline", timeline.join("\n"), None),
        ("letter-form-complained", complained(tongue, file), None),
        ("letter-form-said", said(tongue, file), None),
        ("letter-form-harm", own(&letter.harm), None),
        ("letter-form-wanted", own(&letter.wanted), None),
        ("letter-form-papers", letter.papers.join("\n"), None),
    ]
    .into_iter()
    .map(|(id, answer, limit)| FormAnswer {
        question: tongue.word(id),
        characters: answer.chars().count(),
        answer,
        limit,
    })
    .collect()
}

fn complained(tongue: Tongue, file: &CaseFile) -> String {
    match &file.unhappy {
        _ if file.is_complaint() => tongue.date(file.received_on),
        Some((on, _)) => tongue.date(*on),
        None => tongue.word_with("letter-form-complained-not", "day", file.received_on),
    }
}

/// The council's newest answer: its reply, or what it said while there was none.
fn said(tongue: Tongue, file: &CaseFile) -> String {
    let newest = |is_it: fn(&Fact) -> Option<&str>| {
        let mut facts = file.facts.iter().rev();
        facts.find_map(|dated| Some((dated.effective_on, is_it(&dated.fact)?.to_owned())))
    };
    let replied = newest(|fact| match fact {
        Fact::ReplySent { words, .. } => Some(words),
        _ => None,
    });
    let on_the_way = || {
        newest(|fact| match fact {
            Fact::ExtensionNotified { reasons: words }
            | Fact::ComplaintAcknowledged { text: words }
            | Fact::ComplaintProgress { text: words } => Some(words),
            _ => None,
        })
    };
    let nothing = tongue.word("letter-form-said-nothing");
    let quoted = |(day, words): (chrono::NaiveDate, String)| {
        let said = Said::new("letter-form-said-words")
            .with("day", day)
            .with("words", words);
        tongue.say(&said)
    };
    match (replied, on_the_way()) {
        (Some((day, words)), _) if words.is_empty() => {
            tongue.word_with("letter-form-said-reply", "day", day)
        }
        (Some(reply), _) => quoted(reply),
        (None, Some(words)) => format!("{nothing} {}", quoted(words)),
        (None, None) => nothing,
    }
}
