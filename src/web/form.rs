//! One shape for every form: values kept, errors by field, the token checked, sent once.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use chrono::NaiveDate;
use domain::language::Language;
use domain::refused::Refused;
use domain::said::Said;
use serde_json::{Value, json};

use super::browser::Browser;
use super::error::AppError;
use crate::app::App;
use crate::credentials::tokens;

/// What somebody sent with a form. The anti-forgery token has been checked.
#[derive(Debug, Clone, Default)]
pub struct Posted(BTreeMap<String, Vec<String>>);

impl FromRequest<Arc<App>> for Posted {
    type Rejection = AppError;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, AppError> {
        let browser = request.extensions().get::<Arc<Browser>>().cloned();
        let body = Bytes::from_request(request, app)
            .await
            .map_err(|_| AppError::TooLarge)?;
        Self::read(&body).proved(browser).await
    }
}

impl Posted {
    /// The same, once its anti-forgery token is that of the browser's session.
    pub(super) async fn proved(self, browser: Option<Arc<Browser>>) -> Result<Self, AppError> {
        let session = match browser {
            Some(browser) => browser.session().await,
            None => None,
        };
        let expected = session.map(|session| tokens::digest(&session.csrf));
        let given = tokens::digest(self.first("csrf"));
        if expected.is_some_and(|expected| tokens::same_digest(&expected, &given)) {
            Ok(self)
        } else {
            Err(AppError::Forged)
        }
    }

    /// Reads a form's body. Bytes that are not text become replacement characters, never an error.
    #[must_use]
    pub fn read(body: &[u8]) -> Self {
        let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(body).unwrap_or_default();
        let mut posted = Self::default();
        for (name, value) in pairs {
            posted.add(name, value);
        }
        posted
    }

    /// Adds a value to a field.
    pub(super) fn add(&mut self, name: String, value: String) {
        self.0.entry(name).or_default().push(value);
    }

    /// The first value of a field as typed, or nothing.
    #[must_use]
    pub fn first(&self, name: &str) -> &str {
        self.0
            .get(name)
            .and_then(|values| values.first())
            .map_or("", String::as_str)
    }

    /// The first value of a field, trimmed, if it is not empty.
    #[must_use]
    pub fn some(&self, name: &str) -> Option<String> {
        let value = self.first(name).trim();
        (!value.is_empty()).then(|| value.to_owned())
    }

    /// Every value of a field.
    #[must_use]
    pub fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// Every text of more than one word, in the order of the fields' names.
    #[must_use]
    pub fn texts(&self) -> Vec<String> {
        let all = self.0.values().flatten().map(|value| value.trim());
        all.filter(|value| value.contains(char::is_whitespace))
            .map(str::to_owned)
            .collect()
    }

    /// The once-only key of the form.
    #[must_use]
    pub fn once(&self) -> Option<&str> {
        Some(self.first("once")).filter(|once| (16..=100).contains(&once.len()))
    }

    /// The date in the three boxes `name-day`, `name-month`, `name-year`.
    ///
    /// # Errors
    /// What is wrong with it, beginning with `what` ("The date they answered").
    pub fn date(
        &self,
        name: &str,
        what: &'static str,
        empty: &'static str,
    ) -> Result<NaiveDate, FieldError> {
        let part = |part: &str| self.first(&format!("{name}-{part}")).trim().to_owned();
        let (day, month, year) = (part("day"), part("month"), part("year"));
        if day.is_empty() && month.is_empty() && year.is_empty() {
            return Err(FieldError::new(name, Said::new(empty)));
        }
        let parts = [
            (&day, "day", "date-lacks-day"),
            (&month, "month", "date-lacks-month"),
            (&year, "year", "date-lacks-year"),
        ];
        for (value, part, lacks) in parts {
            if value.is_empty() {
                let message = Said::new(lacks).with("what", Said::new(what));
                return Err(FieldError::new(&format!("{name}-{part}"), message));
            }
        }
        let date = (|| {
            let year: i32 = year
                .parse()
                .ok()
                .filter(|year| (1900..=2200).contains(year))?;
            NaiveDate::from_ymd_opt(year, month_number(&month)?, day.parse().ok()?)
        })();
        date.ok_or_else(|| {
            FieldError::new(
                name,
                Said::new("date-not-real").with("what", Said::new(what)),
            )
        })
    }
}

