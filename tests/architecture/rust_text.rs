//! Rust source taken apart: what is code, and what stands in string literals. Comments and tests belong to neither.
//! Both views keep every line at its place.

use crate::house::File;

/// The two views of one Rust file.
pub(crate) struct RustText {
    /// Names and punctuation; what stood in literals is blank.
    pub(crate) code: Vec<String>,
    /// What stood in string literals; all else is blank.
    pub(crate) strings: Vec<String>,
}

/// Takes a Rust file apart. A file of tests gives two empty views.
pub(crate) fn read(file: &File) -> RustText {
    if is_test_file(&file.path) {
        return RustText {
            code: Vec::new(),
            strings: Vec::new(),
        };
    }
    let (code, strings) = separate(&file.text);
    let mut code: Vec<String> = code.lines().map(str::to_owned).collect();
    let mut strings: Vec<String> = strings.lines().map(str::to_owned).collect();
    blank_tests(&mut code, &mut strings);
    RustText { code, strings }
}

fn is_test_file(path: &str) -> bool {
    path.contains("/tests/") || path.ends_with("/tests.rs") || path.ends_with("_tests.rs")
}

fn separate(text: &str) -> (String, String) {
    let chars: Vec<char> = text.chars().collect();
    let mut split = Split {
        chars: &chars,
        at: 0,
        code: String::new(),
        strings: String::new(),
    };
    while split.at < chars.len() {
        split.step();
    }
    (split.code, split.strings)
}

/// Walks over the text and gives each character to the view that it belongs to.
struct Split<'a> {
    chars: &'a [char],
    at: usize,
    code: String,
    strings: String,
}

impl Split<'_> {
    fn step(&mut self) {
        match self.chars[self.at] {
            '/' if self.ahead(1) == Some('/') => self.line_comment(),
            '/' if self.ahead(1) == Some('*') => self.block_comment(),
            'r' if !self.after_name() && self.raw_hashes().is_some() => self.raw_string(),
            '"' => self.string(),
            '\'' if self.is_char_literal() => self.char_literal(),
            other => self.give(other, ' '),
        }
    }

    fn ahead(&self, by: usize) -> Option<char> {
        self.chars.get(self.at + by).copied()
    }

    fn after_name(&self) -> bool {
        self.at > 0 && is_name(self.chars[self.at - 1]) && self.chars[self.at - 1] != 'b'
    }

    /// Moves on by one, with one character for each view. A line break is a line break in both.
    fn give(&mut self, code: char, string: char) {
        let line_break = self.chars[self.at] == '\n';
        self.code.push(if line_break { '\n' } else { code });
        self.strings.push(if line_break { '\n' } else { string });
        self.at += 1;
    }

    fn line_comment(&mut self) {
        while self.at < self.chars.len() && self.chars[self.at] != '\n' {
            self.give(' ', ' ');
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        while self.at < self.chars.len() {
            let pair = (self.chars[self.at], self.ahead(1));
            match pair {
                ('/', Some('*')) => depth += 1,
                ('*', Some('/')) => depth -= 1,
                _ => {
                    self.give(' ', ' ');
                    continue;
                }
            }
            self.give(' ', ' ');
            self.give(' ', ' ');
            if depth == 0 {
                return;
            }
        }
    }

    fn string(&mut self) {
        self.give('"', ' ');
        while self.at < self.chars.len() {
            match self.chars[self.at] {
                '\\' if self.at + 1 < self.chars.len() => {
                    self.give(' ', ' ');
                    self.give(' ', ' ');
                }
                '"' => return self.give('"', ' '),
                other => self.give(' ', other),
            }
        }
    }

    /// How many `#` stand between `r` and the quotation mark, if a raw string begins here.
    fn raw_hashes(&self) -> Option<usize> {
        let hashes = self.chars[self.at + 1..]
            .iter()
            .take_while(|&&c| c == '#')
            .count();
        (self.ahead(1 + hashes) == Some('"')).then_some(hashes)
    }

    fn raw_string(&mut self) {
        let hashes = self.raw_hashes().unwrap_or_default();
        for _ in 0..hashes + 2 {
            self.give(' ', ' ');
        }
        while self.at < self.chars.len() {
            let ends =
                self.chars[self.at] == '"' && (1..=hashes).all(|n| self.ahead(n) == Some('#'));
            if ends {
                for _ in 0..=hashes {
                    self.give(' ', ' ');
                }
                return;
            }
            self.give(' ', self.chars[self.at]);
        }
    }

    /// A quotation mark begins a character, not a lifetime, when one closes it.
    fn is_char_literal(&self) -> bool {
        self.ahead(1) == Some('\\') || self.ahead(2) == Some('\'')
    }

    fn char_literal(&mut self) {
        self.give(' ', ' ');
        if self.ahead(0) == Some('\\') {
            self.give(' ', ' ');
        }
        self.give(' ', ' ');
        while self.at < self.chars.len() && self.chars[self.at] != '\'' {
            self.give(' ', ' ');
        }
        if self.at < self.chars.len() {
            self.give(' ', ' ');
        }
    }
}

