//! A browser of the plainest kind over a real socket: one connection a request, cookies kept.

use std::collections::BTreeMap;
use std::io;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{Duration, timeout};

/// A browser.
#[derive(Default)]
pub(crate) struct Wire {
    address: String,
    cookies: BTreeMap<String, String>,
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) location: Option<String>,
    pub(crate) body: String,
}

impl Wire {
    pub(crate) fn to(address: &str) -> Self {
        Self {
            address: address.to_owned(),
            cookies: BTreeMap::new(),
        }
    }

    /// Asks for a page, following redirects.
    pub(crate) async fn get(&mut self, path: &str) -> io::Result<Answer> {
        let mut answer = self.send("GET", path, None).await?;
        for _ in 0..4 {
            let Some(to) = answer.location.clone() else {
                break;
            };
            answer = self.send("GET", &to, None).await?;
        }
        Ok(answer)
    }

    /// Sends the form that stands on `page`.
    pub(crate) async fn post(
        &mut self,
        path: &str,
        page: &Answer,
        fields: &[(&str, &str)],
    ) -> io::Result<Answer> {
        let mut pairs: Vec<(&str, String)> = Vec::new();
        for name in ["csrf", "once"] {
            pairs.extend(page.hidden(name).map(|value| (name, value)));
        }
        pairs.extend(
            fields
                .iter()
                .map(|(name, value)| (*name, (*value).to_owned())),
        );
        let body = serde_urlencoded::to_string(pairs).map_err(io::Error::other)?;
        let kind = "application/x-www-form-urlencoded";
        let answer = self.send("POST", path, Some((kind, body))).await?;
        self.follow(answer).await
    }

    /// Sends the form that stands on `page` with a file of text.
    pub(crate) async fn post_file(
        &mut self,
        path: &str,
        page: &Answer,
        (name, content): (&str, &str),
    ) -> io::Result<Answer> {
        let mut body = String::new();
        for field in ["csrf", "once"] {
            let value = page.hidden(field).unwrap_or_default();
            let head = format!("Content-Disposition: form-data; name=\"{field}\"");
            body.push_str(&format!("--edge\r\n{head}\r\n\r\n{value}\r\n"));
        }
        let head = format!("Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"");
        body.push_str(&format!(
            "--edge\r\n{head}\r\n\r\n{content}\r\n--edge--\r\n"
        ));
        let kind = "multipart/form-data; boundary=edge";
        let answer = self.send("POST", path, Some((kind, body))).await?;
        self.follow(answer).await
    }

    async fn follow(&mut self, answer: Answer) -> io::Result<Answer> {
        match answer.location.clone() {
            Some(to) => self.get(&to).await,
            None => Ok(answer),
        }
    }

    async fn send(
        &mut self,
        method: &str,
        path: &str,
        body: Option<(&str, String)>,
    ) -> io::Result<Answer> {
        let jar: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let (kind, body) = body.unwrap_or_default();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nCookie: {}\r\n\
             Content-Type: {kind}\r\nContent-Length: {}\r\n\r\n{body}",
            self.address,
            jar.join("; "),
            body.len(),
        );
        let mut whole = Vec::new();
        let exchange = async {
            let mut stream = TcpStream::connect(&self.address).await?;
            stream.write_all(request.as_bytes()).await?;
            stream.read_to_end(&mut whole).await
        };
        timeout(Duration::from_secs(20), exchange)
            .await
            .map_err(io::Error::other)??;
        self.read(&String::from_utf8_lossy(&whole))
    }

    fn read(&mut self, whole: &str) -> io::Result<Answer> {
        let cut = || io::Error::new(io::ErrorKind::UnexpectedEof, "cut short");
        let (head, body) = whole.split_once("\r\n\r\n").ok_or_else(cut)?;
        let mut lines = head.lines();
        let status = lines
            .next()
            .and_then(|line| line.split(' ').nth(1)?.parse().ok())
            .ok_or_else(cut)?;
        let (mut location, mut length) = (None, None);
        for line in lines {
            let Some((name, value)) = line.split_once(": ") else {
                continue;
            };
            match name.to_ascii_lowercase().as_str() {
                "location" => location = Some(value.to_owned()),
                "content-length" => length = value.parse::<usize>().ok(),
                "set-cookie" => {
                    if let Some((name, rest)) = value.split_once('=') {
                        let value = rest.split(';').next().unwrap_or_default();
                        self.cookies.insert(name.to_owned(), value.to_owned());
                    }
                }
                _ => {}
            }
        }
        // A page that did not arrive whole was not shown.
        if length.is_some_and(|length| body.len() < length) {
            return Err(cut());
        }
        Ok(Answer {
            status,
            location,
            body: body.to_owned(),
        })
    }
}

impl Answer {
    fn hidden(&self, name: &str) -> Option<String> {
        let tag = self
            .body
            .split("<input")
            .find(|tag| tag.contains(&format!("name=\"{name}\"")))?;
        let value = tag.split_once("value=\"")?.1;
        value.split('"').next().map(str::to_owned)
    }

    /// The reference on the page, if it is the page that confirms a request.
    pub(crate) fn reference(&self) -> Option<String> {
        let at = self.body.find("RD-")?;
        self.body.get(at..at + 16).map(str::to_owned)
    }
}
