//! A letter as a Word document that its writer can change: real headings, real lists, real tables with a header row,
//! and the language and the title that a screen reader asks for. The same letter gives the same bytes.

use std::io::Cursor;

use chrono::NaiveDate;
use docx_rs::{
    BreakType, Docx, Footer, Hyperlink, HyperlinkData, HyperlinkType, IndentLevel, NumPages,
    NumberingId, PageNum, Paragraph, Run, Table, TableCell, TableRow, WidthType,
};

use super::docx_look::{self, BULLETS, INDENT, LINK, STEPS, TEXT_WIDTH};
use super::model::Foot;
use super::{LetterError, Part, RegulatorLetter};

/// The letter to the regulator as a Word document.
///
/// # Errors
/// [`LetterError::Word`] when it could not be packed.
pub fn docx(letter: &RegulatorLetter, written_on: NaiveDate) -> Result<Vec<u8>, LetterError> {
    let mut writer = Writer::default();
    let mut document = docx_look::styled();
    for part in &letter.parts {
        document = writer.part(document, part);
    }
    let document = document.footer(writer.footer(&letter.foot));
    let mut parts = document.build();
    docx_look::describe(&mut parts, &letter.title, letter.language, written_on);
    let mut bytes = Cursor::new(Vec::new());
    parts.pack(&mut bytes).map_err(|_| LetterError::Word)?;
    Ok(bytes.into_inner())
}

/// Numbers paragraphs and links by itself, because the library's numbers run on from letter to letter.
#[derive(Default)]
struct Writer {
    paragraphs: u32,
    links: u32,
}

impl Writer {
    fn part(&mut self, document: Docx, part: &Part) -> Docx {
        match part {
            Part::Lines { lines, writer } => {
                let indent = if *writer { Some(INDENT) } else { None };
                let style = self.styled("Address");
                let paragraph = indent.map_or(style.clone(), |left| {
                    style.indent(Some(left), None, None, None)
                });
                document.add_paragraph(self.fill(paragraph, &lines.join("\n")))
            }
            Part::Title { text } => self.heading(document, "Title", text),
            Part::Heading { text, level: 1 } => self.heading(document, "Heading1", text),
            Part::Heading { text, .. } => self.heading(document, "Heading2", text),
            Part::Passage { text } => self.passage(document, "BodyText", text),
            Part::Quote { text } => self.passage(document, "Quote", text),
            Part::Details { rows } => {
                let rows = rows.iter().map(|row| {
                    let cells = [(&row.name, true), (&row.lines.join("\n"), false)];
                    TableRow::new(self.cells(&cells, &[3_000, TEXT_WIDTH - 3_000]))
                });
                document.add_table(table(rows.collect(), &[3_000, TEXT_WIDTH - 3_000]))
            }
            Part::Table { head, rows, dated } => document.add_table(self.table(head, rows, *dated)),
            Part::Steps { steps } => steps.iter().fold(document, |document, step| {
                let paragraph = self
                    .styled("ListParagraph")
                    .numbering(NumberingId::new(STEPS), IndentLevel::new(0));
                let said = self.fill(paragraph, &step.says);
                document.add_paragraph(
                    said.add_run(
                        Run::new()
                            .add_break(BreakType::TextWrapping)
                            .add_text(&step.basis),
                    ),
                )
            }),
            Part::Bullets { items } => items.iter().fold(document, |document, item| {
                let paragraph = self
                    .styled("ListParagraph")
                    .numbering(NumberingId::new(BULLETS), IndentLevel::new(0));
                document.add_paragraph(self.fill(paragraph, item))
            }),
            Part::Open { prompt } => {
                let document = self.line(document, "BodyText", prompt);
                document.add_paragraph(self.styled("BodyText"))
            }
            Part::Signature { lines } => {
                let space = document.add_paragraph(self.styled("Signature"));
                let paragraph = self.styled("Address");
                space.add_paragraph(self.fill(paragraph, &lines.join("\n")))
            }
        }
    }

