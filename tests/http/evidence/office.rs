//! The Word document in the hands of a word processor.

use std::path::Path;
use std::process::{Command, Stdio};

use axum::http::StatusCode;
use domain::language::Language;

use super::{Street, solid, without_tags};
use crate::support::app::TestApp;
use crate::support::database::on_sqlite;

const OFFICE: &str = "/usr/bin/soffice";

/// The document as LibreOffice has read it, in its own flat form. None where the machine has no LibreOffice.
fn opened(folder: &Path, document: &[u8]) -> Option<String> {
    if !Path::new(OFFICE).exists() {
        assert!(
            std::env::var_os("RIGHTSDESK_REQUIRE_OFFICE").is_none(),
            "there is no LibreOffice here"
        );
        return None;
    }
    let file = folder.join("letter.docx");
    std::fs::write(&file, document).unwrap();
    let status = Command::new(OFFICE)
        .arg(format!(
            "-env:UserInstallation=file://{}/office",
            folder.display()
        ))
        .args([
            "--headless",
            "--norestore",
            "--convert-to",
            "fodt",
            "--outdir",
        ])
        .args([folder, &file])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success(), "LibreOffice ends with {status}");
    Some(std::fs::read_to_string(folder.join("letter.fodt")).expect("LibreOffice opened it"))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_word_document_opens_with_title_language_and_headings() {
    on_sqlite(|db| async move {
        let mut street = Street::open(TestApp::on(&db).await, Language::Welsh).await;
        let letter = street.letter().await;
        let path = format!("/requests/{}/letter.docx", street.reference);
        let word = street.resident.get(&path).await.is(StatusCode::OK);
        let folder = tempfile::tempdir().unwrap();
        let Some(text) = opened(folder.path(), &word.bytes) else {
            return;
        };
        let title = format!("<dc:title>{}</dc:title>", letter.title);
        assert!(solid(&text).contains(&solid(&title)), "{title}");
        assert!(text.contains("fo:language=\"cy\""), "no Welsh in it");
        let headings: Vec<String> = text
            .split("<text:h ")
            .skip(1)
            .filter(|piece| piece.contains("text:outline-level="))
            .map(|piece| {
                let inside = piece.split_once('>').map_or("", |(_, rest)| rest);
                solid(&without_tags(
                    inside.split("</text:h>").next().unwrap_or(""),
                ))
            })
            .collect();
        assert!(headings.len() > 3, "{headings:?}");
        for (level, least) in [("1", 1), ("2", 3)] {
            let marked = format!("text:outline-level=\"{level}\"");
            let found = text
                .split("<text:h ")
                .filter(|piece| piece.contains(&marked))
                .count();
            assert!(found >= least, "level {level}: {found}");
        }
        let whole = solid(&without_tags(&text));
        for said in letter
            .parts
            .iter()
            .flat_map(rightsdesk::letters::Part::texts)
        {
            assert!(whole.contains(&solid(said)), "it lacks: {said}");
        }
    })
    .await;
}
