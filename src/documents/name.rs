//! The name of a file, fit to be shown and to be saved under.

use super::limits::LONGEST_NAME;
use super::sniff::Media;

/// Names that Windows keeps for its devices.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// The name as its sender knows it: without folders, without characters that steer or that no disk takes, not too
/// long, and with an ending that fits what the file is.
#[must_use]
pub fn clean_name(typed: &str, media: Media) -> String {
    let last = typed.rsplit(['/', '\\']).next().unwrap_or_default();
    let shown: String = last.chars().filter(|c| !steers(*c)).collect();
    let shown: String = shown
        .chars()
        .map(|c| if r#"<>:"|?*"#.contains(c) { '-' } else { c })
        .collect();
    let (stem, ending) = match shown.rsplit_once('.') {
        Some((stem, ending)) if fits(ending, media) => (stem, ending),
        _ => (shown.as_str(), media.endings()[0]),
    };
    let stem: String = stem.chars().take(LONGEST_NAME).collect();
    let stem = stem.trim_matches(|c: char| c == '.' || c.is_whitespace());
    let stem = if stem.is_empty() { "file" } else { stem };
    let before = if is_device(stem) { "_" } else { "" };
    format!("{before}{stem}.{ending}")
}

fn fits(ending: &str, media: Media) -> bool {
    let ending = ending.to_ascii_lowercase();
    media.endings().contains(&ending.as_str())
}

/// Control characters, and those that are not seen or turn the line around: a name could pretend another ending.
fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{ffff}' | '\u{e0000}'..='\u{e0fff}')
}

fn is_device(stem: &str) -> bool {
    let first = stem.split('.').next().unwrap_or_default().to_lowercase();
    let name = first.trim_end_matches(|c: char| c.is_ascii_digit());
    let numbered = first.len() == name.len() + 1;
    DEVICES.contains(&name) && (first.len() == name.len() || numbered)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_as_it_is_known() {
        for name in [
            "Pasbort Siân.pdf",
            "护照.PDF",
            "a.b.pdf",
            "2026 – bil 🧾.pdf",
        ] {
            assert_eq!(clean_name(name, Media::Pdf), name);
        }
        assert_eq!(clean_name("IMG_1.JPEG", Media::Jpg), "IMG_1.JPEG");
    }

    #[test]
    fn a_name_leads_nowhere_and_hides_nothing() {
        let cases = [
            ("../../etc/passwd", "passwd.pdf"),
            (r"C:\Users\Ann\scan.pdf", "scan.pdf"),
            ("a\0b\r\n.pdf", "ab.pdf"),
            ("photo\u{202e}fdp.exe", "photofdp.exe.pdf"),
            ("CON", "_CON.pdf"),
            ("com1.pdf", "_com1.pdf"),
            ("computer.pdf", "computer.pdf"),
            ("", "file.pdf"),
            (" ...pdf", "file.pdf"),
            ("..", "file.pdf"),
            (".htaccess", "htaccess.pdf"),
            ("a\"b:c?.pdf", "a-b-c-.pdf"),
        ];
        for (typed, wanted) in cases {
            assert_eq!(clean_name(typed, Media::Pdf), wanted, "{typed:?}");
        }
        let long = clean_name(&"ŵ".repeat(4_096), Media::Docx);
        assert_eq!(long.chars().count(), LONGEST_NAME + ".docx".len());
    }
}
