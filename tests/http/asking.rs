//! What residents notice when they ask: the nine kinds, several in one request, for others, without e-mail, in Welsh.

use axum::http::StatusCode;
use domain::actor::Role;
use rightsdesk::store::cases;

use crate::form_walk::{go_on, walk};
use crate::support::app::TestApp;
use crate::support::client::{Client, Page};
use crate::support::database::{on_both_databases, on_sqlite};

type Fields<'a> = &'a [(&'a str, &'a [(&'a str, &'a str)])];

/// Asks for one of the boxes under "something else" and stops at the check page.
async fn something_else(client: &mut Client, boxes: &[(&str, &str)], other: Fields<'_>) -> Page {
    let page = client.get("/request/kind").await.is(StatusCode::OK);
    let kind: Vec<(&str, &str)> = [("kind", "something_else")]
        .into_iter()
        .chain(boxes.iter().copied())
        .collect();
    let page = client.submit(&page, "/request/kind", &kind).await;
    go_on(client, page, "/request/check", other).await
}

async fn sends(client: &mut Client, check: &Page) -> Page {
    client
        .submit(check, "/request/send", &[])
        .await
        .is(StatusCode::OK)
}

on_both_databases! {
    async fn several_requests_are_one_with_an_answer_to_each(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut resident = town.visitor();
        walk(&mut resident, "copy", "/request/check", &[]).await.says("Add another request");
        let page = resident.get("/request/also").await.is(StatusCode::OK).never_says("Look into a complaint");
        let page = resident.submit(&page, "/request/also", &[("also", "delete"), ("also", "stop")]).await;
        // Only what the new requests need is asked.
        assert!(page.path.ends_with("/request/details"), "{}", page.path);
        let words: Fields<'_> = &[("/request/details", &[("words_delete", "The photo on the sports page")])];
        let check = go_on(&mut resident, page, "/request/check", words).await;
        let check = check.says("The photo on the sports page").says("Being on a mailing list").says("My housing file");
        let sent = sends(&mut resident, &check).await;
        let sent = sent.says("A copy of your information").says("Delete information about you");
        sent.says("no longer agree");
        let ids = cases::every_id(town.app.store.read()).await.unwrap();
        assert_eq!(ids.len(), 1);
        let case = rightsdesk::casework::open(&town.app, ids[0]).await.unwrap();
        let rights: Vec<&str> = case.file.claims.iter().map(|claim| claim.right.as_str()).collect();
        assert_eq!(rights, ["access", "erasure", "consent_withdrawal"]);
        assert_eq!(case.file.received.consents, ["Being on a mailing list"]);
    }

    async fn what_was_added_can_be_taken_back(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut resident = town.visitor();
        walk(&mut resident, "copy", "/request/check", &[]).await;
        let page = resident.get("/request/also").await;
        resident.submit(&page, "/request/also", &[]).await.is(StatusCode::UNPROCESSABLE_ENTITY)
            .says("Select what else you would like us to do");
        let page = resident.submit(&page, "/request/also", &[("also", "move")]).await;
        assert!(page.path.ends_with("/request/details"));
        let page = resident.get("/request/also").await.is(StatusCode::OK);
        let check = resident.submit(&page, "/request/also", &[]).await;
        assert!(check.path.ends_with("/request/check"), "{}", check.path);
        check.never_says("Move my information");
    }

    async fn withdrawing_asks_no_more_than_agreeing_did(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut resident = town.visitor();
        let effects = walk(&mut resident, "stop", "/request/effects", &[]).await;
        let effects = effects.says("What will stop").says("Being on a mailing list").says("What carries on");
        let effects = effects.says("the person has entered into a contract with the council");
        let mut seen = Vec::new();
        let mut page = effects;
        while !page.path.ends_with("/request/check") {
            seen.push(page.path.clone());
            let path = page.path.clone();
            page = go_on_one(&mut resident, page).await;
            assert_ne!(page.path, path);
        }
        assert_eq!(seen, ["/request/effects", "/request/name", "/request/contact", "/request/needs"]);
        sends(&mut resident, &page).await.says("We aim to act within 5 working days").says("see who was told");
    }

    async fn a_complaint_is_alone_and_may_name_any_reference(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut resident = town.visitor();
        let other: Fields<'_> = &[(
            "/request/complaint",
            &[("words", "My file went astray"), ("happened", "last spring"), ("about_reference", "letter of May")],
        )];
        let check = walk(&mut resident, "complaint", "/request/check", other).await;
        let check = check.says("We have not received your complaint yet").never_says("Add another request");
        assert!(resident.get("/request/also").await.path.ends_with("/request/check"));
        let reference = sends(&mut resident, &check).await.says("Complaint sent").reference();
        let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
        officer.get(&format!("/desk/cases/{reference}")).await.says("My file went astray");
    }

    async fn whoever_asks_for_a_child_says_what_the_child_could_understand(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut parent = town.visitor();
        let child: Fields<'_> = &[
            ("/request/who", &[("who", "child_and_me")]),
            ("/request/subject", &[("subject", "Mabli"), ("subject_born-day", "3"), ("subject_born-month", "3"), ("subject_born-year", "2012")]),
            ("/request/authority", &[("capacity", "parental_responsibility"), ("understands", "not_sure")]),
        ];
        let page = walk(&mut parent, "copy", "/request/authority", child).await;
        let page = page.says("Could your child understand what this request means?").says("There is no set age");
        let empty = parent.submit(&page, "/request/authority", &[("capacity", "parental_responsibility")]).await;
        empty.is(StatusCode::UNPROCESSABLE_ENTITY).says("Select if your child could understand");
        let check = go_on(&mut parent, page, "/request/check", child).await;
        sends(&mut parent, &check.says("Mabli").says("3 March 2012").says("My child and me")).await;
        let ids = cases::every_id(town.app.store.read()).await.unwrap();
        let case = rightsdesk::casework::open(&town.app, ids[0]).await.unwrap();
        let received = &case.file.received;
        assert_eq!(received.subject_born_on.map(|day| day.to_string()).as_deref(), Some("2012-03-03"));
        assert!(received.authority.as_ref().is_some_and(|authority| authority.understands.is_some()));
    }

    async fn who_has_died_is_no_error_and_no_dead_end(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut widow = town.visitor();
        let page = walk(&mut widow, "copy", "/request/who", &[]).await;
        let page = widow.submit(&page, "/request/who", &[("who", "died")]).await.is(StatusCode::OK);
        page.says("These rights end when a person dies").says("GP").never_says("There is a problem");
    }

    async fn somebody_without_email_gets_a_receipt_on_paper_and_a_code(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut resident = town.visitor();
        let by_post: Fields<'_> = &[("/request/contact", &[("reply_by", "post")])];
        let page = walk(&mut resident, "copy", "/request/contact", &[]).await;
        let page = resident.submit(&page, "/request/contact", &[("reply_by", "post")]).await;
        // A letter needs somewhere to go; another way can still be chosen.
        assert!(page.path.ends_with("/request/address"), "{}", page.path);
        resident.get("/request/contact").await.is(StatusCode::OK).says("How should we contact you?");
        let page = resident.submit(&page, "/request/address", &[("address_1", "1 High Street"), ("town", "Northampton")]).await;
        let check = go_on(&mut resident, page, "/request/check", by_post).await;
        let sent = sends(&mut resident, &check).await;
        let sent = sent.says("We also post you a code").says("This is your receipt").says("Siân O’Brien");
        sent.says("3 September 2026").says("How we worked out this date");
        town.work().await;
        assert!(town.mail().iter().all(|mail| !mail.to.contains("sian")));
    }

    async fn nothing_is_sent_by_a_way_that_must_not_be_used(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut resident = town.visitor();
        let page = walk(&mut resident, "copy", "/request/needs", &[]).await;
        let page = resident.submit(&page, "/request/needs", &[("avoid", "email"), ("safe_contact", "Only by day")]).await;
        let page = page.is(StatusCode::UNPROCESSABLE_ENTITY).says("You chose email, and also that we must not send email");
        assert!(page.html().contains("Only by day"), "what was typed is gone");
        let page = resident.get("/request/contact").await;
        resident.submit(&page, "/request/contact", &[("reply_by", "none")]).await.is(StatusCode::OK);
        let page = resident.get("/request/needs").await;
        let page = resident.submit(&page, "/request/needs", &[("avoid", "email")]).await.is(StatusCode::OK);
        let check = go_on(&mut resident, page, "/request/check", &[]).await;
        sends(&mut resident, &check.says("You have not told us how to contact you").says("Do not send email")).await;
        town.work().await;
        assert!(town.mail().iter().all(|mail| !mail.to.contains("sian")));
    }

    async fn a_card_number_is_warned_of_once_and_stops_nobody(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut resident = town.visitor();
        let page = walk(&mut resident, "copy", "/request/what", &[]).await;
        let words = [("words", "Paid with 4111 1111 1111 1111")];
        let again = resident.submit(&page, "/request/what", &words).await.is(StatusCode::OK);
        assert!(again.path.ends_with("/request/what"));
        let again = again.says("You may have typed a bank card number").never_says("There is a problem");
        assert!(again.html().contains("4111 1111 1111 1111"), "what was typed is gone");
        let page = resident.submit(&again, "/request/what", &words).await.is(StatusCode::OK);
        let check = go_on(&mut resident, page, "/request/check", &[]).await;
        sends(&mut resident, &check.says("You may have typed a bank card number")).await;
    }

    async fn the_whole_form_is_there_in_welsh_and_letters_follow(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut resident = town.visitor();
        let page = resident.get("/cy/request/kind").await.is(StatusCode::OK).says("Beth yr hoffech inni ei wneud?");
        let wrong = resident.submit(&page, "/request/kind", &[]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.html().contains("<title>Gwall: "));
        let mut page = resident.submit(&page, "/request/kind", &[("kind", "copy")]).await;
        while !page.path.ends_with("/request/check") {
            assert!(page.path.starts_with("/cy/request/"), "{}", page.path);
            page = go_on_one(&mut resident, page).await;
        }
        let check = page.says("Gwiriwch eich atebion cyn anfon eich cais").says("Newid");
        let sent = sends(&mut resident, &check).await.says("Cais wedi’i anfon").says("3 Medi 2026");
        assert!(sent.path.starts_with("/cy/request/sent"), "{}", sent.path);
        let ids = cases::every_id(town.app.store.read()).await.unwrap();
        let case = rightsdesk::casework::open(&town.app, ids[0]).await.unwrap();
        assert_eq!(case.file.requester.language.as_str(), "cy");
    }

    async fn every_other_kind_has_its_own_question_and_is_sent(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        for (kind, field) in [
            ("correct", "words_correct"), ("delete", "words_delete"), ("limit", "words_limit"), ("object", "words_object"),
            ("move", "words_move"), ("automated", "words_automated"), ("not_sure", "words_not_sure"),
        ] {
            let mut resident = town.visitor();
            let page = resident.get("/request/kind").await;
            let page = resident.submit(&page, "/request/kind", &[("kind", "something_else"), ("others", kind)]).await;
            let page = go_on(&mut resident, page, "/request/details", &[]).await;
            let page = resident.submit(&page, "/request/details", &[]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
            let page = resident.submit(&page, "/request/details", &[(field, "Words of mine")]).await;
            let check = go_on(&mut resident, page, "/request/check", &[]).await.says("Words of mine");
            sends(&mut resident, &check).await.says("Request sent").says("We must reply by 3 September 2026");
        }
        let mut resident = town.visitor();
        let check = something_else(&mut resident, &[("others", "marketing")], &[("/request/details", &[])]).await;
        sends(&mut resident, &check).await.says("We stop marketing to you at once");
    }

    async fn answers_outlive_a_restart(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut resident = town.visitor();
        walk(&mut resident, "copy", "/request/contact", &[]).await;
        let again = town.restarted(&db, |_| {}).await;
        let mut same = again.visitor();
        for (name, value) in resident.cookies().clone() {
            same.give_cookie(&name, &value);
        }
        let page = same.get("/request/name").await.is(StatusCode::OK);
        assert!(page.html().contains("Siân O’Brien"));
    }
}

