//! The reply's schedule, what is missing from it, and how long its documents can be fetched.

use domain::action::{Action, ActionKind};
use domain::actor::{Actor, Role};
use domain::case_file::CaseFile;
use domain::decide::{NewFact, decide};
use domain::facts::{Fact, Outcome, Purpose, ReplyChannel, ScanVerdict, ScheduleItem, Treatment};
use domain::permitted::permitted;
use domain::refused::Refused;
use domain::right::Right;
use uuid::Uuid;

use crate::cast::{day, document, file, law, received, released, routes, staff};

/// A decided request with a file for the reply (1), an infected one (2) and one that is no reply (3).
fn decided() -> Vec<(chrono::NaiveDate, Fact)> {
    let on = day("2026-09-01");
    let added = |id, purpose| Fact::DocumentAdded {
        document: document(id, purpose),
    };
    vec![
        (on, received(&[Right::Access])),
        (on, added(1, Purpose::Reply)),
        (on, added(2, Purpose::Reply)),
        (
            on,
            Fact::DocumentScanned {
                document: Uuid::from_u128(2),
                verdict: ScanVerdict::Infected { name: "x".into() },
            },
        ),
        (on, added(3, Purpose::Evidence)),
        (
            on,
            Fact::OutcomeRecorded {
                claim_no: 1,
                outcome: Outcome::Part,
                reasons: "x".into(),
            },
        ),
    ]
}

fn send(case: &CaseFile, schedule: Vec<ScheduleItem>) -> Result<Vec<NewFact>, Refused> {
    let action = Action::SendReply {
        words: "Here it is".into(),
        routes: routes(),
        sent_by: ReplyChannel::Online,
        schedule,
    };
    let officer = staff(&[Role::Caseworker]);
    decide(case, &officer, action, &law(), day("2026-09-10"))
}

fn line(treatment: Treatment, reason: Option<&str>, document: Option<u128>) -> ScheduleItem {
    ScheduleItem {
        treatment,
        reason: reason.map(str::to_owned),
        document: document.map(Uuid::from_u128),
        ..released(Uuid::nil())
    }
}

/// Replied to on 10 September with one file and one part withheld.
fn replied() -> CaseFile {
    let schedule = vec![
        line(Treatment::Released, None, Some(1)),
        line(Treatment::Withheld, Some("About somebody else"), None),
    ];
    let new = send(&file(decided()), schedule).unwrap();
    let new = new.into_iter().map(|new| (new.effective_on, new.fact));
    file(decided().into_iter().chain(new))
}

#[test]
fn the_schedule_is_numbered_and_kept_with_the_reply() {
    let reply = replied().reply.unwrap();
    let numbers: Vec<u16> = reply.schedule.iter().map(|item| item.no).collect();
    assert_eq!(numbers, [1, 2]);
    assert_eq!(reply.words, "Here it is");
    assert_eq!(reply.on, day("2026-09-10"));
    assert_eq!(reply.released().count(), 1);
}

#[test]
fn what_is_withheld_has_a_reason_and_what_is_released_a_safe_file() {
    let case = file(decided());
    let wrong = |item: ScheduleItem| {
        let first = line(Treatment::NotHeld, None, None);
        send(&case, vec![first, item]).unwrap_err()
    };
    for treatment in [Treatment::Part, Treatment::Withheld] {
        assert_eq!(
            wrong(line(treatment, Some(" "), None)),
            Refused::ItemReason { no: 2 }
        );
    }
    let untitled = ScheduleItem {
        title: " ".into(),
        ..line(Treatment::Released, None, None)
    };
    assert_eq!(wrong(untitled), Refused::ItemTitle { no: 2 });
    let not_to_be_had = Refused::ItemDocument { no: 2 };
    for id in [2, 3, 4] {
        let item = line(Treatment::Released, None, Some(id));
        assert_eq!(wrong(item), not_to_be_had, "{id}");
    }
    let withheld = line(Treatment::Withheld, Some("x"), Some(1));
    assert_eq!(wrong(withheld), not_to_be_had);
    assert_eq!(not_to_be_had.field(), Some("schedule"));
    let many = vec![line(Treatment::NotHeld, None, None); 501];
    assert_eq!(send(&case, many), Err(Refused::TooManyItems { most: 500 }));
}

#[test]
fn what_is_missing_is_named_by_number_or_in_words_once_we_have_replied() {
    let report = |case: &CaseFile, items: &[u16], words: &str| {
        let action = Action::ReportMissing {
            items: items.to_vec(),
            words: words.to_owned(),
        };
        decide(case, &Actor::Resident, action, &law(), day("2026-09-20"))
    };
    let early = report(&file(decided()), &[], "All of it");
    assert_eq!(early, Err(Refused::NothingAnswered));
    let case = replied();
    assert_eq!(report(&case, &[2, 3], ""), Err(Refused::NoSuchItem));
    assert_eq!(report(&case, &[], " ").unwrap_err().field(), Some("words"));
    assert!(report(&case, &[], "The photographs").is_ok());
    let [new] = report(&case, &[2, 1, 2], "").unwrap().try_into().unwrap();
    let facts = case.facts.into_iter().map(|f| (f.effective_on, f.fact));
    let after = file(facts.chain([(new.effective_on, new.fact)]));
    assert_eq!(after.missing[0].items, [1, 2]);
    assert_eq!(after.last_contact_on(), day("2026-09-20"));
}

#[test]
fn documents_stay_for_the_window_and_come_back_on_one_word() {
    let law = law();
    let case = replied();
    assert_eq!(law.settings.release_days, 30);
    assert_eq!(case.release_until(30), Some(day("2026-10-10")));
    let may = |case: &CaseFile, on: &str| {
        permitted(case, &Actor::Resident, &law, day(on)).contains(&ActionKind::RenewRelease)
    };
    assert!(!may(&case, "2026-10-10"));
    assert!(may(&case, "2026-10-11"));
    let facts = case.facts.into_iter().map(|f| (f.effective_on, f.fact));
    let renewed = file(facts.chain([(day("2026-12-01"), Fact::ReleaseRenewed)]));
    assert_eq!(renewed.release_until(30), Some(day("2026-12-31")));
    assert!(!may(&renewed, "2026-12-31"));
    assert!(may(&renewed, "2027-01-01"));

    let words_alone = send(&file(decided()), Vec::new()).unwrap();
    let new = words_alone.into_iter().map(|n| (n.effective_on, n.fact));
    let case = file(decided().into_iter().chain(new));
    assert!(!may(&case, "2027-01-01"));
    assert_eq!(file(decided()).release_until(30), None);
}
