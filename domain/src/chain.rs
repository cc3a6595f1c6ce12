//! The hash chain of a case: each fact seals the one before it.
//!
//! It is computed over the sealed words, so it can be checked after the case's key has been destroyed. It
//! proves that nothing was changed later, not that what was written is true.

use chrono::{DateTime, NaiveDate, Utc};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::actor::By;

/// A SHA-256 value.
pub type Hash = [u8; 32];

/// What the chain covers of one fact.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// The case.
    pub case_id: Uuid,
    /// Position, from 1.
    pub seq: u32,
    /// The readable kind.
    pub kind: &'a str,
    /// When it was true in law.
    pub effective_on: NaiveDate,
    /// When it was recorded, to the microsecond.
    pub recorded_at: DateTime<Utc>,
    /// Who recorded it.
    pub by: By,
    /// The sealed words.
    pub sealed: &'a [u8],
}

/// The value that stands before a case's first fact.
#[must_use]
pub fn beginning(case_id: Uuid) -> Hash {
    Sha256::new()
        .chain_update(b"rightsdesk case chain 1\n")
        .chain_update(case_id.as_bytes())
        .finalize()
        .into()
}

/// The hash of a fact that follows `previous`.
#[must_use]
pub fn link(previous: &Hash, entry: &Entry<'_>) -> Hash {
    let who = entry
        .by
        .staff()
        .map_or_else(String::new, |id| id.hyphenated().to_string());
    // One line of plain text, so that anybody can recompute it with a command-line tool.
    let line = format!(
        "{}|{}|{}|{}|{}|{}|",
        entry.seq,
        entry.kind,
        entry.effective_on.format("%Y-%m-%d"),
        entry.recorded_at.timestamp_micros(),
        entry.by.kind(),
        who,
    );
    Sha256::new()
        .chain_update(previous)
        .chain_update(line.as_bytes())
        .chain_update(Sha256::digest(entry.sealed))
        .finalize()
        .into()
}

/// Checks a whole chain and gives its head.
///
/// # Errors
/// The number of the first fact that does not fit.
pub fn verify<'a>(
    case_id: Uuid,
    links: impl IntoIterator<Item = (Entry<'a>, Hash)>,
) -> Result<Hash, u32> {
    let mut head = beginning(case_id);
    for (n, (entry, claimed)) in (1_u32..).zip(links) {
        if entry.seq != n || link(&head, &entry) != claimed {
            return Err(n);
        }
        head = claimed;
    }
    Ok(head)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(case_id: Uuid) -> Vec<(u32, Vec<u8>, Hash)> {
        let mut head = beginning(case_id);
        (1..=5)
            .map(|seq| {
                let sealed = vec![u8::try_from(seq).unwrap(); 40];
                head = link(&head, &entry(case_id, seq, &sealed));
                (seq, sealed, head)
            })
            .collect()
    }

    fn entry(case_id: Uuid, seq: u32, sealed: &[u8]) -> Entry<'_> {
        Entry {
            case_id,
            seq,
            kind: "noted",
            effective_on: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
            recorded_at: DateTime::from_timestamp(1_790_000_000, 0).unwrap(),
            by: By::Staff(Uuid::from_u128(7)),
            sealed,
        }
    }

    #[test]
    fn one_changed_byte_names_its_fact() {
        let case_id = Uuid::from_u128(1);
        let whole = facts(case_id);
        let check = |facts: &[(u32, Vec<u8>, Hash)]| {
            verify(
                case_id,
                facts.iter().map(|(n, s, h)| (entry(case_id, *n, s), *h)),
            )
        };
        assert_eq!(check(&whole), Ok(whole[4].2));
        for at in 0..5 {
            let mut bent = whole.clone();
            bent[at].1[3] ^= 1;
            assert_eq!(check(&bent), Err(u32::try_from(at).unwrap() + 1));
        }
        let mut cut = whole.clone();
        cut.remove(2);
        assert_eq!(check(&cut), Err(3));
        assert!(
            verify(
                Uuid::from_u128(2),
                whole.iter().map(|(n, s, h)| (entry(case_id, *n, s), *h))
            )
            .is_err()
        );
    }
}
