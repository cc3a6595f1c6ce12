//! Getting back to a request: by the code beside a link, by a reference and a code; and what the page of a request
//! tells.

use std::time::Duration;

use axum::http::StatusCode;
use domain::action::Action;
use domain::actor::{Actor, Role, Roles};
use domain::facts::CodeBy;
use domain::reference::Reference;
use rightsdesk::casework::{self, OpenCase};
use rightsdesk::credentials::case_code::new_case_code;
use rightsdesk::mail::StoredMail;

use crate::main_line::{answers, asks_for_a_copy};
use crate::support::app::{TestApp, link_in};
use crate::support::client::{Client, Page};
use crate::support::database::on_both_databases;

pub(crate) async fn opened(town: &TestApp, reference: &str) -> OpenCase {
    let reference = Reference::read(reference).unwrap();
    casework::find(&town.app, &reference).await.unwrap()
}

/// Somebody at the council does something to the case.
pub(crate) async fn officer_does(town: &TestApp, reference: &str, action: Action) {
    let officer = Actor::Staff {
        id: town.person(Role::DataProtectionOfficer).await,
        roles: Roles::of([Role::DataProtectionOfficer]),
    };
    let id = opened(town, reference).await.row.id;
    let done = casework::act(&town.app, id, &officer, action, None, None).await;
    done.unwrap();
}

/// Gives the person of a case a code, and shows it as the officer would see it once.
pub(crate) async fn gives_code(town: &TestApp, reference: &str) -> String {
    let (code, digest) = new_case_code();
    let how = CodeBy::InPerson;
    officer_does(town, reference, Action::IssueCode { digest, how }).await;
    code
}

/// Lets somebody in by the link of the newest mail to them.
pub(crate) async fn by_link(town: &TestApp, address: &str) -> Client {
    town.work().await;
    let mut client = town.visitor();
    let landing = client.get(&link_in(&town.newest_mail_to(address))).await;
    client.submit(&landing, "", &[]).await.is(StatusCode::OK);
    client
}

/// Asks for a link and gives the page that comes.
async fn asks(client: &mut Client, email: &str) -> Page {
    let page = client.get("/track").await.is(StatusCode::OK);
    client
        .submit(&page, "/track", &[("email", email)])
        .await
        .is(StatusCode::OK)
}

fn code_in(mail: &StoredMail) -> String {
    let six = |line: &&str| line.len() == 6 && line.bytes().all(|byte| byte.is_ascii_digit());
    let lines = mail.text.lines().map(str::trim);
    lines.into_iter().find(six).expect("a code").to_owned()
}

/// Another code than this.
fn not(code: &str) -> &'static str {
    if code == "111111" { "222222" } else { "111111" }
}

