//! The shape of the house, checked by reading its files as text: who may name what, where the law stands, what no
//! page may hold. Each finding names the file and the line, and says why it matters.
//!
//! An exception stands in the list of its rule with its reason. One that is no longer needed fails too.

mod arrows;
mod docs;
mod findings;
mod house;
mod law;
mod message_files;
mod pages;
mod rust_text;
mod template_text;
mod tidiness;
mod words;
