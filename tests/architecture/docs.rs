//! What the documents say about the code is true: every function, test and file that they name is there, and the tables
//! of law hold every rule and every setting as the code has them.

use std::collections::BTreeSet;
use std::path::Path;

use domain::regime::settings::Settings;

use crate::findings::Findings;
use crate::house::{File, files};

const LAW: &str = "docs/law.md";
const CITATIONS: &str = "domain/src/regime/citations.rs";
/// What a table says where a rule has no test or a setting no reader so far.
const OPEN: [&str; 2] = ["none yet", "not used yet"];

#[test]
fn what_the_documents_name_is_there() {
    let all = files();
    let mut findings = Findings::of("a document speaks of code that exists", &[]);
    let mut checked = 0;
    for document in all.iter().filter(|file| is_document(file)) {
        for (n, line) in document.lines() {
            for name in quoted(line) {
                let missing = match name.split_once("::") {
                    Some((path, item)) if is_path(path) => !holds(&all, path, item),
                    None if is_path(name) => !is_there(name),
                    _ => continue,
                };
                checked += 1;
                if missing {
                    findings.note(&document.path, n, name, "is not there");
                }
            }
            for target in linked(line).filter(|target| !is_there(&beside(&document.path, target))) {
                findings.note(&document.path, n, target, "leads nowhere");
            }
        }
    }
    findings.none();
    assert!(
        checked > 100,
        "only {checked} names were found, so this checks nothing"
    );
}

#[test]
fn the_table_of_law_holds_every_rule() {
    let all = files();
    let citations = text_of(&all, CITATIONS);
    let mut findings = Findings::of("each rule stands in docs/law.md as the code has it", &[]);
    let mut listed = BTreeSet::new();
    for (n, cells) in rows(text_of(&all, LAW), "## Rules") {
        let [constant, anchor, citation, _, function, test] = cells.as_slice() else {
            findings.note(LAW, n, &cells.join(" | "), "not six cells");
            continue;
        };
        let constant = constant.trim_matches('`');
        listed.insert(constant.to_owned());
        let Some((code_anchor, code_citation)) = rule(citations, constant) else {
            findings.note(LAW, n, constant, "no such rule");
            continue;
        };
        if anchor.trim_matches('`') != code_anchor || citation != code_citation {
            findings.note(
                LAW,
                n,
                constant,
                "another anchor or citation than in the code",
            );
        }
        name_or_open(&mut findings, n, &[function, test]);
    }
    for constant in constants(citations).filter(|constant| !listed.contains(*constant)) {
        findings.note(LAW, 1, constant, "a rule of the code is missing");
    }
    findings.none();
    assert!(listed.len() > 20, "the table was not found");
}

#[test]
fn the_tables_of_settings_hold_every_reading() {
    let all = files();
    let law = text_of(&all, LAW);
    let usual = Settings::default();
    let mut findings = Findings::of("each setting stands in docs/law.md as the code has it", &[]);
    let mut listed = BTreeSet::new();
    for (n, cells) in rows(law, "### Readings of the law")
        .into_iter()
        .chain(rows(law, "### The council's own numbers"))
    {
        let [name, default, other, _, function, test] = cells.as_slice() else {
            findings.note(LAW, n, &cells.join(" | "), "not six cells");
            continue;
        };
        let [name, default, other] = [name, default, other].map(|cell| cell.trim_matches('`'));
        listed.insert(name.to_owned());
        let default = if default == "none" { "" } else { default };
        if usual.get(name).as_deref() != Some(default) {
            findings.note(LAW, n, name, "another default than in the code");
        }
        let mut changed = usual.clone();
        if changed.set(name, other).is_err() || changed == usual {
            findings.note(LAW, n, other, "not another value of the setting");
        }
        name_or_open(&mut findings, n, &[function, test]);
    }
    for name in Settings::NAMES
        .iter()
        .filter(|name| !listed.contains(**name))
    {
        findings.note(LAW, 1, name, "a setting of the code is missing");
    }
    findings.none();
}

#[test]
fn every_anchor_in_a_comment_is_explained() {
    let all = files();
    let law = text_of(&all, LAW);
    let explained: BTreeSet<&str> = law
        .lines()
        .filter(|line| line.starts_with('|'))
        .flat_map(quoted)
        .collect();
    let mut findings = Findings::of("docs/law.md explains each anchor that a comment cites", &[]);
    let code = [
        "src/",
        "domain/src/",
        "entity/src/",
        "migration/src/",
        "typeset/src/",
    ];
    for file in all
        .iter()
        .filter(|file| file.is("rs") && code.iter().any(|folder| file.path.starts_with(folder)))
    {
        for (n, line) in file.lines() {
            let comment = line.find("//").map_or("", |at| &line[at..]);
            for anchor in anchors(comment).filter(|anchor| !explained.contains(anchor)) {
                findings.note(&file.path, n, line, &format!("[{anchor}] is not in {LAW}"));
            }
        }
    }
    findings.none();
}

fn is_document(file: &File) -> bool {
    file.is("md") && (file.path == "README.md" || file.path.starts_with("docs/"))
}

fn text_of<'a>(all: &'a [File], path: &str) -> &'a str {
    let found = all.iter().find(|file| file.path == path);
    &found.unwrap_or_else(|| panic!("{path} is missing")).text
}

