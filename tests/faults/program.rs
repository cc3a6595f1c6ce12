//! The program itself, as a process that can be killed.

use std::path::Path;
use std::process::Stdio;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::time::{Duration, timeout};

/// The program at work.
pub(crate) struct Program(Child);

impl Program {
    /// Starts it on that folder and address, and waits until it says that it listens.
    pub(crate) async fn start(data: &Path, listen: &str) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_rightsdesk"))
            .args(["serve", "--listen", listen, "--submissions-an-hour", "100000"])
            .arg("--data")
            .arg(data)
            .args(["--public-address", &format!("http://{listen}")])
            .args(["--mail", &format!("folder:{}", data.join("mail").display())])
            .env("RIGHTSDESK_LOG", "error")
            .env_remove("DATABASE_URL")
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("the program starts");
        let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let ready = async {
            while let Some(line) = lines.next_line().await.expect("its words") {
                if line.starts_with("http://") {
                    return true;
                }
            }
            false
        };
        assert!(timeout(Duration::from_secs(60), ready).await.expect("it answers"), "it ended at start");
        Self(child)
    }

    /// Kills it as power loss would: no signal handler runs.
    pub(crate) async fn kill(mut self) {
        self.0.kill().await.expect("it dies");
    }
}
