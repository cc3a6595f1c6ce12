//! The bundle, opened and worked out from its own files alone.

use axum::http::StatusCode;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use domain::actor::Role;
use domain::language::Language;
use rightsdesk::letters::{self, evidence};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{Street, pdf_text, solid, unzipped, without_tags};
use crate::support::app::{TestApp, day};
use crate::support::database::on_sqlite;

fn hex(text: &Value) -> Vec<u8> {
    let text = text.as_str().unwrap();
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap())
        .collect()
}

fn base64(text: &Value) -> Vec<u8> {
    const DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut bits, mut held) = (Vec::new(), 0_u32, 0);
    for digit in text.as_str().unwrap().trim_end_matches('=').chars() {
        held = held << 6 | u32::try_from(DIGITS.find(digit).unwrap()).unwrap();
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xff).unwrap());
        }
    }
    bytes
}

/// Works the chain out from the file alone, as its `how` says, and gives each fact with its opened words.
fn walked(record: &Value) -> Vec<(Value, Option<Value>)> {
    let case_id = record["case_id"].as_str().unwrap();
    let id = hex(&Value::from(case_id.replace('-', "")));
    let mut head = Sha256::digest([b"rightsdesk case chain 1\n".as_slice(), &id].concat()).to_vec();
    assert_eq!(hex(&record["beginning"]), head);
    let mut facts = Vec::new();
    for (fact, seq) in record["facts"].as_array().unwrap().iter().zip(1_u64..) {
        assert_eq!(fact["seq"], seq);
        assert_eq!(hex(&fact["previous"]), head, "{fact}");
        let at: chrono::DateTime<chrono::Utc> =
            fact["recorded_at"].as_str().unwrap().parse().unwrap();
        let text = |field: &str| fact[field].as_str().unwrap_or_default().to_owned();
        let line = format!(
            "{seq}|{}|{}|{}|{}|{}|",
            text("kind"),
            text("effective_on"),
            at.timestamp_micros(),
            text("by"),
            text("staff"),
        );
        let sealed = fact.get("sealed").map(base64);
        let digest = match &sealed {
            Some(sealed) => Sha256::digest(sealed).to_vec(),
            None => hex(&fact["sealed_sha256"]),
        };
        head = Sha256::digest([head, line.into_bytes(), digest].concat()).to_vec();
        assert_eq!(hex(&fact["hash"]), head, "{fact}");
        let opened = sealed.map(|sealed| {
            let key: [u8; 32] = hex(&fact["key"]).try_into().unwrap();
            let place = format!("case_fact/sealed/{case_id}/{seq}");
            assert_eq!(fact["place"], place);
            let nonce = XNonce::try_from(&sealed[1..25]).unwrap();
            let payload = Payload {
                msg: &sealed[25..],
                aad: place.as_bytes(),
            };
            let plain = XChaCha20Poly1305::new(&key.into())
                .decrypt(&nonce, payload)
                .unwrap();
            serde_json::from_slice(&plain).unwrap()
        });
        facts.push((fact.clone(), opened));
    }
    assert_eq!(hex(&record["head"]), head);
    facts
}

