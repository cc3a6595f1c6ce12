//! Figures for managers. Nobody's name is on any of these pages.

mod csv;
mod definitions;
mod feedback;
pub(super) mod figures;
mod overview;
mod plot;

use super::Routes;

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/insight", overview::page)
        .get("/insight/definitions", definitions::page)
        .get("/insight/feedback", feedback::page)
        .get("/insight/deadlines.csv", csv::deadlines)
        .get("/insight/on-time.csv", csv::on_time)
}
