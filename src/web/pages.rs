//! Pages out of templates.
//!
//! All templates are loaded at the start, so a broken one stops the program and not a person's request. A debug build
//! reads them from the source tree and not from itself: after an edit a restart is enough.

use std::{error::Error, fmt::Write as _};

use chrono::NaiveDate;
use domain::language::Language;
use domain::said::Arg;
use rust_embed::RustEmbed;
use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use super::assets;

/// What the Content-Security-Policy must allow besides our own files: the one inline line of `layout/base.html`, which
/// tells the style sheet that scripts run. A test compares the two.
pub const INLINE_SCRIPT: &str = "sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw=";

#[derive(RustEmbed)]
#[folder = "templates/"]
struct Sources;

/// Why there is no page.
#[derive(Debug, thiserror::Error)]
pub enum PageError {
    /// A template does not hold together; the text names it and the place in it.
    #[error("the templates could not be loaded: {0}")]
    Load(String),
    /// A template and what it was given do not fit.
    #[error("the template {template} could not be filled in: {cause}")]
    Render {
        /// The template's name, as `desk/cases.html`.
        template: String,
        /// What was missing or of the wrong kind, and where.
        cause: String,
    },
}

/// Every template of the program, ready to be filled in, once a language: components do not see the page's language, so
/// the filters know it.
#[derive(Debug)]
pub struct Pages {
    english: Tera,
    welsh: Tera,
}

impl Pages {
    /// Loads all templates of `templates/`.
    ///
    /// # Errors
    ///
    /// [`PageError::Load`] with the name of a template that does not parse, or that asks for a component, filter, function
    /// or parent that does not exist.
    pub fn load() -> Result<Self, PageError> {
        let sources: Vec<(String, String)> = Sources::iter()
            .filter(|name| name.ends_with(".html") || name.ends_with(".txt"))
            .filter_map(|name| Sources::get(&name).map(|file| (name.into_owned(), file)))
            .map(|(name, file)| (name, String::from_utf8_lossy(&file.data).into_owned()))
            .collect();
        Ok(Self {
            english: in_language(Language::English, &sources)?,
            welsh: in_language(Language::Welsh, &sources)?,
        })
    }

    /// Fills in a template (`desk/cases.html`, or a mail's `….txt`) with the fields of `context`.
    ///
    /// What people typed comes out as text in `.html` templates, whatever it holds.
    ///
    /// # Errors
    ///
    /// [`PageError::Render`] if the template does not exist or asks for something that `context` lacks.
    pub fn render(
        &self,
        language: Language,
        template: &str,
        context: &impl Serialize,
    ) -> Result<String, PageError> {
        let tera = match language {
            Language::English => &self.english,
            Language::Welsh => &self.welsh,
        };
        let failed = |error: tera::Error| PageError::Render {
            template: template.to_owned(),
            cause: whole(&error),
        };
        let context = Context::from_serialize(context).map_err(failed)?;
        tera.render(template, &context).map_err(failed)
    }

    /// The names of all templates, for tests that look at each of them.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.english.get_template_names()
    }
}

/// An error with all its causes in one line each.
fn whole(error: &tera::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        // Writing to a string cannot fail.
        let _ = write!(text, "\n{inner}");
        cause = inner.source();
    }
    text
}

/// The templates with the filters of one language.
fn in_language(language: Language, sources: &[(String, String)]) -> Result<Tera, PageError> {
    let mut tera = Tera::new();
    tera.register_filter("t", move |id: &str, kwargs: Kwargs, _: &State| {
        say(language, id, &kwargs)
    });
    tera.register_filter("at", move |path: &str, _: Kwargs, _: &State| {
        at(language, path)
    });
    tera.register_filter("date", move |value: Value, _: Kwargs, _: &State| {
        date(language, &value)
    });
    tera.register_filter("rule_name", move |anchor: &str, _: Kwargs, _: &State| {
        rule_name(language, anchor)
    });
    tera.register_filter("plural", plural);
    tera.register_function("asset", asset);
    tera.add_raw_templates(sources.to_vec())
        .map_err(|error| PageError::Load(whole(&error)))?;
    Ok(tera)
}

/// A message: `{{ "track-title" | t }}` or `{{ "link-minutes" | t(minutes=page.minutes) }}`.
fn say(language: Language, id: &str, kwargs: &Kwargs) -> TeraResult<String> {
    let args: Vec<(&str, Arg)> = kwargs
        .iter()
        .map(|(name, value)| (name.as_str().unwrap_or_default(), arg(value)))
        .collect();
    words::message(language, id, args).map_err(|error| tera::Error::message(error.to_string()))
}

fn arg(value: &Value) -> Arg {
    if let Some(text) = value.as_str() {
        return match NaiveDate::parse_from_str(text, "%Y-%m-%d") {
            Ok(day) => Arg::Day(day),
            Err(_) => Arg::Text(text.to_owned()),
        };
    }
    match value
        .as_i128()
        .and_then(|number| u64::try_from(number).ok())
    {
        Some(count) => Arg::Count(count),
        None => Arg::Text(value.to_string()),
    }
}

/// The address of one of our pages in this language: `{{ "/track" | at }}`.
pub(crate) fn at(language: Language, path: &str) -> String {
    match (language, path) {
        (Language::Welsh, "/") => "/cy".to_owned(),
        (Language::Welsh, path) if path.starts_with('/') => format!("/cy{path}"),
        (_, path) => path.to_owned(),
    }
}

/// `2026-11-21` as `21 November 2026`; nothing stays nothing.
fn date(language: Language, value: &Value) -> TeraResult<String> {
    if value.is_none() {
        return Ok(String::new());
    }
    let text = value.as_str().unwrap_or_default();
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .map(|day| words::date(language, day))
        .map_err(|_| {
            tera::Error::message(format!(
                "`date` was given {value}, not a day like 2026-11-21"
            ))
        })
}

/// A rule's anchor as the words of a table heading.
fn rule_name(language: Language, anchor: &str) -> String {
    words::rule_name(language, anchor)
}

/// A number with its noun: `{{ n | plural(one="day", many="days") }}` gives `1 day` or `5 days`.
fn plural(count: i64, kwargs: Kwargs, _: &State) -> TeraResult<String> {
    let noun: &str = kwargs.must_get(if count == 1 { "one" } else { "many" })?;
    Ok(format!("{count} {noun}"))
}

/// The address of an asset: `{{ asset(name="app.css") }}`.
fn asset(kwargs: Kwargs, _: &State) -> TeraResult<String> {
    let name: &str = kwargs.must_get("name")?;
    if assets::exists(name) {
        Ok(assets::url(name))
    } else {
        Err(tera::Error::message(format!(
            "there is no asset called {name}"
        )))
    }
}

#[cfg(test)]
#[path = "pages_tests.rs"]
mod tests;