/// What stands between single backticks.
fn quoted(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

/// Whether a name is one of our own files.
fn is_path(name: &str) -> bool {
    const FOLDERS: [&str; 11] = [
        "src/",
        "domain/",
        "entity/",
        "migration/",
        "typeset/",
        "templates/",
        "tests/",
        "councils/",
        "static/",
        "docs/",
        "benches/",
    ];
    FOLDERS.iter().any(|folder| name.starts_with(folder)) && !name.contains(' ')
}

fn is_there(path: &str) -> bool {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path).exists()
}

/// Whether the file holds an item of that name.
fn holds(all: &[File], path: &str, item: &str) -> bool {
    const KINDS: [&str; 7] = ["fn", "struct", "enum", "trait", "const", "static", "mod"];
    let Some(file) = all.iter().find(|file| file.path == path) else {
        return false;
    };
    KINDS.iter().any(|kind| {
        file.text
            .match_indices(&format!("{kind} {item}"))
            .any(|(at, found)| {
                let part_of_name = |c: char| c.is_alphanumeric() || c == '_';
                let before = file.text[..at].chars().next_back();
                let after = file.text[at + found.len()..].chars().next();
                !before.is_some_and(part_of_name) && !after.is_some_and(part_of_name)
            })
    })
}

/// The targets of links within the repository.
fn linked(line: &str) -> impl Iterator<Item = &str> {
    line.split("](")
        .skip(1)
        .filter_map(|rest| rest.split([')', '#']).next())
        .filter(|target| !target.is_empty() && !target.contains("://"))
}

fn beside(document: &str, target: &str) -> String {
    let folder = document.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("{folder}/{target}")
        .trim_start_matches('/')
        .to_owned()
}

/// The rows of the first table under a heading, without its head, each with its line number.
fn rows(text: &str, heading: &str) -> Vec<(usize, Vec<String>)> {
    text.lines()
        .enumerate()
        .skip_while(|(_, line)| *line != heading)
        .skip_while(|(_, line)| !line.starts_with('|'))
        .take_while(|(_, line)| line.starts_with('|'))
        .skip(2)
        .map(|(n, line)| {
            let cells = line.trim_matches('|').split(" | ");
            (n + 1, cells.map(|cell| cell.trim().to_owned()).collect())
        })
        .collect()
}

/// The names of the rules.
fn constants(citations: &str) -> impl Iterator<Item = &str> {
    citations
        .lines()
        .filter_map(|line| line.strip_prefix("    ")?.split_once(" = \""))
        .map(|(name, _)| name)
        .filter(|name| {
            name.chars()
                .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
        })
}

/// Anchor and citation of a rule.
fn rule<'a>(citations: &'a str, constant: &str) -> Option<(&'a str, &'a str)> {
    let (_, rest) = citations.split_once(&format!("\n    {constant} = "))?;
    let mut quoted = rest.split(";\n").next()?.split('"').skip(1).step_by(2);
    Some((quoted.next()?, quoted.next()?))
}

/// A cell names something to look up, or says that there is nothing yet.
fn name_or_open(findings: &mut Findings, n: usize, cells: &[&String]) {
    for cell in cells {
        let names = quoted(cell).any(is_path);
        if !names && !OPEN.contains(&cell.as_str()) {
            findings.note(LAW, n, cell, "names no function or test");
        }
    }
}

/// Anchors as comments cite them, `[clock-start]`; code in backticks and links are none.
fn anchors(comment: &str) -> impl Iterator<Item = &str> {
    comment.match_indices('[').filter_map(|(at, _)| {
        let (inside, after) = comment[at + 1..].split_once(']')?;
        let word = inside.starts_with(|c: char| c.is_ascii_lowercase())
            && inside
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        let alone =
            !comment[..at].ends_with(['`', '#']) && !after.starts_with(['(', ':', '`', '[']);
        (word && alone).then_some(inside)
    })
}

#[test]
fn the_readers_of_this_file_see_what_they_are_for() {
    assert_eq!(
        quoted("a `b` and `c::d` end").collect::<Vec<_>>(),
        ["b", "c::d"]
    );
    assert_eq!(
        anchors("// see [roll] and `[secret]`, [x](y), [`Z`]").collect::<Vec<_>>(),
        ["roll"]
    );
    assert_eq!(
        linked("[a](b.md) ![c](d/e.png#f) [g](https://h)").collect::<Vec<_>>(),
        ["b.md", "d/e.png"]
    );
    assert_eq!(beside("docs/a.md", "b.md"), "docs/b.md");
    assert_eq!(beside("README.md", "docs/b.md"), "docs/b.md");
    let text = "\n    A_B = \"one\",\n        \"two; three\";\n    C = \"x\", \"y\";\n";
    assert_eq!(rule(text, "A_B"), Some(("one", "two; three")));
    assert_eq!(constants(text).collect::<Vec<_>>(), ["A_B", "C"]);
    let table = "# H\n\n| a | b |\n|---|---|\n| `c` | d |\n\n| e |";
    assert_eq!(
        rows(table, "# H"),
        [(5, vec!["`c`".to_owned(), "d".to_owned()])]
    );
}
