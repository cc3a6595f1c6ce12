//! The messages of both languages, read once.

use std::sync::LazyLock;

use domain::language::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

include!(concat!(env!("OUT_DIR"), "/files.rs"));

static ENGLISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| read("en-GB", EN));
static WELSH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| read("cy-GB", CY));

fn bundle(language: Language) -> &'static FluentBundle<FluentResource> {
    match language {
        Language::English => &ENGLISH,
        Language::Welsh => &WELSH,
    }
}

fn read(tag: &str, files: &[&str]) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // What people wrote is marked by the page (`dir="auto"`), not by invisible characters that letters would print.
    bundle.set_use_isolating(false);
    // `NUMBER($n)` is `4,000` in both languages; a bare number stays as it is.
    let _ = bundle.add_function("NUMBER", |values, _| {
        values
            .first()
            .map_or(fluent_bundle::FluentValue::None, |value| match value {
                fluent_bundle::FluentValue::Number(number) => grouped(number.value).into(),
                other => other.clone(),
            })
    });
    for file in files {
        // The build has parsed each file and compared the names, so neither can fail.
        let resource = match FluentResource::try_new((*file).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let _ = bundle.add_resource(resource);
    }
    bundle
}

/// A whole number with a comma after its thousands.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts of characters and days"
)]
fn grouped(number: f64) -> String {
    let number = number as u64;
    if number < 1_000 {
        return number.to_string();
    }
    format!("{},{:03}", number / 1_000, number % 1_000)
}

pub(crate) fn has(id: &str) -> bool {
    ENGLISH.has_message(id)
}

/// The message with what belongs into it; nothing when there is none, or when something is missing.
pub(crate) fn format(language: Language, id: &str, args: &FluentArgs<'_>) -> Option<String> {
    let bundle = bundle(language);
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors);
    errors.is_empty().then(|| text.into_owned())
}
