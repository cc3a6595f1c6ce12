//! A form with one file. Its fields are read and its token is checked as for every other form; the file is held in
//! memory while it is smaller than the limit, and dropped as it comes beyond that.

use std::sync::Arc;

use axum::body::to_bytes;
use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use domain::said::Said;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::LARGEST_FORM;
use super::browser::Browser;
use super::error::AppError;
use super::form::{FieldError, Message, Posted};
use crate::app::App;
use crate::documents::{FileProblem, LARGEST_FILE, SentFile};

/// The most parts of a form with a file.
const MOST_PARTS: usize = 100;
/// What one permit of the room in memory stands for, in bytes.
const MEBIBYTE: usize = 1024 * 1024;

/// What somebody sent with a form that takes a file. The anti-forgery token has been checked. Its route is added with
/// [`super::Routes::upload`], and the token stands before the file in the form.
#[derive(Debug)]
pub struct Upload {
    /// The fields beside the file.
    pub posted: Posted,
    /// The file, or what is wrong with it.
    pub file: Result<SentFile, FileProblem>,
}

impl From<FileProblem> for Message {
    fn from(problem: FileProblem) -> Self {
        Said::new(problem.message_id()).into()
    }
}

impl FieldError {
    /// What is wrong with the file of that field.
    #[must_use]
    pub fn file(problem: FileProblem, field: &str) -> Self {
        Self::new(field, problem)
    }
}

impl FromRequest<Arc<App>> for Upload {
    type Rejection = AppError;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, AppError> {
        let browser = request.extensions().get::<Arc<Browser>>().cloned();
        let has_session = match &browser {
            Some(browser) => browser.session().await.is_some(),
            None => false,
        };
        if !has_session {
            return Err(AppError::Forged);
        }
        let incoming = if is_multipart(&request) {
            let parts = Multipart::from_request(request, app)
                .await
                .map_err(|_| AppError::Forged)?;
            Incoming::read(parts, &app.documents.room()).await?
        } else {
            let body = to_bytes(request.into_body(), LARGEST_FORM)
                .await
                .map_err(|_| AppError::TooLarge)?;
            Incoming {
                posted: Posted::read(&body),
                file: None,
            }
        };
        // So much came at once that not even the token could be read.
        let unread = incoming.posted.first("csrf").is_empty();
        if unread && matches!(incoming.file, Some(Err(FileProblem::TooLarge))) {
            return Err(AppError::TooLarge);
        }
        Ok(Self {
            posted: incoming.posted.proved(browser).await?,
            file: incoming.file.unwrap_or(Err(FileProblem::NoneSelected)),
        })
    }
}

fn is_multipart(request: &Request) -> bool {
    request
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| {
            let kind = kind.as_bytes().to_ascii_lowercase();
            kind.starts_with(b"multipart/form-data")
        })
}

/// A form as far as it was read.
#[derive(Default)]
struct Incoming {
    posted: Posted,
    file: Option<Result<SentFile, FileProblem>>,
}

impl Incoming {
    /// Reads part by part. A connection that ends early, or a form that nobody can read, is the file's problem: the
    /// fields before it still count.
    async fn read(mut parts: Multipart, room: &Arc<Semaphore>) -> Result<Self, AppError> {
        let mut incoming = Self::default();
        let mut left = LARGEST_FORM;
        for _ in 0..MOST_PARTS {
            let mut part = match parts.next_field().await {
                Ok(Some(part)) => part,
                Ok(None) => return Ok(incoming),
                Err(error) => return Ok(incoming.spoilt(problem_of(&error))),
            };
            match part.file_name().map(str::to_owned) {
                Some(name) => {
                    let taken = take(&mut part, name, room).await;
                    incoming.add(taken);
                }
                None => {
                    let name = part.name().unwrap_or_default().to_owned();
                    match text(&mut part, &mut left).await? {
                        Ok(value) => incoming.posted.add(name, value),
                        Err(problem) => return Ok(incoming.spoilt(problem)),
                    }
                }
            }
        }
        Ok(incoming.spoilt(FileProblem::NotUploaded))
    }

    /// A field for several files is not offered, so a second one is not what the person meant to send.
    fn add(&mut self, taken: Result<SentFile, FileProblem>) {
        self.file = match (self.file.take(), taken) {
            (None | Some(Err(FileProblem::NoneSelected)), taken) => Some(taken),
            (before, Err(FileProblem::NoneSelected)) => before,
            (Some(_), _) => Some(Err(FileProblem::NotUploaded)),
        };
    }

    fn spoilt(mut self, problem: FileProblem) -> Self {
        if !matches!(&self.file, Some(Err(known)) if *known != FileProblem::NoneSelected) {
            self.file = Some(Err(problem));
        }
        self
    }
}

/// The whole of a field, or why the form could not be read on.
async fn text(
    part: &mut Field<'_>,
    left: &mut usize,
) -> Result<Result<String, FileProblem>, AppError> {
    let mut value = Vec::new();
    loop {
        match part.chunk().await {
            Ok(Some(piece)) => {
                *left = left.checked_sub(piece.len()).ok_or(AppError::TooLarge)?;
                value.extend_from_slice(&piece);
            }
            Ok(None) => return Ok(Ok(String::from_utf8_lossy(&value).into_owned())),
            Err(error) => return Ok(Err(problem_of(&error))),
        }
    }
}

/// The whole of a file; of one that is too large, or for which there is no room, the rest is read and dropped.
async fn take(
    part: &mut Field<'_>,
    name: String,
    room: &Arc<Semaphore>,
) -> Result<SentFile, FileProblem> {
    let mut file = Ok(SentFile::new(&name, Vec::new()));
    loop {
        match part.chunk().await {
            Ok(Some(piece)) => file = file.and_then(|file| with(file, &piece, room)),
            Ok(None) => break,
            Err(error) => return Err(file.err().unwrap_or(problem_of(&error))),
        }
    }
    let file = file?;
    if file.name.is_empty() && file.bytes.is_empty() {
        return Err(FileProblem::NoneSelected);
    }
    Ok(file)
}

fn with(mut file: SentFile, piece: &[u8], room: &Arc<Semaphore>) -> Result<SentFile, FileProblem> {
    let length = file.bytes.len() + piece.len();
    if length >= LARGEST_FILE {
        return Err(FileProblem::TooLarge);
    }
    let held = file
        .room
        .as_ref()
        .map_or(0, OwnedSemaphorePermit::num_permits);
    let more = u32::try_from(length.div_ceil(MEBIBYTE) - held).unwrap_or(u32::MAX);
    if more > 0 {
        let Ok(permit) = Arc::clone(room).try_acquire_many_owned(more) else {
            tracing::warn!("there is no room for another file; it was not taken");
            return Err(FileProblem::NotUploaded);
        };
        match &mut file.room {
            Some(room) => room.merge(permit),
            none => *none = Some(permit),
        }
    }
    file.bytes.extend_from_slice(piece);
    Ok(file)
}

fn problem_of(error: &MultipartError) -> FileProblem {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        FileProblem::TooLarge
    } else {
        FileProblem::NotUploaded
    }
}

#[cfg(test)]
#[path = "upload_tests.rs"]
mod tests;
