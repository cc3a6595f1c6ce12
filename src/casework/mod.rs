//! The only way a case changes: load, decide, append, queue what is owed, in one transaction.

mod act;
mod check;
mod error;
mod files;
mod found_by;
mod link_mail;
mod mail_owed;
mod open;
mod row;
mod saved_mail;
mod sealed_facts;
mod submit;
mod worker_pass;

pub use act::{Done, act};
pub use check::disagreement;
pub use error::CaseworkError;
pub use files::{IDENTITY_COPY_DAYS, add_file, delete_identity_copies, record_scan};
pub use link_mail::{AskedLink, NewAddress, ask_to_confirm, send_sign_in_link};
pub(crate) use mail_owed::outbox_place;
pub use mail_owed::{MailJob, Reader};
pub use open::{OpenCase, Summary, find, open, summary_of};
pub use saved_mail::{SAVED_DAYS, send_saved_link};
pub use sealed_facts::SealedFact;
pub use submit::{NewCase, Submitted, submit, submit_draft};
pub use worker_pass::{derive_anew, due_today, look_at};
