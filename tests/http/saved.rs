//! A form that is left and found again: by a link, in the same browser, after a session that ended.

use std::time::Duration;

use axum::http::{Method, StatusCode, header};
use chrono::TimeDelta;
use rightsdesk::clock::Clock;
use rightsdesk::credentials::tokens;
use rightsdesk::mail::StoredMail;
use rightsdesk::store::saved;

use crate::form_walk::{go_on, walk};
use crate::support::app::{ADDRESS, TestApp, link_in};
use crate::support::client::{Client, Page};
use crate::support::database::on_both_databases;

/// The way back in a letter.
fn way_back(mail: &StoredMail) -> String {
    let link = mail
        .text
        .split_whitespace()
        .find(|word| word.contains("/saved/"))
        .expect("a link");
    link.trim_start_matches(ADDRESS).to_owned()
}

/// Saves by e-mail and gives the link in the letter.
async fn saves(town: &TestApp, client: &mut Client, email: &str) -> String {
    let page = client.get("/request/save").await.is(StatusCode::OK);
    let how = [("how", "email"), ("email", email)];
    client
        .submit(&page, "/request/save", &how)
        .await
        .is(StatusCode::OK)
        .says("We have sent you an email");
    town.work().await;
    way_back(&town.newest_mail_to(email))
}

/// Opens a link and presses its button.
async fn opens(client: &mut Client, link: &str) -> Page {
    let page = client.get(link).await.is(StatusCode::OK);
    client.submit(&page, link, &[]).await
}

fn goes(page: &Page) -> &str {
    page.headers[header::LOCATION].to_str().expect("a place")
}

fn later(town: &TestApp, minutes: u64) {
    town.clock.advance(Duration::from_secs(minutes * 60));
}

