//! Every sentence for residents stands in the message files, in both languages, and every message is said somewhere.

use std::collections::{BTreeMap, BTreeSet};

use crate::findings::{Allowed, Findings};
use crate::house::{File, files_in};
use crate::law::{PERIODS, says};
use crate::message_files::{Message, is_id, messages, own_words};
use crate::rust_text::read;
use crate::template_text::own_text;

/// Messages whose names the program puts together, by how they begin.
const FAMILIES: [(&str, &str); 2] = [
    (
        "holiday-",
        "words::holiday makes the name out of the holiday’s",
    ),
    (
        "rule-",
        "words::rule_name makes the name out of the rule’s anchor",
    ),
];

/// Where residents read: the layout and the components that they share with staff, and all of their own pages.
const FOR_RESIDENTS: [&str; 9] = [
    "templates/components/case.html",
    "templates/components/choices.html",
    "templates/components/fields.html",
    "templates/components/page.html",
    "templates/error.html",
    "templates/layout/base.html",
    "templates/layout/minimal.html",
    "templates/resident/",
    "templates/standing/",
];

/// Mail to staff, which is English.
const MAIL_TO_STAFF: [&str; 9] = [
    "assigned",
    "due_soon",
    "due_today",
    "late",
    "late_manager",
    "letter_ready_officer",
    "new_case",
    "progress_due",
    "resident_wrote",
];

/// What the program and the templates are made of, without tests.
fn sources() -> Vec<File> {
    files_in(&["src/", "domain/src/", "words/src/", "templates/"])
        .into_iter()
        .filter(|file| !file.path.ends_with("tests.rs") && !file.path.contains("/tests/"))
        .collect()
}

/// Every quoted text of a file, with its line.
fn quoted(file: &File) -> Vec<(usize, String)> {
    if file.is("rs") {
        let lines = read(file).strings.into_iter().enumerate();
        return lines
            .flat_map(|(n, line)| {
                let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
                words.into_iter().map(move |word| (n + 1, word))
            })
            .collect();
    }
    file.lines()
        .flat_map(|(n, line)| {
            let marks = line.split(['"', '\'']).skip(1);
            marks.map(move |text| (n, text.to_owned()))
        })
        .collect()
}

#[test]
fn what_is_looked_up_is_there() {
    let known = messages("en");
    let areas: BTreeSet<&str> = known.keys().filter_map(|id| id.split('-').next()).collect();
    const ALLOWED: &[Allowed] = &[
        Allowed {
            path: "domain/src/regime/citations.rs",
            text: "clock-",
            reason: "anchors of the law, which have the shape of messages",
        },
        Allowed {
            path: "domain/src/action.rs",
            text: "letter-words",
            reason: "the address of an act",
        },
        Allowed {
            path: "src/web/resident/saved.rs",
            text: "saved-link",
            reason: "the name of a limit",
        },
    ];
    let mut findings = Findings::of("a message that is looked up stands in the files", ALLOWED);
    let mut looked_up = 0;
    for file in sources() {
        for (n, line) in file.lines() {
            for id in asked_for(&file, line) {
                looked_up += 1;
                if !known.contains_key(id) && !belongs_to_family(id) {
                    findings.note(&file.path, n, line, &format!("no message `{id}`"));
                }
            }
        }
        if !file.is("rs") || file.path.starts_with("words/") {
            continue;
        }
        // Names also travel as plain text: through `decide::text`, tables and matches.
        for (n, word) in quoted(&file) {
            let area = word.split('-').next().unwrap_or_default();
            let whole = file.text.contains(&format!("\"{word}\""));
            let looks_like_one =
                whole && is_id(&word) && !word.contains('_') && areas.contains(area);
            if looks_like_one && !known.contains_key(&word) && !belongs_to_family(&word) {
                findings.note(
                    &file.path,
                    n,
                    &word,
                    "has the shape of a message and is none",
                );
            }
        }
    }
    findings.none();
    assert!(
        looked_up > 300,
        "only {looked_up} were found, so this checks nothing"
    );
}

