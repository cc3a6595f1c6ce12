//! The pages that are always there: the start, what the law makes a council publish, what anybody may work out or look
//! up, and what machines read.

pub(super) mod calculator;
pub(super) mod feedback;
mod figures;
mod leave;
mod machines;
mod notice;
mod ways;

use axum::response::Response;
use domain::regime::citations;
use serde_json::json;

use super::ask::{Anyone, Ask};
use super::browser::{
    KEPT_HERE_DAYS, LONGEST_HOURS, RESIDENT_IDLE_MINUTES, Realm, STAFF_IDLE_MINUTES,
};
use super::error::AppError;
use super::resident::draft;
use super::view::View;
use super::{Routes, assets};

pub(crate) use feedback::KEPT_DAYS as FEEDBACK_KEPT_DAYS;
pub(super) use ways::ways_to_reach;

/// The addresses of the pages that are always there.
pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/", start)
        .get("/privacy", privacy)
        .get("/cookies", cookies)
        .get("/accessibility", accessibility)
        .get("/terms", terms)
        .get("/contact", contact)
        .get("/feedback", feedback::page)
        .post("/feedback", feedback::give)
        .get("/feedback/sent", feedback::sent)
        .get("/calculator", calculator::page)
        .get("/figures", figures::page)
        .get("/leave", leave::page)
        .get("/leave/now", leave::now)
}

/// The addresses that programs ask for.
pub(super) fn for_machines(routes: Routes) -> Routes {
    routes
        .get("/robots.txt", machines::robots)
        .get("/.well-known/security.txt", machines::security)
        .get("/healthz", machines::alive)
        .get("/readyz", machines::ready)
        .get("/assets/{*path}", assets::serve)
}

/// The start page. The form is one way of many.
async fn start(ask: Ask<Anyone>) -> Result<Response, AppError> {
    let council = &ask.app.council;
    let context = json!({
        "reach": ways_to_reach(council),
        "open": council.intake_open,
        "opens_on": council.intake_opens_on.filter(|day| *day > ask.today),
        "draft_days": draft::KEPT_DAYS,
        "figures": council.public_figures,
    });
    View::new(
        &ask,
        "standing/start.html",
        &ask.says("standing-start-title"),
    )
    .show(&ask, context)
    .await
}

async fn privacy(ask: Ask<Anyone>) -> Result<Response, AppError> {
    let mut context = notice::context(&ask);
    context["draft_days"] = json!(draft::KEPT_DAYS);
    context["feedback_days"] = json!(feedback::KEPT_DAYS);
    View::new(&ask, "standing/privacy.html", &ask.says("page-privacy"))
        .show(&ask, context)
        .await
}

/// Every cookie that the product can set, by the constants that set it.
async fn cookies(ask: Ask<Anyone>) -> Result<Response, AppError> {
    let tls = ask.app.config.over_tls();
    let context = json!({ "kept_days": KEPT_HERE_DAYS, "cookies": [
        {
            "name": Realm::Public.cookie(tls),
            "who": ask.says("standing-cookies-who-public"),
            "purpose": ask.says("standing-cookies-why-public"),
            "idle_minutes": RESIDENT_IDLE_MINUTES,
            "hours": LONGEST_HOURS,
        },
        {
            "name": Realm::Staff.cookie(tls),
            "who": ask.says("standing-cookies-who-staff"),
            "purpose": ask.says("standing-cookies-why-staff"),
            "idle_minutes": STAFF_IDLE_MINUTES,
            "hours": LONGEST_HOURS,
        },
    ]});
    View::new(&ask, "standing/cookies.html", &ask.says("page-cookies"))
        .show(&ask, context)
        .await
}

async fn accessibility(ask: Ask<Anyone>) -> Result<Response, AppError> {
    let statement = &ask.app.council.accessibility;
    let context = json!({ "reach": ways_to_reach(&ask.app.council), "statement": statement });
    let title = ask.says("standing-accessibility-title");
    View::new(&ask, "standing/accessibility.html", &title)
        .show(&ask, context)
        .await
}

async fn terms(ask: Ask<Anyone>) -> Result<Response, AppError> {
    View::new(&ask, "standing/terms.html", &ask.says("page-terms"))
        .show(&ask, json!({}))
        .await
}

async fn contact(ask: Ask<Anyone>) -> Result<Response, AppError> {
    let context = json!({
        "reach": ways_to_reach(&ask.app.council),
        "regulator": notice::regulator(&ask.app, ask.today),
        "complain_to_regulator": citations::COMPLAIN_TO_REGULATOR.citation,
    });
    View::new(
        &ask,
        "standing/contact.html",
        &ask.says("standing-contact-title"),
    )
    .show(&ask, context)
    .await
}
