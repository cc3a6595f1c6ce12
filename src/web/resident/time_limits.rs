//! Where the time limits of a case stand, in the sentences and steps that the domain gives.

use chrono::NaiveDate;
use domain::case_file::CaseFile;
use domain::clock::Step;
use domain::regime::Law;
use domain::right::Right;
use domain::sentence::deadline_sentence;
use domain::timeliness::timeliness;
use serde::Serialize;

use super::kinds::plainly;

/// One time limit, with everything that shares it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct TimeLimit {
    /// What was asked for, in plain words.
    pub(super) asked: Vec<&'static str>,
    /// Where it stands.
    pub(super) sentence: String,
    /// How the date was worked out.
    pub(super) steps: Vec<Step>,
    /// The date as it was at first.
    pub(super) first_due_on: Option<NaiveDate>,
    /// The date as it is now.
    pub(super) due_on: Option<NaiveDate>,
    /// Whether the date has moved.
    pub(super) moved: bool,
    /// The council's own aim, which is not law.
    pub(super) target_on: Option<NaiveDate>,
    /// Whether the date must still be confirmed.
    pub(super) provisional: bool,
    /// While a question is open: days used and days left.
    pub(super) days_used: Option<u32>,
    /// The other half of the same.
    pub(super) days_left: Option<u32>,
}

/// The time limits of a case, the governing one first; claims that share sentence and steps share one entry.
pub(super) fn time_limits(file: &CaseFile, law: &Law, today: NaiveDate) -> Vec<TimeLimit> {
    let governing = file.governing(law).0.no;
    let mut clocks = file.clocks(law);
    clocks.sort_by_key(|(claim, _)| claim.no != governing);
    let mut limits: Vec<TimeLimit> = Vec::new();
    for (claim, clock) in clocks {
        let lateness = timeliness(&clock, file.finished_on(claim), today);
        let facts = file.clock_facts(claim);
        let sentence = deadline_sentence(&clock, &facts, lateness, &law.settings);
        let steps = clock.steps;
        let same = limits
            .iter_mut()
            .find(|limit| limit.sentence == sentence && limit.steps == steps);
        if let Some(limit) = same {
            limit.asked.push(plainly(claim.right));
            continue;
        }
        limits.push(TimeLimit {
            asked: vec![plainly(claim.right)],
            sentence,
            moved: clock.due_on.is_some() && clock.due_on != clock.first_due_on,
            first_due_on: clock.first_due_on,
            due_on: clock.due_on,
            target_on: clock
                .target_on
                .filter(|_| claim.right == Right::ConsentWithdrawal),
            provisional: clock.provisional,
            days_used: clock.days_used,
            days_left: clock.days_left,
            steps,
        });
    }
    limits
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::clock::{Clarification, ClockFacts, statutory_clock};
    use domain::nation::Nation;
    use domain::regime::citations::plain_name;

    #[test]
    fn every_step_has_a_name_that_a_person_knows() {
        let law = Law::new(Nation::EnglandAndWales);
        let day = |text: &str| text.parse::<NaiveDate>().expect("a date");
        for right in Right::ALL {
            for received in ["2025-03-10", "2026-03-10", "2026-11-23", "2031-04-01"] {
                let mut facts = ClockFacts::new(right, day(received));
                let next = day(received).succ_opt().expect("a day");
                facts.clarifications.push(Clarification {
                    asked_on: next,
                    answered_on: next.succ_opt(),
                });
                facts.extension_notified_on = Some(next);
                for step in statutory_clock(&facts, &law).steps {
                    assert_ne!(
                        plain_name(step.rule),
                        step.rule,
                        "no plain name for {}",
                        step.rule
                    );
                }
            }
        }
    }
}
