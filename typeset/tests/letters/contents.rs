//! Everything that was written stands in the letter, as it was written.

use serde_json::{Value, json};
use typeset::{Conformance, Pdf, Template, TypesetError, render};

use crate::reader::{self, solid, solid_text_of};
use crate::samples::{self, DAY};

fn set(template: Template, data: &Value) -> Pdf {
    render(template, data, DAY).unwrap()
}

fn assert_holds_everything(pdf: &Pdf, facts: &Value) {
    let Some(shown) = solid_text_of(pdf) else {
        return;
    };
    for text in samples::texts(facts) {
        assert!(shown.contains(&solid(&text)), "not in the letter: {text}");
    }
}

#[test]
fn the_letter_to_the_regulator_holds_every_field() {
    let facts = samples::regulator();
    let pdf = set(Template::RegulatorLetter, &samples::in_parts(&facts));
    reader::keep("regulator", &pdf);
    assert_eq!(pdf.conformance, Conformance::Full);
    assert!(pdf.missing_glyphs.is_empty());
    assert_holds_everything(&pdf, &facts);
}

#[test]
fn the_reply_holds_every_field() {
    let facts = samples::reply();
    let pdf = set(Template::ReplyLetter, &facts);
    reader::keep("reply", &pdf);
    assert_eq!(pdf.conformance, Conformance::Full);
    assert_holds_everything(&pdf, &facts);
}

#[test]
fn what_is_still_missing_is_not_printed() {
    let pdf = set(
        Template::RegulatorLetter,
        &samples::in_parts(&samples::regulator()),
    );
    if let Some(shown) = solid_text_of(&pdf) {
        assert!(!shown.contains(&solid("signed letter of consent")));
    }
}

#[test]
fn blank_harm_and_outcome_leave_room_to_write() {
    for (number, facts) in samples::regulator_sparse().into_iter().enumerate() {
        let pdf = set(Template::RegulatorLetter, &samples::in_parts(&facts));
        reader::keep(&format!("sparse-{number}"), &pdf);
        assert_eq!(pdf.conformance, Conformance::Full);
        let Some(shown) = solid_text_of(&pdf) else {
            return;
        };
        assert!(shown.contains(&solid("Write here what harm this has caused you.")));
        assert!(shown.contains(&solid("Write here what you want to happen.")));
        for gone in [
            "What happened and when",
            "Papers with this letter",
            "Adjustments",
        ] {
            assert!(!shown.contains(&solid(gone)), "empty part printed: {gone}");
        }
    }
    let full = set(
        Template::RegulatorLetter,
        &samples::in_parts(&samples::regulator()),
    );
    if let Some(shown) = solid_text_of(&full) {
        assert!(!shown.contains("Writehere"));
    }
}

#[test]
fn a_reply_of_the_bare_fields_is_still_a_letter() {
    let facts = json!({
        "title": "Reply", "date": "21 November 2026",
        "council": {"name": "Northmoor"}, "to": {"name": "A Person"}
    });
    let pdf = set(Template::ReplyLetter, &facts);
    assert_eq!(pdf.conformance, Conformance::Full);
    assert_holds_everything(&pdf, &facts);
}

#[test]
fn nothing_typed_is_taken_for_markup() {
    // Poppler reads a grave accent that touches a letter as part of the letter.
    let typed = "#panic() #include \"/etc/passwd\" *bold* _it_ $x^2$ [link] ` raw ` = Title \
        \\ // /* @ref <label> -- --- ... \"quoted\" 'single' ~ #let x = 1";
    let mut facts = samples::regulator();
    for field in [
        "title",
        "heading",
        "summary",
        "asked",
        "harm",
        "wanted",
        "signed_as",
    ] {
        facts[field] = json!(typed);
    }
    facts["from"]["name"] = json!(typed);
    facts["from"]["contact"] = json!([typed]);
    facts["papers"] = json!([typed]);
    facts["timeline"] = json!([{"date": typed, "what": typed, "law": typed}]);
    let pdf = set(Template::RegulatorLetter, &samples::in_parts(&facts));
    reader::keep("markup", &pdf);
    assert_holds_everything(&pdf, &json!([typed]));
}

#[test]
fn lines_and_paragraphs_stay_as_typed() {
    let mut facts = samples::reply();
    facts["paragraphs"] = json!(["first line\nsecond line\r\n\r\nnew paragraph\n  \nlast\tone\n"]);
    let pdf = set(Template::ReplyLetter, &facts);
    let Some(tree) = reader::structure_of(&pdf) else {
        return;
    };
    let paragraph = |text: &str| tree.lines().any(|line| line.contains(text));
    for text in ["first line", "second line", "new paragraph", "last    one"] {
        assert!(paragraph(text), "{text} has no line of its own in:\n{tree}");
    }
    assert!(!tree.contains("first line second line"));
}

#[test]
fn new_lines_and_nulls_where_none_belong_do_no_harm() {
    let mut facts = samples::reply();
    facts["title"] = json!("Reply\nto your request");
    facts["sections"][0]["heading"] = json!("Complain\nto us");
    for (part, field) in [("council", "address"), ("to", "address")] {
        facts[part][field] = Value::Null;
    }
    facts["language"] = Value::Null;
    facts["signed"] = Value::Null;
    let pdf = set(Template::ReplyLetter, &facts);
    assert_eq!(pdf.conformance, Conformance::Full);
    assert_holds_everything(&pdf, &facts);
    facts["paragraphs"] = Value::Null;
    facts["sections"] = Value::Null;
    set(Template::ReplyLetter, &facts);
}

#[test]
fn the_same_letter_gives_the_same_bytes() {
    let facts = samples::regulator();
    let once = set(Template::RegulatorLetter, &samples::in_parts(&facts));
    let again = set(Template::RegulatorLetter, &samples::in_parts(&facts));
    assert_eq!(once, again);
}

#[test]
fn what_cannot_be_set_is_an_error_with_a_sentence() {
    let no_title = render(Template::ReplyLetter, &json!({"date": "x"}), DAY);
    assert!(matches!(no_title, Err(TypesetError::Template(_))));
    let no_day = render(Template::ReplyLetter, &samples::reply(), (2026, 2, 30));
    assert_eq!(
        no_day.unwrap_err().to_string(),
        "there is no day 2026-02-30"
    );
    let mut long = samples::reply();
    long["paragraphs"] = json!(["a ".repeat(typeset::MOST_FACTS)]);
    assert!(matches!(
        render(Template::ReplyLetter, &long, DAY),
        Err(TypesetError::TooLong(_))
    ));
}
