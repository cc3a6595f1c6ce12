//! The details that a person gives of themselves.

use chrono::NaiveDate;

use super::text;
use crate::case_file::CaseFile;
use crate::facts::{CodeBy, Person};
use crate::needs::Needs;
use crate::refused::Refused;

/// The most lines of a postal address.
const MOST_LINES: usize = 10;

/// The details as they are kept: trimmed, nothing empty.
pub(super) fn checked(typed: Person, today: NaiveDate) -> Result<Person, Refused> {
    if typed.born_on.is_some_and(|born| born > today) {
        return Err(Refused::InFuture {
            field: "born_on",
            what: "refused-date-born",
        });
    }
    let mut address = Vec::new();
    for line in typed.address.into_iter().take(MOST_LINES) {
        address.extend(text::given_line("address", Some(line))?);
    }
    Ok(Person {
        name: text::name("name", &typed.name, "refused-enter-name")?,
        other_names: text::given_line("other_names", typed.other_names)?,
        born_on: typed.born_on,
        language: typed.language,
        email: text::given_line("email", typed.email)?,
        phone: text::given_line("phone", typed.phone)?,
        address,
        postcode: text::given_line("postcode", typed.postcode)?,
        needs: Needs {
            safe_contact: text::given_text("safe_contact", typed.needs.safe_contact)?,
            helper: text::given_line("helper", typed.needs.helper)?,
            other: text::given_text("other", typed.needs.other)?,
            ..typed.needs
        },
    })
}

/// A code must have somewhere to go.
pub(super) fn can_have_code(file: &CaseFile, how: CodeBy) -> Result<(), Refused> {
    match how {
        CodeBy::Post if file.requester.address.is_empty() => Err(Refused::NoAddress),
        CodeBy::Text if file.requester.phone.is_none() => Err(Refused::NoPhone),
        CodeBy::Post | CodeBy::Text | CodeBy::InPerson => Ok(()),
    }
}
