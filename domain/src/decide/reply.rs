//! The reply: the ways to complain, and the schedule of what is released.

use super::text;
use crate::case_file::CaseFile;
use crate::facts::{Fact, Purpose, Routes, ScheduleItem};
use crate::refused::Refused;

/// The most lines of a schedule.
pub const MOST_ITEMS: usize = 500;

/// A reply names both ways to complain, and a refusal the court as well [two-routes] [refusal-notice].
pub(super) fn routes_complete(file: &CaseFile, routes: &Routes) -> Result<(), Refused> {
    let refused = file.claims.iter().any(|c| {
        c.outcome
            .as_ref()
            .is_some_and(|(outcome, ..)| outcome.is_refusal())
    });
    let court_named = routes.court.as_ref().is_some_and(|c| !c.trim().is_empty());
    let complete = !routes.council.trim().is_empty()
        && !routes.regulator.trim().is_empty()
        && (court_named || !refused);
    if complete {
        Ok(())
    } else {
        Err(Refused::RoutesMissing)
    }
}

/// The schedule as it is sent, numbered from 1. What is withheld has a reason, and only what is released a document.
pub(super) fn schedule(
    file: &CaseFile,
    items: Vec<ScheduleItem>,
) -> Result<Vec<ScheduleItem>, Refused> {
    if items.len() > MOST_ITEMS {
        return Err(Refused::TooManyItems { most: MOST_ITEMS });
    }
    (1_u16..)
        .zip(items)
        .map(|(no, item)| numbered(file, no, item))
        .collect()
}

fn numbered(file: &CaseFile, no: u16, item: ScheduleItem) -> Result<ScheduleItem, Refused> {
    let title = text::optional_text("schedule", &item.title)?;
    if title.is_empty() {
        return Err(Refused::ItemTitle { no });
    }
    let reason = text::given_text("schedule", item.reason)?;
    if item.treatment.needs_reason() && reason.is_none() {
        return Err(Refused::ItemReason { no });
    }
    if let Some(id) = item.document {
        let fits = item.treatment.is_released()
            && file.document(id).is_some_and(|known| {
                known.document.purpose == Purpose::Reply && !known.is_infected()
            });
        if !fits {
            return Err(Refused::ItemDocument { no });
        }
    }
    Ok(ScheduleItem {
        no,
        title,
        reason,
        ..item
    })
}

/// What the person finds that the reply lacks: numbers of its schedule, words, or both.
pub(super) fn missing(file: &CaseFile, mut items: Vec<u16>, words: &str) -> Result<Fact, Refused> {
    let words = text::optional_text("words", words)?;
    items.sort_unstable();
    items.dedup();
    let schedule = file.reply.as_ref().map_or(&[][..], |reply| &reply.schedule);
    if items
        .iter()
        .any(|no| schedule.iter().all(|item| item.no != *no))
    {
        return Err(Refused::NoSuchItem);
    }
    if items.is_empty() && words.is_empty() {
        return Err(Refused::Empty {
            field: "words",
            says: "refused-enter-what-is-missing",
        });
    }
    Ok(Fact::MissingReported { items, words })
}
