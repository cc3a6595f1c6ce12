//! What happened in one paragraph, within the limit of the regulator's form.

use chrono::NaiveDate;
use domain::case_file::CaseFile;
use domain::escalation::{harm, wanted};
use domain::said::Said;
use domain::sentence::deadline_sentence;
use domain::timeliness::timeliness;

use super::model::Duty;
use super::tongue::{Tongue, right};
use crate::app::App;

/// The most characters that the regulator's form takes for "what happened" [ico-form].
pub const SUMMARY_LIMIT: usize = 2_000;

/// The paragraph. When it is too long the person's own words at its end give way.
pub(super) fn summary(
    tongue: Tongue,
    app: &App,
    file: &CaseFile,
    outstanding: &[Duty],
    today: NaiveDate,
) -> String {
    let (claim, clock) = file.governing(&app.law);
    let mut sentences = vec![opening(tongue, app, file)];
    if let Some(due) = clock.due_on {
        sentences.push(tongue.word_with("letter-summary-due", "due", due));
    }
    sentences.extend(outstanding.iter().map(|owed| {
        let said = Said::new("letter-summary-owed")
            .with("what", owed.what.as_str())
            .with("duty", owed.duty);
        tongue.say(&said)
    }));
    if outstanding.is_empty() {
        let lateness = timeliness(&clock, file.finished_on(claim), today);
        let facts = file.clock_facts(claim);
        let said = deadline_sentence(&clock, &facts, lateness, &app.law.settings);
        let sentence = words::say_all(tongue.0, &said);
        sentences.push(tongue.word_with("letter-summary-stands", "sentence", sentence));
    }
    let own = [
        ("letter-summary-harm", harm(file)),
        ("letter-summary-wanted", wanted(file)),
        ("letter-summary-asked", Some(file.received.words.as_str())),
    ];
    sentences.extend(
        own.into_iter()
            .filter_map(|(id, words)| Some(tongue.word_with(id, "words", words?))),
    );
    let ended: Vec<String> = sentences.iter().map(|sentence| ended(sentence)).collect();
    shorten(&ended.join(" "), SUMMARY_LIMIT)
}

fn opening(tongue: Tongue, app: &App, file: &CaseFile) -> String {
    let id = if file.is_complaint() {
        "letter-summary-complaint"
    } else {
        "letter-summary-request"
    };
    let mut said = Said::new(id)
        .with("day", file.received_on)
        .with("council", app.council.name.as_str())
        .with("reference", file.reference.as_str());
    if !file.is_complaint() {
        let rights: Vec<String> = file
            .claims
            .iter()
            .map(|claim| tongue.say(&right(claim.right)))
            .collect();
        said = said.with("rights", rights.join(", "));
    }
    tongue.say(&said)
}

/// The sentence with its full stop, which people leave out of forms.
fn ended(sentence: &str) -> String {
    let sentence = sentence.trim_end();
    if sentence.ends_with(['.', '!', '?', '…']) {
        sentence.to_owned()
    } else {
        format!("{sentence}.")
    }
}

/// Cuts at a word so that at most `limit` characters are left, and shows that it did.
fn shorten(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let cut: String = text.chars().take(limit - 1).collect();
    let end = cut.rfind(char::is_whitespace).unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end())
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
