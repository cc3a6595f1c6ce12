//! What the regulator's guidance expects of a person before they come, and which of it they have done
//! [ico-three-months]. It is guidance: it informs and bars nobody.

use chrono::NaiveDate;

use crate::case_file::CaseFile;
use crate::dates::days_after;
use crate::facts::Fact;
use crate::said::Said;

/// Something that the regulator's guidance expects of a person before they come. It is guidance and bars nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    /// What.
    pub what: Expectation,
    /// Whether the case shows it.
    pub done: bool,
    /// When it was done; for what is not done, the day that matters, if there is one: for a chaser the first day on
    /// which it counts, for the last contact the day by which the regulator likes to hear.
    pub on: Option<NaiveDate>,
}

/// The steps of the regulator's guidance, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expectation {
    /// To complain to the council first.
    Complained,
    /// To ask for an explanation of what the council did or did not do.
    AskedWhy,
    /// To chase an answer after [`CHASE_AFTER_DAYS`].
    Chased,
    /// To come soon after the last contact.
    InTime,
}

impl Expected {
    /// The sentence for the person.
    #[must_use]
    pub fn says(&self) -> Said {
        let id = match (self.what, self.done) {
            (Expectation::Complained, true) => "letter-expected-complained",
            (Expectation::Complained, false) => "letter-expected-complained-not",
            (Expectation::AskedWhy, true) => "letter-expected-asked-why",
            (Expectation::AskedWhy, false) => "letter-expected-asked-why-not",
            (Expectation::Chased, true) => "letter-expected-chased",
            (Expectation::Chased, false) => "letter-expected-chased-not",
            (Expectation::InTime, true) => "letter-expected-in-time",
            (Expectation::InTime, false) => "letter-expected-in-time-not",
        };
        let said = match self.on {
            Some(on) => Said::new(id).with("day", on),
            None => Said::new(id),
        };
        match self.what {
            Expectation::Chased => said.with("period", chase_period()),
            _ => said,
        }
    }
}

/// Days after which the regulator's guidance expects a person to chase an answer [ico-three-months].
pub const CHASE_AFTER_DAYS: u32 = 30;

/// [`CHASE_AFTER_DAYS`] in words.
pub(super) fn chase_period() -> Said {
    Said::new("period-30-days")
}

pub(super) fn expected(
    file: &CaseFile,
    until: Option<NaiveDate>,
    today: NaiveDate,
) -> Vec<Expected> {
    let chased = chased_on(file);
    let mut expected: Vec<Expected> = [
        (Expectation::Complained, complained_on(file)),
        (Expectation::AskedWhy, asked_why_on(file)),
        (Expectation::Chased, chased),
    ]
    .into_iter()
    .map(|(what, on)| Expected {
        what,
        done: on.is_some(),
        on,
    })
    .collect();
    if chased.is_none() {
        expected[2].on = Some(chase_from(file));
    }
    if let Some(until) = until {
        expected.push(Expected {
            what: Expectation::InTime,
            done: today <= until,
            on: Some(until),
        });
    }
    expected
}

pub(super) fn complained_on(file: &CaseFile) -> Option<NaiveDate> {
    if file.is_complaint() {
        return Some(file.received_on);
    }
    file.unhappy.as_ref().map(|(on, _)| *on)
}

/// The first day on which the person wrote after the council's answer, or after nothing came for
/// [`CHASE_AFTER_DAYS`].
fn asked_why_on(file: &CaseFile) -> Option<NaiveDate> {
    let silent_from = chase_from(file);
    wrote_from(
        file,
        file.replied_on
            .map_or(silent_from, |on| on.min(silent_from)),
    )
}

pub(super) fn chased_on(file: &CaseFile) -> Option<NaiveDate> {
    wrote_from(file, chase_from(file))
}

/// The first day on which a chaser counts as one.
fn chase_from(file: &CaseFile) -> NaiveDate {
    days_after(file.received_on, CHASE_AFTER_DAYS)
}

