//! A letter that is owed, put into words at the moment at which it is sent: in the language of the person, to the
//! address that is theirs now, with a link that is fresh.

use chrono::TimeDelta;
use domain::language::Language;
use domain::sentence::deadline_sentence;
use domain::timeliness::timeliness;
use serde_json::{Value, json};
use uuid::Uuid;

use super::WorkerError;
use crate::app::App;
use crate::casework::{self, MailJob, NewAddress, OpenCase, Reader};
use crate::clock::{london_date, micros};
use crate::credentials::tokens;
use crate::mail::OutgoingMail;
use crate::people;
use crate::store::links::{self, LinkRow, Purpose};
use crate::store::outbox::Claimed;
use crate::store::{cases, saved};
use crate::vault::normal_email;
use crate::web::pages::at;

/// Who reads a letter, and what lets them act on it.
struct Addressed {
    name: String,
    email: String,
    language: Language,
    link: Option<String>,
    /// What they may type instead of using the link.
    code: Option<String>,
}

/// Puts a letter into words, or finds that nobody is to read it.
pub(super) async fn write(
    app: &App,
    letter: &Claimed,
) -> Result<Option<OutgoingMail>, WorkerError> {
    let case = match letter.case_id {
        Some(id) => Some(casework::open(app, id).await?),
        None => None,
    };
    let job = open(app, letter, case.as_ref())?;
    let Some(to) = addressed(app, &job, case.as_ref()).await? else {
        return Ok(None);
    };
    let context = json!({
        "council": { "name": app.council.name, "phone": app.council.contact.phone, "email": app.council.contact.email },
        "name": to.name,
        "reference": job.reference,
        "words": job.words,
        "link": to.link,
        "code": to.code,
        "link_minutes": app.council.targets.resident_link_minutes,
        "saved_days": casework::SAVED_DAYS,
        "track": app.config.link(&at(to.language, "/track")),
        "case": case.as_ref().map(|case| case_context(app, case, to.language)),
    });
    let template = format!("mail/{}.txt", job.letter);
    let text = app.pages.render(to.language, &template, &context)?;
    let (subject, body) = text.split_once('\n').unwrap_or((text.as_str(), ""));
    Ok(Some(OutgoingMail {
        message_id: letter.message_id.clone(),
        to: to.email,
        subject: subject.trim_start_matches("Subject:").trim().to_owned(),
        text: format!("{}\n", body.trim()),
        html: None,
    }))
}

fn open(app: &App, letter: &Claimed, case: Option<&OpenCase>) -> Result<MailJob, WorkerError> {
    let place = casework::outbox_place(letter.id);
    let plain = match case {
        Some(case) => case.open_letter(&place, &letter.sealed)?,
        None => app.vault.open_for("outbox", &place, &letter.sealed)?,
    };
    Ok(serde_json::from_slice(&plain)?)
}

async fn addressed(
    app: &App,
    job: &MailJob,
    case: Option<&OpenCase>,
) -> Result<Option<Addressed>, WorkerError> {
    let to = |name: &str, email: &str, language: Language| Addressed {
        name: name.to_owned(),
        email: email.to_owned(),
        language,
        link: None,
        code: None,
    };
    Ok(match (&job.to, case, job.letter.as_str()) {
        (Reader::Staff(id), ..) => people::by_id(app, *id)
            .await?
            .filter(|person| !person.disabled)
            .map(|person| Addressed {
                link: Some(staff_link(app, job.reference.as_deref(), &job.letter)),
                ..to(&person.name, &person.email, Language::English)
            }),
        (
            Reader::Begun {
                email,
                language,
                draft,
            },
            ..,
        ) => way_back(app, *draft, *language)
            .await?
            .map(|link| Addressed {
                link: Some(link),
                ..to("", email, *language)
            }),
        // It warns an address that is not the person's any more, so nothing in it opens anything.
        (
            Reader::Resident {
                name,
                email,
                language,
            },
            _,
            "address_changed",
        ) => Some(to(name, email, *language)),
        (Reader::Resident { email, .. }, Some(case), "confirm_address") => {
            let language = case.file.requester.language;
            Some(Addressed {
                link: Some(confirming_link(app, case.row.id, email, language).await?),
                ..to("", email, language)
            })
        }
        // What was queued under older details goes where the person is reached now, or not at all.
        (Reader::Resident { .. }, Some(case), _) => {
            let person = &case.file.requester;
            let Some(email) = person.mail_address() else {
                return Ok(None);
            };
            Some(with_link(app, to(&person.name, email, person.language), job).await?)
        }
        (
            Reader::Resident {
                name,
                email,
                language,
            },
            None,
            _,
        ) if may_be_mailed(app, email).await? => {
            Some(with_link(app, to(name, email, *language), job).await?)
        }
        (Reader::Resident { .. }, None, _) => None,
    })
}

