//! The statutory clock: dated facts in, a date with its cited steps out. It is worked out
//! afresh each time from all the facts, so the order in which they were recorded cannot
//! matter, and the roll to a working day happens once, at the end.

mod compute;
mod facts;
mod pause;
mod period;
mod start;
mod steps;
mod target;

use chrono::NaiveDate;
use serde::Serialize;

use crate::regime::citations::Rule;
use crate::right::Right;
use crate::said::Said;

pub use compute::statutory_clock;
pub use facts::{Clarification, ClockFacts, Fee, IdentityKind, IdentityRequest};

/// What to show of a clock ([clock-states]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClockStatus {
    /// It runs or has run; the date is known.
    Due,
    /// Identity or authority was asked for and has not come: not started.
    AwaitingIdentity,
    /// A fee was asked for and has not been paid: not started.
    AwaitingFee,
    /// A question is unanswered and the period has not ended: no date can be known.
    Paused,
    /// The extension notice was late: the original date stands.
    ExtensionInvalid,
    /// The law sets no date.
    NoStatutoryClock,
}

impl ClockStatus {
    /// The name in data, such as `awaiting_identity`.
    pub const fn as_str(self) -> &'static str {
        match self {
            ClockStatus::Due => "due",
            ClockStatus::AwaitingIdentity => "awaiting_identity",
            ClockStatus::AwaitingFee => "awaiting_fee",
            ClockStatus::Paused => "paused",
            ClockStatus::ExtensionInvalid => "extension_invalid",
            ClockStatus::NoStatutoryClock => "no_statutory_clock",
        }
    }
}

/// Whether the period was extended ([clock-extension]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ExtensionState {
    /// No notice was given.
    None,
    /// The notice was in time.
    Valid,
    /// The notice was late.
    Invalid,
}

impl ExtensionState {
    /// The name in data.
    pub const fn as_str(self) -> &'static str {
        match self {
            ExtensionState::None => "none",
            ExtensionState::Valid => "valid",
            ExtensionState::Invalid => "invalid",
        }
    }
}

/// One step of the calculation, for a person to follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The rule's anchor, such as `clock-start`.
    pub rule: &'static str,
    /// Where it stands.
    pub citation: &'static str,
    /// The date before the step.
    pub from: Option<NaiveDate>,
    /// The date after it; none when it leaves no date.
    pub to: Option<NaiveDate>,
    /// One plain sentence that a resident can read.
    pub says: Said,
}

impl Step {
    pub(crate) fn new(
        rule: Rule,
        from: impl Into<Option<NaiveDate>>,
        to: impl Into<Option<NaiveDate>>,
        says: Said,
    ) -> Self {
        Self {
            rule: rule.anchor,
            citation: rule.citation,
            from: from.into(),
            to: to.into(),
            says,
        }
    }
}

/// Days in a row that did not count, both ends included ([clock-pause]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PausedDays {
    /// The first.
    pub from: NaiveDate,
    /// The last.
    pub to: NaiveDate,
}

/// The law's answer for one request, and how it was reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatutoryClock {
    /// The right used.
    pub right: Right,
    /// What to show.
    pub status: ClockStatus,
    /// The edition of the rules, chosen by the date of receipt.
    pub edition: &'static str,
    /// The day the period started.
    pub relevant_on: Option<NaiveDate>,
    /// Days after the start, up to the unrolled date, that did not count.
    pub paused_days: Option<u32>,
    /// The same days as runs, merged, earliest first; also while paused.
    pub pauses: Vec<PausedDays>,
    /// While paused: the first day of the open pause, never before the start.
    pub paused_since: Option<NaiveDate>,
    /// While paused: days of the period used before it.
    pub days_used: Option<u32>,
    /// While paused: days of the period that remain.
    pub days_left: Option<u32>,
    /// The last day before the roll.
    pub unrolled_due_on: Option<NaiveDate>,
    /// The last day in law, to 23:59:59 UK time.
    pub due_on: Option<NaiveDate>,
    /// The date as it would be with no pause and no extension.
    pub first_due_on: Option<NaiveDate>,
    /// Whether the period was extended.
    pub extension: ExtensionState,
    /// The last day for an extension notice.
    pub extension_notice_due_on: Option<NaiveDate>,
    /// The day by which to send it to be safe on every reading: the unrolled one.
    pub extension_notice_advised_on: Option<NaiveDate>,
    /// The council's own target, not law.
    pub target_on: Option<NaiveDate>,
    /// The date rests on a year without a published list of holidays ([beyond-list]).
    pub provisional: bool,
    /// How it was worked out, in order.
    pub steps: Vec<Step>,
}

impl StatutoryClock {
    /// A clock without any date yet.
    fn undated(right: Right, status: ClockStatus, edition: &'static str, steps: Vec<Step>) -> Self {
        Self {
            right,
            status,
            edition,
            relevant_on: None,
            paused_days: None,
            pauses: Vec::new(),
            paused_since: None,
            days_used: None,
            days_left: None,
            unrolled_due_on: None,
            due_on: None,
            first_due_on: None,
            extension: ExtensionState::None,
            extension_notice_due_on: None,
            extension_notice_advised_on: None,
            target_on: None,
            provisional: false,
            steps,
        }
    }
}
