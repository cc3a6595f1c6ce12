//! The pages that are always there: the start, what the law makes a council publish, and what machines read.

mod machines;
mod notice;

use axum::response::Response;
use domain::facts::Channel;
use domain::regime::citations;
use serde_json::{Value, json};

use super::ask::{Anyone, Ask};
use super::browser::{LONGEST_HOURS, RESIDENT_IDLE_MINUTES, Realm, STAFF_IDLE_MINUTES};
use super::error::AppError;
use super::resident::draft;
use super::view::View;
use super::{Routes, assets};
use crate::council::{Contact, CouncilProfile};

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
    let contact = &council.contact;
    let ways: Vec<Value> = council
        .channels
        .iter()
        .filter_map(|channel| {
            let says = way_words(channel.kind, contact)?;
            Some(json!({ "says": says, "detail": channel.detail }))
        })
        .collect();
    let mut address = vec![council.name.as_str()];
    address.extend(contact.address.iter().map(String::as_str));
    json!({
        "ways": ways,
        "address": if contact.address.is_empty() { Vec::new() } else { address },
        "phone": contact.phone,
        "email": contact.email,
        "website": contact.website,
        "web_form": contact.web_form,
        "out_of_hours": council.out_of_hours,
        "officer": {
            "title": council.dpo_title(),
            "address": council.dpo_address(),
            "phone": council.dpo_phone(),
            "email": council.dpo_email(),
        },
    })
}

/// A channel in a list of ways to ask, unless the contact details already say it better. This form is the online one.
fn way_words(kind: Channel, contact: &Contact) -> Option<&'static str> {
    match kind {
        Channel::Online => None,
        Channel::Phone => contact.phone.is_none().then_some("call us"),
        Channel::Email => contact
            .email
            .is_none()
            .then_some("email us, at any address of ours that you know"),
        Channel::Post => contact.address.is_empty().then_some("write to us"),
        Channel::Counter => Some("tell us in person"),
        Channel::Webchat => Some("use the webchat on our website"),
    }
}

/// The start page. The form is one way of many.
async fn start(ask: Ask<Anyone>) -> Result<Response, AppError> {
    let council = &ask.app.council;
    let context = json!({ "reach": ways_to_reach(council), "open": council.intake_open });
    View::new(&ask, "standing/start.html", "Ask about your information")
        .show(&ask, context)
        .await
}

async fn privacy(ask: Ask<Anyone>) -> Result<Response, AppError> {
    let mut context = notice::context(&ask.app, ask.today);
    context["draft_days"] = json!(draft::KEPT_DAYS);
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
    .show(&ask, json!({ "reach": ways_to_reach(&ask.app.council) }))
    .await
}

async fn contact(ask: Ask<Anyone>) -> Result<Response, AppError> {
    let context = json!({
        "reach": ways_to_reach(&ask.app.council),
        "regulator": notice::regulator(&ask.app, ask.today),
        "complain_to_regulator": citations::COMPLAIN_TO_REGULATOR.citation,
    });
    View::new(&ask, "standing/contact.html", "Contact us")
        .show(&ask, context)
        .await
}
