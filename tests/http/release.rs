//! The reply: behind a second step when documents were released, with the list of what is in it, for a while and again;
//! and what a person does who is not happy with it.

use axum::http::StatusCode;
use domain::action::Action;
use domain::facts::{Outcome, Purpose, ReplyChannel, ScheduleItem, Told, Treatment};
use domain::regime::citations::{COMPLAIN_TO_REGULATOR, COURT, SECTION_166};
use entity::audit;
use rightsdesk::clock::Clock as _;
use rightsdesk::documents::{self, Owner, SentFile};
use rightsdesk::letters;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::follow_up::{by_link, gives_code, officer_does, opened};
use crate::main_line::{answers, asks_for_a_copy};
use crate::support::app::TestApp;
use crate::support::client::{Client, Page};
use crate::support::database::on_both_databases;

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

/// A file for the reply, as an officer adds it.
async fn released_file(town: &TestApp, reference: &str) -> Uuid {
    let case = opened(town, reference).await;
    let owner = Owner::Case(case.row.id);
    let file = SentFile::new("Rent Siân.pdf", PDF.to_vec());
    let id = documents::keep(&town.app, owner, Purpose::Reply, file, None)
        .await
        .unwrap()
        .unwrap();
    let kept = documents::list(&town.app, owner).await.unwrap();
    let document = kept
        .iter()
        .find(|file| file.id == id)
        .unwrap()
        .reference()
        .unwrap();
    officer_does(town, reference, Action::AddDocument { document }).await;
    id
}

fn item(
    title: &str,
    treatment: Treatment,
    reason: Option<&str>,
    document: Option<Uuid>,
) -> ScheduleItem {
    ScheduleItem {
        no: 0,
        title: title.to_owned(),
        treatment,
        reason: reason.map(str::to_owned),
        document,
    }
}

/// Decides and sends the reply with this list.
async fn replies(town: &TestApp, reference: &str, schedule: Vec<ScheduleItem>) {
    let decided = Action::RecordOutcome {
        claim_no: 1,
        outcome: Outcome::Part,
        reasons: "Some of it names other people".to_owned(),
    };
    officer_does(town, reference, decided).await;
    let case = opened(town, reference).await;
    let today = rightsdesk::clock::london_date(town.clock.now());
    let routes = letters::complaint_routes(&town.app, &case.file, today).unwrap();
    let sent = Action::SendReply {
        words: "Here is your housing file.".to_owned(),
        routes,
        sent_by: ReplyChannel::Online,
        schedule,
    };
    officer_does(town, reference, sent).await;
}

/// A request answered with one document, one part left out and one thing withheld.
async fn released(town: &TestApp) -> String {
    let reference = asks_for_a_copy(&mut town.visitor()).await.reference();
    let file = released_file(town, &reference).await;
    let schedule = vec![
        item("Rent account", Treatment::Released, None, Some(file)),
        item(
            "Case notes",
            Treatment::Withheld,
            Some("They are about somebody else"),
            None,
        ),
        item("Phone calls", Treatment::NotHeld, None, None),
    ];
    replies(town, &reference, schedule).await;
    reference
}

async fn give(client: &mut Client, reference: &str, code: &str) -> Page {
    let page = client
        .get(&format!("/requests/{reference}/reply"))
        .await
        .is(StatusCode::OK);
    client.submit(&page, "/reply", &[("code", code)]).await
}

async fn lines(town: &TestApp, what: &str) -> Vec<audit::Model> {
    let found = audit::Entity::find().filter(audit::Column::What.eq(what));
    found.all(town.app.store.read()).await.unwrap()
}