/// Answers one page.
async fn go_on_one(client: &mut Client, page: Page) -> Page {
    let from = page.path.trim_start_matches("/cy").to_owned();
    let fields: &[(&str, &str)] = match from.as_str() {
        "/request/who" => &[("who", "myself")],
        "/request/what" => &[("words", "Popeth am fy nhai")],
        "/request/name" => &[("full_name", "Siân O’Brien")],
        "/request/contact" => &[("reply_by", "email"), ("email", "sian@example.org")],
        "/request/needs" => &[("language", "cy")],
        "/request/delivery" => &[("delivery", "online")],
        _ => &[],
    };
    client.submit(&page, &from, fields).await.is(StatusCode::OK)
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nothing_rests_on_consent_it_is_an_objection_and_says_so() {
    on_sqlite(|db| async move {
        let profile = include_str!("../../councils/west-northamptonshire.toml");
        let (before, consents) = profile.split_once("[[consent]]").unwrap();
        let (_, after) = consents.split_once("[retention]").unwrap();
        let before: Vec<&str> = before
            .lines()
            .filter(|line| !line.contains("basis = \"consent\""))
            .collect();
        let without = format!("{}\n[retention]{after}", before.join("\n"));
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("council.toml");
        std::fs::write(&file, without).unwrap();
        let town = TestApp::with(&db, |setup| setup.council = file.display().to_string()).await;
        let mut resident = town.visitor();
        let words: Fields<'_> = &[(
            "/request/consents",
            &[("words", "The survey about my street")],
        )];
        let effects = walk(&mut resident, "stop", "/request/effects", words).await;
        let page = effects
            .says("we take what you send us as an objection")
            .never_says("What will stop");
        let check = go_on(&mut resident, page, "/request/check", &[]).await;
        sends(&mut resident, &check)
            .await
            .says("We must reply by 3 September 2026");
    })
    .await;
}
