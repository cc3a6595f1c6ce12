//! The whole job: a resident asks, the Data Protection Officer finds it and works it; answered or left, the
//! resident can go to the regulator; the manager sees figures.

use axum::http::StatusCode;
use domain::actor::Role;

use crate::form_walk::go_on;
use crate::support::app::{TestApp, link_in};
use crate::support::client::{Client, Page};
use crate::support::database::on_both_databases;

/// Fills in the whole form and stops at "check your answers". `details` go to the pages about what is asked for.
pub(crate) async fn answers(
    client: &mut Client,
    kind: &[(&str, &str)],
    details: &[(&str, &str)],
) -> Page {
    let page = client.get("/request/kind").await.is(StatusCode::OK);
    let page = client.submit(&page, "/request/kind", kind).await;
    let other = ["what", "details", "consents", "complaint", "harm"]
        .map(|page| (format!("/request/{page}"), details));
    let other: Vec<_> = other
        .iter()
        .map(|(path, details)| (path.as_str(), *details))
        .collect();
    go_on(client, page, "/request/check", &other).await
}

/// Sends a request for a copy of information and gives the page that confirms it.
pub(crate) async fn asks_for_a_copy(client: &mut Client) -> Page {
    let check = answers(
        client,
        &[("kind", "copy")],
        &[("words", "My housing file from 2019")],
    );
    let check = check.await;
    client
        .submit(&check, "/request/send", &[])
        .await
        .is(StatusCode::OK)
}

on_both_databases! {
    async fn asked_worked_left_and_escalated(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut resident = town.visitor();
        let sent = asks_for_a_copy(&mut resident).await.says("3 September 2026");
        let reference = sent.reference();
        town.work().await;
        let mail = town.newest_mail_to("sian@example.org");
        assert!(mail.text.contains("3 September 2026"), "{}", mail.text);

        let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
        officer.get("/desk/cases").await.is(StatusCode::OK).says(&reference).says("3 September 2026");
        let case = format!("/desk/cases/{reference}");
        officer.get(&case).await.says("My housing file from 2019").says("3 September 2026");

        town.live_until("2026-08-10").await;
        let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
        let page = officer.get(&format!("{case}/do/ask-question")).await.is(StatusCode::OK);
        officer.submit(&page, "/do/ask-question", &[("question", "Which address was it?")]).await.is(StatusCode::OK);
        town.live_until("2026-08-12").await;

        // From another browser, through the link in the mail.
        let mut phone = town.visitor();
        let landing = phone.get(&link_in(&town.newest_mail_to("sian@example.org"))).await.is(StatusCode::OK);
        phone.submit(&landing, "", &[]).await.is(StatusCode::OK).says(&reference);
        let mine = format!("/requests/{reference}");
        phone.get(&mine).await.says("paused").says("Which address was it?");
        let page = phone.get(&format!("{mine}/answer")).await;
        phone.submit(&page, "/answer", &[("answer", "12 Mill Lane")]).await.is(StatusCode::OK);
        // Three days, 10 to 12 August, do not count: 3 September and three days is Sunday the 6th, so Monday.
        phone.get(&mine).await.says("7 September 2026");
        let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
        officer.get(&case).await.says("12 Mill Lane").says("7 September 2026");
        officer.get("/desk/cases").await.says("7 September 2026");

        town.live_until("2026-09-08").await;
        let mail = town.newest_mail_to("sian@example.org");
        assert!(mail.subject.contains("letter to the regulator"), "{}", mail.subject);
        let mut phone = town.visitor();
        let landing = phone.get(&link_in(&mail)).await;
        phone.submit(&landing, "", &[]).await.is(StatusCode::OK);
        let page = phone.get(&format!("{mine}/letter")).await.is(StatusCode::OK).says("7 September 2026");
        let words = [("harm", "I lost my appeal"), ("wanted", "The whole file")];
        let letter = phone.submit(&page, "/letter", &words).await.is(StatusCode::OK);
        let regulator = town.app.regulators.in_force_on(crate::support::app::day("2026-09-08")).unwrap();
        letter.says("I lost my appeal").says("The whole file").says(&regulator.name);
        let pdf = phone.get(&format!("{mine}/letter.pdf")).await.is(StatusCode::OK);
        assert_eq!(pdf.headers["content-type"], "application/pdf");
        assert!(pdf.bytes.starts_with(b"%PDF-") && pdf.bytes.len() > 10_000);

        let mut manager = town.signed_in(Role::Manager).await;
        manager.get("/insight").await.is(StatusCode::OK).never_says("O’Brien").never_says(&reference);
        let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
        officer.get("/desk").await.says(&reference);
    }
}
