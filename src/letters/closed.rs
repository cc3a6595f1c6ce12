//! A case as it is told to somebody who has not passed the second step of its reply.

use domain::case_file::CaseFile;
use domain::facts::{DatedFact, Fact};

/// The same case without what its replies say: when they went and which decision they told stays.
///
/// # Panics
/// Never: only words are left out, and the facts are numbered as before.
#[must_use]
pub fn without_replies(file: &CaseFile) -> CaseFile {
    let facts = file.facts.iter().map(without_words).collect();
    CaseFile::from_facts(file.id, file.reference.clone(), facts)
        .expect("the same facts fit together without their words")
}

fn without_words(dated: &DatedFact) -> DatedFact {
    let mut dated = dated.clone();
    match &mut dated.fact {
        Fact::ReplySent {
            words, schedule, ..
        } => {
            words.clear();
            schedule.clear();
        }
        Fact::OutcomeRecorded { reasons, .. } => reasons.clear(),
        _ => {}
    }
    dated
}
