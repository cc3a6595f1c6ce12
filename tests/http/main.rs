//! The product over HTTP: the real router, templates, worker and database, on SQLite and on PostgreSQL.

mod bad_input;
mod canary;
mod links;
mod main_line;
mod once;
mod one_date;
mod staff_access;
mod walk;
#[path = "../support/mod.rs"]
mod support;
