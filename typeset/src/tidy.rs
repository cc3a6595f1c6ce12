//! Makes text fit to be set: characters that have no shape on paper go, and
//! paragraphs that would take minutes are parted.

use serde_json::Value;

/// The same facts, with line ends written one way, tabs as spaces, and without
/// the control characters and non-characters that the PDF standards forbid.
/// Everything that can be seen stays as it was typed. A paragraph with thousands
/// of lines or of letters in endless words becomes several paragraphs.
pub(crate) fn tidy(facts: &Value) -> Value {
    match facts {
        Value::String(text) => Value::String(parted(&tidy_text(text))),
        Value::Array(values) => values.iter().map(tidy).collect(),
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| (name.clone(), tidy(value)))
            .collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => facts.clone(),
    }
}

fn tidy_text(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' if letters.peek() == Some(&'\n') => {}
            '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => tidied.push('\n'),
            '\t' => tidied.push_str("    "),
            '\n' => tidied.push('\n'),
            _ if letter.is_control() || is_no_character(letter) => {}
            _ => tidied.push(letter),
        }
    }
    tidied
}

/// Words up to this many characters cost no extra work to set.
const ORDINARY_WORD: usize = 20;
/// From here on a paragraph ends at the next space or new line, and a little
/// later it ends anywhere. The work grows with the square of the paragraph.
const HEAVY_PARAGRAPH: usize = 4_000;
const HEAVIEST_PARAGRAPH: usize = 5_000;

/// Ordinary prose has no weight and is never parted: only new lines and what
/// goes beyond [`ORDINARY_WORD`] in one word count.
fn parted(text: &str) -> String {
    let mut parted = String::with_capacity(text.len());
    let (mut weight, mut word, mut last) = (0, 0, ' ');
    for letter in text.chars() {
        parted.push(letter);
        if letter == '\n' && last == '\n' {
            weight = 0;
        }
        word = if letter.is_whitespace() { 0 } else { word + 1 };
        weight += usize::from(letter == '\n' || word > ORDINARY_WORD);
        let at_gap = letter.is_whitespace() && weight > HEAVY_PARAGRAPH;
        if at_gap || weight > HEAVIEST_PARAGRAPH {
            parted.push_str("\n\n");
            (weight, word) = (0, 0);
        }
        last = letter;
    }
    parted
}

/// Code points that Unicode sets aside for ever, and the byte order mark.
fn is_no_character(letter: char) -> bool {
    let code = u32::from(letter);
    (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE || code == 0xFEFF
}

#[cfg(test)]
mod tests {
    use super::tidy;
    use serde_json::json;

    #[test]
    fn line_ends_become_one_kind_and_controls_go() {
        let typed = json!({"a": ["one\r\ntwo\rthree\u{2028}four\tfive\u{0}\u{7}\u{FEFF}\u{FFFE}"]});
        assert_eq!(
            tidy(&typed),
            json!({"a": ["one\ntwo\nthree\nfour    five"]})
        );
    }

    #[test]
    fn everything_visible_stays() {
        let typed = json!(["#*_$[x] \\ `ŵ` 漢 😀", 7, true, null]);
        assert_eq!(tidy(&typed), typed);
    }

    fn longest_paragraph(text: &str) -> usize {
        let facts = tidy(&json!([text]));
        let tidied = facts[0].as_str().unwrap_or_default();
        tidied.split("\n\n").map(str::len).max().unwrap_or_default()
    }

    #[test]
    fn only_paragraphs_too_heavy_to_set_are_parted() {
        let prose = "All day I rang. ".repeat(10_000);
        assert_eq!(longest_paragraph(&prose), prose.len());
        let lines = "one\n".repeat(3_000);
        assert_eq!(longest_paragraph(&lines), lines.len());
        assert!(longest_paragraph(&"w".repeat(40_000)) < 5_100);
        assert!(longest_paragraph(&format!("{} ", "w".repeat(100)).repeat(400)) < 5_300);
        assert!(longest_paragraph(&"one\n".repeat(40_000)) < 16_100);
    }
}
