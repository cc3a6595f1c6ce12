//! I am not happy with this: what is missing, a complaint to us, and what the regulator, the ombudsman and a court do.

use axum::extract::Path;
use axum::response::Response;
use domain::action::{Action, ActionKind};
use domain::actor::Actor;
use domain::case_file::CaseFile;
use domain::escalation::escalation;
use domain::nation::Nation;
use domain::regime::citations::{COMPLAIN_TO_COUNCIL, COMPLAIN_TO_REGULATOR, COURT, SECTION_166};
use domain::said::Said;
use domain::timeliness::{Timeliness, timeliness};
use serde_json::{Value, json};

use super::reply;
use super::write::{address, may};
use crate::casework::{self, CaseworkError, OpenCase};
use crate::letters::LetterError;
use crate::web::ask::{Ask, Resident};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::view::View;

/// `GET /requests/{reference}/unhappy`
pub(super) async fn page(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    show(&ask, &case, Form::new()).await
}

async fn show(ask: &Ask<Resident>, case: &OpenCase, form: Form) -> Result<Response, AppError> {
    View::new(
        ask,
        "resident/unhappy.html",
        &ask.says("reply-unhappy-title"),
    )
    .back(&address(case))
    .form(form)
    .show(
        ask,
        json!({
            "reference": case.file.reference.as_str(),
            "complaint": case.file.is_complaint(),
            "says": ask.say(&standing(ask, &case.file)),
            "choices": choices(ask, case),
            "still": may(ask, case, ActionKind::SayUnhappy),
        }),
    )
    .await
}

/// Where the case stands, in the words of this page: in time and late differ.
fn standing(ask: &Ask<Resident>, file: &CaseFile) -> Said {
    let (claim, clock) = file.governing(&ask.app.law);
    if file.replied_on.is_some() {
        return Said::new("reply-unhappy-answered");
    }
    if file.is_withdrawn() {
        return Said::new("reply-unhappy-withdrawn");
    }
    let dated = |id| match clock.due_on {
        Some(day) => Said::new(id).with("day", day),
        None => Said::new(id),
    };
    match (
        timeliness(&clock, file.finished_on(claim), ask.today),
        file.is_complaint(),
    ) {
        (Timeliness::Overdue { .. }, false) => dated("reply-unhappy-late"),
        (Timeliness::Overdue { .. }, true) => dated("reply-unhappy-late-complaint"),
        (Timeliness::Running { .. } | Timeliness::DueToday, false) => {
            dated("reply-unhappy-in-time")
        }
        (_, true) => Said::new("reply-unhappy-complaint"),
        (_, false) => Said::new("reply-unhappy-no-date"),
    }
}

/// What can be done now, the nearest first.
fn choices(ask: &Ask<Resident>, case: &OpenCase) -> Vec<(&'static str, Value)> {
    let item = |value: &'static str, text: &'static str, hint: &'static str| {
        (
            value,
            json!({ "value": value, "text": ask.says(text), "hint": ask.says(hint) }),
        )
    };
    let complaint = case.file.is_complaint();
    let mut choices = Vec::new();
    if !complaint && may(ask, case, ActionKind::ReportMissing) {
        choices.push(item(
            "missing",
            "reply-choice-missing",
            "reply-choice-missing-hint",
        ));
    }
    if may(ask, case, ActionKind::SayUnhappy) {
        choices.push(item(
            "still",
            "reply-choice-still",
            "reply-choice-still-hint",
        ));
    }
    if complaint && case.file.replied_on.is_none() {
        choices.push(item(
            "message",
            "reply-choice-message",
            "reply-choice-message-hint",
        ));
    }
    if !complaint {
        choices.push(item(
            "complain",
            "reply-choice-complain",
            "reply-choice-complain-hint",
        ));
    }
    choices.push(item(
        "regulator",
        "reply-choice-regulator",
        "reply-choice-regulator-hint",
    ));
    choices
}

/// `POST /requests/{reference}/unhappy`: to the page that was chosen, or the words that were typed.
pub(super) async fn choose(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
    posted: Posted,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let chosen = posted.first("choice");
    let offered = choices(&ask, &case);
    match offered.iter().find(|(value, _)| *value == chosen) {
        Some(("still", _)) => say_still(&ask, &case, &posted).await,
        // Messages are written on the page of the case.
        Some(("message", _)) => Ok(ask.go(&address(&case))),
        Some((page, _)) => Ok(ask.go(&format!("{}/{page}", address(&case)))),
        None => {
            let empty = FieldError::new("choice", Said::new("reply-choice-empty"));
            show(&ask, &case, Form::again(&posted).wrong([empty])).await
        }
    }
}

