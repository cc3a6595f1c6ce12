//! Who may name whom. The arrows are drawn in `docs/architecture.md`.

use crate::findings::{Allowed, Findings};
use crate::house::{File, files_in};
use crate::rust_text::{names, read};

/// Notes every line of code that names one of `banned`, in files whose path does not begin with one of `homes`.
fn keep_at_home(findings: &mut Findings, files: &[File], homes: &[&str], banned: &[&str]) {
    for file in files
        .iter()
        .filter(|file| file.is("rs") && !homes.iter().any(|home| file.path.starts_with(home)))
    {
        for (n, line) in read(file).code.iter().enumerate() {
            for name in banned.iter().filter(|name| names(line, name)) {
                findings.note(&file.path, n + 1, line, name);
            }
        }
    }
}

#[test]
fn only_the_store_knows_the_database() {
    const ALLOWED: &[Allowed] = &[];
    let mut findings = Findings::of("only src/store/ names sea_orm and the entities", ALLOWED);
    keep_at_home(
        &mut findings,
        &files_in(&["src/"]),
        &["src/store/"],
        &["sea_orm", "sqlx", "entity::", "migration::"],
    );
    findings.none();
}

#[test]
fn only_the_web_knows_axum() {
    const ALLOWED: &[Allowed] = &[];
    let mut findings = Findings::of("only src/web/ names axum", ALLOWED);
    keep_at_home(
        &mut findings,
        &files_in(&["src/"]),
        &["src/web/"],
        &["axum", "tower_http"],
    );
    findings.none();
}

#[test]
fn only_what_is_read_by_people_knows_tera() {
    const ALLOWED: &[Allowed] = &[];
    let mut findings = Findings::of(
        "only src/web/, src/letters/ and src/mail name tera",
        ALLOWED,
    );
    keep_at_home(
        &mut findings,
        &files_in(&["src/"]),
        &["src/web/", "src/letters/", "src/mail"],
        &["tera"],
    );
    findings.none();
}

#[test]
fn the_core_depends_on_nobody() {
    const BANNED: [&str; 15] = [
        "sea_orm",
        "sqlx",
        "axum",
        "tokio",
        "tera",
        "lettre",
        "typst",
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "std::time",
        "std::thread",
        "chrono_tz",
        "new_v4",
    ];
    let mut findings = Findings::of("domain has no I/O, no clock, no database and no web", &[]);
    let files = files_in(&["domain/src/"]);
    keep_at_home(&mut findings, &files, &[], &BANNED);
    for file in files.iter().filter(|file| file.is("rs")) {
        for (n, line) in imported_from_std(file) {
            for name in ["fs", "net", "env", "process", "time", "thread"]
                .iter()
                .filter(|name| names(&line, name))
            {
                findings.note(&file.path, n, &line, name);
            }
        }
    }
    findings.none();
}

/// What stands between the brackets of `use std::{…}`, line by line.
fn imported_from_std(file: &File) -> Vec<(usize, String)> {
    let mut open = false;
    let mut found = Vec::new();
    for (n, line) in read(file).code.into_iter().enumerate() {
        open |= line.contains("use std::{");
        if open {
            open = !line.contains(';');
            found.push((n + 1, line));
        }
    }
    found
}

#[test]
fn the_core_asks_for_few_crates() {
    const CRATES: [&str; 7] = [
        "chrono",
        "serde",
        "serde_json",
        "sha2",
        "thiserror",
        "uuid",
        "proptest",
    ];
    let mut findings = Findings::of(
        "domain needs dates, names of rows, serde, a hash and an error enum, and nothing else",
        &[],
    );
    let manifest = files_in(&["domain/Cargo.toml"]);
    let mut among_dependencies = false;
    for (n, line) in manifest[0].lines() {
        if line.starts_with('[') {
            among_dependencies = line.contains("dependencies");
        } else if among_dependencies && line.contains('=') {
            let name = line.split(['.', '=', ' ']).next().unwrap_or_default();
            if !CRATES.contains(&name) && !line.starts_with('#') {
                findings.note("domain/Cargo.toml", n, line, "not one of its crates");
            }
        }
    }
    findings.none();
}

#[test]
fn migrations_stand_alone() {
    let mut findings = Findings::of(
        "a migration never imports an entity, because it must not change when one does",
        &[],
    );
    let files = files_in(&["migration/"]);
    keep_at_home(&mut findings, &files, &[], &["entity::", "domain::"]);
    for (n, line) in files
        .iter()
        .filter(|file| file.is("toml"))
        .flat_map(File::lines)
    {
        if line.starts_with("entity") || line.starts_with("domain") {
            findings.note("migration/Cargo.toml", n, line, "depends on what changes");
        }
    }
    findings.none();
}

#[test]
fn only_the_clock_asks_the_time() {
    const ALLOWED: &[Allowed] = &[];
    const ASKS: [&str; 6] = [
        "Utc::now",
        "Local::now",
        "SystemTime::now",
        "Instant::now",
        "Local::today",
        "Utc::today",
    ];
    const ASKS_IN_SQL: [&str; 5] = [
        "current_timestamp",
        "current_date",
        "current_time",
        "now()",
        "datetime('now",
    ];
    let mut findings = Findings::of("only src/clock.rs asks what time it is", ALLOWED);
    let files = files_in(&[
        "src/",
        "domain/src/",
        "entity/src/",
        "migration/src/",
        "typeset/src/",
    ]);
    keep_at_home(&mut findings, &files, &["src/clock.rs"], &ASKS);
    for file in files.iter().filter(|file| file.is("rs")) {
        let text = read(file);
        for (n, (strings, code)) in text.strings.iter().zip(&text.code).enumerate() {
            let lower = strings.to_lowercase();
            if ASKS_IN_SQL.iter().any(|asks| lower.contains(asks))
                || code.contains("current_timestamp()")
            {
                findings.note(
                    &file.path,
                    n + 1,
                    &format!("{code}{strings}"),
                    "the database is asked for the time",
                );
            }
        }
    }
    for file in files_in(&["templates/"]) {
        for (n, line) in file.lines().filter(|(_, line)| line.contains("now(")) {
            findings.note(&file.path, n, line, "a template asks for the time");
        }
    }
    findings.none();
}
