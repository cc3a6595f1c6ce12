//! The letter to the regulator: ready on the right day, offered once, never barred.

use domain::action::ActionKind;
use domain::actor::Actor;
use domain::escalation::{Missing, Readiness, escalation};
use domain::facts::{Fact, Outcome, ReadyReason, ReplyChannel};
use domain::notices::{letters_to_offer, next_action_on};
use domain::permitted::permitted;
use domain::right::Right;

use crate::cast::{day, file, law, received, routes};

#[test]
fn a_reply_is_overdue_the_day_after_its_date_and_not_before() {
    let law = law();
    let case = file([(day("2026-03-03"), received(&[Right::Access]))]);
    assert_eq!(
        escalation(&case, &law, day("2026-04-07")).readiness,
        Readiness::NotYet
    );
    let late = escalation(&case, &law, day("2026-04-08"));
    assert_eq!(late.readiness, Readiness::Ready);
    assert_eq!(late.reasons, [ReadyReason::ReplyOverdue]);
    assert!(late.missing.contains(&Missing::Harm) && late.missing.contains(&Missing::Complaint));
    assert_eq!(
        escalation(&case, &law, day("2026-09-01")).readiness,
        Readiness::LateButPossible
    );
}

#[test]
fn a_complaint_that_nobody_acknowledged_is_ready_after_thirty_days() {
    let law = law();
    let case = file([(day("2026-07-02"), received(&[Right::Complaint]))]);
    assert_eq!(
        escalation(&case, &law, day("2026-08-03")).readiness,
        Readiness::NotYet
    );
    let late = escalation(&case, &law, day("2026-08-04"));
    assert_eq!(late.reasons, [ReadyReason::AcknowledgementOverdue]);
}

#[test]
fn a_refusal_is_ready_once_it_was_sent() {
    let law = law();
    let on = day("2026-09-10");
    let refusal = Fact::OutcomeRecorded {
        claim_no: 1,
        outcome: Outcome::Part,
        reasons: "x".into(),
    };
    let reply = Fact::ReplySent {
        words: "x".into(),
        routes: routes(),
        sent_by: ReplyChannel::Online,
        schedule: Vec::new(),
    };
    let mut facts = vec![
        (day("2026-09-01"), received(&[Right::Erasure])),
        (on, refusal),
    ];
    assert_eq!(
        escalation(&file(facts.clone()), &law, on).readiness,
        Readiness::NotYet
    );
    facts.push((on, reply));
    assert_eq!(
        escalation(&file(facts), &law, on).reasons,
        [ReadyReason::Refused]
    );
}

#[test]
fn the_letter_is_never_barred_and_offered_once_for_each_reason() {
    let law = law();
    let mut facts = vec![(day("2026-03-03"), received(&[Right::Access]))];
    let may = |facts: &Vec<_>, on| permitted(&file(facts.clone()), &Actor::Resident, &law, day(on));
    assert!(may(&facts, "2026-03-03").contains(&ActionKind::GiveLetterWords));
    assert_eq!(
        letters_to_offer(&file(facts.clone()), &law, day("2026-04-08")),
        [ReadyReason::ReplyOverdue]
    );
    facts.push((
        day("2026-04-08"),
        Fact::LetterReady {
            because: ReadyReason::ReplyOverdue,
        },
    ));
    assert_eq!(letters_to_offer(&file(facts), &law, day("2026-04-09")), []);
}

#[test]
fn the_worker_is_called_on_the_days_that_matter() {
    let law = law();
    let case = file([(day("2026-03-03"), received(&[Right::Access]))]);
    let next = |on: &str, seen| next_action_on(&case, &law, day(on), seen);
    // Due Tue 7 Apr; three working days before, over Easter, is Tue 31 Mar.
    assert_eq!(next("2026-03-03", false), Some(day("2026-03-31")));
    assert_eq!(next("2026-03-31", false), Some(day("2026-03-31")));
    assert_eq!(next("2026-03-31", true), Some(day("2026-04-07")));
    assert_eq!(next("2026-04-07", true), Some(day("2026-04-08")));
    assert_eq!(next("2026-04-08", true), None);
    assert_eq!(next("2026-06-01", false), Some(day("2026-06-01")));
}

#[test]
fn a_complainant_is_owed_news_at_the_interval_that_the_council_sets() {
    use domain::notices::{NoticeKind, notices_due};
    let mut law = law();
    law.settings.progress_interval_days = 20;
    let acknowledged = Fact::ComplaintAcknowledged { text: "x".into() };
    let news = Fact::ComplaintProgress { text: "x".into() };
    let mut facts = vec![
        (day("2026-07-02"), received(&[Right::Complaint])),
        (day("2026-07-06"), acknowledged),
    ];
    let owed = |facts: &Vec<_>, on: &str| {
        let due = notices_due(&file(facts.clone()), &law, day(on));
        due.iter()
            .any(|notice| notice.kind == NoticeKind::ProgressDue)
    };
    assert!(!owed(&facts, "2026-07-25"));
    assert!(owed(&facts, "2026-07-26"));
    facts.push((day("2026-07-26"), news));
    assert!(!owed(&facts, "2026-07-27"));
    assert!(owed(&facts, "2026-08-15"));
}

#[test]
fn an_answer_that_did_not_settle_it_falls_under_the_duty_to_look_into_complaints() {
    use domain::regime::citations::COMPLAINT_HANDLING;
    let law = law();
    let on = day("2026-07-20");
    let outcome = Fact::OutcomeRecorded {
        claim_no: 1,
        outcome: Outcome::Granted,
        reasons: "x".into(),
    };
    let reply = Fact::ReplySent {
        words: "x".into(),
        routes: routes(),
        sent_by: ReplyChannel::Online,
        schedule: Vec::new(),
    };
    let unhappy = Fact::StillUnhappy {
        words: "Nothing changed".into(),
    };
    let opening = (day("2026-07-02"), received(&[Right::Complaint]));
    let case = file([opening, (on, outcome), (on, reply), (on, unhappy)]);
    let state = escalation(&case, &law, on);
    assert_eq!(state.reasons, [ReadyReason::StillUnhappy]);
    assert!(
        state
            .outstanding
            .iter()
            .any(|duty| duty.duty == COMPLAINT_HANDLING.citation)
    );
}
