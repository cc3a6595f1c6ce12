//! The law stands in one place, `domain/src/regime/`. What else speaks of it takes its words and citations from there.

use crate::findings::{Allowed, Findings};
use crate::house::{File, files, files_in};
use crate::rust_text::{is_name, read};

const REGIME: &str = "domain/src/regime/";

/// Lengths of time that the law sets, in the words that a page would use.
pub(crate) const PERIODS: [&str; 9] = [
    "one month",
    "1 month",
    "within a month",
    "two months",
    "two further months",
    "2 months",
    "30 days",
    "thirty days",
    "calendar month",
];

/// What a provision of a statute is called; a number follows.
const PROVISIONS: [&str; 7] = [
    "article ",
    "articles ",
    "art ",
    "art. ",
    "section ",
    "s.",
    "ss.",
];

#[test]
fn the_law_is_named_in_the_regime_only() {
    const ALLOWED: &[Allowed] = &[Allowed {
        path: "domain/src/measures.rs",
        text: " days",
        reason: "bands of a histogram, which the law does not set",
    }];
    let mut findings = Findings::of(
        "a length of time or a provision that the law sets is named in domain/src/regime/ and taken from there",
        ALLOWED,
    );
    for file in files_in(&["src/", "domain/src/", "templates/"])
        .iter()
        .filter(|file| !file.path.starts_with(REGIME))
    {
        for (n, line) in spoken(file) {
            if let Some(what) = PERIODS.into_iter().find(|period| says(&line, period)) {
                findings.note(&file.path, n, &line, what);
            }
            if let Some(what) = PROVISIONS
                .into_iter()
                .find(|provision| cites(&line, provision))
            {
                findings.note(&file.path, n, &line, &format!("`{what}` and a number"));
            }
        }
    }
    findings.none();
}

/// What a file says to a reader: string literals of Rust, templates less their comments.
fn spoken(file: &File) -> Vec<(usize, String)> {
    if file.is("rs") {
        return read(file)
            .strings
            .into_iter()
            .enumerate()
            .map(|(n, line)| (n + 1, line))
            .collect();
    }
    let marks: &[(&str, &str)] = match () {
        () if file.is("typ") => &[("//", "\n"), ("/*", "*/")],
        () if file.is("html") || file.is("txt") => &[("{#", "#}"), ("<!--", "-->")],
        () => &[],
    };
    let text = marks.iter().fold(file.text.clone(), |text, (open, close)| {
        without(&text, open, close)
    });
    text.lines()
        .enumerate()
        .map(|(n, line)| (n + 1, line.to_owned()))
        .collect()
}

/// Text without what stands from `open` to `close`; line breaks stay.
fn without(text: &str, open: &str, close: &str) -> String {
    let mut rest = text;
    let mut kept = String::new();
    while let Some(start) = rest.find(open) {
        let end = rest[start..]
            .find(close)
            .map_or(rest.len(), |length| start + length + close.len());
        kept.push_str(&rest[..start]);
        kept.extend(rest[start..end].chars().filter(|&c| c == '\n'));
        rest = &rest[end..];
    }
    kept + rest
}

/// Whether the phrase stands in the line as whole words.
pub(crate) fn says(line: &str, phrase: &str) -> bool {
    let line = line.to_lowercase();
    line.match_indices(phrase).any(|(at, _)| {
        let whole_before = !line[..at].chars().next_back().is_some_and(is_name);
        whole_before
            && !line[at + phrase.len()..]
                .chars()
                .next()
                .is_some_and(is_name)
    })
}

/// Whether the word stands in the line with a number behind it.
fn cites(line: &str, word: &str) -> bool {
    let line = line.to_lowercase();
    line.match_indices(word).any(|(at, _)| {
        let whole_before = !line[..at].chars().next_back().is_some_and(is_name);
        whole_before
            && line[at + word.len()..]
                .trim_start()
                .starts_with(|c: char| c.is_ascii_digit())
    })
}

