//! The names of closed choices for residents, and lists of them for radios and checkboxes.

use domain::facts::{Capacity, Delivery, Understanding};
use domain::language::Language;
use domain::needs::{Avoid, Format, ReplyBy};
use serde_json::{Value, json};

/// A list for radios or checkboxes: each value with the message beside it.
pub(super) fn items(
    language: Language,
    choices: impl IntoIterator<Item = (&'static str, &'static str)>,
) -> Vec<Value> {
    choices
        .into_iter()
        .map(|(value, id)| json!({ "value": value, "text": words::in_language(language, id) }))
        .collect()
}

/// The message for a way of being answered.
pub(super) const fn reply_by(way: ReplyBy) -> &'static str {
    match way {
        ReplyBy::Email => "form-reply-by-email",
        ReplyBy::Post => "form-reply-by-post",
        ReplyBy::Phone => "form-reply-by-phone",
    }
}

/// The message for a form in which somebody can take things in.
pub(super) const fn format(format: Format) -> &'static str {
    match format {
        Format::LargePrint => "form-format-large-print",
        Format::Braille => "form-format-braille",
        Format::EasyRead => "form-format-easy-read",
        Format::Audio => "form-format-audio",
        Format::BritishSignLanguage => "form-format-british-sign-language",
        Format::HelpInPerson => "form-format-help-in-person",
    }
}

/// The message for a way that must not be used.
pub(super) const fn avoid(way: Avoid) -> &'static str {
    match way {
        Avoid::Email => "form-avoid-email",
        Avoid::Phone => "form-avoid-phone",
        Avoid::Post => "form-avoid-post",
        Avoid::Voicemail => "form-avoid-voicemail",
    }
}

/// The message for how a copy is handed over.
pub(super) const fn delivery(delivery: Delivery) -> &'static str {
    match delivery {
        Delivery::Online => "form-delivery-online",
        Delivery::Post => "form-delivery-post",
        Delivery::Collect => "form-delivery-collect",
    }
}

/// The message for the capacity in which somebody acts.
pub(super) const fn capacity(capacity: Capacity) -> &'static str {
    match capacity {
        Capacity::ParentalResponsibility => "form-capacity-parental-responsibility",
        Capacity::PowerOfAttorney => "form-capacity-power-of-attorney",
        Capacity::Deputy => "form-capacity-deputy",
        Capacity::Solicitor => "form-capacity-solicitor",
        Capacity::Consent => "form-capacity-consent",
        Capacity::Other => "form-capacity-other",
    }
}

/// The message for whether a child understands the right.
pub(super) const fn understanding(understanding: Understanding) -> &'static str {
    match understanding {
        Understanding::Yes => "form-understands-yes",
        Understanding::No => "form-understands-no",
        Understanding::NotSure => "form-understands-not-sure",
    }
}

/// The message for a language in which somebody is written to.
pub(super) const fn language(language: Language) -> &'static str {
    match language {
        Language::English => "form-language-english",
        Language::Welsh => "form-language-welsh",
    }
}

/// Each language by its own name.
pub(super) fn languages() -> Vec<Value> {
    let item = |language: Language| {
        let text = words::in_language(language, self::language(language));
        json!({ "value": language.as_str(), "text": text, "lang": language.as_str() })
    };
    Language::ALL.map(item).into()
}
