//! What lists show of a case and what it is found by: both follow from the person's newest details.

use domain::case_file::CaseFile;

use super::open::{corrupt, summary_place};
use super::{CaseworkError, Summary};
use crate::app::App;
use crate::store::{Connection, cases};
use crate::vault::CaseKey;

/// A kind of search and the blind index of one word for it.
type Token = (&'static str, [u8; 32]);

/// Whether the lists and the search still say what the facts say.
pub(super) async fn agrees(
    app: &App,
    connection: &impl Connection,
    key: &CaseKey,
    file: &CaseFile,
    sealed: &[u8],
) -> Result<bool, CaseworkError> {
    let plain = key.open(&summary_place(file.id), sealed)?;
    let kept: Summary = serde_json::from_slice(&plain).map_err(|error| corrupt(file.id, &error))?;
    let derived: Vec<_> = tokens(app, file)
        .into_iter()
        .map(|(kind, token)| (kind.to_owned(), token))
        .collect();
    let mut found = cases::tokens(connection, file.id).await?;
    found.sort_unstable();
    Ok(kept.name == file.requester.name && found == derived)
}

pub(super) fn sealed_summary(key: &CaseKey, file: &CaseFile) -> Result<Vec<u8>, CaseworkError> {
    let summary = Summary {
        name: file.requester.name.clone(),
    };
    let plain = serde_json::to_vec(&summary).map_err(|error| corrupt(file.id, &error))?;
    Ok(key.seal(&summary_place(file.id), &plain))
}

/// What the case can be found by: words of the names, e-mail address, postcode. The e-mail address is also what lets
/// the person in.
pub(super) fn tokens(app: &App, file: &CaseFile) -> Vec<Token> {
    let person = &file.requester;
    let mut tokens: Vec<Token> = app
        .vault
        .name_tokens(&person.name)
        .into_iter()
        .chain(
            person
                .other_names
                .iter()
                .chain(&file.received.subject)
                .flat_map(|name| app.vault.name_tokens(name)),
        )
        .map(|token| ("name", token))
        .collect();
    if let Some(email) = &person.email {
        tokens.push(("email", app.vault.blind_email(email)));
    }
    if let Some(postcode) = person.postcode.as_deref().filter(|p| !p.trim().is_empty()) {
        tokens.push(("postcode", app.vault.blind_postcode(postcode)));
    }
    tokens.sort_unstable();
    tokens.dedup();
    tokens
}
