//! The same form sent twice, at once, or after "back" is one act.

use axum::http::{Method, StatusCode};
use domain::actor::Role;
use rightsdesk::store::cases;

use crate::main_line::{answers, asks_for_a_copy};
use crate::support::app::TestApp;
use crate::support::database::on_both_databases;

on_both_databases! {
    async fn fifty_at_once_are_one_request(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut resident = town.visitor();
        let check = answers(&mut resident, &[("kind", "copy")], &[("words", "All of it")]).await;
        let (target, body) = check.filled("/request/send", &[]);
        let sends: Vec<_> = (0..50)
            .map(|_| {
                let (mut tab, target, body) = (resident.clone(), target.clone(), body.clone());
                tokio::spawn(async move { tab.send(Method::POST, &target, Some(body)).await.status })
            })
            .collect();
        for send in sends {
            let status = send.await.expect("an answer");
            assert!(status == StatusCode::SEE_OTHER || status == StatusCode::FORBIDDEN, "{status}");
        }
        assert_eq!(cases::every_id(town.app.store.read()).await.unwrap().len(), 1);
    }

    async fn reload_and_back_show_the_same_request(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut resident = town.visitor();
        let reference = asks_for_a_copy(&mut resident).await.reference();
        for _ in 0..3 {
            assert_eq!(resident.get("/request/sent").await.is(StatusCode::OK).reference(), reference);
        }
        assert_eq!(cases::every_id(town.app.store.read()).await.unwrap().len(), 1);
    }

    async fn an_officers_double_click_is_one_fact(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let reference = asks_for_a_copy(&mut town.visitor()).await.reference();
        let case = format!("/desk/cases/{reference}");
        let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
        let page = officer.get(&format!("{case}/do/note")).await.is(StatusCode::OK);
        for _ in 0..2 {
            let sent = officer.post_form(&page, "/do/note", &[("text", "Rang the archive")]).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        }
        let history = officer.get(&format!("{case}/history")).await.text();
        assert_eq!(history.matches("Rang the archive").count(), 1, "{history}");
    }

    async fn the_second_of_two_officers_keeps_their_text(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let reference = asks_for_a_copy(&mut town.visitor()).await.reference();
        let path = format!("/desk/cases/{reference}/do/note");
        let mut one = town.signed_in(Role::DataProtectionOfficer).await;
        let mut two = town.signed_in(Role::Caseworker).await;
        let (first, second) = (one.get(&path).await, two.get(&path).await);
        one.submit(&first, "/do/note", &[("text", "From the first")]).await.is(StatusCode::OK);
        let refused = two.submit(&second, "/do/note", &[("text", "From the second")]).await;
        let refused = refused.is(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.html().contains("From the second"));
        let refused = refused.says("changed this case at");
        two.submit(&refused, "/do/note", &[("text", "From the second")]).await.is(StatusCode::OK);
        one.get(&format!("/desk/cases/{reference}/history")).await.says("From the first").says("From the second");
    }
}
