//! The product over HTTP: the real router, templates, worker and database, on SQLite and on PostgreSQL.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod bad_input;
mod canary;
mod derived;
mod documents;
mod links;
mod main_line;
mod once;
mod one_date;
mod replies;
mod residents_acts;
mod staff_access;
#[path = "../support/mod.rs"]
mod support;
mod walk;
mod worker;
mod worlds;
