//! A mail server for tests: takes messages on a port of this machine, remembers them, and misbehaves when told to.

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// How the sink behaves from the next connection on.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Answer {
    /// Takes every message.
    Accept,
    /// Greets with this line instead of 220.
    Greeting(&'static str),
    /// Answers RCPT with this line.
    Recipient(&'static str),
    /// Answers the message itself with this line, and does not keep it.
    Content(&'static str),
    /// Keeps the message and hangs up before saying so.
    TakeAndHangUp,
    /// Hangs up at once.
    Refuse,
    /// Says nothing, for ever.
    Silence,
}

/// A message that the sink took.
#[derive(Debug, Clone)]
pub(crate) struct Received {
    /// The envelope's sender.
    pub(crate) from: String,
    /// The envelope's recipients.
    pub(crate) to: Vec<String>,
    /// Headers and body, with the dots of SMTP taken away.
    pub(crate) data: String,
}

impl Received {
    /// The Message-ID header, with its angle brackets.
    pub(crate) fn message_id(&self) -> &str {
        self.data
            .lines()
            .find_map(|line| line.strip_prefix("Message-ID: "))
            .unwrap_or_default()
    }
}

struct State {
    answer: Answer,
    received: Vec<Received>,
    heard: String,
}

/// The server. It stops when dropped.
pub(crate) struct SmtpSink {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
    listening: JoinHandle<()>,
}

impl SmtpSink {
    /// Listens on a free port.
    pub(crate) async fn start() -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let state = Arc::new(Mutex::new(State {
            answer: Answer::Accept,
            received: Vec::new(),
            heard: String::new(),
        }));
        let shared = Arc::clone(&state);
        let listening = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let shared = Arc::clone(&shared);
                tokio::spawn(async move {
                    // A client that goes away in the middle is part of many tests.
                    let _ = converse(&mut Line::new(stream), &shared).await;
                });
            }
        });
        Ok(Self {
            address,
            state,
            listening,
        })
    }

    /// The setting under which a mailer finds this sink.
    pub(crate) fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// Behaves like this from the next connection on.
    pub(crate) fn answer(&self, answer: Answer) {
        locked(&self.state).answer = answer;
    }

    /// Every message taken so far, oldest first.
    pub(crate) fn received(&self) -> Vec<Received> {
        locked(&self.state).received.clone()
    }

    /// Every command heard so far, without the messages.
    pub(crate) fn heard(&self) -> String {
        locked(&self.state).heard.clone()
    }
}

impl Drop for SmtpSink {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

fn locked(state: &Mutex<State>) -> std::sync::MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn converse(line: &mut Line, state: &Mutex<State>) -> io::Result<()> {
    let answer = locked(state).answer;
    match answer {
        Answer::Refuse => return Ok(()),
        Answer::Silence => std::future::pending().await,
        Answer::Greeting(reply) => line.say(reply).await?,
        _ => line.say("220 sink").await?,
    }
    let (mut from, mut to) = (String::new(), Vec::new());
    loop {
        let command = line.hear().await?;
        locked(state).heard.push_str(&format!("{command}\n"));
        let (verb, rest) = command.split_once([' ', ':']).unwrap_or((&command, ""));
        match verb.to_ascii_uppercase().as_str() {
            "EHLO" => line.say("250-sink\r\n250 8BITMIME").await?,
            "MAIL" => {
                from = between_brackets(rest);
                line.say("250 OK").await?;
            }
            "RCPT" => match answer {
                Answer::Recipient(reply) => line.say(reply).await?,
                _ => {
                    to.push(between_brackets(rest));
                    line.say("250 OK").await?;
                }
            },
            "DATA" => {
                line.say("354 go on").await?;
                let data = hear_message(line).await?;
                if let Answer::Content(reply) = answer {
                    line.say(reply).await?;
                    continue;
                }
                locked(state).received.push(Received {
                    from: std::mem::take(&mut from),
                    to: std::mem::take(&mut to),
                    data,
                });
                if matches!(answer, Answer::TakeAndHangUp) {
                    return Ok(());
                }
                line.say("250 taken").await?;
            }
            "QUIT" => return line.say("221 bye").await,
            _ => line.say("250 OK").await?,
        }
    }
}

async fn hear_message(line: &mut Line) -> io::Result<String> {
    let mut data = String::new();
    loop {
        let next = line.hear().await?;
        if next == "." {
            return Ok(data);
        }
        data.push_str(next.strip_prefix('.').unwrap_or(&next));
        data.push_str("\r\n");
    }
}

fn between_brackets(text: &str) -> String {
    let inner = text
        .split_once('<')
        .and_then(|(_, rest)| rest.split_once('>'));
    inner.map_or_else(|| text.to_owned(), |(address, _)| address.to_owned())
}

/// A conversation in lines that end in CR LF.
struct Line {
    stream: TcpStream,
    unread: Vec<u8>,
}

impl Line {
    fn new(stream: TcpStream) -> Self {
        Self {
            stream,
            unread: Vec::new(),
        }
    }

    async fn hear(&mut self) -> io::Result<String> {
        loop {
            if let Some(end) = self.unread.windows(2).position(|two| two == b"\r\n") {
                let rest = self.unread.split_off(end + 2);
                let line = std::mem::replace(&mut self.unread, rest);
                return Ok(String::from_utf8_lossy(&line[..end]).into_owned());
            }
            self.stream.readable().await?;
            let mut piece = [0; 4096];
            match self.stream.try_read(&mut piece) {
                Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
                Ok(read) => self.unread.extend_from_slice(&piece[..read]),
                Err(wait) if wait.kind() == io::ErrorKind::WouldBlock => {}
                Err(problem) => return Err(problem),
            }
        }
    }

    async fn say(&mut self, reply: &str) -> io::Result<()> {
        let bytes = format!("{reply}\r\n").into_bytes();
        let mut rest = bytes.as_slice();
        while !rest.is_empty() {
            self.stream.writable().await?;
            match self.stream.try_write(rest) {
                Ok(written) => rest = &rest[written..],
                Err(wait) if wait.kind() == io::ErrorKind::WouldBlock => {}
                Err(problem) => return Err(problem),
            }
        }
        Ok(())
    }
}
