//! The smallest files that are what they say.

use std::io::{Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};

/// A PDF of one empty page, whose trailer has these entries besides the usual ones, with a table of references.
pub(crate) fn pdf(entries: &str) -> Vec<u8> {
    let mut file = body("1.4");
    let table = file.len();
    file.extend_from_slice(b"xref\n0 1\n0000000000 65535 f \n");
    let trailer =
        format!("trailer\n<< /Size 4 /Root 1 0 R {entries} >>\nstartxref\n{table}\n%%EOF\n");
    file.extend_from_slice(trailer.as_bytes());
    file
}

/// The same with a stream of references, as newer programs write it.
pub(crate) fn pdf_with_stream(entries: &str) -> Vec<u8> {
    let mut file = body("1.7");
    let stream = file.len();
    let dictionary = format!(
        "4 0 obj\n<< /Type /XRef /Size 5 /W [1 2 1] /Root 1 0 R {entries} /Length 4 >>\nstream\n\0\0\0\0\nendstream\nendobj\nstartxref\n{stream}\n%%EOF"
    );
    file.extend_from_slice(dictionary.as_bytes());
    file
}

fn body(version: &str) -> Vec<u8> {
    format!(
        "%PDF-{version}\n%\u{e2}\u{e3}\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n\
         2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n\
         3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>\nendobj\n"
    )
    .into_bytes()
}

/// A JPEG of one grey dot.
pub(crate) fn jpg() -> Vec<u8> {
    let mut file = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0".to_vec();
    file.extend_from_slice(
        b"\xff\xc0\0\x0b\x08\0\x01\0\x01\x01\x01\x11\0\xff\xda\0\x08\x01\x01\0\0?\0\x37\xff\xd9",
    );
    file
}

/// A PNG of that size, cut off after its first lines.
pub(crate) fn png(width: u32, height: u32) -> Vec<u8> {
    let mut file = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    file.extend_from_slice(&width.to_be_bytes());
    file.extend_from_slice(&height.to_be_bytes());
    file.extend_from_slice(b"\x08\0\0\0\0\0\0\0\0\0\0\0\0IEND\xaeB`\x82");
    file
}

/// The head of an ISO media file with these brands, and some data.
pub(crate) fn iso_media(major: &[u8; 4], others: &[&[u8; 4]]) -> Vec<u8> {
    let length = u32::try_from(16 + 4 * others.len()).unwrap();
    let mut file = length.to_be_bytes().to_vec();
    file.extend_from_slice(b"ftyp");
    file.extend_from_slice(major);
    file.extend_from_slice(&[0; 4]);
    for brand in others {
        file.extend_from_slice(*brand);
    }
    file.extend_from_slice(b"\0\0\0\x08mdat");
    file
}

/// The kind of the main part of a Word document.
pub(crate) const MAIN: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/// The list of parts of a package whose main part is of that kind.
pub(crate) fn list(main: &str) -> String {
    format!(
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="{main}"/></Types>"#
    )
}

/// A zip with those parts.
pub(crate) fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A Word document with one part more.
pub(crate) fn docx_with(part: &str, content: &[u8]) -> Vec<u8> {
    zipped(&[
        ("[Content_Types].xml", list(MAIN).as_bytes()),
        ("word/document.xml", b"<w:document/>"),
        (part, content),
    ])
}

/// A Word document.
pub(crate) fn docx() -> Vec<u8> {
    docx_with("word/styles.xml", b"<w:styles/>")
}

/// A compound file with a stream of that name in its directory.
pub(crate) fn compound(stream: &str) -> Vec<u8> {
    let mut file = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    file.resize(512, 0);
    file.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    file.resize(1024, 0);
    file
}
