//! A real clamd, with a signature of our own instead of its database, which would take a minute to load.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use rightsdesk::documents::{Scanner, Verdict};

/// What the one signature looks for. Harmless, and in no other file.
const MARK: &str = "rightsdesk-not-a-virus-but-found-as-one";
const PATIENCE: Duration = Duration::from_secs(30);

#[tokio::test]
async fn clamd_tells_a_clean_file_from_a_marked_one() {
    let Some(program) = clamd() else {
        eprintln!("clamd not tried: it is not installed");
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let _running = Running::start(&program, folder.path());
    let socket = folder.path().join("clamd.sock");
    let scanner = Scanner::read(&format!("unix:{}", socket.display())).expect("a setting");
    listens(&scanner).await;

    let clean = scanner.scan(b"Dear council", PATIENCE).await;
    assert_eq!(clean, Ok(Verdict::Clean));
    let large = vec![b'a'; rightsdesk::documents::LARGEST_FILE - 1];
    assert_eq!(scanner.scan(&large, PATIENCE).await, Ok(Verdict::Clean));
    let marked = format!("%PDF-1.4\n{MARK}\n%%EOF");
    match scanner.scan(marked.as_bytes(), PATIENCE).await {
        Ok(Verdict::Infected { name }) => assert!(name.contains("Rightsdesk"), "{name}"),
        other => panic!("not found: {other:?}"),
    }
    // Beyond its own limit clamd hangs up: that is no verdict.
    let beyond = vec![b'a'; 12 * 1024 * 1024];
    assert!(scanner.scan(&beyond, PATIENCE).await.is_err());
}

fn clamd() -> Option<PathBuf> {
    ["/usr/sbin/clamd", "/usr/bin/clamd", "/usr/local/sbin/clamd"]
        .into_iter()
        .map(PathBuf::from)
        .find(|path| path.exists())
}

/// The scanner answers as soon as it has read its one signature.
async fn listens(scanner: &Scanner) {
    for _ in 0..200 {
        if scanner.scan(b"", PATIENCE).await.is_ok() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!(
        "clamd does not listen: {:?}",
        scanner.scan(b"", PATIENCE).await
    );
}

/// A clamd that ends with the test.
struct Running(Child);

impl Running {
    fn start(program: &Path, folder: &Path) -> Self {
        let hex: String = MARK.bytes().map(|byte| format!("{byte:02x}")).collect();
        let signatures = folder.join("signatures");
        fs::create_dir(&signatures).expect("a folder");
        fs::write(
            signatures.join("ours.ndb"),
            format!("Rightsdesk.Test:0:*:{hex}\n"),
        )
        .expect("a signature");
        let settings = folder.join("clamd.conf");
        let text = format!(
            "Foreground yes\nLocalSocket {0}/clamd.sock\nDatabaseDirectory {0}/signatures\nTemporaryDirectory {0}\n\
             LogFile {0}/clamd.log\nStreamMaxLength 11M\nSelfCheck 0\n",
            folder.display()
        );
        fs::write(&settings, text).expect("settings");
        let child = Command::new(program)
            .arg("--config-file")
            .arg(&settings)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("clamd starts");
        Self(child)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
