//! `chain.json`: the case's hash chain, with the keys of what the person may read.

use chrono::SecondsFormat;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::Bundle;
use super::archive::{base64, hex};
use crate::casework::SealedFact;

/// The whole file.
#[derive(Debug, Serialize)]
pub(super) struct Record {
    format: &'static str,
    how: String,
    reference: String,
    case_id: String,
    made_on: String,
    beginning: String,
    head: String,
    facts: Vec<Link>,
}

/// One fact of the chain.
#[derive(Debug, Serialize)]
struct Link {
    seq: u32,
    kind: String,
    effective_on: String,
    recorded_at: String,
    by: &'static str,
    /// The officer's number, which the hash covers; it says no name.
    staff: Option<String>,
    previous: String,
    hash: String,
    #[serde(flatten)]
    content: Content,
}

/// A fact's sealed words. Of those that stay sealed the hash needs the digest alone, so nothing more is given out.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Content {
    Open {
        sealed: String,
        place: String,
        key: String,
    },
    Closed {
        sealed_sha256: String,
    },
}

pub(super) fn record(bundle: &Bundle<'_>) -> Record {
    let file = bundle.file;
    let beginning = domain::chain::beginning(file.id);
    Record {
        format: "rightsdesk case chain 1",
        how: bundle.tongue.word("evidence-chain-how"),
        reference: file.reference.to_string(),
        case_id: file.id.hyphenated().to_string(),
        made_on: bundle.today.to_string(),
        beginning: hex(&beginning),
        head: hex(bundle.chain.last().map_or(&beginning, |link| &link.hash)),
        facts: bundle.chain.iter().map(link).collect(),
    }
}

fn link(fact: &SealedFact) -> Link {
    Link {
        seq: fact.seq,
        kind: fact.kind.clone(),
        effective_on: fact.effective_on.to_string(),
        recorded_at: fact
            .recorded_at
            .to_rfc3339_opts(SecondsFormat::Micros, true),
        by: fact.by.kind(),
        staff: fact.by.staff().map(|id| id.hyphenated().to_string()),
        previous: hex(&fact.previous),
        hash: hex(&fact.hash),
        content: match &fact.key {
            Some(key) => Content::Open {
                sealed: base64(&fact.sealed),
                place: fact.place.clone(),
                key: hex(key.expose()),
            },
            None => Content::Closed {
                sealed_sha256: hex(&Sha256::digest(&fact.sealed)),
            },
        },
    }
}
