//! Every address as every role, against a table that people have read; every act without, with a wrong and with
//! another site's right token; every response for its headers.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use axum::http::{Method, StatusCode};
use domain::actor::Role;
use rightsdesk::web::{assets, every_route};
use uuid::Uuid;

use crate::main_line::asks_for_a_copy;
use crate::support::app::TestApp;
use crate::support::client::{Client, Page};
use crate::support::database::on_sqlite;

const TABLE: &str = include_str!("routes.txt");
const WHO: [&str; 7] = [
    "visitor",
    "resident",
    "stranger",
    "caseworker",
    "officer",
    "manager",
    "administrator",
];

/// One town with a case, and a browser of each kind.
struct Street {
    town: TestApp,
    reference: String,
    spare: Uuid,
    browsers: BTreeMap<&'static str, Client>,
}

impl Street {
    async fn open(town: TestApp) -> Self {
        let mut resident = town.visitor();
        let reference = asks_for_a_copy(&mut resident).await.reference();
        let mut stranger = town.visitor();
        asks_for_a_copy(&mut stranger).await;
        let spare = town.person(Role::Caseworker).await;
        let browsers = BTreeMap::from([
            ("visitor", town.visitor()),
            ("resident", resident),
            ("stranger", stranger),
        ]);
        Self {
            town,
            reference,
            spare,
            browsers,
        }
    }

    /// A browser of that kind, staff freshly signed in: some acts end a sign-in.
    async fn browser(&self, who: &'static str) -> Client {
        let role = match who {
            "caseworker" => Role::Caseworker,
            "officer" => Role::DataProtectionOfficer,
            "manager" => Role::Manager,
            "administrator" => Role::Administrator,
            _ => return self.browsers[who].clone(),
        };
        self.town.signed_in(role).await
    }

    fn address(&self, path: &str) -> String {
        if path.starts_with("/assets/") {
            return assets::url("app.css");
        }
        path.replace("{reference}", &self.reference)
            .replace("{action}", "note")
            .replace("{seq}", "1")
            .replace("{token}", "made-up")
            .replace("{id}", &self.spare.to_string())
    }

    /// The same act with the browser's own token and nothing else filled in.
    async fn act(&self, browser: &mut Client, path: &str) -> Page {
        let token = self.token(browser, path).await;
        browser
            .send(
                Method::POST,
                &self.address(path),
                Some(format!("csrf={token}")),
            )
            .await
    }

    /// The anti-forgery token of the browser's session in the world of that path.
    async fn token(&self, browser: &mut Client, path: &str) -> String {
        let staff = ["/desk", "/insight", "/admin", "/set-up", "/demo"]
            .iter()
            .any(|start| path.starts_with(start));
        if let Some(token) = browser.csrf.clone().filter(|_| staff) {
            return token;
        }
        let page = if staff { "/desk/sign-in" } else { "/track" };
        let page = browser.send(Method::GET, page, None).await;
        page.hidden("csrf").unwrap_or_default()
    }
}

