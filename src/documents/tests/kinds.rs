//! Five kinds are taken, whatever the name says.

use super::samples::{compound, docx, iso_media, jpg, pdf, pdf_with_stream, png, zipped};
use crate::documents::{FileProblem, LARGEST_FILE, Media, inspect};

#[test]
fn each_kind_is_told_by_its_content() {
    let taken = [
        (pdf(""), Media::Pdf),
        (pdf_with_stream(""), Media::Pdf),
        (jpg(), Media::Jpg),
        (png(3, 4), Media::Png),
        (iso_media(b"heic", &[b"mif1", b"heic"]), Media::Heic),
        (iso_media(b"mif1", &[b"heic"]), Media::Heic),
        (docx(), Media::Docx),
    ];
    for (file, media) in taken {
        assert_eq!(inspect(&file), Ok(media));
        assert_eq!(Media::read(media.as_str()), Some(media));
    }
}

#[test]
fn everything_else_is_refused() {
    let refused: [(&str, Vec<u8>); 14] = [
        ("a program", b"MZ\x90\0\x03\0\0\0".repeat(20)),
        ("an ELF program", b"\x7fELF\x02\x01\x01\0".repeat(20)),
        ("HTML", b"<!DOCTYPE html><script>1</script>".to_vec()),
        (
            "SVG",
            b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(),
        ),
        ("XML", b"<?xml version=\"1.0\"?><a/>".to_vec()),
        ("text", b"Dear council".to_vec()),
        ("one byte", b"%".to_vec()),
        ("a GIF", b"GIF89a\x01\0\x01\0\0\0\0;".to_vec()),
        ("an AVIF", iso_media(b"avif", &[b"mif1", b"avif"])),
        ("a film", iso_media(b"isom", &[b"mp42"])),
        ("a zip", zipped(&[("a.txt", b"a")])),
        ("an old Word document", compound("WordDocument")),
        ("a head without a body", b"\x89PNG\r\n\x1a\n".to_vec()),
        (
            "brands that never end",
            b"\xff\xff\xff\xffftypheic".to_vec(),
        ),
    ];
    for (what, file) in refused {
        assert_eq!(inspect(&file), Err(FileProblem::WrongType), "{what}");
    }
}

#[test]
fn a_file_has_some_bytes_and_less_than_ten_megabytes() {
    assert_eq!(inspect(b""), Err(FileProblem::Empty));
    let mut file = jpg();
    file.resize(LARGEST_FILE - 1, 0);
    assert_eq!(inspect(&file), Ok(Media::Jpg));
    file.push(0);
    assert_eq!(inspect(&file), Err(FileProblem::TooLarge));
}
