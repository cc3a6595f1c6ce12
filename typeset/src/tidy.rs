//! Characters that have no shape on paper.

use serde_json::Value;

/// The same facts, with line ends written one way, tabs as spaces, and without
/// the control characters and non-characters that the PDF standards forbid.
/// Everything that can be seen stays as it was typed.
pub(crate) fn tidy(facts: &Value) -> Value {
    match facts {
        Value::String(text) => Value::String(tidy_text(text)),
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
}
