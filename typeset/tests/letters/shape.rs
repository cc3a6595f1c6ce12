//! The letter as a document: tags, language, headings, tables, pages.

use serde_json::{Value, json};
use typeset::{Conformance, Pdf, Template, render};

use crate::reader::{self, solid_text_of};
use crate::samples::{self, DAY};

fn both() -> [(Pdf, Value); 2] {
    [
        (
            Template::RegulatorLetter,
            samples::in_parts(&samples::regulator()),
        ),
        (Template::ReplyLetter, samples::reply()),
    ]
    .map(|(template, facts)| (render(template, &facts, DAY).unwrap(), facts))
}

fn long() -> Value {
    let mut facts = samples::regulator();
    let entries: Vec<Value> = (1..=60)
        .map(|day| {
            json!({"date": "21 September 2026", "what": format!("Event {day}: the council wrote again and asked for more time."),
                "law": if day % 3 == 0 { json!("Section 164A Data Protection Act 2018") } else { Value::Null }})
        })
        .collect();
    facts["timeline"] = json!(entries);
    facts["harm"] = json!("It has cost me a great deal of time and worry.\n\n".repeat(60));
    facts
}

fn count(text: &str, part: &str) -> usize {
    text.matches(part).count()
}

#[test]
fn letters_are_tagged_titled_and_dated() {
    for (pdf, facts) in both() {
        let Some(said) = reader::facts_of(&pdf) else {
            return;
        };
        let title = facts["title"].as_str().unwrap();
        let field = |name: &str| {
            let line = said.lines().find(|line| line.starts_with(name));
            line.and_then(|line| line.split_once(':'))
                .map(|(_, value)| value.trim().to_owned())
                .unwrap_or_default()
        };
        assert_eq!(field("Title"), title);
        assert_eq!(field("Tagged"), "yes");
        assert_eq!(field("Creator"), "Rightsdesk");
        assert_eq!(field("JavaScript"), "no");
        assert!(field("CreationDate").contains("Nov 21"), "{said}");
        assert!(field("Page size").contains("A4"), "{said}");
    }
}

#[test]
fn the_file_says_its_language_and_its_standards() {
    for (pdf, _) in both() {
        let file = String::from_utf8_lossy(&pdf.bytes);
        assert!(file.contains("/Lang(en-GB)") || file.contains("/Lang (en-GB)"));
        assert!(file.contains("<pdfuaid:part>1<") || file.contains("pdfuaid:part=\"1\""));
        assert!(file.contains("<pdfaid:part>2<") || file.contains("pdfaid:part=\"2\""));
        assert!(
            file.contains("<pdfaid:conformance>A<") || file.contains("pdfaid:conformance=\"A\"")
        );
    }
}

#[test]
fn fonts_are_inside_the_file() {
    for (pdf, _) in both() {
        let Some(fonts) = reader::fonts_of(&pdf) else {
            return;
        };
        let rows: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(rows.len() >= 2, "{fonts}");
        assert!(
            rows.iter().all(|row| row.contains("yes yes yes")),
            "{fonts}"
        );
    }
}

#[test]
fn headings_tables_lists_and_links_are_real() {
    let [(regulator, _), (reply, _)] = both();
    let Some(tree) = reader::structure_of(&regulator) else {
        return;
    };
    assert_eq!(count(&tree, "H1"), 1, "{tree}");
    assert_eq!(count(&tree, "H2"), 11, "{tree}");
    assert_eq!(count(&tree, "Table"), 2, "{tree}");
    assert_eq!(count(&tree, "TH ") + count(&tree, "TH\n"), 5, "{tree}");
    assert!(count(&tree, "Link") >= 3, "{tree}");
    assert!(count(&tree, "LI") >= 3 + 3, "{tree}");
    assert!(tree.contains("BlockQuote"), "{tree}");
    if let Some(tree) = reader::structure_of(&reply) {
        assert_eq!(count(&tree, "H1"), 1, "{tree}");
        assert_eq!(count(&tree, "H2"), 2, "{tree}");
    }
}

#[test]
fn a_long_table_repeats_its_head_on_each_page() {
    let facts = long();
    let pdf = render(Template::RegulatorLetter, &samples::in_parts(&facts), DAY).unwrap();
    reader::keep("long", &pdf);
    assert_eq!(pdf.conformance, Conformance::Full);
    let Some(text) = reader::ask("pdftotext", &["-layout", "-", "-"], &pdf) else {
        return;
    };
    let pages: Vec<&str> = text
        .split('\u{c}')
        .filter(|page| !page.trim().is_empty())
        .collect();
    assert!(pages.len() > 3, "{} pages", pages.len());
    for (number, page) in pages.iter().enumerate() {
        if page.contains("Event ") {
            assert!(
                page.contains("What happened"),
                "page {} has no table head",
                number + 1
            );
        }
        assert!(page.contains(&format!("Page {} of {}", number + 1, pages.len())));
    }
}

#[test]
fn no_word_runs_off_the_page_and_long_words_stay_whole_when_copied() {
    let word = "Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(12);
    let mail = format!("{}@{}.example", "a".repeat(60), "b".repeat(60));
    let mut facts = samples::regulator();
    for field in [
        "title",
        "heading",
        "summary",
        "asked",
        "harm",
        "wanted",
        "statement",
        "signed_as",
    ] {
        facts[field] = json!(word);
    }
    facts["papers"] = json!([word]);
    facts["from"]["contact"] = json!([mail, word]);
    facts["council"]["dpo"] = json!([mail]);
    facts["timeline"] = json!([{"date": word, "what": word, "law": word}]);
    facts["outstanding"] = json!([{"what": word, "duty": word}]);
    facts["clock_steps"] =
        json!([{"rule": word, "citation": word, "from": word, "to": word, "says": word}]);
    let pdf = render(Template::RegulatorLetter, &samples::in_parts(&facts), DAY).unwrap();
    reader::keep("words", &pdf);
    if let Some(shown) = solid_text_of(&pdf) {
        assert!(shown.contains(&word) && shown.contains(&mail));
    }
    let Some(boxes) = reader::ask("pdftotext", &["-bbox", "-", "-"], &pdf) else {
        return;
    };
    let right_edge = (210.0 - 24.5) / 25.4 * 72.0;
    for line in boxes.lines().filter(|line| line.contains("<word ")) {
        let end: f64 = line
            .split("xMax=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .and_then(|number| number.parse().ok())
            .unwrap();
        assert!(end <= right_edge, "runs into the margin: {line}");
    }
}
