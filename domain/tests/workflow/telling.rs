//! Those who hold the information too: told or not, with the reason, and what they answered [tell-recipients].

use domain::action::{Action, ActionKind};
use domain::actor::Role;
use domain::case_file::CaseFile;
use domain::decide::decide;
use domain::facts::{Fact, Told};
use domain::permitted::permitted;
use domain::refused::Refused;
use domain::right::Right;

use crate::cast::{day, file, law, received, staff};

fn act(case: &CaseFile, action: Action) -> Result<Fact, Refused> {
    let officer = staff(&[Role::Caseworker]);
    let new = decide(case, &officer, action, &law(), day("2026-09-10"))?;
    let [new] = new.try_into().unwrap();
    Ok(new.fact)
}

fn tell(how: Told, reason: Option<&str>) -> Action {
    Action::TellRecipient {
        recipient: " The housing association ".into(),
        how,
        reason: reason.map(str::to_owned),
    }
}

fn answer(recipient: &str) -> Action {
    Action::RecordRecipientAnswer {
        recipient: recipient.into(),
        answer: "Deleted".into(),
    }
}

#[test]
fn recipients_are_told_of_what_changes_and_not_of_a_copy_or_a_complaint() {
    let told_of = [
        Right::Rectification,
        Right::Erasure,
        Right::Restriction,
        Right::Objection,
        Right::ObjectionDirectMarketing,
        Right::ConsentWithdrawal,
    ];
    for right in Right::ALL {
        let case = file([(day("2026-09-01"), received(&[right]))]);
        let may = permitted(
            &case,
            &staff(&[Role::Caseworker]),
            &law(),
            day("2026-09-10"),
        );
        assert_eq!(
            may.contains(&ActionKind::TellRecipient),
            told_of.contains(&right),
            "{right:?}"
        );
    }
}

#[test]
fn who_cannot_be_told_needs_a_reason_and_has_no_answer() {
    let opening = (day("2026-09-01"), received(&[Right::Erasure]));
    let case = file([opening.clone()]);
    for how in [Told::Impossible, Told::Disproportionate] {
        assert_eq!(
            act(&case, tell(how, None)).unwrap_err().field(),
            Some("reason")
        );
    }
    let gone = act(&case, tell(Told::Impossible, Some("It no longer exists"))).unwrap();
    let case = file([opening, (day("2026-09-10"), gone)]);
    assert_eq!(case.recipients[0].told_on, None);
    let answered = act(&case, answer("The housing association"));
    assert_eq!(answered, Err(Refused::NobodyTold));
}

#[test]
fn the_newest_word_counts_and_an_answer_belongs_to_who_was_told() {
    let opening = (day("2026-09-01"), received(&[Right::Erasure]));
    let empty = file([opening.clone()]);
    let impossible = act(&empty, tell(Told::Impossible, Some("No address"))).unwrap();
    let told = act(&empty, tell(Told::Told, None)).unwrap();
    let facts = [
        opening,
        (day("2026-09-10"), impossible),
        (day("2026-09-12"), told),
    ];
    let case = file(facts.clone());
    assert_eq!(
        act(&case, answer("Somebody")),
        Err(Refused::NoSuchRecipient)
    );
    let said = act(&case, answer("The housing association")).unwrap();
    let case = file(facts.into_iter().chain([(day("2026-09-20"), said)]));
    let [known] = case.recipients.as_slice() else {
        panic!("{:?}", case.recipients);
    };
    assert_eq!(known.name, "The housing association");
    assert_eq!(
        (known.how, known.told_on),
        (Told::Told, Some(day("2026-09-12")))
    );
    assert_eq!(known.reason, None);
    assert_eq!(known.answered_on, Some(day("2026-09-20")));
    assert_eq!(known.answer.as_deref(), Some("Deleted"));
}
