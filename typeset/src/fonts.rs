//! The fonts a letter may use.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

static BUILT_IN: LazyLock<Fonts> = LazyLock::new(|| Fonts::with(Vec::new()));

/// A set of fonts, read once and shared by many letters.
#[derive(Debug)]
pub struct Fonts {
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) faces: Vec<Font>,
}

impl Fonts {
    /// The fonts inside the program: Noto Sans for Latin, Greek and Cyrillic,
    /// DejaVu Sans behind it for Arabic, Hebrew, Armenian, Georgian and symbols.
    #[must_use]
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// The built-in fonts and, behind them, the faces in `files`, each the
    /// whole content of a .ttf, .otf or .ttc file. What is not a font adds
    /// nothing.
    #[must_use]
    pub fn with(files: Vec<Vec<u8>>) -> Self {
        let inside: [&'static [u8]; 4] = [
            notosans::REGULAR_TTF,
            notosans::BOLD_TTF,
            dejavu::sans::regular(),
            dejavu::sans::bold(),
        ];
        let faces: Vec<Font> = inside
            .into_iter()
            .map(Bytes::new)
            .chain(files.into_iter().map(Bytes::new))
            .flat_map(Font::iter)
            .collect();
        Self {
            book: LazyHash::new(FontBook::from_fonts(&faces)),
            faces,
        }
    }

    /// How many faces the set holds.
    #[must_use]
    pub fn count(&self) -> usize {
        self.faces.len()
    }
}
