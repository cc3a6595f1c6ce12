//! Files from the form to the case, whatever the disk, the scanner and the moment do.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use chrono::TimeDelta;
use domain::facts::Purpose;
use rightsdesk::app::App;
use rightsdesk::clock::{Clock, micros};
use rightsdesk::documents::{
    self, DocumentError, FileProblem, Media, Owner, SentFile, State, Verdict,
};
use rightsdesk::store::{cases, residents};
use rightsdesk::vault::CaseKey;
use uuid::Uuid;

use crate::main_line::asks_for_a_copy;
use crate::support::app::TestApp;
use crate::support::clamd::FakeClamd;
use crate::support::database::on_both_databases;

/// What the scanner of these tests finds.
const VIRUS: &str = "not a virus, but found as one";

on_both_databases! {
    async fn a_file_goes_from_the_form_to_the_case_without_being_touched(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let form = a_form(&town.app).await;
        let id = keep(&town.app, Owner::Draft(form), pdf("my passport")).await.unwrap();
        let before = bytes_on_disk(&town.folder());
        assert_eq!(before.len(), 1);
        assert!(!holds(&before[0].1, b"passport"), "the bytes are sealed");

        let (case, key) = a_case(&town).await;
        let adopted = adopt(&town.app, form, case, &key).await;
        assert_eq!(adopted.iter().map(|file| file.id).collect::<Vec<_>>(), [id]);
        assert_eq!(bytes_on_disk(&town.folder()), before, "only the key is sealed anew");
        assert_eq!(documents::list(&town.app, Owner::Draft(form)).await.unwrap(), []);
        let listed = documents::list(&town.app, Owner::Case(case)).await.unwrap();
        let reference = listed[0].reference().unwrap();
        assert_eq!((reference.name.as_str(), reference.purpose), ("Pasbort Siân.pdf", Purpose::Identity));
        assert_eq!((reference.media.as_str(), reference.bytes), ("application/pdf", pdf("my passport").bytes.len() as u64));
        assert_eq!(reference.sha256.len(), 64);
        let opened = documents::open(&town.app, Owner::Case(case), id).await.unwrap();
        assert_eq!((opened.bytes, opened.details.media), (pdf("my passport").bytes, Media::Pdf));
        assert!(opened.unchecked, "there is no scanner, so an officer is warned");
        assert!(adopt(&town.app, form, case, &key).await.is_empty(), "a second time nothing is left");
    }

    async fn a_hand_over_that_is_not_finished_has_not_begun(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let form = a_form(&town.app).await;
        let id = keep(&town.app, Owner::Draft(form), pdf("a")).await.unwrap();
        let (case, key) = a_case(&town).await;
        let tx = town.app.store.begin_write().await.unwrap();
        documents::adopt(&tx, &town.app.vault, form, case, &key).await.unwrap();
        drop(tx);
        assert!(documents::open(&town.app, Owner::Draft(form), id).await.is_ok());
        assert!(matches!(documents::open(&town.app, Owner::Case(case), id).await, Err(DocumentError::NotFound)));
        assert_eq!(adopt(&town.app, form, case, &key).await.len(), 1);
    }

    async fn a_file_left_on_a_sent_form_follows_it(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let form = a_form(&town.app).await;
        let id = keep(&town.app, Owner::Draft(form), pdf("a")).await.unwrap();
        let (case, _) = a_case(&town).await;
        residents::draft_became(&town.app.store, form, case).await.unwrap();
        let late = keep(&town.app, Owner::Draft(form), pdf("b")).await;
        assert!(matches!(late, Err(Trouble::Ours(DocumentError::NotFound))), "{late:?}");
        town.work().await;
        assert!(documents::open(&town.app, Owner::Case(case), id).await.is_ok());
        assert_eq!(bytes_on_disk(&town.folder()).len(), 1, "what was refused is gone");
    }

    async fn nobody_opens_the_file_of_somebody_else(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let (mine, yours) = (a_form(&town.app).await, a_form(&town.app).await);
        let id = keep(&town.app, Owner::Draft(mine), pdf("a")).await.unwrap();
        for owner in [Owner::Draft(yours), Owner::Case(mine)] {
            assert!(matches!(documents::open(&town.app, owner, id).await, Err(DocumentError::NotFound)));
        }
        documents::remove(&town.app, yours, id).await.unwrap();
        assert!(documents::open(&town.app, Owner::Draft(mine), id).await.is_ok(), "and nobody else removes it");
    }

    async fn ten_files_are_enough_and_a_form_sent_twice_brings_one(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let form = a_form(&town.app).await;
        let owner = Owner::Draft(form);
        let app = &town.app;
        let once = |file| documents::keep(app, owner, Purpose::Identity, file, Some("0123456789abcdef"));
        let first = once(pdf("a")).await.unwrap().unwrap();
        assert_eq!(once(pdf("a")).await.unwrap().unwrap(), first);
        let (left, right) = tokio::join!(
            documents::keep(app, owner, Purpose::Identity, pdf("b"), Some("twice at the same time")),
            documents::keep(app, owner, Purpose::Identity, pdf("b"), Some("twice at the same time")),
        );
        assert_eq!(left.unwrap().unwrap(), right.unwrap().unwrap());
        let more = (0..12).map(|n| keep(app, owner, pdf(&n.to_string())));
        let mut refused = 0;
        for sent in more {
            refused += usize::from(matches!(sent.await, Err(Trouble::File(FileProblem::TooMany))));
        }
        assert_eq!(refused, 4);
        assert_eq!(documents::list(app, owner).await.unwrap().len(), 10);
        assert_eq!(bytes_on_disk(&town.folder()).len(), 10);
        let other = documents::keep(app, owner, Purpose::Evidence, pdf("c"), None).await.unwrap();
        assert!(other.is_ok(), "ten for each purpose");
    }

    async fn a_file_that_is_wrong_leaves_nothing(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let owner = Owner::Draft(a_form(&town.app).await);
        for (bytes, problem) in [
            (Vec::new(), FileProblem::Empty),
            (b"MZ a program".to_vec(), FileProblem::WrongType),
            (vec![b'a'; documents::LARGEST_FILE], FileProblem::TooLarge),
        ] {
            let sent = keep(&town.app, owner, SentFile::new("scan.pdf", bytes)).await;
            assert!(matches!(sent, Err(Trouble::File(found)) if found == problem), "{sent:?}");
        }
        assert_eq!(documents::list(&town.app, owner).await.unwrap(), []);
        assert_eq!(bytes_on_disk(&town.folder()), []);
    }

    async fn a_disk_that_takes_nothing_asks_to_try_again(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let owner = Owner::Draft(a_form(&town.app).await);
        let blobs = town.folder().join("blobs");
        std::fs::remove_dir_all(&blobs).unwrap();
        std::fs::write(&blobs, b"a file where the folder was").unwrap();
        let sent = keep(&town.app, owner, pdf("a")).await;
        assert!(matches!(sent, Err(Trouble::File(FileProblem::NotUploaded))), "{sent:?}");
        std::fs::remove_file(&blobs).unwrap();
        std::fs::create_dir(&blobs).unwrap();
        assert!(keep(&town.app, owner, pdf("a")).await.is_ok(), "without a new start");
    }

    async fn a_virus_is_refused_at_once_and_a_clean_file_opens_without_a_warning(db: TestDatabase) {
        let clamd = FakeClamd::start(VIRUS).await;
        let town = with_scanner(&db, &clamd).await;
        let owner = Owner::Draft(a_form(&town.app).await);
        let sent = keep(&town.app, owner, pdf(VIRUS)).await;
        assert!(matches!(sent, Err(Trouble::File(FileProblem::Virus))), "{sent:?}");
        assert_eq!(bytes_on_disk(&town.folder()), []);
        let id = keep(&town.app, owner, pdf("a")).await.unwrap();
        assert!(!documents::open(&town.app, owner, id).await.unwrap().unchecked);
    }

    async fn a_scanner_that_is_down_holds_nobody_up_and_nothing_opens(db: TestDatabase) {
        let clamd = FakeClamd::start(VIRUS).await;
        let town = with_scanner(&db, &clamd).await;
        let form = a_form(&town.app).await;
        clamd.stop();
        let clean = keep(&town.app, Owner::Draft(form), pdf("a")).await.expect("it is taken");
        let virus = keep(&town.app, Owner::Draft(form), pdf(VIRUS)).await.expect("it is taken");
        let (case, key) = a_case(&town).await;
        adopt(&town.app, form, case, &key).await;
        let owner = Owner::Case(case);
        town.work().await;
        for id in [clean, virus] {
            let opened = documents::open(&town.app, owner, id).await;
            assert!(matches!(opened, Err(DocumentError::Closed(State::Waiting))), "{opened:?}");
        }
        clamd.go_on();
        let mut scanned = documents::work(&town.app).await.unwrap();
        assert_eq!(scanned.len(), 1, "the one that met silence waits a minute: {scanned:?}");
        town.clock.advance(Duration::from_secs(60));
        scanned.extend(documents::work(&town.app).await.unwrap());
        assert_eq!(scanned.len(), 2, "{scanned:?}");
        assert!(scanned.iter().any(|one| one.id == virus && matches!(one.verdict, Verdict::Infected { .. })));
        assert_eq!(documents::work(&town.app).await.unwrap(), [], "once each");
        assert!(documents::open(&town.app, owner, clean).await.is_ok());
        let opened = documents::open(&town.app, owner, virus).await;
        assert!(matches!(opened, Err(DocumentError::Closed(State::Infected))), "{opened:?}");
    }

    async fn files_from_before_there_was_a_scanner_are_checked_later(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let owner = Owner::Draft(a_form(&town.app).await);
        let id = keep(&town.app, owner, pdf("a")).await.unwrap();
        let clamd = FakeClamd::start(VIRUS).await;
        let address = clamd.address();
        let town = town.restarted(&db, move |setup| setup.scanner = address).await;
        town.work().await;
        assert!(!documents::open(&town.app, owner, id).await.unwrap().unchecked);
        clamd.stop();
        let waiting = keep(&town.app, owner, pdf("b")).await.unwrap();
        let town = town.restarted(&db, |setup| setup.scanner = "none".to_owned()).await;
        town.work().await;
        assert!(documents::open(&town.app, owner, waiting).await.unwrap().unchecked, "nothing waits for nobody");
    }

    async fn a_form_thrown_away_takes_its_files_along(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let owner = Owner::Draft(a_form(&town.app).await);
        let id = keep(&town.app, owner, pdf("a")).await.unwrap();
        town.clock.advance(Duration::from_secs(31 * 86_400));
        town.work().await;
        assert_eq!(bytes_on_disk(&town.folder()), []);
        assert!(matches!(documents::open(&town.app, owner, id).await, Err(DocumentError::NotFound)));
    }

    async fn a_destroyed_file_cannot_be_had_even_from_a_copy_of_the_disk(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let (case, _) = a_case(&town).await;
        let id = keep(&town.app, Owner::Case(case), pdf("a")).await.unwrap();
        let copy = bytes_on_disk(&town.folder());
        documents::destroy(&town.app, case, id).await.unwrap();
        documents::destroy(&town.app, case, id).await.expect("a second time is no failure");
        assert_eq!(bytes_on_disk(&town.folder()), []);
        std::fs::write(&copy[0].0, &copy[0].1).unwrap();
        let opened = documents::open(&town.app, Owner::Case(case), id).await;
        assert!(matches!(opened, Err(DocumentError::Destroyed)), "{opened:?}");
        let listed = documents::list(&town.app, Owner::Case(case)).await.unwrap();
        assert_eq!((listed[0].details.as_ref(), listed[0].deleted_at), (None, Some(micros(town.clock.now()))));
    }

    async fn bytes_that_nobody_wants_are_swept_up_after_a_day(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        #[expect(clippy::disallowed_methods, reason = "what lies on the disk is as old as the disk says")]
        let now = SystemTime::now();
        town.clock.set(now.into());
        let owner = Owner::Draft(a_form(&town.app).await);
        let id = keep(&town.app, owner, pdf("a")).await.unwrap();
        let wanted = bytes_on_disk(&town.folder());
        let shelf = wanted[0].0.parent().unwrap();
        // A kill between the disk and the database, and one in the middle of a write.
        std::fs::write(shelf.join(Uuid::new_v4().simple().to_string()), b"sealed").unwrap();
        std::fs::write(shelf.join("0123#1"), b"half").unwrap();
        documents::work(&town.app).await.unwrap();
        assert_eq!(bytes_on_disk(&town.folder()).len(), 3, "they may be on their way");
        town.clock.advance(Duration::from_secs(2 * 86_400));
        documents::work(&town.app).await.unwrap();
        assert_eq!(bytes_on_disk(&town.folder()), wanted);
        assert!(documents::open(&town.app, owner, id).await.is_ok());
    }
}

