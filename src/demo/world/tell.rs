//! The words in which the cast does what a plan says.

use chrono::NaiveDate;
use domain::action::Action;
use domain::case_file::{CaseFile, Claim};
use domain::facts::{Outcome, ReplyChannel, ScheduleItem, Treatment};
use domain::refused::Refused;
use domain::right::Right;

use super::plan::Act;
use crate::app::App;
use crate::casework::CaseworkError;
use crate::demo::cast::Crew;
use crate::letters::complaint_routes;

/// The acts that a step of a plan becomes.
pub(super) fn actions(
    app: &App,
    crew: &Crew,
    file: &CaseFile,
    act: Act,
    on: NaiveDate,
) -> Result<Vec<Action>, CaseworkError> {
    let text = str::to_owned;
    let one = match act {
        Act::Give(hand) => Action::Assign {
            to: crew.id(hand),
            reason: None,
        },
        Act::Classify(right) => Action::Classify {
            claim_no: 1,
            right,
            reason: text("We talked on the phone. A copy of the file is what is wanted."),
        },
        Act::AskIdentity => Action::AskIdentity {
            why: text(
                "Two people of this name live at the address, and the file is about one of them.",
            ),
        },
        Act::RecordIdentity => Action::RecordIdentity { received_on: on },
        Act::AskAuthority => Action::AskAuthority {
            why: text(
                "You ask on behalf of somebody else. Send us something that shows that you may act for them.",
            ),
        },
        Act::RecordAuthority => Action::RecordAuthority { received_on: on },
        Act::Ask(question) => Action::AskQuestion {
            question: text(question),
        },
        Act::Answer(answer) => Action::Answer {
            answer: text(answer),
        },
        Act::RecordAnswer(answer) => Action::RecordAnswer {
            answer: text(answer),
            answered_on: on,
        },
        Act::Extend => Action::Extend {
            reasons: text(
                "Several thousand pages lie in three places, and much of them is about other people too.",
            ),
        },
        Act::Acknowledge => Action::Acknowledge {
            text: text("We have your complaint. A person who was not involved is looking into it."),
        },
        Act::Update => Action::UpdateComplainant {
            text: text(
                "We have spoken to the team and are reading through the records of that day.",
            ),
        },
        Act::Write(words) => Action::WriteToResident { text: text(words) },
        Act::Note(words) => Action::Note { text: text(words) },
        Act::End(outcome) => return Ok(endings(file, outcome)),
        Act::EndOne(no, outcome) => ending(no, outcome, file.is_complaint()),
        Act::Reply => reply(app, file, on)?,
        Act::Close => Action::Close,
        Act::Reopen(reason) => Action::Reopen {
            reason: text(reason),
        },
        Act::Tell(recipient, how, reason) => Action::TellRecipient {
            recipient: text(recipient),
            how,
            reason: reason.map(text),
        },
        Act::Told(recipient, answer) => Action::RecordRecipientAnswer {
            recipient: text(recipient),
            answer: text(answer),
        },
        Act::Missing(words) => Action::ReportMissing {
            items: vec![1],
            words: text(words),
        },
        Act::Withdraw(words) => Action::Withdraw { words: text(words) },
        Act::Message(words) => Action::WriteToCouncil { text: text(words) },
        Act::Unhappy(words) => Action::SayUnhappy { words: text(words) },
        Act::LetterWords(harm, wanted) => Action::GiveLetterWords {
            harm: text(harm),
            wanted: text(wanted),
        },
    };
    Ok(vec![one])
}

/// Every claim without an outcome ends this way.
fn endings(file: &CaseFile, outcome: Outcome) -> Vec<Action> {
    let open = |claim: &&Claim| claim.outcome.is_none();
    file.claims
        .iter()
        .filter(open)
        .map(|claim| ending(claim.no, outcome, file.is_complaint()))
        .collect()
}

fn ending(claim_no: u8, outcome: Outcome, complaint: bool) -> Action {
    let reasons = match (outcome, complaint) {
        (Outcome::Granted, false) => "We have done all that was asked.",
        (Outcome::Part, false) => {
            "Some pages are about other people who do not want them shown. We have left those out."
        }
        (Outcome::Refused, false) => {
            "We need this to do what the law asks of us, and have set out why."
        }
        (Outcome::NothingHeld, false) => {
            "We have searched the systems that could hold it and found nothing."
        }
        (Outcome::Granted, true) => "We did wrong. We have put it right and changed how we work.",
        (Outcome::Part, true) => "One of the two things that you tell us of was our mistake.",
        (Outcome::Refused | Outcome::NothingHeld, true) => {
            "The records of that day show that we kept to the rules."
        }
        (Outcome::Withdrawn, _) => "You told us that you no longer want this.",
    };
    Action::RecordOutcome {
        claim_no,
        outcome,
        reasons: reasons.to_owned(),
    }
}

fn reply(app: &App, file: &CaseFile, on: NaiveDate) -> Result<Action, CaseworkError> {
    let routes = complaint_routes(app, file, on).map_err(|_| Refused::RoutesMissing)?;
    let words = if file.is_complaint() {
        "We have looked into your complaint. What we found, and what we have done about it, is set out with our reasons."
    } else {
        "Here is our reply to your request. What we decided on each part of it is set out with our reasons."
    };
    Ok(Action::SendReply {
        words: words.to_owned(),
        routes,
        sent_by: if file.requester.mail_address().is_some() {
            ReplyChannel::Online
        } else {
            ReplyChannel::Post
        },
        schedule: schedule(file),
    })
}

/// What a reply to a request for a copy lists.
fn schedule(file: &CaseFile) -> Vec<ScheduleItem> {
    let access = file.claims.iter().find(|c| c.right == Right::Access);
    let outcome = access.and_then(|claim| claim.outcome.as_ref());
    let line = |title: &str, treatment, reason: Option<&str>| ScheduleItem {
        no: 0,
        title: title.to_owned(),
        treatment,
        reason: reason.map(str::to_owned),
        document: None,
    };
    let file = line("The file", Treatment::Released, None);
    match outcome.map(|(outcome, ..)| *outcome) {
        Some(Outcome::Granted) => vec![file, line("Letters and emails", Treatment::Released, None)],
        Some(Outcome::Part) => vec![
            file,
            line(
                "Letters and emails",
                Treatment::Part,
                Some("Names of other people who have not agreed are left out."),
            ),
            line("Recordings of calls", Treatment::NotHeld, None),
        ],
        _ => Vec::new(),
    }
}
