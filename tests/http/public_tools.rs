//! What anybody may use without asking for anything: the date calculator, the figures, and the way out.

use axum::http::{Method, StatusCode, header};
use domain::actor::Role;

use crate::standing::{speaks_welsh, town_with};
use crate::support::app::TestApp;
use crate::support::database::on_sqlite;

const DATES: &str = "right=access&nation=england-and-wales\
    &received-day=23&received-month=11&received-year=2026\
    &asked_1-day=3&asked_1-month=December&asked_1-year=2026\
    &answered_1-day=7&answered_1-month=12&answered_1-year=2026";

#[tokio::test(flavor = "multi_thread")]
async fn the_calculator_says_what_every_other_page_says_and_keeps_nothing() {
    on_sqlite(|db| async move {
        let town = TestApp::on(&db).await;
        let mut visitor = town.visitor();
        let page = visitor.get(&format!("/calculator?{DATES}")).await.is(StatusCode::OK);
        let page = page
            .says("You answered on 7 December 2026. We do not count the 5 days from 3 to 7 December. We must now reply by 29 December 2026.")
            .says("This is a calculation, not a promise")
            .says("UK GDPR Art 12A")
            .never_says("This day is over");
        let html = page.html();
        assert!(html.contains("name=\"asked_1-month\" type=\"text\" value=\"December\""));
        assert!(html.contains("name=\"asked_2-day\""), "room for another question");
        let language = DATES.replace('&', "&amp;");
        assert!(html.contains(&format!("href=\"/cy/calculator?{language}\"")), "the other language loses the dates");
        assert!(visitor.cookies().is_empty(), "a calculation begins a session");
        let welsh = visitor.get(&format!("/cy/calculator?{DATES}")).await.is(StatusCode::OK);
        speaks_welsh(&welsh);
        welsh.says("Rhaid inni ateb nawr erbyn 29 Rhagfyr 2026.").says("Cyfrifiad yw hwn, nid addewid");
        let scotland = DATES.replace("england-and-wales", "scotland").replace("asked_1", "x").replace("answered_1", "y");
        visitor.get(&format!("/calculator?{scotland}")).await.says("We must reply by 23 December 2026.");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistake_in_the_calculator_is_told_beside_its_field() {
    on_sqlite(|db| async move {
        let town = TestApp::on(&db).await;
        let wrong = DATES.replace("right=access&", "").replace("answered_1-day=7", "answered_1-day=2");
        let page = town.visitor().get(&format!("/calculator?{wrong}")).await;
        let page = page
            .is(StatusCode::UNPROCESSABLE_ENTITY)
            .says("There is a problem")
            .says("Select what the request is for")
            .says("The date you answered must be the same as or after 3 December 2026, the day we asked");
        let html = page.html();
        assert!(html.contains("<title>Error: "));
        assert!(html.contains("href=\"#answered_1\"") && html.contains("<details class=\"govuk-details\" open"));
        assert!(html.contains("value=\"2026\""), "what was typed is kept");
        let welsh = town.visitor().get("/cy/calculator?right=x").await;
        assert!(welsh.html().contains("<title>Gwall: "));
        speaks_welsh(&welsh.is(StatusCode::UNPROCESSABLE_ENTITY));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_are_shown_when_the_council_says_so() {
    on_sqlite(|db| async move {
        let town = TestApp::on(&db).await;
        town.visitor()
            .get("/figures")
            .await
            .is(StatusCode::NOT_FOUND);
        town.visitor()
            .get("/")
            .await
            .never_says("How well we answer requests");
    })
    .await;
    on_sqlite(|db| async move {
        let on = [("public_figures = false", "public_figures = true")];
        let town = town_with(&db, &on).await;
        town.visitor()
            .get("/")
            .await
            .says("How well we answer requests");
        let page = town.visitor().get("/figures").await.is(StatusCode::OK);
        page.says("Open now fewer than 5")
            .says("Too few answers to show")
            .says("August 2026 fewer than 5");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn leaving_at_once_ends_the_sign_in_and_nobody_else_can_press_it() {
    const BUTTON: &str = "govuk-js-exit-this-page-button";
    on_sqlite(|db| async move {
        let town = TestApp::on(&db).await;
        assert!(!town.visitor().get("/").await.html().contains(BUTTON));
        town.visitor().get("/leave").await.is(StatusCode::NOT_FOUND);
        town.visitor()
            .get("/leave/now")
            .await
            .is(StatusCode::NOT_FOUND);
    })
    .await;
    on_sqlite(|db| async move {
        let town = town_with(&db, &[("quick_exit = false", "quick_exit = true")]).await;
        for path in ["/", "/cy", "/feedback", "/track", "/no/such/page"] {
            assert!(
                town.visitor().get(path).await.html().contains(BUTTON),
                "{path}"
            );
        }
        let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
        assert!(!officer.get("/desk").await.html().contains(BUTTON));

        let mut resident = town.visitor();
        let form = resident.get("/feedback").await;
        let before = resident.clone();
        for (name, value) in [
            ("sec-fetch-site", "cross-site"),
            ("sec-purpose", "prefetch"),
        ] {
            let mut other = before.clone().with_header(name, value);
            let page = other.send(Method::GET, "/leave/now", None).await;
            assert_eq!(page.headers[header::LOCATION], "/leave", "{name}");
            assert!(!other.cookies().is_empty());
        }
        let page = resident
            .send(Method::GET, "/leave/now", None)
            .await
            .is(StatusCode::SEE_OTHER);
        let to = page.headers[header::LOCATION].to_str().unwrap().to_owned();
        assert!(to.starts_with("https://www.bbc.co.uk/"), "{to}");
        assert!(resident.cookies().is_empty(), "the cookie stays");
        let answer = [("satisfaction", "satisfied")];
        let mut kept = before;
        kept.submit(&form, "/feedback", &answer)
            .await
            .is(StatusCode::FORBIDDEN);
    })
    .await;
}
