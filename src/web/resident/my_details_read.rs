//! Reads one changed answer into the details of a person.

use domain::facts::Person;
use domain::language::Language;
use domain::needs::{Avoid, Format, ReplyBy};
use domain::said::Said;

use super::reading::Reading;
use crate::web::fields::{self, LONGEST_LINE};
use crate::web::form::{FieldError, Posted};

const LONGEST_PHONE: usize = 50;
const LONGEST_POSTCODE: usize = 20;

/// A part of the details, each with a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Name,
    Email,
    Phone,
    Address,
    Needs,
}

impl Part {
    const ALL: [Self; 5] = [
        Self::Name,
        Self::Email,
        Self::Phone,
        Self::Address,
        Self::Needs,
    ];

    /// The name in the address of its page.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Address => "address",
            Self::Needs => "needs",
        }
    }

    /// Reads that name.
    pub(super) fn read(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.as_str() == name)
    }

    /// The message that heads its page.
    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::Name => "details-name-title",
            Self::Email => "details-email-title",
            Self::Phone => "details-phone-title",
            Self::Address => "details-address-title",
            Self::Needs => "details-needs-title",
        }
    }

    /// The field to which a refusal leads that is about none.
    pub(super) const fn field(self) -> &'static str {
        match self {
            Self::Needs => "reply_by",
            part => part.as_str(),
        }
    }
}

/// Puts what was typed into the details; gives what is wrong with it.
pub(super) fn read(person: &mut Person, part: Part, posted: &Posted) -> Vec<FieldError> {
    let mut reading = Reading::of(posted);
    match part {
        Part::Name => {
            let name = fields::name(posted, "name", Said::new("refused-enter-name"));
            person.name = reading.keep(name).unwrap_or_default();
            person.other_names =
                reading.line("other_names", "details-what-other-names", LONGEST_LINE);
        }
        Part::Email => {
            person.email = reading.keep(fields::email(posted, "email")).flatten();
            let by_email = person.needs.reply_by == Some(ReplyBy::Email);
            if by_email && person.email.is_none() {
                person.needs.reply_by = None;
            }
        }
        Part::Phone => person.phone = reading.line("phone", "details-what-phone", LONGEST_PHONE),
        Part::Address => {
            let typed = reading.may("address", "details-what-address");
            let lines = typed.iter().flat_map(|typed| typed.lines());
            let lines = lines.map(str::trim).filter(|line| !line.is_empty());
            person.address = lines.map(str::to_owned).collect();
            person.postcode = reading.line("postcode", "details-what-postcode", LONGEST_POSTCODE);
        }
        Part::Needs => read_needs(person, &mut reading),
    }
    reading.mistakes()
}

fn read_needs(person: &mut Person, reading: &mut Reading<'_>) {
    let needs = &mut person.needs;
    needs.reply_by = ReplyBy::read(reading.typed("reply_by"));
    let avoid = reading.ticked("avoid", Avoid::ALL, |way| way.as_str());
    needs.avoid = avoid.into_iter().collect();
    let formats = reading.ticked("formats", Format::ALL, |format| format.as_str());
    needs.formats = formats.into_iter().collect();
    needs.safe_contact = reading.may("safe_contact", "details-what-safe");
    needs.helper = reading.line("helper", "details-what-helper", LONGEST_LINE);
    needs.other = reading.may("other", "details-what-other");
    if let Some(language) = Language::read(reading.typed("language")) {
        person.language = language;
    }
    if needs.contradiction().is_some() {
        reading.is_wrong("reply_by", Said::new("details-contradiction"));
    } else if needs.reply_by == Some(ReplyBy::Email) && person.email.is_none() {
        reading.is_wrong("reply_by", Said::new("details-reply-no-email"));
    } else if needs.reply_by == Some(ReplyBy::Post) && person.address.is_empty() {
        reading.is_wrong("reply_by", Said::new("details-reply-no-address"));
    } else if needs.reply_by == Some(ReplyBy::Phone) && person.phone.is_none() {
        reading.is_wrong("reply_by", Said::new("details-reply-no-phone"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(person: &Person, part: Part, body: &str) -> (Person, Vec<String>) {
        let mut person = person.clone();
        let wrong = read(&mut person, part, &Posted::read(body.as_bytes()));
        (person, wrong.into_iter().map(|error| error.field).collect())
    }

    #[test]
    fn each_part_changes_its_own_answers_and_no_others() {
        let before = Person {
            name: "Siân".to_owned(),
            email: Some("sian@example.org".to_owned()),
            ..Person::default()
        };
        let everything = "name=Ann&email=ann%40example.org&phone=01632960001&address=1+High+Street%0D%0A%0D%0ATown&postcode=NN1";
        let (after, wrong) = changed(&before, Part::Address, everything);
        assert!(wrong.is_empty());
        assert_eq!(after.address, ["1 High Street", "Town"]);
        assert_eq!(
            (after.name, after.email, after.phone),
            (before.name.clone(), before.email.clone(), None)
        );
        let (after, _) = changed(&before, Part::Phone, everything);
        assert_eq!(after.phone.as_deref(), Some("01632960001"));
        assert_eq!(after.address, before.address);
    }

    #[test]
    fn a_name_must_stay_and_an_address_may_go() {
        let person = Person {
            name: "Siân".to_owned(),
            email: Some("sian@example.org".to_owned()),
            ..Person::default()
        };
        assert_eq!(changed(&person, Part::Name, "name=+").1, ["name"]);
        let (after, wrong) = changed(&person, Part::Email, "email=");
        assert!(wrong.is_empty() && after.email.is_none());
        assert_eq!(changed(&person, Part::Email, "email=nobody").1, ["email"]);
    }

    #[test]
    fn nobody_is_answered_by_a_way_that_they_avoid_or_have_not_given() {
        let person = Person {
            phone: Some("01632 960 001".to_owned()),
            ..Person::default()
        };
        let wrong = |body: &str| changed(&person, Part::Needs, body).1;
        assert!(wrong("reply_by=phone&language=cy").is_empty());
        assert_eq!(wrong("reply_by=phone&avoid=phone"), ["reply_by"]);
        assert_eq!(wrong("reply_by=post"), ["reply_by"]);
        assert_eq!(wrong("reply_by=email"), ["reply_by"]);
    }
}
