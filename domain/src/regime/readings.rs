//! The kinds of value that a setting can take, and the readings of the law that are open.

use chrono::NaiveDate;

/// How one setting is read from text, shown and explained.
pub(super) trait Kind {
    type Value;
    /// The value that `text` names, if it is allowed.
    fn read(&self, text: &str) -> Option<Self::Value>;
    /// The text that reads back as `value`.
    fn show(&self, value: &Self::Value) -> String;
    /// What is allowed, to end the sentence “Use …”.
    fn allowed(&self) -> String;
}

macro_rules! reading {
    ($(#[$doc:meta])* $name:ident { $($(#[$says:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$says])* $variant,)+ }

        impl Kind for Choice<$name> {
            type Value = $name;

            fn read(&self, text: &str) -> Option<$name> {
                match text {
                    $($text => Some($name::$variant),)+
                    _ => None,
                }
            }

            fn show(&self, value: &$name) -> String {
                match value {
                    $($name::$variant => $text.to_owned(),)+
                }
            }

            fn allowed(&self) -> String {
                [$($text),+].join(" or ")
            }
        }
    };
}

/// One of the named readings of `T`.
pub(super) struct Choice<T>(pub(super) std::marker::PhantomData<T>);

reading! {
    /// Which day a period counts first ([clock-length]).
    PeriodCounting {
        /// The day after the event; the period ends on the same day number, then rolls.
        CorrespondingDate = "corresponding_date",
        /// The day of the event itself; every period ends a day earlier and nothing rolls.
        FirstDayCounts = "first_day_counts",
    }
}

reading! {
    /// Which days of a question are left out ([clock-pause]).
    PauseDays {
        /// The day of asking, the day of the answer and all between.
        BothEnds = "both_ends",
        /// Answer minus question: the day of the answer counts again.
        OneEnd = "one_end",
    }
}

reading! {
    /// A question asked on the day the period starts ([clock-pause]).
    PauseOnStartDay {
        /// That day never counts anyway, so it is not left out a second time.
        NotCounted = "not_counted",
        /// That day is left out like any other.
        Counted = "counted",
    }
}

reading! {
    /// How an extension is counted ([clock-extension]).
    ExtensionLength {
        /// The whole length from the start.
        ThreeMonthsFromStart = "three_months_from_start",
        /// First the ordinary length, then the extension from its last day.
        OneThenTwo = "one_then_two",
    }
}

reading! {
    /// What an earlier date promised in the extension notice does ([clock-extension]).
    PartialExtension {
        /// Nothing in law: the statutory date stays.
        KeepStatutory = "keep_statutory",
        /// It becomes the due date.
        UsePromise = "use_promise",
    }
}

reading! {
    /// Identity asked for more than once, or after a question ([clock-start]).
    SecondIdentityRequest {
        /// The latest receipt starts the period.
        LatestReceipt = "latest_receipt",
        /// The first receipt does; a request made after a question moves nothing.
        FirstReceipt = "first_receipt",
    }
}

reading! {
    /// Identity asked for when the period had already run out ([clock-start]).
    IdentityAskedAfterEnd {
        /// The start moves, and the result says so.
        StartMoves = "start_moves",
        /// The start stays.
        StartStays = "start_stays",
    }
}

/// `yes` or `no`.
pub(super) struct YesNo;

impl Kind for YesNo {
    type Value = bool;

    fn read(&self, text: &str) -> Option<bool> {
        match text {
            "yes" | "true" => Some(true),
            "no" | "false" => Some(false),
            _ => None,
        }
    }

    fn show(&self, value: &bool) -> String {
        if *value { "yes" } else { "no" }.to_owned()
    }

    fn allowed(&self) -> String {
        "yes or no".to_owned()
    }
}

/// `on` or `off`.
pub(super) struct OnOff;

impl Kind for OnOff {
    type Value = bool;

    fn read(&self, text: &str) -> Option<bool> {
        match text {
            "on" | "true" => Some(true),
            "off" | "false" => Some(false),
            _ => None,
        }
    }

    fn show(&self, value: &bool) -> String {
        if *value { "on" } else { "off" }.to_owned()
    }

    fn allowed(&self) -> String {
        "on or off".to_owned()
    }
}

/// A whole number from the first to the second, both included.
pub(super) struct Whole(pub(super) u32, pub(super) u32);

impl Kind for Whole {
    type Value = u32;

    fn read(&self, text: &str) -> Option<u32> {
        let Whole(least, most) = self;
        text.parse()
            .ok()
            .filter(|number| (least..=most).contains(&number))
    }

    fn show(&self, value: &u32) -> String {
        value.to_string()
    }

    fn allowed(&self) -> String {
        let Whole(least, most) = self;
        format!("a whole number from {least} to {most}")
    }
}

/// A whole number in a range, or `off`.
pub(super) struct WholeOrOff(pub(super) Whole);

impl Kind for WholeOrOff {
    type Value = Option<u32>;

    fn read(&self, text: &str) -> Option<Option<u32>> {
        match text {
            "off" => Some(None),
            number => self.0.read(number).map(Some),
        }
    }

    fn show(&self, value: &Option<u32>) -> String {
        value.map_or_else(|| "off".to_owned(), |number| number.to_string())
    }

    fn allowed(&self) -> String {
        format!("{}, or off", self.0.allowed())
    }
}

/// Several values of one kind with commas between; kept sorted, each once.
pub(super) struct ListOf<K>(pub(super) K);

impl<K: Kind> Kind for ListOf<K>
where
    K::Value: Ord,
{
    type Value = Vec<K::Value>;

    fn read(&self, text: &str) -> Option<Vec<K::Value>> {
        let parts = text
            .split(',')
            .map(str::trim)
            .filter(|part| !part.is_empty());
        let mut values: Vec<K::Value> =
            parts.map(|part| self.0.read(part)).collect::<Option<_>>()?;
        values.sort_unstable();
        values.dedup();
        Some(values)
    }

    fn show(&self, value: &Vec<K::Value>) -> String {
        let shown: Vec<String> = value.iter().map(|one| self.0.show(one)).collect();
        shown.join(",")
    }

    fn allowed(&self) -> String {
        format!("{}; several with commas between", self.0.allowed())
    }
}

/// A date.
pub(super) struct Date;

impl Kind for Date {
    type Value = NaiveDate;

    fn read(&self, text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    fn show(&self, value: &NaiveDate) -> String {
        value.to_string()
    }

    fn allowed(&self) -> String {
        "a date such as 2026-08-03".to_owned()
    }
}
