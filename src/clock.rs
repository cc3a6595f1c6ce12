//! What time it is: the only file that asks the machine, and the only one that knows about Europe/London.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use chrono::{
    DateTime, Days, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, SubsecRound, TimeZone,
    Timelike, Utc,
};
use chrono_tz::Europe::London;

/// Whatever answers "what time is it?". Handed in everywhere, so that a test can say.
pub trait Clock: Send + Sync {
    /// The instant, in whole microseconds: the finest step that both databases keep.
    fn now(&self) -> DateTime<Utc>;

    /// The civil date in London, by which the law counts its days.
    fn today(&self) -> NaiveDate {
        london_date(self.now())
    }
}

impl<C: Clock + ?Sized> Clock for Arc<C> {
    fn now(&self) -> DateTime<Utc> {
        (**self).now()
    }
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks the machine for the time"
    )]
    fn now(&self) -> DateTime<Utc> {
        micros(SystemTime::now().into())
    }
}

/// A clock that stands still until somebody moves it, or lets it run. Clones share the time. For the demonstration
/// and for tests.
#[derive(Debug, Clone)]
pub struct SettableClock {
    held: Arc<Mutex<Held>>,
}

#[derive(Debug)]
struct Held {
    now: DateTime<Utc>,
    running: Option<Stopwatch>,
}

impl SettableClock {
    /// A clock that stands at `now`.
    pub fn new(now: DateTime<Utc>) -> Self {
        let held = Held {
            now: micros(now),
            running: None,
        };
        Self {
            held: Arc::new(Mutex::new(held)),
        }
    }

    /// A clock that stands at 9:00am in London on `date`.
    pub fn at_nine(date: NaiveDate) -> Self {
        let morning = NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default();
        Self::new(london_to_utc(date.and_time(morning)))
    }

    /// Moves the clock to `now`, forwards or back.
    pub fn set(&self, now: DateTime<Utc>) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.now = micros(now);
        held.running = held.running.map(|_| Stopwatch::start());
    }

    /// From here on the clock runs like any other.
    pub fn let_run(&self) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.running = Some(Stopwatch::start());
    }

    /// Moves the clock on by an exact length of time.
    pub fn advance(&self, by: Duration) {
        let step = chrono::TimeDelta::from_std(by).unwrap_or_default();
        self.set(self.now() + step);
    }

    /// Moves the clock on by so many London days, keeping the time on the wall when the clocks change.
    pub fn advance_days(&self, days: u64) {
        let wall = self.now().with_timezone(&London).naive_local();
        self.set(london_to_utc(
            wall.checked_add_days(Days::new(days)).unwrap_or(wall),
        ));
    }
}

impl Clock for SettableClock {
    fn now(&self) -> DateTime<Utc> {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let gone = held.running.map_or(Duration::ZERO, |since| since.elapsed());
        micros(held.now + chrono::TimeDelta::from_std(gone).unwrap_or_default())
    }
}

/// Measures how long something took, for logs and throttles. Never for a date.
#[derive(Debug, Clone, Copy)]
pub struct Stopwatch(Instant);

impl Stopwatch {
    /// Starts measuring.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the machine's steady clock"
    )]
    pub fn start() -> Self {
        Self(Instant::now())
    }

    /// The time since [`Stopwatch::start`].
    pub fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}

/// The instant cut to whole microseconds. SQLite would keep nine decimals and PostgreSQL six, so that the same
/// instant would not find itself again.
pub fn micros(instant: DateTime<Utc>) -> DateTime<Utc> {
    instant.trunc_subsecs(6)
}

/// The civil date in London at that instant.
pub fn london_date(instant: DateTime<Utc>) -> NaiveDate {
    instant.with_timezone(&London).date_naive()
}