/// Whether a character may stand in a Rust name.
pub(crate) fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Blanks every item under `#[cfg(test)]`: up to its closing bracket at the same indent, or to its semicolon.
fn blank_tests(code: &mut [String], strings: &mut [String]) {
    let mut n = 0;
    while n < code.len() {
        if code[n].trim_start().starts_with("#[cfg(test)]") {
            let end = end_of_item(code, n);
            for line in n..=end {
                code[line].clear();
                strings[line].clear();
            }
            n = end;
        }
        n += 1;
    }
}

fn end_of_item(code: &[String], start: usize) -> usize {
    let indent = code[start].len() - code[start].trim_start().len();
    let closing = format!("{}}}", " ".repeat(indent));
    (start..code.len())
        .find(|&n| is_last(&code[n], &closing, n == start))
        .unwrap_or(code.len() - 1)
}

fn is_last(line: &str, closing: &str, first: bool) -> bool {
    let one_line = line.trim_end().ends_with(';') && !line.starts_with(&format!(" {closing}"));
    !first
        && (line.trim_end() == closing
            || one_line && line.len() - line.trim_start().len() < closing.len())
        || first && line.trim_end().ends_with(';')
}

/// Whether `name` stands in this line of code as a whole name, or the beginning of a path when it ends in `::`.
pub(crate) fn names(line: &str, name: &str) -> bool {
    line.match_indices(name).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + name.len()..].chars().next();
        !before.is_some_and(is_name) && (name.ends_with("::") || !after.is_some_and(is_name))
    })
}

mod tests {
    use super::{File, names, read};

    fn file(text: &str) -> File {
        File {
            path: "src/a.rs".to_owned(),
            text: text.to_owned(),
        }
    }

    #[test]
    fn comments_and_literals_are_no_code() {
        let read = read(&file(
            "let a = \"axum // no\"; // axum\n/* axum /* x */ */ let b = 'x'; let c: &'a str = r#\"one \"month\"#;",
        ));
        assert_eq!(read.code[0].trim_end(), "let a = \"          \";");
        assert_eq!(read.strings[0].trim(), "axum // no");
        assert!(!names(&read.code.join(" "), "axum"));
        assert!(read.code[1].contains("&'a str"));
        assert_eq!(read.strings[1].trim(), "one \"month");
    }

    #[test]
    fn tests_are_no_code() {
        let read = read(&file(
            "#[cfg(test)]\nmod tests;\nfn a() {}\n#[cfg(test)]\nmod more {\n    fn b() {\n        c();\n    }\n}\nfn d() {}",
        ));
        assert_eq!(read.code.join(""), "fn a() {}fn d() {}");
    }

    #[test]
    fn names_are_whole() {
        assert!(names("use axum::Router;", "axum"));
        assert!(!names("use axumatic::Router;", "axum"));
        assert!(names("use ::entity::case_file;", "entity::"));
        assert!(!names("use identity::x;", "entity::"));
    }
}
