//! What a case holds besides words: its files, who else was told, what the reply released, the code.

use domain::case_file::{CaseFile, Document};
use domain::facts::{CodeBy, Purpose, Told};
use serde_json::{Value, json};

use super::rows::Names;

/// The files, oldest first.
pub(super) fn documents(names: &Names, file: &CaseFile) -> Vec<Value> {
    file.documents
        .iter()
        .map(|known| {
            json!({
                "name": known.document.name,
                "purpose": known.document.purpose.name(),
                "size": size(known.document.bytes),
                "on": known.added_on,
                "by": names.by(known.by, &file.requester.name),
                "tag": scan_tag(known),
            })
        })
        .collect()
}

/// How far the search for malware has got.
fn scan_tag(known: &Document) -> Value {
    let (text, colour) = if known.is_infected() {
        ("Not safe to open", "red")
    } else if known.is_clean() {
        ("Checked", "green")
    } else {
        ("Being checked", "yellow")
    };
    json!({ "text": text, "colour": colour })
}

/// A size for people: whole kilobytes, or megabytes with one digit.
pub(super) fn size(bytes: u64) -> String {
    let tenths = bytes.div_ceil(100_000);
    if tenths < 10 {
        format!("{} kB", bytes.div_ceil(1_000))
    } else {
        format!("{}.{} MB", tenths / 10, tenths % 10)
    }
}

/// Those who hold the information too, with what they were told and answered [tell-recipients].
pub(super) fn recipients(file: &CaseFile) -> Vec<Value> {
    file.recipients
        .iter()
        .map(|known| {
            json!({
                "name": known.name,
                "how": known.how.name(),
                "told_on": known.told_on,
                "reason": known.reason,
                "answered_on": known.answered_on,
                "answer": known.answer,
            })
        })
        .collect()
}

/// The lines of the newest reply's schedule.
pub(super) fn schedule(file: &CaseFile) -> Vec<Value> {
    let lines = file.reply.iter().flat_map(|reply| &reply.schedule);
    lines
        .map(|item| {
            json!({
                "no": item.no,
                "title": item.title,
                "treatment": item.treatment.name(),
                "reason": item.reason,
                "file": item.document.and_then(|id| file.document(id)).map(|known| &known.document.name),
                "missing": file.missing.iter().any(|report| report.items.contains(&item.no)),
            })
        })
        .collect()
}

/// When the code in force was given out, and how.
pub(super) fn code(file: &CaseFile) -> Option<Value> {
    let code = file.code.as_ref()?;
    Some(json!({ "on": code.on, "how": code.how.name() }))
}

/// The ways in which a code can reach this person.
pub(super) fn code_choices(file: &CaseFile) -> Vec<Value> {
    CodeBy::ALL
        .into_iter()
        .filter(|how| match how {
            CodeBy::Post => !file.requester.address.is_empty(),
            CodeBy::Text => file.requester.phone.is_some(),
            CodeBy::InPerson => true,
        })
        .map(|how| json!({ "value": how.as_str(), "text": how.name() }))
        .collect()
}

/// The ways in which telling somebody can end.
pub(super) fn told_choices() -> Vec<Value> {
    Told::ALL
        .into_iter()
        .map(|how| json!({ "value": how.as_str(), "text": how.name() }))
        .collect()
}

/// Those who were told and can answer.
pub(super) fn answer_choices(file: &CaseFile) -> Vec<Value> {
    let told = file
        .recipients
        .iter()
        .filter(|known| known.how == Told::Told);
    std::iter::once(json!({ "value": "", "text": "Choose one" }))
        .chain(told.map(|known| json!({ "value": known.name, "text": known.name })))
        .collect()
}

/// Whether a file for the reply is still being checked.
pub(super) fn reply_waits(file: &CaseFile) -> bool {
    file.documents_for(Purpose::Reply)
        .any(|known| known.scan.is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_for_people() {
        assert_eq!(size(1), "1 kB");
        assert_eq!(size(83_200), "84 kB");
        assert_eq!(size(900_001), "1.0 MB");
        assert_eq!(size(9_950_000), "10.0 MB");
    }

    #[test]
    fn a_code_goes_only_where_there_is_an_address_or_a_number() {
        let mut file = super::super::effects::samples::access("2026-11-23");
        let ways = |file: &CaseFile| code_choices(file).len();
        assert_eq!(ways(&file), 1);
        file.requester.phone = Some("01632 960 001".to_owned());
        assert_eq!(ways(&file), 2);
        file.requester.address = vec!["1 High Street".to_owned()];
        assert_eq!(ways(&file), 3);
    }
}