/// The names that a line looks up for certain.
fn asked_for<'a>(file: &File, line: &'a str) -> Vec<&'a str> {
    let literal = |rest: &'a str| rest.strip_prefix('"')?.split('"').next();
    if file.is("rs") {
        let calls = [
            "Said::new(",
            ".says(",
            ".says_with(",
            "in_language(language, ",
        ];
        return calls
            .iter()
            .flat_map(|call| line.split(call).skip(1))
            .filter_map(literal)
            .collect();
    }
    // `"page-back" | t`
    let mut parts = line.split('"');
    let mut found = Vec::new();
    let mut last = parts.next().unwrap_or_default();
    for part in parts {
        let filtered = part.trim_start().strip_prefix('|').map(str::trim_start);
        let is_said = filtered.is_some_and(|rest| {
            rest.strip_prefix('t')
                .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
        });
        if is_said && is_id(last) {
            found.push(last);
        }
        last = part;
    }
    found
}

fn belongs_to_family(id: &str) -> bool {
    FAMILIES.iter().any(|(start, _)| id.starts_with(start))
}

#[test]
fn every_message_is_said_somewhere() {
    // Three that a component puts together: `"page-" ~ part`.
    const ALLOWED: &[Allowed] = &[Allowed {
        path: "words/locales/en/page.ftl",
        text: "date part",
        reason: "the parts of a date, whose names a component puts together",
    }];
    let mut findings = Findings::of("a message that nothing says is taken away", ALLOWED);
    let used: BTreeSet<String> = sources()
        .iter()
        .flat_map(quoted)
        .map(|(_, text)| text)
        .collect();
    for message in messages("en").values() {
        if used.contains(&message.id) || belongs_to_family(&message.id) {
            continue;
        }
        let part = ["page-day", "page-month", "page-year"].contains(&message.id.as_str());
        let text = if part { "date part" } else { &message.id };
        findings.note(
            &message.path,
            message.line,
            text,
            &format!("`{}` is not said", message.id),
        );
    }
    findings.none();
}

#[test]
fn each_family_has_members_and_is_put_together_in_code() {
    let known = messages("en");
    let sources = sources();
    for (start, why) in FAMILIES {
        assert!(
            known.keys().any(|id| id.starts_with(start)),
            "no {start}… is left ({why})"
        );
        let begins = |file: &File| file.is("rs") && file.text.contains(&format!("\"{start}"));
        assert!(sources.iter().any(begins), "nothing names {start}… ({why})");
    }
}

/// Messages that are the same in both languages, with the reason.
const SAME: &[Allowed] = &[
    Allowed {
        path: "words/locales/cy/form_person.ftl",
        text: "Braille",
        reason: "the same word in both languages",
    },
    Allowed {
        path: "words/locales/cy/form_person.ftl",
        text: "Post",
        reason: "the same word in both languages",
    },
    Allowed {
        path: "words/locales/cy/reply.ftl",
        text: "PDF",
        reason: "the name of a format",
    },
];

#[test]
fn welsh_is_not_english() {
    let english = messages("en");
    let mut findings = Findings::of("each message is put into Welsh", SAME);
    for (id, welsh) in messages("cy") {
        let same = english
            .get(&id)
            .is_some_and(|english| is_copy(english, &welsh));
        if same {
            findings.note(
                &welsh.path,
                welsh.line,
                &welsh.value,
                &format!("`{id}` is English"),
            );
        }
    }
    findings.none();
}

fn is_copy(english: &Message, welsh: &Message) -> bool {
    let has_words = own_words(&welsh.value)
        .split(|c: char| !c.is_alphabetic())
        .any(|word| word.chars().count() > 2);
    has_words && english.value == welsh.value
}

#[test]
fn lengths_of_the_law_stand_in_one_file() {
    const IN_WELSH: [&str; 7] = [
        "un mis",
        "o fewn mis",
        "1 mis",
        "dau fis",
        "2 fis",
        "30 diwrnod",
        "mis calendr",
    ];
    const ALLOWED: &[Allowed] = &[];
    let mut findings = Findings::of("only law.ftl says how long the law gives", ALLOWED);
    for (language, periods) in [("en", &PERIODS[..]), ("cy", &IN_WELSH[..])] {
        let law = format!("words/locales/{language}/law.ftl");
        for file in files_in(&[&format!("words/locales/{language}/")]) {
            for (n, line) in file.lines().filter(|_| file.path != law) {
                for period in periods.iter().filter(|period| says(line, period)) {
                    findings.note(&file.path, n, line, period);
                }
            }
        }
    }
    findings.none();
}

