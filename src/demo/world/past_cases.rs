//! Fourteen months of ordinary cases, the same in every world of the same size.

use chrono::Datelike;
use domain::facts::{About, Channel, Outcome};
use domain::regime::Edition;
use domain::right::Right;

use super::plan::{Act, Calendar, Plan};
use super::residents::any;
use crate::demo::cast::Hand;

/// The oldest case came in so many days before today.
const OLDEST_AGO: usize = 424;
/// The newest of these cases came in so many days before today.
const NEWEST_AGO: usize = 12;

/// Cases in a hundred that are answered late, by the month in which they came in: July and August are holidays, and
/// in December and January the office was short of people.
const LATE: [u32; 12] = [34, 20, 12, 10, 14, 18, 30, 36, 22, 14, 12, 28];

/// A small generator of numbers, always from the same seed, so that the world is the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u32) -> u32 {
        // The constants of Knuth's MMIX generator; the upper half of the state is the better one.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 33).unwrap_or_default() % sides.max(1)
    }

    fn from(&mut self, first: u32, last: u32) -> u64 {
        u64::from(first + self.below(last - first + 1))
    }

    fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        let sides = u32::try_from(of.len()).unwrap_or(1);
        of[usize::try_from(self.below(sides)).unwrap_or_default()]
    }
}

/// So many cases, spread over the months.
pub(super) fn past_cases(count: usize, c: &Calendar<'_>) -> Vec<Plan> {
    let mut dice = Dice(2_026);
    (0..count)
        .map(|n| {
            let ago = OLDEST_AGO - n * (OLDEST_AGO - NEWEST_AGO) / count.max(1);
            one(n, ago, &mut dice, c)
        })
        .collect()
}

fn one(n: usize, ago: usize, dice: &mut Dice, c: &Calendar<'_>) -> Plan {
    use Right as R;
    let received = c.ago(u64::try_from(ago).unwrap_or_default());
    let hand = dice.pick(&[Hand::First, Hand::Second, Hand::First, Hand::Deputy]);
    let mut right = dice.pick(&[
        R::Access,
        R::Access,
        R::Access,
        R::Access,
        R::Access,
        R::Access,
        R::Access,
        R::Access,
        R::Erasure,
        R::Erasure,
        R::Rectification,
        R::Rectification,
        R::Objection,
        R::Restriction,
        R::Portability,
        R::ObjectionDirectMarketing,
        R::ConsentWithdrawal,
        R::Complaint,
        R::Complaint,
        R::Unclassified,
    ]);
    // Complaints came to the council's own desk only once the law sent them there.
    if right == R::Complaint && !Edition::on(received).acknowledges_complaints {
        right = R::Access;
    }
    let month = usize::try_from(received.month0()).unwrap_or_default();
    let late = dice.below(100) < LATE[month % LATE.len()];
    let mut plan = Plan::online(any(n), right, received, dice.pick(words(right)));
    if dice.below(3) > 0 {
        plan = plan.in_area(usize::try_from(dice.below(6)).unwrap_or_default());
    }
    if right == R::Complaint {
        plan = plan.complaining(
            "It has cost me time and sleep.",
            "Put it right and tell me how it came about.",
        );
        return complaint(plan, hand, late, dice, c);
    }
    if right == R::Access && dice.below(4) == 0 {
        plan = plan.also(dice.pick(&[R::Erasure, R::Rectification]));
    }
    if right == R::Access && dice.below(12) == 0 {
        plan = plan.for_other(About::MyChild, "My daughter Efa");
    }
    if dice.below(10) < 4 || plan.who.email.is_none() {
        let channel = dice.pick(&Channel::LOGGED);
        plan = plan.logged(channel, dice.from(0, 4), c);
    }
    plan = plan.day(dice.from(1, 3), Act::Give(hand), c);
    match right {
        R::ObjectionDirectMarketing | R::ConsentWithdrawal => at_once(plan, dice, c),
        R::Unclassified => {
            let plan = plan.day(4, Act::Classify(R::Access), c);
            answered(plan, late, dice, c)
        }
        _ => answered(plan, late, dice, c),
    }
}

