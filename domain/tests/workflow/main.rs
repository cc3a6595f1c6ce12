//! The workflow as a whole: what buttons show is what the server accepts, and the order in which facts were
//! recorded moves nothing.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod agreement;
mod cast;
mod documents;
mod escalating;
mod order;
mod replying;
mod residents;
mod telling;
