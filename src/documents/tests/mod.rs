//! Small real files of each kind, and what is said of them.

mod kinds;
mod protected;
pub(crate) mod samples;
mod traps;
