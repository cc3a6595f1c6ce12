//! Reads a finished letter back with poppler, where the machine has it.

use std::io::Write;
use std::process::{Command, Stdio};

use typeset::Pdf;

/// What `program` (with `-` for the file on its input) says about the letter;
/// nothing when the machine has no such program.
pub(crate) fn ask(program: &str, arguments: &[&str], pdf: &Pdf) -> Option<String> {
    let started = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = started else {
        eprintln!("{program} is not on this machine: its part of the test is left out");
        return None;
    };
    let mut input = child.stdin.take().unwrap();
    input.write_all(&pdf.bytes).unwrap();
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{program} refuses the letter");
    Some(String::from_utf8(output.stdout).unwrap())
}

pub(crate) fn facts_of(pdf: &Pdf) -> Option<String> {
    ask("pdfinfo", &["-"], pdf)
}

pub(crate) fn structure_of(pdf: &Pdf) -> Option<String> {
    ask("pdfinfo", &["-struct-text", "-"], pdf)
}

pub(crate) fn fonts_of(pdf: &Pdf) -> Option<String> {
    ask("pdffonts", &["-"], pdf)
}

/// All text with every space taken out, so that line breaks do not matter.
pub(crate) fn solid_text_of(pdf: &Pdf) -> Option<String> {
    ask("pdftotext", &["-raw", "-", "-"], pdf).map(|text| solid(&text))
}

pub(crate) fn solid(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace())
        .collect()
}

/// Keeps a letter for a person to look at, when `TYPESET_LOOK` names a folder.
pub(crate) fn keep(name: &str, pdf: &Pdf) {
    if let Ok(folder) = std::env::var("TYPESET_LOOK") {
        std::fs::write(format!("{folder}/{name}.pdf"), &pdf.bytes).unwrap();
    }
}
