//! Which requests the queue shows, in which order, and the addresses that lead to other choices.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::regime::Law;
use domain::right::Right;
use domain::stage::Stage;
use uuid::Uuid;

use super::rows::Group;
use crate::store::QueueRow;

/// Lines on a page.
pub(super) const PAGE: usize = 50;

/// A view of the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tab {
    Open,
    Late,
    Soon,
    New,
    Unassigned,
    Closed,
}

impl Tab {
    pub(super) const ALL: [Self; 6] = [
        Self::Open,
        Self::Late,
        Self::Soon,
        Self::New,
        Self::Unassigned,
        Self::Closed,
    ];

    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "",
            Self::Late => "late",
            Self::Soon => "soon",
            Self::New => "new",
            Self::Unassigned => "unassigned",
            Self::Closed => "closed",
        }
    }

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Open => "All open",
            Self::Late => "Late",
            Self::Soon => "Due soon",
            Self::New => "New",
            Self::Unassigned => "Unassigned",
            Self::Closed => "Closed",
        }
    }

    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::Open => "Requests",
            Self::Late => "Late requests",
            Self::Soon => "Requests due soon",
            Self::New => "New requests",
            Self::Unassigned => "Unassigned requests",
            Self::Closed => "Closed requests",
        }
    }

    /// The title where a page number follows: the whole must fit a browser's tab.
    pub(super) const fn short_title(self) -> &'static str {
        match self {
            Self::Open => "Requests",
            other => other.name(),
        }
    }

    /// Whether an open request belongs here.
    pub(super) fn holds(self, row: &QueueRow, law: &Law, today: NaiveDate) -> bool {
        match self {
            Self::Open | Self::Closed => true,
            Self::Late => Group::of(row, law, today) == Group::Late,
            Self::Soon => Group::of(row, law, today) == Group::Soon,
            Self::New => row.stage == Stage::New,
            Self::Unassigned => row.owner.is_none(),
        }
    }
}

/// Whose requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    Anyone,
    Me,
    Nobody,
    Person(Uuid),
}

impl Owner {
    fn read(text: &str) -> Self {
        match text {
            "me" => Self::Me,
            "nobody" => Self::Nobody,
            other => other.parse().map_or(Self::Anyone, Self::Person),
        }
    }

    pub(super) fn as_text(self) -> String {
        match self {
            Self::Anyone => String::new(),
            Self::Me => "me".to_owned(),
            Self::Nobody => "nobody".to_owned(),
            Self::Person(id) => id.to_string(),
        }
    }
}

/// A column that the list can be sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Due,
    Received,
    Reference,
}

impl Sort {
    fn read(text: &str) -> Option<Self> {
        [Self::Due, Self::Received, Self::Reference]
            .into_iter()
            .find(|sort| sort.as_str() == text)
    }

    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Received => "received",
            Self::Reference => "reference",
        }
    }
}

/// What was chosen. What an address asks for and we do not know is left out, never an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Filters {
    pub(super) tab: Tab,
    pub(super) right: Option<Right>,
    pub(super) stage: Option<Stage>,
    pub(super) owner: Owner,
    pub(super) area: Option<String>,
    pub(super) team: Option<String>,
    pub(super) sort: Option<Sort>,
    pub(super) descending: bool,
    pub(super) page: usize,
}

impl Filters {
    /// Reads the address's query.
    pub(super) fn read(query: &BTreeMap<String, String>) -> Self {
        let text = |name: &str| query.get(name).map_or("", String::as_str);
        let word = |name: &str| Some(text(name).to_owned()).filter(|word| !word.is_empty());
        Self {
            tab: Tab::ALL
                .into_iter()
                .find(|tab| tab.as_str() == text("view"))
                .unwrap_or(Tab::Open),
            right: text("right").parse().ok(),
            stage: Stage::ALL
                .into_iter()
                .find(|stage| stage.as_str() == text("stage")),
            owner: Owner::read(text("owner")),
            area: word("area"),
            team: word("team"),
            sort: Sort::read(text("sort")),
            descending: text("dir") == "desc",
            page: text("page").parse().unwrap_or(1),
        }
    }

    /// The address of the same choice on its first page, changed as told.
    pub(super) fn href(&self, change: impl FnOnce(&mut Self)) -> String {
        let mut other = Self {
            page: 1,
            ..self.clone()
        };
        change(&mut other);
        let pairs = [
            ("view", other.tab.as_str().to_owned()),
            ("right", other.right.map_or("", Right::as_str).to_owned()),
            ("stage", other.stage.map_or("", Stage::as_str).to_owned()),
            ("owner", other.owner.as_text()),
            ("area", other.area.unwrap_or_default()),
            ("team", other.team.unwrap_or_default()),
            ("sort", other.sort.map_or("", Sort::as_str).to_owned()),
            ("dir", if other.descending { "desc" } else { "" }.to_owned()),
        ];
        let given: Vec<_> = pairs
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .collect();
        // Pairs of text always encode.
        let query = serde_urlencoded::to_string(given).unwrap_or_default();
        if query.is_empty() {
            "/desk/cases".to_owned()
        } else {
            format!("/desk/cases?{query}")
        }
    }

    /// The same up to the page number.
    pub(super) fn href_to_page(&self) -> String {
        let href = self.href(|_| ());
        let joint = if href.contains('?') { '&' } else { '?' };
        format!("{href}{joint}page=")
    }

