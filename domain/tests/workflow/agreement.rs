//! For every actor, state and act: the button is there exactly when the server accepts it.

use domain::action::{Action, ActionKind};
use domain::actor::By;
use domain::decide::{NewFact, decide};
use domain::facts::{Fact, Outcome, Purpose};
use domain::permitted::permitted;
use domain::refused::Refused;
use domain::right::Right;
use proptest::prelude::*;

use crate::cast::{
    after, day, document, everybody, file, file_by, law, received, routes, staff, well_formed,
};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn permitted_equals_what_decide_accepts(
        right in 0..Right::ALL.len(),
        second in proptest::option::of(0..Right::ALL.len()),
        steps in proptest::collection::vec((0_usize..1_000, 0_u64..12), 0..14),
    ) {
        let mut law = law();
        law.settings.release_days = 5;
        let start = day("2026-08-03");
        let mut rights = vec![Right::ALL[right]];
        if rights[0] != Right::Complaint {
            rights.extend(second.map(|n| Right::ALL[n]).filter(|r| *r != Right::Complaint));
        }
        let actors = everybody();
        let answer = Fact::DocumentAdded { document: document(1, Purpose::Reply) };
        let officer = By::Staff(uuid::Uuid::from_u128(7));
        let mut facts = vec![(start, By::Resident, received(&rights)), (start, officer, answer)];
        let mut today = start;
        for (pick, days) in steps {
            today = after(today, days);
            let case = file_by(facts.clone());
            let mut accepted: Vec<(ActionKind, By, Vec<NewFact>)> = Vec::new();
            for actor in &actors {
                let shown = permitted(&case, actor, &law, today);
                for kind in ActionKind::ALL {
                    let done = decide(&case, actor, well_formed(kind, &case, &law, today), &law, today);
                    prop_assert_eq!(
                        done.is_ok(), shown.contains(&kind),
                        "{:?} by {:?} on {}: {:?}", kind, actor, today, done
                    );
                    if let Ok(new) = done && accepted.iter().all(|(known, ..)| *known != kind) {
                        accepted.push((kind, actor.by(), new));
                    }
                }
            }
            let (_, by, new) = accepted.swap_remove(pick % accepted.len());
            facts.extend(new.into_iter().map(|n| (n.effective_on, by, n.fact)));
        }
    }
}

#[test]
fn managers_and_administrators_never_touch_a_case() {
    use domain::actor::Role;
    let case = file([(day("2026-08-03"), received(&[Right::Access]))]);
    for role in [Role::Manager, Role::Administrator] {
        assert_eq!(
            permitted(&case, &staff(&[role]), &law(), day("2026-08-04")),
            []
        );
    }
}

#[test]
fn a_reply_that_does_not_say_how_to_complain_is_not_sent() {
    use domain::actor::Role;
    use domain::facts::ReplyChannel;
    let on = day("2026-08-03");
    let refusal = Fact::OutcomeRecorded {
        claim_no: 1,
        outcome: Outcome::Refused,
        reasons: "x".into(),
    };
    let case = file([(on, received(&[Right::Access])), (on, refusal)]);
    let send = |routes| {
        let action = Action::SendReply {
            words: "No.".into(),
            routes,
            sent_by: ReplyChannel::Post,
            schedule: Vec::new(),
        };
        decide(&case, &staff(&[Role::Caseworker]), action, &law(), on)
    };
    assert!(send(routes()).is_ok());
    let no_court = domain::facts::Routes {
        court: None,
        ..routes()
    };
    assert_eq!(send(no_court), Err(Refused::RoutesMissing));
    let no_council = domain::facts::Routes {
        council: " ".into(),
        ..routes()
    };
    assert_eq!(send(no_council), Err(Refused::RoutesMissing));
}

#[test]
fn an_objection_to_marketing_cannot_be_refused() {
    use domain::actor::Role;
    let on = day("2026-08-03");
    let case = file([(on, received(&[Right::ObjectionDirectMarketing]))]);
    let end = |outcome| {
        let action = Action::RecordOutcome {
            claim_no: 1,
            outcome,
            reasons: "x".into(),
        };
        decide(&case, &staff(&[Role::Caseworker]), action, &law(), on)
    };
    assert_eq!(end(Outcome::Refused), Err(Refused::CannotRefuseMarketing));
    assert_eq!(end(Outcome::Part), Err(Refused::CannotRefuseMarketing));
    assert!(end(Outcome::Granted).is_ok());
}

#[test]
fn k7_an_extension_too_late_is_refused_and_says_by_when() {
    use domain::actor::Role;
    let case = file([(day("2026-09-01"), received(&[Right::Access]))]);
    let extend = |on: &str| {
        let action = Action::Extend {
            reasons: "many files".into(),
        };
        decide(&case, &staff(&[Role::Caseworker]), action, &law(), day(on))
    };
    assert!(extend("2026-10-01").is_ok());
    let refused = extend("2026-10-02").unwrap_err();
    assert_eq!(
        refused.says(),
        domain::said::Said::new("refused-extension-too-late").with("last", day("2026-10-01"))
    );
}

#[test]
fn k12_a_paused_case_can_still_be_worked_on() {
    use domain::actor::Role;
    let on = day("2026-09-01");
    let asked = Fact::QuestionAsked {
        question: "Which years?".into(),
    };
    let case = file([(on, received(&[Right::Access])), (day("2026-09-03"), asked)]);
    let may = permitted(
        &case,
        &staff(&[Role::Caseworker]),
        &law(),
        day("2026-09-20"),
    );
    for kind in [
        ActionKind::Note,
        ActionKind::Assign,
        ActionKind::WriteToResident,
        ActionKind::RecordOutcome,
        ActionKind::RecordAnswer,
        ActionKind::Extend,
    ] {
        assert!(may.contains(&kind), "{kind:?}");
    }
}
