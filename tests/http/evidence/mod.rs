//! The resident's letter in its forms, and the evidence bundle as somebody opens it who does not trust the council.

mod bundle;
mod forms;
mod office;

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::process::{Command, Stdio};

use axum::http::StatusCode;
use domain::action::Action;
use domain::actor::{Actor, By, Role, Roles};
use domain::facts::{Outcome, Received, ReplyChannel};
use domain::language::Language;
use domain::reference::Reference;
use rightsdesk::casework::{self, NewCase, OpenCase};
use rightsdesk::letters::{self, RegulatorLetter};
use serde_json::json;

use crate::support::app::{ADDRESS, TestApp, day};
use crate::support::client::Client;

/// What only colleagues may read.
const NOTE: &str = "Canarygrey thinks that the file is in the cellar";

/// A case that was asked about, extended, answered in part and is still not settled, and its resident's browser.
struct Street {
    town: TestApp,
    reference: String,
    resident: Client,
}

impl Street {
    async fn open(town: TestApp, language: Language) -> Self {
        let received: Received = serde_json::from_value(json!({
            "channel": "online",
            "rights": ["access"],
            "words": "Fy ffeil tŷ <2019> & \"notes\"\n\nA phob llythyr",
            "about": "myself",
            "requester": {
                "name": "Siân O’Brien",
                "language": language,
                "email": "sian@example.org",
                "address": ["1 Quay Street"],
                "postcode": "NN1 1ED",
                "needs": { "formats": ["large_print"], "avoid": [] },
            },
            "areas": [],
            "consents": [],
        }))
        .unwrap();
        let new = NewCase {
            received,
            received_on: day("2026-08-03"),
            by: By::Resident,
            documents: Vec::new(),
            form_key: "evidence".to_owned(),
        };
        let case = casework::submit(&town.app, new).await.unwrap();
        let mut street = Self {
            resident: town.visitor(),
            town,
            reference: case.reference.to_string(),
        };
        street.live().await;
        street.follow_mail().await;
        street
    }

    /// The resident follows the link in the newest mail.
    async fn follow_mail(&mut self) {
        self.town.work().await;
        let mail = self.town.newest_mail_to("sian@example.org");
        let link = mail
            .text
            .split_whitespace()
            .find(|word| word.starts_with(ADDRESS) && word.contains("/link/"))
            .unwrap();
        let landing = self.resident.get(link.trim_start_matches(ADDRESS)).await;
        self.resident
            .submit(&landing, "", &[])
            .await
            .is(StatusCode::OK);
    }

    /// What happens to the case until the end of September.
    async fn live(&self) {
        let officer = Actor::Staff {
            id: self.town.person(Role::DataProtectionOfficer).await,
            roles: Roles::of([Role::DataProtectionOfficer]),
        };
        let text = str::to_owned;
        self.act(&officer, Action::Note { text: text(NOTE) }).await;
        self.town.live_until("2026-08-10").await;
        let question = text("Which years, 2019 or 2020?");
        self.act(&officer, Action::AskQuestion { question }).await;
        self.town.live_until("2026-08-12").await;
        self.act(
            &Actor::Resident,
            Action::Answer {
                answer: text("2019 <only>"),
            },
        )
        .await;
        self.town.live_until("2026-09-20").await;
        let chaser = text("Where is my file?");
        self.act(&Actor::Resident, Action::WriteToCouncil { text: chaser })
            .await;
        let outcome = Action::RecordOutcome {
            claim_no: 1,
            outcome: Outcome::Part,
            reasons: text("It names other people"),
        };
        self.act(&officer, outcome).await;
        let case = self.case().await;
        let today = day("2026-09-20");
        let routes = letters::complaint_routes(&self.town.app, &case.file, today).unwrap();
        let reply = Action::SendReply {
            words: text("Here is a part of it."),
            routes,
            sent_by: ReplyChannel::Online,
            schedule: Vec::new(),
        };
        self.act(&officer, reply).await;
        self.town.live_until("2026-09-28").await;
        let words = text("Half is missing");
        self.act(&Actor::Resident, Action::SayUnhappy { words })
            .await;
        let letter = Action::GiveLetterWords {
            harm: text("I lost my appeal & my sleep"),
            wanted: text("The whole file"),
        };
        self.act(&Actor::Resident, letter).await;
    }

    async fn case(&self) -> OpenCase {
        let reference = Reference::read(&self.reference).unwrap();
        casework::find(&self.town.app, &reference).await.unwrap()
    }

    async fn act(&self, actor: &Actor, action: Action) {
        let id = self.case().await.row.id;
        casework::act(&self.town.app, id, actor, action, None, None)
            .await
            .unwrap();
    }

    async fn letter(&self) -> RegulatorLetter {
        let case = self.case().await;
        letters::regulator_letter(&self.town.app, &case.file, day("2026-09-28")).unwrap()
    }

    async fn bundle(&mut self) -> BTreeMap<String, Vec<u8>> {
        let path = format!("/requests/{}/evidence.zip", self.reference);
        unzipped(&self.resident.get(&path).await.is(StatusCode::OK).bytes)
    }
}

fn unzipped(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|n| {
            let mut file = archive.by_index(n).unwrap();
            let mut content = Vec::new();
            file.read_to_end(&mut content).unwrap();
            (file.name().unwrap().into_owned(), content)
        })
        .collect()
}

/// Text without what a line break may change, and without the entities of HTML and XML.
fn solid(text: &str) -> String {
    let plain = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&#39;", "'")
        .replace("&apos;", "'")
        .replace("&#x2F;", "/")
        .replace("&amp;", "&");
    plain
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{ad}')
        .collect()
}

fn without_tags(markup: &str) -> String {
    let mut text = String::new();
    for piece in markup.split('<') {
        text.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
    }
    text
}

/// The text of a PDF in the order of reading, where the machine has poppler. Its structure has no page feet and no
/// repeated table heads.
fn pdf_text(bytes: &[u8]) -> Option<String> {
    let mut child = Command::new("pdfinfo")
        .args(["-enc", "UTF-8", "-struct-text", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    child.stdin.take().unwrap().write_all(bytes).unwrap();
    let said = child.wait_with_output().unwrap().stdout;
    // Poppler writes a heading's own title in another encoding.
    let said = String::from_utf8_lossy(&said);
    let lines = said.lines().map(str::trim).filter_map(|line| {
        line.strip_prefix('"')
            .and_then(|line| line.strip_suffix('"'))
    });
    Some(lines.collect())
}
