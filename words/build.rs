//! Reads the message files of both languages and stops the build when they do not match.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use fluent_syntax::parser::parse;

/// Messages by name, each with the names of what belongs into it.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=locales");
    match read_all() {
        Ok(()) => ExitCode::SUCCESS,
        Err(wrongs) => {
            for wrong in wrongs {
                println!("cargo::error={wrong}");
            }
            ExitCode::FAILURE
        }
    }
}

fn read_all() -> Result<(), Vec<String>> {
    let mut source = String::new();
    let mut wrongs = Vec::new();
    let mut languages = Vec::new();
    for (constant, tag) in [("EN", "en"), ("CY", "cy")] {
        let (files, messages, wrong) = read_language(tag);
        wrongs.extend(wrong);
        let _ = writeln!(
            source,
            "/// The message files of `{tag}`.\nstatic {constant}: &[&str] = &["
        );
        for file in files {
            let _ = writeln!(source, "    include_str!({file:?}),");
        }
        source.push_str("];\n");
        languages.push(messages);
    }
    wrongs.extend(differences(&languages[0], &languages[1]));
    if !wrongs.is_empty() {
        return Err(wrongs);
    }
    let out = env::var_os("OUT_DIR")
        .map(PathBuf::from)
        .unwrap_or_default();
    fs::write(out.join("files.rs"), source).map_err(|error| vec![error.to_string()])
}

fn read_language(tag: &str) -> (Vec<PathBuf>, Messages, Vec<String>) {
    let root = env::var_os("CARGO_MANIFEST_DIR")
        .map(PathBuf::from)
        .unwrap_or_default();
    let folder = root.join("locales").join(tag);
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    files.retain(|file| file.extension().is_some_and(|end| end == "ftl"));
    files.sort();
    let mut messages = Messages::new();
    let mut wrongs = Vec::new();
    for file in &files {
        let text = fs::read_to_string(file).unwrap_or_default();
        read_file(file, &text, &mut messages, &mut wrongs);
    }
    (files, messages, wrongs)
}

fn read_file(file: &Path, text: &str, messages: &mut Messages, wrongs: &mut Vec<String>) {
    let shown = file.display();
    let resource = match parse(text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let line = text[..error.pos.start.min(text.len())]
                    .matches('\n')
                    .count()
                    + 1;
                wrongs.push(format!("{shown}:{line}: {error}"));
            }
            resource
        }
    };
    for entry in resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let id = message.id.name.to_owned();
        let mut needed = BTreeSet::new();
        match &message.value {
            Some(value) => variables(value, &mut needed),
            None => wrongs.push(format!("{shown}: `{id}` says nothing")),
        }
        if messages.insert(id.clone(), needed).is_some() {
            wrongs.push(format!("{shown}: `{id}` stands in the files twice"));
        }
    }
}

fn variables(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                variables(&variant.value, found);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        InlineExpression::FunctionReference { arguments, .. } => in_call(arguments, found),
        _ => {}
    }
}

fn in_call(arguments: &CallArguments<&str>, found: &mut BTreeSet<String>) {
    for argument in &arguments.positional {
        in_inline(argument, found);
    }
}

fn differences(english: &Messages, welsh: &Messages) -> Vec<String> {
    let mut wrongs = Vec::new();
    for (id, needed) in english {
        match welsh.get(id) {
            None => wrongs.push(format!("`{id}` has no Welsh (words/locales/cy)")),
            Some(other) if other != needed => wrongs.push(format!(
                "`{id}` takes {needed:?} in English and {other:?} in Welsh"
            )),
            Some(_) => {}
        }
    }
    for id in welsh.keys().filter(|id| !english.contains_key(*id)) {
        wrongs.push(format!("`{id}` has no English (words/locales/en)"));
    }
    wrongs
}
