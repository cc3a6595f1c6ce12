//! The files that come with a case.

use chrono::NaiveDate;
use uuid::Uuid;

use super::NewFact;
use crate::actor::{Actor, By};
use crate::case_file::CaseFile;
use crate::clock::IdentityKind;
use crate::facts::{DocumentRef, Fact, Purpose, ScanVerdict};
use crate::refused::{LONGEST_LINE, Refused};

/// The most files that a resident may add for one purpose.
pub const MOST_FILES: usize = 10;

/// The purposes for which a resident may add files at all.
const OF_RESIDENTS: [Purpose; 5] = [
    Purpose::Identity,
    Purpose::Authority,
    Purpose::Evidence,
    Purpose::Answer,
    Purpose::Message,
];

/// Whether this actor may add a file for some purpose.
pub(crate) fn may_add_any(file: &CaseFile, actor: &Actor) -> Result<(), Refused> {
    if *actor != Actor::Resident {
        return Ok(());
    }
    OF_RESIDENTS
        .into_iter()
        .map(|purpose| room(file, purpose))
        .find(Result::is_ok)
        .unwrap_or(Err(Refused::TooManyFiles { most: MOST_FILES }))
}

/// The files that come together with a request, as facts.
///
/// # Errors
/// What is wrong with one of them; more than [`MOST_FILES`] for a purpose; a purpose that is not this sender's.
pub fn sent_along(by: By, documents: Vec<DocumentRef>) -> Result<Vec<Fact>, Refused> {
    for (n, document) in documents.iter().enumerate() {
        whole(document)?;
        let before = &documents[..n];
        if before.iter().any(|known| known.id == document.id) {
            return Err(Refused::NotAFile);
        }
        if by != By::Resident {
            continue;
        }
        if !OF_RESIDENTS.contains(&document.purpose) {
            return Err(Refused::NotYourPart);
        }
        let same = before
            .iter()
            .filter(|known| known.purpose == document.purpose);
        if same.count() >= MOST_FILES {
            return Err(Refused::TooManyFiles { most: MOST_FILES });
        }
    }
    Ok(documents
        .into_iter()
        .map(|document| Fact::DocumentAdded { document })
        .collect())
}

fn room(file: &CaseFile, purpose: Purpose) -> Result<(), Refused> {
    let theirs = file
        .documents_for(purpose)
        .filter(|known| known.by == By::Resident);
    if theirs.count() >= MOST_FILES {
        return Err(Refused::TooManyFiles { most: MOST_FILES });
    }
    Ok(())
}

/// A file is added. What a resident sends for a proof that was asked for is its arrival: the day of receipt counts,
/// not the end of checking [clock-start].
pub(super) fn add(
    file: &CaseFile,
    actor: &Actor,
    document: DocumentRef,
    today: NaiveDate,
) -> Result<Vec<NewFact>, Refused> {
    whole(&document)?;
    if file.document(document.id).is_some() {
        return Err(Refused::NotAFile);
    }
    let mut arrived = None;
    if *actor == Actor::Resident {
        if !OF_RESIDENTS.contains(&document.purpose) {
            return Err(Refused::NotYourPart);
        }
        room(file, document.purpose)?;
        let proof = match document.purpose {
            Purpose::Identity => Some(IdentityKind::Identity),
            Purpose::Authority => Some(IdentityKind::Authority),
            _ => None,
        };
        arrived =
            proof.filter(|what| file.closed_on.is_none() && file.open_identity(*what).is_some());
    }
    let added = Fact::DocumentAdded { document };
    let received = arrived.map(|what| Fact::IdentityReceived { what });
    Ok(std::iter::once(added)
        .chain(received)
        .map(|fact| NewFact {
            effective_on: today,
            fact,
        })
        .collect())
}

fn whole(document: &DocumentRef) -> Result<(), Refused> {
    if document.bytes == 0 {
        return Err(Refused::EmptyFile);
    }
    let line = |text: &str| {
        !text.trim().is_empty()
            && text.chars().count() <= LONGEST_LINE
            && !text.chars().any(char::is_control)
    };
    let digest =
        document.sha256.len() == 64 && document.sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
    if line(&document.name) && line(&document.media) && digest {
        Ok(())
    } else {
        Err(Refused::NotAFile)
    }
}

/// A file is searched once.
pub(super) fn scanned(
    file: &CaseFile,
    document: Uuid,
    verdict: ScanVerdict,
) -> Result<Fact, Refused> {
    let known = file.document(document).ok_or(Refused::NoSuchDocument)?;
    if known.scan.is_some() {
        return Err(Refused::NothingToScan);
    }
    Ok(Fact::DocumentScanned { document, verdict })
}