    /// Whether anything but the view is chosen.
    pub(super) fn narrows(&self) -> bool {
        self.right.is_some()
            || self.stage.is_some()
            || self.owner != Owner::Anyone
            || self.area.is_some()
            || self.team.is_some()
    }

    /// Whether the choice, apart from its view, lets this request through.
    pub(super) fn lets_through(&self, row: &QueueRow, me: Uuid) -> bool {
        let owner_fits = match self.owner {
            Owner::Anyone => true,
            Owner::Me => row.owner == Some(me),
            Owner::Nobody => row.owner.is_none(),
            Owner::Person(id) => row.owner == Some(id),
        };
        owner_fits
            && self.right.is_none_or(|right| row.rights.contains(&right))
            && self.stage.is_none_or(|stage| row.stage == stage)
            && (self.area.is_none() || row.area == self.area)
            && (self.team.is_none() || row.team == self.team)
    }

    /// Puts the requests into the chosen order; without one into the order of work.
    pub(super) fn order(&self, rows: &mut [QueueRow], law: &Law, today: NaiveDate) {
        match self.sort {
            None if self.tab == Tab::Closed => {
                rows.sort_by_key(|row| std::cmp::Reverse(row.received_on));
            }
            None => rows.sort_by_cached_key(|row| {
                let group = Group::of(row, law, today);
                (group, row.due_on.is_none(), row.due_on, row.received_on)
            }),
            Some(sort) => rows.sort_by(|a, b| self.compare(sort, a, b)),
        }
    }

    /// Requests without a date stand last, whichever way the dates run.
    fn compare(&self, sort: Sort, a: &QueueRow, b: &QueueRow) -> Ordering {
        let turn = |order: Ordering| {
            if self.descending {
                order.reverse()
            } else {
                order
            }
        };
        match sort {
            Sort::Due => a
                .due_on
                .is_none()
                .cmp(&b.due_on.is_none())
                .then(turn(a.due_on.cmp(&b.due_on))),
            Sort::Received => turn(a.received_on.cmp(&b.received_on)),
            Sort::Reference => turn(a.reference.as_str().cmp(b.reference.as_str())),
        }
    }

    /// The number of pages, and the page that is shown: an unknown one is the first.
    pub(super) fn page_of(&self, rows: usize) -> (usize, usize) {
        let pages = rows.div_ceil(PAGE).max(1);
        let page = if (1..=pages).contains(&self.page) {
            self.page
        } else {
            1
        };
        (page, pages)
    }
}

#[cfg(test)]
mod tests {
    use super::super::rows::samples::row;
    use super::*;
    use domain::nation::Nation;

    fn of(query: &str) -> Filters {
        Filters::read(&serde_urlencoded::from_str(query).unwrap())
    }

    #[test]
    fn an_address_reads_back_as_it_was_written() {
        let query = "view=late&right=access&stage=working&owner=me&area=homes%20%26%20gardens&team=x&sort=due&dir=desc";
        let filters = of(query);
        let href = filters.href(|_| ());
        assert_eq!(of(href.split_once('?').unwrap().1), filters);
        assert_eq!(of("view=x&right=y&stage=&owner=z&sort=w&page=-1"), of(""));
        assert_eq!(of("").href(|_| ()), "/desk/cases");
        assert_eq!(of("").href_to_page(), "/desk/cases?page=");
        assert_eq!(
            of("page=3&view=new").href_to_page(),
            "/desk/cases?view=new&page="
        );
    }

    #[test]
    fn an_unknown_page_is_the_first() {
        assert_eq!(of("page=3").page_of(101), (3, 3));
        assert_eq!(of("page=4").page_of(101), (1, 3));
        assert_eq!(of("page=0").page_of(0), (1, 1));
        assert_eq!(of("page=all").page_of(50), (1, 1));
    }

    #[test]
    fn work_comes_in_its_order_and_other_orders_are_for_asking() {
        let law = Law::new(Nation::EnglandAndWales);
        let today = "2026-12-10".parse().unwrap();
        let mut waiting = row(4, "2026-12-01", Stage::WithResident);
        waiting.due_on = None;
        let mut rows = vec![
            waiting,
            row(3, "2027-01-20", Stage::Working),
            row(2, "2027-02-01", Stage::New),
            row(1, "2026-12-01", Stage::Working),
            row(5, "2026-12-11", Stage::New),
        ];
        let ids = |rows: &[QueueRow]| rows.iter().map(|row| row.id.as_u128()).collect::<Vec<_>>();
        of("").order(&mut rows, &law, today);
        assert_eq!(ids(&rows), [1, 5, 2, 3, 4]);
        of("sort=due&dir=desc").order(&mut rows, &law, today);
        assert_eq!(ids(&rows), [2, 3, 5, 1, 4]);
        of("sort=due").order(&mut rows, &law, today);
        assert_eq!(ids(&rows), [1, 5, 3, 2, 4]);
    }

    #[test]
    fn filters_hold_together() {
        let me = Uuid::from_u128(9);
        let mut mine = row(1, "2026-12-01", Stage::Working);
        mine.owner = Some(me);
        assert!(of("owner=me&right=access").lets_through(&mine, me));
        assert!(!of("owner=me&right=erasure").lets_through(&mine, me));
        assert!(!of("owner=nobody").lets_through(&mine, me));
        assert!(of(&format!("owner={me}")).lets_through(&mine, Uuid::nil()));
        assert!(!of("team=post").lets_through(&mine, me));
        assert!(!of("view=late").narrows() && of("team=post").narrows());
    }
}