/// Stopped within days.
fn at_once(plan: Plan, dice: &mut Dice, c: &Calendar<'_>) -> Plan {
    let day = dice.from(2, 6);
    plan.day(day, Act::End(Outcome::Granted), c)
        .day(day, Act::Reply, c)
        .day(day + 1, Act::Close, c)
}

/// Searched for, sometimes asked about, extended or withdrawn, and answered in time or late.
fn answered(mut plan: Plan, late: bool, dice: &mut Dice, c: &Calendar<'_>) -> Plan {
    let mut reply = if late {
        dice.from(38, 62)
    } else {
        dice.from(9, 26)
    };
    match dice.below(12) {
        0 => {
            let day = dice.from(6, 20);
            return plan
                .day(day, Act::Message("I no longer need this. Thank you."), c)
                .day(day, Act::End(Outcome::Withdrawn), c)
                .day(day + 1, Act::Close, c);
        }
        1 => {
            plan = plan
                .day(4, Act::AskIdentity, c)
                .day(dice.from(6, 12), Act::RecordIdentity, c);
            reply += 6;
        }
        2 | 3 => {
            plan = plan.day(5, Act::Ask("Which years should we look at?"), c);
            let answer = Act::Answer("The last three years will do.");
            plan = plan.day(dice.from(7, 13), answer, c);
            reply += 6;
        }
        4 => {
            plan = plan.day(18, Act::Extend, c);
            reply += 40;
        }
        _ => {}
    }
    let outcome = dice.pick(&[
        Outcome::Granted,
        Outcome::Granted,
        Outcome::Granted,
        Outcome::Granted,
        Outcome::Part,
        Outcome::Part,
        Outcome::Refused,
        Outcome::NothingHeld,
    ]);
    plan = plan
        .day(
            reply - 1,
            Act::Note("Found and read through. Ready to go."),
            c,
        )
        .day(reply - 1, Act::End(outcome), c)
        .day(reply, Act::Reply, c)
        .day(reply + dice.from(0, 3), Act::Close, c);
    if outcome == Outcome::Refused && dice.below(3) == 0 {
        plan = plan.day(reply + 9, Act::Unhappy("I do not accept your reasons."), c);
    }
    plan
}

fn complaint(plan: Plan, hand: Hand, late: bool, dice: &mut Dice, c: &Calendar<'_>) -> Plan {
    let acknowledged = if late {
        dice.from(36, 50)
    } else {
        dice.from(2, 14)
    };
    let reply = acknowledged + dice.from(18, 44);
    let outcome = dice.pick(&[Outcome::Granted, Outcome::Part, Outcome::Refused]);
    plan.day(1, Act::Give(hand), c)
        .day(acknowledged, Act::Acknowledge, c)
        .day(acknowledged + 14, Act::Update, c)
        .day(reply, Act::End(outcome), c)
        .day(reply, Act::Reply, c)
        .day(reply + 1, Act::Close, c)
}

fn words(right: Right) -> &'static [&'static str] {
    match right {
        Right::Access => &[
            "A copy of my housing file, with the notes.",
            "Everything you hold about me.",
            "The assessment of my needs and the emails about it.",
            "Letters and notes on my council tax since I moved here.",
            "My records from the time in foster care.",
            "The CCTV pictures of the car park by the library, with me in them.",
        ],
        Right::Erasure => &[
            "Delete my old account. I have moved away.",
            "Delete the complaint that a neighbour made about me.",
        ],
        Right::Rectification => &[
            "My date of birth is wrong in your records.",
            "The note of my visit says things that I did not say.",
        ],
        Right::Objection => &["I do not want my information used for research."],
        Right::Restriction => &["Do not use my file while the appeal is open."],
        Right::Portability => &["I would like my account in a file that I can take with me."],
        Right::ObjectionDirectMarketing => &["No more advertising letters."],
        Right::ConsentWithdrawal => &["Take me off the newsletter."],
        Right::AutomatedDecision => &["I want a person to look at the decision again."],
        Right::Complaint => &[
            "My details were read out loud in the waiting room.",
            "You sent my letter to an address that I left years ago.",
            "I was told that my file is lost.",
        ],
        Right::Unclassified => &["I want to know what is going on with my file."],
    }
}
