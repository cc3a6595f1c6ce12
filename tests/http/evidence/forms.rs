//! The letter as page, PDF and Word document.

use axum::http::StatusCode;
use domain::action::Action;
use domain::actor::Actor;
use domain::language::Language;
use rightsdesk::letters::{self, RegulatorLetter};

use super::{Street, pdf_text, solid, unzipped, without_tags};
use crate::support::app::TestApp;
use crate::support::database::on_sqlite;

/// Every text of the letter stands in `whole`, one after the other.
fn says_all_in_order(letter: &RegulatorLetter, whole: &str, form: &str) {
    let mut rest = whole;
    let mut found = 0;
    for text in letter.parts.iter().flat_map(letters::Part::texts) {
        let text = solid(text);
        let at = rest
            .find(&text)
            .unwrap_or_else(|| panic!("the {form} lacks, or has in another place: {text}\n{rest}"));
        rest = &rest[at + text.len()..];
        found += 1;
    }
    assert!(found > 40, "only {found} texts");
}

async fn page_pdf_and_word_say_the_same(db_town: TestApp, language: Language) {
    let mut street = Street::open(db_town, language).await;
    let letter = street.letter().await;
    let path = format!("/requests/{}/letter", street.reference);
    let page = street.resident.get(&path).await.is(StatusCode::OK);
    let html = page.html();
    let from = html.find("aria-labelledby=\"the-letter\"").unwrap();
    says_all_in_order(&letter, &solid(&without_tags(&html[from..])), "page");

    let word = street
        .resident
        .get(&format!("{path}.docx"))
        .await
        .is(StatusCode::OK);
    let parts = unzipped(&word.bytes);
    let document = String::from_utf8(parts["word/document.xml"].clone()).unwrap();
    says_all_in_order(&letter, &solid(&without_tags(&document)), "Word document");
    let about = String::from_utf8(parts["docProps/core.xml"].clone()).unwrap();
    assert!(solid(&about).contains(&solid(&format!("<dc:title>{}</dc:title>", letter.title))));
    let styles = String::from_utf8(parts["word/styles.xml"].clone()).unwrap();
    assert!(styles.contains(&format!("<w:lang w:val=\"{}\"", letter.language)));
    for has in [
        "<w:pStyle w:val=\"Heading1\"",
        "<w:pStyle w:val=\"Heading2\"",
        "<w:tblHeader",
        "<w:hyperlink",
        "<w:numPr>",
    ] {
        assert!(document.contains(has), "{has}");
    }

    let pdf = street
        .resident
        .get(&format!("{path}.pdf"))
        .await
        .is(StatusCode::OK);
    if let Some(text) = pdf_text(&pdf.bytes) {
        says_all_in_order(&letter, &solid(&text), "PDF");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn page_pdf_and_word_say_the_same_in_english() {
    on_sqlite(|db| async move {
        page_pdf_and_word_say_the_same(TestApp::on(&db).await, Language::English).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn page_pdf_and_word_say_the_same_in_welsh() {
    on_sqlite(|db| async move {
        page_pdf_and_word_say_the_same(TestApp::on(&db).await, Language::Welsh).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_helps_with_the_form_and_never_bars_the_way() {
    on_sqlite(|db| async move {
        let mut street = Street::open(TestApp::on(&db).await, Language::English).await;
        let letter = street.letter().await;
        assert!(letter.missing.is_empty(), "{:?}", letter.missing);
        let path = format!("/requests/{}/letter", street.reference);
        let page = street.resident.get(&path).await.is(StatusCode::OK);
        for answer in &letter.form_answers {
            assert!(
                page.html()
                    .contains(&format!(">{}</label>", answer.question)),
                "{}",
                answer.question
            );
            assert_eq!(answer.characters, answer.answer.chars().count());
            assert!(answer.limit.is_none_or(|limit| answer.characters <= limit));
        }
        let page = page
            .says("You wrote to us again on 20 September 2026, after 30 days.")
            .says("You complained to us on 28 September 2026.")
            .says("You asked us to explain on 20 September 2026.")
            .says("The form takes 2,000.");
        assert!(page.text().contains("What harm this did to you"));
        // Without harm the letter says what it lacks, and can be had all the same.
        let silent = Action::GiveLetterWords {
            harm: String::new(),
            wanted: String::new(),
        };
        street.act(&Actor::Resident, silent).await;
        let page = street.resident.get(&path).await.is(StatusCode::OK);
        page.says("The regulator may only record a complaint that lacks: what harm it did you.")
            .says("Write here what harm this has caused you.");
        for form in [".pdf", ".docx"] {
            street
                .resident
                .get(&format!("{path}{form}"))
                .await
                .is(StatusCode::OK);
        }
    })
    .await;
}
