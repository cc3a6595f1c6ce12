//! `check.html`: one file that works out the whole chain by itself, opens what was opened, and compares. It holds its
//! own script and what it checks; its policy lets it run nothing else and reach nothing.

use std::collections::BTreeMap;

use domain::said::Said;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::archive::base64;
use super::chain_file::Record;
use super::expected::expected;
use super::pages::{STYLE, filled, whole};
use super::{Bundle, LetterError};

/// SHA-256, ChaCha20 and Poly1305 in plain script: a page that is opened from a folder gets none from the browser.
const SEALS: &str = include_str!("../../../templates/letters/evidence/seals.js");
/// What is checked, and how it is shown.
const CHECK: &str = include_str!("../../../templates/letters/evidence/check.js");

/// Messages of the page, by the name under which the script asks for them.
const MESSAGES: [(&str, &str); 20] = [
    ("good", "evidence-check-good"),
    ("bad", "evidence-check-bad"),
    ("more", "evidence-check-more"),
    ("fits", "evidence-check-fits"),
    ("fitsNot", "evidence-check-fits-not"),
    ("opened", "evidence-check-opened"),
    ("openedAlone", "evidence-check-opened-alone"),
    ("closed", "evidence-check-closed"),
    ("missing", "evidence-check-missing"),
    ("order", "evidence-check-order"),
    ("changed", "evidence-check-changed"),
    ("follows", "evidence-check-follows"),
    ("seal", "evidence-check-seal"),
    ("anotherKind", "evidence-check-another-kind"),
    ("words", "evidence-check-words"),
    ("keyGone", "evidence-check-key-gone"),
    ("another", "evidence-check-another"),
    ("end", "evidence-check-end"),
    ("anotherCase", "evidence-check-case"),
    ("unreadable", "evidence-check-unreadable"),
];

pub(super) fn page(bundle: &Bundle<'_>, record: &Record) -> Result<String, LetterError> {
    let main = filled(bundle, "check.html", &json!({ "about": bundle.about() }))?;
    let data = json!({
        "record": record,
        "expected": expected(bundle),
        "messages": messages(bundle),
        "months": months(bundle),
        "kinds": kinds(bundle),
        "by": by(bundle),
    });
    // Inside a script element only `<` can end it.
    let data = serde_json::to_string(&data)?.replace('<', "\\u003c");
    let script = format!("{SEALS}\n{CHECK}");
    let policy = format!(
        "default-src 'none'; script-src '{}'; style-src '{}'; base-uri 'none'; form-action 'none'",
        source(&script),
        source(STYLE)
    );
    let head = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n");
    let after = format!(
        "<script type=\"application/json\" id=\"data\">{data}</script>\n<script>{script}</script>\n"
    );
    let title = bundle.tongue.word("evidence-check-title");
    Ok(whole(bundle.tongue, &title, &head, &main, &after))
}

/// How a policy names an inline script or style.
fn source(text: &str) -> String {
    format!("sha256-{}", base64(&Sha256::digest(text)))
}

/// The messages with their places in braces, which the script fills.
fn messages(bundle: &Bundle<'_>) -> BTreeMap<&'static str, String> {
    let mut all: BTreeMap<&'static str, String> = MESSAGES
        .iter()
        .map(|(name, id)| {
            let said = ["number", "kind", "day", "file", "count"]
                .into_iter()
                .fold(Said::new(id), |said, place| {
                    said.with(place, format!("{{{place}}}"))
                });
            (*name, bundle.tongue.say(&said))
        })
        .collect();
    all.insert(
        "showing",
        bundle
            .tongue
            .word_with("evidence-check-showing", "file", "{file}"),
    );
    all.insert("thisBundle", bundle.tongue.word("evidence-check-this"));
    all
}

/// The names of the months, for the script's dates.
fn months(bundle: &Bundle<'_>) -> Vec<&'static str> {
    (1..=12)
        .filter_map(|month| chrono::NaiveDate::from_ymd_opt(2026, month, 1))
        .map(|day| words::month(bundle.tongue.0, day))
        .collect()
}

/// What each kind of record is called.
fn kinds(bundle: &Bundle<'_>) -> Value {
    let name = |kind: &str| bundle.tongue.word_with("evidence-kind", "kind", kind);
    bundle
        .chain
        .iter()
        .map(|link| (link.kind.clone(), json!(name(&link.kind))))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

fn by(bundle: &Bundle<'_>) -> Value {
    ["resident", "staff", "worker"]
        .into_iter()
        .map(|by| {
            let name = bundle.tongue.word_with("evidence-by", "by", by);
            (by.to_owned(), json!(name))
        })
        .collect::<serde_json::Map<_, _>>()
        .into()
}
