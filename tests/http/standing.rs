//! The pages that are always there, as somebody meets them: in both languages, with the facts that the council gives,
//! and saying what happened when something did not work.

use axum::http::{Method, StatusCode, header};
use domain::actor::Role;

use crate::support::app::TestApp;
use crate::support::client::Page;
use crate::support::database::{TestDatabase, on_both_databases, on_sqlite};

/// A town whose council's profile is changed: each line for another.
pub(crate) async fn town_with(db: &TestDatabase, changes: &[(&str, &str)]) -> TestApp {
    let shipped = rightsdesk::council::SHIPPED
        .iter()
        .find(|(slug, ..)| *slug == "west-northamptonshire");
    let mut text = shipped.expect("a profile").2.to_owned();
    for (line, other) in changes {
        assert!(text.contains(line), "the profile has no line {line}");
        text = text.replacen(line, other, 1);
    }
    let folder = tempfile::tempdir().expect("a folder");
    let own = folder.path().join("own.toml");
    std::fs::write(&own, text).expect("a profile");
    TestApp::with(db, |setup| setup.council = own.display().to_string()).await
}

/// Fails if the frame of the page speaks English.
pub(crate) fn speaks_welsh(page: &Page) {
    let html = page.html();
    assert!(html.contains("<html lang=\"cy\""), "{}", page.path);
    for english in [
        "Skip to main content",
        "Get help",
        "Other ways to contact us",
        "Terms and conditions",
        "There is a problem",
        ">Back<",
        "href=\"/privacy\">",
    ] {
        assert!(!html.contains(english), "{}: {english}", page.path);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_stands_in_both_languages_and_each_leads_to_the_other() {
    on_sqlite(|db| async move {
        let changes = [
            ("quick_exit = false", "quick_exit = true"),
            ("public_figures = false", "public_figures = true"),
        ];
        let town = town_with(&db, &changes).await;
        for (path, english, welsh) in [
            (
                "/",
                "Ask about your information",
                "Gofyn am eich gwybodaeth",
            ),
            ("/contact", "Contact us", "Cysylltu â ni"),
            (
                "/privacy",
                "What we use it for",
                "I beth rydym yn ei defnyddio",
            ),
            (
                "/cookies",
                "The cookies that we set",
                "Y cwcis rydym yn eu gosod",
            ),
            (
                "/accessibility",
                "Accessibility statement",
                "Datganiad hygyrchedd",
            ),
            ("/terms", "Using this service", "Defnyddio’r gwasanaeth hwn"),
            (
                "/feedback",
                "Tell us how it went",
                "Dywedwch wrthym sut aeth pethau",
            ),
            (
                "/feedback/sent",
                "We have your feedback",
                "Mae eich adborth gennym",
            ),
            (
                "/calculator",
                "Work out a reply date",
                "Cyfrifo dyddiad ateb",
            ),
            (
                "/figures",
                "How well we answer requests",
                "Pa mor dda rydym yn ateb ceisiadau",
            ),
            (
                "/leave",
                "How to leave this website quickly",
                "Sut i adael y wefan hon yn gyflym",
            ),
        ] {
            let other = if path == "/" {
                "/cy".to_owned()
            } else {
                format!("/cy{path}")
            };
            let page = town
                .visitor()
                .get(path)
                .await
                .is(StatusCode::OK)
                .says(english);
            assert!(
                page.html().contains(&format!("href=\"{other}\"")),
                "{path} has no Welsh"
            );
            let page = town
                .visitor()
                .get(&other)
                .await
                .is(StatusCode::OK)
                .says(welsh);
            assert!(
                page.html()
                    .contains(&format!("href=\"{path}\" rel=\"alternate\"")),
                "{other}"
            );
            speaks_welsh(&page);
            assert_eq!(page.html().matches("<h1").count(), 1, "{other}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_cookies_page_lists_what_is_really_set() {
    on_sqlite(|db| async move {
        let town = TestApp::on(&db).await;
        let mut resident = town.visitor();
        resident.get("/").await;
        assert!(resident.cookies().is_empty(), "a reader gets a cookie");
        resident.get("/feedback").await;
        let mut officer = town.visitor();
        officer.get("/desk/sign-in").await;
        let set: Vec<&String> = resident
            .cookies()
            .keys()
            .chain(officer.cookies().keys())
            .collect();
        assert_eq!(set.len(), 2);
        let page = town.visitor().get("/cookies").await;
        for name in &set {
            assert!(
                page.html().contains(&format!("scope=\"row\">{name}<")),
                "{name}"
            );
        }
        assert_eq!(page.html().matches("scope=\"row\"").count(), set.len());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_form_shows_the_other_ways_and_when_it_opens() {
    on_sqlite(|db| async move {
        let open = "intake_open = true";
        let closed = "intake_opens_on = \"2026-09-07\"\nintake_open = false";
        let town = town_with(&db, &[(open, closed)]).await;
        let page = town.visitor().get("/").await.is(StatusCode::OK);
        let page = page
            .says("opens again on 7 September 2026")
            .says("0300 126 7000");
        page.says("write to West Northamptonshire Council")
            .never_says("Start now");
        town.live_until("2026-09-08").await;
        town.visitor()
            .get("/")
            .await
            .says("closed at the moment")
            .never_says("opens again");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_accessibility_statement_has_the_councils_facts_and_grows_old() {
    on_sqlite(|db| async move {
        let statement = "prepared_on = \"2025-08-20\"\nknown_issues = [\"Maps have no text.\"]\ncontact = { phone = \"01632 960 001\" }";
        let town = town_with(&db, &[("prepared_on = \"2026-11-22\"", statement)]).await;
        let page = town.visitor().get("/accessibility").await;
        page.says("20 August 2025").says("Maps have no text.").says("01632 960 001");
        let mut administrator = town.signed_in(Role::Administrator).await;
        administrator.get("/admin").await.never_says("over 12 months ago");
        town.live_until("2026-08-21").await;
        let mut administrator = town.signed_in(Role::Administrator).await;
        administrator.get("/admin").await.says("20 August 2025, over 12 months ago");
        town.visitor().get("/accessibility").await.is(StatusCode::OK);
    })
    .await;
}

on_both_databases! {
    async fn feedback_counts_once_and_only_one_person_reads_the_words(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut resident = town.visitor();
        let page = resident.get("/feedback").await.is(StatusCode::OK);
        let wrong = resident.submit(&page, "/feedback", &[("words", "kept words")]).await;
        let wrong = wrong.is(StatusCode::UNPROCESSABLE_ENTITY).says("Select how you feel about this service");
        assert!(wrong.html().contains("kept words"));
        let answer = [("satisfaction", "dissatisfied"), ("words", "The heron took my fish")];
        for _ in 0..2 {
            resident.submit(&page, "/feedback", &answer).await.is(StatusCode::OK).says("We have your feedback");
        }
        let kept = rightsdesk::store::feedback::all(town.app.store.read()).await.unwrap();
        assert_eq!(kept.len(), 1, "the same form twice is one answer");
        let sealed = kept[0].sealed.clone().unwrap();
        assert!(!String::from_utf8_lossy(&sealed).contains("heron"));

        let mut manager = town.signed_in(Role::Manager).await;
        manager.get("/insight/feedback").await.is(StatusCode::OK).says("Dissatisfied 1").never_says("heron");
        let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
        officer.get("/insight/feedback").await.is(StatusCode::OK).says("The heron took my fish");
        let mut caseworker = town.signed_in(Role::Caseworker).await;
        caseworker.get("/insight/feedback").await.is(StatusCode::NOT_FOUND);

        town.live_until("2027-08-02").await;
        assert_eq!(rightsdesk::store::feedback::all(town.app.store.read()).await.unwrap().len(), 1);
        town.live_until("2027-08-04").await;
        assert!(rightsdesk::store::feedback::all(town.app.store.read()).await.unwrap().is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_went_wrong_is_said_in_the_language_of_the_page() {
    on_sqlite(|db| async move {
        let town = TestApp::on(&db).await;
        let page = town
            .visitor()
            .get("/cy/dim/byd")
            .await
            .is(StatusCode::NOT_FOUND);
        speaks_welsh(&page);
        page.says("Heb ddod o hyd i’r dudalen")
            .says("rydym wedi cadw’r atebion")
            .says("0300 126 7000");
        let forged = town
            .visitor()
            .send(
                Method::POST,
                "/cy/feedback",
                Some("satisfaction=neither".to_owned()),
            )
            .await;
        let forged = forged.is(StatusCode::FORBIDDEN).says("Ni newidiwyd dim.");
        assert!(
            !forged.html().contains("rel=\"alternate\""),
            "an act has no other language"
        );
        speaks_welsh(&forged);
        let mut client = town.visitor();
        let page = client.get("/cy/feedback").await;
        let long = "a".repeat(600 * 1024);
        let large = client.submit(&page, "/feedback", &[("words", &long)]).await;
        speaks_welsh(&large.is(StatusCode::PAYLOAD_TOO_LARGE).says("rhy fawr"));
        let mut last = None;
        for _ in 0..11 {
            let page = client.get("/feedback").await;
            last = Some(
                client
                    .submit(&page, "/feedback", &[("satisfaction", "neither")])
                    .await,
            );
        }
        let refused = last
            .unwrap()
            .is(StatusCode::TOO_MANY_REQUESTS)
            .says("in 60 minutes")
            .says("0300 126 7000");
        assert_eq!(refused.headers[header::RETRY_AFTER], "3600");
        refused.never_says("429");
    })
    .await;
}
