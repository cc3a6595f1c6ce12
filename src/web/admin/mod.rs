//! Administration: who works here, and what an administrator should know. Never a case.

mod away;
mod ending;
mod joining;
mod overview;
mod people_list;
mod person;

use super::Routes;

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/admin", overview::page)
        .get("/admin/people", people_list::page)
        .post("/admin/people", joining::add)
        .get("/admin/people/{id}", person::page)
        .post("/admin/people/{id}/invite", joining::invite)
        .post("/admin/people/{id}/away", away::keep)
        .post("/admin/people/{id}/disable", ending::disable)
}
