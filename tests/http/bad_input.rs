//! Bad input gives the page back with what was typed and a sentence that says what to do, never a fault.

use axum::http::{Method, StatusCode};
use domain::actor::Role;
use rightsdesk::store::cases;
use rightsdesk::web::every_route;

use crate::form_walk::go_on;
use crate::main_line::{answers, asks_for_a_copy};
use crate::support::app::TestApp;
use crate::support::client::{Client, Page};
use crate::support::database::{on_both_databases, on_sqlite};

async fn details(town: &TestApp) -> (Client, Page) {
    let mut client = town.visitor();
    let page = client.get("/request/kind").await;
    let page = client
        .submit(&page, "/request/kind", &[("kind", "copy")])
        .await;
    let page = go_on(&mut client, page, "/request/what", &[]).await;
    (client, page)
}

on_both_databases! {
    async fn an_empty_answer_says_what_to_do(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        let page = client.get("/request/kind").await;
        let page = client.submit(&page, "/request/kind", &[]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        let page = page.says("There is a problem").says("Select what you would like us to do");
        assert!(page.html().contains("<title>Error: "));
        assert_eq!(cases::every_id(town.app.store.read()).await.unwrap().len(), 0);
    }

    async fn too_long_a_text_is_kept_and_explained(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let (mut client, page) = details(&town).await;
        let long = "Bydd hyn yn hir. ".repeat(400);
        let page = client.submit(&page, "/request/what", &[("words", &long)]).await;
        let page = page.is(StatusCode::UNPROCESSABLE_ENTITY).says("4,000 characters or less");
        assert!(page.html().contains(long.trim()), "what was typed is gone");
    }

    async fn a_nul_is_refused_by_both_databases_alike(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let (mut client, page) = details(&town).await;
        let page = client.submit(&page, "/request/what", &[("words", "a\0b")]).await;
        page.is(StatusCode::UNPROCESSABLE_ENTITY).says("Type it again");
    }

    async fn any_script_and_any_markup_is_only_text(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let (mut client, page) = details(&town).await;
        let typed = "<script>alert(1)</script> {{ 7 * 7 }} {% include \"x\" %} 漢字 שלום 😀 ' -- ; DROP TABLE staff";
        let page = client.submit(&page, "/request/what", &[("words", typed), ("places", typed)]).await;
        let name: &[(&str, &[(&str, &str)])] = &[("/request/name", &[("full_name", "O'Neil <b>Ω</b>"), ("other_names", typed)])];
        let check = go_on(&mut client, page, "/request/check", name).await.says(typed);
        assert!(!check.html().contains("<script>alert") && !check.html().contains("<b>Ω"));
        let sent = client.submit(&check, "/request/send", &[]).await.is(StatusCode::OK);
        let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
        let page = officer.get(&format!("/desk/cases/{}", sent.reference())).await.is(StatusCode::OK).says(typed);
        assert!(!page.html().contains("<script>alert"));
        let reference = sent.reference();
        client.get(&format!("/requests/{reference}/letter.pdf")).await.is(StatusCode::OK);
        town.work().await;
    }

    async fn a_line_break_in_an_address_adds_no_header_and_no_reader(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let (mut client, page) = details(&town).await;
        let page = go_on(&mut client, page, "/request/name", &[]).await;
        let name = [("full_name", "A\r\nBcc: evil@example.net")];
        let page = client.submit(&page, "/request/name", &name).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        let page = client.submit(&page, "/request/name", &[("full_name", "A")]).await.is(StatusCode::OK);
        let page = go_on(&mut client, page, "/request/contact", &[]).await;
        let contact = [("reply_by", "email"), ("email", "a@example.org\r\nBcc: evil@example.net")];
        let page = client.submit(&page, "/request/contact", &contact).await;
        if page.status == StatusCode::OK {
            let check = go_on(&mut client, page, "/request/check", &[]).await;
            client.submit(&check, "/request/send", &[]).await;
        }
        town.work().await;
        assert!(town.mail().iter().all(|mail| !mail.to.contains("evil")));
    }

    async fn jumping_ahead_leads_back(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        for path in [
            "/request/also", "/request/who", "/request/died", "/request/services", "/request/what", "/request/details",
            "/request/effects", "/request/name", "/request/contact", "/request/authority", "/request/check", "/request/sent",
        ] {
            let page = town.visitor().get(path).await;
            assert!(page.status == StatusCode::OK, "{path}: {}", page.status);
            assert!(page.path.starts_with("/request/kind") || page.path == "/", "{path} led to {}", page.path);
        }
    }

    async fn an_officers_impossible_dates_are_explained(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let reference = asks_for_a_copy(&mut town.visitor()).await.reference();
        let case = format!("/desk/cases/{reference}");
        let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
        let page = officer.get(&format!("{case}/do/ask-question")).await;
        officer.submit(&page, "/do/ask-question", &[("question", "Which?")]).await.is(StatusCode::OK);
        let page = officer.get(&format!("{case}/do/record-answer")).await.is(StatusCode::OK);
        for (day, month, year, says) in [
            ("", "", "", "Enter the date they answered"),
            ("31", "2", "2026", "must be a real date"),
            ("3", "", "2026", "must include a month"),
            ("4", "8", "2026", "must be today or in the past"),
            ("1", "aug", "2026", "must be the same as or after 3 August 2026"),
            ("99999999999", "x", "-1", "must be a real date"),
        ] {
            let fields = [
                ("answer", "All of it"), ("answered_on-day", day), ("answered_on-month", month),
                ("answered_on-year", year),
            ];
            let page = officer.submit(&page, "/do/record-answer", &fields).await;
            let page = page.is(StatusCode::UNPROCESSABLE_ENTITY).says(says);
            assert!(page.html().contains("All of it"), "what was typed is gone");
        }
    }

    async fn an_extension_too_late_says_by_when(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let reference = asks_for_a_copy(&mut town.visitor()).await.reference();
        let path = format!("/desk/cases/{reference}/do/extend");
        town.live_until("2026-09-03").await;
        let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
        let page = officer.get(&path).await.is(StatusCode::OK);
        town.live_until("2026-09-04").await;
        let sent = officer.clone().submit(&page, "/do/extend", &[("reasons", "Many files")]).await;
        // The sign-in has ended over night, or the act is refused; either way nothing is extended.
        assert!(sent.status.is_client_error() || sent.path.contains("sign-in"), "{}", sent.status);
        let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
        officer.get(&path).await.says("had to be sent by 3 September 2026");
    }

    async fn a_body_beyond_the_limit_is_refused_and_the_draft_kept(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let (mut client, page) = details(&town).await;
        let huge = "x".repeat(600 * 1024);
        let refused = client.submit(&page, "/request/what", &[("words", &huge)]).await;
        refused.is(StatusCode::PAYLOAD_TOO_LARGE).says("too large");
        client.get("/request/what").await.is(StatusCode::OK);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nonsense_in_every_act_is_never_a_fault() {
    on_sqlite(|db| async move {
        let town = TestApp::on(&db).await;
        let mut resident = town.visitor();
        let reference = asks_for_a_copy(&mut resident).await.reference();
        answers(&mut resident.clone(), &[("kind", "complaint")], &[("words", "x")]).await;
        let acts = ["assign", "classify", "ask-question", "extend", "record-outcome", "send-reply", "close", "reopen", "x"];
        for (method, path) in every_route(true).list() {
            for action in acts {
                let address = path
                    .replace("{reference}", &reference)
                    .replace("{action}", action)
                    .replace("{seq}", "99999999999999999999")
                    .replace("{token}", "%00%ff%27%22%3C")
                    .replace("{id}", "not-an-id");
                for role in [Role::DataProtectionOfficer, Role::Administrator, Role::Manager] {
                    let mut staff = town.signed_in(role).await;
                    let token = staff.csrf.clone().unwrap_or_default();
                    let mine = resident.send(Method::GET, "/track", None).await.hidden("csrf").unwrap_or_default();
                    for body in [
                        "=&&&==%%%".to_owned(),
                        "seen=-1&seen=x&claim_no=999&right=x&outcome=x&to=x&received_on-day=%FF&once=short".to_owned(),
                        format!("words={}&who=%00&kind=%F0%9F%98%80&people=x&roles=boss", "9".repeat(5_000)),
                    ] {
                        for (browser, token) in [(&mut staff, &token), (&mut resident, &mine)] {
                            let body = (*method == "POST").then(|| format!("csrf={token}&{body}"));
                            let verb = if *method == "POST" { Method::POST } else { Method::GET };
                            let page = browser.clone().send(verb, &address, body).await;
                            assert!(!page.status.is_server_error(), "{method} {address}: {}", page.text());
                        }
                        if *method == "GET" {
                            break;
                        }
                    }
                }
                if !path.contains("{action}") {
                    break;
                }
            }
        }
    })
    .await;
}
