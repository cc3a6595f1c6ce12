//! K1: the order in which the same facts were recorded never moves a date.

use chrono::NaiveDate;
use domain::clock::IdentityKind;
use domain::facts::{CodeBy, Fact, Purpose, Told};
use domain::right::Right;
use proptest::prelude::*;

use crate::cast::{after, day, document, file, law, received};

/// Weaves the streams together; each keeps its own order, as an answer cannot be recorded before its question.
fn woven(mut streams: Vec<Vec<(NaiveDate, Fact)>>, picks: &[usize]) -> Vec<(NaiveDate, Fact)> {
    let mut facts = Vec::new();
    let mut picks = picks.iter().cycle();
    for stream in &mut streams {
        stream.reverse();
    }
    while streams.iter().any(|stream| !stream.is_empty()) {
        let at = picks.next().unwrap() % streams.len();
        let stream = (at..at + streams.len())
            .map(|n| n % streams.len())
            .find(|n| !streams[*n].is_empty());
        facts.extend(stream.and_then(|n| streams[n].pop()));
    }
    facts
}

/// How many kinds of fact [`moves_nothing`] knows.
const BESIDE: usize = 7;

/// A fact that is about the case and not about its time limit.
fn moves_nothing(which: usize) -> Fact {
    let words = || "x".to_owned();
    match which {
        0 => Fact::DetailsChanged {
            person: Box::default(),
        },
        1 => Fact::DocumentAdded {
            document: document(1, Purpose::Evidence),
        },
        2 => Fact::RecipientTold {
            recipient: words(),
            how: Told::Told,
            reason: None,
        },
        3 => Fact::MissingReported {
            items: Vec::new(),
            words: words(),
        },
        4 => Fact::CodeIssued {
            digest: words(),
            how: CodeBy::Post,
        },
        5 => Fact::ReleaseRenewed,
        _ => Fact::MessageFromResident { text: words() },
    }
}

proptest! {
    #[test]
    fn the_order_of_recording_moves_no_date(
        receipt in 0_u64..700,
        identity in proptest::option::of((0_u64..20, 0_u64..20)),
        question in proptest::option::of((0_u64..28, 0_u64..28)),
        extension in proptest::option::of(0_u64..28),
        beside in proptest::collection::vec((0..BESIDE, 0_u64..40), 0..6),
        picks in proptest::collection::vec(0_usize..4, 12),
    ) {
        let law = law();
        let start = after(day("2026-02-05"), receipt);
        let identity = identity.map_or_else(Vec::new, |(asked, wait)| {
            let what = IdentityKind::Identity;
            vec![
                (after(start, asked), Fact::IdentityAsked { what, why: "x".into() }),
                (after(start, asked + wait), Fact::IdentityReceived { what }),
            ]
        });
        let question = question.map_or_else(Vec::new, |(asked, wait)| vec![
            (after(start, asked), Fact::QuestionAsked { question: "x".into() }),
            (after(start, asked + wait), Fact::QuestionAnswered { answer: "x".into() }),
        ]);
        let extension = extension
            .map(|on| vec![(after(start, on), Fact::ExtensionNotified { reasons: "x".into() })])
            .unwrap_or_default();
        let opening = (start, received(&[Right::Access]));
        let beside: Vec<_> = beside
            .into_iter()
            .map(|(which, days)| (after(start, days), moves_nothing(which)))
            .collect();
        let clock = |beside: &[(NaiveDate, Fact)], order: &[usize]| {
            let streams =
                vec![identity.clone(), question.clone(), extension.clone(), beside.to_vec()];
            let facts = std::iter::once(opening.clone()).chain(woven(streams, order));
            file(facts).governing(&law).1
        };
        let as_written = clock(&[], &[0, 0, 1, 1, 2]);
        prop_assert_eq!(&clock(&beside, &picks), &as_written);
        if let Some(due) = as_written.due_on {
            prop_assert!(law.is_working_day(due), "{} is no working day", due);
            prop_assert!(due >= start);
        }
    }
}