    /// A heading stays with what it is about.
    fn heading(&mut self, document: Docx, style: &str, text: &str) -> Docx {
        let paragraph = self.styled(style).keep_next(true);
        document.add_paragraph(self.fill(paragraph, text))
    }

    fn line(&mut self, document: Docx, style: &str, text: &str) -> Docx {
        let paragraph = self.styled(style);
        document.add_paragraph(self.fill(paragraph, text))
    }

    /// An empty line ends a paragraph; a new line stays one.
    fn passage(&mut self, document: Docx, style: &str, text: &str) -> Docx {
        paragraphs(text)
            .into_iter()
            .fold(document, |document, typed| {
                self.line(document, style, &typed)
            })
    }

    fn table(&mut self, head: &[String], rows: &[Vec<String>], dated: bool) -> Table {
        let widths = docx_look::widths(head.len(), dated);
        let heads: Vec<(&String, bool)> = head.iter().map(|cell| (cell, true)).collect();
        // The only rows of a letter that may not be split are these: `docx_look` makes them repeat on each page.
        let mut all = vec![TableRow::new(self.cells(&heads, &widths)).cant_split()];
        all.extend(rows.iter().map(|row| {
            let cells: Vec<(&String, bool)> = row.iter().map(|cell| (cell, false)).collect();
            TableRow::new(self.cells(&cells, &widths))
        }));
        table(all, &widths)
    }

    fn cells(&mut self, cells: &[(&String, bool)], widths: &[usize]) -> Vec<TableCell> {
        cells
            .iter()
            .zip(widths)
            .map(|((text, head), width)| {
                let style = if *head { "TableHeading" } else { "TableText" };
                let paragraph = self.styled(style);
                TableCell::new()
                    .width(*width, WidthType::Dxa)
                    .add_paragraph(self.fill(paragraph, text))
            })
            .collect()
    }

    fn footer(&mut self, foot: &Foot) -> Footer {
        let mut paragraph = self.styled("Footer");
        paragraph = paragraph.add_run(Run::new().add_text(format!("{}  ", tidy(&foot.mark))));
        let (before, rest) = foot.pages.split_once("{page}").unwrap_or((&foot.pages, ""));
        let (between, after) = rest.split_once("{pages}").unwrap_or((rest, ""));
        paragraph = paragraph
            .add_run(Run::new().add_text(before))
            .add_page_num(PageNum::new())
            .add_run(Run::new().add_text(between))
            .add_num_pages(NumPages::new())
            .add_run(Run::new().add_text(after));
        Footer::new().add_paragraph(paragraph)
    }

    fn styled(&mut self, style: &str) -> Paragraph {
        self.paragraphs += 1;
        Paragraph::new()
            .id(format!("{:08X}", self.paragraphs))
            .style(style)
    }

    /// Text with its line breaks, and its addresses as links.
    fn fill(&mut self, mut paragraph: Paragraph, text: &str) -> Paragraph {
        for (n, line) in tidy(text).split('\n').enumerate() {
            if n > 0 {
                paragraph = paragraph.add_run(Run::new().add_break(BreakType::TextWrapping));
            }
            for piece in pieces(line) {
                paragraph = match piece {
                    Piece::Text(text) => paragraph.add_run(Run::new().add_text(text)),
                    Piece::Link { shown, to } => paragraph.add_hyperlink(self.link(shown, &to)),
                };
            }
        }
        paragraph
    }

    fn link(&mut self, shown: &str, to: &str) -> Hyperlink {
        self.links += 1;
        let mut link = Hyperlink::new(to, HyperlinkType::External)
            .add_run(Run::new().add_text(shown).style(LINK));
        if let HyperlinkData::External { rid, .. } = &mut link.link {
            *rid = format!("rIdLink{}", self.links);
        }
        link
    }
}

