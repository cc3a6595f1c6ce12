//! From a letter's content to a tagged PDF.

use chrono::{Datelike, NaiveDate};
use serde_json::Value;
use typeset::Template;

use super::LetterError;
use crate::app::App;

/// Sets a letter, two at a time, away from the threads that answer pages.
pub(super) async fn set(
    app: &App,
    template: Template,
    data: Value,
    written_on: NaiveDate,
) -> Result<Vec<u8>, LetterError> {
    let _turn = app
        .typesetting
        .acquire()
        .await
        .map_err(|_| LetterError::Stopped)?;
    let day = (
        written_on.year(),
        u8::try_from(written_on.month()).unwrap_or(1),
        u8::try_from(written_on.day()).unwrap_or(1),
    );
    let pdf = tokio::task::spawn_blocking(move || typeset::render(template, &data, day))
        .await
        .map_err(|_| LetterError::Stopped)??;
    if pdf.conformance != typeset::Conformance::Full {
        // The characters themselves may be somebody's name, so they stay out of the log.
        tracing::warn!(conformance = ?pdf.conformance, "a letter could not keep to every standard");
    }
    Ok(pdf.bytes)
}
