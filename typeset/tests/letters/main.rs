//! Letters, set and read back.

mod contents;
mod reader;
mod samples;
mod scripts;
mod shape;
