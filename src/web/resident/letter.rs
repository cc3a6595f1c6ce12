//! The resident's letter to the regulator: always there, never gated, never sent for them.

use axum::extract::{Path, RawQuery};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use domain::action::Action;
use domain::actor::Actor;
use domain::escalation::{Escalation, Readiness, escalation};
use serde_json::{Value, json};

use crate::casework::{self, CaseworkError, OpenCase};
use crate::letters::{self, LetterError, RegulatorLetter, SUMMARY_LIMIT};
use crate::web::ask::{Ask, Resident};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::view::{View, go};

/// `GET /requests/{reference}/letter`
pub(super) async fn letter(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let letter = letters::regulator_letter(&ask.app, &case.file, ask.today)?;
    let form = Form::new()
        .with("harm", letter.harm.clone().unwrap_or_default())
        .with("wanted", letter.wanted.clone().unwrap_or_default());
    let saved = query.as_deref() == Some("done=saved");
    show(&ask, &case, &letter, form, saved).await
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
    let mut view = View::new(ask, "resident/letter.html", "Your letter to the regulator")
        .back(&format!("/requests/{}", case.file.reference))
        .form(form);
    if saved {
        view = view.success("Your words are in the letter.");
    }
    view.show(
        ask,
        json!({
            "reference": case.file.reference.as_str(),
            "letter": letter,
            "readiness": readiness(&state),
            "regulator": regulator.in_letters(),
            "complaint_web": regulator.complaint_web,
            "characters": letter.summary.chars().count(),
            "most": SUMMARY_LIMIT,
        }),
    )
    .await
}

/// Whether the letter is ready, with the reasons, in words.
fn readiness(state: &Escalation) -> Value {
    let (heading, says) = match state.readiness {
        Readiness::Ready => (
            "Your letter is ready",
            "You can send it now. We do not send it for you.",
        ),
        Readiness::NotYet => (
            "Nothing is late or refused yet",
            "You can still send your letter at any time. The regulator may ask you to wait until we have answered.",
        ),
        Readiness::LateButPossible => (
            "You can still send your letter",
            "It is later than the regulator likes. That is guidance and not law, so you can send it all the same.",
        ),
    };
    let reasons: Vec<&str> = state.reasons.iter().map(|reason| reason.says()).collect();
    json!({
        "heading": heading,
        "says": says,
        "reasons": reasons,
        "until": state.guidance_until,
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
        Ok(_) => Ok(go(&format!(
            "/requests/{}/letter?done=saved",
            case.file.reference
        ))),
        Err(CaseworkError::Refused(refused)) => {
            let letter = letters::regulator_letter(&ask.app, &case.file, ask.today)?;
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
    let letter = letters::regulator_letter(&ask.app, &case.file, ask.today)?;
    let bytes = letters::regulator_pdf(&ask.app, &letter, ask.today).await?;
    let name = format!("letter-to-regulator-{}.pdf", case.file.reference);
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/pdf"),
    );
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}
