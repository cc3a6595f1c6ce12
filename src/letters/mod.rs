//! A letter's content, once, in every form: page, mail, PDF.

mod error;
mod model;
mod outgoing;
mod pdf;
mod regulator;
mod routes;
mod timeline;

pub use error::LetterError;
pub use model::{ClockStep, Council, Duty, Entry, Party, RegulatorLetter, Sender};
pub use outgoing::outgoing_pdf;
pub use regulator::{SUMMARY_LIMIT, regulator_letter, regulator_pdf};
pub use routes::complaint_routes;
pub use timeline::{DatedEvent, timeline};