/// A month as a number or a name in either language: "1", "jan", "January" and "Ionawr" are the same.
fn month_number(typed: &str) -> Option<u32> {
    if let Ok(number) = typed.parse() {
        return Some(number);
    }
    let typed = typed.to_lowercase();
    if typed.chars().count() < 3 {
        return None;
    }
    (1..=12).find(|number| {
        NaiveDate::from_ymd_opt(2000, *number, 1).is_some_and(|day| {
            Language::ALL.into_iter().any(|language| {
                words::month(language, day)
                    .to_lowercase()
                    .starts_with(&typed)
            })
        })
    })
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field.
    pub field: String,
    message: Message,
}

/// What to do, in words or still to be put into words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// In the words of a page that is English only.
    Text(String),
    /// In whatever language the page has.
    Said(Said),
}

impl From<&str> for Message {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Message {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Said> for Message {
    fn from(said: Said) -> Self {
        Self::Said(said)
    }
}

impl FieldError {
    /// An error at a field.
    #[must_use]
    pub fn new(field: &str, message: impl Into<Message>) -> Self {
        Self {
            field: field.to_owned(),
            message: message.into(),
        }
    }

    /// A refusal, at its own field or, if it has none, at `field`.
    #[must_use]
    pub fn refused(refused: &Refused, field: &str) -> Self {
        Self::new(refused.field().unwrap_or(field), refused.says())
    }

    /// What to do, in words.
    #[must_use]
    pub fn says(&self, language: Language) -> String {
        match &self.message {
            Message::Text(text) => text.clone(),
            Message::Said(said) => words::say(language, said),
        }
    }
}

/// A form as the templates see it.
#[derive(Debug, Clone, Default)]
pub struct Form {
    values: BTreeMap<String, Value>,
    errors: Vec<FieldError>,
    once: Option<String>,
}

impl Form {
    /// An empty form with a fresh once-only key.
    #[must_use]
    pub fn new() -> Self {
        Self {
            once: Some(tokens::random_hex(16)),
            ..Self::default()
        }
    }

    /// The form as it was sent, with its own once-only key.
    #[must_use]
    pub fn again(posted: &Posted) -> Self {
        let values = posted
            .0
            .iter()
            .filter(|(name, _)| *name != "csrf" && *name != "once" && !name.contains("password"))
            .map(|(name, values)| {
                let value = match values.as_slice() {
                    [one] => json!(one),
                    many => json!(many),
                };
                (name.clone(), value)
            })
            .collect();
        Self {
            values,
            errors: Vec::new(),
            once: posted
                .once()
                .map(str::to_owned)
                .or_else(|| Self::new().once),
        }
    }

    /// Fills a field.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.values.insert(name.to_owned(), value.into());
        self
    }

    /// Fills the three boxes of a date.
    #[must_use]
    pub fn with_date(self, name: &str, date: NaiveDate) -> Self {
        use chrono::Datelike;
        self.with(&format!("{name}-day"), date.day().to_string())
            .with(&format!("{name}-month"), date.month().to_string())
            .with(&format!("{name}-year"), date.year().to_string())
    }

    /// Adds errors.
    #[must_use]
    pub fn wrong(mut self, errors: impl IntoIterator<Item = FieldError>) -> Self {
        self.errors.extend(errors);
        self
    }

    /// Whether anything is wrong.
    #[must_use]
    pub fn is_wrong(&self) -> bool {
        !self.errors.is_empty()
    }

    /// The form for the templates of a language.
    #[must_use]
    pub fn context(&self, csrf: &str, language: Language) -> Value {
        let errors: Vec<Value> = self
            .errors
            .iter()
            .map(|error| json!({ "field": error.field, "message": error.says(language) }))
            .collect();
        json!({ "values": self.values, "errors": errors, "csrf": csrf, "once": self.once })
    }
}