/// The time on a London clock, as GOV.UK writes it: `9:00am`, `5:30pm`, `midday`, `midnight`.
pub fn london_time_text(instant: DateTime<Utc>) -> String {
    let wall = instant.with_timezone(&London);
    match (wall.hour(), wall.minute()) {
        (0, 0) => "midnight".to_owned(),
        (12, 0) => "midday".to_owned(),
        _ => wall.format("%-I:%M%P").to_string(),
    }
}

/// The instant at which that day begins in London.
pub fn day_start_utc(date: NaiveDate) -> DateTime<Utc> {
    london_to_utc(date.and_time(NaiveTime::MIN))
}

/// A time on the wall as an instant. The hour that comes twice in October is taken the first time; a time that the
/// change in March skips is read as if the clocks had not yet changed, which puts it an hour later on the wall.
fn london_to_utc(wall: NaiveDateTime) -> DateTime<Utc> {
    match London.from_local_datetime(&wall) {
        LocalResult::Single(instant) | LocalResult::Ambiguous(instant, _) => {
            instant.with_timezone(&Utc)
        }
        LocalResult::None => wall.and_utc(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_london_date_runs_ahead_of_utc_in_summer_only() {
        assert_eq!(london_date(utc("2026-06-30T23:30:00Z")), date("2026-07-01"));
        assert_eq!(london_date(utc("2026-11-30T23:30:00Z")), date("2026-11-30"));
    }

    #[test]
    fn a_day_starts_at_london_midnight() {
        assert_eq!(
            day_start_utc(date("2026-07-01")),
            utc("2026-06-30T23:00:00Z")
        );
        assert_eq!(
            day_start_utc(date("2026-12-01")),
            utc("2026-12-01T00:00:00Z")
        );
        for day in ["2026-03-29", "2026-10-25", "2027-03-28", "2028-02-29"] {
            assert_eq!(london_date(day_start_utc(date(day))), date(day));
        }
    }

    #[test]
    fn skipped_and_doubled_hours_have_an_answer() {
        let skipped = date("2026-03-29").and_hms_opt(1, 30, 0).unwrap();
        assert_eq!(london_to_utc(skipped), utc("2026-03-29T01:30:00Z"));
        let doubled = date("2026-10-25").and_hms_opt(1, 30, 0).unwrap();
        assert_eq!(london_to_utc(doubled), utc("2026-10-25T00:30:00Z"));
    }

    #[test]
    fn times_are_written_as_on_a_wall_clock() {
        assert_eq!(london_time_text(utc("2026-11-21T09:00:00Z")), "9:00am");
        assert_eq!(london_time_text(utc("2026-07-01T16:30:00Z")), "5:30pm");
        assert_eq!(london_time_text(utc("2026-11-21T12:00:00Z")), "midday");
        assert_eq!(london_time_text(utc("2026-11-21T00:00:00Z")), "midnight");
        assert_eq!(london_time_text(utc("2026-11-21T00:05:00Z")), "12:05am");
    }

    #[test]
    fn instants_are_cut_to_microseconds() {
        let fine = utc("2026-11-21T09:00:00.123456789Z");
        assert_eq!(micros(fine), utc("2026-11-21T09:00:00.123456Z"));
        let now = SystemClock.now();
        assert_eq!(now, micros(now));
    }

    #[test]
    fn a_settable_clock_moves_only_when_told() {
        let clock = SettableClock::at_nine(date("2026-03-28"));
        let other_hand: Arc<dyn Clock> = Arc::new(clock.clone());
        assert_eq!(other_hand.now(), utc("2026-03-28T09:00:00Z"));
        clock.advance_days(1);
        assert_eq!(other_hand.now(), utc("2026-03-29T08:00:00Z"));
        assert_eq!(other_hand.today(), date("2026-03-29"));
        clock.advance(Duration::from_secs(90));
        assert_eq!(other_hand.now(), utc("2026-03-29T08:01:30Z"));
        clock.set(utc("2025-01-01T00:00:00Z"));
        assert_eq!(other_hand.today(), date("2025-01-01"));
    }
}
