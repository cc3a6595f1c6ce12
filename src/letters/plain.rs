//! A letter as plain text, for programs that can show nothing else.

use super::Part;

/// The letter with an empty line between its parts.
#[must_use]
pub fn plain_text(parts: &[Part]) -> String {
    let blocks: Vec<String> = parts
        .iter()
        .map(block)
        .filter(|block| !block.trim().is_empty())
        .collect();
    blocks.join("\n\n") + "\n"
}

fn block(part: &Part) -> String {
    match part {
        Part::Lines { lines, .. } => lines.join("\n"),
        Part::Title { text } => underlined(text, '='),
        Part::Heading { text, .. } => underlined(text, '-'),
        Part::Passage { text } | Part::Quote { text } => text.clone(),
        Part::Details { rows } => joined(
            rows.iter()
                .map(|row| format!("{}: {}", row.name, row.lines.join("\n    "))),
        ),
        Part::Table { head, rows, .. } => joined(rows.iter().map(|row| {
            // Each row is read by itself, so each cell says what it is.
            joined(
                head.iter()
                    .zip(row)
                    .filter(|(_, cell)| !cell.is_empty())
                    .map(|(head, cell)| format!("{head}: {cell}")),
            ) + "\n"
        })),
        Part::Steps { steps } => joined(
            (1_usize..)
                .zip(steps)
                .map(|(no, step)| format!("{no}. {}\n   {}", step.says, step.basis)),
        ),
        Part::Bullets { items } => joined(items.iter().map(|item| format!("- {item}"))),
        Part::Open { prompt } => format!("{prompt}\n\n\n\n"),
        Part::Signature { lines } => format!("\n\n{}", lines.join("\n")),
    }
    .trim_end_matches('\n')
    .to_owned()
}

fn joined(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}

fn underlined(text: &str, with: char) -> String {
    let line: String = text.chars().map(|_| with).collect();
    format!("{text}\n{line}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_stands_in_its_place() {
        let parts = [
            Part::Title {
                text: "Cwyn".to_owned(),
            },
            Part::Table {
                head: vec!["Date".to_owned(), "What".to_owned(), "Law".to_owned()],
                rows: vec![
                    vec![
                        "3 August 2026".to_owned(),
                        "Asked".to_owned(),
                        String::new(),
                    ],
                    vec![
                        "4 August 2026".to_owned(),
                        "Told".to_owned(),
                        "Art 12".to_owned(),
                    ],
                ],
                dated: true,
            },
            Part::Open {
                prompt: "Write here.".to_owned(),
            },
        ];
        assert_eq!(
            plain_text(&parts),
            "Cwyn\n====\n\nDate: 3 August 2026\nWhat: Asked\n\nDate: 4 August 2026\nWhat: Told\nLaw: Art 12\n\nWrite here.\n"
        );
    }
}
