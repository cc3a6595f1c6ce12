//! Who else was told: the receipt of somebody who takes consent back, and of anybody whose information others hold too.

use std::collections::BTreeSet;

use axum::extract::Path;
use axum::response::Response;
use domain::case_file::{CaseFile, RecipientState};
use domain::facts::Told;
use domain::right::Right;
use serde_json::{Value, json};

use super::write::address;
use crate::council::{Consent, CouncilProfile};
use crate::web::ask::{Ask, Resident};
use crate::web::error::AppError;
use crate::web::view::View;

/// `GET /requests/{reference}/receipt`. It is put together from the facts each time, so it is never out of date.
pub(super) async fn page(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let file = &case.file;
    let concerns = |right: Right| right.concerns_recipients();
    if !file.claims.iter().any(|claim| concerns(claim.right)) {
        return Err(AppError::NotFound);
    }
    let withdrawn: Vec<&Consent> = consents(&ask.app.council, file).collect();
    let title = if file
        .claims
        .iter()
        .any(|claim| claim.right == Right::ConsentWithdrawal)
    {
        "case-receipt-title-consent"
    } else {
        "case-receipt-title"
    };
    View::new(&ask, "resident/receipt.html", &ask.says(title))
        .back(&address(&case))
        .show(
            &ask,
            json!({
                "reference": file.reference.as_str(),
                "received_on": file.received_on,
                "name": file.requester.name,
                "consents": withdrawn.iter().map(|consent| json!({
                    "name": consent.name,
                    "stops": consent.stops,
                    "carries_on": consent.carries_on,
                })).collect::<Vec<_>>(),
                "own_words": file.received.words,
                "recipients": recipients(&ask, &withdrawn, file),
                "as_of": ask.today,
            }),
        )
        .await
}

/// The consents that end, as the notice names them.
fn consents<'a>(
    council: &'a CouncilProfile,
    file: &'a CaseFile,
) -> impl Iterator<Item = &'a Consent> {
    let withdrawn = &file.received.consents;
    council
        .consents
        .iter()
        .filter(|consent| withdrawn.contains(&consent.name))
}

/// Those whom the notice names for what was withdrawn, and whoever else was told, each with where it stands.
fn recipients(ask: &Ask<Resident>, withdrawn: &[&Consent], file: &CaseFile) -> Vec<Value> {
    let named: BTreeSet<&str> = withdrawn
        .iter()
        .flat_map(|consent| &consent.recipients)
        .map(String::as_str)
        .filter(|name| file.recipients.iter().all(|known| known.name != *name))
        .collect();
    let not_yet = named.into_iter().map(
        |name| json!({ "name": name, "state": ask.says("case-told-not-yet"), "colour": "grey" }),
    );
    let told = file.recipients.iter().map(|known| line(ask, known));
    told.chain(not_yet).collect()
}

fn line(ask: &Ask<Resident>, known: &RecipientState) -> Value {
    let (state, colour) = match (known.how, known.answered_on) {
        (Told::Told, Some(_)) => ("case-told-answered", "green"),
        (Told::Told, None) => ("case-told-told", "blue"),
        (Told::Impossible, _) => ("case-told-impossible", "yellow"),
        (Told::Disproportionate, _) => ("case-told-disproportionate", "yellow"),
    };
    json!({
        "name": known.name,
        "state": ask.says(state),
        "colour": colour,
        "told_on": known.told_on,
        "reason": known.reason,
        "answered_on": known.answered_on,
        "answer": known.answer,
    })
}