#[derive(Debug)]
enum Trouble {
    File(FileProblem),
    Ours(DocumentError),
}

async fn keep(app: &App, owner: Owner, file: SentFile) -> Result<Uuid, Trouble> {
    documents::keep(app, owner, Purpose::Identity, file, None)
        .await
        .map_err(Trouble::Ours)?
        .map_err(Trouble::File)
}

async fn adopt(app: &App, form: Uuid, case: Uuid, key: &CaseKey) -> Vec<documents::Document> {
    let tx = app.store.begin_write().await.unwrap();
    let adopted = documents::adopt(&tx, &app.vault, form, case, key)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    adopted
}

fn pdf(words: &str) -> SentFile {
    let text = format!("%PDF-1.4\n% {words}\ntrailer\n<< /Size 1 >>\nstartxref\n0\n%%EOF\n");
    SentFile::new("C:\\scans\\Pasbort Siân.pdf", text.into_bytes())
}

async fn a_form(app: &App) -> Uuid {
    let (id, now) = (Uuid::new_v4(), micros(app.clock.now()));
    residents::keep_draft(&app.store, id, vec![1], now, now + TimeDelta::days(30))
        .await
        .unwrap();
    id
}

async fn a_case(town: &TestApp) -> (Uuid, CaseKey) {
    asks_for_a_copy(&mut town.visitor()).await;
    let store = &town.app.store;
    let id = cases::every_id(store.read()).await.unwrap()[0];
    let wrapped = cases::wrapped_key(store.read(), id).await.unwrap();
    (id, town.app.vault.unwrap(&wrapped, id.as_bytes()).unwrap())
}

async fn with_scanner(
    db: &crate::support::database::TestDatabase,
    clamd: &Arc<FakeClamd>,
) -> TestApp {
    let address = clamd.address();
    TestApp::with(db, move |setup| setup.scanner = address).await
}

/// Every file below the folder of files, with its content.
fn bytes_on_disk(data: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for shelf in std::fs::read_dir(data.join("blobs")).unwrap() {
        for file in std::fs::read_dir(shelf.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            let bytes = std::fs::read(&path).unwrap();
            found.push((path, bytes));
        }
    }
    found.sort();
    found
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|part| part == wanted)
}
