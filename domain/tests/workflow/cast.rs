//! The people and cases of these tests.

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::action::{Action, ActionKind};
use domain::actor::{Actor, By, Role, Roles};
use domain::case_file::CaseFile;
use domain::facts::{
    Channel, CodeBy, DatedFact, DocumentRef, Fact, Outcome, Person, Purpose, Received,
    ReplyChannel, Routes, ScanVerdict, ScheduleItem, Told, Treatment,
};
use domain::nation::Nation;
use domain::notices::letters_to_offer;
use domain::reference::Reference;
use domain::regime::Law;
use domain::right::Right;
use uuid::Uuid;

pub(crate) fn law() -> Law {
    Law::new(Nation::EnglandAndWales)
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn staff(roles: &[Role]) -> Actor {
    Actor::Staff {
        id: Uuid::from_u128(7),
        roles: Roles::of(roles.iter().copied()),
    }
}

pub(crate) fn everybody() -> Vec<Actor> {
    vec![
        Actor::Resident,
        Actor::Worker,
        staff(&[Role::Caseworker]),
        staff(&[Role::DataProtectionOfficer]),
        staff(&[Role::Manager]),
        staff(&[Role::Administrator]),
        staff(&[]),
        staff(&Role::ALL),
    ]
}

pub(crate) fn received(rights: &[Right]) -> Fact {
    let ada = Person {
        name: "Ada Resident".into(),
        ..Person::default()
    };
    let words = "Everything you hold about me".into();
    Fact::Received(Box::new(Received::new(
        Channel::Online,
        rights.to_vec(),
        words,
        ada,
    )))
}

/// Numbers the facts and folds them. Who recorded them is the product itself.
pub(crate) fn file(facts: impl IntoIterator<Item = (NaiveDate, Fact)>) -> CaseFile {
    file_by(facts.into_iter().map(|(on, fact)| (on, By::Worker, fact)))
}

/// Numbers the facts and folds them.
pub(crate) fn file_by(facts: impl IntoIterator<Item = (NaiveDate, By, Fact)>) -> CaseFile {
    let recorded_at: DateTime<Utc> = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
    let facts = (1..)
        .zip(facts)
        .map(|(seq, (effective_on, by, fact))| DatedFact {
            seq,
            effective_on,
            recorded_at,
            by,
            fact,
        })
        .collect();
    let reference = (0..).find_map(Reference::from_random).unwrap();
    CaseFile::from_facts(Uuid::from_u128(1), reference, facts).unwrap()
}

pub(crate) fn routes() -> Routes {
    Routes {
        council: "to us".into(),
        regulator: "to the regulator".into(),
        court: Some("to a court".into()),
    }
}

/// An act of that kind with everything that it needs, on that day.
pub(crate) fn well_formed(
    kind: ActionKind,
    file: &CaseFile,
    law: &Law,
    today: NaiveDate,
) -> Action {
    use ActionKind as K;
    let text = || "words".to_owned();
    let claim_no = file
        .claims
        .iter()
        .find(|c| c.outcome.is_none())
        .map_or(1, |c| c.no);
    match kind {
        K::Assign => Action::Assign {
            to: Uuid::from_u128(9),
            reason: None,
        },
        K::Classify => Action::Classify {
            claim_no,
            right: Right::Access,
            reason: text(),
        },
        K::AskIdentity => Action::AskIdentity { why: text() },
        K::RecordIdentity => Action::RecordIdentity { received_on: today },
        K::AskAuthority => Action::AskAuthority { why: text() },
        K::RecordAuthority => Action::RecordAuthority { received_on: today },
        K::AskQuestion => Action::AskQuestion { question: text() },
        K::RecordAnswer => Action::RecordAnswer {
            answer: text(),
            answered_on: today,
        },
        K::Extend => Action::Extend { reasons: text() },
        K::Acknowledge => Action::Acknowledge { text: text() },
        K::UpdateComplainant => Action::UpdateComplainant { text: text() },
        K::WriteToResident => Action::WriteToResident { text: text() },
        K::Note => Action::Note { text: text() },
        K::RecordOutcome => Action::RecordOutcome {
            claim_no,
            outcome: Outcome::Granted,
            reasons: text(),
        },
        K::SendReply => Action::SendReply {
            words: text(),
            routes: routes(),
            sent_by: ReplyChannel::Online,
            schedule: file
                .documents_for(Purpose::Reply)
                .filter(|known| !known.is_infected())
                .map(|known| released(known.document.id))
                .collect(),
        },
        K::Close => Action::Close,
        K::Reopen => Action::Reopen { reason: text() },
        K::Answer => Action::Answer { answer: text() },
        K::WriteToCouncil => Action::WriteToCouncil { text: text() },
        K::SayUnhappy => Action::SayUnhappy { words: text() },
        K::GiveLetterWords => Action::GiveLetterWords {
            harm: text(),
            wanted: text(),
        },
        K::OfferLetter => Action::OfferLetter {
            because: letters_to_offer(file, law, today)
                .first()
                .copied()
                .unwrap_or(domain::facts::ReadyReason::ReplyOverdue),
        },
        K::ChangeDetails => Action::ChangeDetails {
            person: Box::new(Person {
                phone: Some(format!("01632 960 {:03}", file.seq())),
                ..file.requester.clone()
            }),
        },
        K::Withdraw => Action::Withdraw {
            words: String::new(),
        },
        K::AddDocument => Action::AddDocument {
            document: document(1_000 + u128::from(file.seq()), Purpose::Identity),
        },
        K::RecordScan => Action::RecordScan {
            document: file
                .documents
                .iter()
                .find(|known| known.scan.is_none())
                .map_or(Uuid::nil(), |known| known.document.id),
            verdict: ScanVerdict::Clean,
        },
        K::TellRecipient => Action::TellRecipient {
            recipient: "The housing association".into(),
            how: Told::Told,
            reason: None,
        },
        K::RecordRecipientAnswer => Action::RecordRecipientAnswer {
            recipient: "The housing association".into(),
            answer: text(),
        },
        K::ReportMissing => Action::ReportMissing {
            items: Vec::new(),
            words: text(),
        },
        K::IssueCode => Action::IssueCode {
            digest: "salted".into(),
            how: CodeBy::InPerson,
        },
        K::RenewRelease => Action::RenewRelease,
    }
}

pub(crate) fn document(id: u128, purpose: Purpose) -> DocumentRef {
    DocumentRef {
        id: Uuid::from_u128(id),
        purpose,
        name: "passport.pdf".into(),
        media: "application/pdf".into(),
        bytes: 5,
        sha256: "0123456789abcdef".repeat(4),
    }
}

/// A line of a schedule with that document, not numbered yet.
pub(crate) fn released(document: Uuid) -> ScheduleItem {
    ScheduleItem {
        no: 0,
        title: "The housing file".into(),
        treatment: Treatment::Released,
        reason: None,
        document: Some(document),
    }
}

pub(crate) fn after(start: NaiveDate, days: u64) -> NaiveDate {
    start.checked_add_days(Days::new(days)).unwrap()
}
