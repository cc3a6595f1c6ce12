//! Reads a page's fields, and gathers what is wrong with them.

use chrono::NaiveDate;
use domain::decide::{optional_text, text};
use domain::refused::Refused;
use domain::said::Said;

use crate::web::fields;
use crate::web::form::{FieldError, Posted};

/// The fields of one page as they are read.
pub(super) struct Reading<'a> {
    posted: &'a Posted,
    wrong: Vec<FieldError>,
}

impl<'a> Reading<'a> {
    /// Nothing read yet.
    pub(super) const fn of(posted: &'a Posted) -> Self {
        Self {
            posted,
            wrong: Vec::new(),
        }
    }

    /// The value of a field as typed.
    pub(super) fn typed(&self, field: &str) -> &'a str {
        self.posted.first(field)
    }

    /// Those of `listed` that were ticked, in the order of the list. What is not on the list does not count.
    pub(super) fn ticked<T>(
        &self,
        field: &str,
        listed: impl IntoIterator<Item = T>,
        name: impl Fn(&T) -> &str,
    ) -> Vec<T> {
        let sent = self.posted.all(field);
        let was_sent = |choice: &T| sent.iter().any(|value| value == name(choice));
        listed.into_iter().filter(was_sent).collect()
    }

    /// What was read, or nothing and its mistake.
    pub(super) fn keep<T>(&mut self, read: Result<T, FieldError>) -> Option<T> {
        read.map_err(|error| self.wrong.push(error)).ok()
    }

    /// A choice that must be made; `empty` says so.
    pub(super) fn chosen<T>(
        &mut self,
        field: &str,
        read: Option<T>,
        empty: &'static str,
    ) -> Option<T> {
        self.keep(read.ok_or_else(|| FieldError::new(field, Said::new(empty))))
    }

    /// A free text that must be given. `what` names it where it is too long; `empty` says what to do where it lacks.
    pub(super) fn must(
        &mut self,
        field: &'static str,
        what: &'static str,
        empty: &'static str,
    ) -> String {
        let read = text(field, self.typed(field), empty);
        let read = read.map_err(|refused| text_error(&refused, what, field));
        self.keep(read).unwrap_or_default()
    }

    /// A free text that may be left empty.
    pub(super) fn may(&mut self, field: &'static str, what: &'static str) -> Option<String> {
        let read = optional_text(field, self.typed(field));
        let read = read.map_err(|refused| text_error(&refused, what, field));
        self.keep(read).filter(|text| !text.is_empty())
    }

    /// A short answer on one line, if one was given.
    pub(super) fn line(&mut self, field: &str, what: &'static str, most: usize) -> Option<String> {
        let read = fields::line(self.posted, field, what, most);
        self.keep(read).flatten()
    }

    /// A date that must be given.
    pub(super) fn date(
        &mut self,
        field: &str,
        what: &'static str,
        empty: &'static str,
    ) -> Option<NaiveDate> {
        self.keep(self.posted.date(field, what, empty))
    }

    /// A date that may be left empty.
    pub(super) fn date_if_any(&mut self, field: &str, what: &'static str) -> Option<NaiveDate> {
        let parts = ["day", "month", "year"];
        let given = |part: &str| self.posted.some(&format!("{field}-{part}")).is_some();
        parts
            .into_iter()
            .any(given)
            .then(|| self.date(field, what, what))
            .flatten()
    }

    /// A date of birth that must be given: a day before today.
    pub(super) fn birth(
        &mut self,
        field: &str,
        empty: &'static str,
        today: NaiveDate,
    ) -> Option<NaiveDate> {
        let born = self.date(field, "form-what-birth", empty)?;
        let past = FieldError::new(field, Said::new("form-birth-in-past"));
        self.keep(if born < today { Ok(born) } else { Err(past) })
    }

    /// Says that a field is wrong.
    pub(super) fn is_wrong(&mut self, field: &str, says: Said) {
        self.wrong.push(FieldError::new(field, says));
    }

    /// Whether nothing is wrong so far.
    pub(super) const fn is_fine(&self) -> bool {
        self.wrong.is_empty()
    }

    /// The mistakes.
    pub(super) fn mistakes(self) -> Vec<FieldError> {
        self.wrong
    }
}

/// What is wrong with a free text, by its own name where it is too long. `what` is the message that names it.
pub(super) fn text_error(refused: &Refused, what: &'static str, field: &str) -> FieldError {
    match refused {
        Refused::TooLong { most, .. } => {
            let says = Said::new("field-too-long")
                .with("what", Said::new(what))
                .with("most", *most);
            FieldError::new(refused.field().unwrap_or(field), says)
        }
        _ => FieldError::refused(refused, field),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::language::Language;

    fn says(errors: &[FieldError]) -> Vec<(&str, String)> {
        let says = |error: &FieldError| error.says(Language::English);
        errors
            .iter()
            .map(|error| (error.field.as_str(), says(error)))
            .collect()
    }

    #[test]
    fn a_long_text_is_named_after_its_question() {
        let body = format!("words={}", "a".repeat(4_001));
        let posted = Posted::read(body.as_bytes());
        let mut reading = Reading::of(&posted);
        reading.must("words", "form-what-description", "form-what-empty");
        assert_eq!(
            says(&reading.mistakes()),
            [(
                "words",
                "Description must be 4,000 characters or less".to_owned()
            )]
        );
    }

    #[test]
    fn a_date_may_be_left_empty_and_half_a_date_may_not() {
        let posted = Posted::read(b"from-day=&from-month=+&to-day=3&to-month=march&to-year=");
        let mut reading = Reading::of(&posted);
        assert_eq!(reading.date_if_any("from", "form-what-from"), None);
        assert_eq!(reading.date_if_any("to", "form-what-to"), None);
        assert_eq!(
            says(&reading.mistakes()),
            [(
                "to-year",
                "The date your search ends must include a year".to_owned()
            )]
        );
    }

    #[test]
    fn nobody_is_born_tomorrow() {
        let today = "2026-11-23".parse().expect("a date");
        let posted = Posted::read(b"born-day=23&born-month=11&born-year=2026");
        let mut reading = Reading::of(&posted);
        assert_eq!(reading.birth("born", "form-birth-date-empty", today), None);
        assert_eq!(
            says(&reading.mistakes()),
            [("born", "Date of birth must be in the past".to_owned())]
        );
    }

    #[test]
    fn only_what_is_on_the_list_can_be_ticked() {
        let posted = Posted::read(b"x=b&x=invented&x=a");
        let ticked = Reading::of(&posted).ticked("x", ["a", "b", "c"], |choice| choice);
        assert_eq!(ticked, ["a", "b"]);
    }
}
