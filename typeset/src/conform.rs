//! Writes finished pages as PDF, to the best standard they can keep.

use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::{Pdf, TypesetError, glyphs};

/// The product's name, as the program that made the file.
const CREATOR: &str = "Rightsdesk";

/// What a letter's file keeps to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conformance {
    /// PDF/UA-1 and PDF/A-2a.
    Full,
    /// PDF/UA-1 alone: the archive standard refuses something in the text.
    Accessible,
    /// Tagged, with language, title and fonts inside, but to no standard:
    /// somewhere a character is shown as an empty box.
    TaggedOnly,
}

const LADDER: [(Conformance, &[PdfStandard]); 3] = [
    (Conformance::Full, &[PdfStandard::A_2a, PdfStandard::Ua_1]),
    (Conformance::Accessible, &[PdfStandard::Ua_1]),
    (Conformance::TaggedOnly, &[]),
];

/// Tries each standard in turn and takes the first that the pages can keep.
pub(crate) fn export(document: &PagedDocument, date: Datetime) -> Result<Pdf, TypesetError> {
    let mut missing_glyphs = glyphs::missing(document);
    let mut refusal = String::new();
    for (conformance, standards) in LADDER {
        // An empty box fails both standards: no need to try them.
        if conformance != Conformance::TaggedOnly && !missing_glyphs.is_empty() {
            continue;
        }
        match write(document, date, standards) {
            Ok(bytes) => {
                if conformance != Conformance::Full && missing_glyphs.is_empty() {
                    missing_glyphs.push(refusal);
                }
                return Ok(Pdf {
                    bytes,
                    conformance,
                    missing_glyphs,
                });
            }
            Err(reason) => refusal = reason,
        }
    }
    Err(TypesetError::Export(refusal))
}

fn write(
    document: &PagedDocument,
    date: Datetime,
    standards: &[PdfStandard],
) -> Result<Vec<u8>, String> {
    let options = PdfOptions {
        creator: Smart::Custom(Some(CREATOR.to_owned())),
        timestamp: Some(Timestamp::new_utc(date)),
        standards: PdfStandards::new(standards).map_err(|why| why.message().to_string())?,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|found| sentence(&found))
}

/// The messages of the typesetter as one sentence.
pub(crate) fn sentence(found: &[SourceDiagnostic]) -> String {
    let messages: Vec<&str> = found.iter().map(|one| one.message.as_str()).collect();
    messages.join("; ")
}