on_both_databases! {
    async fn the_code_beside_the_link_lets_in_the_browser_that_asked_and_no_other(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        asks_for_a_copy(&mut town.visitor()).await;
        town.work().await;
        let (mut mine, mut theirs) = (town.visitor(), town.visitor());
        let sent = asks(&mut mine, "sian@example.org").await;
        town.work().await;
        let mail = town.newest_mail_to("sian@example.org");
        let code = code_in(&mail);
        // Somebody else asks too; the limit of letters is not reached, but this mail answers the first.
        let elsewhere = asks(&mut theirs, "sian@example.org").await;
        let refused = theirs.submit(&elsewhere, "/track/sent", &[("code", &code)]).await;
        refused.is(StatusCode::UNPROCESSABLE_ENTITY).says("The code is not correct. You have 4 tries left");
        theirs.get("/requests").await.is(StatusCode::NOT_FOUND);
        let spaced = format!("{} {}", &code[..3], &code[3..]);
        mine.submit(&sent, "/track/sent", &[("code", &spaced)]).await.is(StatusCode::OK).says("RD-");
        // The link of the same mail is spent with it.
        town.visitor().get(&link_in(&mail)).await.says("used");
    }

    async fn the_code_dies_with_five_wrong_ones_with_its_minutes_and_with_the_next_mail(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        asks_for_a_copy(&mut town.visitor()).await;
        town.work().await;
        let mut client = town.visitor();
        let mut page = asks(&mut client, "sian@example.org").await;
        town.work().await;
        let code = code_in(&town.newest_mail_to("sian@example.org"));
        let page_again = client.submit(&page, "/track/sent", &[("code", "12 34")]).await;
        page_again.says("The code must be 6 numbers");
        for left in ["4 tries", "3 tries", "2 tries", "1 try"] {
            page = client.submit(&page, "/track/sent", &[("code", not(&code))]).await;
            page = page.says(&format!("You have {left} left"));
        }
        let shut = client.submit(&page, "/track/sent", &[("code", not(&code))]).await;
        let shut = shut.says("You can try again in 15 minutes");
        let shut = client.submit(&shut, "/track/sent", &[("code", &code)]).await;
        shut.says("You can try again in 15 minutes").never_says("RD-");

        // A new mail brings a new code, and the minutes of the link are those of the code.
        let page = asks(&mut client, "sian@example.org").await;
        town.work().await;
        let code = code_in(&town.newest_mail_to("sian@example.org"));
        let minutes = u64::from(town.app.council.targets.resident_link_minutes);
        town.clock.advance(Duration::from_secs(minutes * 60));
        let late = client.submit(&page, "/track/sent", &[("code", &code)]).await;
        late.says("The code has expired. Get a new code");

        let page = client.get("/track/sent").await;
        let page = client.submit(&page, "/track/again", &[]).await.says("sent it again");
        town.work().await;
        let code = code_in(&town.newest_mail_to("sian@example.org"));
        client.submit(&page, "/track/sent", &[("code", &code)]).await.says("RD-");
    }

    async fn a_code_for_an_address_that_nobody_has_is_as_wrong_as_any(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        asks_for_a_copy(&mut town.visitor()).await;
        town.work().await;
        let mut answers = Vec::new();
        for email in ["sian@example.org", "nobody@example.org"] {
            let mut client = town.visitor();
            let page = asks(&mut client, email).await;
            let mut texts = vec![page.text()];
            for _ in 0..6 {
                texts.push(client.submit(&page, "/track/sent", &[("code", "000000")]).await.text());
            }
            answers.push(texts);
        }
        assert_eq!(answers[0], answers[1]);
    }

    async fn a_reference_needs_its_code_and_a_made_up_one_gets_the_same_answer(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let reference = asks_for_a_copy(&mut town.visitor()).await.reference();
        let theirs = asks_for_a_copy(&mut town.visitor()).await.reference();
        let made_up = "RD-00000-00000-0";
        let other_code = gives_code(&town, &theirs).await;
        let attempts = [(reference.as_str(), "7K2M-9QXD-4F0H"), (made_up, "7K2M-9QXD-4F0H"), (reference.as_str(), &other_code)];
        let mut answers = Vec::new();
        for (reference, code) in attempts {
            let mut client = town.visitor();
            let page = client.get("/track/code").await.is(StatusCode::OK);
            let fields = [("reference", reference), ("code", code)];
            let page = client.submit(&page, "/track/code", &fields).await.is(StatusCode::UNPROCESSABLE_ENTITY);
            answers.push(page.html().replace(reference, "").replace(&page.hidden("csrf").unwrap(), "").replace(&page.hidden("once").unwrap(), ""));
        }
        assert_eq!(answers[0].replace("4 tries", "3 tries"), answers[2]);
        assert_eq!(answers[0], answers[1]);

        let code = gives_code(&town, &reference).await;
        let mut client = town.visitor();
        let page = client.get("/track/code").await;
        let typed = code.to_lowercase().replace('-', " ");
        let fields = [("reference", reference.as_str()), ("code", typed.as_str())];
        client.submit(&page, "/track/code", &fields).await.is(StatusCode::OK).says(&reference).says("My housing file");
        // A newer code takes its place.
        gives_code(&town, &reference).await;
        let mut late = town.visitor();
        let page = late.get("/track/code").await;
        late.submit(&page, "/track/code", &fields).await.says("is not correct").never_says("My housing file");
    }

    async fn five_wrong_codes_for_a_reference_are_a_wait_also_for_the_right_one(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let reference = asks_for_a_copy(&mut town.visitor()).await.reference();
        let code = gives_code(&town, &reference).await;
        let mut client = town.visitor();
        let page = client.get("/track/code").await;
        let wrong = [("reference", reference.as_str()), ("code", "0000-0000-0000")];
        let right = [("reference", reference.as_str()), ("code", code.as_str())];
        for _ in 0..4 {
            client.submit(&page, "/track/code", &wrong).await.says("left");
        }
        client.submit(&page, "/track/code", &wrong).await.says("You can try again in 15 minutes");
        client.submit(&page, "/track/code", &right).await.says("You can try again in 15 minutes");
        town.clock.advance(Duration::from_secs(14 * 60));
        client.submit(&page, "/track/code", &right).await.says("You can try again in 1 minute");
        town.clock.advance(Duration::from_secs(60));
        client.submit(&page, "/track/code", &right).await.is(StatusCode::OK).says(&reference);
        // What was right counts nothing against the next time.
        let mut again = town.visitor();
        let page = again.get("/track/code").await;
        again.submit(&page, "/track/code", &wrong).await.says("4 tries");
    }

    async fn every_change_of_the_date_stands_with_its_reason_and_its_law(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let reference = asks_for_a_copy(&mut town.visitor()).await.reference();
        town.live_until("2026-08-10").await;
        let question = "Which address was it?".to_owned();
        officer_does(&town, &reference, Action::AskQuestion { question }).await;
        let mut client = by_link(&town, "sian@example.org").await;
        let mine = format!("/requests/{reference}");
        let page = client.get(&mine).await.says("First date 3 September 2026");
        page.says("Old date").says("We asked you a question. The time limit paused.").says("Art 12A(5)");
        town.live_until("2026-08-12").await;
        let mut client = by_link_again(&town).await;
        let page = client.get(&format!("{mine}/answer")).await.says("Which address was it?");
        let page = client.submit(&page, "/answer", &[("answer", "12 Mill Lane")]).await.is(StatusCode::OK);
        page.says("We have your answer.").says("First date 3 September 2026").says("Date now 7 September 2026");
        client.get(&format!("{mine}/answer")).await.says("No question is open");
        town.live_until("2026-08-20").await;
        let reasons = "There are 40 boxes".to_owned();
        officer_does(&town, &reference, Action::Extend { reasons }).await;
        let mut client = by_link(&town, "sian@example.org").await;
        let page = client.get(&mine).await.says("There are 40 boxes").says("Art 12A(3)");
        page.says("We told you that we need more time.").says("First date 3 September 2026");
    }

    async fn messages_documents_and_needs_have_their_place(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let check = answers(&mut town.visitor(), &[("kind", "copy")], &[("words", "All of it")]).await;
        drop(check);
        let mut client = town.visitor();
        let reference = asks_for_a_copy(&mut client).await.reference();
        let mine = format!("/requests/{reference}");
        let page = client.get(&mine).await.says("There are no messages yet.").says("English");
        let page = client.submit(&page, "/message", &[("text", "  ")]).await;
        let page = page.is(StatusCode::UNPROCESSABLE_ENTITY).says("Enter your message");
        let page = client.submit(&page, "/message", &[("text", "Please hurry")]).await.is(StatusCode::OK);
        page.says("We have your message.").says("From you, 3 August 2026").says("Please hurry");
        let text = "We are on it".to_owned();
        officer_does(&town, &reference, Action::WriteToResident { text }).await;
        client.get(&mine).await.says("From us, 3 August 2026").says("We are on it");
    }

    async fn a_closed_case_still_takes_a_message(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        let reference = asks_for_a_copy(&mut client).await.reference();
        let mine = format!("/requests/{reference}");
        let page = client.get(&format!("{mine}/withdraw/confirm")).await;
        client.submit(&page, "/withdraw/confirm", &[]).await.is(StatusCode::OK);
        let page = client.get(&mine).await;
        client.submit(&page, "/message", &[("text", "One thing more")]).await.says("One thing more");
        client.get(&format!("{mine}/answer")).await.says("This is closed");
    }

    async fn every_page_of_a_request_stands_in_welsh_and_so_do_its_mails(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        let reference = asks_for_a_copy(&mut client).await.reference();
        let mine = format!("/cy/requests/{reference}");
        let page = client.get(&format!("{mine}/details/needs")).await.is(StatusCode::OK);
        client.submit(&page, "/details/needs", &[("language", "cy")]).await.says("Rydym wedi newid eich manylion.");
        officer_does(&town, &reference, Action::AskQuestion { question: "Pa dŷ?".to_owned() }).await;
        town.work().await;
        let mail = town.newest_mail_to("sian@example.org");
        assert!(mail.subject.contains("Mae gennym gwestiwn am eich cais"), "{}", mail.subject);
        assert!(mail.text.contains("/cy/link/") && mail.text.contains("/cy/track"), "{}", mail.text);
        assert!(mail.text.contains("Rydym wedi oedi’r terfyn amser"), "{}", mail.text);
        let mut phone = town.visitor();
        let landing = phone.get(&link_in(&mail)).await.says("Parhau at eich ceisiadau");
        let list = phone.submit(&landing, "", &[]).await.is(StatusCode::OK).says("Aros amdanoch chi");
        assert!(list.path.starts_with("/cy/requests"), "{}", list.path);
        for (page, says) in [
            ("", "Ateb ein cwestiwn"), ("/answer", "Eich ateb"), ("/reply", "Nid oes dim yn barod eto"),
            ("/unhappy", "Nid wyf yn fodlon ar hyn"), ("/regulator", "Pryd y cewch fynd at y rheoleiddiwr"),
            ("/complain", "Cwyno i ni am hyn"), ("/details", "Eich manylion"), ("/withdraw", "A ydych yn siŵr"),
        ] {
            let page = phone.get(&format!("{mine}{page}")).await.is(StatusCode::OK).says(says);
            assert!(page.html().contains("<html lang=\"cy\""));
            stays_in_welsh(&page);
        }
        phone.get("/cy/track").await.says("Dilyn eich cais");
        let page = phone.get("/cy/track/code").await;
        let fields = [("reference", reference.as_str()), ("code", "x")];
        phone.submit(&page, "/track/code", &fields).await.says("Mae gennych 4 cynnig ar ôl");
    }
}

/// Every link and form on a Welsh page leads to a Welsh page, but the one that changes the language.
fn stays_in_welsh(page: &Page) {
    for tag in page
        .html()
        .split('<')
        .filter(|tag| !tag.contains("hreflang=\"en\""))
    {
        let to = ["href=\"/", "action=\"/"]
            .into_iter()
            .find_map(|start| tag.split_once(start));
        let Some((_, to)) = to else { continue };
        let ours = ["cy/", "cy\"", "assets/", "demo"]
            .iter()
            .any(|start| to.starts_with(start));
        assert!(ours, "{}: <{tag}", page.path);
    }
}

/// Lets the person in whatever mail came last, by asking for a link.
async fn by_link_again(town: &TestApp) -> Client {
    asks(&mut town.visitor(), "sian@example.org").await;
    by_link(town, "sian@example.org").await
}