/// Whether somebody is reached under that address who has not asked us to keep away from it.
async fn may_be_mailed(app: &App, email: &str) -> Result<bool, WorkerError> {
    let index = app.vault.blind_email(email);
    for row in cases::by_email(app.store.read(), &index).await? {
        let case = casework::open(app, row.id).await?;
        let reached = case.file.requester.mail_address().map(normal_email);
        if reached.is_some_and(|reached| reached == normal_email(email)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// With a link that works once, made when the letter is: it cannot grow old in the queue. A letter that somebody asked
/// for in a browser carries a code for that browser as well.
async fn with_link(app: &App, to: Addressed, job: &MailJob) -> Result<Addressed, WorkerError> {
    let (token, digest) = tokens::new_token();
    let (now, ends) = lifetime(app);
    let purpose = if job.letter == "link" {
        Purpose::Asked
    } else {
        Purpose::Notice
    };
    let mut row = LinkRow::new(digest, purpose, app.vault.blind_email(&to.email), now, ends);
    let code = job.asked_by.map(|browser| {
        let code = tokens::six_digits();
        row.code = Some((app.vault.blind_mail_code(&browser, &code), browser));
        code
    });
    links::keep(&app.store, row).await?;
    let path = at(to.language, &format!("/link/{token}"));
    Ok(Addressed {
        link: Some(app.config.link(&path)),
        code,
        ..to
    })
}

/// A link that shows that an address is the person's, and opens nothing.
async fn confirming_link(
    app: &App,
    case_id: Uuid,
    email: &str,
    language: Language,
) -> Result<String, WorkerError> {
    let (token, digest) = tokens::new_token();
    let (now, ends) = lifetime(app);
    let new = NewAddress {
        case_id,
        email: email.to_owned(),
    };
    let mut row = LinkRow::new(digest, Purpose::Confirm, new.index(app), now, ends);
    row.sealed = new.sealed(app, &digest)?;
    links::keep(&app.store, row).await?;
    Ok(app.config.link(&at(language, &format!("/link/{token}"))))
}

fn lifetime(app: &App) -> (chrono::DateTime<chrono::Utc>, chrono::DateTime<chrono::Utc>) {
    let now = micros(app.clock.now());
    let minutes = TimeDelta::minutes(i64::from(app.council.targets.resident_link_minutes));
    (now, now + minutes)
}

/// A link to a form that was begun, unless the form has been sent or thrown away meanwhile.
async fn way_back(
    app: &App,
    draft: Uuid,
    language: Language,
) -> Result<Option<String>, WorkerError> {
    let now = micros(app.clock.now());
    let (token, digest) = tokens::new_token();
    let ends = now + TimeDelta::days(casework::SAVED_DAYS);
    let kept = saved::keep(&app.store, &digest, draft, now, ends).await?;
    let path = at(language, &format!("/saved/{token}"));
    Ok(kept.then(|| app.config.link(&path)))
}

fn staff_link(app: &App, reference: Option<&str>, letter: &str) -> String {
    match reference {
        Some(reference) if letter != "late_manager" => {
            app.config.link(&format!("/desk/cases/{reference}"))
        }
        _ => app.config.link("/insight"),
    }
}

/// What a letter says of its case: where the time limit stands, in the sentence that every page uses.
fn case_context(app: &App, case: &OpenCase, language: Language) -> Value {
    let today = london_date(app.clock.now());
    let (claim, clock) = case.file.governing(&app.law);
    let lateness = timeliness(&clock, case.file.finished_on(claim), today);
    let facts = case.file.clock_facts(claim);
    json!({
        "complaint": case.file.is_complaint(),
        "asked_for": case.file.asked_for(),
        "sentence": words::say_all(
            language,
            &deadline_sentence(&clock, &facts, lateness, &app.law.settings),
        ),
        "due_on": clock.due_on,
    })
}
