//! What proves who somebody is: passwords, the second factor, and tokens that are sent or printed.

pub mod case_code;
pub mod passwords;
pub mod tokens;
pub mod totp;

mod common_passwords;
