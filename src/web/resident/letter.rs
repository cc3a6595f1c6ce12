//! The resident's letter to the regulator and the evidence for it: always there, never gated, never sent for them.

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use domain::action::Action;
use domain::actor::Actor;
use domain::case_file::CaseFile;
use domain::escalation::{Escalation, Readiness, escalation};
use serde_json::{Value, json};

use super::reply;
use crate::casework::{self, CaseworkError, OpenCase};
use crate::letters::{self, LetterError, RegulatorLetter, evidence};
use crate::web::ask::{Ask, Resident};
use crate::web::attachment::attachment;
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::view::View;

/// The media type of a Word document.
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// `GET /requests/{reference}/letter`
pub(super) async fn letter(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let letter = written(&ask, &case)?;
    let form = Form::new()
        .with("harm", letter.harm.clone().unwrap_or_default())
        .with("wanted", letter.wanted.clone().unwrap_or_default());
    let saved = query.as_deref() == Some("done=saved");
    show(&ask, &case, &letter, form, saved).await
}

/// The case as this person may read it: without the words of a reply whose second step is still to be taken.
fn as_read(ask: &Ask<Resident>, case: &OpenCase) -> CaseFile {
    if reply::may_read(ask, case) {
        case.file.clone()
    } else {
        letters::without_replies(&case.file)
    }
}

fn written(ask: &Ask<Resident>, case: &OpenCase) -> Result<RegulatorLetter, AppError> {
    let file = as_read(ask, case);
    Ok(letters::regulator_letter(&ask.app, &file, ask.today)?)
}

async fn show(
    ask: &Ask<Resident>,
    case: &OpenCase,
    letter: &RegulatorLetter,
    form: Form,
    saved: bool,
) -> Result<Response, AppError> {
    let state = escalation(&case.file, &ask.app.law, ask.today);
    let regulator = ask
        .app
        .regulators
        .in_force_on(ask.today)
        .map_err(LetterError::from)?;
    let title = ask.says("letter-page-title");
    let mut view = View::new(ask, "resident/letter.html", &title)
        .back(&format!("/requests/{}", case.file.reference))
        .form(form);
    if saved {
        view = view.success(&ask.says("letter-page-saved"));
    }
    view.show(
        ask,
        json!({
            "reference": case.file.reference.as_str(),
            "letter": letter,
            "readiness": readiness(ask, &state),
            "complaint_web": regulator.complaint_web,
            "reply_closed": !reply::may_read(ask, case),
        }),
    )
    .await
}

/// Whether the letter is ready, why, and which steps of the regulator's guidance are taken.
fn readiness(ask: &Ask<Resident>, state: &Escalation) -> Value {
    let (heading, says) = match state.readiness {
        Readiness::Ready => ("letter-page-ready", "letter-page-ready-says"),
        Readiness::NotYet => ("letter-page-not-yet", "letter-page-not-yet-says"),
        Readiness::LateButPossible => ("letter-page-late", "letter-page-late-says"),
    };
    let reasons: Vec<String> = state
        .reasons
        .iter()
        .map(|reason| ask.say(&reason.says()))
        .collect();
    let expected: Vec<Value> = state
        .expected
        .iter()
        .map(|step| json!({ "says": ask.say(&step.says()), "done": step.done }))
        .collect();
    json!({
        "heading": ask.says(heading),
        "says": ask.says(says),
        "reasons": reasons,
        "expected": expected,
    })
}

/// `POST /requests/{reference}/letter`: the person's own words. Nobody else writes them, so the last ones count.
pub(super) async fn keep_words(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
    posted: Posted,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let action = Action::GiveLetterWords {
        harm: posted.first("harm").to_owned(),
        wanted: posted.first("wanted").to_owned(),
    };
    let id = case.row.id;
    match casework::act(&ask.app, id, &Actor::Resident, action, None, posted.once()).await {
        Ok(_) => Ok(ask.go(&format!(
            "/requests/{}/letter?done=saved",
            case.file.reference
        ))),
        Err(CaseworkError::Refused(refused)) => {
            let letter = written(&ask, &case)?;
            let form = Form::again(&posted).wrong([FieldError::refused(&refused, "harm")]);
            show(&ask, &case, &letter, form, false).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /requests/{reference}/letter.pdf`
pub(super) async fn pdf(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let letter = written(&ask, &case)?;
    let bytes = letters::regulator_pdf(&ask.app, &letter, ask.today).await?;
    let name = format!("letter-to-regulator-{}.pdf", case.file.reference);
    Ok(attachment(&name, "application/pdf", bytes))
}

/// `GET /requests/{reference}/letter.docx`
pub(super) async fn docx(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let bytes = letters::docx(&written(&ask, &case)?, ask.today)?;
    let name = format!("letter-to-regulator-{}.docx", case.file.reference);
    Ok(attachment(&name, WORD, bytes))
}

/// `GET /requests/{reference}/evidence.zip`
pub(super) async fn bundle(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let replies = reply::may_read(&ask, &case);
    let chain = case
        .sealed_facts(&ask.app, |fact| {
            evidence::may_see(&case.file, fact, replies)
        })
        .await?;
    let file = as_read(&ask, &case);
    let bytes = evidence::bundle(&ask.app, &file, &chain, ask.today, &[]).await?;
    let name = format!("evidence-{}.zip", case.file.reference);
    Ok(attachment(&name, "application/zip", bytes))
}
