//! Who is acting, and what their roles let them do.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A staff role. One person may hold several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Works cases.
    Caseworker,
    /// The Data Protection Officer: works cases, reopens them, hears of every case that may go to the regulator.
    DataProtectionOfficer,
    /// Sees figures, never people.
    Manager,
    /// Looks after staff and settings, never cases.
    Administrator,
}

impl Role {
    /// Every role, in the order in which screens list them.
    pub const ALL: [Self; 4] = [
        Self::Caseworker,
        Self::DataProtectionOfficer,
        Self::Manager,
        Self::Administrator,
    ];

    /// The stored name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Caseworker => "caseworker",
            Self::DataProtectionOfficer => "data_protection_officer",
            Self::Manager => "manager",
            Self::Administrator => "administrator",
        }
    }

    /// The name on screen.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Caseworker => "Caseworker",
            Self::DataProtectionOfficer => "Data Protection Officer",
            Self::Manager => "Manager",
            Self::Administrator => "Administrator",
        }
    }
}

impl FromStr for Role {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|role| role.as_str() == text)
            .ok_or(())
    }
}

/// The roles that one person holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roles(BTreeSet<Role>);

impl Roles {
    /// The given roles.
    #[must_use]
    pub fn of(roles: impl IntoIterator<Item = Role>) -> Self {
        Self(roles.into_iter().collect())
    }

    /// Whether the person holds this role.
    #[must_use]
    pub fn has(&self, role: Role) -> bool {
        self.0.contains(&role)
    }

    /// Whether the person may open cases at all.
    #[must_use]
    pub fn works_cases(&self) -> bool {
        self.has(Role::Caseworker) || self.has(Role::DataProtectionOfficer)
    }

    /// The roles, in screen order.
    pub fn iter(&self) -> impl Iterator<Item = Role> + '_ {
        self.0.iter().copied()
    }
}

impl fmt::Display for Roles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, role) in self.iter().enumerate() {
            if n > 0 {
                f.write_str(",")?;
            }
            f.write_str(role.as_str())?;
        }
        Ok(())
    }
}

impl FromStr for Roles {
    type Err = ();

    /// Reads the stored comma list; an unknown role is an error, never silently dropped.
    fn from_str(text: &str) -> Result<Self, ()> {
        text.split(',')
            .filter(|part| !part.is_empty())
            .map(str::parse)
            .collect::<Result<BTreeSet<_>, _>>()
            .map(Self)
    }
}

/// Who is doing something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// The person whose request it is, or who acts for them.
    Resident,
    /// A member of staff, with the roles held at this moment.
    Staff {
        /// Who.
        id: Uuid,
        /// What they may do.
        roles: Roles,
    },
    /// The product itself, doing what has come due.
    Worker,
}

impl Actor {
    /// The part of the actor that a fact keeps.
    #[must_use]
    pub const fn by(&self) -> By {
        match self {
            Self::Resident => By::Resident,
            Self::Staff { id, .. } => By::Staff(*id),
            Self::Worker => By::Worker,
        }
    }
}

/// Who recorded a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum By {
    /// The resident.
    Resident,
    /// This member of staff.
    Staff(Uuid),
    /// The product itself.
    Worker,
}

impl By {
    /// The stored kind.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Resident => "resident",
            Self::Staff(_) => "staff",
            Self::Worker => "worker",
        }
    }

    /// The member of staff, if it was one.
    #[must_use]
    pub const fn staff(self) -> Option<Uuid> {
        match self {
            Self::Staff(id) => Some(id),
            Self::Resident | Self::Worker => None,
        }
    }
}
