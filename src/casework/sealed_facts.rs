//! A case's facts as they are kept, for somebody who checks the chain without the council.

use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::By;
use domain::chain::Hash;
use domain::facts::DatedFact;

use super::open::fact_place;
use super::{CaseworkError, OpenCase};
use crate::app::App;
use crate::secret::Secret;
use crate::store::cases;

/// A fact as it is kept: sealed, and linked to the one before it.
#[derive(Debug, Clone)]
pub struct SealedFact {
    /// Its number, from 1.
    pub seq: u32,
    /// The readable kind.
    pub kind: String,
    /// The London day on which it was true.
    pub effective_on: NaiveDate,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Who recorded it.
    pub by: By,
    /// The sealed words.
    pub sealed: Vec<u8>,
    /// The hash of the fact before it.
    pub previous: Hash,
    /// Its own hash.
    pub hash: Hash,
    /// Where it stands, which its seal is bound to.
    pub place: String,
    /// The key that opens it and nothing else; only where it was asked for.
    pub key: Option<Secret<[u8; 32]>>,
}

impl OpenCase {
    /// The facts that the case was opened with, as they are kept, with the key of each that `open` names.
    ///
    /// # Errors
    /// The store's.
    pub async fn sealed_facts(
        &self,
        app: &App,
        open: impl Fn(&DatedFact) -> bool,
    ) -> Result<Vec<SealedFact>, CaseworkError> {
        let rows = cases::facts(app.store.read(), self.row.id).await?;
        // What came in since the case was opened is left to the next time.
        let known = rows.into_iter().zip(&self.file.facts);
        Ok(known
            .map(|(row, fact)| {
                let place = fact_place(row.case_id, row.seq);
                SealedFact {
                    seq: row.seq,
                    kind: row.kind,
                    effective_on: row.effective_on,
                    recorded_at: row.recorded_at,
                    by: row.by,
                    sealed: row.sealed,
                    previous: row.previous,
                    hash: row.hash,
                    key: open(fact).then(|| self.key.record_key(&place)),
                    place,
                }
            })
            .collect())
    }
}
