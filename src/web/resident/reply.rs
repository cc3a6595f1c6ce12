//! Our reply: behind a second step when documents were released with it, with the list of what is in it.

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use chrono::NaiveDate;
use domain::action::Action;
use domain::actor::Actor;
use domain::case_file::CaseFile;
use domain::facts::{CodeBy, Fact, ScheduleItem, Treatment};
use domain::language::Language;
use domain::said::Said;
use serde_json::{Value, json};

use super::case_parts as parts;
use super::track_code::was_given;
use super::tries::Tries;
use crate::casework::{self, CaseworkError, OpenCase};
use crate::credentials::case_code::is_case_code;
use crate::people;
use crate::web::ask::{Ask, Resident};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::view::View;

/// Whether documents were ever released with a reply: then a mailbox alone does not open it.
fn needs_code(file: &CaseFile) -> bool {
    file.facts.iter().any(|dated| match &dated.fact {
        Fact::ReplySent { schedule, .. } => schedule
            .iter()
            .any(|item| item.treatment.is_released() && item.document.is_some()),
        _ => false,
    })
}

/// Whether this browser may read the words of the replies, and whatever was released with them.
pub(super) fn may_read(ask: &Ask<Resident>, case: &OpenCase) -> bool {
    !needs_code(&case.file) || was_given(&ask.who.0.opened, case)
}

/// The last day on which the documents are on the page, when there are any.
pub(super) fn until(ask: &Ask<Resident>, file: &CaseFile) -> Option<NaiveDate> {
    file.reply.as_ref()?.released().next()?;
    file.release_until(ask.app.law.settings.release_days)
}

/// `GET /requests/{reference}/reply`
pub(super) async fn page(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let done = match query.as_deref() {
        Some("done=renewed") => Some("reply-done-renewed"),
        Some("done=checking") => Some("reply-done-checking"),
        _ => None,
    };
    show(&ask, &case, Form::new(), done).await
}

async fn show(
    ask: &Ask<Resident>,
    case: &OpenCase,
    form: Form,
    done: Option<&'static str>,
) -> Result<Response, AppError> {
    let file = &case.file;
    let context = json!({ "reference": file.reference.as_str(), "complaint": file.is_complaint() });
    let view = |template, title: &'static str| {
        let view = View::new(ask, template, &ask.says(title))
            .back(&format!("/requests/{}", file.reference));
        match done {
            Some(done) => view.important(&ask.says(done)),
            None => view,
        }
    };
    if file.reply.is_none() {
        return view("resident/reply_none.html", "reply-none-title")
            .show(ask, context)
            .await;
    }
    if !may_read(ask, case) {
        let mut context = context;
        context["given"] = json!(given(ask.language, file));
        return view("resident/reply_code.html", "reply-code-title")
            .form(form)
            .show(ask, context)
            .await;
    }
    let mut context = context;
    if let (Some(reply), Value::Object(context)) = (letter(ask, file), &mut context) {
        context.extend(reply);
    }
    view("resident/reply.html", "reply-title")
        .form(form)
        .show(ask, context)
        .await
}

/// How the person got the code, when they have been given one.
fn given(language: Language, file: &CaseFile) -> Option<String> {
    let code = file.code.as_ref()?;
    let id = match code.how {
        CodeBy::Post => "reply-code-posted",
        CodeBy::Text => "reply-code-texted",
        CodeBy::InPerson => "reply-code-handed",
    };
    Some(words::say(language, &Said::new(id).with("day", code.on)))
}

fn letter(ask: &Ask<Resident>, file: &CaseFile) -> Option<serde_json::Map<String, Value>> {
    let reply = file.reply.as_ref()?;
    let until = until(ask, file);
    let open = until.is_some_and(|until| ask.today <= until);
    let items: Vec<Value> = reply
        .schedule
        .iter()
        .map(|item| line(ask.language, file, item, open))
        .collect();
    let letter = json!({
        "reply": parts::reply(file, true),
        "outcomes": parts::outcomes(ask.language, file),
        "items": items,
        "until": until,
        "open": open,
        "missing": file.missing.iter().map(|report| json!({
            "on": report.on, "items": report.items, "words": report.words,
        })).collect::<Vec<_>>(),
    });
    match letter {
        Value::Object(map) => Some(map),
        _ => None,
    }
}

