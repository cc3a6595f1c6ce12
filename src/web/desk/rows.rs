//! A line in a list of requests, the same on every page that has one.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::actor::By;
use domain::notices::soon_before;
use domain::regime::Law;
use domain::right::Right;
use domain::stage::Stage;
use domain::timeliness::Timeliness;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::app::App;
use crate::casework;
use crate::people;
use crate::store::QueueRow;
use crate::web::ask::{Ask, Caseworker};
use crate::web::error::AppError;

/// The names of the people who work here, those who have left included.
pub(super) struct Names(BTreeMap<Uuid, String>);

impl Names {
    /// Opens every name once for a page.
    ///
    /// # Errors
    /// The store's and the vault's.
    pub(super) async fn open(app: &App) -> Result<Self, AppError> {
        let everybody = people::everybody(app).await?;
        Ok(Self(
            everybody
                .into_iter()
                .map(|person| (person.id, person.name))
                .collect(),
        ))
    }

    /// That person's name.
    pub(super) fn of(&self, id: Uuid) -> &str {
        self.0
            .get(&id)
            .map_or("Somebody who has left", String::as_str)
    }

    /// Who recorded something.
    pub(super) fn by(&self, by: By, requester: &str) -> String {
        match by {
            By::Resident => requester.to_owned(),
            By::Staff(id) => self.of(id).to_owned(),
            By::Worker => "Rightsdesk".to_owned(),
        }
    }
}

/// Where a request stands in the order of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    Late,
    Soon,
    New,
    Rest,
}

impl Group {
    pub(super) const ALL: [Self; 4] = [Self::Late, Self::Soon, Self::New, Self::Rest];

    /// The group that a request belongs to today.
    pub(super) fn of(row: &QueueRow, law: &Law, today: NaiveDate) -> Self {
        match row.timeliness(today) {
            Timeliness::Overdue { .. } => Self::Late,
            Timeliness::DueToday => Self::Soon,
            Timeliness::Running { .. } if is_soon(row.due_on, law, today) => Self::Soon,
            _ if row.stage == Stage::New => Self::New,
            _ => Self::Rest,
        }
    }

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Late => "Late",
            Self::Soon => "Due in 3 working days or less",
            Self::New => "New",
            Self::Rest => "Everything else",
        }
    }
}

/// Whether a running request with this date counts as due soon.
pub(super) fn is_soon(due_on: Option<NaiveDate>, law: &Law, today: NaiveDate) -> bool {
    due_on
        .and_then(|due| soon_before(due, law))
        .is_some_and(|from| today >= from)
}

/// A date with its note and its bar, for `<contextual_date>`.
pub(super) fn contextual(
    timeliness: Timeliness,
    due_on: Option<NaiveDate>,
    complaint: bool,
    soon: bool,
) -> Value {
    let done = if complaint { "acknowledged" } else { "replied" };
    let (note, state) = match timeliness {
        Timeliness::Running { days_left } => (
            format!("due in {}", days(days_left)),
            if soon { "soon" } else { "ok" },
        ),
        Timeliness::DueToday => ("due today".to_owned(), "soon"),
        Timeliness::Overdue { days_late } => (format!("{} late", days(days_late)), "late"),
        Timeliness::DoneInTime => (format!("{done} in time"), "ok"),
        Timeliness::DoneLate { days_late } => (format!("{done} {} late", days(days_late)), "late"),
        Timeliness::Paused => ("paused: waiting for an answer".to_owned(), "paused"),
        Timeliness::NotStarted => ("not started: waiting for proof".to_owned(), "paused"),
        Timeliness::NoClock => ("no time limit in law".to_owned(), "ok"),
    };
    json!({ "date": due_on, "note": note, "state": state })
}

fn days(count: u32) -> String {
    if count == 1 {
        "1 day".to_owned()
    } else {
        format!("{count} days")
    }
}

/// The tag of a stage, which stands last in a line.
pub(super) fn tag(stage: Stage) -> Value {
    let colour = match stage {
        Stage::New => "blue",
        Stage::CheckingIdentity | Stage::WithResident => "yellow",
        Stage::Working => "turquoise",
        Stage::Replying => "purple",
        Stage::Replied => "green",
        Stage::Closed => "grey",
    };
    json!({ "text": stage.name(), "colour": colour })
}

