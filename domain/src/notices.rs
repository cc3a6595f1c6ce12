//! Which reminders must exist by a given day. The worker inserts them under a unique key, so deriving them
//! twice, or late, does no harm.

use chrono::{Days, NaiveDate};

use crate::case_file::CaseFile;
use crate::clock::StatutoryClock;
use crate::escalation::escalation;
use crate::facts::ReadyReason;
use crate::regime::Law;
use crate::timeliness::{Timeliness, timeliness};

/// Working days before the due day on which the owner is first reminded; also the queue's "due soon".
pub const SOON_WORKING_DAYS: u32 = 3;

/// A reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notice {
    /// What it says.
    pub kind: NoticeKind,
    /// The date it is about; part of its unique key.
    pub due_on: NaiveDate,
}

/// What a reminder says, and to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoticeKind {
    /// To the owner, from three working days before the due day.
    DueSoon,
    /// To the owner, on the due day.
    DueToday,
    /// To the owner and the managers, once it is late.
    Late,
    /// To the owner: the complainant is owed news [complaint-handling].
    ProgressDue,
}

impl NoticeKind {
    /// The stored name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DueSoon => "due_soon",
            Self::DueToday => "due_today",
            Self::Late => "late",
            Self::ProgressDue => "progress_due",
        }
    }
}

/// The reminders that must exist by the end of today.
#[must_use]
pub fn notices_due(file: &CaseFile, law: &Law, today: NaiveDate) -> Vec<Notice> {
    if file.closed_on.is_some() {
        return Vec::new();
    }
    let mut due = Vec::new();
    let (claim, clock) = file.governing(law);
    if let Some(due_on) = clock.due_on {
        let kind = match timeliness(&clock, file.finished_on(claim), today) {
            Timeliness::Running { .. } if today >= soon_from(&clock, law).unwrap_or(due_on) => {
                Some(NoticeKind::DueSoon)
            }
            Timeliness::DueToday => Some(NoticeKind::DueToday),
            Timeliness::Overdue { .. } => Some(NoticeKind::Late),
            _ => None,
        };
        due.extend(kind.map(|kind| Notice { kind, due_on }));
    }
    if let Some(due_on) = progress_due_on(file, law).filter(|on| today >= *on) {
        due.push(Notice {
            kind: NoticeKind::ProgressDue,
            due_on,
        });
    }
    due
}

/// The reasons for which the letter to the regulator is ready and has not been offered.
#[must_use]
pub fn letters_to_offer(file: &CaseFile, law: &Law, today: NaiveDate) -> Vec<ReadyReason> {
    let mut reasons = escalation(file, law, today).reasons;
    reasons.retain(|reason| file.offered.iter().all(|(_, offered)| offered != reason));
    reasons
}

/// The next day on which the worker must look at the case: today, unless `seen_today`, when something is due;
/// else the first day after today on which something will be.
#[must_use]
pub fn next_action_on(
    file: &CaseFile,
    law: &Law,
    today: NaiveDate,
    seen_today: bool,
) -> Option<NaiveDate> {
    let waiting =
        !notices_due(file, law, today).is_empty() || !letters_to_offer(file, law, today).is_empty();
    if waiting && !seen_today {
        return Some(today);
    }
    let mut days = Vec::new();
    for (claim, clock) in file.clocks(law) {
        if file.finished_on(claim).is_none() {
            days.extend(soon_from(&clock, law));
            days.extend(clock.due_on);
            days.extend(
                clock
                    .due_on
                    .and_then(|due| due.checked_add_days(Days::new(1))),
            );
        }
    }
    if file.closed_on.is_none() {
        days.extend(progress_due_on(file, law));
    }
    days.into_iter().filter(|day| *day > today).min()
}

/// The first day on which a running clock counts as due soon.
#[must_use]
pub fn soon_from(clock: &StatutoryClock, law: &Law) -> Option<NaiveDate> {
    soon_before(clock.due_on?, law)
}

/// The first day on which a request with this due day counts as due soon.
#[must_use]
pub fn soon_before(due_on: NaiveDate, law: &Law) -> Option<NaiveDate> {
    let mut day = due_on;
    for _ in 0..SOON_WORKING_DAYS {
        day = day.pred_opt()?;
        while !law.is_working_day(day) {
            day = day.pred_opt()?;
        }
    }
    Some(day)
}

/// When an acknowledged and unanswered complainant is next owed news.
fn progress_due_on(file: &CaseFile, law: &Law) -> Option<NaiveDate> {
    if file.reply_is_out || file.is_withdrawn() {
        return None;
    }
    let last_news = file.progress_on.max(file.acknowledged_on)?;
    last_news.checked_add_days(Days::new(u64::from(law.settings.progress_interval_days)))
}
