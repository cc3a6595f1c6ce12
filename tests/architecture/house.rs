//! The files of the repository, as they would be in a fresh clone.

use std::fs;
use std::path::{Path, PathBuf};

/// One file as text.
pub(crate) struct File {
    /// From the root of the repository, with `/` between the parts.
    pub(crate) path: String,
    /// What stands in it.
    pub(crate) text: String,
}

impl File {
    /// The lines with their numbers, which count from 1.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(n, line)| (n + 1, line))
    }

    /// Whether the name ends in `.` and this.
    pub(crate) fn is(&self, extension: &str) -> bool {
        Path::new(&self.path)
            .extension()
            .is_some_and(|found| found == extension)
    }
}

/// Every text file of the repository, in order of path. What is built or installed does not count.
pub(crate) fn files() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    walk(root, root, &mut found);
    assert!(
        found.iter().any(|file| file.path == "Cargo.toml"),
        "no files found under {}",
        root.display()
    );
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// Every text file below one of these folders.
pub(crate) fn files_in(folders: &[&str]) -> Vec<File> {
    let found: Vec<File> = files()
        .into_iter()
        .filter(|file| folders.iter().any(|folder| file.path.starts_with(folder)))
        .collect();
    for folder in folders {
        assert!(
            found.iter().any(|file| file.path.starts_with(folder)),
            "{folder} is empty, so its rule checks nothing"
        );
    }
    found
}

fn walk(root: &Path, folder: &Path, found: &mut Vec<File>) {
    let entries = fs::read_dir(folder).expect("a folder of the repository can be listed");
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            if !is_made(&path) {
                walk(root, &path, found);
            }
        } else if let Some(text) = text_of(&path) {
            found.push(File {
                path: from_root(root, &path),
                text,
            });
        }
    }
}

/// Folders that `.gitignore` names, and build folders under another name, which cargo marks.
fn is_made(folder: &Path) -> bool {
    let named = folder
        .file_name()
        .is_some_and(|name| name == ".git" || name == "target" || name == "node_modules");
    named || folder.join("CACHEDIR.TAG").exists()
}

fn text_of(path: &PathBuf) -> Option<String> {
    let bytes = fs::read(path).ok()?;
    if bytes.contains(&0) {
        return None;
    }
    String::from_utf8(bytes).ok()
}

fn from_root(root: &Path, path: &Path) -> String {
    let relative = path.strip_prefix(root).unwrap_or(path);
    relative
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect::<Vec<_>>()
        .join("/")
}
