//! Every change of a date, old and new, with its reason and its law.

use chrono::NaiveDate;
use domain::case_file::{CaseFile, Claim};
use domain::clock::{IdentityKind, StatutoryClock, statutory_clock};
use domain::facts::Fact;
use domain::language::Language;
use domain::regime::Law;
use domain::regime::citations::{EXTENSION, LENGTH, PAUSE, START};
use serde::Serialize;

/// A date that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct DateChange {
    /// The day on which what changed it was true.
    pub(super) on: NaiveDate,
    /// The date before; none when there was none.
    pub(super) old: Option<NaiveDate>,
    /// The date after; none while it cannot be known.
    pub(super) new: Option<NaiveDate>,
    /// Why, in a sentence.
    pub(super) why: String,
    /// The council's or the person's own words about it.
    pub(super) words: Option<String>,
    /// The law that moves it.
    pub(super) law: &'static str,
    /// What was asked for, when the case has more than one date.
    pub(super) asked: Option<String>,
}

/// The changes in the order in which they were made. What moves no date is not among them.
pub(super) fn date_changes(language: Language, file: &CaseFile, law: &Law) -> Vec<DateChange> {
    let mut changes: Vec<DateChange> = Vec::new();
    for (n, dated) in file.facts.iter().enumerate() {
        let Some((why, anchor, words)) = mover(&dated.fact) else {
            continue;
        };
        let (Some(before), Some(after)) = (until(file, n), until(file, n + 1)) else {
            continue;
        };
        for (claim, clock) in after.clocks(law) {
            let old = before
                .claim(claim.no)
                .map(|claim| clock_of(&before, claim, law));
            let old = old.and_then(|old| old.due_on);
            if old == clock.due_on {
                continue;
            }
            changes.push(DateChange {
                on: dated.effective_on,
                old,
                new: clock.due_on,
                why: words::in_language(language, why),
                words: words.clone(),
                law: citation(&clock, anchor),
                asked: (file.claims.len() > 1)
                    .then(|| words::in_language(language, claim.right.message())),
            });
        }
    }
    changes
}

/// The case as it was after its first `n` facts.
fn until(file: &CaseFile, n: usize) -> Option<CaseFile> {
    let facts = file.facts.iter().take(n).cloned().collect();
    CaseFile::from_facts(file.id, file.reference.clone(), facts).ok()
}

fn clock_of(file: &CaseFile, claim: &Claim, law: &Law) -> StatutoryClock {
    statutory_clock(&file.clock_facts(claim), law)
}

/// For a fact that may move a date: the sentence, the anchor of the rule, and the words that belong to it.
fn mover(fact: &Fact) -> Option<(&'static str, &'static str, Option<String>)> {
    Some(match fact {
        Fact::IdentityAsked { what, why } => {
            let id = match what {
                IdentityKind::Identity => "case-change-identity-asked",
                IdentityKind::Authority => "case-change-authority-asked",
            };
            (id, START.anchor, Some(why.clone()))
        }
        Fact::IdentityReceived { what } => {
            let id = match what {
                IdentityKind::Identity => "case-change-identity-received",
                IdentityKind::Authority => "case-change-authority-received",
            };
            (id, START.anchor, None)
        }
        Fact::QuestionAsked { question } => {
            ("case-change-question", PAUSE.anchor, Some(question.clone()))
        }
        Fact::QuestionAnswered { .. } => ("case-change-answer", PAUSE.anchor, None),
        Fact::ExtensionNotified { reasons } => (
            "case-change-extension",
            EXTENSION.anchor,
            Some(reasons.clone()),
        ),
        Fact::Classified { reason, .. } => (
            "case-change-classified",
            LENGTH.anchor,
            Some(reason.clone()),
        ),
        _ => return None,
    })
}

/// Where the rule stands for a request of that day: the clock's own step says it.
fn citation(clock: &StatutoryClock, anchor: &str) -> &'static str {
    let step = clock.steps.iter().rev().find(|step| step.rule == anchor);
    let first = clock.steps.first();
    step.or(first).map_or("", |step| step.citation)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;
    use domain::actor::By;
    use domain::facts::{Channel, DatedFact, Person, Received};
    use domain::nation::Nation;
    use domain::reference::Reference;
    use domain::right::Right;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn file(rights: &[Right], facts: &[(&str, Fact)]) -> CaseFile {
        let received = Received::new(
            Channel::Online,
            rights.to_vec(),
            String::new(),
            Person::default(),
        );
        let received = ("2026-11-23", Fact::Received(Box::new(received)));
        let facts = std::iter::once(&received)
            .chain(facts)
            .zip(1..)
            .map(|((on, fact), seq)| DatedFact {
                seq,
                effective_on: day(on),
                recorded_at: DateTime::UNIX_EPOCH,
                by: By::Staff(Uuid::nil()),
                fact: fact.clone(),
            })
            .collect();
        let reference = (0..).find_map(Reference::from_random).expect("one of many");
        CaseFile::from_facts(Uuid::nil(), reference, facts).expect("facts that fit")
    }

    fn changes(file: &CaseFile) -> Vec<(Option<NaiveDate>, Option<NaiveDate>, &'static str)> {
        date_changes(Language::English, file, &Law::new(Nation::EnglandAndWales))
            .into_iter()
            .map(|change| (change.old, change.new, change.law))
            .collect()
    }

    #[test]
    fn a_question_takes_the_date_away_and_its_answer_gives_a_later_one() {
        let asked = Fact::QuestionAsked {
            question: "Which house?".to_owned(),
        };
        let answered = Fact::QuestionAnswered {
            answer: "The red one".to_owned(),
        };
        let more_time = Fact::ExtensionNotified {
            reasons: "It is much".to_owned(),
        };
        let facts = [
            ("2026-12-03", asked),
            ("2026-12-07", answered),
            (
                "2026-12-08",
                Fact::Noted {
                    text: String::new(),
                },
            ),
            ("2026-12-10", more_time),
        ];
        let file = file(&[Right::Access], &facts);
        let first = Some(day("2026-12-23"));
        let second = Some(day("2026-12-29"));
        let changes = changes(&file);
        assert_eq!(changes[0], (first, None, PAUSE.citation));
        assert_eq!(changes[1], (None, second, PAUSE.citation));
        assert_eq!(changes[2].0, second);
        assert!(changes[2].1 > second, "{changes:?}");
        assert_eq!(changes[2].2, EXTENSION.citation);
        assert_eq!(changes.len(), 3);
    }

    #[test]
    fn a_question_on_another_right_changes_nothing() {
        let asked = Fact::QuestionAsked {
            question: "Which house?".to_owned(),
        };
        assert_eq!(
            changes(&file(&[Right::Erasure], &[("2026-12-03", asked.clone())])),
            []
        );
        // Of two, only the copy's date is touched, and the change says which.
        let both = file(&[Right::Access, Right::Erasure], &[("2026-12-03", asked)]);
        let law = Law::new(Nation::EnglandAndWales);
        let changes = date_changes(Language::English, &both, &law);
        assert_eq!(changes.len(), 1);
        assert!(
            changes[0]
                .asked
                .as_deref()
                .is_some_and(|asked| asked.contains("copy"))
        );
    }
}
