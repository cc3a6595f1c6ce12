//! The virus scanner: a clamd that runs beside us.

use std::path::PathBuf;
use std::time::Duration;

use clamav_client::tokio::{Socket, Tcp, scan_buffer};
pub use domain::facts::ScanVerdict as Verdict;

/// Bytes that are handed over at a time.
const PIECE: usize = 64 * 1024;
/// How long the scanner may take while somebody waits for a page.
pub(super) const WHILE_SOMEBODY_WAITS: Duration = Duration::from_secs(5);
/// How long the scanner may take when nobody waits.
pub(super) const WHILE_NOBODY_WAITS: Duration = Duration::from_secs(120);

/// Where the scanner listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scanner {
    /// There is none. Files are kept unchecked, and officers are warned before they open one.
    None,
    /// At a socket of this machine.
    Unix(PathBuf),
    /// At a host and port.
    Tcp(String),
}

/// The scanner did not answer, or not in words that are known. The file waits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the virus scanner gave no answer: {0}")]
pub struct Silent(String);

impl Scanner {
    /// Reads the setting: `none`, `unix:PATH` or `tcp:HOST:PORT`.
    ///
    /// # Errors
    /// A sentence that says what to write.
    pub fn read(setting: &str) -> Result<Self, String> {
        let setting = setting.trim();
        let port = |address: &str| {
            address.rsplit_once(':').is_some_and(|(host, port)| {
                !host.is_empty() && port.parse::<u16>().is_ok_and(|port| port > 0)
            })
        };
        match setting.split_once(':') {
            None if setting.is_empty() || setting == "none" => Ok(Self::None),
            Some(("unix", path)) if path.starts_with('/') => Ok(Self::Unix(PathBuf::from(path))),
            Some(("tcp", address)) if port(address) => Ok(Self::Tcp(address.to_owned())),
            _ => Err(format!(
                "The virus scanner {setting} must look like unix:/run/clamav/clamd.ctl, tcp:127.0.0.1:3310 or none."
            )),
        }
    }

    /// Whether there is one.
    #[must_use]
    pub const fn is_set(&self) -> bool {
        !matches!(self, Self::None)
    }

    /// Asks the scanner about a file, for at most `patience`.
    ///
    /// # Errors
    /// [`Silent`] when there is none, it is down, too slow, or answers something else.
    pub async fn scan(&self, bytes: &[u8], patience: Duration) -> Result<Verdict, Silent> {
        let asked = async {
            match self {
                Self::None => Err(std::io::Error::other("there is none")),
                Self::Unix(path) => {
                    let socket = Socket { socket_path: path };
                    scan_buffer(bytes, socket, Some(PIECE)).await
                }
                Self::Tcp(address) => {
                    let host_address = address.as_str();
                    scan_buffer(bytes, Tcp { host_address }, Some(PIECE)).await
                }
            }
        };
        match tokio::time::timeout(patience, asked).await {
            Ok(Ok(answer)) => verdict(&answer),
            Ok(Err(error)) => Err(Silent(error.to_string())),
            Err(_) => Err(Silent(format!(
                "none within {} seconds",
                patience.as_secs()
            ))),
        }
    }
}

/// Only these two answers decide: whatever else clamd says, the file was not scanned.
fn verdict(answer: &[u8]) -> Result<Verdict, Silent> {
    let text = String::from_utf8_lossy(answer);
    let text = text.trim_end_matches('\0').trim();
    let Some(said) = text.strip_prefix("stream: ") else {
        return Err(Silent(text.chars().take(100).collect()));
    };
    if said == "OK" {
        return Ok(Verdict::Clean);
    }
    match said.strip_suffix(" FOUND") {
        Some(name) => Ok(Verdict::Infected {
            name: name.to_owned(),
        }),
        None => Err(Silent(said.chars().take(100).collect())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_setting_is_one_of_three() {
        assert_eq!(Scanner::read("none"), Ok(Scanner::None));
        assert_eq!(Scanner::read(" "), Ok(Scanner::None));
        assert_eq!(
            Scanner::read("unix:/run/clamav/clamd.ctl"),
            Ok(Scanner::Unix("/run/clamav/clamd.ctl".into()))
        );
        assert_eq!(
            Scanner::read("tcp:[::1]:3310"),
            Ok(Scanner::Tcp("[::1]:3310".to_owned()))
        );
        for wrong in [
            "clamd",
            "unix:clamd.ctl",
            "tcp:host",
            "tcp::3310",
            "tcp:host:0",
            "http://host:1",
        ] {
            let said = Scanner::read(wrong).unwrap_err();
            assert!(said.contains(wrong) && said.contains("unix:/run"), "{said}");
        }
    }

    #[test]
    fn only_two_answers_decide() {
        assert_eq!(verdict(b"stream: OK\0"), Ok(Verdict::Clean));
        let name = "Eicar-Test-Signature".to_owned();
        assert_eq!(
            verdict(b"stream: Eicar-Test-Signature FOUND\0"),
            Ok(Verdict::Infected { name })
        );
        for other in [
            "",
            "OK",
            "stream: ",
            "INSTREAM size limit exceeded. ERROR",
            "stream: Can't allocate memory ERROR",
            "stream: OK but not really",
        ] {
            assert!(verdict(other.as_bytes()).is_err(), "{other}");
        }
    }

    #[tokio::test]
    async fn a_scanner_that_is_down_or_silent_decides_nothing() {
        let second = Duration::from_secs(1);
        let down = Scanner::Unix("/nowhere/clamd.ctl".into());
        assert!(down.scan(b"x", second).await.is_err());
        assert!(Scanner::None.scan(b"x", second).await.is_err());

        let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = silent.local_addr().unwrap().to_string();
        let slow = Scanner::Tcp(address);
        let said = slow.scan(b"x", Duration::from_millis(50)).await;
        assert!(said.unwrap_err().to_string().contains("within"));
    }
}