on_both_databases! {
    async fn a_link_opens_the_form_anywhere_and_more_than_once(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut first = town.visitor();
        walk(&mut first, "copy", "/request/address", &[]).await;
        let link = saves(&town, &mut first, "sian@example.org").await;

        // Whoever looks the letter over, with or without a session of their own, opens nothing and learns nothing.
        let mut scanner = town.visitor();
        for method in [Method::GET, Method::HEAD, Method::GET] {
            let looked = scanner.send(method, &link, None).await.is(StatusCode::OK);
            assert!(!looked.text().contains("Siân") && !looked.text().contains("housing"), "{}", looked.text());
            assert_eq!(looked.headers["referrer-policy"], "no-referrer");
            scanner.get("/request/name").await.says("What would you like us to do?");
        }
        for _ in 0..2 {
            let mut other = town.visitor();
            let page = opens(&mut other, &link).await.is(StatusCode::OK);
            assert!(page.path.ends_with("/request/address"), "{}", page.path);
            assert!(other.get("/request/name").await.html().contains("Siân O’Brien"));
        }
        let mut other = town.visitor();
        let page = opens(&mut other, &link).await;
        let check = go_on(&mut other, page, "/request/check", &[]).await;
        other.submit(&check, "/request/send", &[]).await.is(StatusCode::OK).says("RD-");
        let mut late = town.visitor();
        late.get(&link).await.is(StatusCode::GONE).says("sent already").never_says("RD-");
        late.get("/requests").await.is(StatusCode::NOT_FOUND);
    }

    async fn only_the_digest_of_a_link_is_kept_and_a_newer_one_takes_its_place(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        walk(&mut client, "copy", "/request/name", &[]).await;
        let older = saves(&town, &mut client, "sian@example.org").await;
        let token = older.trim_start_matches("/saved/");
        let kept = saved::find(db.store.read(), &tokens::digest(token)).await.unwrap();
        assert!(kept.is_some_and(|link| link.superseded_at.is_none()));
        town.clock.advance(Duration::from_secs(1));
        let newer = saves(&town, &mut client, "sian@example.org").await;
        assert_ne!(older, newer);
        let mut other = town.visitor();
        other.get(&older).await.is(StatusCode::GONE).says("newer link").says("Start again");
        opens(&mut other, &newer).await.is(StatusCode::OK);
        let mut stranger = town.visitor();
        let page = stranger.get("/track").await;
        let csrf = page.hidden("csrf").unwrap();
        let posted = stranger.send(Method::POST, &older, Some(format!("csrf={csrf}"))).await;
        posted.is(StatusCode::GONE);
        stranger.get("/saved/made-up").await.is(StatusCode::GONE).says("incomplete or too old").says("Start again");
    }

    async fn a_link_runs_out_after_thirty_days(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        walk(&mut client, "copy", "/request/name", &[]).await;
        let link = saves(&town, &mut client, "sian@example.org").await;
        let almost = TimeDelta::days(30) - TimeDelta::seconds(60);
        town.clock.advance(almost.to_std().unwrap());
        opens(&mut town.visitor(), &link).await.is(StatusCode::OK);
        town.clock.advance(Duration::from_secs(120));
        town.visitor().get(&link).await.is(StatusCode::GONE).says("has run out").says("Start again");
        town.work().await;
        let gone = town.visitor().get(&link).await.is(StatusCode::GONE).says("for 30 days");
        let mut again = town.visitor();
        assert!(gone.html().contains("href=\"/request/kind\""));
        again.get("/request/kind").await.is(StatusCode::OK);
    }

    async fn a_letter_speaks_the_language_of_the_page_and_names_nothing(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        walk(&mut client, "copy", "/request/address", &[]).await;
        let page = client.get("/cy/request/save").await.is(StatusCode::OK).says("Gyda dolen mewn e-bost");
        client.submit(&page, "/cy/request/save", &[]).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("Dewiswch sut ydych chi am ddod yn ôl");
        let wrong = [("how", "email"), ("email", "siân")];
        client.submit(&page, "/cy/request/save", &wrong).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        let how = [("how", "email"), ("email", "sian@example.org")];
        client.submit(&page, "/cy/request/save", &how).await.is(StatusCode::OK).says("2 Medi 2026");
        town.work().await;
        let mail = town.newest_mail_to("sian@example.org");
        assert!(mail.subject.starts_with("Eich dolen") && mail.text.contains("am 30 diwrnod"), "{}", mail.text);
        assert!(!mail.text.contains("Siân") && !mail.text.contains("housing"), "{}", mail.text);
        assert!(way_back(&mail).starts_with("/cy/saved/"));
        opens(&mut town.visitor(), &way_back(&mail)).await.is(StatusCode::OK);
    }

    async fn nobody_is_flooded_with_letters(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        walk(&mut client, "copy", "/request/name", &[]).await;
        for _ in 0..3 {
            saves(&town, &mut client, "sian@example.org").await;
        }
        let page = client.get("/request/save").await;
        let how = [("how", "email"), ("email", "Sian@Example.org")];
        let refused = client.submit(&page, "/request/save", &how).await.is(StatusCode::TOO_MANY_REQUESTS);
        assert!(refused.headers.contains_key(header::RETRY_AFTER));
        let before = town.mail().len();
        town.work().await;
        assert_eq!(town.mail().len(), before);
    }

    async fn a_browser_keeps_the_way_back_when_asked_and_the_name_opens_it(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        walk(&mut client, "copy", "/request/address", &[]).await;
        let page = client.get("/request/save").await;
        let sent = client.post_form(&page, "/request/save", &[("how", "here")]).await;
        let cookie = sent.headers[header::SET_COOKIE].to_str().unwrap();
        assert!(cookie.contains("Max-Age=2592000"), "{cookie}");
        client.get("/request/saved?by=browser").await.says("until 2 September 2026");
        town.clock.advance(Duration::from_secs(20 * 24 * 3_600));
        town.work().await;
        let page = client.get("/request/name").await.is(StatusCode::OK).says("We signed you out").never_says("Siân");
        for (typed, says) in [("", "Enter your full name"), ("Sian Jones", "not the name")] {
            let wrong = client.submit(&page, "/timed-out", &[("full_name", typed)]).await;
            wrong.is(StatusCode::UNPROCESSABLE_ENTITY).says(says).never_says("O’Brien");
        }
        // As people type it on another keyboard.
        let page = client.submit(&page, "/timed-out", &[("full_name", "sian o'brien")]).await.is(StatusCode::OK);
        assert!(page.path.ends_with("/request/address"), "{}", page.path);
        assert!(client.get("/request/name").await.html().contains("Siân O’Brien"));
    }

    async fn a_session_that_nobody_uses_ends_and_the_answers_stay(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        let typing = walk(&mut client, "copy", "/request/address", &[]).await;
        assert!(typing.html().contains("data-app=\"timeout\" data-warn=\"57\" data-end=\"60\""));
        later(&town, 59);
        client.get("/request/address").await.is(StatusCode::OK).says("Save and come back later");
        later(&town, 62);
        // What was typed meanwhile is kept, and then the browser shows nothing of it.
        let sent = client.post_form(&typing, "/request/address", &[("town", "Northampton")]).await;
        assert_eq!(goes(&sent), "/timed-out");
        for path in ["/request/address", "/request/check", "/request/kind", "/request/save"] {
            let page = client.send(Method::GET, path, None).await;
            assert_eq!(goes(&page), "/timed-out", "{path}");
        }
        let cymraeg = client.send(Method::GET, "/cy/request/check", None).await;
        assert_eq!(goes(&cymraeg), "/cy/timed-out");
        client.get("/cy/timed-out").await.says("Rydym wedi eich allgofnodi i ddiogelu eich gwybodaeth.");
        let page = client.get("/timed-out").await.is(StatusCode::OK);
        let page = page.says("We signed you out to protect your information. We saved your answers.");
        client.get("/track").await.is(StatusCode::OK);
        let page = client.submit(&page, "/timed-out", &[("full_name", "Siân O’Brien")]).await.is(StatusCode::OK);
        assert!(page.path.ends_with("/request/contact"), "{}", page.path);
        assert!(client.get("/request/address").await.html().contains("Northampton"));
    }

    async fn a_request_is_not_sent_by_a_session_that_ended(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        let check = walk(&mut client, "copy", "/request/check", &[]).await;
        later(&town, 61);
        let sent = client.post_form(&check, "/request/send", &[]).await;
        assert_eq!(goes(&sent), "/timed-out");
        let page = client.get("/timed-out").await;
        let check = client.submit(&page, "/timed-out", &[("full_name", "Siân O’Brien")]).await.is(StatusCode::OK);
        assert!(check.path.ends_with("/request/check"), "{}", check.path);
        let reference = client.submit(&check, "/request/send", &[]).await.is(StatusCode::OK).reference();

        // And what was sent is closed by the next one.
        later(&town, 61);
        let page = client.get(&format!("/requests/{reference}")).await.is(StatusCode::OK);
        page.says("We signed you out").says("new link").never_says("RD-").never_says("Siân");
        client.get("/requests").await.says("We signed you out").never_says("RD-");
        town.visitor().get("/requests").await.is(StatusCode::NOT_FOUND);
    }

    async fn what_was_being_written_when_a_session_ended_is_shown_once_more(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        let check = walk(&mut client, "copy", "/request/check", &[]).await;
        let reference = client.submit(&check, "/request/send", &[]).await.is(StatusCode::OK).reference();
        let page = client.get(&format!("/requests/{reference}")).await;
        let words = "I lived at Mill Lane then,\nand <b>nowhere</b> else.";
        later(&town, 61);
        let sent = client.post_form(&page, "/message", &[("text", words)]).await;
        assert_eq!(goes(&sent), "/timed-out");
        let shown = client.get("/timed-out").await.is(StatusCode::OK);
        let shown = shown.says("We did not get it").says("I lived at Mill Lane then,").never_says("RD-");
        assert!(!shown.html().contains("<b>nowhere"), "what was typed became markup");
        // Whoever comes to that browser later does not find it.
        later(&town, 61);
        client.get("/timed-out").await.is(StatusCode::OK).never_says("Mill Lane");
    }

    async fn what_a_page_leaves_when_its_time_is_up_is_shown_and_not_sent(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        let check = walk(&mut client, "copy", "/request/check", &[]).await;
        let reference = client.submit(&check, "/request/send", &[]).await.is(StatusCode::OK).reference();
        let page = client.get(&format!("/requests/{reference}")).await;
        let csrf = page.hidden("csrf").unwrap();
        for early in [true, false] {
            // The script's clock and the server's may differ: what was written is kept whichever is first.
            if !early {
                later(&town, 61);
            }
            let body = format!("csrf={csrf}&text=I+lived+at+Mill+Lane+then");
            let sent = client.send(Method::POST, "/timed-out/unsent", Some(body)).await;
            assert_eq!(goes(&sent), "/timed-out");
            client.get("/timed-out").await.is(StatusCode::OK).says("We did not get it").says("I lived at Mill Lane then");
            client.get(&format!("/requests/{reference}")).await.says("We signed you out").never_says("RD-");
        }
        let body = "csrf=made-up&text=Ring+this+number+now".to_owned();
        client.send(Method::POST, "/timed-out/unsent", Some(body)).await.is(StatusCode::FORBIDDEN);
        client.get("/timed-out").await.never_says("Ring this number");
        // Nobody else has read it either: it was not sent.
        town.work().await;
        let link = link_in(&town.newest_mail_to("sian@example.org"));
        let landing = client.get(&link).await;
        client.submit(&landing, "", &[]).await;
        client.get(&format!("/requests/{reference}")).await.says(&reference).never_says("Mill Lane");
    }

    async fn a_form_of_another_site_leaves_no_words_behind(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        let check = walk(&mut client, "copy", "/request/check", &[]).await;
        let reference = client.submit(&check, "/request/send", &[]).await.is(StatusCode::OK).reference();
        later(&town, 61);
        let body = "csrf=made-up&text=Ring+this+number+now".to_owned();
        client.send(Method::POST, &format!("/requests/{reference}/message"), Some(body)).await;
        client.get("/timed-out").await.is(StatusCode::OK).never_says("Ring this number");
    }

    async fn somebody_who_is_still_there_stays(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        let page = walk(&mut client, "copy", "/request/name", &[]).await;
        let csrf = format!("csrf={}", page.hidden("csrf").unwrap());
        for _ in 0..4 {
            later(&town, 57);
            client.send(Method::POST, "/stay", Some(csrf.clone())).await.is(StatusCode::NO_CONTENT);
        }
        client.get("/request/name").await.is(StatusCode::OK).says("full name");
        client.send(Method::POST, "/stay", Some("csrf=x".to_owned())).await.is(StatusCode::FORBIDDEN);
        later(&town, 61);
        client.send(Method::POST, "/stay", Some(csrf)).await.is(StatusCode::FORBIDDEN);
        client.get("/request/name").await.says("We signed you out");
    }

    async fn the_next_person_at_the_browser_can_begin_anew(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        walk(&mut client, "copy", "/request/address", &[]).await;
        let link = saves(&town, &mut client, "sian@example.org").await;
        later(&town, 61);
        let page = client.get("/request/kind").await.says("We signed you out");
        let page = client.submit(&page, "/timed-out/again", &[]).await.is(StatusCode::OK);
        assert!(page.path.ends_with("/request/kind"));
        client.get("/request/name").await.never_says("Siân").says("What would you like us to do?");
        client.get("/timed-out").await.never_says("Continue your request");
        opens(&mut town.visitor(), &link).await.is(StatusCode::OK);
        // Guessing is slow.
        let mut other = town.visitor();
        opens(&mut other, &link).await;
        later(&town, 61);
        let page = other.get("/request/check").await;
        for _ in 0..10 {
            other.submit(&page, "/timed-out", &[("full_name", "A guess")]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        }
        other.submit(&page, "/timed-out", &[("full_name", "Siân O’Brien")]).await.is(StatusCode::TOO_MANY_REQUESTS);
    }

    async fn answers_outlast_a_new_start_of_the_program(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        walk(&mut client, "copy", "/request/address", &[]).await;
        let link = saves(&town, &mut client, "sian@example.org").await;
        let next = town.restarted(&db, |_| {}).await;
        assert_eq!(next.clock.today(), town.clock.today());
        opens(&mut next.visitor(), &link).await.is(StatusCode::OK);
        let mut same = next.visitor();
        for (name, value) in client.cookies() {
            same.give_cookie(name, value);
        }
        assert!(same.get("/request/name").await.html().contains("Siân O’Brien"));
    }
}