fn table(rows: Vec<TableRow>, widths: &[usize]) -> Table {
    Table::new(rows)
        .set_grid(widths.to_vec())
        .width(widths.iter().sum(), WidthType::Dxa)
}

/// What may stand beside an address without belonging to it.
const BESIDE: [char; 7] = [',', ';', '(', ')', '<', '>', '.'];

/// A piece of a line.
enum Piece<'a> {
    Text(&'a str),
    Link { shown: &'a str, to: String },
}

/// Parts a line into text and addresses.
fn pieces(line: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut from, mut next) = (0, 0);
    for word in line.split(' ') {
        let at = next;
        next += word.len() + 1;
        let left = word.trim_start_matches(BESIDE);
        let shown = left.trim_end_matches(BESIDE);
        let Some(to) = address(shown) else { continue };
        let start = at + word.len() - left.len();
        pieces.push(Piece::Text(&line[from..start]));
        pieces.push(Piece::Link { shown, to });
        from = start + shown.len();
    }
    pieces.push(Piece::Text(&line[from..]));
    pieces.retain(|piece| !matches!(piece, Piece::Text("")));
    pieces
}

/// Where a word leads: a web address with or without its scheme, or an e-mail address.
fn address(word: &str) -> Option<String> {
    let plain = |text: &str| {
        !text.is_empty()
            && text
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "-._~/%+?=&#:@".contains(c))
    };
    if word.starts_with("https://") || word.starts_with("http://") {
        return plain(word).then(|| word.to_owned());
    }
    if let Some((who, host)) = word.split_once('@') {
        let host_is_one = host.contains('.') && !host.contains(['@', '/']);
        return (plain(who) && plain(host) && host_is_one).then(|| format!("mailto:{word}"));
    }
    let host = word.split('/').next().unwrap_or_default();
    let ours = host.ends_with(".org.uk") || host.ends_with(".gov.uk");
    (ours && plain(word)).then(|| format!("https://{word}"))
}

/// The paragraphs of a text as it was typed.
fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    for line in tidy(text).trim_matches('\n').split('\n') {
        match paragraphs.last_mut() {
            Some(last) if !line.trim().is_empty() => {
                if !last.is_empty() {
                    last.push('\n');
                }
                last.push_str(line);
            }
            Some(last) if last.is_empty() => {}
            _ => paragraphs.push(String::new()),
        }
    }
    paragraphs
}

/// The text without what XML forbids.
fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .map(|letter| if letter == '\r' { '\n' } else { letter })
        .filter(|letter| {
            let code = u32::from(*letter);
            matches!(letter, '\n' | '\t') || !(letter.is_control() || code & 0xFFFE == 0xFFFE)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_become_links_and_the_rest_stays_as_it_is() {
        let shown = |line: &str| -> Vec<String> {
            pieces(line)
                .into_iter()
                .map(|piece| match piece {
                    Piece::Text(text) => text.to_owned(),
                    Piece::Link { shown, to } => format!("[{shown}]({to})"),
                })
                .collect()
        };
        assert_eq!(
            shown("Write to (dpo@council.example), or see ico.org.uk."),
            [
                "Write to (",
                "[dpo@council.example](mailto:dpo@council.example)",
                "), or see ",
                "[ico.org.uk](https://ico.org.uk)",
                "."
            ]
        );
        assert_eq!(
            shown("no. such.thing @home a@b  c"),
            ["no. such.thing @home a@b  c"]
        );
        assert_eq!(
            shown("javascript:alert(1)@x.y"),
            ["javascript:alert(1)@x.y"]
        );
        assert_eq!(shown(""), Vec::<String>::new());
    }

    #[test]
    fn typed_paragraphs_and_lines_stay_apart() {
        assert_eq!(
            paragraphs("\none\ntwo\r\n\r\n \nthree\u{1}\n"),
            ["one\ntwo", "three"]
        );
    }
}
