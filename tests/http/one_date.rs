//! K3 and V3: queue, case page, resident's page, letter, mail and command give one date, and one answer to "is it late".

use axum::http::StatusCode;
use domain::action::Action;
use domain::actor::{Actor, By, Role, Roles};
use domain::facts::{Channel, Person, Received};
use domain::right::Right;
use rightsdesk::casework::{self, NewCase};
use rightsdesk::deadline::{DeadlineArgs, run};
use uuid::Uuid;
use words::long_date;

use crate::support::app::{TestApp, day, link_in};
use crate::support::client::Client;
use crate::support::database::on_both_databases;

/// A request by that right, received at the counter some days before it was logged.
async fn logged(town: &TestApp, right: Right, received_on: &str) -> (Uuid, String) {
    let staff = town.person(Role::Caseworker).await;
    let rhiannon = Person {
        name: "Rhiannon Pugh".into(),
        email: Some("rhiannon@example.org".into()),
        ..Person::default()
    };
    let words = "As I told the desk".into();
    let new = NewCase {
        received: Received::new(Channel::Counter, vec![right], words, rhiannon),
        documents: Vec::new(),
        received_on: day(received_on),
        by: By::Staff(staff),
        form_key: format!("test:{}", Uuid::new_v4()),
    };
    let sent = casework::submit(&town.app, new).await.expect("a case");
    (sent.id, sent.reference.to_string())
}

async fn does(town: &TestApp, id: Uuid, action: Action) {
    let roles = Roles::of([Role::DataProtectionOfficer]);
    let actor = Actor::Staff {
        id: town.person(Role::DataProtectionOfficer).await,
        roles,
    };
    casework::act(&town.app, id, &actor, action, None, None)
        .await
        .expect("done");
}

/// What the command says of these facts.
fn command(facts: &str) -> serde_json::Value {
    let mut out = Vec::new();
    assert!(run(&DeadlineArgs::default(), facts.as_bytes(), &mut out).expect("an answer"));
    serde_json::from_slice(&out).expect("one object")
}

async fn resident(town: &TestApp) -> Client {
    let mut client = town.visitor();
    let page = client.get("/track").await;
    client
        .submit(&page, "/track", &[("email", "rhiannon@example.org")])
        .await
        .is(StatusCode::OK);
    town.work().await;
    let landing = client
        .get(&link_in(&town.newest_mail_to("rhiannon@example.org")))
        .await;
    client.submit(&landing, "", &[]).await.is(StatusCode::OK);
    client
}

