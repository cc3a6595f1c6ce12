//! What the calculator was asked, checked field by field.

use chrono::NaiveDate;
use domain::clock::{Clarification, ClockFacts, IdentityKind, IdentityRequest};
use domain::nation::Nation;
use domain::right::Right;
use domain::said::Said;

use crate::web::form::{FieldError, Posted};

/// Questions to the person that one calculation takes.
pub(super) const MOST_QUESTIONS: usize = 5;

/// What is to be worked out.
pub(super) struct Question {
    /// The dates.
    pub(super) facts: ClockFacts,
    /// Whose bank holidays count.
    pub(super) nation: Nation,
}

/// Whether any box of a date is filled in.
pub(super) fn asked(sent: &Posted, name: &str) -> bool {
    ["day", "month", "year"]
        .iter()
        .any(|part| sent.some(&format!("{name}-{part}")).is_some())
}

/// Reads it, or says all that is wrong with it. `usual` is the nation when none was chosen.
pub(super) fn read(sent: &Posted, usual: Nation) -> Result<Question, Vec<FieldError>> {
    let mut reader = Reader {
        sent,
        received_on: None,
        errors: Vec::new(),
    };
    let right = sent
        .some("right")
        .and_then(|name| name.parse::<Right>().ok())
        .filter(|right| *right != Right::Unclassified);
    if right.is_none() {
        reader.wrong("right", Said::new("calculator-select-right"));
    }
    let nation = match sent.some("nation") {
        None => Some(usual),
        Some(name) => name.parse().ok(),
    };
    if nation.is_none() {
        reader.wrong("nation", Said::new("calculator-select-nation"));
    }
    reader.received_on = reader.must(
        "received",
        "calculator-date-received",
        "calculator-enter-received",
    );
    let identity = reader.pair("identity_asked", "identity_given", &IDENTITY);
    let mut clarifications = Vec::new();
    for n in 1..=MOST_QUESTIONS {
        let pair = reader.pair(&format!("asked_{n}"), &format!("answered_{n}"), &QUESTION);
        clarifications.extend(pair.map(|(asked_on, answered_on)| Clarification {
            asked_on,
            answered_on,
        }));
    }
    let told = reader.may("told", "calculator-date-told");
    reader.not_before_receipt("told", "calculator-date-told", told);
    match (right, nation, reader.received_on, reader.errors.is_empty()) {
        (Some(right), Some(nation), Some(received_on), true) => Ok(Question {
            facts: ClockFacts {
                identity: identity
                    .into_iter()
                    .map(|(asked_on, received_on)| IdentityRequest {
                        asked_on,
                        received_on,
                        kind: IdentityKind::Identity,
                    })
                    .collect(),
                clarifications,
                extension_notified_on: told,
                ..ClockFacts::new(right, received_on)
            },
            nation,
        }),
        _ => Err(reader.errors),
    }
}

/// The messages about something that was asked for, and about its coming.
struct Pair {
    asked: &'static str,
    empty: &'static str,
    came: &'static str,
}

const IDENTITY: Pair = Pair {
    asked: "calculator-date-identity-asked",
    empty: "calculator-enter-identity-asked",
    came: "calculator-date-identity-given",
};

const QUESTION: Pair = Pair {
    asked: "calculator-date-asked",
    empty: "calculator-enter-asked",
    came: "calculator-date-answered",
};

struct Reader<'a> {
    sent: &'a Posted,
    received_on: Option<NaiveDate>,
    errors: Vec<FieldError>,
}

impl Reader<'_> {
    fn wrong(&mut self, field: &str, said: Said) {
        self.errors.push(FieldError::new(field, said));
    }

    /// A date that is needed.
    fn must(&mut self, name: &str, what: &'static str, empty: &'static str) -> Option<NaiveDate> {
        match self.sent.date(name, what, empty) {
            Ok(date) => Some(date),
            Err(error) => {
                self.errors.push(error);
                None
            }
        }
    }

    /// A date that may be left out.
    fn may(&mut self, name: &str, what: &'static str) -> Option<NaiveDate> {
        asked(self.sent, name)
            .then(|| self.must(name, what, what))
            .flatten()
    }

    /// Something that was asked for on one day and came on another, or has not come.
    fn pair(
        &mut self,
        first: &str,
        last: &str,
        says: &Pair,
    ) -> Option<(NaiveDate, Option<NaiveDate>)> {
        if !asked(self.sent, first) && !asked(self.sent, last) {
            return None;
        }
        let asked_on = self.must(first, says.asked, says.empty);
        let came_on = self.may(last, says.came);
        self.not_before_receipt(first, says.asked, asked_on);
        if let (Some(asked_on), Some(came_on)) = (asked_on, came_on)
            && came_on < asked_on
        {
            self.too_early(last, says.came, asked_on, "calculator-because-asked");
        }
        Some((asked_on?, came_on))
    }

    fn not_before_receipt(&mut self, name: &str, what: &'static str, date: Option<NaiveDate>) {
        if let (Some(date), Some(received_on)) = (date, self.received_on)
            && date < received_on
        {
            self.too_early(name, what, received_on, "calculator-because-received");
        }
    }

    fn too_early(
        &mut self,
        name: &str,
        what: &'static str,
        earliest: NaiveDate,
        because: &'static str,
    ) {
        let said = Said::new("refused-before")
            .with("what", Said::new(what))
            .with("earliest", earliest)
            .with("because", Said::new(because));
        self.wrong(name, said);
    }
}
