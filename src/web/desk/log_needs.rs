//! What makes it easier, or safe, to reach a person, as staff write it down when a request comes by another way than the
//! form.

use std::collections::BTreeSet;

use domain::decide::optional_text;
use domain::needs::{Avoid, Format, Needs, ReplyBy};
use serde_json::{Value, json};

use crate::web::fields::{self, LONGEST_LINE};
use crate::web::form::{FieldError, Posted};

/// Reads `reply_by`, `formats`, `avoid`, `safe_contact`, `helper` and `other`; what is wrong is added to the errors.
pub(super) fn read(posted: &Posted, errors: &mut Vec<FieldError>) -> Needs {
    let text = |field: &'static str| {
        optional_text(field, posted.first(field))
            .map(|text| Some(text).filter(|text| !text.is_empty()))
            .map_err(|refused| FieldError::refused(&refused, field))
    };
    let helper = fields::line(posted, "helper", "form-what-helper", LONGEST_LINE);
    let needs = Needs {
        reply_by: ReplyBy::read(posted.first("reply_by")),
        formats: chosen(posted, "formats", Format::read),
        avoid: chosen(posted, "avoid", Avoid::read),
        safe_contact: keep(errors, text("safe_contact")),
        helper: keep(errors, helper),
        other: keep(errors, text("other")),
    };
    if needs.contradiction().is_some() {
        errors.push(FieldError::new(
            "avoid",
            "Choose a way to reply that is not one to avoid",
        ));
    }
    needs
}

fn chosen<T: Ord>(posted: &Posted, field: &str, read: impl Fn(&str) -> Option<T>) -> BTreeSet<T> {
    posted
        .all(field)
        .iter()
        .filter_map(|name| read(name))
        .collect()
}

fn keep<T>(errors: &mut Vec<FieldError>, read: Result<Option<T>, FieldError>) -> Option<T> {
    read.map_err(|error| errors.push(error)).ok().flatten()
}

/// The choices of `reply_by`, `formats` and `avoid`.
pub(super) fn choices() -> Value {
    fn items<T: Copy>(
        all: &[T],
        value: fn(T) -> &'static str,
        text: fn(T) -> &'static str,
    ) -> Value {
        all.iter()
            .map(|choice| json!({ "value": value(*choice), "text": text(*choice) }))
            .collect()
    }
    json!({
        "reply_by": items(&ReplyBy::ALL, ReplyBy::as_str, ReplyBy::name),
        "formats": items(&Format::ALL, Format::as_str, Format::name),
        "avoid": items(&Avoid::ALL, Avoid::as_str, Avoid::name),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_form(body: &str) -> (Needs, Vec<FieldError>) {
        let mut errors = Vec::new();
        let needs = read(&Posted::read(body.as_bytes()), &mut errors);
        (needs, errors)
    }

    #[test]
    fn every_need_is_read_under_its_own_name() {
        let (needs, errors) = read_form(
            "reply_by=phone&formats=braille&formats=easy_read&formats=nothing&avoid=post\
             &safe_contact=Ring+after+six&helper=My+sister&other=Large+type",
        );
        assert_eq!(errors, []);
        assert_eq!(needs.reply_by, Some(ReplyBy::Phone));
        assert_eq!(needs.formats, [Format::Braille, Format::EasyRead].into());
        assert_eq!(needs.avoid, [Avoid::Post].into());
        assert_eq!(needs.safe_contact.as_deref(), Some("Ring after six"));
        assert_eq!(needs.helper.as_deref(), Some("My sister"));
        assert_eq!(needs.other.as_deref(), Some("Large type"));
        assert!(read_form("").0.is_empty());
    }

    #[test]
    fn a_way_that_is_wanted_and_avoided_is_pointed_out() {
        let (_, errors) = read_form("reply_by=email&avoid=email");
        assert_eq!(errors[0].field, "avoid");
        let long = format!("other={}", "x".repeat(4_001));
        assert_eq!(read_form(&long).1[0].field, "other");
    }
}
