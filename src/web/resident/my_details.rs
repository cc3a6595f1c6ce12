//! The details of the person who asks, changed by themselves: one answer a page. All count at once but a new e-mail
//! address, which must first be shown to be theirs.

use axum::extract::Path;
use axum::response::Response;
use domain::action::{Action, ActionKind};
use domain::actor::Actor;
use domain::facts::Person;
use domain::language::Language;
use domain::needs::{Avoid, Format, ReplyBy};
use domain::refused::Refused;
use domain::said::Said;
use serde_json::{Value, json};

use super::case_parts;
use super::choices::{self, items, languages};
use super::my_details_read::{Part, read};
use super::write::{address, may};
use crate::casework::{self, CaseworkError, OpenCase};
use crate::credentials::tokens;
use crate::vault::normal_email;
use crate::web::ask::{Ask, Resident};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::throttle::{Limit, count};
use crate::web::view::View;

/// Letters to new addresses that one request may cause.
const CONFIRMING: Limit = Limit {
    name: "confirm_address",
    most: 5,
    minutes: 60,
};

/// `GET /requests/{reference}/details`
pub(super) async fn page(
    ask: Ask<Resident>,
    Path(reference): Path<String>,
) -> Result<Response, AppError> {
    let case = ask.case(&reference).await?;
    let person = &case.file.requester;
    let row = |part: Part, value: Option<String>| {
        json!({
            "key": ask.says(part.title()),
            "value": value,
            "change": format!("{}/details/{}", address(&case), part.as_str()),
        })
    };
    let post: Vec<&String> = person.address.iter().chain(&person.postcode).collect();
    let post = post.into_iter().cloned().collect::<Vec<_>>().join("\n");
    let rows = [
        row(Part::Name, Some(names(person))),
        row(Part::Email, person.email.clone()),
        row(Part::Phone, person.phone.clone()),
        row(Part::Address, Some(post).filter(|post| !post.is_empty())),
    ];
    View::new(&ask, "resident/my_details.html", &ask.says("details-title"))
        .back(&address(&case))
        .show(
            &ask,
            json!({
                "reference": case.file.reference.as_str(),
                "rows": rows,
                "needs": case_parts::needs(ask.language, person),
                "needs_change": format!("{}/details/{}", address(&case), Part::Needs.as_str()),
                "may": may(&ask, &case, ActionKind::ChangeDetails),
            }),
        )
        .await
}

fn names(person: &Person) -> String {
    let names = std::iter::once(&person.name).chain(&person.other_names);
    names.cloned().collect::<Vec<_>>().join("\n")
}

/// `GET /requests/{reference}/details/{part}`
pub(super) async fn change(
    ask: Ask<Resident>,
    Path((reference, part)): Path<(String, String)>,
) -> Result<Response, AppError> {
    let part = Part::read(&part).ok_or(AppError::NotFound)?;
    let case = ask.case(&reference).await?;
    let form = filled(&case.file.requester, part);
    show(&ask, &case, part, form).await
}

async fn show(
    ask: &Ask<Resident>,
    case: &OpenCase,
    part: Part,
    form: Form,
) -> Result<Response, AppError> {
    let mut context = choices_of(ask.language, part);
    context["part"] = json!(part.as_str());
    context["reference"] = json!(case.file.reference.as_str());
    View::new(
        ask,
        "resident/my_details_change.html",
        &ask.says(part.title()),
    )
    .back(&format!("{}/details", address(case)))
    .form(form)
    .show(ask, context)
    .await
}

fn choices_of(language: Language, part: Part) -> Value {
    if part != Part::Needs {
        return json!({});
    }
    json!({
        "reply_by": items(language, ReplyBy::ALL.map(|way| (way.as_str(), choices::reply_by(way)))),
        "avoid": items(language, Avoid::ALL.map(|way| (way.as_str(), choices::avoid(way)))),
        "formats": items(language, Format::ALL.map(|form| (form.as_str(), choices::format(form)))),
        "languages": languages(),
    })
}

fn filled(person: &Person, part: Part) -> Form {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let form = Form::new();
    match part {
        Part::Name => form
            .with("name", person.name.clone())
            .with("other_names", text(&person.other_names)),
        Part::Email => form.with("email", text(&person.email)),
        Part::Phone => form.with("phone", text(&person.phone)),
        Part::Address => form
            .with("address", person.address.join("\n"))
            .with("postcode", text(&person.postcode)),
        Part::Needs => {
            let needs = &person.needs;
            let avoid: Vec<&str> = needs.avoid.iter().map(|way| way.as_str()).collect();
            let formats: Vec<&str> = needs.formats.iter().map(|form| form.as_str()).collect();
            form.with("reply_by", needs.reply_by.map_or("", ReplyBy::as_str))
                .with("avoid", json!(avoid))
                .with("formats", json!(formats))
                .with("language", person.language.as_str())
                .with("safe_contact", text(&needs.safe_contact))
                .with("helper", text(&needs.helper))
                .with("other", text(&needs.other))
        }
    }
}

/// `POST /requests/{reference}/details/{part}`
pub(super) async fn give(
    ask: Ask<Resident>,
    Path((reference, part)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, AppError> {
    let part = Part::read(&part).ok_or(AppError::NotFound)?;
    let case = ask.case(&reference).await?;
    let mut person = case.file.requester.clone();
    let wrong = read(&mut person, part, &posted);
    if !wrong.is_empty() {
        return show(&ask, &case, part, Form::again(&posted).wrong(wrong)).await;
    }
    if part == Part::Email
        && let Some(email) = new_address(&case.file.requester, &person)
    {
        return ask_to_confirm(&ask, &case, &email, &posted).await;
    }
    let action = Action::ChangeDetails {
        person: Box::new(person),
    };
    let (id, once) = (case.row.id, posted.once());
    match casework::act(&ask.app, id, &Actor::Resident, action, None, once).await {
        Ok(_) => Ok(ask.go(&format!("{}?done=details", address(&case)))),
        Err(CaseworkError::Refused(Refused::NothingChanged)) => {
            Ok(ask.go(&format!("{}/details", address(&case))))
        }
        Err(CaseworkError::Refused(refused)) => {
            let error = FieldError::refused(&refused, part.field());
            show(&ask, &case, part, Form::again(&posted).wrong([error])).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The address that must be confirmed, when another one was given than there is.
fn new_address(before: &Person, after: &Person) -> Option<String> {
    let normal = |person: &Person| person.email.as_deref().map(normal_email);
    let new = after.email.clone()?;
    (normal(before) != normal(after)).then_some(new)
}

/// A letter goes to the new address; until it is answered nothing changes.
async fn ask_to_confirm(
    ask: &Ask<Resident>,
    case: &OpenCase,
    email: &str,
    posted: &Posted,
) -> Result<Response, AppError> {
    count(ask, CONFIRMING, &case.row.id.to_string()).await?;
    let once = posted
        .once()
        .map_or_else(|| tokens::random_hex(16), str::to_owned);
    if case.file.requester.needs.avoid.contains(&Avoid::Email) {
        let says = Said::new("details-email-avoided");
        let error = FieldError::new("email", says);
        return show(ask, case, Part::Email, Form::again(posted).wrong([error])).await;
    }
    casework::ask_to_confirm(&ask.app, case, email, &once).await?;
    Ok(ask.go(&format!("{}?done=confirm", address(case))))
}
