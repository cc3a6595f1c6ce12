//! The store against a real SQLite file and a real PostgreSQL, one body for both.

mod documents;
mod entities;
mod opening;
mod rows;
mod scanner;
mod schema;

#[path = "../support/database.rs"]
mod database;
mod support {
    pub(crate) use super::database;
}
