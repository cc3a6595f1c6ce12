//! A letter as a row of parts. Page, PDF, Word document and plain text all show these and nothing else, so that none
//! can say more or less than another.

use serde::Serialize;

/// One part of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "part", rename_all = "snake_case")]
pub enum Part {
    /// Lines that belong together, such as an address.
    Lines {
        /// From top to bottom.
        lines: Vec<String>,
        /// Whether they are the writer's own, which stand on the right of paper.
        writer: bool,
    },
    /// The title of the whole letter.
    Title {
        /// One line.
        text: String,
    },
    /// A heading.
    Heading {
        /// One line.
        text: String,
        /// 1 for the whole letter, 2 for a section of it.
        level: u8,
    },
    /// Text with paragraphs and lines as they were typed.
    Passage {
        /// The text.
        text: String,
    },
    /// What somebody wrote elsewhere, as they wrote it.
    Quote {
        /// The text.
        text: String,
    },
    /// Things and what they are.
    Details {
        /// Each with its name and its lines.
        rows: Vec<Detail>,
    },
    /// A table.
    Table {
        /// The columns' headings.
        head: Vec<String>,
        /// As many cells a row as there are headings.
        rows: Vec<Vec<String>>,
        /// Whether the first column holds dates, which need little room.
        dated: bool,
    },
    /// Steps, numbered from 1.
    Steps {
        /// In order.
        steps: Vec<Numbered>,
    },
    /// A list without order.
    Bullets {
        /// One line or passage each.
        items: Vec<String>,
    },
    /// Space for the person's own hand.
    Open {
        /// What to write there.
        prompt: String,
    },
    /// Where the letter is signed.
    Signature {
        /// Name and date.
        lines: Vec<String>,
    },
}

/// A thing and what it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Detail {
    /// Its name.
    pub name: String,
    /// What it is, a line each.
    pub lines: Vec<String>,
}

/// A numbered step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Numbered {
    /// What it says.
    pub says: String,
    /// On what it rests.
    pub basis: String,
}

impl Part {
    /// Every text of the part, in the order in which it is read.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        match self {
            Self::Lines { lines, .. } | Self::Signature { lines } => strs(lines),
            Self::Title { text }
            | Self::Heading { text, .. }
            | Self::Passage { text }
            | Self::Quote { text }
            | Self::Open { prompt: text } => vec![text],
            Self::Details { rows } => rows
                .iter()
                .flat_map(|row| std::iter::once(row.name.as_str()).chain(strs(&row.lines)))
                .collect(),
            Self::Table { head, rows, .. } => std::iter::once(head)
                .chain(rows)
                .flat_map(|row| strs(row))
                .collect(),
            Self::Steps { steps } => steps
                .iter()
                .flat_map(|step| [step.says.as_str(), step.basis.as_str()])
                .collect(),
            Self::Bullets { items } => strs(items),
        }
    }
}

fn strs(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}
