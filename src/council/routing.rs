//! Where new cases go: the rules as a council writes them. `domain::routing` decides by them.

use std::fmt;
use std::str::FromStr;

use domain::right::Right;
use serde::{Deserialize, Serialize};

/// A team that cases can go to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Team {
    /// Short name, stored with the case.
    pub slug: String,
    /// Name on screen.
    pub name: String,
}

/// Where new cases go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Routing {
    /// Where a case goes that no rule fits.
    pub default: SendTo,
    /// The rules, in order: the first that fits decides.
    #[serde(rename = "rule", default)]
    pub rules: Vec<RoutingRule>,
}

impl Routing {
    /// The rules in order, with a last one that fits everything when the default is a team. What none of them fits goes to
    /// the Data Protection Officer.
    #[must_use]
    pub fn rules_to_the_end(&self) -> Vec<RoutingRule> {
        let mut rules = self.rules.clone();
        if let SendTo::Team(team) = &self.default {
            rules.push(RoutingRule {
                name: "default".to_owned(),
                rights: Vec::new(),
                areas: Vec::new(),
                words: Vec::new(),
                to: SendTo::Team(team.clone()),
                reason: "No other rule fits this request.".to_owned(),
            });
        }
        rules
    }
}

/// One rule. A list that is left out fits every case; all lists that are given must fit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoutingRule {
    /// Its name, kept with the case.
    pub name: String,
    /// Rights that it is for.
    #[serde(default)]
    pub rights: Vec<Right>,
    /// Service areas that it is for, by short name.
    #[serde(default)]
    pub areas: Vec<String>,
    /// Words of risk, in small letters; one of them in the person's own words is enough.
    #[serde(default)]
    pub words: Vec<String>,
    /// Where it sends the case.
    pub to: SendTo,
    /// Why, in a sentence for a person to read.
    pub reason: String,
}

/// Where a rule sends a case; written `team:complaints` or `role:dpo`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum SendTo {
    /// A team, by its short name.
    Team(String),
    /// The Data Protection Officer.
    Dpo,
}

impl SendTo {
    /// The team, if it is one.
    #[must_use]
    pub fn team(&self) -> Option<&str> {
        match self {
            Self::Team(slug) => Some(slug),
            Self::Dpo => None,
        }
    }
}

impl FromStr for SendTo {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once(':') {
            Some(("team", slug)) if !slug.is_empty() => Ok(Self::Team(slug.to_owned())),
            Some(("role", "dpo")) => Ok(Self::Dpo),
            _ => Err(format!(
                "“{text}” is not a place to send a case; write “role:dpo” or “team:” and a team’s short name"
            )),
        }
    }
}

impl TryFrom<String> for SendTo {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl fmt::Display for SendTo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Team(slug) => write!(f, "team:{slug}"),
            Self::Dpo => f.write_str("role:dpo"),
        }
    }
}

impl From<SendTo> for String {
    fn from(to: SendTo) -> Self {
        to.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_destination_reads_as_it_is_written() {
        for text in ["team:complaints", "role:dpo"] {
            assert_eq!(
                text.parse::<SendTo>().map(String::from),
                Ok(text.to_owned())
            );
        }
        for text in ["complaints", "team:", "role:manager", ""] {
            assert!(text.parse::<SendTo>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_team_as_default_becomes_the_last_rule() {
        let routing = |default| Routing {
            default,
            rules: Vec::new(),
        };
        assert!(routing(SendTo::Dpo).rules_to_the_end().is_empty());
        let last = routing(SendTo::Team("post-room".to_owned())).rules_to_the_end();
        assert_eq!(last.len(), 1);
        assert_eq!(last[0].to.team(), Some("post-room"));
    }
}