/// One line of the list.
fn line(language: Language, file: &CaseFile, item: &ScheduleItem, open: bool) -> Value {
    let known = item.document.and_then(|id| file.document(id));
    json!({
        "no": item.no,
        "title": item.title,
        "treatment": words::in_language(language, treatment(item.treatment)),
        "withheld": !item.treatment.is_released(),
        "reason": item.reason,
        "file": known.filter(|_| item.treatment.is_released()).map(|known| json!({
            "kind": words::in_language(language, kind(&known.document.media)),
            "how": words::in_language(language, how_to_open(&known.document.media)),
            "size": parts::size(language, known.document.bytes),
            "open": open,
        })),
    })
}

/// The message for what became of something.
pub(super) const fn treatment(treatment: Treatment) -> &'static str {
    match treatment {
        Treatment::Released => "reply-released",
        Treatment::Part => "reply-part",
        Treatment::Withheld => "reply-withheld",
        Treatment::NotHeld => "reply-not-held",
    }
}

fn kind(media: &str) -> &'static str {
    match media {
        "application/pdf" => "reply-kind-pdf",
        media if media.contains("word") => "reply-kind-word",
        media if media.starts_with("image/") => "reply-kind-picture",
        _ => "reply-kind-file",
    }
}

fn how_to_open(media: &str) -> &'static str {
    match media {
        "application/pdf" => "reply-open-pdf",
        media if media.contains("word") => "reply-open-word",
        "image/heic" => "reply-open-heic",
        media if media.starts_with("image/") => "reply-open-picture",
        _ => "reply-open-file",
    }
}

/// `POST /requests/{reference}/reply`: the second step.
pub(super) async fn give_code(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
    posted: Posted,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let here = format!("/requests/{}/reply", case.file.reference);
    if case.file.reply.is_none() || may_read(&ask, &case) {
        return Ok(ask.go(&here));
    }
    let Some(typed) = posted.some("code") else {
        let empty = FieldError::new("code", Said::new("track-given-code-empty"));
        return show(&ask, &case, Form::new().wrong([empty]), None).await;
    };
    let tries = Tries::of(&ask, "reply", &case.row.id.to_string());
    let this = match tries.begin(&ask, "code").await? {
        Ok(this) => this,
        Err(error) => return show(&ask, &case, Form::new().wrong([error]), None).await,
    };
    let digest = case.file.code.as_ref().map(|code| code.digest.clone());
    match digest.filter(|digest| is_case_code(digest, &typed)) {
        Some(digest) => {
            tries.passed(&ask).await?;
            people::log_resident(&ask.app, "reply_opened", case.row.id, "").await?;
            let mut visitor = ask.browser.visitor().await?;
            visitor.opened.retain(|(id, _)| *id != case.row.id);
            visitor.opened.push((case.row.id, digest));
            ask.browser.keep_visitor(&visitor, true).await?;
            Ok(ask.go(&here))
        }
        None => {
            let error = tries
                .failed(&ask, &this, "code", "reply-code-wrong")
                .await?;
            show(&ask, &case, Form::new().wrong([error]), None).await
        }
    }
}

/// `POST /requests/{reference}/reply/renew`: the documents are put back without a new request.
pub(super) async fn renew(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
    posted: Posted,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let here = format!("/requests/{}/reply", case.file.reference);
    if !may_read(&ask, &case) {
        return Ok(ask.go(&here));
    }
    let (id, once) = (case.row.id, posted.once());
    match casework::act(
        &ask.app,
        id,
        &Actor::Resident,
        Action::RenewRelease,
        None,
        once,
    )
    .await
    {
        Ok(_) => Ok(ask.go(&format!("{here}?done=renewed"))),
        // They are there already.
        Err(CaseworkError::Refused(_)) => Ok(ask.go(&here)),
        Err(error) => Err(error.into()),
    }
}
