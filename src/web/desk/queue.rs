//! The queue (C3).

use std::collections::BTreeMap;

use axum::extract::Query;
use axum::response::Response;
use domain::right::Right;
use domain::stage::Stage;
use serde_json::{Value, json};

use super::filters::{Filters, Owner, PAGE, Sort, Tab};
use super::rows::{self, Group, Names};
use crate::people::{self, Person};
use crate::store::{QueueRow, cases};
use crate::web::ask::{Ask, Caseworker};
use crate::web::error::AppError;
use crate::web::form::Form;
use crate::web::view::View;

pub(super) async fn page(
    ask: Ask<Caseworker>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Response, AppError> {
    let filters = Filters::read(&query);
    let me = ask
        .person
        .as_ref()
        .map(|person| person.id)
        .unwrap_or_default();
    let mut open = cases::open_cases(ask.app.store.read()).await?;
    let any_open = !open.is_empty();
    open.retain(|row| filters.lets_through(row, me));
    let tabs = tabs(&ask, &filters, &open);
    let mut found = if filters.tab == Tab::Closed {
        let mut closed = cases::closed_cases(ask.app.store.read()).await?;
        closed.retain(|row| filters.lets_through(row, me));
        closed
    } else {
        open.retain(|row| filters.tab.holds(row, &ask.app.law, ask.today));
        open
    };
    filters.order(&mut found, &ask.app.law, ask.today);
    let (page, pages) = filters.page_of(found.len());
    let shown = found.chunks(PAGE).nth(page - 1).unwrap_or_default();

    let names = Names::open(&ask.app).await?;
    let staff = workers(people::active(&ask.app).await?);
    let title = if pages > 1 {
        format!("{} (page {page} of {pages})", filters.tab.short_title())
    } else {
        filters.tab.title().to_owned()
    };
    let context = json!({
        "heading": filters.tab.title(),
        "tabs": tabs,
        "total": found.len(),
        "groups": groups(&ask, &names, &filters, shown).await?,
        "headers": headers(&filters),
        "page_number": page,
        "pages": pages,
        "base": filters.href_to_page(),
        "narrowed": filters.narrows(),
        "view": filters.tab.as_str(),
        "chosen": chosen(&ask, &names, &filters),
        "clear": filters.href(clear),
        "empty": empty(any_open, &filters),
        "choices": choices(&ask, &staff),
    });
    View::new(&ask, "desk/queue.html", &title)
        .form(filled(&filters))
        .show(&ask, context)
        .await
}

/// Those whom a case can be given to.
pub(super) fn workers(people: Vec<Person>) -> Vec<Person> {
    people
        .into_iter()
        .filter(|person| person.roles.works_cases())
        .collect()
}

fn tabs(ask: &Ask<Caseworker>, filters: &Filters, open: &[QueueRow]) -> Vec<Value> {
    Tab::ALL
        .into_iter()
        .map(|tab| {
            let holds = |row: &&QueueRow| tab.holds(row, &ask.app.law, ask.today);
            let text = match tab {
                Tab::Closed => tab.name().to_owned(),
                _ => format!("{} ({})", tab.name(), open.iter().filter(holds).count()),
            };
            let href = filters.href(|other| other.tab = tab);
            json!({ "text": text, "href": href, "current": tab == filters.tab })
        })
        .collect()
}

/// In the order of work a heading stands above each group; in any other order there is one list.
async fn groups(
    ask: &Ask<Caseworker>,
    names: &Names,
    filters: &Filters,
    shown: &[QueueRow],
) -> Result<Vec<Value>, AppError> {
    if filters.sort.is_some() || filters.tab == Tab::Closed {
        let lines = rows::lines(ask, names, shown).await?;
        return Ok(vec![json!({ "name": null, "lines": lines })]);
    }
    let mut groups = Vec::new();
    for group in Group::ALL {
        let belongs = |row: &&QueueRow| Group::of(row, &ask.app.law, ask.today) == group;
        let lines = rows::lines(ask, names, shown.iter().filter(belongs)).await?;
        if !lines.is_empty() {
            groups.push(json!({ "name": group.name(), "lines": lines }));
        }
    }
    Ok(groups)
}

fn headers(filters: &Filters) -> Value {
    let header = |sort: Sort| {
        let by_this = filters.sort == Some(sort);
        let state = match (by_this, filters.descending) {
            (false, _) => "",
            (true, false) => "ascending",
            (true, true) => "descending",
        };
        let href = filters.href(|other| {
            other.sort = Some(sort);
            other.descending = by_this && !filters.descending;
        });
        json!({ "href": href, "state": state })
    };
    json!({
        "reference": header(Sort::Reference),
        "due": header(Sort::Due),
        "received": header(Sort::Received),
        "work_order": filters.sort.map(|_| filters.href(|other| {
            other.sort = None;
            other.descending = false;
        })),
    })
}

fn clear(filters: &mut Filters) {
    filters.right = None;
    filters.stage = None;
    filters.owner = Owner::Anyone;
    filters.area = None;
    filters.team = None;
}

/// The filters in force, each with the address that takes it away.
fn chosen(ask: &Ask<Caseworker>, names: &Names, filters: &Filters) -> Vec<Value> {
    let council = &ask.app.council;
    let mut chosen = Vec::new();
    let mut add = |text: String, href: String| chosen.push(json!({ "text": text, "href": href }));
    if let Some(right) = filters.right {
        add(right.name().to_owned(), filters.href(|f| f.right = None));
    }
    if let Some(stage) = filters.stage {
        add(stage.name().to_owned(), filters.href(|f| f.stage = None));
    }
    let owner = match filters.owner {
        Owner::Anyone => None,
        Owner::Me => Some("Mine".to_owned()),
        Owner::Nobody => Some("Owned by nobody".to_owned()),
        Owner::Person(id) => Some(names.of(id).to_owned()),
    };
    if let Some(owner) = owner {
        add(owner, filters.href(|f| f.owner = Owner::Anyone));
    }
    if let Some(area) = &filters.area {
        let name = council.area(area).map_or(area, |area| &area.name);
        add(name.clone(), filters.href(|f| f.area = None));
    }
    if let Some(team) = &filters.team {
        let name = rows::team_name(&ask.app, team).to_owned();
        add(name, filters.href(|f| f.team = None));
    }
    chosen
}

fn empty(any_open: bool, filters: &Filters) -> &'static str {
    match (filters.tab, filters.narrows()) {
        (_, true) => "No requests match these filters.",
        (Tab::Closed, false) => "No requests have been closed.",
        (Tab::Open, false) => "There are no open requests.",
        (_, false) if any_open => "No requests match this view.",
        (_, false) => "There are no open requests.",
    }
}

