//! Somebody who answers the form page by page, whatever pages it has.

use axum::http::StatusCode;

use crate::support::client::{Client, Page};

/// What this person answers on each page, in English.
const ANSWERS: &[(&str, &[(&str, &str)])] = &[
    ("/request/who", &[("who", "myself")]),
    ("/request/subject", &[("subject", "Mair Davies")]),
    ("/request/services", &[("services", "not_sure")]),
    ("/request/what", &[("words", "My housing file from 2019")]),
    (
        "/request/details",
        &[("words_not_sure", "Who has seen my file?")],
    ),
    ("/request/consents", &[("consents", "mailing-list")]),
    ("/request/effects", &[]),
    (
        "/request/complaint",
        &[("words", "Nobody wrote back to me")],
    ),
    ("/request/harm", &[("harm", "I lost my place on the list")]),
    ("/request/name", &[("full_name", "Siân O’Brien")]),
    (
        "/request/birth-date",
        &[
            ("born-day", "27"),
            ("born-month", "3"),
            ("born-year", "1984"),
        ],
    ),
    ("/request/address", &[("postcode", "NN1 1ED")]),
    (
        "/request/contact",
        &[("reply_by", "email"), ("email", "sian@example.org")],
    ),
    ("/request/needs", &[]),
    ("/request/delivery", &[("delivery", "online")]),
    ("/request/authority", &[("capacity", "power_of_attorney")]),
    ("/request/identity", &[("identity", "later")]),
    ("/request/papers", &[("another", "no")]),
];

/// Begins a form of that kind (`copy`, `complaint`) and answers until the page that ends with `stop` is shown.
/// `other` are answers of this test's own.
pub(crate) async fn walk(
    client: &mut Client,
    kind: &str,
    stop: &str,
    other: &[(&str, &[(&str, &str)])],
) -> Page {
    let page = client.get("/request/kind").await.is(StatusCode::OK);
    let page = client
        .submit(&page, "/request/kind", &[("kind", kind)])
        .await;
    go_on(client, page, stop, other).await
}

/// Answers from this page on until the page that ends with `stop` is shown.
pub(crate) async fn go_on(
    client: &mut Client,
    mut page: Page,
    stop: &str,
    other: &[(&str, &[(&str, &str)])],
) -> Page {
    for _ in 0..30 {
        page = page.is(StatusCode::OK);
        if page.path.ends_with(stop) {
            return page;
        }
        let path = page.path.trim_start_matches("/cy").to_owned();
        let given = other.iter().chain(ANSWERS).find(|(of, _)| *of == path);
        let (_, fields) = given.unwrap_or_else(|| panic!("no answer to {path}: {}", page.text()));
        page = client.submit(&page, &path, fields).await;
    }
    panic!("the form does not end: {}", page.path)
}
