//! The person who asks.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::needs::{Avoid, Needs};

/// A person and how to reach them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Full name, never split.
    pub name: String,
    /// Other names under which records may be kept, as typed.
    pub other_names: Option<String>,
    /// Date of birth, if a service needs it to find records.
    pub born_on: Option<NaiveDate>,
    /// The language in which they are written to.
    pub language: Language,
    /// E-mail address, if they have one.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Postal address, one line each.
    pub address: Vec<String>,
    /// Postcode, as typed.
    pub postcode: Option<String>,
    /// What makes it easier, or safe, to reach them.
    pub needs: Needs,
}

impl Person {
    /// The e-mail address to which the product may write: none when e-mail is to be avoided.
    #[must_use]
    pub fn mail_address(&self) -> Option<&str> {
        let email = self.email.as_deref()?;
        (!self.needs.avoid.contains(&Avoid::Email)).then_some(email)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_mailed_who_said_not_to() {
        let mut person = Person {
            email: Some("ann@example.org".to_owned()),
            ..Person::default()
        };
        assert_eq!(person.mail_address(), Some("ann@example.org"));
        person.needs.avoid.insert(Avoid::Email);
        assert_eq!(person.mail_address(), None);
    }
}
