//! How far a case has got, in steps that a resident knows.

use domain::case_file::CaseFile;
use domain::stage::{Stage, stage};
use serde::Serialize;

use super::kinds::plainly;

/// A step of the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct ProgressStep {
    text: &'static str,
    state: &'static str,
    note: Option<&'static str>,
}

/// What was asked for, in plain words.
pub(super) fn asked_for(file: &CaseFile) -> Vec<&'static str> {
    file.claims
        .iter()
        .map(|claim| plainly(claim.right))
        .collect()
}

/// The steps with the present one marked. Proof of identity is a step only where it was asked for.
pub(super) fn steps(file: &CaseFile) -> Vec<ProgressStep> {
    let stage = stage(file);
    let checked = !file.identity.is_empty();
    let mut names = vec!["Received"];
    if checked {
        names.push("Checking who you are");
    }
    let working = names.len();
    names.push(working_name(file));
    names.push(if file.is_complaint() {
        "Preparing our answer"
    } else {
        "Preparing our reply"
    });
    let ended = if file.is_withdrawn() && file.replied_on.is_none() {
        "Closed"
    } else {
        "Reply sent"
    };
    names.push(ended);
    let current = match stage {
        Stage::New => 0,
        Stage::CheckingIdentity => 1,
        Stage::WithResident | Stage::Working => working,
        Stage::Replying => working + 1,
        Stage::Replied | Stage::Closed => names.len(),
    };
    let note = match stage {
        Stage::CheckingIdentity => Some("We are waiting for papers from you"),
        Stage::WithResident => Some("We have asked you a question"),
        _ => None,
    };
    (0..)
        .zip(names)
        .map(|(n, text): (usize, _)| ProgressStep {
            text,
            state: match n.cmp(&current) {
                std::cmp::Ordering::Less => "done",
                std::cmp::Ordering::Equal => "current",
                std::cmp::Ordering::Greater => "todo",
            },
            note: note.filter(|_| n == current),
        })
        .collect()
}

fn working_name(file: &CaseFile) -> &'static str {
    use domain::right::Right;
    if file.is_complaint() {
        "Looking into your complaint"
    } else if file.claims.iter().all(|claim| claim.right == Right::Access) {
        "Finding your information"
    } else {
        "Working on your request"
    }
}

/// The stage in one or two words, for a list.
pub(super) const fn stage_words(stage: Stage) -> &'static str {
    match stage {
        Stage::New => "Received",
        Stage::CheckingIdentity => "Waiting for papers",
        Stage::WithResident => "Waiting for you",
        Stage::Working => "In progress",
        Stage::Replying => "Preparing reply",
        Stage::Replied => "Reply sent",
        Stage::Closed => "Closed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, NaiveDate};
    use domain::actor::By;
    use domain::clock::IdentityKind;
    use domain::facts::{About, Channel, DatedFact, Fact, Person, Received};
    use domain::reference::Reference;
    use domain::right::Right;
    use uuid::Uuid;

    fn file(facts: Vec<Fact>) -> CaseFile {
        let received = Received {
            channel: Channel::Online,
            rights: vec![Right::Access],
            words: String::new(),
            about: About::Myself,
            requester: Person::default(),
            subject: None,
            area: None,
            about_reference: None,
            harm: None,
            wanted: None,
        };
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

    fn current(file: &CaseFile) -> Option<&'static str> {
        steps(file)
            .into_iter()
            .find(|step| step.state == "current")
            .map(|step| step.text)
    }

    #[test]
    fn a_step_for_identity_appears_only_when_it_was_asked_for() {
        let plain = file(vec![]);
        assert_eq!(current(&plain), Some("Received"));
        assert_eq!(steps(&plain).len(), 4);
        let what = IdentityKind::Identity;
        let asked = Fact::IdentityAsked {
            what,
            why: "moved".to_owned(),
        };
        assert_eq!(
            current(&file(vec![asked.clone()])),
            Some("Checking who you are")
        );
        let after = file(vec![asked, Fact::IdentityReceived { what }]);
        assert_eq!(current(&after), Some("Finding your information"));
        assert_eq!(steps(&after).len(), 5);
    }

    #[test]
    fn an_open_question_is_told_at_the_step_where_it_stands() {
        let asked = file(vec![Fact::QuestionAsked {
            question: "Which years?".to_owned(),
        }]);
        let step = steps(&asked)
            .into_iter()
            .find(|step| step.state == "current");
        assert_eq!(
            step.and_then(|step| step.note),
            Some("We have asked you a question")
        );
    }

    #[test]
    fn what_is_closed_has_no_step_left() {
        let closed = file(vec![Fact::Closed]);
        assert!(steps(&closed).iter().all(|step| step.state == "done"));
    }
}
