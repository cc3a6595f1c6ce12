//! Whether a PDF opens without a password.

use super::FileProblem;
use super::sniff::{find, find_last};

/// The most bytes of a trailer that are read.
const LONGEST_TRAILER: usize = 64 * 1024;
/// The most trailers that are followed, in a file that was saved again and again.
const MOST_TRAILERS: usize = 64;

/// Looks at every trailer of a PDF, which names its encryption where it has one (ISO 32000-1, 7.5.5 and 7.5.8).
///
/// # Errors
/// [`FileProblem::PasswordProtected`].
pub(super) fn inspect(bytes: &[u8]) -> Result<(), FileProblem> {
    let trailers = match trailers(bytes) {
        found if found.is_empty() => every_trailer(bytes),
        found => found,
    };
    if trailers.into_iter().any(names_encryption) {
        Err(FileProblem::PasswordProtected)
    } else {
        Ok(())
    }
}

/// The trailers to which the end of the file points, one by one.
fn trailers(bytes: &[u8]) -> Vec<&[u8]> {
    let mut found = Vec::new();
    let mut next = find_last(bytes, b"startxref").and_then(|at| number(&bytes[at + 9..]));
    while let Some(at) = next.filter(|_| found.len() < MOST_TRAILERS) {
        let Some(section) = bytes.get(at..) else {
            break;
        };
        let Some(trailer) = trailer(section) else {
            break;
        };
        found.push(trailer);
        next = find(trailer, b"/Prev").and_then(|prev| number(&trailer[prev + 5..]));
    }
    found
}

/// The dictionary of a cross-reference section: after the word `trailer` of a table, or at the head of a stream.
fn trailer(section: &[u8]) -> Option<&[u8]> {
    let section = section.trim_ascii_start();
    let start = if section.starts_with(b"xref") {
        find(section, b"trailer")? + b"trailer".len()
    } else {
        let head = &section[..section.len().min(40)];
        find(head, b"obj")? + b"obj".len()
    };
    Some(dictionary(&section[start..]))
}

/// What stands up to the end of the dictionary: `startxref` follows a table's, `stream` a stream's.
fn dictionary(bytes: &[u8]) -> &[u8] {
    let bytes = &bytes[..bytes.len().min(LONGEST_TRAILER)];
    let end = [b"startxref".as_slice(), b"stream", b"endobj"]
        .into_iter()
        .filter_map(|word| find(bytes, word))
        .min();
    &bytes[..end.unwrap_or(bytes.len())]
}

/// Every dictionary that may be a trailer, for a file whose end points nowhere. Programs repair such a file.
fn every_trailer(bytes: &[u8]) -> Vec<&[u8]> {
    let mut found = Vec::new();
    for word in [b"trailer".as_slice(), b"/XRef"] {
        let mut at = 0;
        while let Some(next) = find(&bytes[at..], word) {
            at += next + word.len();
            found.push(dictionary(&bytes[at..]));
            if found.len() >= MOST_TRAILERS {
                return found;
            }
        }
    }
    found
}

/// Whether a dictionary has the key `Encrypt`. `EncryptMetadata` is another one.
fn names_encryption(trailer: &[u8]) -> bool {
    const KEY: &[u8] = b"/Encrypt";
    trailer
        .windows(KEY.len() + 1)
        .any(|part| part.starts_with(KEY) && !part[KEY.len()].is_ascii_alphanumeric())
}

fn number(bytes: &[u8]) -> Option<usize> {
    let bytes = bytes.trim_ascii_start();
    let digits = bytes
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    std::str::from_utf8(bytes.get(..digits)?).ok()?.parse().ok()
}
