//! A database belongs to one world and to one key, and a council's profile without mistakes to start with.

use std::sync::Arc;

use rightsdesk::app::Demo;
use rightsdesk::clock::SettableClock;
use rightsdesk::serve::{Setup, build};

use crate::support::app::{ADDRESS, TestApp, day};
use crate::support::database::{TestDatabase, on_both_databases, on_sqlite};

/// Why the product does not start with these settings.
async fn refusal(db: &TestDatabase, data: &std::path::Path, demo: bool, council: &str) -> String {
    let clock = SettableClock::at_nine(day("2026-08-03"));
    let mail = data.join("mail");
    let setup = Setup {
        council: council.to_owned(),
        database: db.url.clone(),
        data: data.to_owned(),
        credential: None,
        mail: format!("folder:{}", mail.display()),
        mail_from: "rights@example.gov.uk".to_owned(),
        public_address: ADDRESS.to_owned(),
        scanner: "none".to_owned(),
        submissions_an_hour: 10,
        behind_proxy: false,
        clock: Arc::new(clock.clone()),
        demo: demo.then_some(Demo { clock, mail }),
    };
    match build(setup).await {
        Ok(_) => panic!("it started"),
        Err(error) => error.to_string(),
    }
}

on_both_databases! {
    async fn a_real_database_is_never_opened_as_a_demonstration(db: TestDatabase) {
        let real = TestApp::without_staff(&db).await;
        let says = refusal(&db, &real.folder(), true, "west-northamptonshire").await;
        assert!(says.contains("a demonstration never opens a real database"), "{says}");
    }

    async fn a_demonstration_is_never_served_for_real(db: TestDatabase) {
        let demo = TestApp::on(&db).await;
        let says = refusal(&db, &demo.folder(), false, "west-northamptonshire").await;
        assert!(says.contains("never opens a demonstration's"), "{says}");
    }

    async fn another_key_is_refused_before_anything_is_written(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let before = town.fingerprint().await;
        let elsewhere = tempfile::tempdir().unwrap();
        let says = refusal(&db, elsewhere.path(), true, "west-northamptonshire").await;
        assert!(says.contains("another master key"), "{says}");
        assert_eq!(town.fingerprint().await, before);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistake_in_a_profile_is_refused_with_file_line_and_reason() {
    on_sqlite(|db| async move {
        let folder = tempfile::tempdir().unwrap();
        let text = rightsdesk::council::SHIPPED[0].2;
        for (mistake, reason) in [
            ("[readings]\npause_days = \"sometimes\"", "both_ends"),
            ("[readings]\nno_such_reading = \"x\"", "no_such_reading"),
        ] {
            let own = folder.path().join("own.toml");
            let wrong = text.replace("[readings]", mistake);
            std::fs::write(&own, &wrong).unwrap();
            let line = wrong
                .lines()
                .position(|line| line.starts_with(&mistake[11..16]))
                .unwrap()
                + 1;
            let says = refusal(&db, folder.path(), true, &own.display().to_string()).await;
            assert!(
                says.contains("own.toml") && says.contains(&format!("line {line}")),
                "{says}"
            );
            assert!(says.contains(reason), "{says}");
        }
    })
    .await;
}
