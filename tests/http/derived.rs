//! D25 and K9: what is derived equals its derivation, for a whole world of cases and on both databases.

use domain::measures::open_cases;
use rightsdesk::casework;
use rightsdesk::demo;
use rightsdesk::store::cases;

use crate::support::app::{TestApp, day};
use crate::support::database::on_both_databases;

on_both_databases! {
    async fn rows_claims_chains_and_figures_agree_with_the_facts(db: TestDatabase) {
        let town = TestApp::without_cast(&db).await;
        demo::fill(&town.app, 60, day("2026-11-20")).await.expect("a world");
        let read = town.app.store.read();
        let ids = cases::every_id(read).await.unwrap();
        assert!(ids.len() >= 55, "{} cases", ids.len());
        for id in &ids {
            assert_eq!(casework::disagreement(&town.app, *id).await.unwrap(), None, "{id}");
        }
        let today = day("2026-11-20");
        let rows = cases::open_cases(read).await.unwrap();
        let figures = open_cases(rows.iter().map(|row| row.timeliness(today)));
        let in_bins: u32 = figures.bins.iter().map(|(_, count)| count).sum();
        assert_eq!(in_bins + figures.without_date, u32::try_from(rows.len()).unwrap());
        let late = rows.iter().filter(|row| row.timeliness(today).is_late() && row.finished_on.is_none()).count();
        assert_eq!(figures.late, u32::try_from(late).unwrap());
        // The worker, run again and again, has nothing left to add.
        let facts = |ids: Vec<uuid::Uuid>| async move {
            let mut all = 0;
            for id in ids {
                all += cases::facts(read, id).await.unwrap().len();
            }
            all
        };
        town.work().await;
        let before = facts(ids.clone()).await;
        town.work().await;
        assert_eq!(facts(ids).await, before);
    }
}