#[tokio::test(flavor = "multi_thread")]
async fn the_bundle_holds_everything_and_its_chain_fits_without_the_council() {
    on_sqlite(|db| async move {
        let mut street = Street::open(TestApp::on(&db).await, Language::English).await;
        let files = street.bundle().await;
        let names: Vec<&str> = files.keys().map(String::as_str).collect();
        for name in [
            "README.txt",
            "index.html",
            "letter.pdf",
            "letter.docx",
            "letter.txt",
            "clock.html",
            "chain.json",
            "check.html",
            "heads.json",
        ] {
            assert!(names.contains(&name), "{name} is not in {names:?}");
        }
        let papers: Vec<&&str> = names
            .iter()
            .filter(|name| name.starts_with("correspondence/"))
            .collect();
        assert_eq!(
            papers,
            [
                &"correspondence/01-2026-08-03-request.html",
                &"correspondence/02-2026-08-10-question.html",
                &"correspondence/03-2026-08-12-answer.html",
                &"correspondence/04-2026-09-20-message-to-council.html",
                &"correspondence/05-2026-09-20-reply.html",
                &"correspondence/06-2026-09-28-still-unhappy.html",
            ]
        );
        // The note and the routing are in the chain and stay closed; what is the person's is open.
        let record: Value = serde_json::from_slice(&files["chain.json"]).unwrap();
        let facts = walked(&record);
        let open: Vec<&str> = facts
            .iter()
            .filter(|(_, opened)| opened.is_some())
            .map(|(fact, _)| fact["kind"].as_str().unwrap())
            .collect();
        for kind in [
            "received",
            "question_asked",
            "question_answered",
            "message_from_resident",
            "outcome_recorded",
            "reply_sent",
            "still_unhappy",
            "letter_words_given",
        ] {
            assert!(open.contains(&kind), "{kind} is closed");
        }
        for kind in ["routed", "noted"] {
            assert!(!open.contains(&kind), "{kind} is open");
            assert!(
                facts.iter().any(|(fact, _)| fact["kind"] == kind),
                "{kind} is not in the chain"
            );
        }
        for (name, bytes) in &files {
            assert!(
                !String::from_utf8_lossy(bytes).contains("Canarygrey"),
                "the note is in {name}"
            );
        }
        let heads: Value = serde_json::from_slice(&files["heads.json"]).unwrap();
        assert_eq!(heads["heads"], Value::Array(Vec::new()));

        // The words of the pages are those of the opened records.
        let check = String::from_utf8(files["check.html"].clone()).unwrap();
        let data = check
            .split("id=\"data\">")
            .nth(1)
            .unwrap()
            .split("</script>")
            .next()
            .unwrap();
        let data: Value = serde_json::from_str(data).unwrap();
        assert_eq!(data["record"], record);
        let mut compared = 0;
        for expected in data["expected"].as_array().unwrap() {
            let (_, opened) =
                &facts[usize::try_from(expected["seq"].as_u64().unwrap()).unwrap() - 1];
            let file =
                String::from_utf8(files[expected["file"].as_str().unwrap()].clone()).unwrap();
            let file = solid(&without_tags(&file));
            for pair in expected["says"].as_array().unwrap() {
                let path = format!("/{}", pair[0].as_str().unwrap().replace('.', "/"));
                assert_eq!(
                    opened.as_ref().unwrap().pointer(&path),
                    Some(&pair[1]),
                    "{path}"
                );
                assert!(
                    file.contains(&solid(pair[1].as_str().unwrap())),
                    "{} does not print {}",
                    expected["file"],
                    pair[1]
                );
                compared += 1;
            }
        }
        assert!(compared >= 9, "{compared}");
        // Every link of every page leads to a file of the bundle.
        for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
            let html = String::from_utf8(bytes.clone()).unwrap();
            assert!(html.contains("<html lang=\"en\">"), "{name}");
            for link in html.split("href=\"").skip(1) {
                let link = link.split('"').next().unwrap().trim_start_matches("../");
                assert!(files.contains_key(link), "{name} leads to {link}");
            }
        }
        // The same case on the same day gives the same bytes.
        let path = format!("/requests/{}/evidence.zip", street.reference);
        let once = street.resident.get(&path).await.bytes;
        assert!(
            once == street.resident.get(&path).await.bytes,
            "the bytes differ"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_welsh_bundle_speaks_welsh_and_takes_files_along() {
    on_sqlite(|db| async move {
        let street = Street::open(TestApp::on(&db).await, Language::Welsh).await;
        let case = street.case().await;
        let (app, today) = (&street.town.app, day("2026-09-28"));
        let chain = case
            .sealed_facts(app, |fact| evidence::may_see(&case.file, fact, true))
            .await
            .unwrap();
        let extra = [evidence::ExtraFile {
            name: "../Llythyr tŷ.pdf".to_owned(),
            bytes: b"%PDF".to_vec(),
        }];
        let files = unzipped(
            &evidence::bundle(app, &case.file, &chain, today, &extra)
                .await
                .unwrap(),
        );
        assert_eq!(files["documents/01-Llythyr-ty.pdf"], b"%PDF");
        assert!(
            files.contains_key("correspondence/02-2026-08-10-cwestiwn.html"),
            "{:?}",
            files.keys()
        );
        let index = String::from_utf8(files["index.html"].clone()).unwrap();
        assert!(
            index.contains("<html lang=\"cy\">") && index.contains("3 Awst 2026"),
            "{index}"
        );
        let check = String::from_utf8(files["check.html"].clone()).unwrap();
        assert!(check.contains("Gwirio cofnod y cyngor") && check.contains("Ni newidiwyd dim."));
        for english in ["The council", "Nothing was changed", "What happened"] {
            assert!(
                !check.contains(english) && !index.contains(english),
                "{english}"
            );
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_opens_with_a_code_stays_closed_until_then() {
    on_sqlite(|db| async move {
        let street = Street::open(TestApp::on(&db).await, Language::English).await;
        let case = street.case().await;
        let (app, today) = (&street.town.app, day("2026-09-28"));
        let chain = case
            .sealed_facts(app, |fact| evidence::may_see(&case.file, fact, false))
            .await
            .unwrap();
        let file = letters::without_replies(&case.file);
        let files = unzipped(
            &evidence::bundle(app, &file, &chain, today, &[])
                .await
                .unwrap(),
        );
        let record: Value = serde_json::from_slice(&files["chain.json"]).unwrap();
        for (fact, opened) in walked(&record) {
            let closed = fact["kind"] == "reply_sent" || fact["kind"] == "outcome_recorded";
            assert!(!closed || opened.is_none(), "{fact}");
        }
        assert!(
            !files.keys().any(|name| name.contains("-reply")),
            "{:?}",
            files.keys()
        );
        let mut all = files
            .values()
            .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
            .collect::<String>();
        let word = unzipped(&files["letter.docx"]);
        all.push_str(&String::from_utf8_lossy(&word["word/document.xml"]));
        all.push_str(&pdf_text(&files["letter.pdf"]).unwrap_or_default());
        for words in ["Here is a part of it", "It names other people"] {
            assert!(!solid(&all).contains(&solid(words)), "{words}");
        }
        assert!(String::from_utf8_lossy(&files["index.html"]).contains("it opens with a code"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_gets_the_bundle() {
    on_sqlite(|db| async move {
        let street = Street::open(TestApp::on(&db).await, Language::English).await;
        for path in ["letter.docx", "evidence.zip"] {
            let path = format!("/requests/{}/{path}", street.reference);
            street
                .town
                .visitor()
                .get(&path)
                .await
                .is(StatusCode::NOT_FOUND);
            let mut officer = street.town.signed_in(Role::DataProtectionOfficer).await;
            officer.get(&path).await.is(StatusCode::NOT_FOUND);
        }
    })
    .await;
}
