//! The officers' pages: what waits for them, the queue, a case with everything that may be done to it.

mod act;
mod act_page;
mod act_read;
mod case;
mod clock;
mod code;
mod documents;
mod done;
mod effects;
mod filters;
mod history;
mod holdings;
mod letters;
mod log;
mod log_needs;
mod log_person;
mod log_read;
mod queue;
mod rows;
mod schedule;
mod search;
mod summary;
mod told;
mod work;

use super::Routes;

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/desk", work::page)
        .get("/desk/cases", queue::page)
        .get("/desk/cases/{reference}", case::page)
        .get("/desk/cases/{reference}/clock", clock::page)
        .get("/desk/cases/{reference}/documents", documents::page)
        .upload("/desk/cases/{reference}/documents", documents::add)
        .get("/desk/cases/{reference}/documents/{id}", documents::open)
        .get(
            "/desk/cases/{reference}/documents/{id}/delete",
            documents::checked,
        )
        .post(
            "/desk/cases/{reference}/documents/{id}/delete",
            documents::delete,
        )
        .get("/desk/cases/{reference}/history", history::page)
        .get("/desk/cases/{reference}/do/{action}", act::page)
        .post("/desk/cases/{reference}/do/{action}", act::act)
        .get("/desk/cases/{reference}/letters/{seq}", letters::pdf)
        .get(
            "/desk/cases/{reference}/regulator-letter",
            letters::regulator,
        )
        .get("/desk/log", log::page)
        .post("/desk/log", log::log)
        .get("/desk/search", search::page)
        .post("/desk/search", search::search)
}
