//! What an act would do to the time limit, said before it is done. The sentences come from the same calculation that
//! will decide afterwards, run on the facts as they would then be.

use chrono::NaiveDate;
use domain::action::{Action, ActionKind};
use domain::case_file::{CaseFile, Claim};
use domain::clock::{
    Clarification, ClockFacts, ClockStatus, IdentityRequest, StatutoryClock, statutory_clock,
};
use domain::regime::Law;
use domain::right::Right;
use domain::timeliness::{Timeliness, timeliness};
use words::long_date;

/// What the act would do today, a sentence or two for each thing that is still owed.
pub(super) fn of(file: &CaseFile, law: &Law, kind: ActionKind, today: NaiveDate) -> Vec<String> {
    let owed: Vec<&Claim> = file
        .claims
        .iter()
        .filter(|claim| file.finished_on(claim).is_none())
        .collect();
    let several = owed.len() > 1;
    let mut effects: Vec<String> = owed
        .into_iter()
        .filter_map(|claim| {
            let says = on_claim(file, claim, law, kind, today)?;
            Some(if several {
                format!("{}: {says}", claim.right.name())
            } else {
                says
            })
        })
        .collect();
    effects.extend(late_demand(file, law, kind, today));
    effects
}

/// The date that a claim would have if it were about this right.
pub(super) fn date_if(file: &CaseFile, claim: &Claim, right: Right, law: &Law) -> String {
    let facts = ClockFacts {
        right,
        ..file.clock_facts(claim)
    };
    let clock = statutory_clock(&facts, law);
    match (clock.due_on, clock.status) {
        (Some(due_on), _) => format!("Reply by {}", long_date(due_on)),
        (None, ClockStatus::NoStatutoryClock) => "No time limit in law".to_owned(),
        (None, ClockStatus::Paused) => "Paused, no date for now".to_owned(),
        (None, _) => "Not started, no date for now".to_owned(),
    }
}

fn on_claim(
    file: &CaseFile,
    claim: &Claim,
    law: &Law,
    kind: ActionKind,
    today: NaiveDate,
) -> Option<String> {
    let before = statutory_clock(&file.clock_facts(claim), law);
    let after = |change: &dyn Fn(&mut ClockFacts)| {
        let mut facts = file.clock_facts(claim);
        change(&mut facts);
        statutory_clock(&facts, law)
    };
    match kind {
        ActionKind::AskQuestion => {
            let asked = after(&|facts| {
                facts.clarifications.push(Clarification {
                    asked_on: today,
                    answered_on: None,
                });
            });
            Some(question(claim.right, &before, &asked))
        }
        ActionKind::RecordAnswer => {
            let answered = after(&|facts| {
                for question in &mut facts.clarifications {
                    question.answered_on.get_or_insert(today);
                }
            });
            Some(if_today("they answered", &before, &answered))
        }
        ActionKind::AskIdentity | ActionKind::AskAuthority => {
            let proof = Action::proof(kind)?;
            let asked = after(&|facts| {
                facts.identity.push(IdentityRequest {
                    asked_on: today,
                    received_on: None,
                    kind: proof,
                });
            });
            Some(demand(&before, &asked))
        }
        ActionKind::RecordIdentity | ActionKind::RecordAuthority => {
            let proof = Action::proof(kind)?;
            let arrived = after(&|facts| {
                for asked in &mut facts.identity {
                    if asked.kind == proof {
                        asked.received_on.get_or_insert(today);
                    }
                }
            });
            Some(if_today("it arrived", &before, &arrived))
        }
        ActionKind::Extend => {
            let extended = after(&|facts| facts.extension_notified_on = Some(today));
            extension(&before, &extended)
        }
        ActionKind::SendReply | ActionKind::Acknowledge => too_late(&before, today),
        _ => None,
    }
}

