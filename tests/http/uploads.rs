//! Files as residents and officers meet them: added one at a time, said to be wrong in a sentence, checked without
//! holding anybody up, opened by officers only, and the copy of a passport gone once it was looked at.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::http::{Method, StatusCode, header};
use domain::actor::{By, Role};
use domain::facts::Purpose;
use domain::reference::Reference;
use rightsdesk::app::App;
use rightsdesk::casework;
use rightsdesk::documents::{self, Owner, SentFile};
use rightsdesk::store::cases;

use crate::form_walk::{go_on, walk};
use crate::support::app::TestApp;
use crate::support::clamd::FakeClamd;
use crate::support::client::{Client, MULTIPART, Page};
use crate::support::database::{TestDatabase, on_both_databases, on_sqlite};

#[path = "../../src/documents/tests/samples.rs"]
#[expect(dead_code, reason = "these tests need some of them")]
mod samples;

const VIRUS: &str = "found as a virus here";

/// A PDF that says so.
pub(crate) fn pdf(words: &str) -> Vec<u8> {
    samples::pdf(&format!("/Info ({words})"))
}

/// A complaint, asked for documents.
async fn complains(client: &mut Client) -> Page {
    walk(client, "complaint", "/request/papers", &[]).await
}

/// Adds a file to the form and gives the page that comes.
pub(crate) async fn adds(client: &mut Client, name: &str, bytes: &[u8]) -> Page {
    let page = client.get("/request/papers/add").await.is(StatusCode::OK);
    client
        .upload(&page, "/request/papers/add", &[], Some((name, bytes)))
        .await
}

/// Answers what is left and sends it.
pub(crate) async fn sends(client: &mut Client) -> String {
    let page = client.get("/request/check").await;
    let check = go_on(client, page, "/request/check", &[]).await;
    client
        .submit(&check, "/request/send", &[])
        .await
        .is(StatusCode::OK)
        .reference()
}

pub(crate) async fn opened(app: &App, reference: &str) -> casework::OpenCase {
    casework::find(app, &Reference::read(reference).unwrap())
        .await
        .unwrap()
}

async fn with_scanner(db: &TestDatabase, clamd: &Arc<FakeClamd>) -> TestApp {
    TestApp::with(db, |setup| setup.scanner = clamd.address()).await
}

/// The council, with one service that asks who somebody is.
pub(crate) async fn with_a_careful_service(
    db: &TestDatabase,
) -> (TestApp, tempfile::NamedTempFile, String) {
    let text = include_str!("../../councils/west-northamptonshire.toml");
    let profile = tempfile::NamedTempFile::new().unwrap();
    let changed = text.replacen("[[area]]\n", "[[area]]\nasks_identity = true\n", 1);
    std::fs::write(profile.path(), changed).unwrap();
    let path = profile.path().display().to_string();
    let town = TestApp::with(db, |setup| setup.council = path).await;
    let area = town.app.council.areas[0].slug.clone();
    (town, profile, area)
}

