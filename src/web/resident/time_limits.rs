//! Where the time limits of a case stand, in the sentences and steps that the domain gives.

use chrono::NaiveDate;
use domain::case_file::CaseFile;
use domain::clock::Step;
use domain::language::Language;
use domain::regime::Law;
use domain::right::Right;
use domain::said::Said;
use domain::sentence::deadline_sentence;
use domain::timeliness::{Timeliness, timeliness};
use serde::Serialize;
use serde_json::Value;

use crate::web::standing::calculator;
use crate::web::steps;

/// One time limit, with everything that shares it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct TimeLimit {
    /// What was asked for, in plain words.
    pub(super) asked: Vec<String>,
    /// Where it stands.
    pub(super) sentence: String,
    /// How the date was worked out, as the component `steps_table` takes it.
    pub(super) steps: Vec<Value>,
    /// The address of the public calculator with the same facts.
    pub(super) calculator: String,
    /// The date as it was at first.
    pub(super) first_due_on: Option<NaiveDate>,
    /// The date as it is now.
    pub(super) due_on: Option<NaiveDate>,
    /// Whether the date has passed without the thing being done.
    pub(super) late: bool,
    /// The council's own aim, which is not law.
    pub(super) target_on: Option<NaiveDate>,
    /// While a question is open: days used and days left.
    pub(super) days_used: Option<u32>,
    /// The other half of the same.
    pub(super) days_left: Option<u32>,
}

/// The time limits of a case, the governing one first; claims that share sentence and steps share one entry.
pub(super) fn time_limits(
    language: Language,
    file: &CaseFile,
    law: &Law,
    today: NaiveDate,
) -> Vec<TimeLimit> {
    let governing = file.governing(law).0.no;
    let mut clocks = file.clocks(law);
    clocks.sort_by_key(|(claim, _)| claim.no != governing);
    let mut shared: Vec<(Vec<Said>, Vec<Step>)> = Vec::new();
    let mut limits: Vec<TimeLimit> = Vec::new();
    for (claim, clock) in clocks {
        let asked = words::in_language(language, claim.right.message());
        let lateness = timeliness(&clock, file.finished_on(claim), today);
        let facts = file.clock_facts(claim);
        let sentence = deadline_sentence(&clock, &facts, lateness, &law.settings);
        let same = shared
            .iter()
            .position(|(says, steps)| *says == sentence && *steps == clock.steps);
        if let Some(limit) = same.and_then(|at| limits.get_mut(at)) {
            limit.asked.push(asked);
            continue;
        }
        limits.push(TimeLimit {
            asked: vec![asked],
            sentence: words::say_all(language, &sentence),
            steps: steps::steps(language, &clock.steps),
            calculator: calculator::address(&facts, law.nation),
            first_due_on: clock.first_due_on,
            due_on: clock.due_on,
            late: matches!(lateness, Timeliness::Overdue { .. }),
            target_on: clock
                .target_on
                .filter(|_| claim.right == Right::ConsentWithdrawal),
            days_used: clock.days_used,
            days_left: clock.days_left,
        });
        shared.push((sentence, clock.steps));
    }
    limits
}
