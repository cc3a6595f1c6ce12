//! Names in the scripts that residents write in.

use serde_json::json;
use typeset::{Conformance, Fonts, Pdf, Template, render, render_with};

use crate::reader::{self, solid, solid_text_of};
use crate::samples::{self, DAY};

fn letter_to(name: &str) -> Pdf {
    let mut facts = samples::reply();
    facts["to"]["name"] = json!(name);
    facts["title"] = json!(format!("Reply to {name}"));
    facts["paragraphs"] = json!([format!("{name}\n{name} 123")]);
    render(Template::ReplyLetter, &facts, DAY).unwrap()
}

#[test]
fn european_and_near_eastern_names_keep_the_standards() {
    for (script, name) in [
        ("welsh", "Siân Ŵyn Llŷr ŵ ŷ"),
        ("polish", "Łukasz Żółć Świętosława"),
        ("greek", "Ελένη Παπαδοπούλου"),
        ("cyrillic", "Олена Щербак"),
        ("romanian", "Ștefan Țepeș"),
        ("vietnamese", "Nguyễn Thị Hạnh"),
        ("hebrew", "שרה לוי"),
        ("turkish", "İbrahim Çağlayan Gündoğdu"),
        ("hyphens", "Anne‑Marie O’Brien – “Annie”"),
        ("combining", "Llŷr Wŷn e\u{301}"),
        ("typewriter", "Zoë\u{a0}Smith\u{ad}son\u{200b}x\u{200d}y"),
    ] {
        let pdf = letter_to(name);
        assert_eq!(pdf.missing_glyphs, Vec::<String>::new(), "{script}");
        assert_eq!(pdf.conformance, Conformance::Full, "{script}");
        // Poppler turns Hebrew round and drops marks that have no shape.
        let comparable = !["hebrew", "typewriter", "combining"].contains(&script);
        if let (true, Some(shown)) = (comparable, solid_text_of(&pdf)) {
            assert!(shown.contains(&solid(name)), "{script} is not in the text");
        }
    }
}

#[test]
fn arabic_and_persian_names_keep_the_standards_and_run_from_the_right() {
    for (script, name) in [("arabic", "محمد الأحمد"), ("persian", "پرویز گلچین ژاله")]
    {
        let pdf = letter_to(name);
        reader::keep(script, &pdf);
        assert_eq!(pdf.missing_glyphs, Vec::<String>::new(), "{script}");
        assert_eq!(pdf.conformance, Conformance::Full, "{script}");
    }
}

#[test]
fn a_character_without_a_glyph_is_reported_and_never_fails_the_letter() {
    for (name, missing) in [
        ("王小明", "王 (U+738B)"),
        ("अनिता", "अ (U+0905)"),
        ("ٹیپو گھڑے", "ے (U+06D2)"),
        ("Amy 🦊", "🦊 (U+1F98A)"),
        ("private \u{E7FF}", "\u{E7FF} (U+E7FF)"),
    ] {
        let pdf = letter_to(name);
        assert_eq!(pdf.conformance, Conformance::TaggedOnly, "{name}");
        assert!(
            pdf.missing_glyphs.contains(&missing.to_owned()),
            "{:?}",
            pdf.missing_glyphs
        );
        if let Some(facts) = reader::facts_of(&pdf) {
            assert!(facts.contains("Tagged:          yes"), "{facts}");
        }
    }
    reader::keep("fallback", &letter_to("王小明 अनिता 🦊"));
}

#[test]
fn any_single_character_gives_a_letter() {
    let odd = "\u{1}\u{7f}\u{80}\u{202e}\u{2066}\u{fe0f}\u{1f1ec}\u{1f1e7}\u{e000}\u{fffd}\u{fffe}\u{10ffff}\u{115f}\u{3164}\u{180e}\u{feff}\u{e0001}";
    for letter in odd.chars() {
        let pdf = letter_to(&format!("a{letter}b"));
        let whole = pdf.conformance == Conformance::Full;
        assert_eq!(whole, pdf.missing_glyphs.is_empty(), "{letter:?}");
    }
}

#[test]
fn endless_words_and_piles_of_accents_are_set() {
    // Seconds with the parting that the tests beside it look at, minutes without.
    for part in ["w", "\u{301}", "\u{1F468}\u{200D}"] {
        let mut facts = samples::reply();
        facts["paragraphs"] = json!([part.repeat(12_000)]);
        let letter = render(Template::ReplyLetter, &facts, DAY);
        assert!(letter.is_ok(), "{part:?}: {letter:?}");
    }
}

#[test]
fn fonts_of_the_council_stand_behind_the_built_in_ones() {
    let inside = Fonts::with(Vec::new()).count();
    assert_eq!(Fonts::with(vec![b"not a font".to_vec()]).count(), inside);
    let more = Fonts::with(vec![dejavu::serif::regular().to_vec()]);
    assert_eq!(more.count(), inside + 1);
    let pdf = render_with(Template::ReplyLetter, &samples::reply(), DAY, &more).unwrap();
    assert_eq!(
        pdf,
        render(Template::ReplyLetter, &samples::reply(), DAY).unwrap()
    );
}

#[test]
fn numbers_beside_an_arabic_name_keep_their_order() {
    let mut facts = samples::regulator();
    for person in ["محمد الأحمد", "שרה לוי"] {
        facts["from"]["name"] = json!(person);
        facts["signed_as"] = json!(person);
        facts["harm"] = json!(format!("{person}\n07700 900999"));
        let pdf = render(Template::RegulatorLetter, &samples::in_parts(&facts), DAY).unwrap();
        reader::keep("arabic-letter", &pdf);
        let Some(shown) = reader::ask("pdftotext", &["-layout", "-", "-"], &pdf) else {
            return;
        };
        for line in ["07700 900123", "4 Quay Street", "07700 900999"] {
            assert!(
                shown.lines().any(|shown| shown.trim() == line),
                "turned round: {line}"
            );
        }
        assert_eq!(
            shown
                .lines()
                .filter(|line| line.trim() == "21 November 2026")
                .count(),
            2
        );
    }
}
