//! What a reply carries.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::named::named;

/// How a reply went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReplyChannel {
    /// By e-mail and on the person's page.
    Online,
    /// By post, on the day of the fact.
    Post,
}

/// The ways to complain, as printed in a reply [two-routes].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Routes {
    /// To the council, with its contact.
    pub council: String,
    /// To the regulator, with its details on the day of the reply.
    pub regulator: String,
    /// To a court; needed for a refusal.
    pub court: Option<String>,
}

/// One line of the schedule of what was released and what was not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScheduleItem {
    /// Its number in the reply, from 1.
    pub no: u16,
    /// What it is.
    pub title: String,
    /// What became of it.
    pub treatment: Treatment,
    /// Why it is withheld, wholly or in part; needed then [refusal-notice].
    pub reason: Option<String>,
    /// The document that holds it, if it is released as one.
    pub document: Option<Uuid>,
}

named! {
    /// What became of something that the person asked to have.
    Treatment {
        /// They have it.
        Released = "released", "Released";
        /// They have it with parts left out.
        Part = "part", "Released in part";
        /// They do not have it.
        Withheld = "withheld", "Withheld";
        /// The council does not hold it.
        NotHeld = "not_held", "Not held";
    }
}

impl Treatment {
    /// Whether the person has it, wholly or in part.
    #[must_use]
    pub const fn is_released(self) -> bool {
        matches!(self, Self::Released | Self::Part)
    }

    /// Whether the person must be told why.
    #[must_use]
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::Part | Self::Withheld)
    }
}

named! {
    /// How a code reached the person that lets them in without e-mail and opens the reply.
    CodeBy {
        /// By post.
        Post = "post", "By post";
        /// In a text message.
        Text = "text", "By text message";
        /// From hand to hand, such as at the identity check.
        InPerson = "in_person", "In person";
    }
}

named! {
    /// What became of telling somebody who holds the information too [tell-recipients].
    Told {
        /// They were told.
        Told = "told", "Told";
        /// It is impossible.
        Impossible = "impossible", "Impossible to tell";
        /// It takes more effort than is proportionate.
        Disproportionate = "disproportionate", "Disproportionate effort";
    }
}
