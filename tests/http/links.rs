//! Links in mail: unspent by looking, spent once, and nothing to be learned from a wrong one.

use axum::http::{Method, StatusCode};
use chrono::TimeDelta;
use std::time::Duration;

use crate::main_line::asks_for_a_copy;
use crate::support::app::{TestApp, link_in};
use crate::support::database::on_both_databases;

on_both_databases! {
    async fn a_mail_scanner_does_not_spend_a_link(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        asks_for_a_copy(&mut town.visitor()).await;
        town.work().await;
        let link = link_in(&town.newest_mail_to("sian@example.org"));
        for _ in 0..20 {
            for method in [Method::GET, Method::HEAD] {
                let looked = town.visitor().send(method, &link, None).await.is(StatusCode::OK);
                assert!(!looked.text().contains("Siân") && !looked.text().contains("RD-"));
            }
        }
        let mut resident = town.visitor();
        let landing = resident.get(&link).await;
        resident.submit(&landing, "", &[]).await.is(StatusCode::OK).says("RD-");
        // Once is once, from the same browser and from another.
        let mut other = town.visitor();
        let landing = other.get(&link).await.says("used");
        assert!(!landing.text().contains("RD-"));
        other.get("/requests").await.is(StatusCode::NOT_FOUND);
    }

    async fn a_browser_that_hides_where_it_came_from_can_use_its_link(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        asks_for_a_copy(&mut town.visitor()).await;
        town.work().await;
        let link = link_in(&town.newest_mail_to("sian@example.org"));
        // What Chromium sends from a page with the referrer policy of ours.
        let mut phone = town.visitor().with_header("origin", "null").with_header("sec-fetch-site", "same-origin");
        let landing = phone.get(&link).await.is(StatusCode::OK);
        phone.submit(&landing, "", &[]).await.is(StatusCode::OK).says("RD-");
    }

    async fn a_link_runs_out_and_a_newer_one_takes_its_place(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        asks_for_a_copy(&mut town.visitor()).await;
        town.work().await;
        let first = link_in(&town.newest_mail_to("sian@example.org"));
        let mut resident = town.visitor();
        let page = resident.get("/track").await;
        resident.submit(&page, "/track", &[("email", "Sian@Example.org ")]).await.is(StatusCode::OK);
        town.clock.advance(Duration::from_secs(1));
        town.work().await;
        let second = link_in(&town.newest_mail_to("sian@example.org"));
        assert_ne!(first, second);
        town.visitor().get(&first).await.says("newer");
        let minutes = i64::from(town.app.council.targets.resident_link_minutes);
        let nearly = TimeDelta::minutes(minutes) - TimeDelta::seconds(5);
        town.clock.advance(nearly.to_std().unwrap());
        town.visitor().get(&second).await.never_says("run out");
        town.clock.advance(Duration::from_secs(20));
        town.visitor().get(&second).await.says("run out");
    }

    async fn known_and_unknown_addresses_get_the_same_answer(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        asks_for_a_copy(&mut town.visitor()).await;
        town.work().await;
        let sent = town.mail().len();
        let mut answers = Vec::new();
        for email in ["sian@example.org", "nobody@example.org"] {
            let mut client = town.visitor();
            let page = client.get("/track").await;
            let page = client.submit(&page, "/track", &[("email", email)]).await.is(StatusCode::OK);
            answers.push(page.text());
        }
        assert_eq!(answers[0], answers[1]);
        town.work().await;
        assert_eq!(town.mail().len(), sent + 1, "one mail, to the address that has a request");
    }

    async fn somebody_elses_case_is_the_same_as_none(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let theirs = asks_for_a_copy(&mut town.visitor()).await.reference();
        let mut me = town.visitor();
        asks_for_a_copy(&mut me).await;
        let mut nobody = town.visitor();
        for path in ["", "/letter", "/letter.pdf", "/answer"] {
            let made_up = "RD-00000-00000-0";
            for browser in [&mut me, &mut nobody] {
                let theirs_page = browser.get(&format!("/requests/{theirs}{path}")).await.is(StatusCode::NOT_FOUND);
                let none = browser.get(&format!("/requests/{made_up}{path}")).await.is(StatusCode::NOT_FOUND);
                let same = |page: &crate::support::client::Page, reference: &str| page.html().replace(reference, "");
                assert_eq!(same(&theirs_page, &theirs), same(&none, made_up));
            }
        }
    }
}