async fn say_still(
    ask: &Ask<Resident>,
    case: &OpenCase,
    posted: &Posted,
) -> Result<Response, AppError> {
    let action = Action::SayUnhappy {
        words: posted.first("words").to_owned(),
    };
    let id = case.row.id;
    match casework::act(&ask.app, id, &Actor::Resident, action, None, posted.once()).await {
        Ok(_) => Ok(ask.go(&format!("{}?done=unhappy", address(case)))),
        Err(CaseworkError::Refused(refused)) => {
            let form = Form::again(posted).wrong([FieldError::refused(&refused, "words")]);
            show(ask, case, form).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /requests/{reference}/missing`. The list is part of the reply, so it stands behind the same step.
pub(super) async fn missing(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    if case.file.reply.is_none() || !reply::may_read(&ask, &case) {
        return Ok(ask.go(&format!("{}/reply", address(&case))));
    }
    show_missing(&ask, &case, Form::new()).await
}

async fn show_missing(
    ask: &Ask<Resident>,
    case: &OpenCase,
    form: Form,
) -> Result<Response, AppError> {
    let schedule = case.file.reply.iter().flat_map(|reply| &reply.schedule);
    let items: Vec<Value> = schedule
        .map(|item| {
            let text = Said::new("reply-missing-item")
                .with("no", u64::from(item.no))
                .with("title", item.title.as_str());
            json!({
                "value": item.no.to_string(),
                "text": ask.say(&text),
                "hint": ask.says(reply::treatment(item.treatment)),
            })
        })
        .collect();
    View::new(
        ask,
        "resident/missing.html",
        &ask.says("reply-missing-title"),
    )
    .back(&format!("{}/unhappy", address(case)))
    .form(form)
    .show(
        ask,
        json!({ "reference": case.file.reference.as_str(), "items": items }),
    )
    .await
}

/// `POST /requests/{reference}/missing`
pub(super) async fn report_missing(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
    posted: Posted,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    if case.file.reply.is_none() || !reply::may_read(&ask, &case) {
        return Ok(ask.go(&format!("{}/reply", address(&case))));
    }
    let items = posted.all("items").iter().filter_map(|no| no.parse().ok());
    let action = Action::ReportMissing {
        items: items.collect(),
        words: posted.first("words").to_owned(),
    };
    let id = case.row.id;
    match casework::act(&ask.app, id, &Actor::Resident, action, None, posted.once()).await {
        Ok(_) => Ok(ask.go(&format!("{}?done=missing", address(&case)))),
        Err(CaseworkError::Refused(refused)) => {
            let form = Form::again(&posted).wrong([FieldError::refused(&refused, "words")]);
            show_missing(&ask, &case, form).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /requests/{reference}/regulator`: what the regulator can do and when, and who else may be the right body.
pub(super) async fn regulator(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let regulator = ask
        .app
        .regulators
        .in_force_on(ask.today)
        .map_err(LetterError::from)?;
    let state = escalation(&case.file, &ask.app.law, ask.today);
    let ombudsman = match ask.app.council.nation {
        Nation::EnglandAndWales => "reply-ombudsman-england-wales",
        Nation::Scotland => "reply-ombudsman-scotland",
        Nation::NorthernIreland => "reply-ombudsman-northern-ireland",
    };
    View::new(
        &ask,
        "resident/regulator.html",
        &ask.says("reply-regulator-title"),
    )
    .back(&format!("{}/unhappy", address(&case)))
    .show(
        &ask,
        json!({
            "reference": case.file.reference.as_str(),
            "complaint": case.file.is_complaint(),
            "says": ask.say(&standing(&ask, &case.file)),
            "regulator": {
                "name": regulator.in_letters(),
                "phone": regulator.phone,
                "web": regulator.web,
            },
            "guidance_until": state.guidance_until,
            "tribunal": ask.say(&Said::new("reply-regulator-tribunal")
                .with("period", Said::new("period-three-months"))),
            "ombudsman": ask.says(ombudsman),
            "laws": {
                "council": COMPLAIN_TO_COUNCIL.citation,
                "regulator": COMPLAIN_TO_REGULATOR.citation,
                "tribunal": SECTION_166.citation,
                "court": COURT.citation,
            },
        }),
    )
    .await
}
