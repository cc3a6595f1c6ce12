//! The world of the demonstration holds every state, whatever day it is filled on.

use std::sync::Arc;

use domain::facts::Channel;
use domain::measures::{answered, months_up_to, open_cases};
use domain::right::Right;
use domain::stage::Stage;
use domain::timeliness::Timeliness;

use super::*;
use crate::app::Demo;
use crate::casework;
use crate::serve::{Setup, build};
use crate::store::cases;

async fn demonstration(council: &str, folder: &std::path::Path) -> Arc<App> {
    let clock = SettableClock::new("2020-01-01T00:00:00Z".parse().unwrap());
    let mail = folder.join("mail");
    let setup = Setup {
        council: council.to_owned(),
        database: folder.join("demo.sqlite").display().to_string(),
        data: folder.to_owned(),
        credential: None,
        mail: format!("folder:{}", mail.display()),
        mail_from: "requests@council.example".to_owned(),
        public_address: "http://127.0.0.1:8080".to_owned(),
        scanner: "none".to_owned(),
        submissions_an_hour: 10,
        behind_proxy: false,
        clock: Arc::new(clock.clone()),
        demo: Some(Demo { clock, mail }),
    };
    build(setup).await.unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[tokio::test]
async fn nothing_that_is_planned_is_refused_on_any_day() {
    for (council, today) in [
        ("west-northamptonshire", "2026-11-21"),
        ("kettering", "2026-12-31"),
        ("west-northamptonshire", "2027-03-01"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let app = demonstration(council, folder.path()).await;
        let demo = app.demo.as_ref().unwrap();
        let crew = cast::join(&app, &demo.clock, day(today)).await.unwrap();
        let misplanned = world::live_through(
            &app,
            &demo.clock,
            &crew,
            90,
            nine_in_the_morning(day(today)),
        )
        .await
        .unwrap();
        assert_eq!(misplanned, [], "{council} on {today}");
    }
}

#[tokio::test]
async fn sixty_cases_hold_every_state() {
    let folder = tempfile::tempdir().unwrap();
    let app = demonstration("west-northamptonshire", folder.path()).await;
    let today = day("2026-11-20");
    fill(&app, 60, today).await.unwrap();
    assert_eq!(app.clock.now(), nine_in_the_morning(today));

    let mut rows = cases::open_cases(app.store.read()).await.unwrap();
    let open = open_cases(rows.iter().map(|row| row.timeliness(today)));
    assert!(
        open.late >= 3 && open.due_in_7_days >= 3 && open.without_date >= 2,
        "{open:?}"
    );
    assert!(
        rows.iter()
            .any(|row| row.timeliness(today) == Timeliness::DueToday)
    );
    assert!(
        rows.iter()
            .any(|row| row.timeliness(today) == Timeliness::Paused)
    );
    assert!(
        rows.iter()
            .any(|row| row.timeliness(today) == Timeliness::NotStarted)
    );
    rows.extend(cases::closed_cases(app.store.read()).await.unwrap());
    assert_eq!(rows.len(), 60);
    for stage in Stage::ALL {
        assert!(rows.iter().any(|row| row.stage == stage), "{stage:?}");
    }
    for right in Right::ALL {
        assert!(
            rows.iter().any(|row| row.rights.contains(&right)),
            "{right}"
        );
    }

    let mut channels = Vec::new();
    let mut linked = 0;
    for row in &rows {
        let case = casework::open(&app, row.id).await.unwrap();
        channels.push(case.file.received.channel);
        linked += u32::from(case.row.linked_case.is_some());
    }
    assert!(
        Channel::LOGGED
            .iter()
            .all(|channel| channels.contains(channel))
    );
    assert_eq!(linked, 1);
}

#[tokio::test]
async fn the_share_in_time_is_neither_perfect_nor_hopeless_and_old_mail_stays_unsent() {
    let folder = tempfile::tempdir().unwrap();
    let app = demonstration("west-northamptonshire", folder.path()).await;
    let today = day("2026-11-20");
    fill(&app, 60, today).await.unwrap();
    let months = months_up_to(today, 14);
    let claims = cases::measured_claims(app.store.read(), months[0].0)
        .await
        .unwrap();
    let all = answered(&claims, months[0].0, today);
    let share = all.percent().unwrap();
    assert!(all.all() >= 25 && (70.0..=87.0).contains(&share), "{all:?}");
    let by_month: Vec<u32> = months
        .iter()
        .map(|(first, last)| answered(&claims, *first, *last).all())
        .collect();
    let with_answers = by_month.iter().filter(|n| **n > 0);
    assert!(with_answers.count() >= 10, "{by_month:?}");

    let (waiting, failed) = outbox::backlog(app.store.read()).await.unwrap();
    assert!((1..60).contains(&waiting) && failed == 0, "{waiting} wait");
    // A second start finds the world as it was.
    fill(&app, 60, today).await.unwrap();
    assert_eq!(staff::count(app.store.read()).await.unwrap(), 6);
}

#[tokio::test]
async fn nothing_has_happened_after_the_moment_at_which_the_demonstration_begins() {
    let folder = tempfile::tempdir().unwrap();
    let app = demonstration("west-northamptonshire", folder.path()).await;
    // Sixteen minutes past midnight in London.
    let begins: DateTime<Utc> = "2026-11-20T00:16:00Z".parse().unwrap();
    app.demo.as_ref().unwrap().clock.set(begins);
    fill(&app, 12, day("2026-11-20")).await.unwrap();
    assert_eq!(app.clock.now(), begins);
    let mut today = 0;
    for row in cases::open_cases(app.store.read()).await.unwrap() {
        let case = casework::open(&app, row.id).await.unwrap();
        let mut last = DateTime::UNIX_EPOCH;
        for fact in &case.file.facts {
            assert!(last <= fact.recorded_at && fact.recorded_at <= begins);
            last = fact.recorded_at;
        }
        today += u32::from(last > day_start_utc(day("2026-11-20")));
    }
    assert!(today > 0);
}

#[tokio::test]
async fn a_small_world_has_as_many_cases_as_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let app = demonstration("kettering", folder.path()).await;
    let today = day("2026-11-20");
    fill(&app, 3, today).await.unwrap();
    assert_eq!(cases::open_cases(app.store.read()).await.unwrap().len(), 3);
}
