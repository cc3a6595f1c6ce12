//! What people write is nowhere in the clear: not in the database or its log, not in the key's folder, not in what
//! the program logs.

use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex};

use axum::http::StatusCode;
use domain::actor::Role;

use crate::form_walk::go_on;
use crate::support::app::TestApp;
use crate::support::database::on_sqlite;

/// Everything that the program logs in this test binary.
#[derive(Clone, Default)]
struct Heard(Arc<Mutex<Vec<u8>>>);

impl io::Write for Heard {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn bytes_below(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        // The mail of this test is a folder of plain messages; a real one goes to a mail server.
        if path.is_dir() && !path.ends_with("mail") {
            found.extend(bytes_below(&path));
        } else if path.is_file() {
            found.push((path.display().to_string(), std::fs::read(&path).unwrap()));
        }
    }
    found
}

fn contains(haystack: &[u8], needle: &str) -> bool {
    let lower: Vec<u8> = haystack.to_ascii_lowercase();
    lower
        .windows(needle.len())
        .any(|window| window == needle.as_bytes())
}

#[tokio::test(flavor = "multi_thread")]
async fn no_word_of_anybody_lies_in_the_clear() {
    let heard = Heard::default();
    let writer = heard.clone();
    // Only this binary's first caller can set it; every other test's lines are heard as well.
    let set = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::DEBUG)
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .try_init();
    assert!(set.is_ok(), "another test has taken the log");
    on_sqlite(|db| async move {
        let town = TestApp::on(&db).await;
        let mut words = Vec::new();
        let mut canary = |field: &str| {
            let word = format!("canary{}{}", field.replace('-', ""), words.len());
            words.push(word.clone());
            word
        };

        let mut resident = town.visitor();
        let page = resident.get("/request/kind").await.is(StatusCode::OK);
        let kind = [("kind", "something_else"), ("others", "correct")];
        let page = resident.submit(&page, "/request/kind", &kind).await;
        let email = format!("{}@example.org", canary("email"));
        let typed = [
            ("/request/subject", vec![("subject", canary("child"))]),
            (
                "/request/what",
                vec![("words", canary("words")), ("places", canary("places"))],
            ),
            (
                "/request/details",
                vec![("words_correct", canary("correct"))],
            ),
            ("/request/consents", vec![("words", canary("consents"))]),
            (
                "/request/name",
                vec![
                    ("full_name", canary("name")),
                    ("other_names", canary("othernames")),
                ],
            ),
            (
                "/request/address",
                vec![
                    ("address_1", canary("street")),
                    ("address_2", canary("quarter")),
                    ("town", canary("town")),
                    ("country", canary("country")),
                    ("postcode", "NN1 1ED".to_owned()),
                ],
            ),
            (
                "/request/contact",
                vec![("reply_by", "email".to_owned()), ("email", email.clone())],
            ),
            (
                "/request/needs",
                vec![
                    (
                        "safe_contact",
                        format!("{} 01632 960 001", canary("safecontact")),
                    ),
                    ("helper", canary("helper")),
                    ("other", canary("otherneeds")),
                ],
            ),
            (
                "/request/authority",
                vec![
                    ("capacity", "other".to_owned()),
                    ("authority_detail", canary("authority")),
                ],
            ),
        ];
        let born = [
            ("subject_born-day", "3"),
            ("subject_born-month", "3"),
            ("subject_born-year", "2020"),
        ];
        let mut fields: Vec<(&str, Vec<(&str, &str)>)> = typed
            .iter()
            .map(|(path, fields)| {
                (
                    *path,
                    fields.iter().map(|(f, v)| (*f, v.as_str())).collect(),
                )
            })
            .collect();
        fields[0].1.extend(born);
        fields.push(("/request/who", vec![("who", "my_child")]));
        let fields: Vec<(&str, &[(&str, &str)])> =
            fields.iter().map(|(p, f)| (*p, f.as_slice())).collect();
        go_on(&mut resident, page, "/request/check", &fields).await;
        let page = resident.get("/request/also").await.is(StatusCode::OK);
        let page = resident
            .submit(
                &page,
                "/request/also",
                &[("also", "copy"), ("also", "stop")],
            )
            .await;
        let check = go_on(&mut resident, page, "/request/check", &fields).await;
        let reference = resident
            .submit(&check, "/request/send", &[])
            .await
            .is(StatusCode::OK)
            .reference();
        let mine = format!("/requests/{reference}");
        let case = format!("/desk/cases/{reference}");

        let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
        for (act, field) in [
            ("note", "text"),
            ("ask-question", "question"),
            ("write", "text"),
            ("extend", "reasons"),
            ("ask-identity", "why"),
            ("ask-authority", "why"),
        ] {
            let page = officer
                .get(&format!("{case}/do/{act}"))
                .await
                .is(StatusCode::OK);
            officer
                .submit(&page, &format!("/do/{act}"), &[(field, &canary(act))])
                .await
                .is(StatusCode::OK);
        }
        let page = resident
            .get(&format!("{mine}/answer"))
            .await
            .is(StatusCode::OK);
        resident
            .submit(&page, "/answer", &[("answer", &canary("answer"))])
            .await
            .is(StatusCode::OK);
        let page = resident.get(&mine).await.is(StatusCode::OK);
        resident
            .submit(&page, "/message", &[("text", &canary("message"))])
            .await
            .is(StatusCode::OK);
        for claim in ["1", "2", "3"] {
            let page = officer
                .get(&format!("{case}/do/record-outcome"))
                .await
                .is(StatusCode::OK);
            let outcome = [
                ("claim_no", claim),
                ("outcome", "refused"),
                ("reasons", &canary("outcome")),
            ];
            officer
                .submit(&page, "/do/record-outcome", &outcome)
                .await
                .is(StatusCode::OK);
        }
        let page = officer
            .get(&format!("{case}/do/send-reply"))
            .await
            .is(StatusCode::OK);
        let reply = [("words", canary("reply")), ("sent_by", "online".to_owned())];
        let reply: Vec<(&str, &str)> = reply.iter().map(|(n, v)| (*n, v.as_str())).collect();
        officer
            .submit(&page, "/do/send-reply", &reply)
            .await
            .is(StatusCode::OK);
        let page = resident
            .get(&format!("{mine}/unhappy"))
            .await
            .is(StatusCode::OK);
        resident
            .submit(
                &page,
                "/unhappy",
                &[("choice", "still"), ("words", &canary("unhappy"))],
            )
            .await
            .is(StatusCode::OK);
        let page = resident
            .get(&format!("{mine}/letter"))
            .await
            .is(StatusCode::OK);
        let letter = [("harm", canary("harm")), ("wanted", canary("wanted"))];
        let letter: Vec<(&str, &str)> = letter.iter().map(|(n, v)| (*n, v.as_str())).collect();
        resident
            .submit(&page, "/letter", &letter)
            .await
            .is(StatusCode::OK);
        resident
            .get(&format!("{mine}/letter.pdf"))
            .await
            .is(StatusCode::OK);

        let page = officer.get("/desk/search").await;
        officer
            .submit(&page, "/desk/search", &[("words", &canary("search"))])
            .await
            .is(StatusCode::OK);
        let page = officer
            .get(&format!("{case}/do/close"))
            .await
            .is(StatusCode::OK);
        officer
            .submit(&page, "/do/close", &[])
            .await
            .is(StatusCode::OK);
        let page = officer
            .get(&format!("{case}/do/reopen"))
            .await
            .is(StatusCode::OK);
        officer
            .submit(&page, "/do/reopen", &[("reason", &canary("reopen"))])
            .await
            .is(StatusCode::OK);
        let to = town.person(Role::Caseworker).await.to_string();
        let page = officer
            .get(&format!("{case}/do/assign"))
            .await
            .is(StatusCode::OK);
        let assign = [("to", to.as_str()), ("reason", &canary("assign"))];
        officer
            .submit(&page, "/do/assign", &assign)
            .await
            .is(StatusCode::OK);

        let page = officer.get("/desk/log").await.is(StatusCode::OK);
        let logged: Vec<(&str, String)> = [
            "words",
            "harm",
            "wanted",
            "full_name",
            "subject",
            "about_reference",
        ]
        .into_iter()
        .chain(["address", "other_names", "safe_contact", "helper", "other"])
        .map(|field| (field, canary(field)))
        .collect();
        let mut fields = vec![
            ("channel", "phone"),
            ("received-day", "3"),
            ("received-month", "8"),
            ("received-year", "2026"),
            ("rights", "complaint"),
            ("about", "someone_else"),
        ];
        fields.extend(logged.iter().map(|(field, word)| (*field, word.as_str())));
        let page = officer
            .submit(&page, "/desk/log", &fields)
            .await
            .is(StatusCode::OK);
        let complaint = page.reference();
        for act in ["acknowledge", "update-complainant"] {
            let page = officer
                .get(&format!("/desk/cases/{complaint}/do/{act}"))
                .await
                .is(StatusCode::OK);
            officer
                .submit(&page, &format!("/do/{act}"), &[("text", &canary(act))])
                .await
                .is(StatusCode::OK);
        }

        let mut administrator = town.signed_in(Role::Administrator).await;
        let page = administrator.get("/admin/people").await.is(StatusCode::OK);
        let person = [
            ("name", canary("staffname")),
            ("email", format!("{}@example.org", canary("staffmail"))),
            ("roles", "caseworker".to_owned()),
        ];
        let person: Vec<(&str, &str)> = person.iter().map(|(n, v)| (*n, v.as_str())).collect();
        administrator
            .submit(&page, "/admin/people", &person)
            .await
            .is(StatusCode::OK);
        let mut stranger = town.visitor();
        let page = stranger.get("/desk/sign-in").await;
        let wrong = [
            ("email", format!("{}@example.org", canary("signin"))),
            ("password", canary("password")),
        ];
        let wrong: Vec<(&str, &str)> = wrong.iter().map(|(n, v)| (*n, v.as_str())).collect();
        stranger.submit(&page, "/desk/sign-in", &wrong).await;
        let page = stranger.get("/track").await;
        let email = format!("{}@example.org", canary("track"));
        stranger.submit(&page, "/track", &[("email", &email)]).await;
        town.work().await;

        // They were really typed and really kept: the officer reads them.
        let mut all = String::new();
        for page in [
            case.clone(),
            format!("{case}/history"),
            format!("/desk/cases/{complaint}"),
        ] {
            all.push_str(&officer.get(&page).await.is(StatusCode::OK).text());
        }
        for word in words.iter().filter(|w| {
            ["words", "correct", "reply", "town", "assign", "acknowledge"]
                .iter()
                .any(|f| w[6..].starts_with(f))
        }) {
            assert!(
                all.contains(word.as_str()),
                "{word} is not on the case's pages"
            );
        }
        let database = Path::new(db.url.trim_start_matches("sqlite://"))
            .parent()
            .unwrap()
            .to_owned();
        let mut places = bytes_below(&database);
        places.extend(bytes_below(&town.folder()));
        assert!(
            places.iter().any(|(name, _)| name.ends_with("-wal")),
            "the write-ahead log was not looked at"
        );
        places.push(("the log".to_owned(), heard.0.lock().unwrap().clone()));
        for word in &words {
            for (place, bytes) in &places {
                assert!(
                    !contains(bytes, word),
                    "{word} lies in the clear in {place}"
                );
            }
        }
        for (place, bytes) in &places {
            assert!(
                !contains(bytes, "01632 960 001") && !contains(bytes, "nn1 1ed"),
                "a contact lies in {place}"
            );
        }
        let log = String::from_utf8_lossy(&heard.0.lock().unwrap()).into_owned();
        assert!(
            log.contains("/requests/{reference}"),
            "the log names routes"
        );
        assert!(
            !log.contains("/link/") || log.contains("/link/{token}"),
            "the log names tokens"
        );
    })
    .await;
}
