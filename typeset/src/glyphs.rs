//! Finds the characters that no font could draw.

use std::collections::HashSet;

use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;

/// Each character shown as an empty box, once, in reading order, written as
/// `漢 (U+6F22)`.
pub(crate) fn missing(document: &PagedDocument) -> Vec<String> {
    let mut boxed = Vec::new();
    for page in document.pages() {
        collect(&page.frame, &mut boxed);
    }
    let mut seen = HashSet::new();
    boxed.retain(|letter| seen.insert(*letter));
    boxed.into_iter().map(named).collect()
}

fn collect(frame: &Frame, boxed: &mut Vec<char>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => collect(&group.frame, boxed),
            FrameItem::Text(run) => {
                // Glyph 0 is the empty box of every font.
                for glyph in run.glyphs.iter().filter(|glyph| glyph.id == 0) {
                    boxed.extend(run.text.get(glyph.range()).unwrap_or_default().chars());
                }
            }
            FrameItem::Shape(..)
            | FrameItem::Image(..)
            | FrameItem::Link(..)
            | FrameItem::Tag(_) => {}
        }
    }
}

fn named(letter: char) -> String {
    format!("{letter} (U+{:04X})", u32::from(letter))
}
