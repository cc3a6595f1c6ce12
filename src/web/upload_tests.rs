//! A form with a file, over the routes, the cookies and the limits of the product.

use std::io::{Read, Write};
use std::sync::Arc;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use axum::{Router, middleware};
use http_body_util::BodyExt;
use tower::ServiceExt;

use super::*;
use crate::clock::SystemClock;
use crate::serve::{Setup, build};
use crate::web::ask::{Anyone, Ask};
use crate::web::{LARGEST_FORM, Routes, browser};

const BOUNDARY: &str = "----between";

/// A product with one form, and the browser that has opened it.
struct Page {
    router: Router,
    app: Arc<App>,
    csrf: String,
    cookie: String,
    _folder: tempfile::TempDir,
}

async fn open_form(ask: Ask<Anyone>) -> Result<String, AppError> {
    ask.browser.csrf().await
}

async fn take_form(upload: Upload) -> String {
    let words = upload.posted.first("words");
    match upload.file {
        Ok(file) => format!("{} of {} bytes, {words:?}", file.name, file.bytes.len()),
        Err(problem) => format!("{problem:?}, {words:?}"),
    }
}

impl Page {
    async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = build(Setup {
            council: "west-northamptonshire".to_owned(),
            database: folder.path().join("x.sqlite").display().to_string(),
            data: folder.path().to_owned(),
            credential: None,
            mail: format!("folder:{}", folder.path().display()),
            mail_from: "requests@council.example".to_owned(),
            public_address: "http://127.0.0.1:8080".to_owned(),
            scanner: "none".to_owned(),
            submissions_an_hour: 10,
            behind_proxy: false,
            clock: Arc::new(SystemClock),
            demo: None,
        })
        .await
        .unwrap();
        let router = Routes::new()
            .get("/form", open_form)
            .upload("/form", take_form)
            .into_router()
            .layer(middleware::from_fn_with_state(
                Arc::clone(&app),
                browser::know,
            ))
            .with_state(Arc::clone(&app));
        let request = Request::get("/form").body(Body::empty()).unwrap();
        let response = router.clone().oneshot(request).await.unwrap();
        let cookie = response.headers()[header::SET_COOKIE].to_str().unwrap();
        let cookie = cookie.split(';').next().unwrap().to_owned();
        let csrf = response.into_body().collect().await.unwrap().to_bytes();
        Self {
            router,
            app,
            csrf: String::from_utf8(csrf.to_vec()).unwrap(),
            cookie,
            _folder: folder,
        }
    }

    async fn send(&self, kind: &str, body: Vec<u8>) -> (StatusCode, String) {
        let request = Request::post("/form")
            .header(header::CONTENT_TYPE, kind)
            .header(header::COOKIE, &self.cookie)
            .body(Body::from(body))
            .unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let text = response.into_body().collect().await.unwrap().to_bytes();
        (status, String::from_utf8_lossy(&text).into_owned())
    }

    /// Sends the fields, then the files, as a browser does.
    async fn sends(
        &self,
        fields: &[(&str, &str)],
        files: &[(&str, &[u8])],
    ) -> (StatusCode, String) {
        self.send(&multipart(), form(fields, files)).await
    }

    /// What the form's page says.
    async fn says(&self, files: &[(&str, &[u8])]) -> String {
        let fields = [("csrf", self.csrf.as_str()), ("words", "Siân")];
        let (status, text) = self.sends(&fields, files).await;
        assert_eq!(status, StatusCode::OK, "{text}");
        text
    }
}

fn multipart() -> String {
    format!("multipart/form-data; boundary={BOUNDARY}")
}

fn form(fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
        );
        body.extend_from_slice(part.as_bytes());
    }
    for (name, content) in files {
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    body
}

#[tokio::test]
async fn the_fields_and_the_file_arrive() {
    let page = Page::open().await;
    assert_eq!(
        page.says(&[("Pasbort ŵ.pdf", b"%PDF\r\n--\r\n")]).await,
        "Pasbort ŵ.pdf of 10 bytes, \"Siân\""
    );
    assert_eq!(page.says(&[("", b"")]).await, "NoneSelected, \"Siân\"");
    assert_eq!(page.says(&[]).await, "NoneSelected, \"Siân\"");
    assert_eq!(
        page.says(&[("a.pdf", b"")]).await,
        "a.pdf of 0 bytes, \"Siân\""
    );
    assert_eq!(
        page.says(&[("", b""), ("a.pdf", b"a")]).await,
        "a.pdf of 1 bytes, \"Siân\""
    );
    assert_eq!(
        page.says(&[("a.pdf", b"a"), ("b.pdf", b"b")]).await,
        "NotUploaded, \"Siân\""
    );
}

#[tokio::test]
async fn a_file_that_is_too_large_is_the_forms_error_and_not_the_servers() {
    let page = Page::open().await;
    let mut file = vec![b'a'; LARGEST_FILE - 1];
    let whole = format!("a.pdf of {} bytes, \"Siân\"", LARGEST_FILE - 1);
    assert_eq!(page.says(&[("a.pdf", &file)]).await, whole);
    file.push(b'a');
    assert_eq!(page.says(&[("a.pdf", &file)]).await, "TooLarge, \"Siân\"");
}

