//! A case as a small script: who asked what on which day, and what happened then.

use chrono::{Days, NaiveDate};
use domain::clock::{ClockFacts, statutory_clock};
use domain::facts::{About, Channel, Outcome, Told};
use domain::language::Language;
use domain::needs::Needs;
use domain::regime::Law;
use domain::right::Right;

use crate::demo::cast::Hand;

/// An invented resident.
#[derive(Debug, Clone, Default)]
pub(super) struct Resident {
    pub(super) name: String,
    pub(super) email: Option<String>,
    pub(super) postcode: Option<&'static str>,
    pub(super) phone: Option<&'static str>,
    pub(super) address: Option<&'static str>,
    pub(super) language: Language,
    pub(super) needs: Needs,
}

impl Resident {
    /// They are written to in Welsh.
    pub(super) fn in_welsh(mut self) -> Self {
        self.language = Language::Welsh;
        self
    }

    /// This makes it easier, or safe, to reach them.
    pub(super) fn needing(mut self, needs: Needs) -> Self {
        self.needs = needs;
        self
    }
}

/// What happens on a day.
#[derive(Debug, Clone, Copy)]
pub(super) enum Act {
    /// The officer gives it to somebody, who does the rest.
    Give(Hand),
    Classify(Right),
    AskIdentity,
    RecordIdentity,
    AskAuthority,
    RecordAuthority,
    Ask(&'static str),
    /// The resident answers online.
    Answer(&'static str),
    /// The answer came another way.
    RecordAnswer(&'static str),
    Extend,
    Acknowledge,
    Update,
    Write(&'static str),
    Note(&'static str),
    /// Every claim ends the same way.
    End(Outcome),
    /// One claim, from 1, ends.
    EndOne(u8, Outcome),
    Reply,
    Close,
    Reopen(&'static str),
    /// Somebody who holds the information too was told, or could not be.
    Tell(&'static str, Told, Option<&'static str>),
    /// They answered.
    Told(&'static str, &'static str),
    /// The resident writes.
    Message(&'static str),
    Unhappy(&'static str),
    /// The reply lacks something.
    Missing(&'static str),
    /// The resident takes it back.
    Withdraw(&'static str),
    LetterWords(&'static str, &'static str),
}

impl Act {
    /// Whether the resident does it, on any day of the week.
    pub(super) const fn is_residents(self) -> bool {
        matches!(
            self,
            Self::Answer(_)
                | Self::Message(_)
                | Self::Unhappy(_)
                | Self::Missing(_)
                | Self::Withdraw(_)
                | Self::LetterWords(..)
        )
    }
}

/// A case to be.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    pub(super) who: Resident,
    pub(super) channel: Channel,
    pub(super) rights: Vec<Right>,
    pub(super) words: &'static str,
    pub(super) about: About,
    pub(super) subject: Option<&'static str>,
    /// Which of the council's service areas, counted round.
    pub(super) area: Option<usize>,
    pub(super) received: NaiveDate,
    pub(super) logged: NaiveDate,
    pub(super) harm: Option<&'static str>,
    pub(super) wanted: Option<&'static str>,
    /// The case that a complaint is about, by its place in the list of plans.
    pub(super) complains_about: Option<usize>,
    /// In the order of their days.
    pub(super) steps: Vec<(NaiveDate, Act)>,
}

/// The days of the world, and which of them the council works.
#[derive(Debug, Clone, Copy)]
pub(super) struct Calendar<'a> {
    pub(super) law: &'a Law,
    pub(super) today: NaiveDate,
}

impl Calendar<'_> {
    /// So many days before today.
    pub(super) fn ago(&self, days: u64) -> NaiveDate {
        self.today
            .checked_sub_days(Days::new(days))
            .unwrap_or(self.today)
    }

    /// A day of receipt from which, with nothing in between, the last day to reply is `days` from today (before it,
    /// when negative) or the first possible one after that.
    pub(super) fn due_in(&self, right: Right, days: i64) -> NaiveDate {
        let wanted = self.today + chrono::TimeDelta::days(days);
        (0..60)
            .filter_map(|back| wanted.checked_sub_days(Days::new(back)))
            .filter_map(|day| {
                let due_on = statutory_clock(&ClockFacts::new(right, day), self.law).due_on?;
                (due_on >= wanted).then_some((due_on, day))
            })
            .filter(|(_, day)| *day <= self.today)
            .min_by_key(|(due_on, day)| (*due_on, std::cmp::Reverse(*day)))
            .map_or(self.today, |(_, day)| day)
    }

    /// The day itself, or the next one on which the council works; never after today.
    fn worked(&self, day: NaiveDate) -> NaiveDate {
        self.law.next_working_day(day).min(self.today)
    }
}

impl Plan {
    /// Somebody asks online, for themselves.
    pub(super) fn online(
        who: Resident,
        right: Right,
        received: NaiveDate,
        words: &'static str,
    ) -> Self {
        Self {
            who,
            channel: Channel::Online,
            rights: vec![right],
            words,
            about: About::Myself,
            subject: None,
            area: None,
            received,
            logged: received,
            harm: None,
            wanted: None,
            complains_about: None,
            steps: Vec::new(),
        }
    }

    /// It came another way and was logged so many days later.
    pub(super) fn logged(mut self, channel: Channel, days: u64, calendar: &Calendar<'_>) -> Self {
        self.channel = channel;
        let day = self.received.checked_add_days(Days::new(days));
        self.logged = calendar.worked(day.unwrap_or(self.received).min(calendar.today));
        self
    }

    /// It asks for this as well.
    pub(super) fn also(mut self, right: Right) -> Self {
        self.rights.push(right);
        self
    }

    /// It is about one of the council's service areas.
    pub(super) fn in_area(mut self, area: usize) -> Self {
        self.area = Some(area);
        self
    }

    /// It is about somebody else.
    pub(super) fn for_other(mut self, about: About, subject: &'static str) -> Self {
        self.about = about;
        self.subject = Some(subject);
        self
    }

    /// It is a complaint with these effects and this wish.
    pub(super) fn complaining(mut self, harm: &'static str, wanted: &'static str) -> Self {
        self.harm = Some(harm);
        self.wanted = Some(wanted);
        self
    }

    /// It is about an earlier case, by its place in the list of plans.
    pub(super) fn about_case(mut self, place: usize) -> Self {
        self.complains_about = Some(place);
        self
    }

    /// So many days after receipt this happens. What would lie after today has not happened yet.
    pub(super) fn day(self, days: u64, act: Act, calendar: &Calendar<'_>) -> Self {
        let day = self.received.checked_add_days(Days::new(days));
        self.on(day.unwrap_or(calendar.today), act, calendar)
    }

    /// So many days before today this happens.
    pub(super) fn ago(self, days: u64, act: Act, calendar: &Calendar<'_>) -> Self {
        self.on(calendar.ago(days), act, calendar)
    }

    fn on(mut self, day: NaiveDate, act: Act, calendar: &Calendar<'_>) -> Self {
        if day > calendar.today {
            return self;
        }
        let day = if act.is_residents() {
            day
        } else {
            calendar.worked(day)
        };
        let not_before = self.steps.last().map_or(self.logged, |(last, _)| *last);
        self.steps.push((day.max(not_before), act));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::nation::Nation;

    #[test]
    fn a_day_of_receipt_is_found_for_a_day_to_reply() {
        let law = Law::new(Nation::EnglandAndWales);
        let today = "2026-11-20".parse().unwrap();
        let calendar = Calendar { law: &law, today };
        let received = calendar.due_in(Right::Access, 0);
        let due_on = statutory_clock(&ClockFacts::new(Right::Access, received), &law).due_on;
        assert_eq!(due_on, Some(today));
        // A Saturday: the first possible day is the Monday after.
        let received = calendar.due_in(Right::Access, 1);
        let due_on = statutory_clock(&ClockFacts::new(Right::Access, received), &law).due_on;
        assert_eq!(due_on, "2026-11-23".parse().ok());
    }

    #[test]
    fn what_lies_after_today_has_not_happened_and_staff_rest_at_weekends() {
        let law = Law::new(Nation::EnglandAndWales);
        let today = "2026-11-20".parse().unwrap();
        let calendar = Calendar { law: &law, today };
        let received = "2026-11-12".parse().unwrap();
        let plan = Plan::online(Resident::default(), Right::Access, received, "words")
            .day(2, Act::Note("on a Saturday"), &calendar)
            .day(3, Act::Message("on a Sunday, after the note"), &calendar)
            .day(30, Act::Reply, &calendar);
        let days: Vec<String> = plan.steps.iter().map(|(day, _)| day.to_string()).collect();
        assert_eq!(days, ["2026-11-16", "2026-11-16"]);
    }
}
