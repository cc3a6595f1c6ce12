//! What the content security policy forbids does not stand in a template in the first place.

use crate::findings::Findings;
use crate::house::files_in;

/// The one inline line, which the policy allows by its hash.
const INLINE: &str = "document.body.className += ' js-enabled' + \
    ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');";

/// How the names of event attributes begin after `on`.
const EVENTS: [&str; 26] = [
    "abort",
    "animation",
    "before",
    "after",
    "blur",
    "cancel",
    "change",
    "click",
    "close",
    "context",
    "copy",
    "cut",
    "dblclick",
    "drag",
    "drop",
    "error",
    "focus",
    "input",
    "key",
    "load",
    "mouse",
    "paste",
    "pointer",
    "reset",
    "submit",
    "toggle",
];

#[test]
fn no_template_holds_script_or_style() {
    let mut findings = Findings::of(
        "the content security policy blocks inline script and style; WCAG forbids a refresh",
        &[],
    );
    for file in files_in(&["templates/"])
        .iter()
        .filter(|file| file.is("html"))
    {
        for (n, line) in file.lines() {
            let lower = line.to_lowercase();
            for (what, found) in [
                ("a style element", lower.contains("<style")),
                ("a style attribute", has_attribute(&lower, "style")),
                (
                    "an event attribute",
                    EVENTS
                        .iter()
                        .any(|event| begins_attribute(&lower, &format!("on{event}"))),
                ),
                ("a script address", lower.contains("javascript:")),
                ("a refresh", lower.contains("http-equiv=\"refresh\"")),
                ("a positive tabindex", has_positive_tabindex(&lower)),
            ] {
                if found {
                    findings.note(&file.path, n, line, what);
                }
            }
        }
        for (n, script) in inline_scripts(&file.text) {
            if script.trim() != INLINE {
                findings.note(
                    &file.path,
                    n,
                    script.trim(),
                    "an inline script that is not the documented line",
                );
            }
        }
    }
    findings.none();
}

fn has_attribute(line: &str, name: &str) -> bool {
    line.match_indices(&format!("{name}="))
        .any(|(at, _)| line[..at].ends_with([' ', '\t', '"']))
}

/// Whether an attribute whose name begins like this stands in the line.
fn begins_attribute(line: &str, start: &str) -> bool {
    line.match_indices(start).any(|(at, _)| {
        let rest = line[at..].trim_start_matches(|c: char| c.is_ascii_alphabetic());
        line[..at].ends_with([' ', '\t', '"']) && rest.starts_with('=')
    })
}

fn has_positive_tabindex(line: &str) -> bool {
    line.split("tabindex=\"")
        .skip(1)
        .any(|rest| rest.starts_with(|c: char| ('1'..='9').contains(&c)))
}

/// Every script element without an address, with the line on which it begins.
fn inline_scripts(html: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (at, _) in html.match_indices("<script") {
        let Some(open) = html[at..].find('>') else {
            continue;
        };
        let tag = &html[at..at + open];
        let body = &html[at + open + 1..];
        let body = &body[..body.find("</script").unwrap_or(body.len())];
        if !tag.contains(" src=") {
            found.push((html[..at].matches('\n').count() + 1, body));
        }
    }
    found
}

#[test]
fn the_readers_of_this_file_see_what_they_are_for() {
    assert!(
        has_attribute("<p style=\"x\">", "style")
            && !has_attribute("<p data-style=\"x\">", "style")
    );
    assert!(
        begins_attribute("<a onclick=\"x\">", "onclick")
            && !begins_attribute("<a one=\"x\">", "onclick")
    );
    assert!(
        has_positive_tabindex("<a tabindex=\"2\">")
            && !has_positive_tabindex("<a tabindex=\"-1\">")
    );
    assert_eq!(
        inline_scripts("a\n<script src=\"x\"></script>\n<script>b</script>"),
        [(3, "b")]
    );
}
