//! When the period starts ([clock-start]): the latest of receipt, the identity or authority
//! asked for, and the fee charged.

use chrono::NaiveDate;

use super::pause::Pauses;
use super::{ClockFacts, IdentityKind, period};
use crate::regime::Law;
use crate::regime::readings::{IdentityAskedAfterEnd, SecondIdentityRequest};

/// What decided the start, or what it waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mover {
    Receipt,
    Identity,
    Authority,
    Fee,
}

/// The start as far as it is known.
#[derive(Debug)]
pub(super) struct Start {
    /// The day, once everything asked for has come.
    pub(super) on: Option<NaiveDate>,
    /// What decided it, or what is missing; identity before authority before the fee.
    pub(super) by: Mover,
    /// Identity asked for after the period had ended, which moved the start all the same:
    /// the day it was asked for and the day the period had ended.
    pub(super) late_request: Option<(NaiveDate, NaiveDate)>,
    /// The same, where the setting lets the start stay.
    pub(super) disregarded: Option<(NaiveDate, NaiveDate)>,
}

/// One thing asked for; the order of the fields is the order in which they are judged.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Asked {
    on: NaiveDate,
    kind: Option<IdentityKind>,
    came: Option<NaiveDate>,
}

/// What has come of one kind so far.
#[derive(Clone, Copy, Default)]
struct Came {
    first: Option<NaiveDate>,
    latest: Option<NaiveDate>,
    missing: bool,
}

impl Came {
    fn add(&mut self, came: Option<NaiveDate>) {
        let Some(day) = came else {
            self.missing = true;
            return;
        };
        self.first = Some(self.first.map_or(day, |first| first.min(day)));
        self.latest = self.latest.max(Some(day));
    }

    /// The day that counts, nothing if nothing was asked, or an error while it is missing.
    fn day(self, reading: SecondIdentityRequest) -> Result<Option<NaiveDate>, ()> {
        match reading {
            SecondIdentityRequest::FirstReceipt if self.first.is_some() => Ok(self.first),
            _ if self.missing => Err(()),
            _ => Ok(self.latest),
        }
    }
}

#[derive(Clone, Copy, Default)]
struct Papers {
    identity: Came,
    authority: Came,
    fee: Came,
}

impl Papers {
    fn add(&mut self, asked: Asked) {
        let came = match asked.kind {
            Some(IdentityKind::Identity) => &mut self.identity,
            Some(IdentityKind::Authority) => &mut self.authority,
            None => &mut self.fee,
        };
        came.add(asked.came);
    }

    /// The latest day and what it was, or what is missing.
    fn latest(
        self,
        received_on: NaiveDate,
        reading: SecondIdentityRequest,
    ) -> Result<(NaiveDate, Mover), Mover> {
        let kinds = [
            (self.identity, Mover::Identity),
            (self.authority, Mover::Authority),
            (self.fee, Mover::Fee),
        ];
        let mut latest = (received_on, Mover::Receipt);
        for (came, mover) in kinds {
            match came.day(reading) {
                Err(()) => return Err(mover),
                Ok(Some(day)) if day > latest.0 => latest = (day, mover),
                Ok(_) => {}
            }
        }
        Ok(latest)
    }
}

/// The start of the period. What was asked for is judged in the order of asking, because
/// whether identity was asked for too late depends on what had come before.
pub(super) fn find(facts: &ClockFacts, pauses: &Pauses, law: &Law) -> Start {
    let settings = &law.settings;
    let reading = settings.second_identity_request;
    let mut papers = Papers::default();
    let mut late_request = None;
    let mut disregarded = None;
    for asked in in_order(facts, law) {
        let after_question = pauses.first_day().is_some_and(|first| asked.on > first);
        let identity = asked.kind.is_some();
        if identity && after_question && reading == SecondIdentityRequest::FirstReceipt {
            continue;
        }
        if let Some(ended) = ended_before(asked, papers, facts, pauses, law) {
            if settings.identity_asked_after_end == IdentityAskedAfterEnd::StartStays {
                disregarded = disregarded.or(Some((asked.on, ended)));
                continue;
            }
            late_request = late_request.or(Some((asked.on, ended)));
        }
        papers.add(asked);
    }
    let (on, by) = match papers.latest(facts.received_on, reading) {
        Ok((day, mover)) => (Some(day), mover),
        Err(missing) => (None, missing),
    };
    Start {
        on,
        by,
        late_request,
        disregarded,
    }
}

fn in_order(facts: &ClockFacts, law: &Law) -> Vec<Asked> {
    let counts = |kind| kind == IdentityKind::Identity || law.settings.authority_starts_clock;
    let identity = facts.identity.iter().filter(|request| counts(request.kind));
    let mut asked: Vec<Asked> = identity
        .map(|request| Asked {
            on: request.asked_on,
            kind: Some(request.kind),
            came: request.received_on,
        })
        .chain(facts.fee.map(|fee| Asked {
            on: fee.asked_on,
            kind: None,
            came: fee.paid_on,
        }))
        .collect();
    asked.sort_unstable();
    asked
}

/// The end of the period as it stood, if identity was asked for only after it.
fn ended_before(
    asked: Asked,
    papers: Papers,
    facts: &ClockFacts,
    pauses: &Pauses,
    law: &Law,
) -> Option<NaiveDate> {
    asked.kind?;
    let reading = law.settings.second_identity_request;
    let (start, _) = papers.latest(facts.received_on, reading).ok()?;
    let end = period::applicable(start, facts, pauses, law).due()?;
    (asked.on > end).then_some(end)
}
