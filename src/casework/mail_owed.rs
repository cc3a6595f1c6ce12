//! Which letters a fact owes, and to whom. They are queued in the fact's own transaction.

use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::By;
use domain::case_file::CaseFile;
use domain::facts::{DatedFact, Fact, Person, ScanVerdict};
use domain::language::Language;
use domain::notices::Notice;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::CaseworkError;
use super::open::corrupt;
use crate::app::App;
use crate::store::{Connection, NewNotice, staff};
use crate::vault::{CaseKey, normal_email};

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
    /// Blind index of the browser that asked for it, which may type the code in it instead of using its link.
    #[serde(default)]
    pub asked_by: Option<[u8; 32]>,
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
        /// The language in which they read.
        language: Language,
    },
    /// Somebody who has begun a form, at the address to which they want the way back.
    Begun {
        /// E-mail address.
        email: String,
        /// The language of the page on which they asked.
        language: Language,
        /// The form.
        draft: Uuid,
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
            Reader::Resident { email, .. } | Reader::Begun { email, .. } => {
                app.vault.blind_email(email)
            }
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
            let says = words::say(file.requester.language, &because.says());
            letters.extend(resident("letter_ready", &says));
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
        Fact::DetailsChanged { person } => {
            letters.extend(to_old_address(
                file,
                dated,
                person,
                name("address_changed"),
                today,
            ));
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
    if concerns_owner(dated) {
        // Ten files in a row are one piece of news a day.
        let notice = match &dated.fact {
            Fact::DocumentAdded { .. } => "resident_wrote:files".to_owned(),
            _ => name("resident_wrote"),
        };
        letters.extend(to_owner(connection, file, "resident_wrote", notice, today).await?);
    }
    Ok(letters)
}

/// Whether the resident did something that the owner must look at, or sent a file that nobody may open.
fn concerns_owner(dated: &DatedFact) -> bool {
    match &dated.fact {
        Fact::QuestionAnswered { .. }
        | Fact::MessageFromResident { .. }
        | Fact::StillUnhappy { .. }
        | Fact::DetailsChanged { .. }
        | Fact::DocumentAdded { .. }
        | Fact::MissingReported { .. }
        // The end of a withdrawal, whose outcomes come before it.
        | Fact::Closed => dated.by == By::Resident,
        Fact::DocumentScanned { verdict, .. } => *verdict != ScanVerdict::Clean,
        _ => false,
    }
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
    let person = &file.requester;
    let email = person.mail_address()?.to_owned();
    Some(Letter {
        job: MailJob {
            letter: letter.to_owned(),
            to: Reader::Resident {
                name: person.name.clone(),
                email,
                language: person.language,
            },
            reference: Some(file.reference.to_string()),
            words: words.filter(|words| !words.is_empty()),
            asked_by: None,
        },
        notice,
        due_on,
    })
}

/// To the address at which the person is not written to any more: if it was not they who changed it, they learn of it
/// there.
fn to_old_address(
    file: &CaseFile,
    dated: &DatedFact,
    now: &Person,
    notice: String,
    due_on: NaiveDate,
) -> Option<Letter> {
    let earlier = file.facts.iter().rev().filter(|fact| fact.seq < dated.seq);
    let before = earlier
        .filter_map(|fact| match &fact.fact {
            Fact::DetailsChanged { person } => Some(&**person),
            _ => None,
        })
        .next()
        .unwrap_or(&file.received.requester);
    let email = before.mail_address()?;
    let same = now
        .email
        .as_deref()
        .is_some_and(|now| normal_email(now) == normal_email(email));
    (!same).then(|| Letter {
        job: MailJob {
            letter: "address_changed".to_owned(),
            to: Reader::Resident {
                name: before.name.clone(),
                email: email.to_owned(),
                language: before.language,
            },
            reference: Some(file.reference.to_string()),
            words: None,
            asked_by: None,
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
        asked_by: None,
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
