//! What happens without a click: reminders on their days, once each; letters that outlast a mail server's absence.

use axum::http::StatusCode;
use chrono::Days;
use domain::actor::Role;

use crate::main_line::asks_for_a_copy;
use crate::support::app::{TestApp, day};
use crate::support::database::on_both_databases;
use crate::support::smtp_sink::{Answer, SmtpSink};

on_both_databases! {
    async fn the_owner_is_reminded_and_managers_hear_when_it_is_late(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let reference = asks_for_a_copy(&mut town.visitor()).await.reference();
        town.work().await;
        // Due on Thursday 3 September 2026. Every day is worked twice, as two workers would.
        let mut on = day("2026-08-04");
        while on <= day("2026-09-08") {
            town.live_until(&on.to_string()).await;
            town.work().await;
            on = on + Days::new(1);
        }
        let to = |address: &str| -> Vec<String> {
            let mut mail = town.mail();
            mail.retain(|mail| mail.to.contains(address));
            mail.reverse();
            mail.into_iter().map(|mail| mail.subject).collect()
        };
        let about = |subject: &str| subject.replace("{}", &reference);
        assert_eq!(
            to("priya.nair@council.example"),
            ["New request {}", "{} is due soon", "{} is due today", "{} may go to the regulator", "{} is late"].map(about)
        );
        assert_eq!(to("helen.braithwaite@council.example"), [about("{} is late")]);
        let soon = town.mail().into_iter().find(|mail| mail.subject.contains("due soon")).unwrap();
        assert_eq!(soon.date.unwrap().date_naive(), day("2026-08-28"), "three working days, over the bank holiday");
        let managers: Vec<_> = town.mail().into_iter().filter(|mail| mail.to.contains("helen")).collect();
        assert!(managers.iter().all(|mail| !mail.text.contains("Siân")), "a manager's mail names nobody");
        assert_eq!(to("sian@example.org").len(), 2, "the receipt, and the letter once");
    }

    async fn a_day_without_a_mail_server_loses_and_doubles_nothing(db: TestDatabase) {
        let sink = SmtpSink::start().await.unwrap();
        let url = sink.url();
        let town = TestApp::with(&db, move |setup| setup.mail = url).await;
        sink.answer(Answer::Refuse);
        for _ in 0..6 {
            asks_for_a_copy(&mut town.visitor()).await.is(StatusCode::OK);
        }
        for _ in 0..(24 * 2) {
            town.work().await;
            town.clock.advance(std::time::Duration::from_secs(30 * 60));
        }
        assert_eq!(sink.received().len(), 0);
        let mut administrator = town.signed_in(Role::Administrator).await;
        administrator.get("/admin").await.is(StatusCode::OK).says("12");
        sink.answer(Answer::Accept);
        for _ in 0..3 {
            town.work().await;
            town.clock.advance(std::time::Duration::from_secs(31 * 60));
        }
        let received = sink.received();
        assert_eq!(received.len(), 12, "six receipts and six notices to the officer");
        let mut ids: Vec<String> = received.iter().map(|mail| mail.message_id().to_owned()).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), 12, "one letter came twice");
    }

    async fn the_first_administrator_comes_in_by_the_printed_code_once(db: TestDatabase) {
        let town = TestApp::without_staff(&db).await;
        let code = rightsdesk::serve::offer_set_up(&town.app).await.unwrap().expect("a code");
        let mut first = town.visitor();
        let page = first.get("/set-up").await.is(StatusCode::OK);
        let fields = |code: &str| {
            vec![
                ("code".to_owned(), code.to_owned()), ("name".to_owned(), "Ffion Rees".to_owned()),
                ("email".to_owned(), "ffion@council.example".to_owned()), ("roles".to_owned(), "administrator".to_owned()),
            ]
        };
        let given = fields("AAAA-AAAA-AAAA");
        let given: Vec<(&str, &str)> = given.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let page = first.submit(&page, "/set-up", &given).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        let given = fields(&code.to_lowercase());
        let given: Vec<(&str, &str)> = given.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let join = first.submit(&page, "/set-up", &given).await.is(StatusCode::OK);
        assert!(join.path.starts_with("/desk/join/"), "{}", join.path);
        town.visitor().get("/set-up").await.is(StatusCode::NOT_FOUND);
        assert_eq!(rightsdesk::serve::offer_set_up(&town.app).await.unwrap(), None);
    }
}
