//! What the tests of the whole product share: the database, the running product, browsers, a mail server.

pub(crate) mod app;
pub(crate) mod clamd;
pub(crate) mod client;
pub(crate) mod database;
#[expect(dead_code, reason = "the mail module's own tests use the rest of it")]
pub(crate) mod smtp_sink;
