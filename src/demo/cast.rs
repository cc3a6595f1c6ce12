//! The invented people who work at the council in a demonstration.

use chrono::{Days, NaiveDate, TimeDelta};
use domain::actor::{Actor, Role, Roles};
use uuid::Uuid;

use super::nine_in_the_morning;
use crate::app::App;
use crate::casework::CaseworkError;
use crate::clock::SettableClock;
use crate::people;
use crate::store::{StoreError, staff};

/// One of the cast.
#[derive(Debug, Clone, Copy)]
pub struct Member {
    /// Name.
    pub name: &'static str,
    /// E-mail address.
    pub email: &'static str,
    /// What they are called at work.
    pub title: &'static str,
    /// What they may do.
    pub roles: &'static [Role],
}

const CAST: [Member; 6] = [
    Member {
        name: "Priya Nair",
        email: "priya.nair@council.example",
        title: "Data Protection Officer",
        roles: &[Role::DataProtectionOfficer],
    },
    Member {
        name: "Gareth Llewellyn",
        email: "gareth.llewellyn@council.example",
        title: "Deputy Data Protection Officer",
        roles: &[Role::Caseworker, Role::DataProtectionOfficer],
    },
    Member {
        name: "Amara Okafor",
        email: "amara.okafor@council.example",
        title: "Caseworker",
        roles: &[Role::Caseworker],
    },
    Member {
        name: "Tomasz Zieliński",
        email: "tomasz.zielinski@council.example",
        title: "Caseworker",
        roles: &[Role::Caseworker],
    },
    Member {
        name: "Helen Braithwaite",
        email: "helen.braithwaite@council.example",
        title: "Manager",
        roles: &[Role::Manager],
    },
    Member {
        name: "Yusuf Demir",
        email: "yusuf.demir@council.example",
        title: "Administrator",
        roles: &[Role::Administrator],
    },
];

/// Everybody, in the order in which pages list them: the Data Protection Officer first.
#[must_use]
pub fn cast() -> &'static [Member] {
    &CAST
}

/// Those of the cast who work cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hand {
    /// The Data Protection Officer.
    Officer,
    /// Who stands in for the officer.
    Deputy,
    /// A caseworker.
    First,
    /// The other caseworker.
    Second,
}

/// The identifiers of the cast once they have joined, in order.
#[derive(Debug)]
pub(super) struct Crew(Vec<Uuid>);

impl Crew {
    /// Who that is.
    pub(super) fn id(&self, hand: Hand) -> Uuid {
        self.0.get(hand as usize).copied().unwrap_or_default()
    }

    /// The same as somebody who acts.
    pub(super) fn actor(&self, hand: Hand) -> Actor {
        Actor::Staff {
            id: self.id(hand),
            roles: Roles::of(CAST[hand as usize].roles.iter().copied()),
        }
    }
}

/// Days before today on which the cast joined, earlier than any case.
const JOINED_AGO: u64 = 450;
/// First and last day, before today, of the officer's leave, when new cases go to the deputy.
const LEAVE_AGO: (u64, u64) = (118, 105);

/// Adds the cast. Each joins a minute after the one before: the first officer to join holds the post.
pub(super) async fn join(
    app: &App,
    clock: &SettableClock,
    today: NaiveDate,
) -> Result<Crew, CaseworkError> {
    let ago = |days| today.checked_sub_days(Days::new(days));
    let mut instant = nine_in_the_morning(ago(JOINED_AGO).unwrap_or(today));
    let tx = app.store.begin_write().await?;
    let mut joined = Vec::new();
    for member in CAST {
        clock.set(instant);
        let roles = Roles::of(member.roles.iter().copied());
        joined.push(people::add(app, &tx, member.name, member.email, roles).await?);
        instant += TimeDelta::minutes(1);
    }
    let deputy = joined.get(Hand::Deputy as usize).map(|row| row.id);
    if let Some(officer) = joined.first_mut() {
        officer.deputy = deputy;
        officer.away_from = ago(LEAVE_AGO.0);
        officer.away_until = ago(LEAVE_AGO.1);
        staff::update(&tx, officer).await?;
    }
    tx.commit().await.map_err(StoreError::from)?;
    Ok(Crew(joined.into_iter().map(|row| row.id).collect()))
}
