//! Files: who may add which, what the arrival of a proof does, and that each is searched once.

use chrono::NaiveDate;
use domain::action::{Action, ActionKind};
use domain::actor::{Actor, By, Role};
use domain::case_file::CaseFile;
use domain::clock::{ClockStatus, IdentityKind};
use domain::decide::{MOST_FILES, decide, sent_along};
use domain::facts::{DocumentRef, Fact, Purpose, ScanVerdict};
use domain::permitted::permitted;
use domain::refused::Refused;
use domain::right::Right;
use uuid::Uuid;

use crate::cast::{day, document, file, file_by, law, received, staff};

fn add(
    case: &CaseFile,
    actor: &Actor,
    document: DocumentRef,
    on: NaiveDate,
) -> Result<Vec<Fact>, Refused> {
    let new = decide(case, actor, Action::AddDocument { document }, &law(), on)?;
    assert!(new.iter().all(|new| new.effective_on == on));
    Ok(new.into_iter().map(|new| new.fact).collect())
}

fn asked() -> Vec<(NaiveDate, Fact)> {
    let proof = Fact::IdentityAsked {
        what: IdentityKind::Identity,
        why: "x".into(),
    };
    vec![
        (day("2026-03-02"), received(&[Right::Access])),
        (day("2026-03-03"), proof),
    ]
}

#[test]
fn a_proof_that_was_asked_for_starts_the_clock_on_the_day_its_file_comes() {
    let case = file(asked());
    let on = day("2026-03-20");
    let new = add(&case, &Actor::Resident, document(1, Purpose::Identity), on).unwrap();
    let what = IdentityKind::Identity;
    assert_eq!(new[1..], [Fact::IdentityReceived { what }]);
    let after = file(asked().into_iter().chain(new.into_iter().map(|f| (on, f))));
    let (_, clock) = after.governing(&law());
    assert_eq!(clock.status, ClockStatus::Due);
    assert_eq!(clock.due_on, Some(day("2026-04-20")));
}

#[test]
fn only_the_proof_that_was_asked_for_and_only_from_the_resident_arrives() {
    let case = file(asked());
    let on = day("2026-03-20");
    let other = add(&case, &Actor::Resident, document(1, Purpose::Authority), on);
    assert_eq!(other.unwrap().len(), 1);
    let officer = staff(&[Role::Caseworker]);
    let theirs = add(&case, &officer, document(1, Purpose::Identity), on);
    assert_eq!(theirs.unwrap().len(), 1);
    let unasked = file([asked().remove(0)]);
    let offered = add(
        &unasked,
        &Actor::Resident,
        document(1, Purpose::Identity),
        on,
    );
    assert_eq!(offered.unwrap().len(), 1);
}

#[test]
fn a_resident_adds_ten_files_for_a_purpose_and_none_to_the_reply() {
    let on = day("2026-03-20");
    let opening = (on, By::Resident, received(&[Right::Access]));
    let of = |by: By, purpose, from: u128| {
        (from..from + MOST_FILES as u128).map(move |id| {
            let document = document(id, purpose);
            (on, by, Fact::DocumentAdded { document })
        })
    };
    let scanned_in = of(By::Staff(Uuid::nil()), Purpose::Evidence, 100);
    let case = file_by(std::iter::once(opening.clone()).chain(scanned_in));
    let resident = Actor::Resident;
    assert!(add(&case, &resident, document(1, Purpose::Evidence), on).is_ok());
    assert_eq!(
        add(&case, &resident, document(1, Purpose::Reply), on),
        Err(Refused::NotYourPart)
    );

    let full = of(By::Resident, Purpose::Evidence, 1);
    let case = file_by(std::iter::once(opening.clone()).chain(full));
    let eleventh = add(&case, &resident, document(50, Purpose::Evidence), on);
    assert_eq!(eleventh, Err(Refused::TooManyFiles { most: 10 }));
    assert_eq!(eleventh.unwrap_err().field(), Some("file"));
    assert!(add(&case, &resident, document(50, Purpose::Message), on).is_ok());
    let officer = staff(&[Role::Caseworker]);
    assert!(add(&case, &officer, document(50, Purpose::Evidence), on).is_ok());

    let everything = (1..).step_by(100).zip(Purpose::ALL);
    let full = everything.flat_map(|(from, purpose)| of(By::Resident, purpose, from));
    let case = file_by(std::iter::once(opening).chain(full));
    let may = permitted(&case, &resident, &law(), on);
    assert!(!may.contains(&ActionKind::AddDocument));
}

#[test]
fn files_that_come_with_a_request_keep_to_the_same_rules() {
    let of = |purpose, count: u128| {
        (0..count)
            .map(|id| document(id, purpose))
            .collect::<Vec<_>>()
    };
    let sent = sent_along(By::Resident, of(Purpose::Evidence, 10)).unwrap();
    assert_eq!(sent.len(), 10);
    let refused = |documents| sent_along(By::Resident, documents).unwrap_err();
    assert_eq!(
        refused(of(Purpose::Evidence, 11)),
        Refused::TooManyFiles { most: 10 }
    );
    assert_eq!(refused(of(Purpose::Reply, 1)), Refused::NotYourPart);
    let twice = [of(Purpose::Evidence, 1), of(Purpose::Identity, 1)].concat();
    assert_eq!(refused(twice), Refused::NotAFile);
    let mut empty = of(Purpose::Evidence, 1);
    empty[0].bytes = 0;
    assert_eq!(refused(empty), Refused::EmptyFile);
}

#[test]
fn what_is_no_whole_file_is_refused() {
    let case = file(asked());
    let wrong = |change: fn(&mut DocumentRef)| {
        let mut document = document(1, Purpose::Evidence);
        change(&mut document);
        add(&case, &Actor::Resident, document, day("2026-03-20")).unwrap_err()
    };
    assert_eq!(wrong(|file| file.bytes = 0), Refused::EmptyFile);
    assert_eq!(wrong(|file| file.name = " ".into()), Refused::NotAFile);
    assert_eq!(wrong(|file| file.name = "a\nb".into()), Refused::NotAFile);
    assert_eq!(
        wrong(|file| file.media = "x".repeat(501)),
        Refused::NotAFile
    );
    assert_eq!(
        wrong(|file| file.sha256 = "g".repeat(64)),
        Refused::NotAFile
    );
}

#[test]
fn each_file_is_searched_once_and_by_the_worker_alone() {
    let on = day("2026-03-20");
    let added = Fact::DocumentAdded {
        document: document(1, Purpose::Evidence),
    };
    let mut facts = vec![(on, received(&[Right::Access])), (on, added)];
    let scan = |facts: &Vec<(NaiveDate, Fact)>, actor: &Actor, id: u128| {
        let action = Action::RecordScan {
            document: Uuid::from_u128(id),
            verdict: ScanVerdict::Infected {
                name: "Eicar".into(),
            },
        };
        decide(&file(facts.clone()), actor, action, &law(), on)
    };
    assert_eq!(scan(&facts, &Actor::Resident, 1), Err(Refused::NotYourPart));
    assert_eq!(
        scan(&facts, &Actor::Worker, 2),
        Err(Refused::NoSuchDocument)
    );
    let [new] = scan(&facts, &Actor::Worker, 1).unwrap().try_into().unwrap();
    facts.push((on, new.fact));
    assert!(file(facts.clone()).documents[0].is_infected());
    assert_eq!(scan(&facts, &Actor::Worker, 1), Err(Refused::NothingToScan));
    let again = document(1, Purpose::Evidence);
    assert_eq!(
        add(&file(facts), &Actor::Resident, again, on),
        Err(Refused::NotAFile)
    );
}
