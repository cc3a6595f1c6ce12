//! A browser without a screen: it keeps cookies, and fills in forms as they stand on the page.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::BodyExt;
use rightsdesk::app::App;
use rightsdesk::web::router;
use tower::ServiceExt;

/// A browser.
#[derive(Clone)]
pub(crate) struct Client {
    app: Arc<App>,
    cookies: BTreeMap<String, String>,
    headers: Vec<(&'static str, String)>,
    /// The anti-forgery token of the session that the test began.
    pub(crate) csrf: Option<String>,
}

/// What came back.
#[derive(Clone)]
pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
    pub(crate) path: String,
}

impl Client {
    pub(crate) fn new(app: Arc<App>) -> Self {
        Self {
            app,
            cookies: BTreeMap::new(),
            headers: Vec::new(),
            csrf: None,
        }
    }

    /// Sends this header with every request.
    pub(crate) fn with_header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// Puts a cookie into the jar.
    pub(crate) fn give_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// The cookies in the jar.
    pub(crate) fn cookies(&self) -> &BTreeMap<String, String> {
        &self.cookies
    }

    /// Asks for a page and follows redirects.
    pub(crate) async fn get(&mut self, path: &str) -> Page {
        let page = self.send(Method::GET, path, None).await;
        self.follow(page).await
    }

    /// Sends one request and follows nothing.
    pub(crate) async fn send(&mut self, method: Method, path: &str, body: Option<String>) -> Page {
        let kind = "application/x-www-form-urlencoded";
        let body = body.map(|body| (kind, body.into_bytes()));
        self.send_bytes(method, path, body).await
    }

    /// Sends one request with a body of that media type and follows nothing.
    pub(crate) async fn send_bytes(
        &mut self,
        method: Method,
        path: &str,
        body: Option<(&str, Vec<u8>)>,
    ) -> Page {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "rights.example.gov.uk");
        if !self.cookies.is_empty() {
            let jar: Vec<String> = self
                .cookies
                .iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            request = request.header(header::COOKIE, jar.join("; "));
        }
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        if let Some((kind, _)) = &body {
            request = request.header(header::CONTENT_TYPE, *kind);
        }
        let request = request
            .body(body.map_or_else(Body::empty, |(_, body)| Body::from(body)))
            .expect("a request");
        let response = router(Arc::clone(&self.app))
            .oneshot(request)
            .await
            .expect("an answer");
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let text = cookie.to_str().expect("a cookie of text");
            let (name, rest) = text.split_once('=').expect("a named cookie");
            let value = rest.split(';').next().unwrap_or_default();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let bytes = body
            .collect()
            .await
            .expect("a whole body")
            .to_bytes()
            .to_vec();
        Page {
            status: parts.status,
            headers: parts.headers,
            bytes,
            path: path.to_owned(),
        }
    }

    async fn follow(&mut self, mut page: Page) -> Page {
        for _ in 0..5 {
            if !page.status.is_redirection() {
                return page;
            }
            let to = page.headers[header::LOCATION]
                .to_str()
                .expect("a place")
                .to_owned();
            page = self.send(Method::GET, &to, None).await;
        }
        panic!("too many redirects, at {}", page.path);
    }

    /// Fills in the form on the page (the one whose action ends with `action`, or the first that is not for signing
    /// out), sends it, and follows redirects.
    pub(crate) async fn submit(
        &mut self,
        page: &Page,
        action: &str,
        fields: &[(&str, &str)],
    ) -> Page {
        let sent = self.post_form(page, action, fields).await;
        self.follow(sent).await
    }

    /// Fills in a form with a file and follows redirects. `None` leaves the file's box empty.
    pub(crate) async fn upload(
        &mut self,
        page: &Page,
        action: &str,
        fields: &[(&str, &str)],
        file: Option<(&str, &[u8])>,
    ) -> Page {
        let (target, body) = page.filled_with_file(action, fields, file);
        let sent = self
            .send_bytes(Method::POST, &target, Some((MULTIPART, body)))
            .await;
        self.follow(sent).await
    }

    /// The same without following.
    pub(crate) async fn post_form(
        &mut self,
        page: &Page,
        action: &str,
        fields: &[(&str, &str)],
    ) -> Page {
        let (target, body) = page.filled(action, fields);
        self.send(Method::POST, &target, Some(body)).await
    }
}

/// The media type of a form with a file, as [`Page::filled_with_file`] writes it.
pub(crate) const MULTIPART: &str = "multipart/form-data; boundary=----boundary";