/// Every route; those that end a session or a request come last.
fn all() -> Vec<(&'static str, String)> {
    let mut all = every_route(true).list().to_vec();
    let ends = [
        "sign-out",
        "timed-out",
        "timed-out/again",
        "timed-out/unsent",
        "leave/now",
    ];
    all.sort_by_key(|(_, path)| {
        let signed_out = ends.iter().any(|end| path.ends_with(end));
        (signed_out, path.ends_with("withdraw/confirm"))
    });
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn every_route_as_every_role_answers_as_the_table_says() {
    on_sqlite(|db| async move {
        let street = Street::open(TestApp::on(&db).await).await;
        let mut walked = String::new();
        for (method, path) in &all() {
            let (method, path) = (*method, path.as_str());
            write!(walked, "{method} {path}").unwrap();
            for who in WHO {
                let mut browser = street.browser(who).await;
                let page = if method == "GET" {
                    browser.send(Method::GET, &street.address(path), None).await
                } else {
                    street.act(&mut browser, path).await
                };
                has_every_header(&page, path);
                assert!(
                    !page.status.is_server_error(),
                    "{method} {path} as {who}: {}",
                    page.text()
                );
                write!(walked, " {}", page.status.as_u16()).unwrap();
            }
            walked.push('\n');
        }
        if std::env::var("RIGHTSDESK_WRITE_ROUTES").is_ok() {
            std::fs::write("tests/http/routes.txt", format!("{}\n{walked}", head())).unwrap();
            return;
        }
        let expected: String = TABLE
            .lines()
            .filter(|l| !l.starts_with('#'))
            .map(|l| format!("{l}\n"))
            .collect();
        for (is, should) in walked.lines().zip(expected.lines()) {
            assert_eq!(
                is, should,
                "the walk (left) differs from tests/http/routes.txt (right)"
            );
        }
        assert_eq!(
            walked.lines().count(),
            expected.lines().count(),
            "a route is missing from tests/http/routes.txt"
        );
    })
    .await;
}

fn head() -> String {
    format!(
        "# method path, then the status for: {}\n# 303 to staff who are not signed in leads to the sign-in page; 404 is the page that everything unknown gives.",
        WHO.join(" ")
    )
}

fn has_every_header(page: &Page, path: &str) {
    let header = |name: &str| {
        page.headers
            .get(name)
            .unwrap_or_else(|| panic!("{path} has no {name}"))
            .to_str()
            .unwrap()
            .to_owned()
    };
    let policy = header("content-security-policy");
    for part in [
        "default-src 'none'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
        "style-src 'self'",
    ] {
        assert!(policy.contains(part), "{path}: {policy}");
    }
    assert!(!policy.contains("unsafe"), "{path}: {policy}");
    assert!(header("strict-transport-security").contains("max-age=31536000; includeSubDomains"));
    assert_eq!(header("x-content-type-options"), "nosniff");
    assert_eq!(header("cross-origin-opener-policy"), "same-origin");
    assert_eq!(header("cross-origin-resource-policy"), "same-origin");
    let holds_token = path.contains("{token}");
    assert_eq!(
        header("referrer-policy"),
        if holds_token {
            "no-referrer"
        } else {
            "same-origin"
        },
        "{path}"
    );
    if path.starts_with("/assets/") {
        assert!(header("cache-control").contains("immutable"));
    } else {
        assert!(
            header("cache-control").contains("no-store"),
            "{path}: {}",
            header("cache-control")
        );
    }
    if !page.bytes.is_empty() {
        let kind = header("content-type");
        let papers = [".pdf", ".docx", ".zip"];
        assert!(
            kind.contains("charset=utf-8") || papers.iter().any(|end| path.ends_with(end)),
            "{path}: {kind}"
        );
    }
    for cookie in page.headers.get_all("set-cookie") {
        let cookie = cookie.to_str().unwrap();
        let strict =
            cookie.starts_with("__Host-rightsdesk-staff=") && cookie.contains("SameSite=Strict");
        let lax = cookie.starts_with("__Host-rightsdesk=") && cookie.contains("SameSite=Lax");
        assert!(strict || lax, "{path}: {cookie}");
        for part in ["; Secure", "; HttpOnly", "; Path=/;"] {
            assert!(cookie.contains(part), "{path}: {cookie}");
        }
        assert!(!cookie.contains("Domain"), "{path}: {cookie}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_act_without_its_own_token_or_from_another_site() {
    on_sqlite(|db| async move {
        let street = Street::open(TestApp::on(&db).await).await;
        let before = street.town.fingerprint().await;
        for (method, path) in all().iter().filter(|(method, _)| *method == "POST") {
            let (method, path) = (*method, path.as_str());
            for who in ["visitor", "resident", "officer", "administrator"] {
                let mut browser = street.browser(who).await;
                let token = street.token(&mut browser, path).await;
                let mut other = street
                    .browser(if who == "officer" {
                        "administrator"
                    } else {
                        "officer"
                    })
                    .await;
                let theirs = street.token(&mut other, path).await;
                let address = street.address(path);
                for (what, header, body) in [
                    ("no token", None, String::new()),
                    ("another session's token", None, format!("csrf={theirs}x")),
                    ("another browser's token", None, format!("csrf={theirs}")),
                    (
                        "another site",
                        Some(("sec-fetch-site", "cross-site")),
                        format!("csrf={token}"),
                    ),
                    (
                        "a sister site",
                        Some(("sec-fetch-site", "same-site")),
                        format!("csrf={token}"),
                    ),
                    (
                        "a foreign origin",
                        Some(("origin", "https://evil.example")),
                        format!("csrf={token}"),
                    ),
                ] {
                    if what == "another browser's token" && theirs == token {
                        continue;
                    }
                    let mut sender = browser.clone();
                    if let Some((name, value)) = header {
                        sender = sender.with_header(name, value);
                    }
                    let page = sender.send(Method::POST, &address, Some(body)).await;
                    // Somebody who may not do it at all learns nothing about tokens.
                    let unseen = page.status == StatusCode::NOT_FOUND
                        || page.status == StatusCode::SEE_OTHER;
                    let hidden = unseen && header.is_none_or(|(_, value)| value == "null");
                    assert!(
                        page.status == StatusCode::FORBIDDEN || hidden,
                        "{method} {path} as {who} with {what}: {}",
                        page.status
                    );
                }
            }
        }
        assert_eq!(
            street.town.fingerprint().await,
            before,
            "something was changed"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn looking_changes_nothing() {
    on_sqlite(|db| async move {
        let street = Street::open(TestApp::on(&db).await).await;
        let before = street.town.fingerprint().await;
        for method in [Method::GET, Method::HEAD, Method::GET, Method::HEAD] {
            for (_, path) in all().iter().filter(|(m, _)| *m == "GET") {
                let path = path.as_str();
                for who in WHO {
                    street
                        .browser(who)
                        .await
                        .send(method.clone(), &street.address(path), None)
                        .await;
                }
            }
        }
        assert_eq!(
            street.town.fingerprint().await,
            before,
            "a look changed something"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn other_methods_and_other_paths_lead_nowhere() {
    on_sqlite(|db| async move {
        let town = TestApp::on(&db).await;
        let made_up = town
            .visitor()
            .get("/no/such/page")
            .await
            .is(StatusCode::NOT_FOUND);
        for (method, path) in [
            (Method::PUT, "/"),
            (Method::DELETE, "/desk"),
            (Method::TRACE, "/"),
            (Method::PATCH, "/request/send"),
            (Method::GET, "/.git/config"),
            (Method::GET, "/desk/cases/RD-00000-00000-0/x.css"),
            (Method::GET, "/assets/../Cargo.toml"),
            (Method::GET, "/metrics"),
        ] {
            let page = town.visitor().send(method.clone(), path, None).await;
            assert!(
                page.status.is_client_error() || page.status.is_redirection(),
                "{method} {path}: {}",
                page.status
            );
        }
        assert!(!made_up.text().contains("404"), "pages show no codes");
    })
    .await;
}
