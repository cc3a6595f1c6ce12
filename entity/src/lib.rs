//! What a row of each table holds: one sea-orm entity a table, no behaviour.
//!
//! `_on` is a civil date in Europe/London, `_at` an instant in UTC cut to microseconds. `sealed` bytes can only be
//! opened by the vault. Words (`stage`, `status`, `kind`…) are text here; `store` turns them into the domain's
//! own types and reports one it does not know as a corrupt row.

pub mod audit;
pub mod case_claim;
pub mod case_fact;
pub mod case_file;
pub mod case_key;
pub mod document;
pub mod draft;
pub mod feedback;
pub mod outbox;
pub mod resident_link;
pub mod saved_link;
pub mod search_token;
pub mod session;
pub mod set_up_code;
pub mod setting;
pub mod sign_in_attempt;
pub mod staff;
