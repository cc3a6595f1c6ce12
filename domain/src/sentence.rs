//! The sentence about the date that a resident reads: one function for pages, e-mails and
//! letters.

use chrono::NaiveDate;

use crate::clock::{
    ClockFacts, ClockStatus, ExtensionState, IdentityKind, PausedDays, StatutoryClock,
};
use crate::dates::{DayCount, DayRange, LongDate, days_between};
use crate::regime::settings::Settings;
use crate::right::Right;
use crate::timeliness::Timeliness;

/// A date as `21 November 2026`.
pub fn long_date(date: NaiveDate) -> String {
    LongDate(date).to_string()
}

/// Where the time limit stands, in one to four short sentences. `facts` must be those from
/// which `clock` was worked out; an unknown date is never shown as one.
pub fn deadline_sentence(
    clock: &StatutoryClock,
    facts: &ClockFacts,
    timeliness: Timeliness,
    settings: &Settings,
) -> String {
    let complaint = clock.right == Right::Complaint;
    match (clock.status, clock.due_on) {
        (ClockStatus::NoStatutoryClock, _) => no_date(clock, settings),
        // Answered all the same: what the time limit waits for does not matter any more.
        (_, None) if timeliness == Timeliness::DoneInTime => "We have replied.".to_owned(),
        (ClockStatus::AwaitingIdentity, _) => format!(
            "The time limit has not started. It starts on the day we get {}.",
            missing_papers(facts, settings)
        ),
        (ClockStatus::AwaitingFee, _) => {
            "The time limit has not started. It starts on the day you pay the fee.".to_owned()
        }
        (ClockStatus::Paused, _) | (_, None) => paused(clock),
        (ClockStatus::Due | ClockStatus::ExtensionInvalid, Some(due_on)) => {
            let said = match (timeliness, complaint) {
                (Timeliness::Overdue { .. }, false) => overdue_reply(),
                (Timeliness::Overdue { .. }, true) => overdue_acknowledgement(),
                (Timeliness::DoneInTime | Timeliness::DoneLate { .. }, _) => {
                    done(timeliness, complaint, due_on)
                }
                (_, true) => format!(
                    "We must tell you that we have your complaint by {}.",
                    LongDate(due_on)
                ),
                (_, false) => reply_by(clock, facts, due_on),
            };
            with_doubt(said, clock, timeliness)
        }
    }
}

fn no_date(clock: &StatutoryClock, settings: &Settings) -> String {
    let none = "There is no set time limit in law.";
    if clock.right != Right::ConsentWithdrawal {
        return none.to_owned();
    }
    let count = settings.consent_target_working_days;
    let plural = if count == 1 { "" } else { "s" };
    format!("{none} We aim to act within {count} working day{plural}.")
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
        (true, true) => "your proof of identity and proof that you can act for this person",
        (false, true) => "proof that you can act for this person",
        _ => "your proof of identity",
    }
}

fn paused(clock: &StatutoryClock) -> String {
    let since = clock
        .paused_since
        .map_or_else(String::new, |day| format!(" since {}", LongDate(day)));
    format!(
        "We have paused the time limit{since} because we asked you a question. \
         It starts again the day after you answer."
    )
}

fn overdue_reply() -> String {
    "We have not replied in time. You can complain to us now or to the regulator.".to_owned()
}

fn overdue_acknowledgement() -> String {
    "We have not told you in time that we have your complaint. \
     You can complain to the regulator now."
        .to_owned()
}

fn done(timeliness: Timeliness, complaint: bool, due_on: NaiveDate) -> String {
    let due = LongDate(due_on);
    let what = if complaint {
        "We told you that we have your complaint"
    } else {
        "We replied"
    };
    match timeliness {
        Timeliness::DoneLate { days_late } => {
            format!(
                "{what} {} late. The last day was {due}.",
                DayCount(days_late)
            )
        }
        _ => format!("{what} in time. The last day was {due}."),
    }
}

/// The date, with what moved it before.
fn reply_by(clock: &StatutoryClock, facts: &ClockFacts, due_on: NaiveDate) -> String {
    let extended = clock.extension == ExtensionState::Valid;
    let pause = pause_words(&clock.pauses, facts);
    let now = if extended || pause.is_some() {
        "now "
    } else {
        ""
    };
    let mut said = String::new();
    if extended {
        said.push_str("We need more time because your request is complex. ");
    }
    said.push_str(&pause.unwrap_or_default());
    said.push_str(&format!("We must {now}reply by {}.", LongDate(due_on)));
    said
}

/// “You answered on …. We do not count ….”, if any day did not count.
fn pause_words(pauses: &[PausedDays], facts: &ClockFacts) -> Option<String> {
    let last = pauses.last()?;
    let count = pauses
        .iter()
        .map(|run| days_between(run.from, run.to).saturating_add(1))
        .fold(0, u32::saturating_add);
    let asked = facts.clarifications.iter();
    let answers = asked
        .filter(|question| question.asked_on <= last.to)
        .filter_map(|question| question.answered_on);
    let answered = answers.max().unwrap_or(last.to);
    let days = match (pauses, count) {
        ([_], 1) => "that day".to_owned(),
        ([run], _) => {
            let days = DayRange {
                from: run.from,
                to: run.to,
                with_year: false,
            };
            format!("the {} {days}", DayCount(count))
        }
        _ => format!(
            "the {} on which we waited for your answers",
            DayCount(count)
        ),
    };
    let answered = LongDate(answered);
    Some(format!(
        "You answered on {answered}. We do not count {days}. "
    ))
}

/// A date that may still move because no list reaches its year.
fn with_doubt(mut said: String, clock: &StatutoryClock, timeliness: Timeliness) -> String {
    let open = matches!(
        timeliness,
        Timeliness::Running { .. } | Timeliness::DueToday
    );
    if clock.provisional && open {
        said.push_str(" This date is provisional: no published list for that year.");
    }
    said
}
