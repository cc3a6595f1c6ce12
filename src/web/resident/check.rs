//! The last look at all answers, and the sending.

use axum::response::Response;
use serde_json::{Value, json};

use super::answers::Answers;
use super::draft::{self, Draft};
use super::kinds::Kind;
use super::order::Page;
use super::question::Setting;
use super::summary::cards;
use super::{numbers, papers};
use crate::casework;
use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::throttle::{Limit, count};
use crate::web::view::View;
use domain::said::Said;

/// `GET /request/check`
pub(super) async fn check(ask: Ask<Anyone>) -> Result<Response, AppError> {
    match draft::reach(&ask, Page::Check).await? {
        Err(elsewhere) => Ok(ask.go(elsewhere)),
        Ok(draft) => show(&ask, &draft, Form::new()).await,
    }
}

async fn show(ask: &Ask<Anyone>, draft: &Draft, form: Form) -> Result<Response, AppError> {
    let answers = &draft.answers;
    let setting = Setting::of(ask);
    let files = papers::of_draft(ask, draft.id).await?;
    let missing: Vec<Value> = answers
        .unanswered(setting.council)
        .into_iter()
        .map(|page| json!({ "href": page.path(), "message": setting.says(page.missing()) }))
        .collect();
    let numbers = numbers::found(answers.free_texts());
    let numbers: Vec<&str> = numbers.into_iter().map(numbers::Number::warns).collect();
    let title = if answers.is_complaint() {
        "form-check-title-complaint"
    } else {
        "form-check-title"
    };
    View::new(ask, "resident/check.html", &setting.says(title))
        .back(answers.back_from(Page::Check, setting.council))
        .form(form)
        .show(
            ask,
            json!({
                "cards": cards(answers, &files, &setting),
                "complaint": answers.is_complaint(),
                "can_add": can_add(answers),
                "reachable": answers.reachable(),
                "numbers": numbers,
                "missing": missing,
            }),
        )
        .await
}

/// Whether anything is left that can be asked for as well. A complaint is alone.
fn can_add(answers: &Answers) -> bool {
    !answers.is_complaint() && answers.kinds().len() < Kind::ALL.len() - 1
}

/// `POST /request/send`
pub(super) async fn send(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    let Some(draft) = draft::to_send(&ask).await? else {
        return Ok(ask.go("/request/sent"));
    };
    let Some(case) = draft.answers.case(&Setting::of(&ask), draft.form_key()) else {
        let missing = draft.answers.unanswered(&ask.app.council);
        let wrong = missing
            .iter()
            .map(|page| FieldError::new("", Said::new(page.missing())));
        return show(&ask, &draft, Form::again(&posted).wrong(wrong)).await;
    };
    let limit = Limit {
        name: "submit",
        most: ask.app.config.submissions_an_hour,
        minutes: 60,
    };
    count(&ask, limit, &ask.browser.peer.to_string()).await?;
    let submitted = casework::submit_draft(&ask.app, case, draft.id).await?;
    draft.became(&ask, submitted.id).await?;
    Ok(ask.go("/request/sent"))
}
