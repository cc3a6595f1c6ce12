//! The page that says that a request was sent: the same however often and whenever it is opened.

use axum::response::Response;
use domain::case_file::CaseFile;
use domain::needs::{Avoid, ReplyBy};
use domain::right::Right;
use serde_json::{Value, json};

use super::choices;
use super::draft;
use super::time_limits::time_limits;
use crate::casework;
use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::view::View;

/// `GET /request/sent`
pub(super) async fn sent(ask: Ask<Anyone>) -> Result<Response, AppError> {
    let Some(id) = draft::sent_case(&ask).await? else {
        let begun = draft::to_send(&ask).await?;
        let first = begun.map(|draft| draft.answers.first_unanswered(&ask.app.council).path());
        return Ok(ask.go(first.unwrap_or("/")));
    };
    let case = casework::open(&ask.app, id).await?;
    let file = &case.file;
    let title = if file.is_complaint() {
        "form-sent-title-complaint"
    } else {
        "form-sent-title"
    };
    let mine = ask.browser.visitor().await?.cases.contains(&id);
    let mut context = receipt(&ask, file);
    context["limits"] = json!(time_limits(ask.language, file, &ask.app.law, ask.today));
    context["mine"] = json!(mine);
    View::new(&ask, "resident/sent.html", &ask.says(title))
        .show(&ask, context)
        .await
}

/// What somebody can keep: what came in, when, and how they are reached.
fn receipt(ask: &Ask<Anyone>, file: &CaseFile) -> Value {
    let asks = |right| file.claims.iter().any(|claim| claim.right == right);
    let asked: Vec<String> = file
        .claims
        .iter()
        .map(|claim| ask.says(claim.right.message()))
        .collect();
    let person = &file.requester;
    let way = person.needs.reply_by;
    json!({
        "reference": file.reference.as_str(),
        "received_on": file.received_on,
        "complaint": file.is_complaint(),
        "asked": asked,
        "name": person.name,
        "subject": file.received.subject,
        "way": ask.says(way.map_or("form-reply-by-none", choices::reply_by)),
        "by_email": person.mail_address().is_some(),
        "by_phone": way == Some(ReplyBy::Phone),
        "by_post": !person.address.is_empty() && !person.needs.avoid.contains(&Avoid::Post),
        "copy": asks(Right::Access),
        "withdraws": asks(Right::ConsentWithdrawal),
        "marketing": asks(Right::ObjectionDirectMarketing),
        "not_sure": asks(Right::Unclassified),
        "for_other": file.received.about.for_other(),
    })
}
