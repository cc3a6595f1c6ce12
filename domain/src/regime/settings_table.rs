//! Settings from and to a table, as a council profile holds them: each value goes the same
//! way as on the command line, so there is one check.

use std::fmt;

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::settings::Settings;

impl Serialize for Settings {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(Settings::NAMES.len()))?;
        for name in Settings::NAMES {
            map.serialize_entry(name, &self.get(name))?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Settings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Table)
    }
}

struct Table;

impl<'de> Visitor<'de> for Table {
    type Value = Settings;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a table of settings")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Settings, A::Error> {
        let mut settings = Settings::default();
        while let Some((name, Written(value))) = map.next_entry::<String, Written>()? {
            settings.set(&name, &value).map_err(A::Error::custom)?;
        }
        Ok(settings)
    }
}

/// A value in the words of the command line.
struct Written(String);

impl<'de> Deserialize<'de> for Written {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(WrittenVisitor)
    }
}

struct WrittenVisitor;

impl<'de> Visitor<'de> for WrittenVisitor {
    type Value = Written;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a word, a number, true or false, or a list of these")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Written, E> {
        Ok(Written(value.to_string()))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Written, E> {
        Ok(Written(value.to_string()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Written, E> {
        Ok(Written(value.to_string()))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Written, E> {
        Ok(Written(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Written, A::Error> {
        let mut parts = Vec::new();
        while let Some(Written(part)) = seq.next_element()? {
            parts.push(part);
        }
        Ok(Written(parts.join(",")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regime::readings::PauseDays;

    #[test]
    fn a_table_changes_only_what_it_names() {
        let json = r#"{
            "pause_days": "one_end", "cautious_target": true, "consent_target_working_days": 3,
            "complaint_warning_days": [20, 40], "extra_holidays": ["2026-08-03"]
        }"#;
        let settings: Settings = serde_json::from_str(json).unwrap();
        assert_eq!(settings.pause_days, PauseDays::OneEnd);
        assert!(settings.cautious_target);
        assert_eq!(settings.consent_target_working_days, 3);
        assert_eq!(settings.complaint_warning_days, [20, 40]);
        assert_eq!(settings.benchmark_green, 95);

        let text = serde_json::to_string(&settings).unwrap();
        assert_eq!(serde_json::from_str::<Settings>(&text).unwrap(), settings);
    }

    #[test]
    fn a_mistake_in_a_table_is_refused_with_its_reason() {
        let unknown = serde_json::from_str::<Settings>(r#"{"pauses": "x"}"#).unwrap_err();
        assert!(unknown.to_string().contains("no setting called “pauses”"));
        let wrong = serde_json::from_str::<Settings>(r#"{"pause_days": 3}"#).unwrap_err();
        assert!(wrong.to_string().contains("both_ends or one_end"));
    }
}
