//! Where a new case goes, and why.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::facts::{Fact, Received};
use crate::right::Right;

/// A team or a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Destination {
    /// A team, by its short name in the council profile.
    Team(String),
    /// The Data Protection Officer, or the deputy.
    Person(Uuid),
    /// The Data Protection Officer's queue, while nobody holds the post.
    Unstaffed,
}

/// One rule of the council. An empty list matches everything; all three must match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its name, kept with the case.
    pub name: String,
    /// Rights that it is for.
    pub rights: Vec<Right>,
    /// Service areas that it is for, by short name.
    pub areas: Vec<String>,
    /// Words of risk; one of them in the person's own words is enough.
    pub words: Vec<String>,
    /// The team it sends to, or the Data Protection Officer.
    pub team: Option<String>,
    /// Why, for a person to read.
    pub reason: String,
}

impl Rule {
    fn fits(&self, received: &Received) -> bool {
        let right_fits =
            self.rights.is_empty() || received.rights.iter().any(|r| self.rights.contains(r));
        let area_fits =
            self.areas.is_empty() || received.areas.iter().any(|area| self.areas.contains(area));
        right_fits && area_fits && (self.words.is_empty() || self.word_in(received).is_some())
    }

    fn word_in(&self, received: &Received) -> Option<&str> {
        let searched = received.copy.as_ref().and_then(|copy| copy.details.clone());
        let said = [
            &Some(received.words.clone()),
            &searched,
            &received.harm,
            &received.wanted,
        ]
        .into_iter()
        .flatten()
        .map(|text| text.to_lowercase())
        .collect::<Vec<_>>()
        .join("\n");
        let spoken: Vec<&str> = said
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        self.words
            .iter()
            .find(|word| {
                let wanted = word.to_lowercase();
                let parts: Vec<&str> = wanted
                    .split(|c: char| !c.is_alphanumeric())
                    .filter(|part| !part.is_empty())
                    .collect();
                !parts.is_empty() && spoken.windows(parts.len()).any(|run| run == parts)
            })
            .map(String::as_str)
    }
}

/// Who holds the Data Protection Officer's post today.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Officers {
    /// The officer.
    pub dpo: Option<Uuid>,
    /// Whether the officer is away today.
    pub dpo_away: bool,
    /// Who stands in.
    pub deputy: Option<Uuid>,
}

/// Routes a new case: the first rule that fits; else the Data Protection Officer; the deputy when the officer is away.
#[must_use]
pub fn route(received: &Received, rules: &[Rule], officers: Officers) -> Fact {
    let rule = rules.iter().find(|rule| rule.fits(received));
    if let Some((rule, team)) = rule.and_then(|r| r.team.as_ref().map(|team| (r, team))) {
        return Fact::Routed {
            to: Destination::Team(team.clone()),
            rule: rule.name.clone(),
            reason: rule.reason.clone(),
        };
    }
    let (name, reason) = rule.map_or_else(
        || {
            (
                "default".to_owned(),
                "Every request goes to the Data Protection Officer unless a rule says otherwise."
                    .to_owned(),
            )
        },
        |rule| (rule.name.clone(), rule.reason.clone()),
    );
    match (officers.dpo, officers.dpo_away, officers.deputy) {
        (Some(dpo), false, _) => Fact::Routed {
            to: Destination::Person(dpo),
            rule: name,
            reason,
        },
        (_, _, Some(deputy)) => Fact::Routed {
            to: Destination::Person(deputy),
            rule: name,
            reason: format!(
                "{reason} The Data Protection Officer is away, so it goes to the deputy."
            ),
        },
        (Some(dpo), true, None) => Fact::Routed {
            to: Destination::Person(dpo),
            rule: name,
            reason: format!("{reason} The Data Protection Officer is away and has no deputy."),
        },
        (None, _, None) => Fact::Routed {
            to: Destination::Unstaffed,
            rule: name,
            reason: format!("{reason} Nobody holds that post yet."),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Channel, Person};

    fn received(words: &str, rights: Vec<Right>, area: Option<&str>) -> Received {
        Received {
            areas: area.map(str::to_owned).into_iter().collect(),
            ..Received::new(Channel::Online, rights, words.to_owned(), Person::default())
        }
    }

    fn rule(
        name: &str,
        rights: &[Right],
        areas: &[&str],
        words: &[&str],
        team: Option<&str>,
    ) -> Rule {
        Rule {
            name: name.to_owned(),
            rights: rights.to_vec(),
            areas: areas.iter().map(|&a| a.to_owned()).collect(),
            words: words.iter().map(|&w| w.to_owned()).collect(),
            team: team.map(str::to_owned),
            reason: format!("because {name}"),
        }
    }

    fn sent_to(fact: Fact) -> (Destination, String) {
        match fact {
            Fact::Routed { to, rule, .. } => (to, rule),
            other => panic!("not routed: {other:?}"),
        }
    }

    #[test]
    fn the_first_rule_that_fits_wins() {
        let rules = [
            rule("court", &[], &[], &["court", "judicial review"], None),
            rule(
                "children",
                &[Right::Access],
                &["children"],
                &[],
                Some("care-records"),
            ),
        ];
        let officers = Officers {
            dpo: Some(Uuid::from_u128(1)),
            ..Officers::default()
        };
        let go = |r: &Received| sent_to(route(r, &rules, officers));
        let team = (
            Destination::Team("care-records".into()),
            "children".to_owned(),
        );
        assert_eq!(
            go(&received("my file", vec![Right::Access], Some("children"))),
            team
        );
        assert_eq!(
            go(&received(
                "a Judicial Review, now",
                vec![Right::Access],
                Some("children")
            ))
            .1,
            "court"
        );
        assert_eq!(
            go(&received("my courtyard", vec![Right::Erasure], None)).1,
            "default"
        );
    }

    #[test]
    fn the_deputy_stands_in() {
        let (dpo, deputy) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let go = |officers| {
            sent_to(route(
                &received("x", vec![Right::Access], None),
                &[],
                officers,
            ))
            .0
        };
        let away = Officers {
            dpo: Some(dpo),
            dpo_away: true,
            deputy: Some(deputy),
        };
        assert_eq!(go(away), Destination::Person(deputy));
        assert_eq!(
            go(Officers {
                dpo_away: false,
                ..away
            }),
            Destination::Person(dpo)
        );
        assert_eq!(
            go(Officers {
                deputy: None,
                ..away
            }),
            Destination::Person(dpo)
        );
        assert_eq!(go(Officers::default()), Destination::Unstaffed);
    }
}
