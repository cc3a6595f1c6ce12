//! The only way a case changes: load, decide, append, queue what is owed, in one transaction.

mod act;
mod check;
mod error;
mod link_mail;
mod mail_owed;
mod open;
mod row;
mod submit;
mod worker_pass;

pub use act::{Done, act};
pub use check::disagreement;
pub use error::CaseworkError;
pub use link_mail::send_sign_in_link;
pub(crate) use mail_owed::outbox_place;
pub use mail_owed::{MailJob, Reader};
pub use open::{OpenCase, Summary, find, open, summary_of};
pub use submit::{NewCase, Submitted, submit};
pub use worker_pass::{derive_anew, due_today, look_at};
