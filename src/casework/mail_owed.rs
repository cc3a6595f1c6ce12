//! Which letters a fact owes, and to whom. They are queued in the fact's own transaction.

use chrono::{DateTime, NaiveDate, Utc};
use domain::case_file::CaseFile;
use domain::facts::{DatedFact, Fact};
use domain::notices::Notice;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::CaseworkError;
use super::open::corrupt;
use crate::app::App;
use crate::store::{Connection, NewNotice, staff};
use crate::vault::CaseKey;

/// A letter that is owed. It is put into words when it is sent, so that a link in it is fresh.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailJob {
    /// Which letter: the name of its template.
    pub letter: String,
    /// Who reads it.
    pub to: Reader,
    /// The case it is about, if there is one.
    pub reference: Option<String>,
    /// The words of the council that it carries, if any.
    pub words: Option<String>,
}

/// Who reads a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reader {
    /// The resident, at this address.
    Resident {
        /// Name, as they gave it.
        name: String,
        /// E-mail address.
        email: String,
    },
    /// A member of staff, whose address is looked up when it is sent.
    Staff(Uuid),
}

/// A letter with the key under which it exists once.
#[derive(Debug, Clone)]
pub(crate) struct Letter {
    pub(crate) job: MailJob,
    /// The unique part of its name.
    pub(crate) notice: String,
    /// The date it is about.
    pub(crate) due_on: NaiveDate,
}

impl Letter {
    /// Seals the letter with the case's key, or with the outbox's own when it is about no case.
    pub(crate) fn sealed(
        &self,
        app: &App,
        case: Option<(Uuid, &CaseKey)>,
        now: DateTime<Utc>,
    ) -> Result<NewNotice, CaseworkError> {
        let id = Uuid::new_v4();
        let plain = serde_json::to_vec(&self.job)
            .map_err(|error| corrupt(case.map_or(Uuid::nil(), |(id, _)| id), &error))?;
        let place = outbox_place(id);
        let sealed = match case {
            Some((_, key)) => key.seal(&place, &plain),
            None => app.vault.seal_for("outbox", &place, &plain),
        };
        let recipient_key = match &self.job.to {
            Reader::Resident { email, .. } => app.vault.blind_email(email),
            Reader::Staff(id) => app.vault.blind("staff", &id.to_string()),
        };
        Ok(NewNotice {
            id,
            case_id: case.map(|(id, _)| id),
            notice: self.notice.clone(),
            due_on: self.due_on,
            recipient_key: recipient_key.to_vec(),
            sealed,
            created_at: now,
        })
    }
}

/// The associated data of a sealed letter.
pub(crate) fn outbox_place(id: Uuid) -> String {
    format!("outbox/sealed/{id}")
}

/// The letters that a new case owes.
pub(super) async fn after_receipt(
    connection: &impl Connection,
    file: &CaseFile,
    today: NaiveDate,
) -> Result<Vec<Letter>, CaseworkError> {
    let mut letters = Vec::new();
    letters.extend(to_resident(
        file,
        "received",
        None,
        "received".to_owned(),
        today,
    ));
    letters.extend(to_owner(connection, file, "new_case", "new_case".to_owned(), today).await?);
    Ok(letters)
}

