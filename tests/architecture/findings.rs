//! What a rule found, and what it allows.

use std::fmt::Write as _;

/// An exception to a rule: the files it is for, the text it lets pass, and why.
pub(crate) struct Allowed {
    /// A file, or a folder with `/` at its end, from the root of the repository.
    pub(crate) path: &'static str,
    /// What the line must hold for the exception to count. Empty: any line.
    pub(crate) text: &'static str,
    /// Why this is no breach of the rule.
    pub(crate) reason: &'static str,
}

/// Gathers what one rule finds.
pub(crate) struct Findings {
    rule: &'static str,
    allowed: &'static [Allowed],
    used: Vec<bool>,
    found: Vec<String>,
}

impl Findings {
    /// Starts a rule: why it stands, and its exceptions.
    pub(crate) fn of(rule: &'static str, allowed: &'static [Allowed]) -> Self {
        Self {
            rule,
            allowed,
            used: vec![false; allowed.len()],
            found: Vec::new(),
        }
    }

    /// Notes a breach, unless an exception covers it. `line` counts from 1; `text` is the whole line.
    pub(crate) fn note(&mut self, path: &str, line: usize, text: &str, what: &str) {
        let covers = |allowed: &Allowed| {
            (path == allowed.path || allowed.path.ends_with('/') && path.starts_with(allowed.path))
                && text.contains(allowed.text)
        };
        if let Some(exception) = self.allowed.iter().position(covers) {
            self.used[exception] = true;
        } else {
            self.found
                .push(format!("{path}:{line}: {what}: {}", text.trim()));
        }
    }

    /// Fails with all that was found, and with the exceptions that nothing needs any more.
    pub(crate) fn none(self) {
        let mut said = String::new();
        for found in &self.found {
            let _ = writeln!(said, "{found}");
        }
        for (allowed, used) in self.allowed.iter().zip(&self.used) {
            if !used {
                let Allowed { path, text, reason } = allowed;
                let _ = writeln!(
                    said,
                    "{path}: the exception for `{text}` ({reason}) is not needed any more"
                );
            }
        }
        assert!(said.is_empty(), "{}\n{said}", self.rule);
    }
}
