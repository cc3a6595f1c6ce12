//! My work (C2): what waits for the person who is signed in.

use axum::response::Response;
use domain::actor::Role;
use domain::stage::Stage;
use domain::timeliness::Timeliness;
use serde_json::{Value, json};
use uuid::Uuid;

use super::rows::{self, Group, Names};
use crate::store::{QueueRow, cases, outbox};
use crate::web::ask::{Ask, Caseworker};
use crate::web::error::AppError;
use crate::web::view::View;

/// Lines of each list; the rest stands in the queue.
const MOST: usize = 10;

/// A heading with the requests under it.
struct Section {
    id: &'static str,
    heading: &'static str,
    label: &'static str,
    all: Option<&'static str>,
    rows: Vec<QueueRow>,
}

pub(super) async fn page(ask: Ask<Caseworker>) -> Result<Response, AppError> {
    let sections = sections(&ask).await?;
    let names = Names::open(&ask.app).await?;
    let mut shown: Vec<Value> = Vec::new();
    for section in &sections {
        let lines = rows::lines(&ask, &names, section.rows.iter().take(MOST)).await?;
        shown.push(json!({
            "id": section.id,
            "heading": section.heading,
            "label": section.label,
            "count": section.rows.len(),
            "all": section.all,
            "more": section.rows.len() > MOST,
            "lines": lines,
        }));
    }
    let nothing = sections.iter().all(|section| section.rows.is_empty());
    View::new(&ask, "desk/work.html", "My work")
        .show(&ask, json!({ "sections": shown, "nothing": nothing }))
        .await
}

async fn sections(ask: &Ask<Caseworker>) -> Result<Vec<Section>, AppError> {
    let store = ask.app.store.read();
    let me = ask
        .person
        .as_ref()
        .map(|person| person.id)
        .unwrap_or_default();
    let officer = ask
        .person
        .as_ref()
        .is_some_and(|person| person.roles.has(Role::DataProtectionOfficer));
    let mut open = cases::open_cases(store).await?;
    open.sort_by_key(|row| (row.due_on.is_none(), row.due_on, row.received_on));
    let concerns_me = |row: &QueueRow| row.owner.is_none_or(|owner| owner == me);
    let mut wrote = some(ask, cases::resident_wrote_last(store).await?).await?;
    wrote.retain(concerns_me);
    let mut unsent = some(ask, outbox::failed_cases(store).await?).await?;
    unsent.retain(|row| officer || concerns_me(row));
    let pick = |wanted: &dyn Fn(&QueueRow) -> bool| -> Vec<QueueRow> {
        open.iter().filter(|row| wanted(row)).cloned().collect()
    };
    let mine = |row: &QueueRow| row.owner == Some(me);
    let group = |row: &QueueRow| Group::of(row, &ask.app.law, ask.today);
    let today = |row: &QueueRow| row.timeliness(ask.today) == Timeliness::DueToday;

    let section = |id, heading, label, all, rows| Section {
        id,
        heading,
        label,
        all,
        rows,
    };
    Ok(vec![
        section(
            "late",
            "Late",
            "late",
            Some("/desk/cases?view=late&owner=me"),
            pick(&|row| mine(row) && group(row) == Group::Late),
        ),
        section(
            "today",
            "Due today",
            "due today",
            None,
            pick(&|row| mine(row) && today(row)),
        ),
        section(
            "soon",
            "Due soon",
            "due soon",
            Some("/desk/cases?view=soon&owner=me"),
            pick(&|row| mine(row) && group(row) == Group::Soon && !today(row)),
        ),
        section(
            "messages",
            "New messages from residents",
            "new messages",
            None,
            wrote,
        ),
        section(
            "waiting",
            "Also waiting for me",
            "also waiting for me",
            Some("/desk/cases?owner=me"),
            pick(&|row| mine(row) && waits_for_us(row.stage) && group(row) > Group::Soon),
        ),
        section(
            "unassigned",
            "New or unassigned",
            "new or unassigned",
            Some("/desk/cases?view=unassigned"),
            pick(&|row| row.owner.is_none() || (row.stage == Stage::New && !mine(row) && officer)),
        ),
        section(
            "mail",
            "Mail that could not be sent",
            "mail not sent",
            None,
            unsent,
        ),
    ])
}

/// Whether the next step is the council's.
const fn waits_for_us(stage: Stage) -> bool {
    matches!(
        stage,
        Stage::New | Stage::Working | Stage::Replying | Stage::Replied
    )
}

/// The requests of these identifiers, closed ones included.
async fn some(ask: &Ask<Caseworker>, ids: Vec<Uuid>) -> Result<Vec<QueueRow>, AppError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(cases::by_ids(ask.app.store.read(), &ids).await?)
}
