//! What every file keeps to.

use std::path::Path;

use crate::findings::{Allowed, Findings};
use crate::house::{files, files_in};
use crate::rust_text::read;

#[test]
fn nothing_gives_up_or_silences_a_lint() {
    const ALLOWED: &[Allowed] = &[];
    const BANNED: [&str; 7] = [
        ".unwrap()",
        ".unwrap_err()",
        "todo!",
        "unimplemented!",
        "#[allow(",
        "#![allow(",
        "dbg!(",
    ];
    let mut findings = Findings::of(
        "a failure becomes a value with a sentence; a lint is expected with its reason",
        ALLOWED,
    );
    let folders = [
        "src/",
        "domain/src/",
        "entity/src/",
        "migration/src/",
        "typeset/src/",
    ];
    for file in files_in(&folders).iter().filter(|file| file.is("rs")) {
        for (n, line) in read(file).code.iter().enumerate() {
            for what in BANNED.iter().filter(|what| line.contains(*what)) {
                findings.note(&file.path, n + 1, line, what);
            }
        }
    }
    findings.none();
}

#[test]
fn no_file_is_long() {
    const LIMIT: usize = 400;
    let mut findings = Findings::of("a file that does not fit into a head is two files", &[]);
    for file in files() {
        let counted = ["rs", "html", "scss", "mjs", "js", "typ"]
            .iter()
            .any(|extension| file.is(extension));
        let lines = file.text.lines().count();
        if counted && lines > LIMIT {
            findings.note(&file.path, lines, "", &format!("more than {LIMIT} lines"));
        }
    }
    findings.none();
}

#[test]
fn every_file_is_named_for_what_it_holds() {
    const SAY_NOTHING: [&str; 10] = [
        "util", "utils", "helper", "helpers", "common", "manager", "service", "services", "misc",
        "shared",
    ];
    let mut findings = Findings::of("a name says what is inside", &[]);
    for file in files() {
        let says_nothing =
            |part: &str| SAY_NOTHING.contains(&part.split('.').next().unwrap_or(part));
        if Path::new(&file.path)
            .iter()
            .filter_map(|part| part.to_str())
            .any(says_nothing)
        {
            findings.note(&file.path, 1, "", "says nothing");
        }
    }
    findings.none();
}

#[test]
fn no_file_names_where_packages_come_from() {
    const ALLOWED: &[Allowed] = &[Allowed {
        path: "Cargo.lock",
        text: "source = \"registry+https://github.com/rust-lang/",
        reason: "cargo writes its default source under this name wherever packages really come from",
    }];
    // In halves, so that this file does not name them itself.
    let hosts = [
        ("crates", ".io"),
        ("npm", "js.org"),
        ("npm", "js.com"),
        ("yarn", "pkg.com"),
        ("py", "pi.org"),
        ("python", "hosted.org"),
        ("deb.", "debian.org"),
        ("security.", "debian.org"),
        ("proxy.", "golang.org"),
        ("repo.", "maven"),
        ("docker", ".io"),
        ("ghcr", ".io"),
    ];
    let mut findings = Findings::of(
        "where packages come from is the machine's setting, not the project's",
        ALLOWED,
    );
    for file in files() {
        for (n, line) in file.lines() {
            for (first, second) in hosts
                .iter()
                .filter(|(a, b)| line.contains(&format!("{a}{b}")))
            {
                findings.note(&file.path, n, line, &format!("{first}{second}"));
            }
        }
    }
    findings.none();
}
