//! What residents do to their own request: new details, taking it back, codes that let them in.

use domain::action::{Action, ActionKind};
use domain::actor::{Actor, By, Role};
use domain::case_file::CaseFile;
use domain::decide::{WITHDREW, decide};
use domain::facts::{CodeBy, Fact, Outcome, Person, ReplyChannel};
use domain::needs::Avoid;
use domain::permitted::permitted;
use domain::refused::Refused;
use domain::right::Right;
use domain::stage::{Stage, stage};

use crate::cast::{day, file, file_by, law, received, routes, staff};

fn ada(change: impl FnOnce(&mut Person)) -> Action {
    let mut person = Person {
        name: "Ada Resident".into(),
        ..Person::default()
    };
    change(&mut person);
    Action::ChangeDetails {
        person: Box::new(person),
    }
}

fn act(case: &CaseFile, action: Action) -> Result<Vec<Fact>, Refused> {
    let new = decide(case, &Actor::Resident, action, &law(), day("2026-09-10"))?;
    Ok(new.into_iter().map(|new| new.fact).collect())
}

fn ended(claim_no: u8, outcome: Outcome, reasons: &str) -> Fact {
    Fact::OutcomeRecorded {
        claim_no,
        outcome,
        reasons: reasons.to_owned(),
    }
}

#[test]
fn the_newest_details_count_and_what_came_in_stays_as_it_was() {
    let on = day("2026-09-01");
    let opening = (on, received(&[Right::Access]));
    let case = file([opening.clone()]);
    let action = ada(|person| {
        person.email = Some(" ada@example.org ".into());
        person.needs.avoid.insert(Avoid::Phone);
        person.needs.helper = Some("  ".into());
    });
    let [fact] = act(&case, action).unwrap().try_into().unwrap();
    let after = file([opening, (day("2026-09-10"), fact)]);
    assert_eq!(after.requester.email.as_deref(), Some("ada@example.org"));
    assert!(after.requester.needs.avoid.contains(&Avoid::Phone));
    assert_eq!(after.requester.needs.helper, None);
    assert_eq!(after.received.requester.email, None);
}

#[test]
fn wrong_details_are_refused_at_their_own_field() {
    let case = file([(day("2026-09-01"), received(&[Right::Access]))]);
    assert_eq!(act(&case, ada(|_| {})), Err(Refused::NothingChanged));
    let field = |action| act(&case, action).unwrap_err().field();
    assert_eq!(field(ada(|p| p.name = " ".into())), Some("name"));
    let tomorrow = Some(day("2026-09-11"));
    assert_eq!(field(ada(|p| p.born_on = tomorrow)), Some("born_on"));
    let long = || Some("x".repeat(501));
    assert_eq!(field(ada(|p| p.phone = long())), Some("phone"));
    assert_eq!(field(ada(|p| p.postcode = long())), Some("postcode"));
    let two_lines = vec!["1 High Street\nNorthampton".to_owned()];
    assert_eq!(field(ada(|p| p.address = two_lines)), Some("address"));
    let text = || Some("x".repeat(4_001));
    assert_eq!(
        field(ada(|p| p.needs.safe_contact = text())),
        Some("safe_contact")
    );
    assert_eq!(field(ada(|p| p.needs.other = text())), Some("other"));
}

#[test]
fn taking_it_back_ends_every_part_in_the_persons_words_and_closes() {
    let case = file([(
        day("2026-09-01"),
        received(&[Right::Access, Right::Erasure]),
    )]);
    let words = |words: &str| Action::Withdraw {
        words: words.to_owned(),
    };
    assert_eq!(
        act(&case, words(" ")).unwrap(),
        [
            ended(1, Outcome::Withdrawn, WITHDREW),
            ended(2, Outcome::Withdrawn, WITHDREW),
            Fact::Closed
        ]
    );
    let told = act(&case, words("I have found it")).unwrap();
    assert_eq!(told[0], ended(1, Outcome::Withdrawn, "I have found it"));

    let opening = (
        day("2026-09-01"),
        received(&[Right::Access, Right::Erasure]),
    );
    let after =
        file(std::iter::once(opening).chain(told.into_iter().map(|f| (day("2026-09-10"), f))));
    assert_eq!(stage(&after), Stage::Closed);
    assert!(after.is_withdrawn());
    // A year later nothing is late.
    assert!(domain::notices::letters_to_offer(&after, &law(), day("2027-09-10")).is_empty());
}

#[test]
fn an_outcome_that_was_never_sent_is_taken_back_and_one_that_was_stays() {
    let on = day("2026-09-01");
    let opening = (on, received(&[Right::Access, Right::Erasure]));
    let refused = (on, ended(1, Outcome::Refused, "x"));
    let withdraw = || Action::Withdraw {
        words: String::new(),
    };
    let unsent = file([opening.clone(), refused.clone()]);
    assert_eq!(act(&unsent, withdraw()).unwrap().len(), 3);

    let reply = Fact::ReplySent {
        words: "x".into(),
        routes: routes(),
        sent_by: ReplyChannel::Online,
        schedule: Vec::new(),
    };
    let reopened = Fact::Reopened { reason: "x".into() };
    let sent = [
        opening,
        refused,
        (on, ended(2, Outcome::Granted, "x")),
        (on, reply),
    ];
    assert_eq!(
        act(&file(sent.clone()), withdraw()),
        Err(Refused::AlreadyReplied)
    );
    let again = file(sent.into_iter().chain([(on, Fact::Closed), (on, reopened)]));
    assert_eq!(act(&again, withdraw()).unwrap(), [Fact::Closed]);
}

#[test]
fn nothing_is_taken_back_twice() {
    let on = day("2026-09-01");
    let opening = (on, received(&[Right::Access]));
    let back = (on, ended(1, Outcome::Withdrawn, "x"));
    let case = file([opening, back]);
    let may = permitted(&case, &Actor::Resident, &law(), on);
    assert!(!may.contains(&ActionKind::Withdraw));
}

#[test]
fn a_withdrawal_is_contact_and_closing_by_staff_is_not() {
    let opening = (day("2026-09-01"), By::Resident, received(&[Right::Access]));
    let closed = |by| file_by([opening.clone(), (day("2026-09-20"), by, Fact::Closed)]);
    let staff = By::Staff(uuid::Uuid::nil());
    assert_eq!(closed(By::Resident).last_contact_on(), day("2026-09-20"));
    assert_eq!(closed(staff).last_contact_on(), day("2026-09-01"));
}

#[test]
fn the_newest_code_counts_and_needs_somewhere_to_go() {
    let on = day("2026-09-01");
    let opening = (on, received(&[Right::Access]));
    let case = file([opening.clone()]);
    let issue = |how| {
        let action = Action::IssueCode {
            digest: "salted".into(),
            how,
        };
        decide(&case, &staff(&[Role::Caseworker]), action, &law(), on)
    };
    assert_eq!(issue(CodeBy::Post), Err(Refused::NoAddress));
    assert_eq!(issue(CodeBy::Text), Err(Refused::NoPhone));
    assert!(issue(CodeBy::InPerson).is_ok());
    let code = |digest: &str| Fact::CodeIssued {
        digest: digest.into(),
        how: CodeBy::InPerson,
    };
    let case = file([opening, (on, code("first")), (on, code("second"))]);
    assert_eq!(case.code.unwrap().digest, "second");
}
