//! What staff write down when a request comes by another way than the form.

use chrono::{Days, NaiveDate};
use domain::decide::{optional_text, text};
use domain::facts::{About, Channel, Received};
use domain::refused::Refused;
use domain::right::Right;

use super::log_person;
use crate::app::App;
use crate::web::fields::{self, LONGEST_LINE};
use crate::web::form::{FieldError, Posted};

/// Days after which a receipt date is asked about once more.
const LONG_AGO_DAYS: u64 = 365;

/// A request as it was written down.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Logged {
    pub(super) received: Received,
    pub(super) received_on: NaiveDate,
}

/// What is wrong, and whether an early date has to be confirmed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mistakes {
    pub(super) errors: Vec<FieldError>,
    pub(super) long_ago: bool,
}

/// Whether a date lies so far back that it may be a slip.
pub(super) fn is_long_ago(received_on: NaiveDate, today: NaiveDate) -> bool {
    today
        .checked_sub_days(Days::new(LONG_AGO_DAYS))
        .is_some_and(|limit| received_on < limit)
}

/// Reads the form, with every mistake at once.
///
/// # Errors
/// The mistakes.
pub(super) fn read(app: &App, posted: &Posted, today: NaiveDate) -> Result<Logged, Mistakes> {
    let mut errors = Vec::new();
    let channel = keep(&mut errors, channel(posted));
    let received_on = keep(&mut errors, received_on(posted, today));
    let long_ago = received_on.is_some_and(|on| is_long_ago(on, today));
    if long_ago && posted.first("long_ago") != "yes" {
        let says = "Confirm that we received this more than 12 months ago, or correct the date";
        errors.push(FieldError::new("long_ago", says));
    }
    let rights = keep(&mut errors, rights(posted));
    let words = text(
        "words",
        posted.first("words"),
        "Enter what they said or wrote",
    );
    let words = keep(&mut errors, refused(words));
    let about = keep(&mut errors, about(posted));
    let requester = log_person::read(posted, today, &mut errors);
    let subject = about
        .filter(|about| about.for_other())
        .and_then(|_| keep(&mut errors, subject(posted)));
    let optional = |name| refused(optional_text(name, posted.first(name)));
    let harm = keep(&mut errors, optional("harm")).filter(|harm| !harm.is_empty());
    let wanted = keep(&mut errors, optional("wanted")).filter(|wanted| !wanted.is_empty());
    let reference = fields::line(posted, "about_reference", "Reference", LONGEST_LINE);
    let about_reference = keep(&mut errors, reference).flatten();
    let areas: Vec<String> = posted
        .all("areas")
        .iter()
        .filter(|slug| app.council.area(slug).is_some())
        .cloned()
        .collect();
    let whole = (channel, received_on, rights, words, about);
    let (Some(channel), Some(received_on), Some(rights), Some(words), Some(about)) = whole else {
        return Err(Mistakes { errors, long_ago });
    };
    if !errors.is_empty() {
        return Err(Mistakes { errors, long_ago });
    }
    Ok(Logged {
        received_on,
        received: Received {
            about,
            subject,
            areas,
            about_reference,
            harm,
            wanted,
            ..Received::new(channel, rights, words, requester)
        },
    })
}

fn keep<T>(errors: &mut Vec<FieldError>, read: Result<T, FieldError>) -> Option<T> {
    read.map_err(|error| errors.push(error)).ok()
}

fn refused(read: Result<String, Refused>) -> Result<String, FieldError> {
    read.map_err(|refused| FieldError::refused(&refused, "words"))
}

fn channel(posted: &Posted) -> Result<Channel, FieldError> {
    Channel::LOGGED
        .into_iter()
        .find(|channel| channel.as_str() == posted.first("channel"))
        .ok_or_else(|| FieldError::new("channel", "Select how it reached us"))
}

/// Never assumed: a request told to a receptionist on Friday and written down on Monday was received on Friday.
fn received_on(posted: &Posted, today: NaiveDate) -> Result<NaiveDate, FieldError> {
    let on = posted.date("received", "desk-date-received", "desk-enter-date-received")?;
    if on > today {
        let says = "The date we received it must be today or in the past";
        return Err(FieldError::new("received", says));
    }
    Ok(on)
}

fn rights(posted: &Posted) -> Result<Vec<Right>, FieldError> {
    let chosen = |right: &Right| {
        posted
            .all("rights")
            .iter()
            .any(|name| name == right.as_str())
    };
    let rights: Vec<Right> = Right::ALL.into_iter().filter(chosen).collect();
    let alone = [Right::Complaint, Right::Unclassified];
    if rights.is_empty() {
        Err(FieldError::new("rights", "Select what they are asking for"))
    } else if rights.len() > 1 && rights.contains(&Right::Complaint) {
        let says = "Log a complaint on its own, and the request in a second entry";
        Err(FieldError::new("rights", says))
    } else if rights.len() > 1 && rights.iter().any(|right| alone.contains(right)) {
        let says = "Select what they are asking for, or that the kind is not clear yet";
        Err(FieldError::new("rights", says))
    } else {
        Ok(rights)
    }
}

fn about(posted: &Posted) -> Result<About, FieldError> {
    match posted.first("about") {
        "myself" => Ok(About::Myself),
        "my_child" => Ok(About::MyChild),
        "someone_else" => Ok(About::SomeoneElse),
        "child_and_me" => Ok(About::ChildAndMe),
        _ => Err(FieldError::new(
            "about",
            "Select if they are asking for themselves or for someone else",
        )),
    }
}

fn subject(posted: &Posted) -> Result<String, FieldError> {
    let says = "Enter the full name of the person whose information it is";
    fields::name(posted, "subject", says)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::language::Language;

    fn posted(body: &str) -> Posted {
        Posted::read(body.as_bytes())
    }

    #[test]
    fn a_date_is_today_or_past_and_never_assumed() {
        let today = "2026-11-23".parse().unwrap();
        let read = |day: &str| {
            let body = format!("received-day={day}&received-month=11&received-year=2026");
            received_on(&posted(&body), today).map_err(|error| error.says(Language::English))
        };
        assert_eq!(read("23"), Ok(today));
        assert_eq!(
            read("24"),
            Err("The date we received it must be today or in the past".to_owned())
        );
        let empty = received_on(&posted(""), today).unwrap_err();
        assert_eq!(
            empty.says(Language::English),
            "Enter the date we received it"
        );
    }

    #[test]
    fn a_year_ago_is_asked_about_and_the_day_itself_is_not() {
        let long_ago = |on: &str| is_long_ago(on.parse().unwrap(), "2026-11-23".parse().unwrap());
        assert!(long_ago("2025-11-22"));
        assert!(!long_ago("2025-11-23"));
    }

    #[test]
    fn a_complaint_stands_alone() {
        let read = |body: &str| rights(&posted(body)).map_err(|error| error.field);
        assert_eq!(read("rights=complaint"), Ok(vec![Right::Complaint]));
        assert_eq!(
            read("rights=erasure&rights=access"),
            Ok(vec![Right::Access, Right::Erasure])
        );
        assert!(read("rights=complaint&rights=access").is_err());
        assert!(read("rights=unclassified&rights=access").is_err());
        assert!(read("rights=nothing").is_err());
    }
}
