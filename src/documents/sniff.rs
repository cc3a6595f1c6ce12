//! What a file is, by its content. The name is what somebody typed, and proves nothing.

use super::limits::{LARGEST_FILE, MOST_PIXELS};
use super::{FileProblem, docx, pdf};

/// A kind of file that is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Media {
    /// A PDF.
    Pdf,
    /// A JPEG picture.
    Jpg,
    /// A PNG picture.
    Png,
    /// A picture as recent phones take it.
    Heic,
    /// A Word document without macros.
    Docx,
}

impl Media {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Pdf, Self::Jpg, Self::Png, Self::Heic, Self::Docx];

    /// The media type, as it is stored and as a browser is told.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpg => "image/jpeg",
            Self::Png => "image/png",
            Self::Heic => "image/heic",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }
    }

    /// The kind of that media type.
    #[must_use]
    pub fn read(stored: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == stored)
    }

    /// The endings of a name that fit, without the dot; the first is ours.
    #[must_use]
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Jpg => &["jpg", "jpeg", "jpe", "jfif"],
            Self::Png => &["png"],
            Self::Heic => &["heic", "heif"],
            Self::Docx => &["docx"],
        }
    }
}

/// Says what a file is, or why it is not taken. Nothing of it is unpacked beyond a bounded list of parts.
///
/// # Errors
/// [`FileProblem`], for the person who chose it.
pub fn inspect(bytes: &[u8]) -> Result<Media, FileProblem> {
    if bytes.is_empty() {
        return Err(FileProblem::Empty);
    }
    if bytes.len() >= LARGEST_FILE {
        return Err(FileProblem::TooLarge);
    }
    let kind = infer::get(bytes).map_or("", |kind| kind.mime_type());
    let media = match kind {
        "application/pdf" => pdf::inspect(bytes).map(|()| Media::Pdf),
        "image/jpeg" => Ok(Media::Jpg),
        "image/png" => png(bytes).map(|()| Media::Png),
        _ if is_heic(bytes) => Ok(Media::Heic),
        _ => docx::inspect(bytes).map(|()| Media::Docx),
    }?;
    if media != Media::Docx && is_also_something_else(bytes, media) {
        return Err(FileProblem::WrongType);
    }
    Ok(media)
}

/// A PNG begins with its size. Millions of rows of one colour fit into a small file and fill the memory of whoever
/// opens it.
fn png(bytes: &[u8]) -> Result<(), FileProblem> {
    let side = |at: usize| {
        let four = bytes.get(at..at + 4)?.try_into().ok()?;
        Some(u64::from(u32::from_be_bytes(four)))
    };
    let header = bytes.get(12..16) == Some(b"IHDR");
    match (header, side(16), side(20)) {
        (true, Some(width @ 1..), Some(height @ 1..)) if width * height <= MOST_PIXELS => Ok(()),
        (true, Some(1..), Some(1..)) => Err(FileProblem::NotUploaded),
        _ => Err(FileProblem::WrongType),
    }
}

/// An ISO media file whose brands are those of HEVC still pictures.
fn is_heic(bytes: &[u8]) -> bool {
    const BRANDS: [&[u8]; 8] = [
        b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs",
    ];
    let Some((length, rest)) = bytes.split_first_chunk::<4>() else {
        return false;
    };
    let length = usize::try_from(u32::from_be_bytes(*length)).unwrap_or(usize::MAX);
    let Some(box_of_brands) = length.checked_sub(4).and_then(|length| rest.get(..length)) else {
        return false;
    };
    let Some(brands) = box_of_brands.strip_prefix(b"ftyp") else {
        return false;
    };
    let (major, others) = (brands.get(..4), brands.get(8..).unwrap_or_default());
    let Some(major) = major else {
        return false;
    };
    BRANDS.contains(&major)
        || ([b"mif1", b"msf1"].iter().any(|brand| *brand == major)
            && others.chunks(4).any(|brand| BRANDS.contains(&brand)))
}

/// Whether the file would open as another kind too: programs take a PDF that begins later and a zip that begins
/// anywhere, and a scanner may have looked at the other one only.
fn is_also_something_else(bytes: &[u8], media: Media) -> bool {
    let start = &bytes[..bytes.len().min(1024)];
    (media != Media::Pdf && find(start, b"%PDF-").is_some()) || docx::ends_as_zip(bytes)
}

/// Where `wanted` first stands.
pub(super) fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|part| part == wanted)
}

/// Where `wanted` last stands.
pub(super) fn find_last(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).rposition(|part| part == wanted)
}
