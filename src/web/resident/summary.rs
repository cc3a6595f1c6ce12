//! Every answer with the page that changes it, in cards.

use chrono::NaiveDate;
use domain::facts::{DocumentRef, IdentityOffer};
use domain::language::Language;
use serde_json::{Value, json};

use super::answers::Answers;
use super::choices;
use super::kinds::Kind;
use super::order::Page;
use super::question::Setting;
use super::whom::who_says;

/// The rows of one card.
struct Rows<'a> {
    setting: &'a Setting<'a>,
    rows: Vec<Value>,
}

impl<'a> Rows<'a> {
    const fn of(setting: &'a Setting<'a>) -> Self {
        Self {
            setting,
            rows: Vec::new(),
        }
    }

    /// An answer; an empty one is shown as not given.
    fn say(&mut self, key: &'static str, value: &str, page: &'static str) {
        let key = self.setting.says(key);
        self.rows
            .push(json!({ "key": key, "value": value, "change": page }));
    }

    fn may(&mut self, key: &'static str, value: &Option<String>, page: Page) {
        self.say(key, value.as_deref().unwrap_or_default(), page.path());
    }

    fn date(&mut self, key: &'static str, date: Option<NaiveDate>, page: Page) {
        let date = date.map(|date| words::date(self.setting.language, date));
        self.may(key, &date, page);
    }

    /// Several messages, one a line.
    fn list(
        &mut self,
        key: &'static str,
        messages: impl IntoIterator<Item = &'static str>,
        page: &'static str,
    ) {
        let lines: Vec<String> = messages
            .into_iter()
            .map(|id| self.setting.says(id))
            .collect();
        self.say(key, &lines.join("\n"), page);
    }
}

/// The answers, a card a section; a section without a question is left out.
pub(super) fn cards(answers: &Answers, files: &[DocumentRef], setting: &Setting<'_>) -> Vec<Value> {
    [
        ("form-card-asked", asked(answers, setting)),
        ("form-card-whom", whom(answers, setting)),
        ("form-card-search", search(answers, setting)),
        ("form-card-stop", stop(answers, setting)),
        ("form-card-complaint", complaint(answers, setting)),
        ("form-card-you", you(answers, setting)),
        ("form-card-contact", contact(answers, setting)),
        ("form-card-papers", proof(answers, files, setting)),
    ]
    .into_iter()
    .filter(|(_, rows)| !rows.rows.is_empty())
    .map(|(title, rows)| json!({ "title": setting.says(title), "rows": rows.rows }))
    .collect()
}

fn asked<'a>(answers: &Answers, setting: &'a Setting<'a>) -> Rows<'a> {
    let mut rows = Rows::of(setting);
    let first = answers.at_first().into_iter().map(Kind::says);
    rows.list("form-row-kind", first, Page::Kind.path());
    if !answers.is_complaint() && !answers.also.is_empty() {
        let also = answers.also.iter().map(|kind| kind.says());
        rows.list("form-row-also", also, "/request/also");
    }
    rows
}

fn whom<'a>(answers: &Answers, setting: &'a Setting<'a>) -> Rows<'a> {
    let mut rows = Rows::of(setting);
    rows.list("form-row-who", answers.who.map(who_says), Page::Who.path());
    if !answers.for_other() {
        return rows;
    }
    rows.may("form-row-subject", &answers.subject, Page::Subject);
    if answers.about_a_child() {
        rows.date("form-row-subject-born", answers.subject_born, Page::Subject);
    } else if answers.asks(Page::BirthDate, setting.council) {
        rows.date(
            "form-row-subject-born",
            answers.subject_born,
            Page::BirthDate,
        );
    }
    let authority = answers.authority.as_ref();
    let capacity = authority.map(|authority| choices::capacity(authority.capacity));
    rows.list("form-row-capacity", capacity, Page::Authority.path());
    if let Some(detail) = authority.and_then(|authority| authority.detail.as_ref()) {
        rows.say("form-row-authority-detail", detail, Page::Authority.path());
    }
    if let Some(understands) = authority.and_then(|authority| authority.understands) {
        let says = choices::understanding(understands);
        rows.list("form-row-understands", [says], Page::Authority.path());
    }
    rows
}

