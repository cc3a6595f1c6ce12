//! A letter's content, once, in every form: page, mail, PDF, Word document, plain text; and the evidence bundle.

mod closed;
mod docx;
mod docx_look;
mod error;
pub mod evidence;
mod form_answers;
mod model;
mod needs;
mod outgoing;
mod parts;
mod pdf;
mod plain;
mod regulator;
mod regulator_parts;
mod routes;
mod summary;
mod timeline;
mod tongue;

pub use closed::without_replies;
pub use docx::docx;
pub use error::LetterError;
pub use model::{
    ClockStep, Council, Duty, Entry, Foot, FormAnswer, Party, RegulatorLetter, Sender,
};
pub use outgoing::outgoing_pdf;
pub use parts::{Detail, Numbered, Part};
pub use plain::plain_text;
pub use regulator::{regulator_letter, regulator_pdf};
pub use routes::complaint_routes;
pub use summary::SUMMARY_LIMIT;
pub use timeline::{DatedEvent, timeline};
