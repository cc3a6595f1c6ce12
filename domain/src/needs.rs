//! What makes it easier, or safe, to reach a person.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::named::named;

named! {
    /// How a person wants to be answered.
    ReplyBy {
        /// By e-mail.
        Email = "email", "Email";
        /// By post.
        Post = "post", "Post";
        /// By telephone.
        Phone = "phone", "Phone";
    }
}

named! {
    /// A form in which a person can take in what they are sent, or help that they need for it.
    Format {
        /// Large print.
        LargePrint = "large_print", "Large print";
        /// Braille.
        Braille = "braille", "Braille";
        /// Easy read: short sentences with pictures.
        EasyRead = "easy_read", "Easy read";
        /// Read aloud.
        Audio = "audio", "Audio";
        /// British Sign Language.
        BritishSignLanguage = "british_sign_language", "British Sign Language";
        /// Help from somebody at a counter or at home.
        HelpInPerson = "help_in_person", "Help in person";
    }
}

named! {
    /// A way that must not be used to reach a person, because it puts them at risk or does not work for them.
    Avoid {
        /// No e-mail.
        Email = "email", "Do not send email";
        /// No calls.
        Phone = "phone", "Do not phone";
        /// No letters.
        Post = "post", "Do not send post";
        /// No messages left on a telephone.
        Voicemail = "voicemail", "Do not leave voicemail";
    }
}

/// What makes it easier, or safe, to reach a person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Needs {
    /// How they want to be answered, if they said.
    pub reply_by: Option<ReplyBy>,
    /// The forms that they can take in.
    pub formats: BTreeSet<Format>,
    /// The ways that must not be used.
    pub avoid: BTreeSet<Avoid>,
    /// How to reach them safely, in their own words.
    pub safe_contact: Option<String>,
    /// Who helps them: a name, and how they know each other.
    pub helper: Option<String>,
    /// Anything else that makes it easier.
    pub other: Option<String>,
}

impl Needs {
    /// Whether the person named none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The way by which they want to be answered and must not be reached, if they named the same one twice.
    #[must_use]
    pub fn contradiction(&self) -> Option<ReplyBy> {
        self.reply_by.filter(|by| {
            self.avoid.contains(&match by {
                ReplyBy::Email => Avoid::Email,
                ReplyBy::Post => Avoid::Post,
                ReplyBy::Phone => Avoid::Phone,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_cannot_be_wanted_and_avoided() {
        let mut needs = Needs {
            reply_by: Some(ReplyBy::Post),
            avoid: [Avoid::Phone, Avoid::Voicemail].into(),
            ..Needs::default()
        };
        assert_eq!(needs.contradiction(), None);
        needs.avoid.insert(Avoid::Post);
        assert_eq!(needs.contradiction(), Some(ReplyBy::Post));
        needs.reply_by = None;
        assert_eq!(needs.contradiction(), None);
    }

    #[test]
    fn a_person_who_names_nothing_has_no_needs() {
        assert!(Needs::default().is_empty());
        let large_print = Needs {
            formats: [Format::LargePrint].into(),
            ..Needs::default()
        };
        assert!(!large_print.is_empty());
    }
}
