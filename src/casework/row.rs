//! What the lists know of a case, derived from its facts by this one function.

use chrono::NaiveDate;
use domain::case_file::{CaseFile, Claim};
use domain::facts::Outcome;
use domain::notices::next_action_on;
use domain::regime::Law;
use domain::routing::Destination;
use domain::stage::stage;

use crate::store::{CaseRow, ClaimRow};

/// Writes what follows from the facts into the row. Identity, key, chain head and summary are left alone.
pub(super) fn derive(
    row: &mut CaseRow,
    file: &CaseFile,
    law: &Law,
    today: NaiveDate,
    seen_today: bool,
) {
    let (claim, clock) = file.governing(law);
    row.complaint = file.is_complaint();
    row.rights = file.claims.iter().map(|claim| claim.right).collect();
    row.stage = stage(file);
    row.status = clock.status;
    row.received_on = file.received_on;
    row.due_on = clock.due_on;
    row.first_due_on = clock.first_due_on;
    row.finished_on = file.finished_on(claim);
    row.next_action_on = next_action_on(file, law, today, seen_today);
    row.owner = file.owner;
    row.team = match &file.routed {
        Some(Destination::Team(team)) => Some(team.clone()),
        _ => None,
    };
    row.area = file.received.area().map(str::to_owned);
    row.channel = file.received.channel;
    row.outcome = worst_outcome(&file.claims);
    row.closed_on = file.closed_on;
    row.ready_on = file.offered.first().map(|(on, _)| *on);
    row.seq = file.seq();
}

/// The claims of a case, for reports.
pub(super) fn claims(file: &CaseFile, law: &Law) -> Vec<ClaimRow> {
    file.clocks(law)
        .into_iter()
        .map(|(claim, clock)| ClaimRow {
            claim_no: claim.no,
            right: claim.right,
            outcome: claim.outcome.as_ref().map(|(outcome, ..)| *outcome),
            due_on: clock.due_on,
            finished_on: file.finished_on(claim),
            status: clock.status,
        })
        .collect()
}

/// One outcome for the list: the one that a manager should see first.
fn worst_outcome(claims: &[Claim]) -> Option<Outcome> {
    let order = |outcome: Outcome| match outcome {
        Outcome::Refused => 0,
        Outcome::Part => 1,
        Outcome::NothingHeld => 2,
        Outcome::Granted => 3,
        Outcome::Withdrawn => 4,
    };
    let outcomes: Option<Vec<Outcome>> = claims
        .iter()
        .map(|claim| claim.outcome.as_ref().map(|(outcome, ..)| *outcome))
        .collect();
    outcomes?.into_iter().min_by_key(|outcome| order(*outcome))
}
