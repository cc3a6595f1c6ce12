//! The languages in which the council's residents are served.

use serde::{Deserialize, Serialize};

/// A language that pages, mails and letters for residents are written in.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Welsh.
    Welsh,
}

impl Language {
    /// Both languages, in the order in which forms offer them.
    pub const ALL: [Self; 2] = [Self::English, Self::Welsh];

    /// The language tag of BCP 47: the folder of its messages and the value of `lang` on a page.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Welsh => "cy",
        }
    }

    /// The language of a tag that [`Language::as_str`] gives.
    #[must_use]
    pub fn read(tag: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.as_str() == tag)
    }

    /// The name in English, for officers' screens.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Welsh => "Welsh",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn every_tag_is_read_back_and_no_other() {
        for language in Language::ALL {
            assert_eq!(Language::read(language.as_str()), Some(language));
        }
        assert_eq!(Language::read("cy-GB"), None);
        assert_eq!(Language::read(""), None);
    }
}