fn search<'a>(answers: &Answers, setting: &'a Setting<'a>) -> Rows<'a> {
    let mut rows = Rows::of(setting);
    let council = setting.council;
    if answers.asks(Page::Services, council) {
        let areas = answers
            .services
            .iter()
            .filter_map(|slug| council.area(slug));
        let mut names: Vec<String> = areas.map(|area| area.name.clone()).collect();
        if answers.everything {
            names.push(setting.says("form-services-everything"));
        } else if names.is_empty() {
            names.push(setting.says("form-services-not-sure"));
        }
        rows.say(
            "form-row-services",
            &names.join("\n"),
            Page::Services.path(),
        );
    }
    if answers.asks(Page::What, council) {
        rows.may("form-row-what", &own(answers, Kind::Copy), Page::What);
        rows.date("form-row-from", answers.from, Page::What);
        rows.date("form-row-to", answers.to, Page::What);
        rows.may("form-row-places", &answers.places, Page::What);
    }
    for kind in answers.kinds() {
        if let Some(details) = kind.question() {
            rows.may(details.label, &own(answers, kind), Page::Details);
        }
    }
    rows
}

/// The person's own words about a kind.
fn own(answers: &Answers, kind: Kind) -> Option<String> {
    answers.words.get(&kind).cloned()
}

fn stop<'a>(answers: &Answers, setting: &'a Setting<'a>) -> Rows<'a> {
    let mut rows = Rows::of(setting);
    if !answers.wants(Kind::Stop) {
        return rows;
    }
    if !setting.council.consents.is_empty() {
        let names = answers.consent_names(setting.council).join("\n");
        rows.say("form-row-consents", &names, Page::Consents.path());
    }
    rows.may(
        "form-row-consents-words",
        &own(answers, Kind::Stop),
        Page::Consents,
    );
    rows
}

fn complaint<'a>(answers: &Answers, setting: &'a Setting<'a>) -> Rows<'a> {
    let mut rows = Rows::of(setting);
    if answers.is_complaint() {
        rows.may(
            "form-row-wrong",
            &own(answers, Kind::Complaint),
            Page::Complaint,
        );
        rows.may("form-row-happened", &answers.happened, Page::Complaint);
        rows.may(
            "form-row-reference",
            &answers.about_reference,
            Page::Complaint,
        );
        rows.may("form-row-harm", &answers.harm, Page::Harm);
        rows.may("form-row-wanted", &answers.wanted, Page::Harm);
    }
    rows
}

fn you<'a>(answers: &Answers, setting: &'a Setting<'a>) -> Rows<'a> {
    let mut rows = Rows::of(setting);
    rows.may("form-row-name", &answers.name, Page::Name);
    rows.may("form-row-other-names", &answers.other_names, Page::Name);
    let own = answers.who != Some(domain::facts::About::SomeoneElse);
    if own && answers.asks(Page::BirthDate, setting.council) {
        rows.date("form-row-born", answers.born, Page::BirthDate);
    }
    if answers.asks(Page::Address, setting.council) {
        let address = answers.address.clone().unwrap_or_default();
        let mut lines = address.lines();
        lines.extend(address.postcode);
        rows.say("form-row-address", &lines.join("\n"), Page::Address.path());
    }
    rows
}