#[test]
fn months_are_counted_in_the_regime_and_the_clock_only() {
    const ALLOWED: &[Allowed] = &[Allowed {
        path: "src/council/notice.rs",
        text: "Months::new(1)",
        reason: "the last day of the month in which a notice is to be reviewed, which is the council's own date",
    }];
    let mut findings = Findings::of(
        "a period of months is counted by the law's own functions in domain/",
        ALLOWED,
    );
    for file in files_in(&["src/"]).iter().filter(|file| file.is("rs")) {
        for (n, line) in read(file).code.iter().enumerate() {
            if line.contains("Months::new") || line.contains("checked_add_months") {
                findings.note(&file.path, n + 1, line, "counts months");
            }
        }
    }
    findings.none();
}

/// The due date as the entities and raw SQL name it.
const DUE_DATE: [&str; 3] = ["DueOn", "due_on", "DUE_ON"];

const COMPARISONS: [&str; 10] = [
    ".lt(",
    ".lte(",
    ".gt(",
    ".gte(",
    ".between(",
    ".not_between(",
    "<",
    ">",
    "between ",
    "BETWEEN ",
];

#[test]
fn lateness_is_not_decided_in_sql() {
    const ALLOWED: &[Allowed] = &[];
    let mut findings = Findings::of(
        "timeliness() in domain is the only judge of what is late, never a comparison in SQL",
        ALLOWED,
    );
    for file in files_in(&["src/store/"])
        .iter()
        .filter(|file| file.is("rs"))
    {
        let text = read(file);
        for (views, join) in [(&text.code, ""), (&text.strings, " ")] {
            for (n, line) in views.iter().enumerate() {
                let next = views.get(n + 1).map_or("", |next| next.trim());
                let both = format!("{}{join}{next}", line.trim_end());
                if compares(&both, line.trim_end().len()) {
                    findings.note(&file.path, n + 1, &both, "compares the due date");
                }
            }
        }
    }
    findings.none();
}

/// Whether a comparison comes straight after a column of the due date that begins before `end`.
fn compares(text: &str, end: usize) -> bool {
    DUE_DATE
        .into_iter()
        .flat_map(|column| {
            text.match_indices(column)
                .map(move |(at, _)| (at, at + column.len()))
        })
        .filter(|(at, _)| *at < end)
        .map(|(_, after)| text[after..].trim_start_matches([')', ' ', '"', '`']))
        .any(|rest| {
            COMPARISONS
                .iter()
                .any(|comparison| rest.starts_with(comparison))
        })
}

#[test]
fn the_regulator_is_a_dated_setting() {
    // In halves, so that this file does not say them itself.
    let words = [
        ("Wilm", "slow"),
        ("Wycl", "iffe"),
        ("Circle", " Square"),
        ("Hawks", "haw"),
        ("Article", " 77"),
    ];
    let mut findings = Findings::of(
        "the regulator's name and address change: they stand in councils/ with their dates",
        &[],
    );
    for file in files()
        .iter()
        .filter(|file| !file.path.starts_with("councils/"))
    {
        for (n, line) in file.lines() {
            for (first, second) in words
                .iter()
                .filter(|(a, b)| line.contains(&format!("{a}{b}")))
            {
                findings.note(&file.path, n, line, &format!("{first}{second}"));
            }
        }
    }
    findings.none();
}

#[test]
fn the_readers_of_this_file_see_what_they_are_for() {
    assert!(says("within One Month of", "one month") && !says("phone months", "one month"));
    assert!(
        cites("see Article 15", "article ") && cites("(s.164A)", "s.") && !cites("this.1", "s.")
    );
    assert_eq!(without("a {# one\nmonth #} b", "{#", "#}"), "a \n b");
    let compares = |text: &str| compares(text, text.len());
    assert!(
        compares("Column::DueOn.lt(today)")
            && compares("Expr::col(Column::DueOn).lt(today)")
            && compares("due_on < $1")
    );
    assert!(!compares("order_by_asc(Column::DueOn)") && !compares("due_on is not null"));
}
