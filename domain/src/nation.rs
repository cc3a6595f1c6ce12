//! Whose bank holidays count ([whose-holidays]).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The part of the United Kingdom where the council is, by the names of the gov.uk file.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Nation {
    /// England and Wales share one list.
    #[default]
    EnglandAndWales,
    /// Scotland.
    Scotland,
    /// Northern Ireland.
    NorthernIreland,
}

impl Nation {
    /// All three, in the order of the gov.uk file.
    pub const ALL: [Nation; 3] = [
        Nation::EnglandAndWales,
        Nation::Scotland,
        Nation::NorthernIreland,
    ];

    /// The name in data, such as `northern-ireland`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Nation::EnglandAndWales => "england-and-wales",
            Nation::Scotland => "scotland",
            Nation::NorthernIreland => "northern-ireland",
        }
    }

    /// The name on screen.
    pub const fn name(self) -> &'static str {
        match self {
            Nation::EnglandAndWales => "England and Wales",
            Nation::Scotland => "Scotland",
            Nation::NorthernIreland => "Northern Ireland",
        }
    }
}

impl fmt::Display for Nation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no nation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownNation;

impl fmt::Display for UnknownNation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Use england-and-wales, scotland or northern-ireland.")
    }
}

impl std::error::Error for UnknownNation {}

impl FromStr for Nation {
    type Err = UnknownNation;

    fn from_str(text: &str) -> Result<Self, UnknownNation> {
        Nation::ALL
            .into_iter()
            .find(|nation| nation.as_str() == text)
            .ok_or(UnknownNation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_nation_reads_back() {
        for nation in Nation::ALL {
            assert_eq!(nation.as_str().parse(), Ok(nation));
            let json = serde_json::to_string(&nation).unwrap();
            assert_eq!(json, format!("\"{}\"", nation.as_str()));
        }
        assert_eq!("wales".parse::<Nation>(), Err(UnknownNation));
    }
}
