//! The person who asks, as staff write them down when a request comes by another way than the form.

use chrono::NaiveDate;
use domain::decide::optional_text;
use domain::facts::Person;
use domain::language::Language;

use super::log_needs;
use crate::web::fields::{self, LONGEST_LINE};
use crate::web::form::{FieldError, Posted};

/// Lines of an address.
const MOST_ADDRESS_LINES: usize = 8;

/// Reads the person; what is wrong is added to the errors.
pub(super) fn read(posted: &Posted, today: NaiveDate, errors: &mut Vec<FieldError>) -> Person {
    let line = |field, what| fields::line(posted, field, what, LONGEST_LINE);
    let name = fields::name(posted, "full_name", "Enter their full name");
    Person {
        name: keep(errors, name).unwrap_or_default(),
        other_names: keep(errors, line("other_names", "form-what-other-names")).flatten(),
        born_on: keep(errors, born_on(posted, today)).flatten(),
        language: Language::read(posted.first("language")).unwrap_or_default(),
        email: keep(errors, fields::email(posted, "email")).flatten(),
        phone: keep(errors, line("phone", "form-what-phone")).flatten(),
        address: keep(errors, address(posted)).unwrap_or_default(),
        postcode: keep(errors, line("postcode", "form-what-postcode")).flatten(),
        needs: log_needs::read(posted, errors),
    }
}

fn keep<T>(errors: &mut Vec<FieldError>, read: Result<T, FieldError>) -> Option<T> {
    read.map_err(|error| errors.push(error)).ok()
}

/// Three empty boxes are no date at all.
fn born_on(posted: &Posted, today: NaiveDate) -> Result<Option<NaiveDate>, FieldError> {
    let parts = ["born_on-day", "born_on-month", "born_on-year"];
    if parts.iter().all(|part| posted.some(part).is_none()) {
        return Ok(None);
    }
    let born = posted.date("born_on", "form-what-birth", "form-birth-date-empty")?;
    if born > today {
        let says = "Date of birth must be in the past";
        return Err(FieldError::new("born_on", says));
    }
    Ok(Some(born))
}

fn address(posted: &Posted) -> Result<Vec<String>, FieldError> {
    let whole = optional_text("address", posted.first("address"))
        .map_err(|refused| FieldError::refused(&refused, "address"))?;
    let lines: Vec<String> = whole
        .lines()
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect();
    if lines.len() > MOST_ADDRESS_LINES {
        let says = format!("Address must be {MOST_ADDRESS_LINES} lines or less");
        return Err(FieldError::new("address", &says));
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posted(body: &str) -> Posted {
        Posted::read(body.as_bytes())
    }

    #[test]
    fn an_address_keeps_its_lines() {
        let lines = address(&posted("address=1+High+Street%0D%0A%0D%0A+Kettering+")).unwrap();
        assert_eq!(lines, ["1 High Street", "Kettering"]);
        assert!(address(&posted(&format!("address={}", "a%0A".repeat(9)))).is_err());
    }

    #[test]
    fn a_date_of_birth_is_past_or_not_given() {
        let today = "2026-11-23".parse().unwrap();
        let read = |body: &str| born_on(&posted(body), today);
        assert_eq!(read(""), Ok(None));
        let born = read("born_on-day=13&born_on-month=2&born_on-year=1990");
        assert_eq!(born, Ok("1990-02-13".parse().ok()));
        assert!(read("born_on-day=24&born_on-month=11&born_on-year=2026").is_err());
        assert_eq!(read("born_on-day=13").unwrap_err().field, "born_on-month");
    }

    #[test]
    fn the_language_is_english_unless_somebody_says_otherwise() {
        let language = |body: &str| {
            let today = "2026-11-23".parse().unwrap();
            read(&posted(body), today, &mut Vec::new()).language
        };
        assert_eq!(language("language=cy"), Language::Welsh);
        assert_eq!(language(""), Language::English);
    }
}
