//! The evidence bundle: everything that a person needs to show what happened, in one ZIP that works without the
//! council. The same case gives the same bytes on the same day.

mod archive;
mod chain_file;
mod check_page;
mod correspondence;
mod expected;
mod pages;
mod sight;

use chrono::NaiveDate;
use domain::case_file::CaseFile;
use domain::said::Said;
use serde_json::json;

pub use correspondence::ExtraFile;
pub use sight::may_see;

use self::archive::Archive;
use self::correspondence::{Paper, papers};
use super::tongue::Tongue;
use super::{LetterError, docx, plain_text, regulator_letter, regulator_pdf};
use crate::app::App;
use crate::casework::SealedFact;

/// What programs that take a plain text file for another encoding look for.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Everything that one bundle is made from.
struct Bundle<'a> {
    app: &'a App,
    file: &'a CaseFile,
    chain: &'a [SealedFact],
    tongue: Tongue,
    today: NaiveDate,
    papers: Vec<Paper>,
    extra: &'a [ExtraFile],
}

/// Packs the bundle as it stands today, in the language of the person. `chain` holds the case's facts as they are
/// kept, with the keys of those that [`may_see`] names: what has no key is in no paper. `extra` are further files, such
/// as the documents of the case.
///
/// # Errors
/// As [`regulator_letter`] and [`regulator_pdf`]; [`LetterError::Bundle`] when it could not be packed.
pub async fn bundle(
    app: &App,
    file: &CaseFile,
    chain: &[SealedFact],
    today: NaiveDate,
    extra: &[ExtraFile],
) -> Result<Vec<u8>, LetterError> {
    let letter = regulator_letter(app, file, today)?;
    let tongue = Tongue::of(file);
    let bundle = Bundle {
        app,
        file,
        chain,
        tongue,
        today,
        papers: papers(app, file, chain),
        extra,
    };
    let mut archive = Archive::new(today);
    archive.add("README.txt", bundle.readme().into_bytes())?;
    archive.add("index.html", pages::index(&bundle)?.into_bytes())?;
    archive.add("letter.pdf", regulator_pdf(app, &letter, today).await?)?;
    archive.add("letter.docx", docx(&letter, today)?)?;
    let text = format!("{BYTE_ORDER_MARK}{}", plain_text(&letter.parts));
    archive.add("letter.txt", text.replace('\n', "\r\n").into_bytes())?;
    for paper in &bundle.papers {
        archive.add(&paper.path, pages::paper(&bundle, paper)?.into_bytes())?;
    }
    archive.add("clock.html", pages::clock(&bundle)?.into_bytes())?;
    let record = chain_file::record(&bundle);
    archive.add("chain.json", serde_json::to_vec_pretty(&record)?)?;
    archive.add(
        "check.html",
        check_page::page(&bundle, &record)?.into_bytes(),
    )?;
    archive.add("heads.json", serde_json::to_vec_pretty(&bundle.heads())?)?;
    for (path, extra) in correspondence::extra_paths(extra).iter().zip(extra) {
        archive.add(path, extra.bytes.clone())?;
    }
    archive.finish()
}

impl Bundle<'_> {
    fn readme(&self) -> String {
        let word = |id| self.tongue.word(id);
        let mut lines = vec![
            self.title(),
            String::new(),
            self.about(),
            word("evidence-yours"),
            String::new(),
            word("evidence-readme-what"),
            String::new(),
        ];
        for (name, id) in [
            ("index.html", "evidence-readme-start"),
            (
                "letter.pdf, letter.docx, letter.txt",
                "evidence-readme-letter",
            ),
            ("correspondence/", "evidence-readme-papers"),
            ("clock.html", "evidence-readme-clock"),
            ("chain.json", "evidence-readme-chain"),
            ("check.html", "evidence-readme-check"),
            ("heads.json", "evidence-readme-heads"),
        ] {
            lines.push(format!("{name}\n    {}", word(id)));
        }
        if !self.extra.is_empty() {
            lines.push(format!("documents/\n    {}", word("evidence-readme-extra")));
        }
        let text = format!("{BYTE_ORDER_MARK}{}\n", lines.join("\n"));
        text.replace('\n', "\r\n")
    }

    /// The place where the council's signed heads will stand.
    fn heads(&self) -> serde_json::Value {
        json!({
            "format": "rightsdesk signed heads 1",
            "heads": [],
            "note": self.tongue.word("evidence-heads-none"),
        })
    }

    fn title(&self) -> String {
        let reference = self.file.reference.as_str();
        self.tongue
            .word_with("evidence-title", "reference", reference)
    }

    fn about(&self) -> String {
        let said = Said::new("evidence-about")
            .with("reference", self.file.reference.as_str())
            .with("council", self.app.council.name.as_str())
            .with("day", self.today);
        self.tongue.say(&said)
    }
}
