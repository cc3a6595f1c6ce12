//! How a letter looks in Word, and what the file says about itself.

use chrono::NaiveDate;
use docx_rs::{
    AbstractNumbering, Docx, Level, LevelJc, LevelText, LineSpacing, NumberFormat, Numbering,
    PageMargin, RunFonts, SpecialIndentType, Start, Style, StyleType, XMLDocx,
};

/// The numbering of steps.
pub(super) const STEPS: usize = 2;
/// The bullets of lists.
pub(super) const BULLETS: usize = 3;
/// The style of links.
pub(super) const LINK: &str = "Hyperlink";
/// Where the writer's own lines begin, in twentieths of a point.
pub(super) const INDENT: i32 = 5_000;
/// From margin to margin on A4, in twentieths of a point.
pub(super) const TEXT_WIDTH: usize = 9_070;

/// The widths of a table's columns: dates are short, so what happened has most of the room.
pub(super) fn widths(columns: usize, dated: bool) -> Vec<usize> {
    match (columns, dated) {
        (3, true) => vec![2_000, 4_400, TEXT_WIDTH - 6_400],
        (2, true) => vec![2_000, TEXT_WIDTH - 2_000],
        (columns, _) => vec![TEXT_WIDTH / columns.max(1); columns],
    }
}

/// An empty document of A4 pages with every style of a letter.
pub(super) fn styled() -> Docx {
    let fonts = RunFonts::new().ascii("Arial").hi_ansi("Arial").cs("Arial");
    let margin = PageMargin::new()
        .top(1_250)
        .bottom(1_250)
        .left(1_418)
        .right(1_418);
    let document = Docx::new()
        .page_size(11_906, 16_838)
        .page_margin(margin)
        .default_fonts(fonts)
        .default_size(24)
        .add_abstract_numbering(list(STEPS, "decimal", "%1."))
        .add_numbering(Numbering::new(STEPS, STEPS))
        .add_abstract_numbering(list(BULLETS, "bullet", "•"))
        .add_numbering(Numbering::new(BULLETS, BULLETS));
    [
        paragraph("Title", "Title", 400, 160).size(34).bold(),
        paragraph("Heading1", "heading 1", 240, 160)
            .size(28)
            .bold()
            .outline_lvl(0),
        paragraph("Heading2", "heading 2", 280, 120)
            .size(25)
            .bold()
            .outline_lvl(1),
        paragraph("BodyText", "Body Text", 0, 160),
        paragraph("Address", "Address", 0, 240),
        paragraph("Quote", "Quote", 0, 160).indent(Some(400), None, None, None),
        paragraph("ListParagraph", "List Paragraph", 0, 120),
        paragraph("TableHeading", "Table Heading", 40, 40)
            .size(22)
            .bold(),
        paragraph("TableText", "Table Text", 40, 40).size(22),
        paragraph("Signature", "Signature", 600, 600),
        paragraph("Footer", "footer", 0, 0).size(18),
        Style::new(LINK, StyleType::Character)
            .name("Hyperlink")
            .color("1D4F91")
            .underline("single"),
    ]
    .into_iter()
    .fold(document, Docx::add_style)
}

fn paragraph(id: &str, name: &str, before: u32, after: u32) -> Style {
    Style::new(id, StyleType::Paragraph)
        .name(name)
        .based_on("Normal")
        .next("BodyText")
        .line_spacing(LineSpacing::new().before(before).after(after).line(288))
}

fn list(id: usize, format: &str, text: &str) -> AbstractNumbering {
    let level = Level::new(
        0,
        Start::new(1),
        NumberFormat::new(format),
        LevelText::new(text),
        LevelJc::new("left"),
    );
    let level = level.indent(Some(420), Some(SpecialIndentType::Hanging(420)), None, None);
    AbstractNumbering::new(id).add_level(level)
}

/// Writes what the library has no words for: the language of the text, the header rows, the title.
pub(super) fn describe(parts: &mut XMLDocx, title: &str, language: &str, written_on: NaiveDate) {
    insert_before(
        &mut parts.styles,
        "</w:rPr></w:rPrDefault>",
        &format!("<w:lang w:val=\"{language}\" w:eastAsia=\"{language}\" w:bidi=\"ar-SA\" />"),
    );
    insert_before(
        &mut parts.settings,
        "</w:settings>",
        &format!("<w:themeFontLang w:val=\"{language}\" />"),
    );
    let split = "<w:cantSplit />";
    let document = String::from_utf8_lossy(&parts.document);
    parts.document = document
        .replace(split, &format!("{split}<w:tblHeader />"))
        .into_bytes();
    in_order(&mut parts.document_rels);
    parts.doc_props.core = core(title, language, written_on).into_bytes();
}

fn insert_before(part: &mut Vec<u8>, place: &str, what: &str) {
    let text = String::from_utf8_lossy(part);
    *part = text
        .replacen(place, &format!("{what}{place}"), 1)
        .into_bytes();
}

/// The library writes links in an order that changes from run to run.
fn in_order(relationships: &mut Vec<u8>) {
    const EACH: &str = "<Relationship ";
    const END: &str = "</Relationships>";
    let text = String::from_utf8_lossy(relationships).into_owned();
    let Some((head, rest)) = text.split_once(EACH) else {
        return;
    };
    let mut entries: Vec<&str> = rest.trim_end_matches(END).split(EACH).collect();
    entries.sort_unstable();
    *relationships = format!("{head}{EACH}{}{END}", entries.join(EACH)).into_bytes();
}

fn core(title: &str, language: &str, written_on: NaiveDate) -> String {
    let title = title
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    let day = written_on.format("%Y-%m-%dT00:00:00Z");
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
         <cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title>{title}</dc:title>\
         <dc:language>{language}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}</dcterms:modified>\
         </cp:coreProperties>"
    )
}
