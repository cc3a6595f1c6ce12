//! Cases of the last months that have an answer, one of each ending.

use domain::facts::{Channel, Outcome};
use domain::right::Right;

use super::plan::{Act, Calendar, Plan};
use super::residents::{by_email, by_post, sample};
use crate::demo::cast::Hand;

/// One of each ending, the most telling first.
pub(super) fn ended_cases(c: &Calendar<'_>) -> Vec<Plan> {
    vec![
        Plan::online(
            sample(3),
            Right::Erasure,
            c.ago(48),
            "Delete my record in the noise register. I was never told of it.",
        )
        .day(1, Act::Give(Hand::First), c)
        .day(18, Act::End(Outcome::Refused), c)
        .day(19, Act::Reply, c)
        .day(20, Act::Close, c),
        Plan::online(
            sample(2),
            Right::Complaint,
            c.ago(75),
            "My medical note was left on the counter for everybody to see.",
        )
        .complaining(
            "I felt ashamed and have not been back.",
            "An apology, and a rule that it never happens again.",
        )
        .day(1, Act::Give(Hand::Officer), c)
        .day(4, Act::Acknowledge, c)
        .day(28, Act::Update, c)
        .day(40, Act::End(Outcome::Part), c)
        .day(40, Act::Reply, c)
        .day(41, Act::Close, c)
        .day(
            50,
            Act::Unhappy("You say it was a mistake, but not what you have changed."),
            c,
        )
        .day(
            52,
            Act::LetterWords(
                "I felt ashamed and have not been back.",
                "The council should say what it has changed.",
            ),
            c,
        ),
        Plan::online(
            by_email("Colette Marchbanks", "colette.marchbanks"),
            Right::Access,
            c.ago(40),
            "My payments since April.",
        )
        .in_area(5)
        .day(1, Act::Give(Hand::Second), c)
        .day(11, Act::End(Outcome::Granted), c)
        .day(12, Act::Reply, c)
        .day(13, Act::Close, c)
        .day(15, Act::Missing("The payments of June are not in it."), c),
        Plan::online(
            by_email("Haruki Tanabe", "haruki.tanabe"),
            Right::Access,
            c.ago(33),
            "A copy of my library record.",
        )
        .day(1, Act::Give(Hand::First), c)
        .day(
            6,
            Act::Withdraw("I have found what I needed. You can stop."),
            c,
        ),
        Plan::online(
            by_email("Pauline Ashworth", "pauline.ashworth"),
            Right::ObjectionDirectMarketing,
            c.ago(30),
            "Stop sending me the leisure centre’s offers.",
        )
        .in_area(0)
        .day(0, Act::Give(Hand::First), c)
        .day(1, Act::End(Outcome::Granted), c)
        .day(1, Act::Reply, c)
        .day(2, Act::Close, c),
        Plan::online(
            by_post("Albert Ross-Mbeki", Some("01632 960 590")),
            Right::Access,
            c.ago(36),
            "Any recording of my call in June.",
        )
        .logged(Channel::Phone, 2, c)
        .day(3, Act::Give(Hand::Second), c)
        .day(15, Act::End(Outcome::NothingHeld), c)
        .day(15, Act::Reply, c)
        .day(16, Act::Close, c),
        Plan::online(
            by_email("Zofia Grabowska", "zofia.grabowska"),
            Right::Rectification,
            c.ago(58),
            "Two entries about my son are wrong.",
        )
        .day(1, Act::Give(Hand::First), c)
        .day(17, Act::End(Outcome::Part), c)
        .day(18, Act::Reply, c)
        .day(19, Act::Close, c)
        .ago(
            12,
            Act::Reopen("A third entry with the same mistake has come to light."),
            c,
        ),
        Plan::online(
            by_email("Yasmin Farouk", "yasmin.farouk"),
            Right::Access,
            c.ago(68),
            "Who has looked at my file in the last year?",
        )
        .in_area(2)
        .day(2, Act::Give(Hand::Second), c)
        .day(3, Act::AskIdentity, c)
        .day(8, Act::RecordIdentity, c)
        .day(
            12,
            Act::Ask("Do you want the names of the teams, or of each look at the file?"),
            c,
        )
        .day(16, Act::RecordAnswer("Each look, with its date."), c)
        .day(51, Act::End(Outcome::Granted), c)
        .day(52, Act::Reply, c)
        .day(53, Act::Close, c),
    ]
}
