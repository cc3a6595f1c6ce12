//! The dated facts that the clock reads. All dates are days of UK legal time ([local-time]).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::right::Right;

/// What a request for papers was about.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum IdentityKind {
    /// Who the person is ([identity]).
    #[default]
    Identity,
    /// That somebody may act for the person ([authority]).
    Authority,
}

/// The council asked for proof of identity or of authority.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct IdentityRequest {
    /// The day it asked.
    pub asked_on: NaiveDate,
    /// The day it received the papers, whenever it checked them.
    pub received_on: Option<NaiveDate>,
    /// What it asked for.
    pub kind: IdentityKind,
}

/// The council charged a fee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Fee {
    /// The day it asked.
    pub asked_on: NaiveDate,
    /// The day the fee was paid.
    pub paid_on: Option<NaiveDate>,
}

/// The council asked what the person meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Clarification {
    /// The day it asked.
    pub asked_on: NaiveDate,
    /// The day the answer arrived, whoever opened it.
    pub answered_on: Option<NaiveDate>,
}

/// The facts of one request that move its date. The order within each list has no meaning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockFacts {
    /// The right used.
    pub right: Right,
    /// The day any member of staff received it.
    pub received_on: NaiveDate,
    /// Requests for identity and authority.
    pub identity: Vec<IdentityRequest>,
    /// The fee, if one was charged.
    pub fee: Option<Fee>,
    /// Questions about what is meant.
    pub clarifications: Vec<Clarification>,
    /// The day the extension notice was given to the person.
    pub extension_notified_on: Option<NaiveDate>,
    /// An earlier date promised in that notice; it moves nothing unless the setting
    /// `partial_extension` says so.
    pub extension_promised_on: Option<NaiveDate>,
}

impl ClockFacts {
    /// A request about which nothing has happened yet.
    pub fn new(right: Right, received_on: NaiveDate) -> Self {
        Self {
            right,
            received_on,
            identity: Vec::new(),
            fee: None,
            clarifications: Vec::new(),
            extension_notified_on: None,
            extension_promised_on: None,
        }
    }

    /// The facts as they stood at the end of `day`: what is dated later has not happened.
    /// The day of receipt is kept, since without it there is nothing to time.
    pub fn as_at(&self, day: NaiveDate) -> ClockFacts {
        let by_then = |date: &NaiveDate| *date <= day;
        let notified = self.extension_notified_on.filter(by_then);
        ClockFacts {
            right: self.right,
            received_on: self.received_on,
            identity: self
                .identity
                .iter()
                .filter(|request| by_then(&request.asked_on))
                .map(|request| IdentityRequest {
                    received_on: request.received_on.filter(by_then),
                    ..*request
                })
                .collect(),
            fee: self
                .fee
                .filter(|fee| by_then(&fee.asked_on))
                .map(|fee| Fee {
                    paid_on: fee.paid_on.filter(by_then),
                    ..fee
                }),
            clarifications: self
                .clarifications
                .iter()
                .filter(|question| by_then(&question.asked_on))
                .map(|question| Clarification {
                    answered_on: question.answered_on.filter(by_then),
                    ..*question
                })
                .collect(),
            extension_notified_on: notified,
            extension_promised_on: notified.and(self.extension_promised_on),
        }
    }
}
