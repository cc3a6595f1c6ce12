//! Replies and complaints: what a reply must say is on it, in every form, with the regulator's details of that day.

use axum::http::StatusCode;
use domain::actor::Role;
use domain::regime::citations::{COMPLAIN_TO_COUNCIL, COMPLAIN_TO_REGULATOR, COURT};

use crate::main_line::{answers, asks_for_a_copy};
use crate::support::app::{TestApp, day, link_in};
use crate::support::database::on_both_databases;

on_both_databases! {
    async fn a_refusal_names_council_regulator_and_court(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut resident = town.visitor();
        let reference = asks_for_a_copy(&mut resident).await.reference();
        let case = format!("/desk/cases/{reference}");
        let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
        // No reply before an outcome, and no closing before a reply.
        officer.get(&format!("{case}/do/send-reply")).await.says("Record an outcome for each thing asked for first");
        officer.get(&format!("{case}/do/close")).await.says("Send the reply first");
        let page = officer.get(&format!("{case}/do/record-outcome")).await;
        let outcome = [("claim_no", "1"), ("outcome", "refused"), ("reasons", "It names other people")];
        officer.submit(&page, "/do/record-outcome", &outcome).await.is(StatusCode::OK);
        // A decision is the council's own affair until the reply goes out.
        resident.get(&format!("/requests/{reference}")).await.never_says("It names other people");
        let page = officer.get(&format!("{case}/do/send-reply")).await.is(StatusCode::OK);
        let reply = [("words", "We cannot send this."), ("sent_by", "online")];
        officer.submit(&page, "/do/send-reply", &reply).await.is(StatusCode::OK);
        let regulator = town.app.regulators.in_force_on(day("2026-08-03")).unwrap();
        let page = resident.get(&format!("/requests/{reference}")).await.is(StatusCode::OK);
        let page = page.says("We cannot send this.").says("It names other people").says(&regulator.phone);
        for rule in [COMPLAIN_TO_COUNCIL, COMPLAIN_TO_REGULATOR, COURT] {
            assert!(page.text().contains(rule.citation), "{}: {}", rule.citation, page.text());
        }
        // A refusal makes the letter ready; the person and the officer are told once.
        town.work().await;
        town.live_until("2026-08-04").await;
        let mail = town.mail();
        let told = mail.iter().filter(|mail| mail.subject.contains("letter to the regulator")).count();
        assert_eq!(told, 1);
        let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
        let page = officer.get(&format!("{case}/do/close")).await;
        officer.submit(&page, "/do/close", &[]).await.is(StatusCode::OK);
        officer.get("/desk/cases").await.never_says(&reference);
        let page = officer.get(&format!("{case}/do/reopen")).await;
        officer.submit(&page, "/do/reopen", &[("reason", "New papers")]).await.is(StatusCode::OK);
        officer.get("/desk/cases").await.says(&reference);
    }

    async fn a_complaint_is_acknowledged_answered_and_taken_further(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut person = town.visitor();
        let details = [("words", "You sent my file to my neighbour"), ("harm", "I had to move"), ("wanted", "An apology")];
        let check = answers(&mut person, &[("kind", "complaint")], &details).await.is(StatusCode::OK);
        let sent = person.submit(&check, "/request/send", &[]).await.is(StatusCode::OK);
        // Thirty days from 3 August is Wednesday 2 September.
        let sent = sent.says("We must tell you that we have your complaint by 2 September 2026");
        let reference = sent.reference();
        let case = format!("/desk/cases/{reference}");
        let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
        for (act, field, words) in [
            ("acknowledge", "text", "We have it and are looking into it"),
            ("update-complainant", "text", "We have asked the housing team"),
        ] {
            let page = officer.get(&format!("{case}/do/{act}")).await.is(StatusCode::OK);
            officer.submit(&page, &format!("/do/{act}"), &[(field, words)]).await.is(StatusCode::OK);
            person.get(&format!("/requests/{reference}")).await.says(words);
        }
        officer.get(&format!("{case}/do/ask-identity")).await.says("A complaint does not have this step");
        officer.get(&format!("{case}/do/extend")).await.says("A complaint does not have this step");
        let page = officer.get(&format!("{case}/do/record-outcome")).await.says("Upheld");
        let outcome = [("claim_no", "1"), ("outcome", "part"), ("reasons", "The envelope was wrong")];
        officer.submit(&page, "/do/record-outcome", &outcome).await.is(StatusCode::OK);
        let page = officer.get(&format!("{case}/do/send-reply")).await;
        let reply = [("words", "We are sorry."), ("sent_by", "online")];
        officer.submit(&page, "/do/send-reply", &reply).await.is(StatusCode::OK);
        town.work().await;
        let mut phone = town.visitor();
        let landing = phone.get(&link_in(&town.newest_mail_to("sian@example.org"))).await;
        phone.submit(&landing, "", &[]).await.is(StatusCode::OK);
        let page = phone.get(&format!("/requests/{reference}/unhappy")).await.is(StatusCode::OK);
        phone.submit(&page, "/unhappy", &[("choice", "still"), ("words", "Nobody rang me")]).await.is(StatusCode::OK);
        town.work().await;
        let letter = phone.get(&format!("/requests/{reference}/letter")).await.is(StatusCode::OK);
        letter.says("I had to move").says("An apology").says("Nobody rang me").says("I complained to the council first");
    }

    async fn a_request_told_at_the_counter_counts_from_that_day(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut officer = town.signed_in(Role::Caseworker).await;
        let page = officer.get("/desk/log").await.is(StatusCode::OK);
        let fields = [
            ("channel", "counter"), ("received-day", "31"), ("received-month", "July"), ("received-year", "2026"),
            ("rights", "erasure"), ("words", "Delete my parking permit"), ("full_name", "Ravi Shah"), ("about", "myself"),
        ];
        let page = officer.submit(&page, "/desk/log", &fields).await.is(StatusCode::OK);
        // Friday 31 July gives 31 August, a bank holiday, so Tuesday 1 September.
        let reference = page.reference();
        let case = format!("/desk/cases/{reference}");
        officer.get(&case).await.says("1 September 2026").says("No email").says("In person");
        let search = officer.get("/desk/search").await;
        officer.submit(&search, "/desk/search", &[("words", "shah")]).await.says(&reference);
        let search = officer.get("/desk/search").await;
        officer.submit(&search, "/desk/search", &[("words", "Tailor")]).await.says("No requests match").never_says(&reference);
    }
}
