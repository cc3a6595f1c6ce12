//! The answers become a request.

use domain::actor::By;
use domain::facts::{Channel, CopyWish, Delivery, Person, Received};
use domain::language::Language;
use domain::right::Right;
use domain::said::Said;

use super::answers::Answers;
use super::kinds::Kind;
use super::order::Page;
use super::question::Setting;
use crate::casework::NewCase;
use crate::council::CouncilProfile;

impl Answers {
    /// The case that these answers open, when all are given. Its files follow when it is opened.
    pub(super) fn case(&self, setting: &Setting<'_>, form_key: String) -> Option<NewCase> {
        if !self.unanswered(setting.council).is_empty() {
            return None;
        }
        Some(NewCase {
            received: self.received(setting)?,
            received_on: setting.today,
            by: By::Resident,
            documents: Vec::new(),
            form_key,
        })
    }

    fn received(&self, setting: &Setting<'_>) -> Option<Received> {
        let council = setting.council;
        let asks = |page| self.asks(page, council);
        let complaint = |text: &Option<String>| text.clone().filter(|_| self.is_complaint());
        let withdraws = self.wants(Kind::Stop);
        Some(Received {
            channel: Channel::Online,
            rights: self.rights(council),
            words: self.whole_words(council, self.language.unwrap_or(setting.language)),
            about: self.who?,
            requester: self.person(setting)?,
            subject: self.subject.clone().filter(|_| self.for_other()),
            subject_born_on: self.subject_born.filter(|_| self.for_other()),
            areas: if asks(Page::Services) {
                self.services.clone()
            } else {
                Vec::new()
            },
            copy: self.copy_wish(),
            consents: if withdraws {
                self.consent_names(council)
            } else {
                Vec::new()
            },
            about_reference: complaint(&self.about_reference),
            happened: complaint(&self.happened),
            harm: complaint(&self.harm),
            wanted: complaint(&self.wanted),
            authority: self.authority.clone().filter(|_| self.for_other()),
            identity: self.identity.filter(|_| asks(Page::Identity)),
        })
    }

    fn person(&self, setting: &Setting<'_>) -> Option<Person> {
        let address = self.address.clone().unwrap_or_default();
        let own_birth = self.asks(Page::BirthDate, setting.council)
            && self.who != Some(domain::facts::About::SomeoneElse);
        Some(Person {
            name: self.name.clone()?,
            other_names: self.other_names.clone(),
            born_on: self.born.filter(|_| own_birth),
            language: self.language.unwrap_or(setting.language),
            email: self.email.clone(),
            phone: self.phone.clone(),
            address: address.lines(),
            postcode: address.postcode,
            needs: self.needs(),
        })
    }

    fn copy_wish(&self) -> Option<CopyWish> {
        self.wants(Kind::Copy).then(|| CopyWish {
            everything: self.everything,
            from: self.from,
            to: self.to,
            details: self.places.clone(),
            delivery: self.delivery.unwrap_or(Delivery::Online),
        })
    }

    /// What is asked for, a claim each.
    fn rights(&self, council: &CouncilProfile) -> Vec<Right> {
        let mut rights: Vec<Right> = Vec::new();
        for kind in self.kinds() {
            let right = match kind {
                // A council that does not rely on consent treats it as an objection, which has a time limit [consent].
                Kind::Stop if !council.processing.relies_on_consent() => Right::Objection,
                kind => kind.right(),
            };
            if !rights.contains(&right) {
                rights.push(right);
            }
        }
        rights
    }

    /// The words of the case: the person's own for each thing asked for, or a plain sentence where none were needed.
    fn whole_words(&self, council: &CouncilProfile, language: Language) -> String {
        let kinds = self.kinds();
        let several = kinds.len() > 1;
        let parts = kinds.into_iter().map(|kind| {
            let own = self.words.get(&kind).filter(|words| !words.is_empty());
            let words = own
                .cloned()
                .unwrap_or_else(|| self.plain_words(kind, council, language));
            if several {
                let asked = words::in_language(language, kind.right().message());
                format!("{asked}:\n{words}")
            } else {
                words
            }
        });
        parts.collect::<Vec<_>>().join("\n\n")
    }

    fn plain_words(&self, kind: Kind, council: &CouncilProfile, language: Language) -> String {
        let said = match kind {
            Kind::Copy => Said::new("form-words-everything"),
            Kind::Stop => {
                let names = self.consent_names(council).join("; ");
                Said::new("form-words-consents").with("names", names)
            }
            kind => Said::new(kind.says()),
        };
        words::say(language, &said)
    }
}

#[cfg(test)]
#[path = "receiving_tests.rs"]
mod tests;
