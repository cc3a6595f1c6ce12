//! An act becomes facts, or is refused in a sentence.

use chrono::NaiveDate;

use crate::action::Action;
use crate::actor::Actor;
use crate::case_file::CaseFile;
use crate::clock::IdentityKind;
use crate::facts::{Fact, Outcome, Routes};
use crate::notices::letters_to_offer;
use crate::permitted::guard;
use crate::refused::{LONGEST_TEXT, Refused};
use crate::regime::Law;
use crate::right::Right;

/// A fact that is about to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFact {
    /// The London day on which it is true in law.
    pub effective_on: NaiveDate,
    /// The fact.
    pub fact: Fact,
}

/// Turns an act into the facts that it adds.
///
/// # Errors
/// Why it may not be done, or which answer is wrong.
pub fn decide(
    file: &CaseFile,
    actor: &Actor,
    action: Action,
    law: &Law,
    today: NaiveDate,
) -> Result<Vec<NewFact>, Refused> {
    guard(file, actor, action.kind(), law, today)?;
    let on_today = |fact| {
        Ok(vec![NewFact {
            effective_on: today,
            fact,
        }])
    };
    match action {
        Action::Assign { to, reason } => {
            let reason = reason.filter(|r| !r.trim().is_empty());
            let reason = reason.map(|r| text("reason", &r, "")).transpose()?;
            on_today(Fact::Assigned { to, reason })
        }
        Action::Classify {
            claim_no,
            right,
            reason,
        } => {
            let claim = file.claim(claim_no).ok_or(Refused::NoSuchClaim)?;
            if claim.outcome.is_some() {
                return Err(Refused::Decided);
            }
            if matches!(right, Right::Complaint | Right::Unclassified) {
                return Err(Refused::WrongKind);
            }
            let reason = text(
                "reason",
                &reason,
                "Enter why this is what they are asking for",
            )?;
            on_today(Fact::Classified {
                claim_no,
                right,
                reason,
            })
        }
        Action::AskIdentity { why } => {
            let why = text("why", &why, "Enter why you need proof of identity")?;
            on_today(Fact::IdentityAsked {
                what: IdentityKind::Identity,
                why,
            })
        }
        Action::AskAuthority { why } => {
            let why = text("why", &why, "Enter why you need proof of authority")?;
            on_today(Fact::IdentityAsked {
                what: IdentityKind::Authority,
                why,
            })
        }
        Action::RecordIdentity { received_on } => {
            proof_arrived(file, IdentityKind::Identity, received_on, today)
        }
        Action::RecordAuthority { received_on } => {
            proof_arrived(file, IdentityKind::Authority, received_on, today)
        }
        Action::AskQuestion { question } => {
            let question = text("question", &question, "Enter what you want to ask")?;
            on_today(Fact::QuestionAsked { question })
        }
        Action::RecordAnswer {
            answer,
            answered_on,
        } => {
            let answer = text("answer", &answer, "Enter what they answered")?;
            let asked_on = file.open_question().map_or(today, |q| q.asked_on);
            in_order(
                "answered_on",
                "The date they answered",
                answered_on,
                asked_on,
                "the day you asked",
                today,
            )?;
            Ok(vec![NewFact {
                effective_on: answered_on,
                fact: Fact::QuestionAnswered { answer },
            }])
        }
        Action::Answer { answer } => {
            let answer = text("answer", &answer, "Enter your answer")?;
            on_today(Fact::QuestionAnswered { answer })
        }
        Action::Extend { reasons } => {
            let reasons = text("reasons", &reasons, "Enter why more time is needed")?;
            on_today(Fact::ExtensionNotified { reasons })
        }
        Action::Acknowledge { text: said } => {
            let text = text("text", &said, "Enter what you want to tell them")?;
            on_today(Fact::ComplaintAcknowledged { text })
        }
        Action::UpdateComplainant { text: said } => {
            let text = text("text", &said, "Enter what has happened so far")?;
            on_today(Fact::ComplaintProgress { text })
        }
        Action::WriteToResident { text: said } => {
            let text = text("text", &said, "Enter your message")?;
            on_today(Fact::MessageToResident { text })
        }
        Action::Note { text: said } => {
            let text = text("text", &said, "Enter your note")?;
            on_today(Fact::Noted { text })
        }
        Action::RecordOutcome {
            claim_no,
            outcome,
            reasons,
        } => {
            let claim = file.claim(claim_no).ok_or(Refused::NoSuchClaim)?;
            if claim.right == Right::ObjectionDirectMarketing && outcome.is_refusal() {
                return Err(Refused::CannotRefuseMarketing);
            }
            let reasons = text(
                "reasons",
                &reasons,
                "Enter the reasons, as the person will read them",
            )?;
            on_today(Fact::OutcomeRecorded {
                claim_no,
                outcome,
                reasons,
            })
        }
        Action::SendReply {
            words,
            routes,
            sent_by,
        } => {
            let words = text("words", &words, "Enter the reply")?;
            routes_complete(file, &routes)?;
            on_today(Fact::ReplySent {
                words,
                routes,
                sent_by,
            })
        }
        Action::Close => on_today(Fact::Closed),
        Action::Reopen { reason } => {
            let reason = text("reason", &reason, "Enter why you are reopening this")?;
            on_today(Fact::Reopened { reason })
        }
        Action::WriteToCouncil { text: said } => {
            let text = text("text", &said, "Enter your message")?;
            on_today(Fact::MessageFromResident { text })
        }
        Action::SayUnhappy { words } => {
            let words = text("words", &words, "Enter why you are still unhappy")?;
            on_today(Fact::StillUnhappy { words })
        }
        Action::GiveLetterWords { harm, wanted } => on_today(Fact::LetterWordsGiven {
            harm: optional_text("harm", &harm)?,
            wanted: optional_text("wanted", &wanted)?,
        }),
        Action::OfferLetter { because } => {
            if !letters_to_offer(file, law, today).contains(&because) {
                return Err(Refused::NothingToOffer);
            }
            on_today(Fact::LetterReady { because })
        }
    }
}

