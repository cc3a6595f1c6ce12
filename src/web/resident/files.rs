//! The files that somebody has added to a request that was sent, and adding another.

use std::collections::BTreeMap;

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use domain::actor::{Actor, By};
use domain::case_file::CaseFile;
use domain::clock::IdentityKind;
use domain::facts::{Fact, Purpose};
use serde_json::{Value, json};
use uuid::Uuid;

use super::papers::{choices, chosen, line, purpose_says, size_says};
use crate::casework::{self, CaseworkError, OpenCase};
use crate::documents::{self, Document, Owner};
use crate::web::ask::{Ask, Resident};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form};
use crate::web::upload::Upload;
use crate::web::view::View;

/// `GET /requests/{reference}/files`
pub(super) async fn files(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let done = query.as_deref() == Some("done=added");
    show(&ask, &case, Form::new(), done).await
}

async fn show(
    ask: &Ask<Resident>,
    case: &OpenCase,
    form: Form,
    done: bool,
) -> Result<Response, AppError> {
    let file = &case.file;
    let back = format!("/requests/{}", file.reference);
    let form = match purposes(file).as_slice() {
        [first, _, ..] if *first != Purpose::Evidence && !form.is_wrong() => {
            form.with("purpose", first.as_str())
        }
        _ => form,
    };
    let mut view = View::new(ask, "resident/files.html", &ask.says("papers-case-title"))
        .back(&back)
        .form(form);
    if done {
        view = view.success(&ask.says("papers-case-done"));
    }
    view.show(
        ask,
        json!({
            "asked": asked(ask, file),
            "files": rows(ask, case).await?,
            "purposes": choices(ask, &purposes(file)),
            "case": back,
        }),
    )
    .await
}

/// What a file may be for: first what we asked for, always whatever belongs to the request.
fn purposes(file: &CaseFile) -> Vec<Purpose> {
    let open = file.closed_on.is_none();
    let waits = |kind| open && file.open_identity(kind).is_some();
    [
        (Purpose::Identity, waits(IdentityKind::Identity)),
        (
            Purpose::Authority,
            waits(IdentityKind::Authority) || file.received.about.for_other(),
        ),
        (Purpose::Evidence, true),
    ]
    .into_iter()
    .filter_map(|(purpose, offered)| offered.then_some(purpose))
    .collect()
}

/// What we asked for and have not got, with our reasons.
fn asked(ask: &Ask<Resident>, file: &CaseFile) -> Vec<Value> {
    [
        (IdentityKind::Identity, "papers-case-asked-identity"),
        (IdentityKind::Authority, "papers-case-asked-authority"),
    ]
    .into_iter()
    .filter(|(kind, _)| file.closed_on.is_none() && file.open_identity(*kind).is_some())
    .map(|(kind, says)| {
        let why = file.facts.iter().rev().find_map(|dated| match &dated.fact {
            Fact::IdentityAsked { what, why } if *what == kind => Some(why),
            _ => None,
        });
        json!({ "says": ask.says(says), "why": why })
    })
    .collect()
}

/// What this person has added, newest first.
async fn rows(ask: &Ask<Resident>, case: &OpenCase) -> Result<Vec<Value>, AppError> {
    let kept = documents::list(&ask.app, Owner::Case(case.row.id)).await?;
    let kept: BTreeMap<Uuid, Document> = kept.into_iter().map(|file| (file.id, file)).collect();
    let theirs = case.file.documents.iter().rev();
    Ok(theirs
        .filter(|file| file.by == By::Resident)
        .map(|file| {
            let known = &file.document;
            let mut row = match kept.get(&known.id) {
                Some(kept) if kept.details.is_some() => line(ask, known.purpose, kept),
                _ => json!({
                    "name": known.name,
                    "purpose": ask.says(purpose_says(known.purpose)),
                    "size": ask.say(&size_says(known.bytes)),
                    "state": ask.says("papers-case-deleted"),
                    "colour": "grey",
                }),
            };
            row["added_on"] = json!(file.added_on);
            row["infected"] = json!(row["colour"] == "red");
            row
        })
        .collect())
}

/// `POST /requests/{reference}/files`. Nothing that happened meanwhile makes a file wrong, so it is always taken.
pub(super) async fn add(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
    upload: Upload,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let Upload { posted, file } = upload;
    let (purpose, file) = match (chosen(&posted, &purposes(&case.file)), file) {
        (Ok(purpose), Ok(file)) => (purpose, file),
        (purpose, file) => {
            let file = file.err().map(|problem| FieldError::file(problem, "file"));
            let wrong = purpose.err().into_iter().chain(file);
            return show(&ask, &case, Form::again(&posted).wrong(wrong), false).await;
        }
    };
    let (id, once) = (case.row.id, posted.once());
    let wrong = match casework::add_file(&ask.app, id, &Actor::Resident, purpose, file, once).await
    {
        Ok(Ok(())) => {
            return Ok(ask.go(&format!(
                "/requests/{}/files?done=added",
                case.file.reference
            )));
        }
        Ok(Err(problem)) => FieldError::file(problem, "file"),
        Err(CaseworkError::Refused(refused)) => FieldError::refused(&refused, "file"),
        Err(error) => return Err(error.into()),
    };
    show(&ask, &case, Form::again(&posted).wrong([wrong]), false).await
}