on_both_databases! {
    async fn files_come_one_at_a_time_and_go_with_the_request(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        let page = complains(&mut client).await.says("You have not added any documents.");
        let page = client.submit(&page, "/request/papers", &[("another", "yes")]).await;
        assert!(page.path.ends_with("/request/papers/add"));
        page.clone().says("smaller than 10MB").says("PDF, JPG, PNG, HEIC or DOCX");
        let letter = pdf("a letter");
        let list = client.upload(&page, "/request/papers/add", &[], Some(("Llythyr Siân.pdf", &letter))).await.is(StatusCode::OK);
        let list = list.says("We added the document.").says("Llythyr Siân.pdf").says("another document?");
        town.clock.advance(Duration::from_secs(1));
        adds(&mut client, "photo.jpg", &samples::jpg()).await.says("photo.jpg");
        town.clock.advance(Duration::from_secs(1));
        adds(&mut client, "IMG_1.HEIC", &samples::iso_media(b"heic", &[])).await.says("IMG_1.HEIC");
        client.submit(&list, "/request/papers", &[]).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("Select yes if");
        let photo = client.get("/request/papers").await;
        let remove = button_beside(&photo, "photo.jpg");
        let list = client.submit(&photo, &remove, &[]).await.is(StatusCode::OK);
        list.says("We removed the document.").says("Llythyr Siân.pdf").never_says("photo.jpg");

        let page = client.get("/request/papers").await;
        let page = client.submit(&page, "/request/papers", &[("another", "no")]).await;
        let check = go_on(&mut client, page, "/request/check", &[]).await;
        check.says("Llythyr Siân.pdf").says("IMG_1.HEIC");
        let reference = sends(&mut client).await;
        let case = opened(&town.app, &reference).await;
        let names: Vec<&str> = case.file.documents.iter().map(|file| file.document.name.as_str()).collect();
        assert_eq!(names, ["Llythyr Siân.pdf", "IMG_1.HEIC"]);
        assert!(case.file.documents.iter().all(|file| file.by == By::Resident && file.document.purpose == Purpose::Evidence));

        let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
        let list = officer.get(&format!("/desk/cases/{reference}/documents")).await.is(StatusCode::OK);
        let list = list.says("Llythyr Siân.pdf").says("Not checked");
        let id = case.file.documents[0].document.id;
        let open = format!("/desk/cases/{reference}/documents/{id}");
        assert!(list.html().contains(&format!("href=\"{open}\"")));
        officer.get(&open).await.is(StatusCode::OK).says("Nobody has checked this document");
        let file = officer.get(&format!("{open}?warned=yes")).await.is(StatusCode::OK);
        assert_eq!(file.bytes, letter);
        assert_eq!(file.headers[header::CONTENT_TYPE], "application/pdf");
        let disposition = file.headers[header::CONTENT_DISPOSITION].to_str().unwrap();
        assert!(disposition.starts_with("attachment;") && disposition.contains("filename*=UTF-8''Llythyr%20Si%C3%A2n.pdf"), "{disposition}");
        assert!(file.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().contains("sandbox"));
        assert_eq!((&file.headers["x-content-type-options"], &file.headers["cache-control"]), (&"nosniff".parse().unwrap(), &"no-store".parse().unwrap()));
    }

    async fn each_thing_that_is_wrong_has_its_sentence_and_takes_nothing_away(db: TestDatabase) {
        let clamd = FakeClamd::start(VIRUS).await;
        let town = with_scanner(&db, &clamd).await;
        let mut client = town.visitor();
        complains(&mut client).await;
        adds(&mut client, "first.pdf", &pdf("kept")).await.is(StatusCode::OK);
        let macros = samples::docx_with("word/vbaProject.bin", b"x");
        let locked = samples::pdf("/Encrypt 9 0 R");
        let large = vec![b'a'; 10 * 1024 * 1024 + 1];
        let infected = pdf(VIRUS);
        let cases: [(&str, &[u8], &str); 8] = [
            ("empty.pdf", b"", "The selected file is empty"),
            ("program.pdf", b"MZ\x90\0 program", "The selected file must be a PDF, JPG, PNG, HEIC or DOCX"),
            ("page.jpg", b"<svg onload=alert(1)>", "The selected file must be a PDF, JPG, PNG, HEIC or DOCX"),
            ("macros.docx", &macros, "The selected file must be a PDF, JPG, PNG, HEIC or DOCX"),
            ("locked.pdf", &locked, "The selected file is password protected"),
            ("large.pdf", &large, "The selected file must be smaller than 10MB"),
            ("virus.pdf", &infected, "The selected file contains a virus"),
            ("", b"", "Select a file"),
        ];
        for (name, bytes, says) in cases {
            let page = adds(&mut client, name, bytes).await.is(StatusCode::UNPROCESSABLE_ENTITY).says(says);
            assert_eq!(page.text().matches(says).count(), 2, "in the summary and at the field");
            assert!(page.html().contains("<title>Error: "));
            client.get("/request/papers").await.says("first.pdf");
        }
        // The connection goes in the middle of the file.
        let page = client.get("/request/papers/add").await;
        let (target, mut body) = page.filled_with_file("/request/papers/add", &[], Some(("lost.pdf", &pdf("lost"))));
        body.truncate(body.len() - 60);
        let lost = client.send_bytes(Method::POST, &target, Some((MULTIPART, body))).await;
        lost.is(StatusCode::UNPROCESSABLE_ENTITY).says("could not be uploaded – try again");
        let list = client.get("/request/papers").await.says("first.pdf").never_says("lost.pdf");
        assert_eq!(list.html().matches("/remove\"").count(), 1);

        let cymraeg = client.get("/cy/request/papers/add").await.is(StatusCode::OK).says("Dewis ffeil");
        let wrong = client.upload(&cymraeg, "/cy/request/papers/add", &[], Some(("a.txt", b"text"))).await;
        wrong.is(StatusCode::UNPROCESSABLE_ENTITY).says("Gwall:").says("Rhaid i’r ffeil a ddewiswyd fod yn PDF");
    }

    async fn ten_files_and_not_one_more_and_twice_the_same_form_is_once(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        complains(&mut client).await;
        let page = client.get("/request/papers/add").await;
        let twice = pdf("twice");
        for _ in 0..2 {
            let file = Some(("twice.pdf", twice.as_slice()));
            client.upload(&page, "/request/papers/add", &[], file).await.is(StatusCode::OK);
        }
        for n in 2..=10 {
            adds(&mut client, &format!("{n}.pdf"), &pdf(&n.to_string())).await.is(StatusCode::OK);
        }
        let eleventh = adds(&mut client, "11.pdf", &pdf("11")).await;
        eleventh.is(StatusCode::UNPROCESSABLE_ENTITY).says("You can only select up to 10 files");
        assert_eq!(client.get("/request/papers").await.html().matches("/remove\"").count(), 10);
        let reference = sends(&mut client).await;
        assert_eq!(opened(&town.app, &reference).await.file.documents.len(), 10);
        let mine = format!("/requests/{reference}/files");
        let page = client.get(&mine).await.is(StatusCode::OK);
        let more = client.upload(&page, "/files", &[], Some(("11.pdf", &pdf("11")))).await;
        more.is(StatusCode::UNPROCESSABLE_ENTITY).says("You can only select up to 10 files");
    }

    async fn a_file_that_waits_holds_nothing_up_and_a_virus_is_never_opened(db: TestDatabase) {
        let clamd = FakeClamd::start(VIRUS).await;
        let town = with_scanner(&db, &clamd).await;
        let mut client = town.visitor();
        complains(&mut client).await;
        clamd.stop();
        adds(&mut client, "good.pdf", &pdf("good")).await.is(StatusCode::OK).says("Being checked").says("You can carry on");
        town.clock.advance(Duration::from_secs(1));
        adds(&mut client, "bad.pdf", &pdf(VIRUS)).await.is(StatusCode::OK);
        let reference = sends(&mut client).await;
        let case = opened(&town.app, &reference).await;
        let address = |n: usize| format!("/desk/cases/{reference}/documents/{}", case.file.documents[n].document.id);
        let list = format!("/desk/cases/{reference}/documents");
        let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
        officer.get(&list).await.says("good.pdf").says("Being checked");
        let closed = officer.send(Method::GET, &address(0), None).await;
        assert_eq!(closed.headers[header::LOCATION], list.as_str());

        clamd.go_on();
        town.clock.advance(Duration::from_secs(20 * 60));
        town.work().await;
        officer.get(&list).await.says("Checked").says("Not safe to open");
        let bytes = officer.get(&address(0)).await.is(StatusCode::OK).bytes;
        assert_eq!(bytes, pdf("good"));
        let closed = officer.send(Method::GET, &address(1), None).await;
        assert_eq!(closed.headers[header::LOCATION], list.as_str());
        let case = opened(&town.app, &reference).await;
        assert!(case.file.documents[0].is_clean() && case.file.documents[1].is_infected());
        client.get(&format!("/requests/{reference}/files")).await.says("Contains a virus").says("Add it again");
    }

    async fn who_somebody_is_is_asked_only_where_a_service_says_so(db: TestDatabase) {
        let (town, _profile, area) = with_a_careful_service(&db).await;
        let services = [("services", area.as_str())];
        let careful: &[(&str, &[(&str, &str)])] = &[("/request/services", &services)];
        let mut asked = town.visitor();
        walk(&mut asked, "copy", "/request/identity", careful).await;
        // A change of mind takes the passport back.
        let page = asked.get("/request/identity").await;
        asked.submit(&page, "/request/identity", &[("identity", "uploaded")]).await.is(StatusCode::OK);
        adds(&mut asked, "passport.pdf", &pdf("me")).await.is(StatusCode::OK);
        let page = asked.get("/request/identity").await;
        asked.submit(&page, "/request/identity", &[("identity", "in_person")]).await.is(StatusCode::OK);
        assert_eq!(files_below(&town.folder().join("blobs")), 0);
        let page = asked.get("/request/check").await;
        let check = go_on(&mut asked, page, "/request/check", careful).await;
        check.never_says("passport.pdf");

        let mut others = town.visitor();
        let page = walk(&mut others, "copy", "/request/check", &[]).await;
        page.never_says("Proof of who you are");
        let identity = others.send(Method::GET, "/request/identity", None).await;
        assert!(identity.status.is_redirection());
        for kind in ["stop", "complaint"] {
            let mut client = town.visitor();
            let page = client.get("/request/kind").await;
            client.submit(&page, "/request/kind", &[("kind", kind)]).await.is(StatusCode::OK);
            let page = client.send(Method::GET, "/request/identity", None).await;
            assert!(page.status.is_redirection(), "{kind}");
        }
    }

    async fn files_change_hands_with_the_request_or_not_at_all(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let app = &town.app;
        let mut client = town.visitor();
        complains(&mut client).await;
        adds(&mut client, "letter.pdf", &pdf("a letter")).await.is(StatusCode::OK);
        let draft = draft_of(&db).await;
        // A file that no resident may bring makes the whole sending fail after its files were handed over.
        let foreign = SentFile::new("reply.pdf", pdf("not theirs"));
        let id = documents::keep(app, Owner::Draft(draft), Purpose::Reply, foreign, None).await.unwrap().unwrap();
        let page = client.get("/request/check").await;
        let check = go_on(&mut client, page, "/request/check", &[]).await;
        let failed = client.submit(&check, "/request/send", &[]).await;
        assert!(failed.status.is_server_error(), "{}", failed.text());
        assert!(cases::every_id(app.store.read()).await.unwrap().is_empty());
        assert_eq!(documents::list(app, Owner::Draft(draft)).await.unwrap().len(), 2);

        documents::remove(app, draft, id).await.unwrap();
        let check = client.get("/request/check").await.is(StatusCode::OK).says("letter.pdf");
        let reference = client.submit(&check, "/request/send", &[]).await.is(StatusCode::OK).reference();
        assert_eq!(documents::list(app, Owner::Draft(draft)).await.unwrap(), []);
        let case = opened(app, &reference).await;
        let content = documents::open(app, Owner::Case(case.row.id), case.file.documents[0].document.id).await.unwrap();
        assert_eq!(content.bytes, pdf("a letter"));
        // Too late for this form.
        let add = client.send(Method::GET, "/request/papers/add", None).await;
        assert_eq!(add.headers[header::LOCATION], "/request/sent");
    }
}