fn proof_arrived(
    file: &CaseFile,
    what: IdentityKind,
    received_on: NaiveDate,
    today: NaiveDate,
) -> Result<Vec<NewFact>, Refused> {
    let asked_on = file
        .open_identity(what)
        .map_or(today, |asked| asked.asked_on);
    in_order(
        "received_on",
        "The date it arrived",
        received_on,
        asked_on,
        "the day you asked",
        today,
    )?;
    Ok(vec![NewFact {
        effective_on: received_on,
        fact: Fact::IdentityReceived { what },
    }])
}

fn in_order(
    field: &'static str,
    what: &'static str,
    date: NaiveDate,
    earliest: NaiveDate,
    because: &'static str,
    today: NaiveDate,
) -> Result<(), Refused> {
    if date > today {
        Err(Refused::InFuture { field, what })
    } else if date < earliest {
        Err(Refused::Before {
            field,
            what,
            earliest,
            because,
        })
    } else {
        Ok(())
    }
}

/// A reply names both ways to complain, and a refusal the court as well [two-routes] [refusal-notice].
fn routes_complete(file: &CaseFile, routes: &Routes) -> Result<(), Refused> {
    let refused = file.claims.iter().any(|c| {
        c.outcome
            .as_ref()
            .is_some_and(|(outcome, ..)| outcome.is_refusal())
    });
    let court_named = routes.court.as_ref().is_some_and(|c| !c.trim().is_empty());
    let complete = !routes.council.trim().is_empty()
        && !routes.regulator.trim().is_empty()
        && (court_named || !refused);
    if complete {
        Ok(())
    } else {
        Err(Refused::RoutesMissing)
    }
}

/// A free-text answer, trimmed.
///
/// # Errors
/// [`Refused::Empty`] with `empty` as its sentence, [`Refused::TooLong`], [`Refused::Unreadable`].
pub fn text(field: &'static str, typed: &str, empty: &'static str) -> Result<String, Refused> {
    let kept = optional_text(field, typed)?;
    if kept.is_empty() {
        return Err(Refused::Empty { field, says: empty });
    }
    Ok(kept)
}

/// A free-text answer that may be left empty, trimmed.
///
/// # Errors
/// [`Refused::TooLong`], [`Refused::Unreadable`] (a NUL, which one of the databases cannot hold).
pub fn optional_text(field: &'static str, typed: &str) -> Result<String, Refused> {
    // Browsers send CRLF and count it as one character.
    let kept = typed.trim().replace("\r\n", "\n");
    if kept.contains('\0') {
        return Err(Refused::Unreadable { field });
    }
    if kept.chars().count() > LONGEST_TEXT {
        return Err(Refused::TooLong {
            field,
            most: LONGEST_TEXT,
        });
    }
    Ok(kept)
}

/// Whether a claim may end this way; what the form offers.
#[must_use]
pub fn outcomes_for(right: Right) -> Vec<Outcome> {
    Outcome::ALL
        .into_iter()
        .filter(|outcome| right != Right::ObjectionDirectMarketing || !outcome.is_refusal())
        .collect()
}
