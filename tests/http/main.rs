//! The product over HTTP: the real router, templates, worker and database, on SQLite and on PostgreSQL.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod asking;
mod bad_input;
mod canary;
mod case_files;
mod derived;
mod desk_acts;
mod details;
mod documents;
mod evidence;
mod follow_up;
mod form_walk;
mod links;
mod main_line;
mod once;
mod one_date;
mod public_tools;
mod release;
mod replies;
mod residents_acts;
mod saved;
mod staff_access;
mod standing;
#[path = "../support/mod.rs"]
mod support;
mod uploads;
mod walk;
mod worker;
mod worlds;