fn choices(ask: &Ask<Caseworker>, staff: &[Person]) -> Value {
    let council = &ask.app.council;
    let list = |first: &str, items: Vec<(String, String)>| {
        let mut options = vec![json!({ "value": "", "text": first })];
        options.extend(
            items
                .into_iter()
                .map(|(value, text)| json!({ "value": value, "text": text })),
        );
        options
    };
    let words = |value: &str, text: &str| (value.to_owned(), text.to_owned());
    let mut owners = vec![words("me", "Me"), words("nobody", "Nobody")];
    owners.extend(staff.iter().map(|p| (p.id.to_string(), p.name.clone())));
    json!({
        "rights": list("Any kind", Right::ALL.iter().map(|r| words(r.as_str(), r.name())).collect()),
        "stages": list("Any stage", Stage::ALL.iter().map(|s| words(s.as_str(), s.name())).collect()),
        "owners": list("Anyone", owners),
        "areas": list("Any area", council.areas.iter().map(|a| words(&a.slug, &a.name)).collect()),
        "teams": list("Any team", council.teams.iter().map(|t| words(&t.slug, &t.name)).collect()),
    })
}

fn filled(filters: &Filters) -> Form {
    Form::new()
        .with("right", filters.right.map_or("", Right::as_str))
        .with("stage", filters.stage.map_or("", Stage::as_str))
        .with("owner", filters.owner.as_text())
        .with("area", filters.area.clone().unwrap_or_default())
        .with("team", filters.team.clone().unwrap_or_default())
}
