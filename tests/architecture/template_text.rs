//! What a template says to its reader by itself, apart from what comes out of the message files.

use crate::house::File;

/// Attributes of HTML and arguments of components that a person reads or hears.
const READ_ALOUD: [&str; 17] = [
    "action_text",
    "alt",
    "aria-label",
    "caption",
    "data-label",
    "divider",
    "heading",
    "hidden",
    "hint",
    "key",
    "label",
    "note",
    "placeholder",
    "suffix",
    "summary",
    "text",
    "title",
];

/// Every piece of text that stands in the template itself, with its line.
pub(crate) fn own_text(file: &File) -> Vec<(usize, String)> {
    let text = without_scripts(&blank(&file.text, "{#", "#}", |_| String::new()));
    let mut found = Vec::new();
    // What stands in Tera's brackets: arguments and literals, never text of the page.
    let page = blank(&text, "{{", "}}", |inside| {
        found.extend(literals(&inside));
        String::new()
    });
    let page = blank(&page, "{%", "%}", |inside| {
        found.extend(literals(&inside));
        String::new()
    });
    let mut all: Vec<(usize, String)> = found
        .into_iter()
        .filter_map(|literal| {
            let at = file.text.find(&format!("\"{literal}\""))?;
            Some((line_of(&file.text, at), literal))
        })
        .collect();
    for (n, line) in texts(&page) {
        if has_word(&line) {
            all.push((n, line));
        }
    }
    all
}

/// The text with everything from `open` to `close` replaced; line breaks stay.
fn blank(text: &str, open: &str, close: &str, mut instead: impl FnMut(String) -> String) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(open) {
        let end = rest[start..]
            .find(close)
            .map_or(rest.len(), |length| start + length + close.len());
        kept.push_str(&rest[..start]);
        let inside = rest[start..end].to_owned();
        kept.extend(inside.chars().filter(|&c| c == '\n'));
        kept.push_str(&instead(inside));
        rest = &rest[end..];
    }
    kept + rest
}

fn without_scripts(text: &str) -> String {
    blank(text, "<script", "</script>", |_| String::new())
}

fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// String literals inside Tera's brackets that read like prose and are not looked up.
fn literals(inside: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (n, part) in inside.split('"').enumerate() {
        if n % 2 == 1 && is_prose(part) {
            found.push(part.to_owned());
        }
    }
    found
}

/// Whether a literal is meant for a reader: it begins with a capital letter, or holds two plain words in a row.
fn is_prose(literal: &str) -> bool {
    let plain = |word: &str| {
        word.chars().count() > 1 && word.chars().all(|c| c.is_alphabetic() || c == '’')
    };
    let words: Vec<&str> = literal
        .split_whitespace()
        .map(|word| word.trim_matches([',', '.', ':', '?', '!']))
        .collect();
    let capital = literal.starts_with(|c: char| c.is_uppercase()) && words.iter().any(|w| plain(w));
    capital
        || words
            .windows(2)
            .any(|pair| pair.iter().all(|word| plain(word)))
}

/// The text nodes of a page, and the attributes that are read aloud, line by line.
fn texts(page: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut rest = page;
    let mut at = 0;
    while let Some(open) = rest.find('<') {
        push_lines(&mut found, page, at, &rest[..open]);
        let close = rest[open..].find('>').map_or(rest.len(), |n| open + n + 1);
        let tag = &rest[open..close];
        for name in READ_ALOUD {
            if let Some(value) = attribute(tag, name) {
                found.push((line_of(page, at + open), value.to_owned()));
            }
        }
        at += close;
        rest = &rest[close..];
    }
    push_lines(&mut found, page, at, rest);
    found
}

fn push_lines(found: &mut Vec<(usize, String)>, page: &str, at: usize, text: &str) {
    let first = line_of(page, at);
    for (n, line) in text.lines().enumerate() {
        found.push((first + n, line.trim().to_owned()));
    }
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

/// Whether a text holds a word: two letters in a row that are no entity.
fn has_word(text: &str) -> bool {
    let mut text = text.to_owned();
    for entity in [
        "&nbsp;", "&amp;", "&ndash;", "&hellip;", "&lt;", "&gt;", "&quot;",
    ] {
        text = text.replace(entity, " ");
    }
    text.as_bytes()
        .windows(2)
        .any(|pair| pair.iter().all(u8::is_ascii_alphabetic))
}

mod tests {
    use super::*;

    fn said(text: &str) -> Vec<String> {
        let file = File {
            path: "templates/a.html".to_owned(),
            text: text.to_owned(),
        };
        own_text(&file).into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn words_of_the_template_itself_are_found() {
        assert_eq!(
            said("<p class=\"govuk-body\">Hello there</p>"),
            ["Hello there"]
        );
        assert_eq!(said("<p aria-label=\"Back\">1</p>"), ["Back"]);
        assert_eq!(
            said("{{ <text_input name=\"a\" label=\"Full name\" /> }}"),
            ["Full name"]
        );
        assert_eq!(
            said("{{ <radios items={[{\"value\": \"x\", \"text\": \"Email\"}]} /> }}"),
            ["Email"]
        );
        assert_eq!(said("{% if a %}\nYes{% endif %}"), ["Yes"]);
    }

    #[test]
    fn what_is_looked_up_is_not() {
        for quiet in [
            "{# A remark #}<p>{{ \"page-back\" | t }}</p>",
            "<a class=\"govuk-link\" href=\"{{ \"/x\" | at }}\">{{ name }}</a>: – 12&nbsp;%",
            "{% set class = \"govuk-button govuk-button--\" ~ kind %}",
            "<script>var a = 'Hello there'</script>",
            "<div data-label=\"{{ \"page-day\" | t }}\"></div>",
        ] {
            assert!(said(quiet).is_empty(), "{quiet}: {:?}", said(quiet));
        }
    }
}
