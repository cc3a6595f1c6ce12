//! What the tests of the whole product share: the database, the running product, browsers, a mail server.

pub(crate) mod app;
pub(crate) mod client;
pub(crate) mod database;
