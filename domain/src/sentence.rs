//! The sentence about the date that a resident reads: one function for pages, e-mails and
//! letters.

use chrono::NaiveDate;

use crate::clock::{
    ClockFacts, ClockStatus, ExtensionState, IdentityKind, PausedDays, StatutoryClock,
};
use crate::dates::days_between;
use crate::regime::settings::Settings;
use crate::right::Right;
use crate::said::{Arg, Said};
use crate::timeliness::Timeliness;

/// Where the time limit stands, in one to four short sentences. `facts` must be those from
/// which `clock` was worked out; an unknown date is never shown as one.
pub fn deadline_sentence(
    clock: &StatutoryClock,
    facts: &ClockFacts,
    timeliness: Timeliness,
    settings: &Settings,
) -> Vec<Said> {
    let complaint = clock.right == Right::Complaint;
    match (clock.status, clock.due_on) {
        (ClockStatus::NoStatutoryClock, _) => no_date(clock, settings),
        // Answered all the same: what the time limit waits for does not matter any more.
        (_, None) if timeliness == Timeliness::DoneInTime => vec![Said::new("clock-replied")],
        (ClockStatus::AwaitingIdentity, _) => vec![
            Said::new("clock-not-started"),
            Said::new(missing_papers(facts, settings)),
        ],
        (ClockStatus::AwaitingFee, _) => vec![
            Said::new("clock-not-started"),
            Said::new("clock-starts-with-fee"),
        ],
        (ClockStatus::Paused, _) | (_, None) => paused(clock),
        (ClockStatus::Due | ClockStatus::ExtensionInvalid, Some(due_on)) => {
            let said = match (timeliness, complaint) {
                (Timeliness::Overdue { .. }, false) => vec![Said::new("clock-overdue")],
                (Timeliness::Overdue { .. }, true) => {
                    vec![Said::new("clock-acknowledgement-overdue")]
                }
                (Timeliness::DoneInTime | Timeliness::DoneLate { .. }, _) => {
                    vec![done(timeliness, complaint, due_on)]
                }
                (_, true) => vec![Said::new("clock-acknowledge-by").with("due", due_on)],
                (_, false) => reply_by(clock, facts, due_on),
            };
            with_doubt(said, clock, timeliness)
        }
    }
}

fn no_date(clock: &StatutoryClock, settings: &Settings) -> Vec<Said> {
    let mut said = vec![Said::new("clock-no-limit")];
    if clock.right == Right::ConsentWithdrawal {
        let count = settings.consent_target_working_days;
        said.push(Said::new("clock-consent-target").with("count", count));
    }
    said
}

/// What the council asked for and has not received.
fn missing_papers(facts: &ClockFacts, settings: &Settings) -> &'static str {
    let missing = |kind| {
        let of_kind = |request: &&crate::clock::IdentityRequest| request.kind == kind;
        let mut asked = facts.identity.iter().filter(of_kind);
        asked.any(|request| request.received_on.is_none())
    };
    let authority = settings.authority_starts_clock && missing(IdentityKind::Authority);
    match (missing(IdentityKind::Identity), authority) {
        (true, true) => "clock-starts-with-both",
        (false, true) => "clock-starts-with-authority",
        _ => "clock-starts-with-identity",
    }
}

fn paused(clock: &StatutoryClock) -> Vec<Said> {
    let paused = match clock.paused_since {
        Some(day) => Said::new("clock-paused-since").with("since", day),
        None => Said::new("clock-paused"),
    };
    vec![paused, Said::new("clock-goes-on-after-answer")]
}

fn done(timeliness: Timeliness, complaint: bool, due_on: NaiveDate) -> Said {
    let said = match (timeliness, complaint) {
        (Timeliness::DoneLate { days_late }, false) => {
            Said::new("clock-replied-late").with("count", days_late)
        }
        (Timeliness::DoneLate { days_late }, true) => {
            Said::new("clock-acknowledged-late").with("count", days_late)
        }
        (_, false) => Said::new("clock-replied-in-time"),
        (_, true) => Said::new("clock-acknowledged-in-time"),
    };
    said.with("due", due_on)
}

/// The date, with what moved it before.
fn reply_by(clock: &StatutoryClock, facts: &ClockFacts, due_on: NaiveDate) -> Vec<Said> {
    let mut said = Vec::new();
    if clock.extension == ExtensionState::Valid {
        said.push(Said::new("clock-extended"));
    }
    said.extend(pause_words(&clock.pauses, facts));
    let id = if said.is_empty() {
        "clock-reply-by"
    } else {
        "clock-reply-now-by"
    };
    said.push(Said::new(id).with("due", due_on));
    said
}

/// “You answered on …. We do not count ….”, if any day did not count.
fn pause_words(pauses: &[PausedDays], facts: &ClockFacts) -> Vec<Said> {
    let Some(last) = pauses.last() else {
        return Vec::new();
    };
    let count = pauses
        .iter()
        .map(|run| days_between(run.from, run.to).saturating_add(1))
        .fold(0, u32::saturating_add);
    let asked = facts.clarifications.iter();
    let answers = asked
        .filter(|question| question.asked_on <= last.to)
        .filter_map(|question| question.answered_on);
    let answered = answers.max().unwrap_or(last.to);
    let not_counted = match (pauses, count) {
        ([_], 1) => Said::new("clock-day-not-counted"),
        ([run], _) => Said::new("clock-days-not-counted")
            .with("count", count)
            .with("days", days(run, false)),
        _ => Said::new("clock-waits-not-counted").with("count", count),
    };
    vec![
        Said::new("clock-answered-on").with("answered", answered),
        not_counted,
    ]
}

/// A run of paused days as a range.
pub(crate) fn days(run: &PausedDays, with_year: bool) -> Arg {
    Arg::Days {
        from: run.from,
        to: run.to,
        with_year,
    }
}

/// A date that may still move because no list reaches its year.
fn with_doubt(mut said: Vec<Said>, clock: &StatutoryClock, timeliness: Timeliness) -> Vec<Said> {
    let open = matches!(
        timeliness,
        Timeliness::Running { .. } | Timeliness::DueToday
    );
    if clock.provisional && open {
        said.push(Said::new("clock-date-provisional"));
    }
    said
}
