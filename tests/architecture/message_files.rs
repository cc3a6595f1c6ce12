//! The message files as text: which messages there are, what they say, and where they stand.

use std::collections::BTreeMap;

use crate::house::{File, files_in};

/// One message of one language.
pub(crate) struct Message {
    /// Its name.
    pub(crate) id: String,
    /// What it says, as the file has it.
    pub(crate) value: String,
    /// The file.
    pub(crate) path: String,
    /// The line on which it begins.
    pub(crate) line: usize,
}

/// Every message of a language, `en` or `cy`, by name.
pub(crate) fn messages(language: &str) -> BTreeMap<String, Message> {
    let folder = format!("words/locales/{language}/");
    let mut found = BTreeMap::new();
    for file in files_in(&[&folder]).iter().filter(|file| file.is("ftl")) {
        for message in read(file) {
            found.insert(message.id.clone(), message);
        }
    }
    found
}

fn read(file: &File) -> Vec<Message> {
    let mut found: Vec<Message> = Vec::new();
    for (line, text) in file.lines() {
        if let Some((id, value)) = begins(text) {
            found.push(Message {
                id: id.to_owned(),
                value: value.to_owned(),
                path: file.path.clone(),
                line,
            });
        } else if let Some(last) = found.last_mut().filter(|_| !text.starts_with('#')) {
            last.value.push('\n');
            last.value.push_str(text);
        }
    }
    for message in &mut found {
        message.value = message.value.trim().to_owned();
    }
    found
}

/// The name and the beginning of a message, if one begins on this line.
fn begins(line: &str) -> Option<(&str, &str)> {
    let (id, value) = line.split_once('=')?;
    let id = id.trim_end();
    is_id(id).then_some((id, value.trim_start()))
}

/// Whether a text has the shape of a message's name: `page-sign-out`.
pub(crate) fn is_id(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    text.contains('-')
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.ends_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
        && text.chars().all(plain)
}

/// What a message says, without what belongs into it.
pub(crate) fn own_words(value: &str) -> String {
    let mut depth = 0_u32;
    value
        .chars()
        .filter(|c| {
            match c {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0 && *c != '}'
        })
        .collect()
}

mod tests {
    use super::*;

    #[test]
    fn messages_are_read_whole() {
        let file = File {
            path: "words/locales/en/a.ftl".to_owned(),
            text: "# no-message = x\na-b = One\na-c = { $n ->\n    [one] day\n   *[other] days\n} left\n\n# end\na-d = Two"
                .to_owned(),
        };
        let read: Vec<(String, String)> =
            read(&file).into_iter().map(|m| (m.id, m.value)).collect();
        assert_eq!(read[0], ("a-b".to_owned(), "One".to_owned()));
        assert!(read[1].1.contains("[one] day") && read[1].1.ends_with("} left"));
        assert_eq!(read[2].0, "a-d");
        assert_eq!(own_words("{ NUMBER($n) }% of { $x }"), "% of ");
        assert!(is_id("page-sign-out") && !is_id("page") && !is_id("Page-x") && !is_id("--x"));
    }
}
