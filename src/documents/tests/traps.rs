//! Files that are made to hurt whoever opens them.

use std::io::Cursor;

use zip::write::{SimpleFileOptions, ZipWriter};

use super::samples::{MAIN, docx_with, jpg, list, pdf, png, zipped};
use crate::documents::sniff::find_last;
use crate::documents::{FileProblem, Media, inspect};

const WRONG: Result<Media, FileProblem> = Err(FileProblem::WrongType);

#[test]
fn a_document_with_macros_is_no_docx() {
    let macros = "application/vnd.ms-word.document.macroEnabled.main+xml";
    let parts = [
        ("[Content_Types].xml", list(macros)),
        ("word/document.xml", "<w:document/>".to_owned()),
    ];
    let parts: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|(name, text)| (*name, text.as_bytes()))
        .collect();
    assert_eq!(inspect(&zipped(&parts)), WRONG);
    assert_eq!(inspect(&docx_with("word/vbaProject.bin", b"x")), WRONG);
    assert_eq!(inspect(&docx_with("word/VBAPROJECT.BIN", b"x")), WRONG);
    // Called a document without macros, with the macros under another name.
    let both = format!("{}application/vnd.ms-office.vbaProject", list(MAIN));
    let renamed = zipped(&[
        ("[Content_Types].xml", both.as_bytes()),
        ("word/document.xml", b"<w:document/>"),
        ("word/other.bin", b"x"),
    ]);
    assert_eq!(inspect(&renamed), WRONG);
}

#[test]
fn a_package_without_its_parts_is_no_docx() {
    let list = list(MAIN);
    assert_eq!(
        inspect(&zipped(&[("[Content_Types].xml", list.as_bytes())])),
        WRONG
    );
    assert_eq!(
        inspect(&zipped(&[("word/document.xml", b"<w:document/>")])),
        WRONG
    );
    let whole = docx_with("a.xml", b"a");
    assert_eq!(inspect(&whole[..whole.len() / 2]), WRONG);
}

#[test]
fn a_small_package_that_expands_to_much_is_refused_unopened() {
    let mut file = docx_with("word/media/1", b"x");
    assert_eq!(inspect(&file), Ok(Media::Docx));
    // The directory says what each part expands to: now the last one says 4 GB.
    let part = find_last(&file, b"PK\x01\x02").unwrap();
    file[part + 24..part + 28].copy_from_slice(&0xffff_fff0_u32.to_le_bytes());
    assert!(file.len() < 1_000);
    assert_eq!(inspect(&file), WRONG);
}

#[test]
fn a_package_of_very_many_parts_is_refused() {
    let names: Vec<String> = (0..5_000).map(|n| format!("{n}")).collect();
    let list = list(MAIN);
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", list.as_bytes()),
        ("word/document.xml", b"<w:document/>"),
    ];
    parts.extend(names.iter().map(|name| (name.as_str(), b"".as_slice())));
    assert_eq!(inspect(&zipped(&parts)), WRONG);
}

#[test]
fn a_list_of_parts_that_expands_to_much_is_not_read_to_its_end() {
    let long = format!("{}{}", list(MAIN), " ".repeat(3 * 1024 * 1024));
    let file = zipped(&[
        ("[Content_Types].xml", long.as_bytes()),
        ("word/document.xml", b"<w:document/>"),
    ]);
    assert_eq!(inspect(&file), WRONG);
}

#[test]
fn a_package_that_leads_out_of_its_folder_is_refused() {
    assert_eq!(inspect(&docx_with("../../etc/passwd", b"x")), WRONG);
    let mut zip = ZipWriter::new(Cursor::new(docx_with("a.xml", b"a")));
    zip = ZipWriter::new_append(zip.finish().unwrap()).unwrap();
    zip.add_symlink("word/link", "/etc/passwd", SimpleFileOptions::default())
        .unwrap();
    assert_eq!(inspect(&zip.finish().unwrap().into_inner()), WRONG);
}

#[test]
fn a_picture_too_large_for_any_screen_is_refused() {
    assert_eq!(inspect(&png(50_000, 50_000)), Err(FileProblem::NotUploaded));
    assert_eq!(inspect(&png(10_000, 12_000)), Ok(Media::Png));
    assert_eq!(inspect(&png(0, 5)), WRONG);
}

#[test]
fn a_file_that_is_two_things_is_refused() {
    let zip = zipped(&[("a.exe", b"MZ")]);
    for first in [jpg(), png(1, 1), pdf("")] {
        assert_eq!(inspect(&[first, zip.clone()].concat()), WRONG);
    }
    let mut picture = jpg();
    picture.splice(20..20, pdf(""));
    assert_eq!(inspect(&picture), WRONG);
}
