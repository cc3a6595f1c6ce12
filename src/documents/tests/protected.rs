//! What opens with a password only is refused by that name.

use super::samples::{MAIN, compound, list, pdf, pdf_with_stream, zipped};
use crate::documents::sniff::{find, find_last};
use crate::documents::{FileProblem, Media, inspect};

const PROTECTED: Result<Media, FileProblem> = Err(FileProblem::PasswordProtected);

#[test]
fn a_pdf_whose_trailer_names_encryption_is_protected() {
    for entry in [
        "/Encrypt 9 0 R",
        "/Encrypt<</Filter/Standard>>",
        "/ID [] /Encrypt\n9 0 R",
    ] {
        assert_eq!(inspect(&pdf(entry)), PROTECTED, "{entry}");
        assert_eq!(inspect(&pdf_with_stream(entry)), PROTECTED, "{entry}");
    }
}

#[test]
fn a_pdf_that_was_saved_again_is_read_back_to_its_first_trailer() {
    let mut file = pdf("/Encrypt 9 0 R");
    let first = find(&file, b"xref\n").unwrap();
    let second = file.len();
    let saved = format!(
        "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 4 /Root 1 0 R /Prev {first} >>\nstartxref\n{second}\n%%EOF\n"
    );
    file.extend_from_slice(saved.as_bytes());
    assert_eq!(inspect(&file), PROTECTED);
}

#[test]
fn a_pdf_whose_end_is_cut_off_is_searched_for_its_trailers() {
    for whole in [pdf("/Encrypt 9 0 R"), pdf_with_stream("/Encrypt 9 0 R")] {
        let end = find_last(&whole, b"startxref").unwrap();
        assert_eq!(inspect(&whole[..end]), PROTECTED);
    }
    let whole = pdf("");
    let end = find_last(&whole, b"startxref").unwrap();
    assert_eq!(inspect(&whole[..end]), Ok(Media::Pdf));
}

#[test]
fn a_pdf_that_only_speaks_of_encryption_is_open() {
    for entry in ["/EncryptMetadata false", "/Encrypted 1"] {
        assert_eq!(inspect(&pdf(entry)), Ok(Media::Pdf), "{entry}");
    }
    // On a page, far from any trailer.
    let mut file = pdf("");
    let page = find(&file, b"endobj").unwrap();
    file.splice(page..page, *b"(how to /Encrypt 9 0 R) ");
    assert_eq!(inspect(&file), Ok(Media::Pdf));
}

#[test]
fn trailers_that_point_at_each_other_come_to_an_end() {
    let table = find(&pdf(""), b"xref\n").unwrap();
    assert_eq!(inspect(&pdf(&format!("/Prev {table}"))), Ok(Media::Pdf));
    assert_eq!(
        inspect(&pdf("/Prev 99999999999999999999999")),
        Ok(Media::Pdf)
    );
}

#[test]
fn a_word_document_in_a_locked_package_is_protected() {
    assert_eq!(inspect(&compound("EncryptedPackage")), PROTECTED);
}

#[test]
fn a_word_document_whose_parts_are_locked_is_protected() {
    let mut file = zipped(&[
        ("[Content_Types].xml", list(MAIN).as_bytes()),
        ("word/document.xml", b"<w:document/>"),
    ]);
    // The first flag of a part says that it is encrypted; it stands in the part's head and in the directory.
    for (head, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let mut at = 0;
        while let Some(next) = find(&file[at..], head) {
            file[at + next + flags] |= 1;
            at += next + 4;
        }
    }
    assert_eq!(inspect(&file), PROTECTED);
}
