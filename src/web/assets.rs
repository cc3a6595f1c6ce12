//! The stylesheet, the script and the icon, out of the binary.
//!
//! Every address carries a hash of the file's content, so a browser may keep the file for good and still gets a new one
//! after an upgrade. Nothing is fetched from anybody else.

use std::sync::LazyLock;

use axum::{
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};

/// How long a browser may keep an asset: a year, without asking again.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";

struct Asset {
    /// `app.css`
    name: &'static str,
    /// `app-0123456789abcdef.css`
    file: String,
    content_type: &'static str,
    bytes: &'static [u8],
}

macro_rules! built {
    ($name:literal, $content_type:literal) => {
        Asset::new(
            $name,
            $content_type,
            include_bytes!(concat!(env!("OUT_DIR"), "/assets/", $name)),
        )
    };
}

static ASSETS: LazyLock<[Asset; 4]> = LazyLock::new(|| {
    [
        built!("app.css", "text/css; charset=utf-8"),
        built!("app.js", "text/javascript; charset=utf-8"),
        built!("govuk-frontend.js", "text/javascript; charset=utf-8"),
        built!("favicon.svg", "image/svg+xml"),
    ]
});

impl Asset {
    fn new(name: &'static str, content_type: &'static str, bytes: &'static [u8]) -> Self {
        let hash: String = Sha256::digest(bytes)
            .iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let file = match name.rsplit_once('.') {
            Some((stem, end)) => format!("{stem}-{hash}.{end}"),
            None => format!("{name}-{hash}"),
        };
        Self {
            name,
            file,
            content_type,
            bytes,
        }
    }
}

/// The address of an asset (`app.css`, `app.js`, `govuk-frontend.js`, `favicon.svg`), as `/assets/app-<hash>.css`.
///
/// An unknown name gives `/assets/<name>`, which answers "not found"; templates go through the function `asset` of
/// [`Pages`](super::pages::Pages), which refuses it.
pub fn url(name: &str) -> String {
    match ASSETS.iter().find(|asset| asset.name == name) {
        Some(asset) => format!("/assets/{}", asset.file),
        None => format!("/assets/{name}"),
    }
}

/// Whether there is an asset of this name.
pub fn exists(name: &str) -> bool {
    ASSETS.iter().any(|asset| asset.name == name)
}

/// The content type and the bytes of the file at `/assets/<path>`; the path includes the hash.
pub fn asset(path: &str) -> Option<(&'static str, &'static [u8])> {
    ASSETS
        .iter()
        .find(|asset| asset.file == path)
        .map(|asset| (asset.content_type, asset.bytes))
}

/// Answers `GET /assets/{*path}`.
pub async fn serve(Path(path): Path<String>) -> Response {
    match asset(&path) {
        Some((content_type, bytes)) => (
            [
                (header::CONTENT_TYPE, content_type),
                (header::CACHE_CONTROL, FOR_GOOD),
            ],
            bytes,
        )
            .into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(name: &str) -> String {
        let (_, bytes) = asset(url(name).trim_start_matches("/assets/")).unwrap();
        String::from_utf8_lossy(bytes).into_owned()
    }

    #[test]
    fn an_address_carries_the_hash_of_its_content() {
        let hash: String = Sha256::digest(text("app.css"))
            .iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(url("app.css"), format!("/assets/app-{hash}.css"));
        assert_eq!(
            asset("app.css"),
            None,
            "an address without the hash must not be kept for good"
        );
    }

    #[test]
    fn the_stylesheet_wears_no_borrowed_brand() {
        let css = text("app.css").to_lowercase();
        for borrowed in ["@font-face", "gds transport", "crest", "crown", "url("] {
            assert!(
                !css.contains(borrowed),
                "the stylesheet mentions {borrowed}"
            );
        }
        assert!(
            css.contains(".govuk-button") && css.contains(".app-due"),
            "the stylesheet is not ours"
        );
    }

    #[test]
    fn the_first_view_is_light() {
        // 150 kB of style and 60 kB of script are about 30 kB compressed, half of what a first view may weigh.
        assert!(text("app.css").len() < 150_000);
        assert!(text("govuk-frontend.js").len() + text("app.js").len() < 60_000);
    }

    #[test]
    fn scripts_ask_nobody_else() {
        assert!(!text("app.js").contains("http"));
    }

    #[tokio::test]
    async fn served_files_may_be_kept() {
        let response = serve(Path(
            url("app.css").trim_start_matches("/assets/").to_owned(),
        ))
        .await;
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(response.headers()[header::CACHE_CONTROL], FOR_GOOD);
        assert_eq!(
            serve(Path("app.css".to_owned())).await.status(),
            StatusCode::NOT_FOUND
        );
    }
}
