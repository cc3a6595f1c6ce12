//! The files of a form: one at a time, listed, and removed again. None of them is ever needed to send a request, and
//! one that waits for the scanner holds nothing up.

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use domain::facts::{DocumentRef, Purpose};
use domain::said::Said;
use serde_json::{Value, json};
use uuid::Uuid;

use super::draft::{self, Draft};
use super::order::{Page, next};
use crate::documents::{self, Document, DocumentError, FileProblem, MOST_FILES, Owner, State};
use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::upload::Upload;
use crate::web::view::View;

/// Where the list stands, and where a file is added.
const LIST: &str = "/request/papers";
const ADD: &str = "/request/papers/add";

/// The files that were added to a form so far.
pub(super) async fn of_draft(ask: &Ask<Anyone>, draft: Uuid) -> Result<Vec<DocumentRef>, AppError> {
    let files = documents::list(&ask.app, Owner::Draft(draft)).await?;
    Ok(files.iter().filter_map(Document::reference).collect())
}

/// `GET /request/papers`
pub(super) async fn papers(
    ask: Ask<Anyone>,
    RawQuery(query): RawQuery,
) -> Result<Response, AppError> {
    let done = match query.as_deref() {
        Some("done=added") => Some("papers-added"),
        Some("done=removed") => Some("papers-removed"),
        _ => None,
    };
    match draft::reach(&ask, Page::Papers).await? {
        Err(elsewhere) => Ok(ask.go(elsewhere)),
        Ok(draft) => show_list(&ask, &draft, Form::new(), done).await,
    }
}

async fn show_list(
    ask: &Ask<Anyone>,
    draft: &Draft,
    form: Form,
    done: Option<&'static str>,
) -> Result<Response, AppError> {
    let files = documents::list(&ask.app, Owner::Draft(draft.id)).await?;
    let rows: Vec<Value> = files
        .iter()
        .map(|file| {
            let mut line = line(ask, file.purpose, file);
            line["remove"] = json!(format!("{LIST}/{}/remove", file.id));
            line
        })
        .collect();
    let waits = files.iter().any(|file| file.state == State::Waiting);
    let back = draft.answers.back_from(Page::Papers, &ask.app.council);
    let mut view = View::new(ask, "resident/papers.html", &ask.says("papers-title"))
        .back(back)
        .form(form);
    if let Some(done) = done {
        view = view.success(&ask.says(done));
    }
    view.show(ask, json!({ "files": rows, "waits": waits }))
        .await
}

/// A file as a list shows it.
pub(super) fn line<W>(ask: &Ask<W>, purpose: Purpose, file: &Document) -> Value {
    let (state, colour) = match file.state {
        State::Waiting => ("upload-state-waiting", "yellow"),
        State::Clean | State::Unchecked => ("upload-state-added", "green"),
        State::Infected => ("upload-state-infected", "red"),
    };
    json!({
        "name": file.details.as_ref().map(|details| details.name.as_str()),
        "purpose": ask.says(purpose_says(purpose)),
        "size": ask.say(&size_says(file.size)),
        "state": ask.says(state),
        "colour": colour,
    })
}

/// The message that names what a file is for.
pub(super) const fn purpose_says(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Identity => "papers-purpose-identity",
        Purpose::Authority => "papers-purpose-authority",
        Purpose::Answer => "papers-purpose-answer",
        Purpose::Message => "papers-purpose-message",
        Purpose::Evidence | Purpose::Reply => "papers-purpose-evidence",
    }
}

/// A size as people read it.
pub(super) fn size_says(bytes: u64) -> Said {
    let kilobytes = bytes.div_ceil(1024).max(1);
    let (id, size) = if kilobytes < 1024 {
        ("papers-size-kilobytes", kilobytes)
    } else {
        ("papers-size-megabytes", kilobytes.div_ceil(1024))
    };
    Said::new(id).with("size", usize::try_from(size).unwrap_or(usize::MAX))
}

/// `POST /request/papers`: whether another one is to be added.
pub(super) async fn give_papers(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    let mut draft = match draft::reach(&ask, Page::Papers).await? {
        Err(elsewhere) => return Ok(ask.go(elsewhere)),
        Ok(draft) => draft,
    };
    match posted.first("another") {
        "yes" => Ok(ask.go(ADD)),
        "no" => {
            draft.answers.papers_given = true;
            next(&ask, &draft).await
        }
        _ => {
            let wrong = FieldError::new("another", Said::new("papers-another-empty"));
            show_list(&ask, &draft, Form::again(&posted).wrong([wrong]), None).await
        }
    }
}

/// `GET /request/papers/add`
pub(super) async fn add(ask: Ask<Anyone>) -> Result<Response, AppError> {
    match draft::reach(&ask, Page::Papers).await? {
        Err(elsewhere) => Ok(ask.go(elsewhere)),
        Ok(draft) => show_add(&ask, &draft, Form::new()).await,
    }
}

