//! What officers record besides answers: needs, who else was told, codes, and the list in a reply.

use axum::http::StatusCode;
use domain::actor::{Actor, Role};
use domain::facts::Treatment;
use domain::reference::Reference;
use rightsdesk::casework;
use rightsdesk::credentials::case_code::is_case_code;

use crate::support::app::TestApp;
use crate::support::client::Client;
use crate::support::database::on_both_databases;

/// Logs what came by phone and gives its address.
async fn logged(officer: &mut Client, right: &str) -> String {
    let page = officer.get("/desk/log").await.is(StatusCode::OK);
    let fields = [
        ("channel", "phone"),
        ("received-day", "3"),
        ("received-month", "8"),
        ("received-year", "2026"),
        ("rights", right),
        ("words", "Take me off all of it"),
        ("about", "child_and_me"),
        ("full_name", "Eirlys Vaughan"),
        ("other_names", "Eirlys Bevan"),
        ("subject", "Gwen Vaughan"),
        ("born_on-day", "27"),
        ("born_on-month", "3"),
        ("born_on-year", "1984"),
        ("language", "cy"),
        ("reply_by", "post"),
        ("avoid", "phone"),
        ("avoid", "voicemail"),
        ("safe_contact", "Only through my sister"),
        ("formats", "braille"),
        ("helper", "Nia Vaughan"),
        ("other", "A chair by the door"),
    ];
    let reference = officer
        .submit(&page, "/desk/log", &fields)
        .await
        .is(StatusCode::OK)
        .reference();
    format!("/desk/cases/{reference}")
}

async fn acts(
    officer: &mut Client,
    case: &str,
    act: &str,
    fields: &[(&str, &str)],
) -> super::support::client::Page {
    let page = officer
        .get(&format!("{case}/do/{act}"))
        .await
        .is(StatusCode::OK);
    officer.submit(&page, &format!("/do/{act}"), fields).await
}

on_both_databases! {
    async fn needs_are_written_down_and_stand_before_every_letter(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut officer = town.signed_in(Role::Caseworker).await;
        let case = logged(&mut officer, "erasure").await;
        let needs = [
            "Do not phone, Do not leave voicemail", "Only through my sister", "Braille", "Nia Vaughan",
            "A chair by the door", "Welsh",
        ];
        for path in [case.clone(), format!("{case}/do/write")] {
            let mut page = officer.get(&path).await.is(StatusCode::OK);
            for need in needs {
                page = page.says(need);
            }
        }
        let page = officer.get(&case).await;
        page.says("Themselves and their child together").says("Eirlys Bevan").says("27 March 1984").says("Gwen Vaughan");

        let page = officer.get("/desk/log").await;
        let both = [("reply_by", "phone"), ("avoid", "phone")];
        let wrong = officer.submit(&page, "/desk/log", &both).await;
        wrong.says("Choose a way to reply that is not one to avoid");
    }

    async fn who_else_was_told_stands_on_the_case(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut officer = town.signed_in(Role::Caseworker).await;
        let copy = logged(&mut officer, "access").await;
        officer.get(&format!("{copy}/do/tell-recipient")).await.says("Nothing was asked for that others must be told of");
        let case = logged(&mut officer, "erasure").await;
        officer.get(&format!("{case}/do/record-recipient-answer")).await.says("Nobody else has been told yet");
        let housing = ("recipient", "The housing association");
        acts(&mut officer, &case, "tell-recipient", &[housing, ("how", "impossible")]).await
            .says("Enter why they could not be told");
        acts(&mut officer, &case, "tell-recipient", &[housing, ("how", "told")]).await
            .is(StatusCode::OK).says("No answer yet");
        acts(&mut officer, &case, "record-recipient-answer", &[housing, ("answer", "Deleted on our side")]).await
            .is(StatusCode::OK).says("Deleted on our side").never_says("No answer yet");
    }

    async fn a_code_is_shown_once_and_fits_the_digest(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut officer = town.signed_in(Role::Caseworker).await;
        let case = logged(&mut officer, "access").await;
        let page = officer.get(&format!("{case}/do/issue-code")).await.is(StatusCode::OK);
        let page = page.never_says("By text message").says("In person");
        let shown = officer.submit(&page, "/do/issue-code", &[("how", "in_person")]).await.is(StatusCode::OK);
        let html = shown.html();
        let code = html.split("app-code\">").nth(1).and_then(|rest| rest.split('<').next()).unwrap();
        let reference = Reference::read(case.rsplit('/').next().unwrap()).unwrap();
        let kept = casework::find(&town.app, &reference).await.unwrap().file.code.unwrap();
        assert!(is_case_code(&kept.digest, code), "{code}");
        // The same form sent again gives no second code.
        let again = officer.submit(&page, "/do/issue-code", &[("how", "in_person")]).await.is(StatusCode::OK);
        assert!(!again.html().contains("app-code"));
        let after = casework::find(&town.app, &reference).await.unwrap().file;
        assert_eq!(after.code.unwrap(), kept);
        officer.get(&format!("{case}/history")).await.says("Code given to the resident: In person").never_says(code);
    }

    async fn the_list_in_a_reply_is_numbered_and_nothing_typed_is_lost(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut officer = town.signed_in(Role::Caseworker).await;
        let case = logged(&mut officer, "access").await;
        let outcome = [("outcome", "part"), ("reasons", "Some is about others")];
        acts(&mut officer, &case, "record-outcome", &outcome).await.is(StatusCode::OK);
        let line = |title, treatment, reason| [("item-title", title), ("item-treatment", treatment), ("item-reason", reason)];
        let mut fields = vec![("words", "Here it is")];
        fields.extend(line("The housing file", "released", ""));
        fields.extend(line("", "released", ""));
        fields.extend(line("Notes of the panel", "withheld", ""));
        let wrong = acts(&mut officer, &case, "send-reply", &fields).await;
        let wrong = wrong.says("Enter why item 2 of the list is withheld");
        assert!(wrong.html().contains("Notes of the panel"));
        fields.pop();
        fields.push(("item-reason", "They name other children"));
        let sent = acts(&mut officer, &case, "send-reply", &fields).await.is(StatusCode::OK);
        sent.says("2. Notes of the panel").says("They name other children");
        let reference = Reference::read(case.rsplit('/').next().unwrap()).unwrap();
        let opened = casework::find(&town.app, &reference).await.unwrap();
        let schedule = opened.file.reply.as_ref().unwrap().schedule.clone();
        let told: Vec<_> = schedule.iter().map(|item| (item.no, item.treatment)).collect();
        assert_eq!(told, [(1, Treatment::Released), (2, Treatment::Withheld)]);
        let report = domain::action::Action::ReportMissing { items: vec![2], words: String::new() };
        casework::act(&town.app, opened.row.id, &Actor::Resident, report, None, None).await.unwrap();
        officer.get(&case).await.says("Reported missing").says("Items 2");
    }
}