/// The first day from then on, on which the person wrote unasked.
fn wrote_from(file: &CaseFile, from: NaiveDate) -> Option<NaiveDate> {
    file.facts
        .iter()
        .filter(|dated| {
            matches!(
                dated.fact,
                Fact::MessageFromResident { .. } | Fact::StillUnhappy { .. }
            )
        })
        .map(|dated| dated.effective_on)
        .filter(|on| *on >= from)
        .min()
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use uuid::Uuid;

    use super::*;
    use crate::actor::By;
    use crate::escalation::{Missing, escalation};
    use crate::facts::{DatedFact, Received};
    use crate::nation::Nation;
    use crate::reference::Reference;
    use crate::regime::Law;
    use crate::right::Right;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// A case of one right that came on 3 March 2026, with what the person wrote later.
    fn case(right: Right, later: &[(&str, Fact)]) -> CaseFile {
        let received: Received = serde_json::from_value(serde_json::json!({
            "channel": "online", "rights": [right], "words": "x", "about": "myself",
            "requester": {
                "name": "A", "language": "english", "address": [],
                "needs": { "formats": [], "avoid": [] },
            },
            "areas": [], "consents": [],
        }))
        .unwrap();
        let first = ("2026-03-03", Fact::Received(Box::new(received)));
        let facts = (1..)
            .zip(std::iter::once(&first).chain(later))
            .map(|(seq, (on, fact))| DatedFact {
                seq,
                effective_on: day(on),
                recorded_at: DateTime::from_timestamp(1_790_000_000, 0).unwrap(),
                by: By::Resident,
                fact: fact.clone(),
            })
            .collect();
        let reference = (0..).find_map(Reference::from_random).unwrap();
        CaseFile::from_facts(Uuid::from_u128(1), reference, facts).unwrap()
    }

    fn wrote() -> Fact {
        Fact::MessageFromResident { text: "x".into() }
    }

    fn steps(file: &CaseFile, today: &str) -> Vec<(Expectation, bool, Option<NaiveDate>)> {
        let law = Law::new(Nation::EnglandAndWales);
        escalation(file, &law, day(today))
            .expected
            .iter()
            .map(|step| (step.what, step.done, step.on))
            .collect()
    }

    #[test]
    fn what_the_guidance_expects_is_done_on_its_day_or_not() {
        use Expectation::{AskedWhy, Chased, Complained, InTime};
        // Thirty days from 3 March end on 2 April, and three months on 3 June.
        assert_eq!(
            steps(
                &case(Right::Access, &[("2026-04-01", wrote())]),
                "2026-04-01"
            ),
            [
                (Complained, false, None),
                (AskedWhy, false, None),
                (Chased, false, Some(day("2026-04-02"))),
                (InTime, true, Some(day("2026-07-01"))),
            ]
        );
        let unhappy = Fact::StillUnhappy { words: "x".into() };
        let chased = [("2026-04-02", wrote()), ("2026-04-09", unhappy)];
        assert_eq!(
            steps(&case(Right::Access, &chased), "2026-07-10"),
            [
                (Complained, true, Some(day("2026-04-09"))),
                (AskedWhy, true, Some(day("2026-04-02"))),
                (Chased, true, Some(day("2026-04-02"))),
                (InTime, false, Some(day("2026-07-09"))),
            ]
        );
        let complaint = case(Right::Complaint, &[]);
        assert_eq!(
            steps(&complaint, "2026-03-04")[0],
            (Complained, true, Some(day("2026-03-03")))
        );
    }

    #[test]
    fn the_guidance_step_goes_when_the_council_switches_it_off() {
        let mut law = Law::new(Nation::EnglandAndWales);
        law.settings.ico_guidance_months = None;
        let state = escalation(&case(Right::Access, &[]), &law, day("2026-12-01"));
        assert!(
            state
                .expected
                .iter()
                .all(|step| step.what != Expectation::InTime)
        );
        assert_eq!(state.expected.len(), 3);
    }

    #[test]
    fn only_harm_and_wish_are_parts_of_the_complaint() {
        let law = Law::new(Nation::EnglandAndWales);
        let state = escalation(&case(Right::Access, &[]), &law, day("2026-04-08"));
        assert_eq!(
            state.missing,
            [
                Missing::Complaint,
                Missing::Chaser,
                Missing::Harm,
                Missing::Wanted
            ]
        );
        let parts: Vec<_> = state
            .missing
            .into_iter()
            .filter(|part| part.is_part())
            .collect();
        assert_eq!(parts, [Missing::Harm, Missing::Wanted]);
    }
}