impl Page {
    /// Where a form with a file goes and its body, in the order of the page: the fields, then the file.
    pub(crate) fn filled_with_file(
        &self,
        action: &str,
        fields: &[(&str, &str)],
        file: Option<(&str, &[u8])>,
    ) -> (String, Vec<u8>) {
        let (target, plain) = self.filled(action, fields);
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(&plain).expect("a form");
        let mut body = Vec::new();
        for (name, value) in pairs {
            let head = format!("Content-Disposition: form-data; name=\"{name}\"");
            body.extend(format!("------boundary\r\n{head}\r\n\r\n{value}\r\n").bytes());
        }
        let (name, bytes) = file.unwrap_or(("", b""));
        let head = format!("Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"");
        let kind = "Content-Type: application/octet-stream";
        body.extend(format!("------boundary\r\n{head}\r\n{kind}\r\n\r\n").bytes());
        body.extend(bytes);
        body.extend(b"\r\n------boundary--\r\n");
        (target, body)
    }

    /// The page's source.
    pub(crate) fn html(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The words on the page, without its tags, each run of white space one space.
    pub(crate) fn text(&self) -> String {
        let html = self.html();
        let mut text = String::new();
        let mut inside = false;
        for c in html.chars() {
            match c {
                '<' => {
                    inside = true;
                    text.push(' ');
                }
                '>' => inside = false,
                c if !inside => text.push(c),
                _ => {}
            }
        }
        let text = unescape(&text);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Where the form goes and its body: the hidden fields as they stand, and the given ones.
    pub(crate) fn filled(&self, action: &str, fields: &[(&str, &str)]) -> (String, String) {
        let html = self.html();
        let form = forms(&html)
            .into_iter()
            .find(|form| {
                let target = attribute(form, "action").unwrap_or_default();
                target.ends_with(action) && !(action.is_empty() && target.contains("sign-out"))
            })
            .unwrap_or_else(|| {
                panic!(
                    "no form for {action:?} on {} ({}): {}",
                    self.path,
                    self.status,
                    self.text()
                )
            });
        let target = unescape(&attribute(&form, "action").unwrap_or_default());
        let mut pairs: Vec<(String, String)> = tags(&form, "<input")
            .into_iter()
            .filter(|tag| attribute(tag, "type").as_deref() == Some("hidden"))
            .map(|tag| {
                let name = attribute(&tag, "name").unwrap_or_default();
                (
                    name,
                    unescape(&attribute(&tag, "value").unwrap_or_default()),
                )
            })
            .filter(|(name, _)| !fields.iter().any(|(given, _)| given == name))
            .collect();
        pairs.extend(
            fields
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
        );
        (target, serde_urlencoded::to_string(pairs).expect("a form"))
    }

    /// The value of the first hidden field of that name.
    pub(crate) fn hidden(&self, name: &str) -> Option<String> {
        let html = self.html();
        let wanted = format!("name=\"{name}\"");
        tags(&html, "<input")
            .into_iter()
            .find(|tag| tag.contains(&wanted))
            .and_then(|tag| attribute(&tag, "value"))
    }

    /// The reference on the page.
    pub(crate) fn reference(&self) -> String {
        let text = self.text();
        let at = text
            .find("RD-")
            .unwrap_or_else(|| panic!("no reference on {}: {text}", self.path));
        text[at..at + 16].to_owned()
    }

    /// Fails with the page's words unless it has that status.
    pub(crate) fn is(self, status: StatusCode) -> Self {
        assert_eq!(self.status, status, "{}: {}", self.path, self.text());
        self
    }

    /// Fails unless the words stand on the page.
    pub(crate) fn says(self, words: &str) -> Self {
        assert!(
            self.text().contains(words),
            "{} does not say {words:?}: {}",
            self.path,
            self.text()
        );
        self
    }

    /// Fails if the words stand on the page.
    pub(crate) fn never_says(self, words: &str) -> Self {
        assert!(
            !self.text().contains(words),
            "{} says {words:?}: {}",
            self.path,
            self.text()
        );
        self
    }
}

fn forms(html: &str) -> Vec<String> {
    html.split("<form")
        .skip(1)
        .filter_map(|rest| rest.split("</form>").next())
        .map(str::to_owned)
        .collect()
}

fn tags(html: &str, start: &str) -> Vec<String> {
    html.split(start)
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
        .map(str::to_owned)
        .collect()
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let tag = tag.split('>').next()?;
    let rest = tag.split_once(&format!("{name}=\""))?.1;
    rest.split('"').next().map(str::to_owned)
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&#x2F;", "/")
        .replace("&#47;", "/")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&")
}
