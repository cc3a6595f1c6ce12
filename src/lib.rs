//! Rightsdesk: the subject-rights request tracker for councils.
//!
//! `templates ← web → casework → domain ← store → entity`; `migration` stands alone.

pub mod app;
pub mod casework;
pub mod cli;
pub mod clock;
pub mod config;
pub mod council;
pub mod credentials;
pub mod deadline;
pub mod demo;
pub mod doctor;
pub mod documents;
pub mod letters;
pub mod mail;
pub mod people;
pub mod secret;
pub mod serve;
pub mod store;
pub mod vault;
pub mod web;
pub mod worker;
