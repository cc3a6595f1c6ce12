//! The last look, the sending, and the page that says that it was sent.

use axum::response::Response;
use domain::facts::About;
use serde_json::{Value, json};

use super::answers::{Answers, Page};
use super::draft;
use super::kinds::Kind;
use super::progress::asked_for;
use super::time_limits::time_limits;
use crate::casework;
use crate::council::CouncilProfile;
use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::throttle::{Limit, count};
use crate::web::view::{View, go};

const TITLE: &str = "Check your answers";

/// `GET /request/check`
pub(super) async fn check(ask: Ask<Anyone>) -> Result<Response, AppError> {
    match draft::reach(&ask, Page::Check).await? {
        Err(elsewhere) => Ok(go(elsewhere)),
        Ok(draft) => show(&ask, &draft.answers, Form::new()).await,
    }
}

async fn show(ask: &Ask<Anyone>, answers: &Answers, form: Form) -> Result<Response, AppError> {
    let complaint = answers.kind == Some(Kind::Complaint);
    let missing: Vec<Value> = answers
        .unanswered()
        .into_iter()
        .map(|page| json!({ "href": page.path(), "message": page.missing() }))
        .collect();
    View::new(ask, "resident/check.html", TITLE)
        .back(Page::Contact.path())
        .form(form)
        .show(
            ask,
            json!({
                "rows": rows(answers, &ask.app.council),
                "complaint": complaint,
                "reachable": answers.reachable(),
                "missing": missing,
            }),
        )
        .await
}

fn row(key: &str, value: String, page: Page, hidden: &str) -> Value {
    json!({ "key": key, "value": value, "change": page.path(), "hidden": hidden })
}

/// Every answer with the page that changes it.
fn rows(answers: &Answers, council: &CouncilProfile) -> Vec<Value> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let mut rows = vec![
        row(
            "What you would like us to do",
            kind_words(answers),
            Page::Kind,
            "what you would like us to do",
        ),
        row(
            "Who you are asking for",
            who_words(answers).to_owned(),
            Page::Who,
            "who you are asking for",
        ),
    ];
    if answers.asks(Page::Subject) {
        rows.push(row(
            "Their full name",
            text(&answers.subject),
            Page::Subject,
            "their full name",
        ));
    }
    let detail = |key: &str, value: String, hidden: &str| row(key, value, Page::Details, hidden);
    let area = answers.area.as_deref().and_then(|slug| council.area(slug));
    let area = area.map(|area| area.name.clone()).unwrap_or_default();
    match answers.kind {
        Some(Kind::Complaint) => rows.extend([
            detail("What went wrong", answers.words.clone(), "what went wrong"),
            detail(
                "How it affected you",
                text(&answers.harm),
                "how it affected you",
            ),
            detail(
                "What would put it right",
                text(&answers.wanted),
                "what would put it right",
            ),
            detail("Reference", text(&answers.about_reference), "the reference"),
        ]),
        Some(Kind::Stop) => {
            let names = answers.consent_names(council).join("\n");
            rows.push(detail(
                "What you no longer agree to",
                names,
                "what you no longer agree to",
            ));
            rows.push(detail(
                "In your own words",
                answers.words.clone(),
                "your own words",
            ));
            rows.push(detail("Service", area, "the service"));
        }
        Some(Kind::Copy) => {
            rows.push(detail(
                "The information you would like",
                answers.words.clone(),
                "the information you would like",
            ));
            rows.push(detail("Dates", text(&answers.dates), "the dates"));
            rows.push(detail("Service", area, "the service"));
        }
        Some(Kind::SomethingElse) | None => {
            rows.push(detail(
                "In your own words",
                answers.words.clone(),
                "your own words",
            ));
            rows.push(detail("Service", area, "the service"));
        }
    }
    let address: Vec<&str> = answers
        .address
        .iter()
        .chain(&answers.postcode)
        .map(String::as_str)
        .collect();
    rows.extend([
        row(
            "Your full name",
            text(&answers.name),
            Page::Name,
            "your full name",
        ),
        row(
            "Email address",
            text(&answers.email),
            Page::Contact,
            "your email address",
        ),
        row(
            "Phone number",
            text(&answers.phone),
            Page::Contact,
            "your phone number",
        ),
        row("Address", address.join("\n"), Page::Contact, "your address"),
        row(
            "What we should do or avoid",
            text(&answers.adjustments),
            Page::Contact,
            "what we should do or avoid",
        ),
    ]);
    rows
}

fn kind_words(answers: &Answers) -> String {
    match answers.kind {
        Some(Kind::SomethingElse) => {
            let says: Vec<&str> = answers.others.iter().map(|other| other.says()).collect();
            says.join("\n")
        }
        kind => kind.map_or_else(String::new, |kind| kind.says().to_owned()),
    }
}

const fn who_words(answers: &Answers) -> &'static str {
    match answers.who {
        None => "",
        Some(About::Myself) => "Me",
        Some(About::MyChild) => "My child",
        Some(About::SomeoneElse) => "Someone else",
    }
}

/// `POST /request/send`
pub(super) async fn send(ask: Ask<Anyone>, posted: Posted) -> Result<Response, AppError> {
    let Some(draft) = draft::to_send(&ask).await? else {
        return Ok(go("/request/sent"));
    };
    let council = &ask.app.council;
    let Some(case) = draft.answers.case(council, ask.today, draft.form_key()) else {
        let wrong = draft.answers.unanswered();
        let wrong = wrong.iter().map(|page| FieldError::new("", page.missing()));
        return show(&ask, &draft.answers, Form::again(&posted).wrong(wrong)).await;
    };
    let limit = Limit {
        name: "submit",
        most: ask.app.config.submissions_an_hour,
        minutes: 60,
    };
    count(&ask, limit, &ask.browser.peer.to_string()).await?;
    let submitted = casework::submit(&ask.app, case).await?;
    draft.became(&ask, submitted.id).await?;
    Ok(go("/request/sent"))
}

/// `GET /request/sent`: the same however often and whenever it is opened.
pub(super) async fn sent(ask: Ask<Anyone>) -> Result<Response, AppError> {
    let Some(id) = draft::sent_case(&ask).await? else {
        let begun = draft::to_send(&ask).await?;
        let first = begun.map(|draft| draft.answers.first_unanswered().path());
        return Ok(go(first.unwrap_or("/")));
    };
    let case = casework::open(&ask.app, id).await?;
    let file = &case.file;
    let complaint = file.is_complaint();
    let title = if complaint {
        "Complaint sent"
    } else {
        "Request sent"
    };
    View::new(&ask, "resident/sent.html", title)
        .show(
            &ask,
            json!({
                "reference": file.reference.as_str(),
                "received_on": file.received_on,
                "complaint": complaint,
                "asked": asked_for(file),
                "limits": time_limits(file, &ask.app.law, ask.today),
                "by_email": file.received.requester.email.is_some(),
                "mine": ask.browser.visitor().await?.cases.contains(&id),
            }),
        )
        .await
}
