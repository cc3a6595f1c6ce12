//! The workflow as a whole: what buttons show is what the server accepts, and the order in which facts were
//! recorded moves nothing.

mod agreement;
mod cast;
mod escalating;
mod order;