/// Lines for these requests. Names are opened for these and no others.
///
/// # Errors
/// The store's and the vault's.
pub(super) async fn lines<'a>(
    ask: &Ask<Caseworker>,
    names: &Names,
    rows: impl IntoIterator<Item = &'a QueueRow>,
) -> Result<Vec<Value>, AppError> {
    let mut lines = Vec::new();
    for row in rows {
        let summary = casework::summary_of(&ask.app, row.id).await?;
        lines.push(line(&ask.app, row, &summary.name, names, ask.today));
    }
    Ok(lines)
}

fn line(app: &App, row: &QueueRow, name: &str, names: &Names, today: NaiveDate) -> Value {
    let asked: Vec<&str> = row.rights.iter().map(|right| Right::name(*right)).collect();
    let soon = is_soon(row.due_on, &app.law, today);
    json!({
        "reference": row.reference.as_str(),
        "href": href(row.reference.as_str()),
        "name": name,
        "asked": asked.join(", "),
        "due": contextual(row.timeliness(today), row.due_on, row.complaint, soon),
        "received_on": row.received_on,
        "owner": owner(app, names, row.owner, row.team.as_deref()),
        "tag": tag(row.stage),
    })
}

/// The address of a case.
pub(super) fn href(reference: &str) -> String {
    format!("/desk/cases/{reference}")
}

/// Who has a case: a person, else a team, else nobody.
pub(super) fn owner(app: &App, names: &Names, owner: Option<Uuid>, team: Option<&str>) -> String {
    match (owner, team) {
        (Some(id), _) => names.of(id).to_owned(),
        (None, Some(team)) => format!("{} (team)", team_name(app, team)),
        (None, None) => "Nobody yet".to_owned(),
    }
}

/// A team's name on screen.
pub(super) fn team_name<'a>(app: &'a App, slug: &'a str) -> &'a str {
    app.council.team(slug).map_or(slug, |team| &team.name)
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;
    use domain::clock::ClockStatus;
    use domain::reference::Reference;

    /// An open access request with a date.
    pub(crate) fn row(n: u64, due_on: &str, stage: Stage) -> QueueRow {
        let reference = (n..).find_map(Reference::from_random).unwrap();
        QueueRow {
            id: Uuid::from_u128(n.into()),
            reference,
            complaint: false,
            rights: vec![Right::Access],
            stage,
            status: ClockStatus::Due,
            received_on: "2026-11-02".parse().unwrap(),
            logged_at: "2026-11-02T09:00:00Z".parse().unwrap(),
            due_on: Some(due_on.parse().unwrap()),
            finished_on: None,
            owner: None,
            team: None,
            area: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::nation::Nation;

    #[test]
    fn the_order_of_work_is_late_soon_new_rest() {
        let law = Law::new(Nation::EnglandAndWales);
        // A Monday: three working days before it is the Wednesday.
        let group = |today: &str, stage| {
            let row = samples::row(1, "2026-12-14", stage);
            Group::of(&row, &law, today.parse().unwrap())
        };
        assert_eq!(group("2026-12-15", Stage::New), Group::Late);
        assert_eq!(group("2026-12-14", Stage::New), Group::Soon);
        assert_eq!(group("2026-12-09", Stage::Working), Group::Soon);
        assert_eq!(group("2026-12-08", Stage::New), Group::New);
        assert_eq!(group("2026-12-08", Stage::Working), Group::Rest);
    }

    #[test]
    fn what_has_been_answered_is_not_late() {
        let law = Law::new(Nation::EnglandAndWales);
        let mut row = samples::row(1, "2026-12-14", Stage::Replied);
        row.finished_on = "2026-12-20".parse().ok();
        let today = "2027-01-10".parse().unwrap();
        assert_eq!(Group::of(&row, &law, today), Group::Rest);
        let shown = contextual(row.timeliness(today), row.due_on, false, true);
        assert_eq!(shown["note"], "replied 6 days late");
    }

    #[test]
    fn every_note_is_in_words() {
        let note = |timeliness| contextual(timeliness, None, true, false)["note"].clone();
        assert_eq!(note(Timeliness::Running { days_left: 1 }), "due in 1 day");
        assert_eq!(note(Timeliness::Overdue { days_late: 3 }), "3 days late");
        assert_eq!(note(Timeliness::DoneInTime), "acknowledged in time");
        assert_eq!(note(Timeliness::Paused), "paused: waiting for an answer");
    }
}