async fn show_add(ask: &Ask<Anyone>, draft: &Draft, form: Form) -> Result<Response, AppError> {
    View::new(
        ask,
        "resident/papers_add.html",
        &ask.says("papers-add-title"),
    )
    .back(LIST)
    .form(form)
    .show(
        ask,
        json!({ "purposes": choices(ask, &draft.answers.paper_purposes()) }),
    )
    .await
}

/// The purposes from which somebody chooses; nothing where there is only one.
pub(super) fn choices<W>(ask: &Ask<W>, purposes: &[Purpose]) -> Vec<Value> {
    if purposes.len() < 2 {
        return Vec::new();
    }
    purposes
        .iter()
        .map(|purpose| json!({ "value": purpose.as_str(), "text": ask.says(purpose_says(*purpose)) }))
        .collect()
}

/// The purpose that was chosen, or the only one that there is.
pub(super) fn chosen(posted: &Posted, purposes: &[Purpose]) -> Result<Purpose, FieldError> {
    let sent = Purpose::read(posted.first("purpose")).filter(|sent| purposes.contains(sent));
    match (sent, purposes) {
        (Some(sent), _) => Ok(sent),
        (None, [only]) => Ok(*only),
        (None, _) => Err(FieldError::new("purpose", Said::new("papers-which-empty"))),
    }
}

/// `POST /request/papers/add`: the file. What was added before stays, whatever is wrong with this one.
pub(super) async fn keep(ask: Ask<Anyone>, upload: Upload) -> Result<Response, AppError> {
    let draft = match draft::reach(&ask, Page::Papers).await? {
        Err(elsewhere) => return Ok(ask.go(elsewhere)),
        Ok(draft) => draft,
    };
    let Upload { posted, file } = upload;
    let purpose = chosen(&posted, &draft.answers.paper_purposes());
    let (purpose, file) = match (purpose, file) {
        (Ok(purpose), Ok(file)) => (purpose, file),
        (purpose, file) => {
            let file = file.err().map(|problem| FieldError::file(problem, "file"));
            let wrong = purpose.err().into_iter().chain(file);
            return show_add(&ask, &draft, Form::again(&posted).wrong(wrong)).await;
        }
    };
    let owner = Owner::Draft(draft.id);
    match documents::keep(&ask.app, owner, purpose, file, posted.once()).await {
        Ok(Ok(_)) => Ok(ask.go(&format!("{LIST}?done=added"))),
        Ok(Err(problem)) => again(&ask, &draft, &posted, problem).await,
        // The form was sent meanwhile, from another page of this browser.
        Err(DocumentError::NotFound) => Ok(ask.go(LIST)),
        Err(error) => Err(error.into()),
    }
}

async fn again(
    ask: &Ask<Anyone>,
    draft: &Draft,
    posted: &Posted,
    problem: FileProblem,
) -> Result<Response, AppError> {
    let wrong = FieldError::file(problem, "file");
    show_add(ask, draft, Form::again(posted).wrong([wrong])).await
}

/// `POST /request/papers/{id}/remove`
pub(super) async fn remove(
    ask: Ask<Anyone>,
    Path(id): Path<String>,
    _posted: Posted,
) -> Result<Response, AppError> {
    let draft = match draft::reach(&ask, Page::Papers).await? {
        Err(elsewhere) => return Ok(ask.go(elsewhere)),
        Ok(draft) => draft,
    };
    let id: Uuid = id.parse().map_err(|_| AppError::NotFound)?;
    documents::remove(&ask.app, draft.id, id).await?;
    Ok(ask.go(&format!("{LIST}?done=removed")))
}

const _: () = assert!(MOST_FILES == 10, "the sentences of the upload pages say 10");

#[cfg(test)]
mod tests {
    use super::*;
    use domain::language::Language;

    #[test]
    fn a_size_is_one_that_people_know() {
        for (bytes, english, welsh) in [
            (1, "1KB", "1KB"),
            (1024 * 1023, "1,023KB", "1,023KB"),
            (1024 * 1024, "1MB", "1MB"),
            (10 * 1024 * 1024 - 1, "10MB", "10MB"),
        ] {
            let said = size_says(bytes);
            assert_eq!(words::say(Language::English, &said), english);
            assert_eq!(words::say(Language::Welsh, &said), welsh);
        }
    }

    #[test]
    fn a_purpose_is_only_asked_where_there_is_a_choice() {
        let of = |body: &str, purposes: &[Purpose]| {
            chosen(&Posted::read(body.as_bytes()), purposes).ok()
        };
        let both = [Purpose::Identity, Purpose::Authority];
        assert_eq!(of("", &[Purpose::Evidence]), Some(Purpose::Evidence));
        assert_eq!(of("", &both), None);
        assert_eq!(of("purpose=authority", &both), Some(Purpose::Authority));
        assert_eq!(
            of("purpose=reply", &both),
            None,
            "never for the council's reply"
        );
    }
}
