//! What a resident tells the council about a request: an answer, and the beginning of a complaint.

use axum::extract::Path;
use axum::response::Response;
use domain::action::{Action, ActionKind};
use domain::actor::Actor;
use domain::facts::Person;
use domain::permitted::permitted;
use domain::said::Said;
use serde_json::json;

use super::answers::{Address, Answers};
use super::draft::Draft;
use super::kinds::First;
use crate::casework::{self, CaseworkError, OpenCase};
use crate::web::ask::{Ask, Resident};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::view::View;

/// A case as these pages' addresses know it.
pub(super) fn address(case: &OpenCase) -> String {
    format!("/requests/{}", case.file.reference)
}

/// Whether the resident may do this now.
pub(super) fn may(ask: &Ask<Resident>, case: &OpenCase, kind: ActionKind) -> bool {
    permitted(&case.file, &Actor::Resident, &ask.app.law, ask.today).contains(&kind)
}

/// The fact after which the page was shown, as its form says.
fn seen(posted: &Posted) -> Option<u32> {
    posted.first("seen").parse().ok()
}

/// `GET /requests/{reference}/answer`. Where no question is open there is a page that says so.
pub(super) async fn answer(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    show_answer(&ask, &case, Form::new()).await
}

async fn show_answer(
    ask: &Ask<Resident>,
    case: &OpenCase,
    form: Form,
) -> Result<Response, AppError> {
    let open = may(ask, case, ActionKind::Answer);
    let question = case.file.open_question().filter(|_| open);
    let title = if open {
        "case-answer-title"
    } else {
        "case-answer-none-title"
    };
    View::new(ask, "resident/answer.html", &ask.says(title))
        .back(&address(case))
        .form(form)
        .show(
            ask,
            json!({
                "reference": case.file.reference.as_str(),
                "question": question.map(|question| question.text.as_str()),
                "asked_on": question.map(|question| question.asked_on),
                "closed": case.file.closed_on.is_some(),
                "seen": case.file.seq(),
            }),
        )
        .await
}

/// `POST /requests/{reference}/answer`. An answer belongs to the question that was on the page, so it waits for
/// another look when something came between.
pub(super) async fn give_answer(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
    posted: Posted,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let action = Action::Answer {
        answer: posted.first("answer").to_owned(),
    };
    let id = case.row.id;
    let done = casework::act(
        &ask.app,
        id,
        &Actor::Resident,
        action,
        seen(&posted),
        posted.once(),
    );
    match done.await {
        Ok(_) => Ok(ask.go(&format!("{}?done=answer", address(&case)))),
        Err(CaseworkError::Refused(refused)) => {
            let form = Form::again(&posted).wrong([FieldError::refused(&refused, "answer")]);
            show_answer(&ask, &case, form).await
        }
        Err(CaseworkError::Changed { .. }) => {
            let case = ask.case(&reference).await?;
            let changed = FieldError::new("answer", Said::new("case-answer-changed"));
            show_answer(&ask, &case, Form::again(&posted).wrong([changed])).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /requests/{reference}/complain`
pub(super) async fn complain(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    View::new(
        &ask,
        "resident/complain.html",
        &ask.says("reply-complain-title"),
    )
    .back(&format!("{}/unhappy", address(&case)))
    .form(Form::new())
    .show(&ask, json!({ "reference": case.file.reference.as_str() }))
    .await
}

/// `POST /requests/{reference}/complain`: begins the form with all that is known already.
pub(super) async fn begin_complaint(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
    _posted: Posted,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let received = &case.file.received;
    let answers = Answers {
        first: Some(First::Complaint),
        who: Some(received.about),
        subject: received.subject.clone(),
        subject_born: received.subject_born_on,
        authority: received.authority.clone(),
        about_reference: Some(case.file.reference.to_string()),
        ..known(&case.file.requester)
    };
    Draft::new(answers).keep(&ask).await?;
    Ok(ask.go("/request/who"))
}

/// What is known of somebody, so that nothing is asked twice; each page still shows it and lets them change it.
fn known(person: &Person) -> Answers {
    let needs = person.needs.clone();
    Answers {
        name: Some(person.name.clone()),
        other_names: person.other_names.clone(),
        born: person.born_on,
        address: Some(as_asked(&person.address, person.postcode.clone())),
        contact_given: true,
        reply_by: needs.reply_by,
        email: person.email.clone(),
        phone: person.phone.clone(),
        needs_given: true,
        avoid: needs.avoid,
        formats: needs.formats,
        safe_contact: needs.safe_contact,
        helper: needs.helper,
        other_needs: needs.other,
        language: Some(person.language),
        ..Answers::default()
    }
}

/// The lines of an address in the boxes of the form: the last is the town, unless there are more than it asks for.
fn as_asked(lines: &[String], postcode: Option<String>) -> Address {
    let line = |at: usize| lines.get(at).cloned();
    let (line_2, town, country) = match lines.len() {
        0..=2 => (None, line(1), None),
        3 => (line(1), line(2), None),
        _ => (line(1), line(2), Some(lines[3..].join(", "))),
    };
    Address {
        line_1: line(0),
        line_2,
        town,
        postcode,
        country,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_any_length_comes_back_whole() {
        for count in 0..6 {
            let lines: Vec<String> = (0..count).map(|n| format!("line {n}")).collect();
            let back = as_asked(&lines, None).lines().join(", ");
            assert_eq!(back, lines.join(", "));
        }
    }
}