fn question(right: Right, before: &StatutoryClock, asked: &StatutoryClock) -> String {
    match (asked.status, asked.due_on) {
        (ClockStatus::Paused, _) => {
            let left = asked
                .days_left
                .map(|left| format!(" {} of it will be left.", days(left)))
                .unwrap_or_default();
            format!(
                "The time limit pauses today and starts again the day after the person answers.{left}"
            )
        }
        (ClockStatus::NoStatutoryClock, _) => {
            "The law sets no time limit here, so there is nothing to pause.".to_owned()
        }
        (_, Some(due_on)) if right == Right::Complaint => format!(
            "Nothing that we ask moves the date for acknowledging a complaint. It stays {}.",
            long_date(due_on)
        ),
        (_, Some(due_on)) if !right.may_pause() => format!(
            "Only a request for a copy of information can be paused. The reply-by date stays {}.",
            long_date(due_on)
        ),
        (_, Some(due_on)) if before.due_on == Some(due_on) => format!(
            "This question does not move the date. The reply-by date stays {}.",
            long_date(due_on)
        ),
        (_, Some(due_on)) => format!("The reply-by date becomes {}.", long_date(due_on)),
        (_, None) => "The time limit has not started, so there is nothing to pause.".to_owned(),
    }
}

fn demand(before: &StatutoryClock, asked: &StatutoryClock) -> String {
    match (asked.status, asked.due_on) {
        (ClockStatus::AwaitingIdentity, _) => {
            "The time limit starts on the day the proof arrives. Until then there is no reply-by date."
                .to_owned()
        }
        (ClockStatus::NoStatutoryClock, _) => {
            "The law sets no time limit here. Asking for proof makes the person wait.".to_owned()
        }
        (_, Some(due_on)) if before.due_on == Some(due_on) => {
            format!("This does not move the date. The reply-by date stays {}.", long_date(due_on))
        }
        (_, Some(due_on)) => format!("The reply-by date becomes {}.", long_date(due_on)),
        (_, None) => "There is no reply-by date while we wait.".to_owned(),
    }
}

fn if_today(what: &str, before: &StatutoryClock, then: &StatutoryClock) -> String {
    match then.due_on {
        Some(due_on) if before.due_on == Some(due_on) => {
            format!(
                "This does not move the date. The reply-by date stays {}.",
                long_date(due_on)
            )
        }
        Some(due_on) => {
            format!(
                "If {what} today, the reply-by date becomes {}.",
                long_date(due_on)
            )
        }
        None if then.status == ClockStatus::NoStatutoryClock => {
            "The law sets no time limit here.".to_owned()
        }
        None => "There is still no reply-by date: something else is awaited.".to_owned(),
    }
}

fn extension(before: &StatutoryClock, extended: &StatutoryClock) -> Option<String> {
    if before.status == ClockStatus::NoStatutoryClock {
        return None;
    }
    let mut says = String::new();
    if let Some(notice) = before.extension_notice_due_on {
        says.push_str(&format!(
            "The notice must be sent by {}. ",
            long_date(notice)
        ));
        if let Some(advised) = before.extension_notice_advised_on.filter(|on| *on < notice) {
            says.push_str(&format!(
                "Send it by {} to be safe on every reading of the law. ",
                long_date(advised)
            ));
        }
    }
    match extended.due_on {
        Some(due_on) => says.push_str(&format!(
            "If you send it today, the reply-by date becomes {}.",
            long_date(due_on)
        )),
        None => says.push_str(
            "The time limit is paused, so the new date cannot be known yet. It will be later than without the notice.",
        ),
    }
    Some(says)
}

fn too_late(before: &StatutoryClock, today: NaiveDate) -> Option<String> {
    match (timeliness(before, Some(today), today), before.due_on) {
        (Timeliness::DoneLate { days_late }, Some(due_on)) => Some(format!(
            "This is {} late. The last day was {}.",
            days(days_late),
            long_date(due_on)
        )),
        _ => None,
    }
}

/// Proof is asked for promptly or hardly at all [identity].
fn late_demand(file: &CaseFile, law: &Law, kind: ActionKind, today: NaiveDate) -> Option<String> {
    Action::proof(kind)?;
    if !matches!(kind, ActionKind::AskIdentity | ActionKind::AskAuthority) {
        return None;
    }
    let since = u32::try_from((today - file.received_on).num_days()).unwrap_or_default();
    (since > law.settings.identity_late_warning_days).then(|| {
        format!(
            "We have had this request for {}. Proof has to be asked for promptly, and only where there is real doubt.",
            days(since)
        )
    })
}

