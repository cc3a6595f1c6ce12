//! Files that belong to a case: proof that was asked for, what officers add, and the copy of a passport, which is gone
//! once it was looked at.

use axum::http::StatusCode;
use domain::actor::Role;
use domain::facts::Fact;

use crate::form_walk::{go_on, walk};
use crate::support::app::TestApp;
use crate::support::database::on_both_databases;
use crate::uploads::{adds, files_below, opened, pdf, sends, with_a_careful_service};

on_both_databases! {
    async fn proof_that_was_asked_for_arrives_with_its_file(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        let check = walk(&mut client, "copy", "/request/check", &[]).await;
        let reference = client.submit(&check, "/request/send", &[]).await.is(StatusCode::OK).reference();
        let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
        let page = officer.get(&format!("/desk/cases/{reference}/do/ask-identity")).await;
        officer.submit(&page, "/do/ask-identity", &[("why", "Two people have your name")]).await.is(StatusCode::OK);
        let mine = format!("/requests/{reference}/files");
        let page = client.get(&mine).await.is(StatusCode::OK).says("We asked you for proof of who you are");
        let page = page.says("Two people have your name");
        client.upload(&page, "/files", &[("purpose", "identity")], None).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("Select a file");
        client.upload(&page, "/files", &[("purpose", "reply")], Some(("a.pdf", &pdf("a")))).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("Select what the document shows");
        for _ in 0..2 {
            let done = client.upload(&page, "/files", &[("purpose", "identity")], Some(("passport.pdf", &pdf("me")))).await;
            done.is(StatusCode::OK).says("We have your document.").says("passport.pdf").says("3 August 2026").never_says("We asked you for proof");
        }
        let case = opened(&town.app, &reference).await;
        assert_eq!(case.file.documents.len(), 1, "the same form twice");
        let received = case.file.facts.iter().filter(|fact| matches!(fact.fact, Fact::IdentityReceived { .. }));
        assert_eq!(received.count(), 1);

        // Nobody else's, and no other role's.
        let id = case.file.documents[0].document.id;
        let mut stranger = town.visitor();
        walk(&mut stranger, "copy", "/request/check", &[]).await;
        sends(&mut stranger).await;
        let theirs = stranger.get(&mine).await.is(StatusCode::NOT_FOUND);
        let made_up = stranger.get("/requests/RD-00000-00000-0/files").await.is(StatusCode::NOT_FOUND);
        assert_eq!(theirs.html().replace(&reference, ""), made_up.html().replace("RD-00000-00000-0", ""));
        let mut manager = town.signed_in(Role::Manager).await;
        manager.get(&format!("/desk/cases/{reference}/documents/{id}")).await.is(StatusCode::NOT_FOUND);

        // The result is kept and not the passport.
        let page = officer.get(&format!("/desk/cases/{reference}/documents/{id}/delete")).await.is(StatusCode::OK);
        officer.submit(&page, "/delete", &[]).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("Enter what you saw");
        officer.submit(&page, "/delete", &[("result", "Passport, the same name")]).await.is(StatusCode::OK).says("the copy was deleted").says("Deleted");
        officer.get(&format!("/desk/cases/{reference}/documents/{id}?warned=yes")).await.is(StatusCode::NOT_FOUND);
        officer.get(&format!("/desk/cases/{reference}/history")).await.says("Passport, the same name");
        client.get(&mine).await.says("Deleted");
        assert_eq!(files_below(&town.folder().join("blobs")), 0);
    }

    async fn a_copy_of_a_passport_is_gone_after_28_days_and_other_files_stay(db: TestDatabase) {
        let (town, _profile, area) = with_a_careful_service(&db).await;
        let mut client = town.visitor();
        let services = [("services", area.as_str())];
        let other: &[(&str, &[(&str, &str)])] = &[
            ("/request/services", &services),
            ("/request/identity", &[("identity", "uploaded")]),
        ];
        let page = walk(&mut client, "copy", "/request/identity", other).await;
        page.says("must be sure who you are").says("after 28 days at the latest").says("does not change the time limit");
        let page = client.get("/request/identity").await;
        client.submit(&page, "/request/identity", &[]).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("Select how");
        go_on(&mut client, page, "/request/papers", other).await;
        adds(&mut client, "passport.pdf", &pdf("me")).await.is(StatusCode::OK).says("Proof of who you are");
        let reference = sends(&mut client).await;
        let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
        let list = format!("/desk/cases/{reference}/documents");
        let page = officer.get(&list).await.is(StatusCode::OK).says("passport.pdf");
        officer.upload(&page, "/documents", &[], Some(("a.pdf", &pdf("a")))).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("Select what the document is for");
        let added = officer.upload(&page, "/documents", &[("purpose", "reply")], Some(("reply.pdf", &pdf("b")))).await;
        added.is(StatusCode::OK).says("The document was added").says("For the reply");
        assert_eq!(files_below(&town.folder().join("blobs")), 2);
        client.get(&format!("/requests/{reference}/files")).await.says("passport.pdf").never_says("reply.pdf");
        town.live_until("2026-08-30").await;
        assert_eq!(files_below(&town.folder().join("blobs")), 2);
        town.live_until("2026-09-01").await;
        assert_eq!(files_below(&town.folder().join("blobs")), 1);
        let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
        officer.get(&list).await.says("Deleted on 1 September 2026").says("reply.pdf");
    }
}
