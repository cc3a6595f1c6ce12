//! People change their own details, and take a request back.

use axum::http::{Method, StatusCode};
use domain::needs::{Avoid, Format};
use rightsdesk::casework;

use crate::follow_up::{by_link, opened};
use crate::main_line::asks_for_a_copy;
use crate::support::app::{TestApp, link_in};
use crate::support::client::Client;
use crate::support::database::on_both_databases;

async fn change(
    client: &mut Client,
    reference: &str,
    part: &str,
    fields: &[(&str, &str)],
) -> crate::support::client::Page {
    let page = client
        .get(&format!("/requests/{reference}/details/{part}"))
        .await
        .is(StatusCode::OK);
    client
        .submit(&page, &format!("/details/{part}"), fields)
        .await
}

on_both_databases! {
    async fn a_new_address_counts_once_it_is_shown_to_be_theirs(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let reference = asks_for_a_copy(&mut town.visitor()).await.reference();
        town.work().await;
        let old_link = link_in(&town.newest_mail_to("sian@example.org"));
        let mut client = town.visitor();
        let page = client.get("/track").await;
        client.submit(&page, "/track", &[("email", "sian@example.org")]).await;
        let mut client = by_link(&town, "sian@example.org").await;
        let page = change(&mut client, &reference, "email", &[("email", "nobody")]).await;
        page.is(StatusCode::UNPROCESSABLE_ENTITY).says("Enter an email address in the correct format");
        let page = change(&mut client, &reference, "email", &[("email", "new@example.org")]).await;
        page.is(StatusCode::OK).says("It counts once you press the link in it");
        town.work().await;
        let email = async || opened(&town, &reference).await.file.requester.email;
        assert_eq!(email().await.as_deref(), Some("sian@example.org"), "nothing has changed yet");
        let mail = town.newest_mail_to("new@example.org");
        assert!(!mail.text.contains("Siân") && !mail.text.contains(&reference), "{}", mail.text);
        let link = link_in(&mail);
        // Looking spends nothing, and it opens nothing but itself.
        for method in [Method::GET, Method::HEAD, Method::GET] {
            town.visitor().send(method, &link, None).await.is(StatusCode::OK);
        }
        assert_eq!(email().await.as_deref(), Some("sian@example.org"));
        // A letter to the old address, and a link in it, that must not outlive the change.
        let page = client.get("/track").await;
        client.submit(&page, "/track", &[("email", "sian@example.org")]).await;
        town.work().await;
        let waiting = link_in(&town.newest_mail_to("sian@example.org"));

        let mut phone = town.visitor();
        let landing = phone.get(&link).await.says("Confirm your email address");
        phone.submit(&landing, "", &[]).await.is(StatusCode::OK).says("We have your new email address");
        phone.get("/requests").await.is(StatusCode::NOT_FOUND);
        assert_eq!(email().await.as_deref(), Some("new@example.org"));
        town.work().await;
        let told = town.newest_mail_to("sian@example.org");
        assert!(told.subject.contains(&reference) && told.subject.contains("has changed"), "{}", told.subject);
        assert!(!told.text.contains("/link/"), "{}", told.text);
        for link in [&old_link, &waiting] {
            let page = town.visitor().get(link).await;
            assert!(!page.text().contains("Press the button"), "{}", page.text());
        }
        // Whoever came in by the old address has lost it; the new one lets in.
        client.get(&format!("/requests/{reference}")).await.is(StatusCode::NOT_FOUND);
        let mut new = town.visitor();
        let page = new.get("/track").await;
        new.submit(&page, "/track", &[("email", "new@example.org")]).await;
        by_link(&town, "new@example.org").await.get("/requests").await.says(&reference);
        let again = town.visitor().get(&link).await;
        again.is(StatusCode::GONE).says("This link has already been used.");
        let case = opened(&town, &reference).await;
        assert_eq!(casework::disagreement(&town.app, case.row.id).await.unwrap(), None);
    }

    async fn only_the_newest_new_address_can_be_confirmed(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        let reference = asks_for_a_copy(&mut client).await.reference();
        for email in ["one@example.org", "two@example.org"] {
            change(&mut client, &reference, "email", &[("email", email)]).await.is(StatusCode::OK);
            town.work().await;
        }
        let first = link_in(&town.newest_mail_to("one@example.org"));
        town.visitor().get(&first).await.says("replaced by a newer one");
        for _ in 0..3 {
            change(&mut client, &reference, "email", &[("email", "three@example.org")]).await.is(StatusCode::OK);
        }
        let page = change(&mut client, &reference, "email", &[("email", "four@example.org")]).await;
        page.is(StatusCode::TOO_MANY_REQUESTS);
    }

    async fn other_details_count_at_once(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        let reference = asks_for_a_copy(&mut client).await.reference();
        change(&mut client, &reference, "phone", &[("phone", "01632 960 001")]).await.says("We have changed your details.");
        let address = [("address", "1 High Street\r\nNorthampton"), ("postcode", "NN1 1ED")];
        change(&mut client, &reference, "address", &address).await.is(StatusCode::OK);
        change(&mut client, &reference, "name", &[("name", "  ")]).await.says("Enter your full name");
        change(&mut client, &reference, "name", &[("name", "Siân Ó Briain"), ("other_names", "S. Bryan")]).await.is(StatusCode::OK);
        let wrong = change(&mut client, &reference, "needs", &[("reply_by", "phone"), ("avoid", "phone")]).await;
        wrong.says("Choose a way to reply that is not one you want us to avoid");
        let needs = [("reply_by", "post"), ("avoid", "voicemail"), ("formats", "large_print"), ("safe_contact", "Ring Ann")];
        let page = change(&mut client, &reference, "needs", &needs).await.is(StatusCode::OK);
        page.says("Ring Ann");
        let page = client.get(&format!("/requests/{reference}/details")).await;
        page.says("Siân Ó Briain S. Bryan").says("1 High Street Northampton NN1 1ED").says("01632 960 001");
        let person = opened(&town, &reference).await.file.requester;
        assert!(person.needs.avoid.contains(&Avoid::Voicemail) && person.needs.formats.contains(&Format::LargePrint));
        assert_eq!(person.email.as_deref(), Some("sian@example.org"));
        client.get(&format!("/requests/{reference}/details/born")).await.is(StatusCode::NOT_FOUND);
    }

    async fn who_wants_no_mail_gets_none_not_even_a_link(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        let reference = asks_for_a_copy(&mut client).await.reference();
        town.work().await;
        change(&mut client, &reference, "needs", &[("avoid", "email")]).await.is(StatusCode::OK);
        town.work().await;
        let before = town.mail().iter().filter(|mail| mail.to.contains("sian")).count();
        let page = client.get("/track").await;
        client.submit(&page, "/track", &[("email", "sian@example.org")]).await.says("we have sent a link");
        let page = change(&mut client, &reference, "email", &[("email", "new@example.org")]).await;
        page.is(StatusCode::UNPROCESSABLE_ENTITY).says("You told us not to email you");
        town.live_until("2026-09-10").await;
        let after = town.mail().iter().filter(|mail| mail.to.contains("sian")).count();
        assert_eq!(before, after);
    }

    async fn taking_a_request_back_is_interrupted_once(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        let reference = asks_for_a_copy(&mut client).await.reference();
        let mine = format!("/requests/{reference}");
        let page = client.get(&format!("{mine}/withdraw")).await.says("Are you sure that you want to withdraw your request?");
        assert!(page.html().contains("govuk-panel--interruption"));
        assert!(opened(&town, &reference).await.file.closed_on.is_none(), "reading it withdraws nothing");
        let page = client.get(&format!("{mine}/withdraw/confirm")).await.is(StatusCode::OK);
        for _ in 0..2 {
            let done = client.submit(&page, "/withdraw/confirm", &[("words", "I have found it")]).await;
            done.is(StatusCode::OK).says("You have withdrawn this.").says("Withdrawn by you").says("I have found it");
        }
        let file = opened(&town, &reference).await.file;
        assert!(file.is_withdrawn() && file.closed_on.is_some());
        client.get(&format!("{mine}/withdraw")).await.says("There is nothing to withdraw");
        client.get(&format!("{mine}/withdraw/confirm")).await.says("There is nothing to withdraw");
        client.get(&mine).await.never_says("Withdraw your request");
    }
}