fn days(count: u32) -> String {
    if count == 1 {
        "1 day".to_owned()
    } else {
        format!("{count} days")
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;
    use chrono::{DateTime, Utc};
    use domain::actor::By;
    use domain::facts::{Channel, DatedFact, Fact, Person, Received};
    use domain::reference::Reference;
    use uuid::Uuid;

    fn dated(seq: u32, on: &str, by: By, fact: Fact) -> DatedFact {
        let instant: DateTime<Utc> = format!("{on}T10:00:00Z").parse().unwrap();
        DatedFact {
            seq,
            effective_on: on.parse().unwrap(),
            recorded_at: instant,
            by,
            fact,
        }
    }

    fn file(facts: Vec<DatedFact>) -> CaseFile {
        let reference = (5_u64..).find_map(Reference::from_random).unwrap();
        CaseFile::from_facts(Uuid::nil(), reference, facts).unwrap()
    }

    fn received(right: Right, on: &str) -> DatedFact {
        let ann = Person {
            name: "Ann Example".to_owned(),
            ..Person::default()
        };
        let words = "All of it".to_owned();
        let received = Received::new(Channel::Online, vec![right], words, ann);
        dated(1, on, By::Resident, Fact::Received(Box::new(received)))
    }

    /// A request for this right.
    pub(crate) fn of(right: Right, on: &str) -> CaseFile {
        file(vec![received(right, on)])
    }

    /// A request for a copy.
    pub(crate) fn access(on: &str) -> CaseFile {
        of(Right::Access, on)
    }

    /// A request for a copy with a question and its answer.
    pub(crate) fn answered(on: &str, asked: &str, answered: &str) -> CaseFile {
        let officer = By::Staff(Uuid::from_u128(1));
        let question = Fact::QuestionAsked {
            question: "Which years?".to_owned(),
        };
        let answer = Fact::QuestionAnswered {
            answer: "All".to_owned(),
        };
        file(vec![
            received(Right::Access, on),
            dated(2, asked, officer, question),
            dated(3, answered, By::Resident, answer),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::nation::Nation;

    fn says(file: &CaseFile, kind: ActionKind, today: &str) -> String {
        let law = Law::new(Nation::EnglandAndWales);
        of(file, &law, kind, today.parse().unwrap()).join(" ")
    }

    #[test]
    fn a_question_pauses_a_request_for_a_copy_and_nothing_else() {
        let access = samples::access("2026-11-23");
        assert_eq!(
            says(&access, ActionKind::AskQuestion, "2026-12-03"),
            "The time limit pauses today and starts again the day after the person answers. 21 days of it will be left."
        );
        let erasure = samples::of(Right::Erasure, "2026-11-23");
        assert_eq!(
            says(&erasure, ActionKind::AskQuestion, "2026-12-03"),
            "Only a request for a copy of information can be paused. The reply-by date stays 23 December 2026."
        );
        let complaint = samples::of(Right::Complaint, "2026-11-23");
        assert!(
            says(&complaint, ActionKind::AskQuestion, "2026-12-03")
                .ends_with("It stays 23 December 2026.")
        );
    }

    #[test]
    fn an_extension_tells_its_last_day_and_the_new_date() {
        let file = samples::access("2026-11-23");
        assert_eq!(
            says(&file, ActionKind::Extend, "2026-12-01"),
            "The notice must be sent by 23 December 2026. If you send it today, the reply-by date becomes 23 February 2027."
        );
    }

    #[test]
    fn a_demand_for_proof_takes_the_date_away_and_late_ones_are_questioned() {
        let file = samples::access("2026-11-23");
        let prompt = says(&file, ActionKind::AskIdentity, "2026-11-24");
        assert_eq!(
            prompt,
            "The time limit starts on the day the proof arrives. Until then there is no reply-by date."
        );
        let late = says(&file, ActionKind::AskIdentity, "2026-12-03");
        assert!(late.contains("for 10 days"), "{late}");
    }

    #[test]
    fn a_late_reply_is_called_late_before_it_goes() {
        let file = samples::access("2026-11-23");
        assert_eq!(says(&file, ActionKind::SendReply, "2026-12-23"), "");
        assert_eq!(
            says(&file, ActionKind::SendReply, "2026-12-24"),
            "This is 1 day late. The last day was 23 December 2026."
        );
    }
}