#[test]
fn pages_and_mail_for_residents_say_nothing_by_themselves() {
    const ALLOWED: &[Allowed] = &[
        Allowed {
            path: "templates/standing/accessibility.html",
            text: "Equality Advisory and Support Service",
            reason: "the English name of a body that has no Welsh one, marked as English",
        },
        Allowed {
            path: "templates/components/fields.html",
            text: "data-i18n.",
            reason: "names of attributes, in a component that stands inside a tag",
        },
        Allowed {
            path: "templates/mail/",
            text: "Subject:",
            reason: "the name of the header, which nobody reads",
        },
    ];
    let mut findings = Findings::of(
        "what residents read comes out of the message files, in their language",
        ALLOWED,
    );
    let mut looked_at = BTreeMap::new();
    for file in files_in(&["templates/"]) {
        let page = FOR_RESIDENTS
            .iter()
            .any(|start| file.path.starts_with(start));
        let mail = file.path.strip_prefix("templates/mail/");
        let mail = mail.is_some_and(|name| {
            !MAIL_TO_STAFF
                .iter()
                .any(|staff| name.starts_with(&format!("{staff}.")))
        });
        if !page && !mail {
            continue;
        }
        *looked_at.entry(mail).or_insert(0) += 1;
        for (n, text) in own_text(&file) {
            findings.note(&file.path, n, &text, "says by itself");
        }
    }
    findings.none();
    assert!(looked_at.get(&false) > Some(&20) && looked_at.get(&true) > Some(&5));
}

#[test]
fn handlers_for_residents_say_nothing_by_themselves() {
    let mut findings = Findings::of(
        "what a handler says to residents comes out of the message files",
        &[],
    );
    for file in files_in(&["src/web/resident/", "src/web/standing/", "src/web/error"])
        .iter()
        .filter(|file| !file.path.ends_with("tests.rs"))
    {
        let text = read(file);
        for (n, (strings, code)) in text.strings.iter().zip(&text.code).enumerate() {
            let for_the_log =
                code.contains("tracing::") || text.code[n.saturating_sub(1)].contains("tracing::");
            if !for_the_log && is_sentence(strings) {
                findings.note(&file.path, n + 1, strings, "says by itself");
            }
        }
    }
    findings.none();
}

/// Whether a literal of the code is meant for a reader: a capital letter and more words.
fn is_sentence(literal: &str) -> bool {
    let words: Vec<&str> = literal.split_whitespace().collect();
    let word = |word: &&&str| word.chars().all(|c| c.is_alphabetic() || "’,.".contains(c));
    literal.trim().starts_with(|c: char| c.is_uppercase())
        && words.len() > 1
        && words.iter().filter(word).count() > 1
}

#[test]
fn the_readers_of_this_file_see_what_they_are_for() {
    let page = File {
        path: "templates/a.html".to_owned(),
        text: String::new(),
    };
    let line = "<p title=\"{{ \"page-a\" | t }}\">{{ \"page-b\" | t(n=1) }} {{ \"/x\" | at }} {{ \"page-c\" | trim }}";
    assert_eq!(asked_for(&page, line), ["page-a", "page-b"]);
    let code = File {
        path: "src/a.rs".to_owned(),
        text: String::new(),
    };
    assert_eq!(
        asked_for(&code, "Said::new(\"page-a\"), ask.says(\"page-b\")"),
        ["page-a", "page-b"]
    );
    let message = |value: &str| Message {
        id: "a-b".to_owned(),
        value: value.to_owned(),
        path: String::new(),
        line: 1,
    };
    assert!(
        is_sentence("  Enter your name ") && !is_sentence("page-back") && !is_sentence("GET /x")
    );
    assert!(is_copy(&message("Back"), &message("Back")));
    assert!(!is_copy(&message("{ $n }%"), &message("{ $n }%")));
}
