//! What a resident tells the council about a request: an answer, that it did not settle things, a complaint.

use axum::extract::Path;
use axum::response::Response;
use domain::action::{Action, ActionKind};
use domain::actor::Actor;
use domain::permitted::permitted;
use serde_json::{Value, json};

use super::answers::Answers;
use super::draft::Draft;
use super::kinds::Kind;
use crate::casework::{self, CaseworkError, OpenCase};
use crate::web::ask::{Ask, Resident};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::view::{View, go};

/// A case as these pages' addresses know it.
fn address(case: &OpenCase) -> String {
    format!("/requests/{}", case.file.reference)
}

fn may(ask: &Ask<Resident>, case: &OpenCase, kind: ActionKind) -> bool {
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
        "Answer our question"
    } else {
        "No question is open"
    };
    View::new(ask, "resident/answer.html", title)
        .back(&address(case))
        .form(form)
        .show(
            ask,
            json!({
                "reference": case.file.reference.as_str(),
                "question": question.map(|question| question.text.as_str()),
                "asked_on": question.map(|question| question.asked_on),
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
        Ok(_) => Ok(go(&format!("{}?done=answer", address(&case)))),
        Err(CaseworkError::Refused(refused)) => {
            let form = Form::again(&posted).wrong([FieldError::refused(&refused, "answer")]);
            show_answer(&ask, &case, form).await
        }
        Err(CaseworkError::Changed { .. }) => {
            let says = "This request has changed since you opened the page. Your text is kept below. Check it and send it again";
            let form = Form::again(&posted).wrong([FieldError::new("answer", says)]);
            show_answer(&ask, &case, form).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /requests/{reference}/unhappy`
pub(super) async fn unhappy(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    show_unhappy(&ask, &case, Form::new()).await
}

async fn show_unhappy(
    ask: &Ask<Resident>,
    case: &OpenCase,
    form: Form,
) -> Result<Response, AppError> {
    View::new(ask, "resident/unhappy.html", "Still unhappy")
        .back(&address(case))
        .form(form)
        .show(ask, about(ask, case, ActionKind::SayUnhappy))
        .await
}

fn about(ask: &Ask<Resident>, case: &OpenCase, kind: ActionKind) -> Value {
    json!({
        "reference": case.file.reference.as_str(),
        "complaint": case.file.is_complaint(),
        "may": may(ask, case, kind),
    })
}

/// `POST /requests/{reference}/unhappy`
pub(super) async fn say_unhappy(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
    posted: Posted,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let action = Action::SayUnhappy {
        words: posted.first("words").to_owned(),
    };
    let id = case.row.id;
    match casework::act(&ask.app, id, &Actor::Resident, action, None, posted.once()).await {
        Ok(_) => Ok(go(&format!("{}?done=unhappy", address(&case)))),
        Err(CaseworkError::Refused(refused)) => {
            let form = Form::again(&posted).wrong([FieldError::refused(&refused, "words")]);
            show_unhappy(&ask, &case, form).await
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
    View::new(&ask, "resident/complain.html", "Complain to us about this")
        .back(&address(&case))
        .form(Form::new())
        .show(&ask, about(&ask, &case, ActionKind::WriteToCouncil))
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
    let person = &received.requester;
    let answers = Answers {
        kind: Some(Kind::Complaint),
        who: Some(received.about),
        subject: received.subject.clone(),
        about_reference: Some(case.file.reference.to_string()),
        name: Some(person.name.clone()),
        contact_given: true,
        email: person.email.clone(),
        phone: person.phone.clone(),
        address: person.address.clone(),
        postcode: person.postcode.clone(),
        adjustments: person.adjustments.clone(),
        ..Answers::default()
    };
    Draft::new(answers).keep(&ask).await?;
    Ok(go("/request/who"))
}