/// The letters that a fact owes.
pub(super) async fn after(
    connection: &impl Connection,
    file: &CaseFile,
    dated: &DatedFact,
    today: NaiveDate,
) -> Result<Vec<Letter>, CaseworkError> {
    let name = |letter: &str| format!("{letter}:{}", dated.seq);
    let resident = |letter: &'static str, words: &str| {
        to_resident(file, letter, Some(words.to_owned()), name(letter), today)
    };
    let mut letters = Vec::new();
    match &dated.fact {
        Fact::IdentityAsked { why, .. } => letters.extend(resident("proof_needed", why)),
        Fact::QuestionAsked { question } => letters.extend(resident("question", question)),
        Fact::ExtensionNotified { reasons } => letters.extend(resident("extension", reasons)),
        Fact::ComplaintAcknowledged { text } => letters.extend(resident("acknowledged", text)),
        Fact::ComplaintProgress { text } => letters.extend(resident("progress", text)),
        Fact::MessageToResident { .. } => letters.extend(resident("message", "")),
        Fact::ReplySent { .. } => letters.extend(resident("reply", "")),
        Fact::LetterReady { because } => {
            letters.extend(resident("letter_ready", because.says()));
            letters.extend(
                to_officer(
                    connection,
                    file,
                    "letter_ready_officer",
                    name("letter_ready_officer"),
                    today,
                )
                .await?,
            );
        }
        Fact::QuestionAnswered { .. }
        | Fact::MessageFromResident { .. }
        | Fact::StillUnhappy { .. }
            if dated.by.staff().is_none() =>
        {
            letters.extend(
                to_owner(
                    connection,
                    file,
                    "resident_wrote",
                    name("resident_wrote"),
                    today,
                )
                .await?,
            );
        }
        Fact::Assigned { to, .. } if dated.by.staff() != Some(*to) => {
            letters.push(Letter {
                job: staff_job(file, "assigned", *to),
                notice: name("assigned"),
                due_on: today,
            });
        }
        _ => {}
    }
    Ok(letters)
}

/// The letters of a reminder: to the owner, and once it is late to every manager as well.
pub(super) async fn for_notice(
    connection: &impl Connection,
    file: &CaseFile,
    notice: Notice,
) -> Result<Vec<Letter>, CaseworkError> {
    let kind = notice.kind.as_str();
    let mut letters: Vec<Letter> =
        to_owner(connection, file, kind, kind.to_owned(), notice.due_on).await?;
    if notice.kind == domain::notices::NoticeKind::Late {
        for manager in staff::managers(connection).await? {
            letters.push(Letter {
                job: staff_job(file, "late_manager", manager),
                notice: "late_manager".to_owned(),
                due_on: notice.due_on,
            });
        }
    }
    Ok(letters)
}

fn to_resident(
    file: &CaseFile,
    letter: &str,
    words: Option<String>,
    notice: String,
    due_on: NaiveDate,
) -> Option<Letter> {
    let person = &file.received.requester;
    let email = person.email.clone()?;
    Some(Letter {
        job: MailJob {
            letter: letter.to_owned(),
            to: Reader::Resident {
                name: person.name.clone(),
                email,
            },
            reference: Some(file.reference.to_string()),
            words: words.filter(|words| !words.is_empty()),
        },
        notice,
        due_on,
    })
}

fn staff_job(file: &CaseFile, letter: &str, to: Uuid) -> MailJob {
    MailJob {
        letter: letter.to_owned(),
        to: Reader::Staff(to),
        reference: Some(file.reference.to_string()),
        words: None,
    }
}

/// To the owner; with none, to the Data Protection Officer.
async fn to_owner(
    connection: &impl Connection,
    file: &CaseFile,
    letter: &str,
    notice: String,
    due_on: NaiveDate,
) -> Result<Vec<Letter>, CaseworkError> {
    match file.owner {
        Some(owner) => Ok(vec![Letter {
            job: staff_job(file, letter, owner),
            notice,
            due_on,
        }]),
        None => to_officer(connection, file, letter, notice, due_on).await,
    }
}

/// To the Data Protection Officer, and to the deputy while the officer is away.
async fn to_officer(
    connection: &impl Connection,
    file: &CaseFile,
    letter: &str,
    notice: String,
    due_on: NaiveDate,
) -> Result<Vec<Letter>, CaseworkError> {
    let officers = staff::officers(connection, due_on).await?;
    let reader = if officers.dpo_away {
        officers.deputy.or(officers.dpo)
    } else {
        officers.dpo
    };
    Ok(reader
        .map(|id| Letter {
            job: staff_job(file, letter, id),
            notice,
            due_on,
        })
        .into_iter()
        .collect())
}
