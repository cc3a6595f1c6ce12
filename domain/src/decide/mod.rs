//! An act becomes facts, or is refused in a sentence.

use chrono::NaiveDate;

use crate::action::Action;
use crate::actor::Actor;
use crate::case_file::CaseFile;
use crate::clock::IdentityKind;
use crate::facts::{Fact, Outcome};
use crate::notices::letters_to_offer;
use crate::permitted::guard;
use crate::refused::Refused;
use crate::regime::Law;
use crate::right::Right;

mod files;
mod person;
mod recipients;
mod reply;
mod text;

pub(crate) use files::may_add_any;
pub use files::{MOST_FILES, sent_along};
pub use reply::MOST_ITEMS;
pub use text::{optional_text, text};

/// The reasons of an outcome when the person takes the request back without a word.
pub const WITHDREW: &str = "You told us that you no longer want this.";

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
            let reason = text("reason", &reason, "refused-enter-why-right")?;
            on_today(Fact::Classified {
                claim_no,
                right,
                reason,
            })
        }
        Action::AskIdentity { why } => {
            let why = text("why", &why, "refused-enter-why-identity")?;
            on_today(Fact::IdentityAsked {
                what: IdentityKind::Identity,
                why,
            })
        }
        Action::AskAuthority { why } => {
            let why = text("why", &why, "refused-enter-why-authority")?;
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
            let question = text("question", &question, "refused-enter-question")?;
            on_today(Fact::QuestionAsked { question })
        }
        Action::RecordAnswer {
            answer,
            answered_on,
        } => {
            let answer = text("answer", &answer, "refused-enter-their-answer")?;
            let asked_on = file.open_question().map_or(today, |q| q.asked_on);
            in_order(
                "answered_on",
                "refused-date-answered",
                answered_on,
                asked_on,
                "refused-because-you-asked",
                today,
            )?;
            Ok(vec![NewFact {
                effective_on: answered_on,
                fact: Fact::QuestionAnswered { answer },
            }])
        }
        Action::Answer { answer } => {
            let answer = text("answer", &answer, "refused-enter-answer")?;
            on_today(Fact::QuestionAnswered { answer })
        }
        Action::Extend { reasons } => {
            let reasons = text("reasons", &reasons, "refused-enter-why-more-time")?;
            on_today(Fact::ExtensionNotified { reasons })
        }
        Action::Acknowledge { text: said } => {
            let text = text("text", &said, "refused-enter-what-to-tell")?;
            on_today(Fact::ComplaintAcknowledged { text })
        }
        Action::UpdateComplainant { text: said } => {
            let text = text("text", &said, "refused-enter-progress")?;
            on_today(Fact::ComplaintProgress { text })
        }
        Action::WriteToResident { text: said } => {
            let text = text("text", &said, "refused-enter-message")?;
            on_today(Fact::MessageToResident { text })
        }
        Action::Note { text: said } => {
            let text = text("text", &said, "refused-enter-note")?;
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
            let reasons = text("reasons", &reasons, "refused-enter-reasons")?;
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
            schedule,
        } => {
            let words = text("words", &words, "refused-enter-reply")?;
            reply::routes_complete(file, &routes)?;
            on_today(Fact::ReplySent {
                words,
                routes,
                sent_by,
                schedule: reply::schedule(file, schedule)?,
            })
        }
        Action::Close => on_today(Fact::Closed),
        Action::Reopen { reason } => {
            let reason = text("reason", &reason, "refused-enter-why-reopen")?;
            on_today(Fact::Reopened { reason })
        }
        Action::WriteToCouncil { text: said } => {
            let text = text("text", &said, "refused-enter-message")?;
            on_today(Fact::MessageFromResident { text })
        }
        Action::SayUnhappy { words } => {
            let words = text("words", &words, "refused-enter-why-unhappy")?;
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
        Action::ChangeDetails { person } => {
            let person = person::checked(*person, today)?;
            if person == file.requester {
                return Err(Refused::NothingChanged);
            }
            let person = Box::new(person);
            on_today(Fact::DetailsChanged { person })
        }
        Action::Withdraw { words } => withdrawn(file, &words, today),
        Action::AddDocument { document } => files::add(file, actor, document, today),
        Action::RecordScan { document, verdict } => {
            on_today(files::scanned(file, document, verdict)?)
        }
        Action::TellRecipient {
            recipient,
            how,
            reason,
        } => on_today(recipients::told(&recipient, how, reason)?),
        Action::RecordRecipientAnswer { recipient, answer } => {
            on_today(recipients::answered(file, &recipient, &answer)?)
        }
        Action::ReportMissing { items, words } => on_today(reply::missing(file, items, &words)?),
        Action::IssueCode { digest, how } => {
            person::can_have_code(file, how)?;
            let digest = text::name("how", &digest, "refused-select-how-code")?;
            on_today(Fact::CodeIssued { digest, how })
        }
        Action::RenewRelease => on_today(Fact::ReleaseRenewed),
    }
}

/// All that has not been answered is taken back, and the work ends. An outcome that the person has not been told of is
/// taken back as well: nobody will send it any more.
fn withdrawn(file: &CaseFile, words: &str, today: NaiveDate) -> Result<Vec<NewFact>, Refused> {
    let words = text::optional_text("words", words)?;
    let reasons = if words.is_empty() {
        WITHDREW.to_owned()
    } else {
        words
    };
    let facts = file
        .claims
        .iter()
        .filter(|claim| match &claim.outcome {
            None => true,
            Some((outcome, ..)) => file.replied_on.is_none() && *outcome != Outcome::Withdrawn,
        })
        .map(|claim| Fact::OutcomeRecorded {
            claim_no: claim.no,
            outcome: Outcome::Withdrawn,
            reasons: reasons.clone(),
        })
        .chain([Fact::Closed])
        .map(|fact| NewFact {
            effective_on: today,
            fact,
        });
    Ok(facts.collect())
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
        "refused-date-arrived",
        received_on,
        asked_on,
        "refused-because-you-asked",
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

/// Whether a claim may end this way; what the form offers.
#[must_use]
pub fn outcomes_for(right: Right) -> Vec<Outcome> {
    Outcome::ALL
        .into_iter()
        .filter(|outcome| right != Right::ObjectionDirectMarketing || !outcome.is_refusal())
        .collect()
}
