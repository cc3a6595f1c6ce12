//! The world of the demonstration, lived through day by day with the demonstration's clock, so that every date and
//! every link of every chain is a real one.

mod ended_cases;
mod open_cases;
mod past_cases;
mod plan;
mod received;
mod residents;
mod tell;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::action::ActionKind;
use domain::actor::By;
use uuid::Uuid;

pub use residents::{SampleResident, residents};

use super::cast::{Crew, Hand};
use super::nine_in_the_morning;
use crate::app::App;
use crate::casework::{self, CaseworkError, NewCase};
use crate::clock::{SettableClock, day_start_utc, london_date};
use plan::{Act, Calendar, Plan};

/// An act that the product refused, which a plan should not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Misplanned {
    /// The case's place in the list of plans.
    pub(super) place: usize,
    /// Days before today.
    pub(super) days_ago: i64,
    /// The sentence of the refusal.
    pub(super) says: String,
}

/// A case that has come in.
struct Live {
    id: Uuid,
    reference: String,
    hand: Hand,
}

/// Something that happens: the request comes in, or the step of that number.
#[derive(Clone, Copy)]
struct Event {
    on: NaiveDate,
    place: usize,
    step: Option<usize>,
}

/// Lives through the plans of a world of that size until `begins`, with what falls due on each day on the way. A
/// refused act is left out and told.
pub(super) async fn live_through(
    app: &App,
    clock: &SettableClock,
    crew: &Crew,
    cases: usize,
    begins: DateTime<Utc>,
) -> Result<Vec<Misplanned>, CaseworkError> {
    let today = london_date(begins);
    let plans = plans(
        cases,
        &Calendar {
            law: &app.law,
            today,
        },
    );
    let events = events(&plans);
    let mut world = World {
        app,
        clock,
        crew,
        live: plans.iter().map(|_| None).collect(),
        plans,
        today,
        begins,
        misplanned: Vec::new(),
    };
    let first = events.first().map_or(today, |event| event.on);
    for day in first.iter_days().take_while(|day| *day <= today) {
        world.worker_looks(day).await?;
        let from = events.partition_point(|event| event.on < day);
        let to = events.partition_point(|event| event.on <= day);
        for (event, number) in events[from..to].iter().zip(0..) {
            clock.set(world.time_of(day, number));
            world.happens(event).await?;
        }
    }
    Ok(world.misplanned)
}

/// The plans of a world of that size: what is most telling first, then ordinary cases.
fn plans(cases: usize, calendar: &Calendar<'_>) -> Vec<Plan> {
    let mut plans = open_cases::in_hand(calendar);
    plans.extend(open_cases::complaints(calendar));
    plans.extend(ended_cases::ended_cases(calendar));
    plans.extend(open_cases::more(calendar));
    plans.truncate(cases);
    let rest = cases - plans.len();
    plans.extend(past_cases::past_cases(rest, calendar));
    plans
}

fn events(plans: &[Plan]) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    for (place, plan) in plans.iter().enumerate() {
        events.push(Event {
            on: plan.logged,
            place,
            step: None,
        });
        events.extend(plan.steps.iter().enumerate().map(|(n, (on, _))| Event {
            on: *on,
            place,
            step: Some(n),
        }));
    }
    events.sort_by_key(|event| event.on);
    events
}

struct World<'a> {
    app: &'a App,
    clock: &'a SettableClock,
    crew: &'a Crew,
    plans: Vec<Plan>,
    live: Vec<Option<Live>>,
    today: NaiveDate,
    begins: DateTime<Utc>,
    misplanned: Vec<Misplanned>,
}

impl World<'_> {
    /// What fell due overnight.
    async fn worker_looks(&mut self, day: NaiveDate) -> Result<(), CaseworkError> {
        self.clock.set(day_start_utc(day));
        for id in casework::due_today(self.app).await? {
            casework::look_at(self.app, id).await?;
        }
        Ok(())
    }

    /// From 9:00am on, seven minutes apart; today in the last minutes before the demonstration begins.
    fn time_of(&self, day: NaiveDate, number: i32) -> DateTime<Utc> {
        if day < self.today {
            return nine_in_the_morning(day)
                + TimeDelta::minutes((i64::from(number) * 7).min(8 * 60));
        }
        const MOST: i32 = 60;
        let since_midnight = self.begins - day_start_utc(day);
        let step = (since_midnight / (MOST + 1)).min(TimeDelta::minutes(1));
        self.begins - step * (MOST - number.min(MOST))
    }

    async fn happens(&mut self, event: &Event) -> Result<(), CaseworkError> {
        let done = match event.step {
            None => self.comes_in(event.place).await,
            Some(step) => self.goes_on(event.place, step).await,
        };
        match done {
            Err(CaseworkError::Refused(refused)) => {
                self.misplanned.push(Misplanned {
                    place: event.place,
                    days_ago: (self.today - event.on).num_days(),
                    says: words::in_english(&refused.says()),
                });
                Ok(())
            }
            other => other,
        }
    }

    async fn comes_in(&mut self, place: usize) -> Result<(), CaseworkError> {
        let plan = &self.plans[place];
        let about = plan
            .complains_about
            .and_then(|about| self.live[about].as_ref());
        let reference = about.map(|live| live.reference.clone());
        let received = received::received(&self.app.council, plan, reference);
        let by = if plan.channel == domain::facts::Channel::Online {
            By::Resident
        } else {
            By::Staff(self.crew.id(Hand::First))
        };
        let new = NewCase {
            received,
            received_on: plan.received,
            by,
            documents: Vec::new(),
            form_key: format!("demonstration-{place}"),
        };
        let submitted = casework::submit(self.app, new).await?;
        self.live[place] = Some(Live {
            id: submitted.id,
            reference: submitted.reference.to_string(),
            hand: Hand::Officer,
        });
        Ok(())
    }

    async fn goes_on(&mut self, place: usize, step: usize) -> Result<(), CaseworkError> {
        let (Some((on, act)), Some(live)) =
            (self.plans[place].steps.get(step), &mut self.live[place])
        else {
            return Ok(());
        };
        if let Act::Give(hand) = act {
            live.hand = *hand;
        }
        let case = casework::open(self.app, live.id).await?;
        for action in tell::actions(self.app, self.crew, &case.file, *act, *on)? {
            // Giving it away and beginning it again are the officer's.
            let hand = match action.kind() {
                ActionKind::Assign | ActionKind::Reopen => Hand::Officer,
                _ => live.hand,
            };
            let actor = if act.is_residents() {
                domain::actor::Actor::Resident
            } else {
                self.crew.actor(hand)
            };
            casework::act(self.app, live.id, &actor, action, None, None).await?;
        }
        Ok(())
    }
}