/// Where the form leads whose button names that file.
fn button_beside(page: &Page, name: &str) -> String {
    let html = page.html();
    let mut forms = html.split("<form action=\"").skip(1);
    let form = forms.find(|form| form.split("</form>").next().unwrap().contains(name));
    form.unwrap().split('"').next().unwrap().to_owned()
}

/// The only form that was begun.
async fn draft_of(db: &TestDatabase) -> uuid::Uuid {
    use sea_orm::EntityTrait;
    let forms = entity::draft::Entity::find()
        .all(db.store.read())
        .await
        .unwrap();
    assert_eq!(forms.len(), 1);
    forms[0].id
}

pub(crate) fn files_below(folder: &Path) -> usize {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return 0;
    };
    entries
        .flatten()
        .map(|entry| {
            if entry.path().is_dir() {
                files_below(&entry.path())
            } else {
                1
            }
        })
        .sum()
}

fn bytes_below(folder: &Path, found: &mut Vec<(String, Vec<u8>)>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() && !path.ends_with("mail") {
            bytes_below(&path, found);
        } else if path.is_file() {
            found.push((path.display().to_string(), std::fs::read(&path).unwrap()));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn neither_names_nor_contents_lie_in_the_clear() {
    on_sqlite(|db| async move {
        let town = TestApp::on(&db).await;
        let mut client = town.visitor();
        complains(&mut client).await;
        adds(&mut client, "canarynameone.pdf", &pdf("canarycontentone"))
            .await
            .is(StatusCode::OK);
        let database = Path::new(db.url.trim_start_matches("sqlite://"))
            .parent()
            .unwrap()
            .to_owned();
        let words = [
            "canarynameone",
            "canarycontentone",
            "canarynametwo",
            "canarycontenttwo",
        ];
        let search = || {
            let mut places = Vec::new();
            bytes_below(&database, &mut places);
            bytes_below(&town.folder(), &mut places);
            assert!(
                places.iter().any(|(name, _)| name.contains("/blobs/")),
                "no file was looked at"
            );
            for (place, bytes) in &places {
                let text = String::from_utf8_lossy(bytes).to_lowercase();
                for word in words {
                    assert!(!text.contains(word), "{word} lies in {place}");
                }
            }
        };
        search();
        let reference = sends(&mut client).await;
        let page = client.get(&format!("/requests/{reference}/files")).await;
        let file = pdf("canarycontenttwo");
        client
            .upload(&page, "/files", &[], Some(("canarynametwo.pdf", &file)))
            .await
            .is(StatusCode::OK)
            .says("canarynametwo");
        town.work().await;
        search();
        let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
        officer
            .get(&format!("/desk/cases/{reference}/documents"))
            .await
            .says("canarynameone")
            .says("canarynametwo");
    })
    .await;
}
