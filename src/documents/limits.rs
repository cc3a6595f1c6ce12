//! How much is too much.

pub use domain::decide::MOST_FILES;

/// A file must be smaller than this: 10 MB, as people count it, in bytes.
pub const LARGEST_FILE: usize = 10 * 1024 * 1024;
/// The most bytes of a form with a file that are read. What is beyond [`LARGEST_FILE`] is dropped as it comes, so that
/// the page can still say what was wrong; a browser that is cut off says nothing.
pub const READ_AND_DROPPED: usize = 32 * 1024 * 1024;
/// The most memory, in mebibytes, for files that are coming in from all visitors together.
pub(super) const MEBIBYTES_AT_ONCE: usize = 256;
/// The most parts that a DOCX may have.
pub(super) const MOST_PARTS: usize = 4_000;
/// The most bytes that the parts of a DOCX may say they expand to.
pub(super) const LARGEST_EXPANDED: u64 = 300 * 1024 * 1024;
/// The most bytes that are unpacked of a DOCX's list of parts.
pub(super) const LARGEST_LIST: u64 = 1024 * 1024;
/// The most picture elements of a PNG. Beyond that it is made to exhaust whoever opens it.
pub(super) const MOST_PIXELS: u64 = 400_000_000;
/// The most characters of a file's name.
pub(super) const LONGEST_NAME: usize = 120;
