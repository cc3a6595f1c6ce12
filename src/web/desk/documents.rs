//! The documents of a case (C10): what there is, opening it, adding one, and deleting the copy of an identity document
//! once somebody has recorded what it showed (C8).

use std::collections::BTreeMap;

use axum::extract::{Path, Query};
use axum::response::Response;
use domain::action::{Action, ActionKind};
use domain::case_file::Document as Known;
use domain::facts::Purpose;
use domain::permitted::permitted;
use domain::refused::LONGEST_TEXT;
use serde_json::{Value, json};
use uuid::Uuid;
use words::long_date;

use super::case;
use super::holdings::size;
use super::rows::{Names, href};
use crate::casework::{self, CaseworkError, IDENTITY_COPY_DAYS, OpenCase};
use crate::clock::london_date;
use crate::documents::{self, Document, DocumentError, Owner, State};
use crate::people;
use crate::web::ask::{Ask, Caseworker};
use crate::web::attachment::attachment;
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::upload::Upload;
use crate::web::view::{View, go};

/// `GET /desk/cases/{reference}/documents`
pub(super) async fn page(
    ask: Ask<Caseworker>,
    Path(reference): Path<String>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let done = match query.get("done").map(String::as_str) {
        Some("added") => Some("The document was added"),
        Some("deleted") => Some("What you saw was recorded, and the copy was deleted"),
        _ => None,
    };
    show(&ask, &case, Form::new(), done).await
}

async fn show(
    ask: &Ask<Caseworker>,
    case: &OpenCase,
    form: Form,
    done: Option<&str>,
) -> Result<Response, AppError> {
    let names = Names::open(&ask.app).await?;
    let base = href(case.file.reference.as_str());
    let may = permitted(&case.file, &ask.who.0, &ask.app.law, ask.today);
    let context = json!({
        "top": case::top(ask, &names, case, "documents"),
        "documents": rows(ask, &names, case).await?,
        "may_add": may.contains(&ActionKind::AddDocument),
        "purposes": Purpose::ALL.map(|p| json!({ "value": p.as_str(), "text": p.name() })),
        "days": IDENTITY_COPY_DAYS,
    });
    let mut view = View::new(ask, "desk/documents.html", "Documents")
        .back(&base)
        .form(form);
    if let Some(done) = done {
        view = view.success(done);
    }
    view.show(ask, context).await
}

/// Every file, oldest first, with what the disk and the scanner know of it now.
async fn rows(
    ask: &Ask<Caseworker>,
    names: &Names,
    case: &OpenCase,
) -> Result<Vec<Value>, AppError> {
    let kept = documents::list(&ask.app, Owner::Case(case.row.id)).await?;
    let kept: BTreeMap<Uuid, Document> = kept.into_iter().map(|file| (file.id, file)).collect();
    let base = href(case.file.reference.as_str());
    Ok(case
        .file
        .documents
        .iter()
        .map(|known| {
            let id = known.document.id;
            let file = kept.get(&id).filter(|file| file.deleted_at.is_none());
            let opens = file.is_some_and(|file| may_open(file.state));
            let here = format!("{base}/documents/{id}");
            let deletable = file.is_some() && known.document.purpose == Purpose::Identity;
            json!({
                "name": known.document.name,
                "purpose": known.document.purpose.name(),
                "size": size(known.document.bytes),
                "on": known.added_on,
                "by": names.by(known.by, &case.file.requester.name),
                "state": state(known, kept.get(&id)),
                "open": opens.then_some(&here),
                "delete": deletable.then(|| format!("{here}/delete")),
            })
        })
        .collect())
}

const fn may_open(state: State) -> bool {
    matches!(state, State::Clean | State::Unchecked)
}

/// Where a file stands, and what that means for whoever wants to open it.
fn state(known: &Known, kept: Option<&Document>) -> Value {
    let tag = |text: &str, colour: &str, note: &str| json!({ "text": text, "colour": colour, "note": note });
    let Some(kept) = kept else {
        return tag("Deleted", "grey", "");
    };
    if let Some(at) = kept.deleted_at {
        let on = format!("on {}", long_date(london_date(at)));
        return tag("Deleted", "grey", &on);
    }
    match kept.state {
        State::Waiting => tag(
            "Being checked",
            "yellow",
            "It can be opened when the virus scanner has answered",
        ),
        State::Unchecked => tag("Not checked", "orange", "There was no virus scanner"),
        State::Clean => tag("Checked", "green", ""),
        State::Infected => {
            let finding = kept.finding.as_deref().unwrap_or_default();
            let note = format!(
                "The virus scanner found {finding}. Ask for {} again",
                known.document.purpose.name().to_lowercase()
            );
            tag("Not safe to open", "red", note.trim())
        }
    }
}

