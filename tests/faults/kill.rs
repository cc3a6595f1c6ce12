//! D1: 20 clients submit, each request with a file, while the server is killed 20 times.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rightsdesk::casework;
use rightsdesk::clock::SystemClock;
use rightsdesk::documents::{self, Owner};
use rightsdesk::serve::{Setup, build};
use rightsdesk::store::cases;
use tokio::sync::Mutex;
use tokio::time::{Duration, sleep};

use crate::program::Program;
use crate::wire::Wire;

const CLIENTS: usize = 20;
const KILLS: usize = 20;

/// The name of every file.
const FILE: &str = "evidence.pdf";

/// The file that goes with a request.
fn pdf(words: &str) -> String {
    format!("%PDF-1.4\n% {words}\ntrailer\n<< /Size 1 >>\nstartxref\n0\n%%EOF\n")
}

/// What each client typed, by the reference that it was shown.
type Shown = Arc<Mutex<BTreeMap<String, String>>>;

/// Sends one request after the other until told to stop; after a failure it goes back to the same form, as a
/// person would.
async fn keeps_asking(address: String, client: usize, shown: Shown, stop: Arc<AtomicBool>) {
    for n in 0.. {
        let words = format!("Request {n} of client {client}");
        let mut browser = Wire::to(&address);
        loop {
            match asks(&mut browser, &words).await {
                Ok(Some(reference)) => {
                    let before = shown.lock().await.insert(reference.clone(), words.clone());
                    assert_eq!(before, None, "{reference} was given to two requests");
                    break;
                }
                // The server was away; the person tries again with the same browser.
                Ok(None) | Err(_) => sleep(Duration::from_millis(60)).await,
            }
            if stop.load(Ordering::Relaxed) {
                return;
            }
        }
        if stop.load(Ordering::Relaxed) {
            return;
        }
    }
}

/// Goes through the form, or goes on where it was, and gives the reference if the page with it arrived.
async fn asks(browser: &mut Wire, words: &str) -> std::io::Result<Option<String>> {
    let sent = browser.get("/request/sent").await?;
    if let Some(reference) = sent.reference() {
        return Ok(Some(reference));
    }
    let mut page = browser.get("/request/kind").await?;
    for (path, fields) in [
        ("/request/kind", vec![("kind", "complaint")]),
        ("/request/who", vec![("who", "myself")]),
        ("/request/complaint", vec![("words", words)]),
        ("/request/harm", vec![]),
        ("/request/name", vec![("full_name", "Ada Resident")]),
        (
            "/request/contact",
            vec![("reply_by", "email"), ("email", "ada@example.org")],
        ),
        ("/request/needs", vec![]),
    ] {
        page = browser.post(path, &page, &fields).await?;
        if page.status != 200 {
            return Ok(None);
        }
    }
    // A file that arrived before the server went away is there already.
    let mut papers = browser.get("/request/papers").await?;
    if !papers.body.contains(FILE) {
        let page = browser.get("/request/papers/add").await?;
        let file = (FILE, pdf(words));
        let path = "/request/papers/add";
        papers = browser.post_file(path, &page, (file.0, &file.1)).await?;
        if papers.status != 200 || !papers.body.contains(FILE) {
            return Ok(None);
        }
    }
    let no = [("another", "no")];
    let check = browser.post("/request/papers", &papers, &no).await?;
    if check.status != 200 {
        return Ok(None);
    }
    Ok(browser
        .post("/request/send", &check, &[])
        .await?
        .reference())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_client_was_shown_survives_twenty_kills() {
    let folder = tempfile::tempdir().expect("a folder");
    let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = free.local_addr().expect("its number").to_string();
    drop(free);
    let mut program = Program::start(folder.path(), &address);
    let (shown, stop) = (Shown::default(), Arc::new(AtomicBool::new(false)));
    let clients: Vec<_> = (0..CLIENTS)
        .map(|n| {
            tokio::spawn(keeps_asking(
                address.clone(),
                n,
                Arc::clone(&shown),
                Arc::clone(&stop),
            ))
        })
        .collect();
    for round in 0..KILLS {
        // Spread over two seconds by a fixed table, so that a failure can be replayed.
        sleep(Duration::from_millis(150 + (round as u64 * 677) % 1_850)).await;
        drop(program);
        program = Program::start(folder.path(), &address);
    }
    // A busy machine needs longer until the last of them are through.
    for _ in 0..60 {
        sleep(Duration::from_secs(1)).await;
        if shown.lock().await.len() > 2 * CLIENTS {
            break;
        }
    }
    stop.store(true, Ordering::Relaxed);
    for client in clients {
        client.await.expect("a client ends well");
    }
    drop(program);

    let shown = shown.lock().await;
    assert!(
        shown.len() > CLIENTS,
        "only {} requests were sent",
        shown.len()
    );
    let app = build(Setup {
        council: "west-northamptonshire".to_owned(),
        database: folder.path().join("rightsdesk.db").display().to_string(),
        data: folder.path().to_owned(),
        credential: None,
        mail: format!("folder:{}", folder.path().join("mail").display()),
        mail_from: "rights@example.gov.uk".to_owned(),
        public_address: format!("http://{address}"),
        scanner: "none".to_owned(),
        submissions_an_hour: 1,
        behind_proxy: false,
        clock: Arc::new(SystemClock),
        demo: None,
    })
    .await
    .expect("it opens again");
    let mut kept = BTreeMap::new();
    let mut words_kept = BTreeSet::new();
    for id in cases::every_id(app.store.read()).await.expect("cases") {
        // Opening checks the chain and every fact, so a half case fails here.
        let case = casework::open(&app, id).await.expect("a whole case");
        assert_eq!(
            casework::disagreement(&app, id).await.expect("a check"),
            None
        );
        assert!(case.file.facts.len() >= 2, "a case without its routing");
        let words = case.file.received.words.clone();
        let [file] = case.file.documents.as_slice() else {
            panic!("{} files came with {words}", case.file.documents.len());
        };
        let kept_file = documents::open(&app, Owner::Case(id), file.document.id).await;
        let bytes = kept_file.expect("the file opens").bytes;
        assert_eq!(
            bytes,
            pdf(&words).into_bytes(),
            "another file came with {words}"
        );
        assert!(words_kept.insert(words.clone()), "{words} became two cases");
        kept.insert(case.file.reference.to_string(), words);
    }
    for (reference, words) in shown.iter() {
        assert_eq!(
            kept.get(reference),
            Some(words),
            "{reference} was shown and is not kept"
        );
    }
    println!(
        "{} references shown, {} cases kept, {KILLS} kills",
        shown.len(),
        kept.len()
    );
}
