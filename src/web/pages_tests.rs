//! Renders the gallery of components with what people may type, right and wrong.

use std::sync::LazyLock;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::*;

fn sample() -> Value {
    json!({
        "page": {
            "title": "Gallery", "service": "Information rights", "path": "/gallery", "csrf": "page-token", "nonce": null,
            "council": { "name": "Kettlebridge Council", "phone": "01632 960 001", "email": "rights@example.gov.uk" },
            "signed_in": { "name": "R. Patel", "roles": ["officer"] },
            "navigation": [
                { "href": "/desk", "text": "My work", "current": true },
                { "href": "/desk/cases", "text": "Requests", "current": false, "count": 3 },
                { "href": "/insight", "text": "Reports", "current": false },
            ],
            "languages": [
                { "href": "/", "text": "English", "lang": "en", "current": true },
                { "href": "/cy/", "text": "Cymraeg", "lang": "cy" },
            ],
            "phase": { "tag": "Beta", "text": "This is a new service.", "href": "/feedback", "link": "Tell us" },
            "back": "/desk", "figures_at": null, "quick_exit": false,
        },
        "nothing": null,
        "person": { "name": "<script>alert('name')</script> \"Ann\"\nsecond line" },
        "events": [
            { "title": "Question asked", "date": "2026-12-03", "time": "2:14pm", "by": "R. Patel", "text": "Which years?", "href": "#m1" },
            { "title": "Received", "date": "2026-11-23" },
        ],
        "steps": [
            { "rule": "clock-start", "says": "The day we received it", "citation": "UK GDPR Art 12A(2)", "from": null, "to": "2026-11-23" },
            { "rule": "clock-length", "says": "The same day of the next month", "citation": null, "from": "2026-11-23", "to": "2026-12-23" },
        ],
    })
}

fn with_form(mut context: Value, form: Value) -> Value {
    context["form"] = form;
    context
}

fn typed() -> Value {
    json!({
        "csrf": "form-token", "once": "once-token", "errors": [],
        "values": {
            "full_name": "<script>alert(1)</script>", "password": "secret", "wanted": "\n</textarea><b>bold",
            "area": "hou", "received-day": "27", "received-month": "mar", "received-year": "2007",
            "contact": "phone", "kinds": ["copy", "other"], "status": "late",
        },
    })
}

fn wrong() -> Value {
    let mut form = typed();
    form["errors"] = json!([
        { "field": "full_name", "message": "Enter your full name" },
        { "field": "wanted", "message": "Description must be 4,000 characters or less" },
        { "field": "area", "message": "Select a service area" },
        { "field": "evidence", "message": "Select a file" },
        { "field": "received-year", "message": "The date we received it must include a year" },
        { "field": "born", "message": "Enter your date of birth" },
        { "field": "contact", "message": "Select how we should contact you" },
        { "field": "kinds", "message": "Select what you would like us to do" },
        { "field": "", "message": "Someone else changed <this>" },
    ]);
    form
}

static PAGES: LazyLock<Pages> = LazyLock::new(|| Pages::load().unwrap());

fn gallery(form: Option<Value>) -> String {
    let context = match form {
        Some(form) => with_form(sample(), form),
        None => sample(),
    };
    let html = PAGES
        .render(Language::English, "gallery.html", &context)
        .unwrap();
    if let Some(folder) = std::env::var_os("RIGHTSDESK_GALLERY") {
        let kind = if html.contains("<title>Error: ") {
            "wrong"
        } else if html.contains("once-token") {
            "typed"
        } else {
            "empty"
        };
        std::fs::write(
            std::path::Path::new(&folder).join(format!("{kind}.html")),
            &html,
        )
        .unwrap();
    }
    html
}