/// `POST /desk/cases/{reference}/documents`: a scanned letter, or a file for the reply.
pub(super) async fn add(
    ask: Ask<Caseworker>,
    Path(reference): Path<String>,
    upload: Upload,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let Upload { posted, file } = upload;
    let purpose = Purpose::read(posted.first("purpose"))
        .ok_or_else(|| FieldError::new("purpose", "Select what the document is for"));
    let (purpose, file) = match (purpose, file) {
        (Ok(purpose), Ok(file)) => (purpose, file),
        (purpose, file) => {
            let file = file.err().map(|problem| FieldError::file(problem, "file"));
            let wrong = purpose.err().into_iter().chain(file);
            return show(&ask, &case, Form::again(&posted).wrong(wrong), None).await;
        }
    };
    let (id, actor, once) = (case.row.id, &ask.who.0, posted.once());
    let wrong = match casework::add_file(&ask.app, id, actor, purpose, file, once).await {
        Ok(Ok(())) => {
            return Ok(go(&format!(
                "{}/documents?done=added",
                href(case.file.reference.as_str())
            )));
        }
        Ok(Err(problem)) => FieldError::file(problem, "file"),
        Err(CaseworkError::Refused(refused)) => FieldError::refused(&refused, "file"),
        Err(error) => return Err(error.into()),
    };
    show(&ask, &case, Form::again(&posted).wrong([wrong]), None).await
}

/// The file of that identifier, if this case has it.
fn known<'a>(case: &'a OpenCase, typed: &str) -> Result<&'a Known, AppError> {
    let id: Uuid = typed.parse().map_err(|_| AppError::NotFound)?;
    case.file.document(id).ok_or(AppError::NotFound)
}

/// `GET /desk/cases/{reference}/documents/{id}`: the file itself, to be kept and not to be shown; one that nobody has
/// checked only after a warning. Each opening is a line in the audit log.
pub(super) async fn open(
    ask: Ask<Caseworker>,
    Path((reference, id)): Path<(String, String)>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let known = known(&case, &id)?;
    let id = known.document.id;
    let content = match documents::open(&ask.app, Owner::Case(case.row.id), id).await {
        Ok(content) => content,
        Err(DocumentError::Closed(_)) => {
            let list = format!("{}/documents", href(case.file.reference.as_str()));
            return Ok(go(&list));
        }
        Err(error) => return Err(error.into()),
    };
    if content.unchecked && !query.contains_key("warned") {
        return warn(&ask, &case, known).await;
    }
    let detail = format!("document {id}");
    people::log(
        &ask.app,
        ask.person.as_ref(),
        "document_opened",
        Some(case.row.id),
        &detail,
    )
    .await?;
    Ok(attachment(
        &content.details.name,
        content.details.media.as_str(),
        content.bytes,
    ))
}

async fn warn(ask: &Ask<Caseworker>, case: &OpenCase, known: &Known) -> Result<Response, AppError> {
    let names = Names::open(&ask.app).await?;
    let list = format!("{}/documents", href(case.file.reference.as_str()));
    let context = json!({
        "top": case::top(ask, &names, case, "documents"),
        "name": known.document.name,
        "open": format!("{list}/{}?warned=yes", known.document.id),
        "list": list,
    });
    View::new(ask, "desk/document_unchecked.html", "Open a document")
        .back(&list)
        .show(ask, context)
        .await
}

/// `GET /desk/cases/{reference}/documents/{id}/delete`
pub(super) async fn checked(
    ask: Ask<Caseworker>,
    Path((reference, id)): Path<(String, String)>,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let known = identity_copy(&case, &id)?;
    show_checked(&ask, &case, known, Form::new()).await
}

fn identity_copy<'a>(case: &'a OpenCase, typed: &str) -> Result<&'a Known, AppError> {
    let known = known(case, typed)?;
    if known.document.purpose == Purpose::Identity {
        Ok(known)
    } else {
        Err(AppError::NotFound)
    }
}

async fn show_checked(
    ask: &Ask<Caseworker>,
    case: &OpenCase,
    known: &Known,
    form: Form,
) -> Result<Response, AppError> {
    let names = Names::open(&ask.app).await?;
    let list = format!("{}/documents", href(case.file.reference.as_str()));
    let context = json!({
        "top": case::top(ask, &names, case, "documents"),
        "name": known.document.name,
        "list": list,
        "limit": LONGEST_TEXT,
    });
    View::new(ask, "desk/document_delete.html", "Record an identity check")
        .back(&list)
        .form(form)
        .show(ask, context)
        .await
}

/// `POST /desk/cases/{reference}/documents/{id}/delete`: the result is kept and not the document [identity]. The note
/// comes first: a copy that outlives it for a moment is deleted by the worker in any case.
pub(super) async fn delete(
    ask: Ask<Caseworker>,
    Path((reference, id)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let known = identity_copy(&case, &id)?;
    let wrong = match posted.some("result") {
        None => FieldError::new("result", "Enter what you saw and what it showed"),
        Some(result) => {
            let text = format!("Proof of identity was checked and the copy was deleted. {result}");
            let once = posted.once().map(|once| format!("identity-checked:{once}"));
            let note = Action::Note { text };
            match casework::act(
                &ask.app,
                case.row.id,
                &ask.who.0,
                note,
                None,
                once.as_deref(),
            )
            .await
            {
                Ok(_) => {
                    documents::destroy(&ask.app, case.row.id, known.document.id).await?;
                    let list = format!("{}/documents", href(case.file.reference.as_str()));
                    return Ok(go(&format!("{list}?done=deleted")));
                }
                Err(CaseworkError::Refused(refused)) => FieldError::new("result", refused.says()),
                Err(error) => return Err(error.into()),
            }
        }
    };
    show_checked(&ask, &case, known, Form::again(&posted).wrong([wrong])).await
}