on_both_databases! {
    async fn a_mailbox_alone_opens_no_documents(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let reference = released(&town).await;
        let code = gives_code(&town, &reference).await;
        let mut client = by_link(&town, "sian@example.org").await;
        let mine = format!("/requests/{reference}");
        for page in ["", "/reply", "/missing"] {
            let page = client.get(&format!("{mine}{page}")).await.is(StatusCode::OK);
            page.never_says("Here is your housing file").never_says("Rent account").never_says("names other people");
        }
        client.get(&format!("{mine}/reply/1")).await.says("Open your reply");
        assert!(lines(&town, "reply_download").await.is_empty());

        give(&mut client, &reference, "0000-0000-0000").await.says("You have 4 tries left");
        let page = give(&mut client, &reference, &code).await.is(StatusCode::OK);
        let page = page.says("Here is your housing file.").says("1. Rent account").says("PDF, 1KB");
        let page = page.says("Opens in your browser").says("They are about somebody else").says("We do not have this");
        page.says("You can download the documents until 2 September 2026").says("names other people");
        let file = client.get(&format!("{mine}/reply/1")).await.is(StatusCode::OK);
        assert_eq!(file.bytes, PDF);
        assert_eq!(file.headers["content-type"], "application/pdf");
        let kept = file.headers["content-disposition"].to_str().unwrap();
        assert!(kept.starts_with("attachment;") && kept.contains("Rent%20Si%C3%A2n.pdf"), "{kept}");
        assert!(file.headers["content-security-policy"].to_str().unwrap().contains("sandbox"));
        let line = &lines(&town, "reply_download").await[0];
        let case = opened(&town, &reference).await;
        assert_eq!((line.actor_kind.as_str(), line.case_id), ("resident", Some(case.row.id)));
        for no in ["0", "2", "4", "x", "1%2F.."] {
            client.get(&format!("{mine}/reply/{no}")).await.is(StatusCode::NOT_FOUND);
        }
        // The step belongs to this browser and to this code.
        let mut other = by_link_asked(&town).await;
        other.get(&format!("{mine}/reply")).await.never_says("Rent account");
        gives_code(&town, &reference).await;
        client.get(&format!("{mine}/reply")).await.says("Open your reply").never_says("Rent account");
    }

    async fn five_wrong_codes_shut_the_reply_for_a_while_from_every_browser(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let reference = released(&town).await;
        let code = gives_code(&town, &reference).await;
        let mut client = by_link(&town, "sian@example.org").await;
        for _ in 0..4 {
            give(&mut client, &reference, "0000-0000-0000").await.is(StatusCode::UNPROCESSABLE_ENTITY).says("left");
        }
        give(&mut client, &reference, "0000-0000-0000").await.says("You can try again in 15 minutes");
        let mut other = by_link_asked(&town).await;
        give(&mut other, &reference, &code).await.says("You can try again in 15 minutes").never_says("Rent account");
        town.clock.advance(std::time::Duration::from_secs(15 * 60));
        give(&mut other, &reference, &code).await.is(StatusCode::OK).says("Rent account");
    }

    async fn a_window_that_has_ended_is_opened_again_without_a_new_request(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let reference = released(&town).await;
        let code = gives_code(&town, &reference).await;
        town.live_until("2026-09-02").await;
        let mut client = by_link_asked(&town).await;
        give(&mut client, &reference, &code).await.says("until 2 September 2026").says("Download");
        town.live_until("2026-09-03").await;
        let mut client = by_link_asked(&town).await;
        let page = give(&mut client, &reference, &code).await.says("ended on 2 September 2026");
        let page = page.says("Rent account").never_says("Download item");
        let shut = client.get(&format!("/requests/{reference}/reply/1")).await;
        assert_ne!(shut.bytes, PDF);
        let page = client.submit(&page, "/reply/renew", &[]).await.is(StatusCode::OK);
        page.says("Your documents are here again.").says("until 3 October 2026");
        assert_eq!(client.get(&format!("/requests/{reference}/reply/1")).await.bytes, PDF);
        assert_eq!(rightsdesk::store::cases::every_id(town.app.store.read()).await.unwrap().len(), 1);
    }

    async fn without_documents_the_reply_needs_no_code_and_before_it_nothing_is_ready(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        let reference = asks_for_a_copy(&mut client).await.reference();
        let reply = format!("/requests/{reference}/reply");
        client.get(&reply).await.says("Nothing is ready yet");
        replies(&town, &reference, vec![item("Phone calls", Treatment::NotHeld, None, None)]).await;
        client.get(&reply).await.says("Here is your housing file.").says("Phone calls").never_says("Download");
        // Without a code the person is told how to get one, when one is needed.
        let other = released(&town).await;
        let mut client = by_link(&town, "sian@example.org").await;
        client.get(&format!("/requests/{other}/reply")).await.says("We have not given you a code yet");
    }

    async fn what_is_missing_is_told_by_the_numbers_of_the_list(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let reference = released(&town).await;
        let code = gives_code(&town, &reference).await;
        let mut client = by_link(&town, "sian@example.org").await;
        give(&mut client, &reference, &code).await.is(StatusCode::OK);
        let mine = format!("/requests/{reference}");
        let page = client.get(&format!("{mine}/unhappy")).await.says("We have sent our reply.");
        let page = client.submit(&page, "/unhappy", &[("choice", "missing")]).await.is(StatusCode::OK);
        let page = page.says("2. Case notes").says("Not sent");
        let page = client.submit(&page, "/missing", &[]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        let page = page.says("Enter what is missing, or select it from the list");
        let page = client.submit(&page, "/missing", &[("items", "9")]).await;
        let page = page.says("Select items from the list in our reply");
        let report = [("items", "1"), ("items", "2"), ("words", "The years 2015 to 2019")];
        client.submit(&page, "/missing", &report).await.is(StatusCode::OK).says("You have told us what is missing.");
        let told = &opened(&town, &reference).await.file.missing[0];
        assert_eq!((told.items.as_slice(), told.words.as_str()), ([1, 2].as_slice(), "The years 2015 to 2019"));
        client.get(&format!("{mine}/reply")).await.says("item 1, 2").says("The years 2015 to 2019");
    }

    async fn in_time_and_late_are_told_apart_and_every_door_is_named(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        let reference = asks_for_a_copy(&mut client).await.reference();
        let mine = format!("/requests/{reference}");
        let page = client.get(&format!("{mine}/unhappy")).await;
        let page = page.says("We have until 3 September 2026 to reply, so we are not late yet").never_says("missing");
        client.submit(&page, "/unhappy", &[]).await.says("Select what you would like to do");
        town.live_until("2026-09-04").await;
        let mut client = by_link(&town, "sian@example.org").await;
        let page = client.get(&format!("{mine}/unhappy")).await.says("We had to reply by 3 September 2026 and have not.");
        let page = client.submit(&page, "/unhappy", &[("choice", "regulator")]).await.is(StatusCode::OK);
        let regulator = town.app.regulators.in_force_on(crate::support::app::day("2026-09-04")).unwrap();
        let page = page.says(&regulator.phone).says("at any time").says("Ombudsman").says("A court can order us");
        let page = page.says("for three months, a tribunal");
        for rule in [COMPLAIN_TO_REGULATOR, SECTION_166, COURT] {
            assert!(page.text().contains(rule.citation), "{}", rule.citation);
        }
        // The complaint begins with all that is known.
        let page = client.get(&format!("{mine}/complain")).await;
        let page = client.submit(&page, "/complain", &[]).await.is(StatusCode::OK);
        assert!(page.path.ends_with("/request/who"), "{}", page.path);
        let page = crate::form_walk::go_on(&mut client, page, "/request/complaint", &[]).await;
        assert!(page.html().contains(&format!("value=\"{reference}\"")), "{}", page.html());
        let own = [("words", "You are late"), ("about_reference", reference.as_str())];
        let own: [(&str, &[(&str, &str)]); 1] = [("/request/complaint", &own)];
        let check = crate::form_walk::go_on(&mut client, page, "/request/check", &own).await;
        check.says(&reference).says("Siân O’Brien").says("sian@example.org");
    }

    async fn a_receipt_names_everybody_who_was_told_and_keeps_up(db: TestDatabase) {
        let text = include_str!("../../councils/west-northamptonshire.toml");
        let profile = tempfile::NamedTempFile::new().unwrap();
        let named = "slug = \"mailing-list\"\nrecipients = [\"Mail house Ltd\", \"Leisure trust\"]";
        std::fs::write(profile.path(), text.replace("slug = \"mailing-list\"", named)).unwrap();
        let path = profile.path().display().to_string();
        let town = TestApp::with(&db, |setup| setup.council = path).await;
        let mut client = town.visitor();
        let check = answers(&mut client, &[("kind", "stop")], &[("consents", "mailing-list")]).await;
        let reference = client.submit(&check, "/request/send", &[]).await.is(StatusCode::OK).reference();
        let receipt = format!("/requests/{reference}/receipt");
        let page = client.get(&receipt).await.says("Being on a mailing list");
        page.says("Mail house Ltd Not told yet").says("Leisure trust Not told yet");
        for (who, how) in [("Mail house Ltd", Told::Told), ("Old printer", Told::Impossible)] {
            let action = Action::TellRecipient {
                recipient: who.to_owned(),
                how,
                reason: (how != Told::Told).then(|| "It has closed".to_owned()),
            };
            officer_does(&town, &reference, action).await;
        }
        let page = client.get(&receipt).await.says("Mail house Ltd Told").says("Leisure trust Not told yet");
        page.says("Old printer Could not be told").says("It has closed");
        let answered = Action::RecordRecipientAnswer {
            recipient: "Mail house Ltd".to_owned(),
            answer: "Taken off the list".to_owned(),
        };
        officer_does(&town, &reference, answered).await;
        client.get(&receipt).await.says("Mail house Ltd Answered").says("Taken off the list");
        // Nobody else is told of a copy, so it has no receipt.
        let copy = asks_for_a_copy(&mut client).await.reference();
        client.get(&format!("/requests/{copy}/receipt")).await.is(StatusCode::NOT_FOUND);
    }
}

/// Lets the person in by a link that they ask for.
async fn by_link_asked(town: &TestApp) -> Client {
    let mut asking = town.visitor();
    let page = asking.get("/track").await;
    asking
        .submit(&page, "/track", &[("email", "sian@example.org")])
        .await;
    by_link(town, "sian@example.org").await
}
