//! Whether a file is a Word document without macros. It is measured before anything of it is unpacked.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::FileProblem;
use super::limits::{LARGEST_EXPANDED, LARGEST_LIST, MOST_PARTS};
use super::sniff::{find, find_last};

/// The list of parts that every such package has (ECMA-376, part 2).
const LIST: &str = "[Content_Types].xml";
/// The kind of the main part of a document without macros, in the list of parts.
const MAIN_PART: &[u8] = b"wordprocessingml.document.main+xml";
/// How the end of a zip begins, and the bytes that it has at least.
const END: (&[u8], usize) = (b"PK\x05\x06", 22);
/// What older packages, and all that are encrypted, begin with.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Says whether the file is a DOCX that may be taken.
///
/// # Errors
/// [`FileProblem::PasswordProtected`], [`FileProblem::WrongType`].
pub(super) fn inspect(bytes: &[u8]) -> Result<(), FileProblem> {
    if bytes.starts_with(COMPOUND) {
        return Err(compound(bytes));
    }
    if !bytes.starts_with(b"PK\x03\x04") || parts_told(bytes).is_none_or(|told| told > MOST_PARTS) {
        return Err(FileProblem::WrongType);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| FileProblem::WrongType)?;
    measure(&archive)?;
    let list = list_of_parts(&mut archive)?;
    let has = |wanted: &[u8]| find(&list, wanted).is_some();
    if has(MAIN_PART) && !has(b"macroEnabled") && !has(b"vbaProject") {
        Ok(())
    } else {
        Err(FileProblem::WrongType)
    }
}

/// Looks at the name, the size and the kind of every part, unpacking none.
fn measure<R: Read + std::io::Seek>(archive: &ZipArchive<R>) -> Result<(), FileProblem> {
    let (mut document, mut expanded) = (false, 0_u64);
    if archive.len() > MOST_PARTS {
        return Err(FileProblem::WrongType);
    }
    for at in 0..archive.len() {
        let part = archive
            .by_index_data(at)
            .map_err(|_| FileProblem::WrongType)?;
        if part.encrypted() {
            return Err(FileProblem::PasswordProtected);
        }
        let name = String::from_utf8_lossy(part.name_raw()).to_lowercase();
        expanded = expanded.saturating_add(part.size());
        if expanded > LARGEST_EXPANDED
            || part.is_symlink()
            || part.enclosed_name().is_none()
            || name.contains("vbaproject")
        {
            return Err(FileProblem::WrongType);
        }
        // Word itself writes `document.xml`, its web edition `document2.xml`.
        document |= name.starts_with("word/document") && name.ends_with(".xml");
    }
    if document {
        Ok(())
    } else {
        Err(FileProblem::WrongType)
    }
}

fn list_of_parts<R: Read + std::io::Seek>(
    archive: &mut ZipArchive<R>,
) -> Result<Vec<u8>, FileProblem> {
    let part = archive.by_name(LIST).map_err(|_| FileProblem::WrongType)?;
    let mut list = Vec::new();
    part.take(LARGEST_LIST + 1)
        .read_to_end(&mut list)
        .map_err(|_| FileProblem::WrongType)?;
    // A list that hides something behind a megabyte of padding is no list.
    if u64::try_from(list.len()).is_ok_and(|length| length <= LARGEST_LIST) {
        Ok(list)
    } else {
        Err(FileProblem::WrongType)
    }
}

/// An encrypted package is a compound file with a stream of that name; any other is a document of before 2007.
fn compound(bytes: &[u8]) -> FileProblem {
    let stream: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    if find(bytes, &stream).is_some() {
        FileProblem::PasswordProtected
    } else {
        FileProblem::WrongType
    }
}

/// How many parts the zip says it has, at its very end.
fn parts_told(bytes: &[u8]) -> Option<usize> {
    let end = &bytes[end_of_zip(bytes)?..];
    let two: [u8; 2] = end.get(10..12)?.try_into().ok()?;
    Some(usize::from(u16::from_le_bytes(two)))
}

/// Whether the file ends as a zip does, whatever it begins with.
pub(super) fn ends_as_zip(bytes: &[u8]) -> bool {
    let Some(at) = end_of_zip(bytes) else {
        return false;
    };
    let comment = bytes.get(at + 20..at + 22);
    comment
        .and_then(|two| two.try_into().ok())
        .is_some_and(|two| at + END.1 + usize::from(u16::from_le_bytes(two)) == bytes.len())
}

fn end_of_zip(bytes: &[u8]) -> Option<usize> {
    let from = bytes.len().saturating_sub(END.1 + usize::from(u16::MAX));
    find_last(&bytes[from..], END.0).map(|at| from + at)
}