#[test]
fn a_page_needs_no_form() {
    let html = gallery(None);
    assert!(html.contains("<title>Gallery – Information rights – Kettlebridge Council</title>"));
    assert!(html.contains(r#"<input type="hidden" name="csrf" value="page-token">"#));
    assert!(!html.contains("There is a problem"));
}

#[test]
fn what_people_type_comes_back_as_text() {
    let html = gallery(Some(typed()));
    assert!(
        html.contains(r#"value="&lt;script&gt;alert(1)&lt;"#),
        "the name is not in its box"
    );
    assert!(
        !html.contains("<script>alert"),
        "typed markup reached the page as markup"
    );
    assert!(
        !html.contains("</textarea><b>"),
        "typed markup closed its box"
    );
    assert!(
        !html.contains("secret"),
        "a password must never be sent back"
    );
    assert_eq!(
        html.matches("name=\"once\" value=\"once-token\"").count(),
        1
    );
}

#[test]
fn fields_find_their_values() {
    let html = gallery(Some(typed()));
    assert!(html.contains(r#"name="received-month" type="text" value="mar""#));
    assert!(html.contains(r#"<option value="hou" selected>"#));
    let checked: Vec<&str> = html
        .split("<input ")
        .filter(|tag| tag.split('>').next().unwrap().contains(" checked"))
        .collect();
    let values: Vec<&str> = checked
        .iter()
        .map(|tag| {
            tag.split("value=\"")
                .nth(1)
                .unwrap()
                .split('"')
                .next()
                .unwrap()
        })
        .collect();
    assert_eq!(values, ["late", "phone", "copy", "other"]);
}

#[test]
fn errors_stand_in_the_title_the_summary_and_beside_the_field() {
    let html = gallery(Some(wrong()));
    assert!(html.contains("<title>Error: Gallery"));
    for field in [
        "full_name",
        "wanted",
        "area",
        "evidence",
        "born",
        "contact",
        "kinds",
    ] {
        assert!(
            html.contains(&format!("<a href=\"#{field}\">")),
            "no link to {field}"
        );
        assert_eq!(
            html.matches(&format!(" id=\"{field}\"")).count(),
            1,
            "nothing to land on for {field}"
        );
        assert!(
            html.contains(&format!("id=\"{field}-error\"")),
            "no message beside {field}"
        );
        assert!(
            html.contains(&format!("{field}-error\"")),
            "{field} is not described by its message"
        );
    }
    assert!(html.contains("Someone else changed &lt;this&gt;"));
    // Only the box that is wrong turns red, and the link leads to it.
    assert!(html.contains(r##"<a href="#received-year">"##));
    assert!(html.contains(r#"govuk-input--width-4 govuk-input--error" id="received-year""#));
    assert!(html.contains(r#"govuk-input--width-2" id="received""#));
}

#[test]
fn conditional_fields_are_markup_only_when_the_template_made_them() {
    assert!(
        gallery(Some(typed()))
            .contains(r#"id="conditional-contact-2"><div class="govuk-form-group">"#)
    );
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let group = |three: &[u8]| {
        let bits = three
            .iter()
            .chain(&[0, 0])
            .take(3)
            .fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte));
        let letter = |place: usize| {
            if place <= three.len() {
                char::from(LETTERS[bits >> (18 - 6 * place) & 63])
            } else {
                '='
            }
        };
        (0..4).map(letter).collect::<String>()
    };
    bytes.chunks(3).map(group).collect()
}

#[test]
fn the_one_inline_script_is_the_one_the_policy_allows() {
    let html = gallery(None);
    let inline: Vec<&str> = html
        .split("<script>")
        .skip(1)
        .map(|rest| rest.split("</script>").next().unwrap())
        .collect();
    assert_eq!(inline.len(), 1);
    assert_eq!(
        format!("sha256-{}", base64(&Sha256::digest(inline[0]))),
        INLINE_SCRIPT
    );
    assert!(!html.contains(" style=") && !html.contains("<style") && !html.contains(" onclick="));
}

#[test]
fn dates_and_counts_are_written_in_words() {
    let html = gallery(None);
    assert!(html.contains("We must reply by <strong>23 December 2026</strong>"));
    assert!(html.contains("5 days left out"));
    assert!(
        !html.contains("1 November 2026</time> at"),
        "no invented time"
    );
}

#[test]
fn a_template_that_lacks_a_value_says_which() {
    let mut context = sample();
    context.as_object_mut().unwrap().remove("steps");
    let error = PAGES
        .render(Language::English, "gallery.html", &context)
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("gallery.html") && error.contains("steps"),
        "{error}"
    );
}

/// The gallery of somebody who reads Welsh.
fn in_welsh(form: Option<Value>) -> String {
    let mut context = match form {
        Some(form) => with_form(sample(), form),
        None => sample(),
    };
    context["page"]["language"] = json!("cy");
    context["page"]["quick_exit"] = json!(true);
    PAGES
        .render(Language::Welsh, "gallery.html", &context)
        .unwrap()
}

#[test]
fn the_frame_and_every_component_speak_welsh() {
    let html = in_welsh(Some(wrong()));
    assert!(html.contains("<html lang=\"cy\""));
    assert!(html.contains("<title>Gwall: Gallery"));
    for welsh in [
        "Neidio i’r prif gynnwys",
        "Mae problem",
        "<span class=\"govuk-visually-hidden\">Gwall:</span>",
        "Heb ei ddarparu",
        ">Newid<",
        ">Diwrnod<",
        "Gallwch roi hyd at 4,000 nod",
        "23 Rhagfyr 2026",
        "Sut y gweithiwyd y dyddiad hwn allan",
        "Pryd mae’r amser yn dechrau",
        "Y dudalen nesaf",
        "Gadael y dudalen hon",
        "Allgofnodi",
        "href=\"/cy/privacy\"",
        "href=\"/cy/leave/now\"",
    ] {
        assert!(html.contains(welsh), "{welsh} is not on the page");
    }
    // What a component says by itself; the gallery's own words are English.
    for english in [
        "There is a problem",
        "Error:",
        "Skip to main content",
        "Not provided",
        ">Change<",
        ">Day<",
        "You can enter up to",
        "characters remaining",
        "What it does",
        "this is the current step",
        ">Warning<",
        ">Important<",
        "Next page",
        "Sign out",
        "Get help",
        "Press 2 more times",
    ] {
        assert!(!html.contains(english), "{english:?} is on a Welsh page");
    }
}

#[test]
fn the_counter_has_a_sentence_for_every_plural_form() {
    for html in [gallery(Some(typed())), in_welsh(Some(typed()))] {
        for form in ["zero", "one", "two", "few", "many", "other"] {
            let under = format!("data-i18n.characters-under-limit.{form}=\"");
            let said = html.split(&under).nth(1).unwrap();
            assert!(
                said.split('"').next().unwrap().contains("%{count}"),
                "{form}"
            );
            assert!(html.contains(&format!("data-i18n.characters-over-limit.{form}=\"")));
        }
        assert!(html.contains("data-i18n.characters-at-limit=\""));
    }
}
