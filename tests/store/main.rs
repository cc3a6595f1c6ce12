//! The store against a real SQLite file and a real PostgreSQL, one body for both.

mod entities;
mod opening;
mod rows;
mod schema;

#[path = "../support/database.rs"]
mod database;
mod support {
    pub(crate) use super::database;
}
