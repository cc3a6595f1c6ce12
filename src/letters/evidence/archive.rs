//! The ZIP: files in the order in which they were added, with one date, so that the same files give the same bytes.

use std::io::{Cursor, Write};

use chrono::{Datelike, NaiveDate};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::letters::LetterError;

/// The most characters that a file's name keeps of what a person called it.
const LONGEST_NAME: usize = 80;

pub(super) struct Archive {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    options: SimpleFileOptions,
}

impl Archive {
    /// An empty archive; every file in it carries that day.
    pub(super) fn new(day: NaiveDate) -> Self {
        let year = u16::try_from(day.year()).unwrap_or(1980);
        let month = u8::try_from(day.month()).unwrap_or(1);
        let of_month = u8::try_from(day.day()).unwrap_or(1);
        let date = DateTime::from_date_and_time(year, month, of_month, 0, 0, 0);
        Self {
            zip: ZipWriter::new(Cursor::new(Vec::new())),
            options: SimpleFileOptions::default()
                .compression_method(CompressionMethod::Deflated)
                .unix_permissions(0o644)
                .last_modified_time(date.unwrap_or_default()),
        }
    }

    pub(super) fn add(&mut self, path: &str, bytes: impl AsRef<[u8]>) -> Result<(), LetterError> {
        let failed = |cause: String| LetterError::Bundle(cause);
        self.zip
            .start_file(path, self.options)
            .map_err(|error| failed(error.to_string()))?;
        self.zip
            .write_all(bytes.as_ref())
            .map_err(|error| failed(error.to_string()))
    }

    pub(super) fn finish(self) -> Result<Vec<u8>, LetterError> {
        self.zip
            .finish()
            .map(Cursor::into_inner)
            .map_err(|error| LetterError::Bundle(error.to_string()))
    }
}

/// A name that every system takes and that leads to no other folder: plain letters, digits, dots and hyphens.
pub(super) fn plain_name(name: &str) -> String {
    let mut plain = String::new();
    for letter in name.chars() {
        let letter = without_mark(letter);
        let keeps = letter.is_ascii_alphanumeric() || letter == '.' || letter == '_';
        let letter = if keeps { letter } else { '-' };
        let twice = matches!(letter, '-' | '.') && plain.ends_with(letter);
        if !twice {
            plain.push(letter);
        }
    }
    let plain = plain.trim_matches(['-', '.']);
    if plain.chars().count() <= LONGEST_NAME {
        return if plain.is_empty() {
            "file".to_owned()
        } else {
            plain.to_owned()
        };
    }
    // The end says what kind of file it is.
    let (stem, end) = plain.rsplit_once('.').unwrap_or((plain, ""));
    let end: String = end.chars().take(8).collect();
    let stem: String = stem.chars().take(LONGEST_NAME - 9).collect();
    format!("{stem}.{end}").trim_end_matches('.').to_owned()
}

/// The letter without the marks that Welsh puts on vowels.
fn without_mark(letter: char) -> char {
    match letter {
        'â' | 'á' | 'à' | 'ä' => 'a',
        'ê' | 'é' | 'è' | 'ë' => 'e',
        'î' | 'í' | 'ì' | 'ï' => 'i',
        'ô' | 'ó' | 'ò' | 'ö' => 'o',
        'û' | 'ú' | 'ù' | 'ü' => 'u',
        'ŵ' | 'ẃ' | 'ẁ' | 'ẅ' => 'w',
        'ŷ' | 'ý' | 'ỳ' | 'ÿ' => 'y',
        other => other,
    }
}

/// Bytes as lower-case hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Bytes as base64 with padding (RFC 4648, section 4).
pub(super) fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |n: usize| u32::from(three.get(n).copied().unwrap_or(0));
        let group = byte(0) << 16 | byte(1) << 8 | byte(2);
        for n in 0..4 {
            let digit = DIGITS[(group >> (18 - 6 * n) & 63) as usize];
            text.push(if n > three.len() {
                '='
            } else {
                char::from(digit)
            });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_standard() {
        for (plain, coded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
        assert_eq!(base64(&[0xff, 0xfe, 0xfb]), "//77");
        assert_eq!(hex(&[0, 0x0f, 0xff]), "000fff");
    }

    #[test]
    fn no_name_leads_elsewhere() {
        for (typed, plain) in [
            ("Llythyr Tŷ.pdf", "Llythyr-Ty.pdf"),
            ("../../etc/passwd", "etc-passwd"),
            ("C:\\a\\b.docx", "C-a-b.docx"),
            ("...", "file"),
            ("", "file"),
            ("王小明.pdf", "pdf"),
            ("a\u{0}b\nc", "a-b-c"),
        ] {
            assert_eq!(plain_name(typed), plain, "{typed}");
        }
        let long = plain_name(&format!("{}.pdf", "x".repeat(300)));
        assert!(
            long.ends_with("x.pdf") && long.len() <= LONGEST_NAME,
            "{long}"
        );
    }

    #[test]
    fn the_same_files_give_the_same_bytes() {
        let pack = || {
            let mut archive = Archive::new(NaiveDate::from_ymd_opt(2026, 11, 21).unwrap());
            archive.add("a.txt", b"one").unwrap();
            archive.add("b/c.txt", b"two".repeat(1_000)).unwrap();
            archive.finish().unwrap()
        };
        assert_eq!(pack(), pack());
    }
}