fn contact<'a>(answers: &Answers, setting: &'a Setting<'a>) -> Rows<'a> {
    let mut rows = Rows::of(setting);
    let way = answers
        .reply_by
        .map_or("form-reply-by-none", choices::reply_by);
    rows.list("form-row-reply-by", [way], Page::Contact.path());
    if answers.email.is_some() {
        rows.may("form-row-email", &answers.email, Page::Contact);
    }
    if answers.phone.is_some() {
        rows.may("form-row-phone", &answers.phone, Page::Contact);
    }
    let avoid = answers.avoid.iter().copied().map(choices::avoid);
    rows.list("form-row-avoid", avoid, Page::Needs.path());
    rows.may("form-row-safe-contact", &answers.safe_contact, Page::Needs);
    let formats = answers.formats.iter().copied().map(choices::format);
    rows.list("form-row-formats", formats, Page::Needs.path());
    let language: Language = answers.language.unwrap_or(setting.language);
    rows.list(
        "form-row-language",
        [choices::language(language)],
        Page::Needs.path(),
    );
    rows.may("form-row-helper", &answers.helper, Page::Needs);
    rows.may("form-row-other-needs", &answers.other_needs, Page::Needs);
    if answers.asks(Page::Delivery, setting.council) {
        let delivery = answers.delivery.map(choices::delivery);
        rows.list("form-row-delivery", delivery, Page::Delivery.path());
    }
    rows
}

fn proof<'a>(answers: &Answers, files: &[DocumentRef], setting: &'a Setting<'a>) -> Rows<'a> {
    let mut rows = Rows::of(setting);
    if answers.asks(Page::Identity, setting.council) {
        let offer = answers.identity.map(identity_says);
        rows.list("form-row-identity", offer, Page::Identity.path());
    }
    if answers.asks(Page::Papers, setting.council) {
        let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
        rows.say("form-row-papers", &names.join("\n"), Page::Papers.path());
    }
    rows
}

/// The message for how somebody offers to show who they are.
const fn identity_says(offer: IdentityOffer) -> &'static str {
    match offer {
        IdentityOffer::KnownToYou => "form-identity-known-to-you",
        IdentityOffer::Uploaded => "form-identity-uploaded",
        IdentityOffer::Later => "form-identity-later",
        IdentityOffer::InPerson => "form-identity-in-person",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::resident::kinds::First;
    use crate::web::resident::question::tests::at_home;
    use domain::facts::{About, Purpose};

    fn shown(answers: &Answers, files: &[DocumentRef]) -> Vec<(String, String, String)> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let cards = at_home(|setting| cards(answers, files, setting));
        let rows = cards
            .iter()
            .flat_map(|card| card["rows"].as_array().cloned().unwrap_or_default());
        rows.map(|row| (text(&row["key"]), text(&row["value"]), text(&row["change"])))
            .collect()
    }

    fn answers(first: First) -> Answers {
        Answers {
            first: Some(first),
            who: Some(About::Myself),
            ..Answers::default()
        }
    }

    #[test]
    fn every_row_has_a_name_of_its_own_and_leads_to_its_page() {
        for first in First::ALL {
            let mut answers = answers(first);
            answers.who = Some(About::ChildAndMe);
            answers.others = Kind::OTHERS.into();
            answers.also = [Kind::Copy, Kind::Stop].into();
            let rows = shown(&answers, &[]);
            let mut keys: Vec<&str> = rows.iter().map(|(key, _, _)| key.as_str()).collect();
            keys.sort_unstable();
            let all = keys.len();
            keys.dedup();
            assert_eq!(keys.len(), all, "{first:?}: {rows:#?}");
            assert!(
                rows.iter()
                    .all(|(_, _, change)| change.starts_with("/request/"))
            );
        }
    }

    #[test]
    fn what_was_not_asked_has_no_row() {
        let rows = shown(&answers(First::Stop), &[]);
        let pages: Vec<&str> = rows.iter().map(|(_, _, page)| page.as_str()).collect();
        for page in [
            "/request/what",
            "/request/harm",
            "/request/delivery",
            "/request/papers",
        ] {
            assert!(!pages.contains(&page), "{page}");
        }
        assert!(pages.contains(&"/request/consents"));
    }

    #[test]
    fn files_are_shown_by_name() {
        let file = DocumentRef {
            id: uuid::Uuid::nil(),
            purpose: Purpose::Evidence,
            name: "letter.pdf".to_owned(),
            media: String::new(),
            bytes: 1,
            sha256: String::new(),
        };
        let rows = shown(&answers(First::Complaint), &[file]);
        assert!(
            rows.iter()
                .any(|(_, value, page)| value == "letter.pdf" && page == "/request/papers")
        );
    }
}
