//! The fields of one JSON object, taken by name.

use std::borrow::Cow;
use std::fmt;

use chrono::NaiveDate;

use super::{Json, LineError, MOST_ENTRIES, dates, short};

/// Where an object stands on the line.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place {
    /// It is the line.
    Line,
    /// It is a field of the line.
    Field(&'static str),
    /// It is an entry of a list.
    Entry(&'static str, usize),
}

/// A field with its place, such as `identity[0].asked`.
struct Path<'a>(Place, &'a str);

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Place::Line => write!(f, "{}", self.1),
            Place::Field(outer) => write!(f, "{outer}.{}", self.1),
            Place::Entry(list, index) => write!(f, "{list}[{index}].{}", self.1),
        }
    }
}

/// The fields of an object in which nothing is unknown and nothing stands twice.
pub(super) struct Fields<'o, 'a> {
    object: &'o [(Cow<'a, str>, Json<'a>)],
    place: Place,
}

impl<'o, 'a> Fields<'o, 'a> {
    /// Checks the names.
    pub(super) fn new(
        object: &'o [(Cow<'a, str>, Json<'a>)],
        names: &[&'static str],
        place: Place,
    ) -> Result<Self, LineError> {
        let mut seen = 0u32;
        for (name, _) in object {
            let Some(index) = names.iter().position(|known| known == name) else {
                let name = short(name);
                let message = format!(
                    "There is no field called “{name}” here. The fields are: {}.",
                    names.join(", ")
                );
                return Err(LineError::at(Path(place, &name), message));
            };
            if seen & (1 << index) != 0 {
                let message = format!("{name} is given twice.");
                return Err(LineError::at(Path(place, name), message));
            }
            seen |= 1 << index;
        }
        Ok(Self { object, place })
    }

    /// An error about one field: its name and the rest of the sentence.
    pub(super) fn wrong(&self, name: &str, rest: &str) -> LineError {
        LineError::at(Path(self.place, name), format!("{name} {rest}"))
    }

    /// A field's value; one that is null is as good as absent.
    fn get(&self, name: &str) -> Option<&'o Json<'a>> {
        let mut all = self.object.iter();
        let (_, value) = all.find(|(key, _)| key == name)?;
        (!matches!(value, Json::Null)).then_some(value)
    }

    /// A field that holds text.
    pub(super) fn text(&self, name: &str) -> Result<Option<&'o str>, LineError> {
        match self.get(name) {
            None => Ok(None),
            Some(Json::Text(text)) => Ok(Some(text)),
            Some(_) => Err(self.wrong(name, "must be text in quotation marks.")),
        }
    }

    /// A field that holds a date.
    pub(super) fn date(&self, name: &str) -> Result<Option<NaiveDate>, LineError> {
        let Some(text) = self.text(name)? else {
            return Ok(None);
        };
        let date = dates::date(text).ok_or_else(|| {
            self.wrong(
                name,
                "must be a real date from 1900 to 2200, such as 2026-03-10.",
            )
        })?;
        Ok(Some(date))
    }

    /// The day of receipt, and whether it was written as an instant.
    pub(super) fn received(&self) -> Result<(NaiveDate, bool), LineError> {
        let name = "received";
        let text = self
            .text(name)?
            .ok_or_else(|| self.wrong(name, "is missing. Give the day of receipt."))?;
        if let Some(date) = dates::date(text) {
            return Ok((date, false));
        }
        let day = dates::london_day(text).ok_or_else(|| {
            let rest = "must be a real date from 1900 to 2200, such as 2026-03-10, \
                        or an instant such as 2026-03-10T09:30:00Z.";
            self.wrong(name, rest)
        })?;
        Ok((day, true))
    }

    /// A day on which something was asked for, and the day it came, if it has.
    pub(super) fn asked_and_came(
        &self,
        from: &str,
        to: &str,
    ) -> Result<(NaiveDate, Option<NaiveDate>), LineError> {
        let asked = self
            .date(from)?
            .ok_or_else(|| self.wrong(from, "is missing. Give the day of asking."))?;
        let came = self.date(to)?;
        if came.is_some_and(|day| day < asked) {
            return Err(self.wrong(to, "must be the same as or after the day of asking."));
        }
        Ok((asked, came))
    }

    /// A field that holds an object.
    pub(super) fn one<T>(
        &self,
        name: &'static str,
        inner: &[&'static str],
        read: impl Fn(&Fields<'_, '_>) -> Result<T, LineError>,
    ) -> Result<Option<T>, LineError> {
        match self.get(name) {
            None => Ok(None),
            Some(Json::Object(object)) => {
                let fields = Fields::new(object, inner, Place::Field(name))?;
                read(&fields).map(Some)
            }
            Some(_) => Err(self.wrong(name, "must be an object or null.")),
        }
    }

    /// A field that holds a list of objects.
    pub(super) fn each<T>(
        &self,
        name: &'static str,
        inner: &[&'static str],
        read: impl Fn(&Fields<'_, '_>) -> Result<T, LineError>,
    ) -> Result<Vec<T>, LineError> {
        let entries = match self.get(name) {
            None => return Ok(Vec::new()),
            Some(Json::List(entries)) if entries.len() <= MOST_ENTRIES => entries,
            Some(Json::List(_)) => {
                let rest = format!("must have {MOST_ENTRIES} entries or fewer.");
                return Err(self.wrong(name, &rest));
            }
            Some(_) => return Err(self.wrong(name, "must be a list.")),
        };
        let entry = |(index, entry): (usize, &Json<'_>)| match entry {
            Json::Object(object) => read(&Fields::new(object, inner, Place::Entry(name, index))?),
            _ => Err(LineError::at(
                format_args!("{name}[{index}]"),
                format!("Each entry of {name} must be an object."),
            )),
        };
        entries.iter().enumerate().map(entry).collect()
    }
}
