//! The pages that are always there: the start, what the law makes a council publish, and what machines read.

mod machines;
mod notice;

use axum::response::Response;
use domain::regime::citations;
use serde_json::{Value, json};

use super::ask::{Anyone, Ask};
use super::browser::{LONGEST_HOURS, RESIDENT_IDLE_MINUTES, Realm, STAFF_IDLE_MINUTES};
use super::error::AppError;
use super::view::View;
use super::{Routes, assets};
use crate::council::CouncilProfile;

/// The addresses of the pages that are always there.
pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/", start)
        .get("/privacy", privacy)
        .get("/cookies", cookies)
        .get("/accessibility", accessibility)
        .get("/contact", contact)
        .get("/robots.txt", machines::robots)
        .get("/.well-known/security.txt", machines::security)
        .get("/healthz", machines::alive)
        .get("/readyz", machines::ready)
        .get("/assets/{*path}", assets::serve)
}

/// Every way to reach the council, as its profile names them. Any of them will do [channels].
pub(super) fn ways_to_reach(council: &CouncilProfile) -> Value {
    let channels: Vec<Value> = council
        .channels
        .iter()
        .map(|channel| json!({ "name": channel.kind.name(), "detail": channel.detail }))
        .collect();
    let mut address = vec![council.name.as_str()];
    address.extend(council.contact.address.iter().map(String::as_str));
    json!({
        "channels": channels,
        "address": if council.contact.address.is_empty() { Vec::new() } else { address },
        "phone": council.contact.phone,
        "email": council.contact.email,
        "website": council.contact.website,
        "web_form": council.contact.web_form,
        "out_of_hours": council.out_of_hours.as_ref().map(|other| json!({
            "provider": other.provider,
            "service": other.service,
            "when": other.when,
            "enquiries": other.enquiries,
            "privacy_at": other.privacy_at,
        })),
        "officer": {
            "title": council.dpo_title(),
            "address": council.dpo_address(),
            "phone": council.dpo_phone(),
            "email": council.dpo_email(),
        },
    })
}

/// The start page. The form is one way of many.
async fn start(ask: Ask<Anyone>) -> Result<Response, AppError> {
    let mut context = ways_to_reach(&ask.app.council);
    context["open"] = json!(ask.app.council.intake_open);
    View::new(&ask, "standing/start.html", "Ask about your information")
        .show(&ask, context)
        .await
}

async fn privacy(ask: Ask<Anyone>) -> Result<Response, AppError> {
    let context = notice::context(&ask.app, ask.today);
    View::new(&ask, "standing/privacy.html", "Privacy")
        .show(&ask, context)
        .await
}

/// Every cookie that the product can set, by the constants that set it.
async fn cookies(ask: Ask<Anyone>) -> Result<Response, AppError> {
    let tls = ask.app.config.over_tls();
    let context = json!({ "cookies": [
        {
            "name": Realm::Public.cookie(tls),
            "who": "Everybody who uses a form here",
            "purpose": "Keeps your answers together while you fill in a form, shows you your own requests, and checks that a form comes from you",
            "idle_minutes": RESIDENT_IDLE_MINUTES,
            "hours": LONGEST_HOURS,
        },
        {
            "name": Realm::Staff.cookie(tls),
            "who": "Council staff only",
            "purpose": "Keeps staff signed in, and checks that a form comes from them",
            "idle_minutes": STAFF_IDLE_MINUTES,
            "hours": LONGEST_HOURS,
        },
    ]});
    View::new(&ask, "standing/cookies.html", "Cookies")
        .show(&ask, context)
        .await
}

async fn accessibility(ask: Ask<Anyone>) -> Result<Response, AppError> {
    View::new(
        &ask,
        "standing/accessibility.html",
        "Accessibility statement",
    )
    .show(&ask, ways_to_reach(&ask.app.council))
    .await
}

async fn contact(ask: Ask<Anyone>) -> Result<Response, AppError> {
    let mut context = ways_to_reach(&ask.app.council);
    context["regulator"] = notice::regulator(&ask.app, ask.today);
    context["complain_to_regulator"] = json!(citations::COMPLAIN_TO_REGULATOR.citation);
    View::new(&ask, "standing/contact.html", "Contact us")
        .show(&ask, context)
        .await
}