/// Over a real connection: whoever is answered before they have sent everything often sees no answer at all.
#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_much_too_large_is_read_to_its_end() {
    let page = Page::open().await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = page.router.clone();
    let serving = tokio::spawn(async move { axum::serve(listener, router).await });
    let file = vec![b'a'; 3 * LARGEST_FILE];
    let body = form(&[("csrf", &page.csrf), ("words", "x")], &[("a.pdf", &file)]);
    let head = format!(
        "POST /form HTTP/1.1\r\nHost: a\r\nConnection: close\r\nCookie: {}\r\nContent-Type: {}\r\nContent-Length: {}\r\n\r\n",
        page.cookie,
        multipart(),
        body.len()
    );
    let sent = tokio::task::spawn_blocking(move || {
        let mut connection = std::net::TcpStream::connect(address)?;
        connection.write_all(head.as_bytes())?;
        connection.write_all(&body)?;
        let mut answer = String::new();
        connection.read_to_string(&mut answer)?;
        Ok::<_, std::io::Error>(answer)
    });
    let answer = sent.await.unwrap().expect("nobody hung up");
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(answer.ends_with("TooLarge, \"x\""), "{answer}");
    serving.abort();
}

#[tokio::test]
async fn beyond_what_is_read_and_dropped_nothing_is_taken() {
    let page = Page::open().await;
    let file = vec![b'a'; crate::documents::READ_AND_DROPPED + 1];
    let (status, _) = page
        .sends(&[("csrf", &page.csrf)], &[("a.pdf", &file)])
        .await;
    assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn the_memory_for_files_is_shared_and_given_back() {
    let page = Page::open().await;
    let room = page.app.documents.room();
    let all = room.available_permits();
    let taken = room
        .try_acquire_many(u32::try_from(all - 2).unwrap())
        .unwrap();
    let file = vec![b'a'; 3 * 1024 * 1024];
    assert_eq!(
        page.says(&[("a.pdf", &file)]).await,
        "NotUploaded, \"Siân\""
    );
    assert_eq!(
        page.says(&[("a.pdf", &file[..1024])]).await,
        "a.pdf of 1024 bytes, \"Siân\""
    );
    drop(taken);
    assert_eq!(room.available_permits(), all);
    assert!(page.says(&[("a.pdf", &file)]).await.starts_with("a.pdf"));
    assert_eq!(room.available_permits(), all);
}

#[tokio::test]
async fn a_form_that_breaks_off_is_the_files_problem() {
    let page = Page::open().await;
    let whole = form(
        &[("csrf", &page.csrf), ("words", "x")],
        &[("a.pdf", &[b'a'; 500])],
    );
    let (status, text) = page
        .send(&multipart(), whole[..whole.len() - 200].to_vec())
        .await;
    assert_eq!(
        (status, text.as_str()),
        (StatusCode::OK, "NotUploaded, \"x\"")
    );
}

#[tokio::test]
async fn a_form_without_the_right_token_is_refused() {
    let page = Page::open().await;
    for fields in [vec![], vec![("csrf", "wrong")]] {
        let (status, _) = page.sends(&fields, &[("a.pdf", b"a")]).await;
        assert_eq!(status, StatusCode::FORBIDDEN, "{fields:?}");
    }
    let stranger = Page {
        cookie: "a=b".to_owned(),
        ..Page::open().await
    };
    let (status, _) = stranger.sends(&[("csrf", &page.csrf)], &[]).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn nonsense_is_never_our_fault() {
    let page = Page::open().await;
    let csrf = ("csrf", page.csrf.as_str());
    let parts: Vec<(&str, &str)> = std::iter::repeat_n(("words", "x"), 20_000).collect();
    let long = "x".repeat(LARGEST_FORM + 1);
    let head = format!("--{BOUNDARY}\r\nX: {}\r\n\r\n", "x".repeat(1024 * 1024));
    let cases: Vec<(&str, String, Vec<u8>)> = vec![
        (
            "no boundary",
            "multipart/form-data".to_owned(),
            form(&[csrf], &[]),
        ),
        ("no parts", multipart(), Vec::new()),
        (
            "another boundary",
            "multipart/form-data; boundary=x".to_owned(),
            form(&[csrf], &[]),
        ),
        ("very many parts", multipart(), form(&parts, &[])),
        (
            "a long field",
            multipart(),
            form(&[csrf, ("words", &long)], &[]),
        ),
        ("a long head", multipart(), head.into_bytes()),
        (
            "another kind",
            "application/json".to_owned(),
            b"{}".to_vec(),
        ),
        ("no text", multipart(), vec![0xff; 4_000]),
    ];
    for (what, kind, body) in cases {
        let (status, text) = page.send(&kind, body).await;
        assert!(status.is_client_error(), "{what}: {status} {text}");
    }
    // A form without its kind is read as any other form: the person gets their page again.
    let body = format!("csrf={}&words=x", page.csrf).into_bytes();
    let (status, text) = page.send("application/x-www-form-urlencoded", body).await;
    assert_eq!(
        (status, text.as_str()),
        (StatusCode::OK, "NoneSelected, \"x\"")
    );
}
