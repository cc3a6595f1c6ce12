//! Closed lists of choices: each choice has one stored name and one name on officers' screens.

/// Declares an enum whose choices have a stored name, which is also the form's value, and a name on screen.
macro_rules! named {
    (
        $(#[$doc:meta])*
        $name:ident {
            $($(#[$choice_doc:meta])* $choice:ident = $stored:literal, $screen:literal;)+
        }
    ) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize,
        )]
        pub enum $name {
            $($(#[$choice_doc])* #[serde(rename = $stored)] $choice,)+
        }

        impl $name {
            /// Every choice, in screen order.
            pub const ALL: [Self; [$(stringify!($choice)),+].len()] = [$(Self::$choice),+];

            /// The stored name.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$choice => $stored,)+
                }
            }

            /// The choice of that stored name.
            #[must_use]
            pub fn read(stored: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|choice| choice.as_str() == stored)
            }

            /// The name on officers' screens.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$choice => $screen,)+
                }
            }
        }
    };
}

pub(crate) use named;

#[cfg(test)]
mod tests {
    use crate::facts::Treatment;

    #[test]
    fn the_stored_name_is_the_name_in_json_and_is_read_back() {
        for treatment in Treatment::ALL {
            let json = serde_json::to_string(&treatment).unwrap();
            assert_eq!(json, format!("\"{}\"", treatment.as_str()));
            assert_eq!(Treatment::read(treatment.as_str()), Some(treatment));
        }
        assert_eq!(Treatment::read("Released"), None);
    }
}
