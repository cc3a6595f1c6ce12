//! A scanner for tests: it speaks clamd's INSTREAM, and can go away and come back.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// A scanner that finds one text.
pub(crate) struct FakeClamd {
    address: String,
    stopped: AtomicBool,
}

impl FakeClamd {
    /// A scanner that finds `virus`, and nothing else.
    pub(crate) async fn start(virus: &'static str) -> Arc<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let fake = Arc::new(Self {
            address: listener.local_addr().expect("an address").to_string(),
            stopped: AtomicBool::new(false),
        });
        let answering = Arc::clone(&fake);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                if !answering.stopped.load(Ordering::SeqCst) {
                    // Whoever hangs up in the middle gets no answer.
                    let _ = answer(stream, virus.as_bytes()).await;
                }
            }
        });
        fake
    }

    /// The setting that leads here.
    pub(crate) fn address(&self) -> String {
        format!("tcp:{}", self.address)
    }

    /// Hangs up on everybody from now on.
    pub(crate) fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
    }

    /// Answers again.
    pub(crate) fn go_on(&self) {
        self.stopped.store(false, Ordering::SeqCst);
    }
}

async fn answer(mut stream: TcpStream, virus: &[u8]) -> io::Result<()> {
    let mut command = [0; 10];
    stream.read_exact(&mut command).await?;
    assert_eq!(&command, b"zINSTREAM\0");
    let mut content = Vec::new();
    loop {
        let length = stream.read_u32().await?;
        if length == 0 {
            break;
        }
        let mut piece = vec![0; length as usize];
        stream.read_exact(&mut piece).await?;
        content.extend_from_slice(&piece);
    }
    let found = content.windows(virus.len()).any(|part| part == virus);
    let says: &[u8] = if found {
        b"stream: Test.Virus FOUND\0"
    } else {
        b"stream: OK\0"
    };
    stream.write_all(says).await
}
