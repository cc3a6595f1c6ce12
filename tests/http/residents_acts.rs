//! What residents do to their own case: the lists follow in the same moment, and the owner of the case hears of it.

use domain::action::Action;
use domain::actor::{Actor, By, Role};
use domain::facts::{Channel, DocumentRef, Fact, Person, Purpose, Received, ScanVerdict};
use domain::language::Language;
use domain::needs::Avoid;
use domain::refused::Refused;
use domain::right::Right;
use domain::stage::Stage;
use rightsdesk::casework::{self, CaseworkError, NewCase};
use rightsdesk::store::cases;
use uuid::Uuid;

use crate::support::app::{TestApp, day};
use crate::support::database::on_both_databases;

fn catrin() -> Person {
    Person {
        name: "Catrin Morgan".into(),
        email: Some("catrin@example.org".into()),
        language: Language::English,
        ..Person::default()
    }
}

fn new_case(documents: Vec<DocumentRef>) -> NewCase {
    let words = "My housing file".to_owned();
    NewCase {
        received: Received::new(Channel::Online, vec![Right::Access], words, catrin()),
        received_on: day("2026-08-03"),
        by: By::Resident,
        documents,
        form_key: format!("test:{}", Uuid::new_v4()),
    }
}

fn document(purpose: Purpose) -> DocumentRef {
    DocumentRef {
        id: Uuid::new_v4(),
        purpose,
        name: "letter.pdf".into(),
        media: "application/pdf".into(),
        bytes: 3,
        sha256: "0".repeat(64),
    }
}

async fn open_case(town: &TestApp) -> Uuid {
    let sent = casework::submit(&town.app, new_case(Vec::new())).await;
    let id = sent.expect("a case").id;
    town.work().await;
    id
}

async fn does(town: &TestApp, id: Uuid, actor: &Actor, action: Action) {
    casework::act(&town.app, id, actor, action, None, None)
        .await
        .expect("done");
}

/// How often the owner, who is the officer, was told that the resident wrote.
async fn told(town: &TestApp) -> usize {
    town.work().await;
    town.mail()
        .iter()
        .filter(|mail| {
            mail.to.contains("priya.nair") && mail.subject.contains("The resident wrote")
        })
        .count()
}

async fn found(town: &TestApp, email: &str) -> usize {
    let index = town.app.vault.blind_email(email);
    cases::by_email(town.app.store.read(), &index)
        .await
        .unwrap()
        .len()
}

