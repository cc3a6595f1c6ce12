//! Pages out of templates.
//!
//! All templates are loaded at the start, so a broken one stops the program and not a person's request. A debug build
//! reads them from the source tree and not from itself: after an edit a restart is enough.

use std::{error::Error, fmt::Write as _};

use chrono::NaiveDate;
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

/// Every template of the program, ready to be filled in.
#[derive(Debug)]
pub struct Pages {
    tera: Tera,
}

impl Pages {
    /// Loads all templates of `templates/`.
    ///
    /// # Errors
    ///
    /// [`PageError::Load`] with the name of a template that does not parse, or that asks for a component, filter, function
    /// or parent that does not exist.
    pub fn load() -> Result<Self, PageError> {
        let mut tera = Tera::new();
        tera.register_filter("date", date);
        tera.register_filter("plural", plural);
        tera.register_filter("rule_name", rule_name);
        tera.register_function("asset", asset);
        let sources: Vec<(String, String)> = Sources::iter()
            .filter(|name| name.ends_with(".html") || name.ends_with(".txt"))
            .filter_map(|name| Sources::get(&name).map(|file| (name.into_owned(), file)))
            .map(|(name, file)| (name, String::from_utf8_lossy(&file.data).into_owned()))
            .collect();
        tera.add_raw_templates(sources)
            .map_err(|error| PageError::Load(whole(&error)))?;
        Ok(Self { tera })
    }

    /// Fills in a template (`desk/cases.html`, or a mail's `….txt`) with the fields of `context`.
    ///
    /// What people typed comes out as text in `.html` templates, whatever it holds.
    ///
    /// # Errors
    ///
    /// [`PageError::Render`] if the template does not exist or asks for something that `context` lacks.
    pub fn render(&self, template: &str, context: &impl Serialize) -> Result<String, PageError> {
        let failed = |error: tera::Error| PageError::Render {
            template: template.to_owned(),
            cause: whole(&error),
        };
        let context = Context::from_serialize(context).map_err(failed)?;
        self.tera.render(template, &context).map_err(failed)
    }

    /// The names of all templates, for tests that look at each of them.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.tera.get_template_names()
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

/// `2026-11-21` as `21 November 2026`; nothing stays nothing.
fn date(value: Value, _: Kwargs, _: &State) -> TeraResult<String> {
    if value.is_none() {
        return Ok(String::new());
    }
    let text = value.as_str().unwrap_or_default();
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .map(|day| day.format("%-d %B %Y").to_string())
        .map_err(|_| {
            tera::Error::message(format!(
                "`date` was given {value}, not a day like 2026-11-21"
            ))
        })
}

/// A rule's anchor as the words of a table heading.
fn rule_name(anchor: &str, _: Kwargs, _: &State) -> String {
    domain::regime::citations::plain_name(anchor).to_owned()
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
