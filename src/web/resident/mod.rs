//! What residents do here: ask, follow, answer, complain.

mod answers;
mod case;
mod check;
mod contact;
mod details;
pub(super) mod draft;
mod kinds;
mod letter;
mod progress;
mod questions;
mod requests;
mod time_limits;
mod track;
mod write;

use super::Routes;

/// The addresses of the form.
fn form(routes: Routes) -> Routes {
    routes
        .get("/request/kind", questions::kind)
        .post("/request/kind", questions::give_kind)
        .get("/request/who", questions::who)
        .post("/request/who", questions::give_who)
        .get("/request/died", questions::died)
        .get("/request/subject", questions::subject)
        .post("/request/subject", questions::give_subject)
        .get("/request/details", details::details)
        .post("/request/details", details::give_details)
        .get("/request/name", questions::name)
        .post("/request/name", questions::give_name)
        .get("/request/contact", contact::contact)
        .post("/request/contact", contact::give_contact)
        .get("/request/check", check::check)
        .post("/request/send", check::send)
        .get("/request/sent", check::sent)
}

/// The addresses that residents use.
pub(super) fn routes(routes: Routes) -> Routes {
    form(routes)
        .get("/track", track::track)
        .post("/track", track::ask_for_link)
        .get("/track/sent", track::link_sent)
        .get("/link/{token}", track::link)
        .post("/link/{token}", track::follow)
        .post("/sign-out", track::sign_out)
        .get("/requests", requests::requests)
        .get("/requests/{reference}", case::case)
        .post("/requests/{reference}/message", case::message)
        .get("/requests/{reference}/answer", write::answer)
        .post("/requests/{reference}/answer", write::give_answer)
        .get("/requests/{reference}/unhappy", write::unhappy)
        .post("/requests/{reference}/unhappy", write::say_unhappy)
        .get("/requests/{reference}/complain", write::complain)
        .post("/requests/{reference}/complain", write::begin_complaint)
        .get("/requests/{reference}/letter", letter::letter)
        .post("/requests/{reference}/letter", letter::keep_words)
        .get("/requests/{reference}/letter.pdf", letter::pdf)
}
