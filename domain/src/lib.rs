//! The law and the workflow: pure functions of facts, the law in force, the bank holidays and a given day.
//!
//! Nothing here asks the time, the disk, the network or a database.

pub mod action;
pub mod actor;
pub mod case_file;
pub mod chain;
pub mod clock;
mod dates;
pub mod decide;
pub mod escalation;
pub mod facts;
pub mod holidays;
pub mod language;
pub mod measures;
mod named;
pub mod nation;
pub mod needs;
pub mod notices;
pub mod permitted;
pub mod reference;
pub mod refused;
pub mod regime;
pub mod right;
pub mod routing;
pub mod said;
pub mod sentence;
pub mod stage;
pub mod timeliness;
pub mod timers;