on_both_databases! {
    async fn new_details_reach_the_lists_the_search_and_the_owner(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let id = open_case(&town).await;
        let person = Box::new(Person {
            name: "Catrin Rees".into(),
            email: Some("rees@example.org".into()),
            ..catrin()
        });
        does(&town, id, &Actor::Resident, Action::ChangeDetails { person }).await;
        assert_eq!(found(&town, "rees@example.org").await, 1);
        assert_eq!(found(&town, "catrin@example.org").await, 0, "the old address lets nobody in");
        let names = |name: &str| town.app.vault.name_tokens(name);
        let read = town.app.store.read();
        assert_eq!(cases::by_tokens(read, "name", &names("rees")).await.unwrap().len(), 1);
        assert!(cases::by_tokens(read, "name", &names("morgan")).await.unwrap().is_empty());
        assert_eq!(casework::summary_of(&town.app, id).await.unwrap().name, "Catrin Rees");
        assert_eq!(casework::disagreement(&town.app, id).await.unwrap(), None);
        assert_eq!(told(&town).await, 1);
        let text = "We have begun.".to_owned();
        let officer = Actor::Staff {
            id: town.person(Role::Caseworker).await,
            roles: domain::actor::Roles::of([Role::Caseworker]),
        };
        does(&town, id, &officer, Action::WriteToResident { text }).await;
        town.work().await;
        assert!(town.mail()[0].to.contains("rees@example.org"));
    }

    async fn nobody_is_mailed_who_said_not_to(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let id = open_case(&town).await;
        let mut person = Box::new(catrin());
        person.needs.avoid.insert(Avoid::Email);
        does(&town, id, &Actor::Resident, Action::ChangeDetails { person }).await;
        town.work().await;
        let before = town.mail().iter().filter(|mail| mail.to.contains("catrin")).count();
        town.live_until("2026-09-10").await;
        let after = town.mail().iter().filter(|mail| mail.to.contains("catrin")).count();
        assert_eq!(before, after, "the letter to the regulator was offered without mail");
        let case = casework::open(&town.app, id).await.unwrap();
        assert_eq!(case.file.offered.len(), 1);
    }

    async fn a_withdrawal_closes_at_once_and_is_one_letter(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let id = open_case(&town).await;
        let words = "I have found it".to_owned();
        does(&town, id, &Actor::Resident, Action::Withdraw { words }).await;
        let case = casework::open(&town.app, id).await.unwrap();
        assert_eq!(case.row.stage, Stage::Closed);
        assert!(case.file.is_withdrawn());
        assert_eq!(casework::disagreement(&town.app, id).await.unwrap(), None);
        assert_eq!(told(&town).await, 1);
        town.live_until("2027-01-10").await;
        assert!(casework::open(&town.app, id).await.unwrap().file.offered.is_empty());
    }

    async fn files_come_with_the_request_and_a_dangerous_one_is_told(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let eleven: Vec<_> = (0..11).map(|_| document(Purpose::Evidence)).collect();
        let refused = casework::submit(&town.app, new_case(eleven)).await;
        assert!(matches!(
            refused,
            Err(CaseworkError::Refused(Refused::TooManyFiles { most: 10 }))
        ));
        assert!(cases::every_id(town.app.store.read()).await.unwrap().is_empty());

        let two = vec![document(Purpose::Identity), document(Purpose::Evidence)];
        let sent = casework::submit(&town.app, new_case(two)).await.unwrap();
        let case = casework::open(&town.app, sent.id).await.unwrap();
        let kinds: Vec<&str> = case.file.facts.iter().map(|dated| dated.fact.kind()).collect();
        assert_eq!(kinds, ["received", "document_added", "document_added", "routed"]);
        assert!(case.file.documents.iter().all(|known| known.by == By::Resident));
        assert_eq!(told(&town).await, 0, "they came with the request, of which the owner knows");

        for (n, verdict) in [
            (0, ScanVerdict::Clean),
            (1, ScanVerdict::Infected { name: "Eicar".into() }),
        ] {
            let document = case.file.documents[n].document.id;
            does(&town, sent.id, &Actor::Worker, Action::RecordScan { document, verdict }).await;
        }
        assert_eq!(told(&town).await, 1, "of the dangerous one alone");
        for _ in 0..3 {
            let document = document(Purpose::Message);
            does(&town, sent.id, &Actor::Resident, Action::AddDocument { document }).await;
        }
        assert_eq!(told(&town).await, 2, "files of one day are one letter");
    }

    async fn a_file_that_was_asked_for_starts_the_clock(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let id = open_case(&town).await;
        let officer = Actor::Staff {
            id: town.person(Role::Caseworker).await,
            roles: domain::actor::Roles::of([Role::Caseworker]),
        };
        let why = "Two people of that name".to_owned();
        does(&town, id, &officer, Action::AskIdentity { why }).await;
        assert_eq!(casework::open(&town.app, id).await.unwrap().row.due_on, None);
        town.live_until("2026-08-20").await;
        let document = document(Purpose::Identity);
        does(&town, id, &Actor::Resident, Action::AddDocument { document }).await;
        let case = casework::open(&town.app, id).await.unwrap();
        assert_eq!(case.row.due_on, Some(day("2026-09-21")));
        let last = &case.file.facts.last().unwrap().fact;
        assert!(matches!(last, Fact::IdentityReceived { .. }));
    }
}
