//! How far a case has got, in steps that a resident knows.

use domain::case_file::CaseFile;
use domain::language::Language;
use domain::right::Right;
use domain::stage::{Stage, stage};
use serde::Serialize;

/// A step of the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct ProgressStep {
    text: String,
    state: &'static str,
    note: Option<String>,
}

/// What was asked for, in plain words.
pub(super) fn asked_for(language: Language, file: &CaseFile) -> Vec<String> {
    file.claims
        .iter()
        .map(|claim| words::in_language(language, claim.right.message()))
        .collect()
}

/// The steps with the present one marked.
pub(super) fn steps(language: Language, file: &CaseFile) -> Vec<ProgressStep> {
    let (names, current) = way(file);
    let note = match stage(file) {
        Stage::CheckingIdentity => Some("case-step-note-papers"),
        Stage::WithResident => Some("case-step-note-question"),
        _ => None,
    };
    (0..)
        .zip(names)
        .map(|(n, name): (usize, _)| ProgressStep {
            text: words::in_language(language, name),
            state: match n.cmp(&current) {
                std::cmp::Ordering::Less => "done",
                std::cmp::Ordering::Equal => "current",
                std::cmp::Ordering::Greater => "todo",
            },
            note: note
                .filter(|_| n == current)
                .map(|note| words::in_language(language, note)),
        })
        .collect()
}

/// The messages of the steps and the place of the present one. Proof of identity is a step only where it was asked for.
fn way(file: &CaseFile) -> (Vec<&'static str>, usize) {
    let mut names = vec!["case-step-received"];
    if !file.identity.is_empty() {
        names.push("case-step-identity");
    }
    let working = names.len();
    names.push(working_name(file));
    names.push(if file.is_complaint() {
        "case-step-answering"
    } else {
        "case-step-replying"
    });
    let taken_back = file.is_withdrawn() && file.replied_on.is_none();
    names.push(if taken_back {
        "case-step-closed"
    } else {
        "case-step-sent"
    });
    let current = match stage(file) {
        Stage::New => 0,
        Stage::CheckingIdentity => 1,
        Stage::WithResident | Stage::Working => working,
        Stage::Replying => working + 1,
        Stage::Replied | Stage::Closed => names.len(),
    };
    (names, current)
}

fn working_name(file: &CaseFile) -> &'static str {
    if file.is_complaint() {
        "case-step-looking"
    } else if file.claims.iter().all(|claim| claim.right == Right::Access) {
        "case-step-finding"
    } else {
        "case-step-working"
    }
}

/// The stage in one or two words, for a list.
pub(super) const fn stage_words(stage: Stage) -> &'static str {
    match stage {
        Stage::New => "case-stage-new",
        Stage::CheckingIdentity => "case-stage-papers",
        Stage::WithResident => "case-stage-question",
        Stage::Working => "case-stage-working",
        Stage::Replying => "case-stage-replying",
        Stage::Replied => "case-stage-replied",
        Stage::Closed => "case-stage-closed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, NaiveDate};
    use domain::actor::By;
    use domain::clock::IdentityKind;
    use domain::facts::{Channel, DatedFact, Fact, Person, Received};
    use domain::reference::Reference;
    use uuid::Uuid;

    fn file(facts: Vec<Fact>) -> CaseFile {
        let received = Received::new(
            Channel::Online,
            vec![Right::Access],
            String::new(),
            Person::default(),
        );
        let on = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
        let facts = std::iter::once(Fact::Received(Box::new(received)))
            .chain(facts)
            .zip(1..)
            .map(|(fact, seq)| DatedFact {
                seq,
                effective_on: on,
                recorded_at: DateTime::UNIX_EPOCH,
                by: By::Staff(Uuid::nil()),
                fact,
            })
            .collect();
        let reference = (0..).find_map(Reference::from_random).expect("one of many");
        CaseFile::from_facts(Uuid::nil(), reference, facts).expect("facts that fit")
    }

    fn current(file: &CaseFile) -> Option<String> {
        steps(Language::English, file)
            .into_iter()
            .find(|step| step.state == "current")
            .map(|step| step.text)
    }

    #[test]
    fn a_step_for_identity_appears_only_when_it_was_asked_for() {
        let plain = file(vec![]);
        assert_eq!(current(&plain).as_deref(), Some("Received"));
        assert_eq!(way(&plain).0.len(), 4);
        let what = IdentityKind::Identity;
        let asked = Fact::IdentityAsked {
            what,
            why: "moved".to_owned(),
        };
        let checking = current(&file(vec![asked.clone()]));
        assert_eq!(checking.as_deref(), Some("Checking who you are"));
        let after = file(vec![asked, Fact::IdentityReceived { what }]);
        assert_eq!(current(&after).as_deref(), Some("Finding your information"));
        assert_eq!(way(&after).0.len(), 5);
    }

    #[test]
    fn an_open_question_is_told_at_the_step_where_it_stands() {
        let asked = file(vec![Fact::QuestionAsked {
            question: "Which years?".to_owned(),
        }]);
        let step = steps(Language::English, &asked)
            .into_iter()
            .find(|step| step.state == "current");
        assert_eq!(
            step.and_then(|step| step.note).as_deref(),
            Some("We have asked you a question")
        );
    }

    #[test]
    fn what_is_closed_has_no_step_left() {
        let closed = file(vec![Fact::Closed]);
        let steps = steps(Language::Welsh, &closed);
        assert!(steps.iter().all(|step| step.state == "done"));
    }
}