/// Fails unless every place gives the date of the command.
async fn agree(town: &TestApp, reference: &str, facts: &str) {
    let said = command(facts);
    let due = day(said["due_on"].as_str().expect("a due date"));
    let shown = long_date(due);
    let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
    officer
        .get("/desk/cases")
        .await
        .is(StatusCode::OK)
        .says(&shown);
    officer
        .get(&format!("/desk/cases/{reference}"))
        .await
        .is(StatusCode::OK)
        .says(&shown);
    officer
        .get(&format!("/desk/cases/{reference}/clock"))
        .await
        .is(StatusCode::OK)
        .says(&shown);
    let mut person = resident(town).await;
    person
        .get(&format!("/requests/{reference}"))
        .await
        .is(StatusCode::OK)
        .says(&shown);
    person
        .get(&format!("/requests/{reference}/letter"))
        .await
        .is(StatusCode::OK)
        .says(&shown);
    assert_eq!(said["timeliness"], "running");
    // Around the due day there is one answer everywhere.
    for (days, late) in [(0, false), (1, true)] {
        let on = due + chrono::Days::new(days);
        town.live_until(&on.to_string()).await;
        let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
        let dated = facts.replacen(r#""as_at":"2026-08-31""#, &format!(r#""as_at":"{on}""#), 1);
        let timeliness = command(&dated)["timeliness"].clone();
        assert_eq!(
            timeliness,
            if late { "overdue" } else { "due_today" },
            "{on}"
        );
        let queue = officer
            .get("/desk/cases?view=late")
            .await
            .is(StatusCode::OK)
            .text();
        assert_eq!(
            queue.contains(reference),
            late,
            "the queue on {on}: {queue}"
        );
        let person = resident(town)
            .await
            .get(&format!("/requests/{reference}"))
            .await
            .text();
        assert_eq!(
            person.contains("We have not replied in time"),
            late,
            "the resident's page on {on}"
        );
        let letter = resident(town)
            .await
            .get(&format!("/requests/{reference}/letter"))
            .await
            .text();
        assert_eq!(
            letter.contains("has not replied in time"),
            late,
            "the letter on {on}"
        );
    }
}

on_both_databases! {
    async fn a_plain_request(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        town.live_until("2026-08-31").await;
        let (_, reference) = logged(&town, Right::Erasure, "2026-08-25").await;
        let facts = r#"{"right":"erasure","received":"2026-08-25","as_at":"2026-08-31"}"#;
        agree(&town, &reference, facts).await;
    }

    async fn a_question_and_an_extension(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let (id, reference) = logged(&town, Right::Access, "2026-08-01").await;
        town.live_until("2026-08-10").await;
        does(&town, id, Action::AskQuestion { question: "Which?".into() }).await;
        town.live_until("2026-08-14").await;
        does(&town, id, Action::RecordAnswer { answer: "All".into(), answered_on: day("2026-08-13") }).await;
        town.live_until("2026-08-31").await;
        does(&town, id, Action::Extend { reasons: "Forty years of files".into() }).await;
        let facts = r#"{"right":"access","received":"2026-08-01","clarifications":[{"asked":"2026-08-10","answered":"2026-08-13"}],"extension_notified_on":"2026-08-31","as_at":"2026-08-31"}"#;
        agree(&town, &reference, facts).await;
    }

    async fn proof_of_identity_moves_the_start(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let (id, reference) = logged(&town, Right::Access, "2026-08-01").await;
        does(&town, id, Action::AskIdentity { why: "Two people of that name".into() }).await;
        town.live_until("2026-08-31").await;
        does(&town, id, Action::RecordIdentity { received_on: day("2026-08-29") }).await;
        let facts = r#"{"right":"access","received":"2026-08-01","identity":[{"asked":"2026-08-03","received":"2026-08-29","kind":"identity"}],"as_at":"2026-08-31"}"#;
        agree(&town, &reference, facts).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_reading_of_the_law_reaches_the_lists_at_the_next_start() {
    use rightsdesk::store::cases;
    crate::support::database::on_sqlite(|db| async move {
        let town = TestApp::on(&db).await;
        town.live_until("2026-09-04").await;
        let (id, reference) = logged(&town, Right::Erasure, "2026-08-05").await;
        let due = |row: rightsdesk::store::CaseRow| row.due_on.expect("a date");
        let row = cases::by_id(town.app.store.read(), id)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(due(row), day("2026-09-07"), "5 September is a Saturday");
        let shipped = rightsdesk::council::SHIPPED
            .iter()
            .find(|(slug, ..)| *slug == "west-northamptonshire");
        let text = shipped.expect("a profile").2;
        let own = town.folder().join("own.toml");
        let reading = "[readings]\nextra_holidays = \"2026-09-07\"";
        std::fs::write(&own, text.replace("[readings]", reading)).unwrap();
        let again = town
            .restarted(&db, |setup| setup.council = own.display().to_string())
            .await;
        let row = cases::by_id(again.app.store.read(), id)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(due(row), day("2026-09-08"));
        let mut officer = again.signed_in(Role::DataProtectionOfficer).await;
        officer
            .get(&format!("/desk/cases/{reference}"))
            .await
            .is(StatusCode::OK)
            .says("8 September 2026");
    })
    .await;
}
