//! The ways in which people reach the council.

use domain::facts::Channel;
use serde::{Deserialize, Serialize};

/// One way to reach the council.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactChannel {
    /// Which way, by the name that a logged request carries.
    pub kind: Channel,
    /// What the notice adds, such as "call centre".
    pub detail: Option<String>,
}

/// Another body that answers for the council outside opening hours. What people say there has reached the council too, so
/// a request made in such a call counts from that day [local-time].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutOfHours {
    /// Who answers.
    pub provider: String,
    /// The part of the provider that does.
    pub service: Option<String>,
    /// Which contacts it answers.
    pub when: Option<String>,
    /// The types of enquiry that it deals with.
    pub enquiries: Vec<String>,
    /// Where its own privacy notice is.
    pub privacy_at: Option<String>,
}
