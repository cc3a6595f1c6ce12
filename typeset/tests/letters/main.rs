//! Letters, set and read back.

#![expect(clippy::unwrap_used, reason = "a step that fails must fail its test")]

mod contents;
mod reader;
mod samples;
mod scripts;
mod shape;
