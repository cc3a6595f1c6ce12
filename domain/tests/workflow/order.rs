//! K1: the order in which the same facts were recorded never moves a date.

use chrono::NaiveDate;
use domain::clock::IdentityKind;
use domain::facts::Fact;
use domain::right::Right;
use proptest::prelude::*;

use crate::cast::{after, day, file, law, received};

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

proptest! {
    #[test]
    fn the_order_of_recording_moves_no_date(
        receipt in 0_u64..700,
        identity in proptest::option::of((0_u64..20, 0_u64..20)),
        question in proptest::option::of((0_u64..28, 0_u64..28)),
        extension in proptest::option::of(0_u64..28),
        picks in proptest::collection::vec(0_usize..3, 8),
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
        let clock = |order: &[usize]| {
            let streams = vec![identity.clone(), question.clone(), extension.clone()];
            let facts = std::iter::once(opening.clone()).chain(woven(streams, order));
            file(facts).governing(&law).1
        };
        let as_written = clock(&[0, 0, 1, 1, 2]);
        prop_assert_eq!(&clock(&picks), &as_written);
        if let Some(due) = as_written.due_on {
            prop_assert!(law.is_working_day(due), "{} is no working day", due);
            prop_assert!(due >= start);
        }
    }
}
