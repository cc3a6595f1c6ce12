//! The program itself, as a process that can be killed.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// The program at work. Dropping it kills it.
pub(crate) struct Program(Child);

impl Program {
    /// Starts it on that folder and address, and waits until it says that it listens.
    pub(crate) fn start(data: &Path, listen: &str) -> Self {
        let child = Command::new(env!("CARGO_BIN_EXE_rightsdesk"))
            .args([
                "serve",
                "--listen",
                listen,
                "--submissions-an-hour",
                "100000",
            ])
            .arg("--data")
            .arg(data)
            .args(["--public-address", &format!("http://{listen}")])
            .args(["--mail", &format!("folder:{}", data.join("mail").display())])
            .env("RIGHTSDESK_LOG", "error")
            .env_remove("DATABASE_URL")
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut program = Self(child);
        let words = BufReader::new(program.0.stdout.take().expect("its output"));
        let ready = words
            .lines()
            .map_while(Result::ok)
            .any(|line| line.starts_with("http://"));
        assert!(ready, "it ended at start");
        program
    }
}

impl Drop for Program {
    /// Kills it as power loss would: no signal handler runs.
    fn drop(&mut self) {
        // One that has ended already is dead enough.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
