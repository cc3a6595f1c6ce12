//! What residents do here: ask, follow, answer, complain.

mod acting;
mod answers;
mod asking;
mod case;
mod case_parts;
mod changes;
mod check;
mod choices;
mod complaining;
mod consents;
mod contact;
mod download;
pub(super) mod draft;
mod events;
mod files;
mod identity;
mod kinds;
mod letter;
mod link;
mod my_details;
mod my_details_read;
mod numbers;
mod order;
mod papers;
mod person;
mod progress;
mod question;
mod reading;
mod receipt;
mod receiving;
mod reply;
mod requests;
mod saved;
mod searching;
mod sent;
mod summary;
mod time_limits;
mod timed_out;
mod track;
mod track_code;
mod tries;
mod unhappy;
mod whom;
mod withdraw;
mod write;

use super::Routes;

/// The addresses of the form.
fn form(routes: Routes) -> Routes {
    routes
        .get("/request/kind", asking::kind)
        .post("/request/kind", asking::give_kind)
        .get("/request/also", asking::also)
        .post("/request/also", asking::give_also)
        .get("/request/who", whom::who)
        .post("/request/who", whom::give_who)
        .get("/request/died", whom::died)
        .get("/request/subject", whom::subject)
        .post("/request/subject", whom::give_subject)
        .get("/request/services", searching::services_page)
        .post("/request/services", searching::give_services)
        .get("/request/what", searching::what)
        .post("/request/what", searching::give_what)
        .get("/request/details", searching::details)
        .post("/request/details", searching::give_details)
        .get("/request/consents", consents::consents)
        .post("/request/consents", consents::give_consents)
        .get("/request/effects", consents::effects_page)
        .post("/request/effects", consents::confirm_effects)
        .get("/request/complaint", complaining::complaint)
        .post("/request/complaint", complaining::give_complaint)
        .get("/request/harm", complaining::harm)
        .post("/request/harm", complaining::give_harm)
        .get("/request/name", person::name)
        .post("/request/name", person::give_name)
        .get("/request/birth-date", whom::birth_date)
        .post("/request/birth-date", whom::give_birth_date)
        .get("/request/address", person::address)
        .post("/request/address", person::give_address)
        .get("/request/contact", contact::contact)
        .post("/request/contact", contact::give_contact)
        .get("/request/needs", contact::needs)
        .post("/request/needs", contact::give_needs)
        .get("/request/delivery", contact::delivery)
        .post("/request/delivery", contact::give_delivery)
        .get("/request/authority", acting::authority)
        .post("/request/authority", acting::give_authority)
        .get("/request/check", check::check)
        .post("/request/send", check::send)
        .get("/request/sent", sent::sent)
}

/// The addresses by which residents find back to their requests.
fn finding_back(routes: Routes) -> Routes {
    routes
        .get("/track", track::track)
        .post("/track", track::ask_for_link)
        .get("/track/sent", track::link_sent)
        .post("/track/sent", track::give_code)
        .post("/track/again", track::ask_again)
        .get("/track/code", track_code::page)
        .post("/track/code", track_code::give)
        .get("/link/{token}", link::link)
        .post("/link/{token}", link::follow)
        .post("/sign-out", track::sign_out)
        .get("/requests", requests::requests)
}

/// The addresses of one request.
fn following(routes: Routes) -> Routes {
    routes
        .get("/requests/{reference}", case::case)
        .post("/requests/{reference}/message", case::message)
        .get("/requests/{reference}/answer", write::answer)
        .post("/requests/{reference}/answer", write::give_answer)
        .get("/requests/{reference}/receipt", receipt::page)
        .get("/requests/{reference}/reply", reply::page)
        .post("/requests/{reference}/reply", reply::give_code)
        .post("/requests/{reference}/reply/renew", reply::renew)
        .get("/requests/{reference}/reply/{no}", download::item)
        .get("/requests/{reference}/unhappy", unhappy::page)
        .post("/requests/{reference}/unhappy", unhappy::choose)
        .get("/requests/{reference}/missing", unhappy::missing)
        .post("/requests/{reference}/missing", unhappy::report_missing)
        .get("/requests/{reference}/regulator", unhappy::regulator)
        .get("/requests/{reference}/complain", write::complain)
        .post("/requests/{reference}/complain", write::begin_complaint)
        .get("/requests/{reference}/details", my_details::page)
        .get("/requests/{reference}/details/{part}", my_details::change)
        .post("/requests/{reference}/details/{part}", my_details::give)
        .get("/requests/{reference}/withdraw", withdraw::page)
        .get("/requests/{reference}/withdraw/confirm", withdraw::confirm)
        .post("/requests/{reference}/withdraw/confirm", withdraw::withdraw)
}

/// The addresses of files, and of the way back to what was begun.
fn files_and_ways_back(routes: Routes) -> Routes {
    routes
        .get("/request/identity", identity::identity)
        .post("/request/identity", identity::give_identity)
        .get("/request/papers", papers::papers)
        .post("/request/papers", papers::give_papers)
        .get("/request/papers/add", papers::add)
        .upload("/request/papers/add", papers::keep)
        .post("/request/papers/{id}/remove", papers::remove)
        .get("/requests/{reference}/files", files::files)
        .upload("/requests/{reference}/files", files::add)
        .get("/request/save", saved::save)
        .post("/request/save", saved::give_save)
        .get("/request/saved", saved::is_saved)
        .get("/saved/{token}", saved::link)
        .post("/saved/{token}", saved::open)
        .get("/timed-out", timed_out::timed_out)
        .post("/timed-out", timed_out::go_on)
        .post("/timed-out/again", timed_out::again)
        .post("/timed-out/unsent", timed_out::unsent)
        .post("/stay", timed_out::stay)
}

/// The addresses that residents use.
pub(super) fn routes(routes: Routes) -> Routes {
    files_and_ways_back(following(finding_back(form(routes))))
        .get("/requests/{reference}/letter", letter::letter)
        .post("/requests/{reference}/letter", letter::keep_words)
        .get("/requests/{reference}/letter.pdf", letter::pdf)
        .get("/requests/{reference}/letter.docx", letter::docx)
        .get("/requests/{reference}/evidence.zip", letter::bundle)
}
