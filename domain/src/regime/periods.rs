//! The one table of statutory periods. No other file states how long anything is.

use chrono::{Days, Months, NaiveDate};

use super::citations::{self, Rule};

/// How a period is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// Calendar months: the same day number, or the month's last day if there is none.
    Months(u32),
    /// Calendar days, the first being the day after the event.
    Days(u32),
}

impl Length {
    /// The last day of a period that an event on `start` sets off, before any roll
    /// ([clock-length]).
    pub fn after(self, start: NaiveDate) -> NaiveDate {
        let end = match self {
            Length::Months(months) => start.checked_add_months(Months::new(months)),
            Length::Days(days) => start.checked_add_days(Days::new(u64::from(days))),
        };
        end.unwrap_or(NaiveDate::MAX)
    }
}

/// One period of the law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// How long it is.
    pub length: Length,
    /// The message that says the length.
    pub words: &'static str,
    /// Where it stands in law.
    pub rule: Rule,
}

/// To reply to a request ([clock-length], UK GDPR Art 12A(1)).
pub const REPLY: Period = Period {
    length: Length::Months(1),
    words: "period-one-month",
    rule: citations::LENGTH,
};

/// What an extension adds ([clock-extension], UK GDPR Art 12A(3)).
pub const EXTENSION: Period = Period {
    length: Length::Months(2),
    words: "period-two-further-months",
    rule: citations::EXTENSION,
};

/// To reply when validly extended, counted from the start ([clock-extension]).
pub const REPLY_EXTENDED: Period = Period {
    length: Length::Months(3),
    words: "period-three-months",
    rule: citations::EXTENSION,
};

/// To acknowledge a complaint ([complaint-ack], DPA s.164A(3)).
pub const COMPLAINT_ACKNOWLEDGEMENT: Period = Period {
    length: Length::Days(30),
    words: "period-30-days",
    rule: citations::COMPLAINT_ACK,
};

/// The regulator's own time to report progress ([section-166], DPA s.166).
pub const REGULATOR_PROGRESS: Period = Period {
    length: Length::Months(3),
    words: "period-three-months",
    rule: citations::SECTION_166,
};

/// To tell Scotland's Principal Reporter ([principal-reporter], DPA Sch 3 paras 12 and 20).
pub const PRINCIPAL_REPORTER: Period = Period {
    length: Length::Days(14),
    words: "period-14-days",
    rule: citations::PRINCIPAL_REPORTER,
};

/// Exam marks, from the day the question arises ([exam-marks], DPA Sch 2 para 25).
pub const EXAM_FROM_QUESTION: Period = Period {
    length: Length::Months(5),
    words: "period-five-months",
    rule: citations::EXAM_MARKS,
};

/// Exam marks, from the announcement of results ([exam-marks], DPA Sch 2 para 25).
pub const EXAM_FROM_RESULTS: Period = Period {
    length: Length::Days(40),
    words: "period-40-days",
    rule: citations::EXAM_MARKS,
};

/// What a council that wants one number of days may work to ([clock-length]); a target, not
/// law.
pub const FIXED_TARGET: Period = Period {
    length: Length::Days(28),
    words: "period-28-days",
    rule: citations::FIXED_TARGET,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_end_on_the_same_day_number_or_the_last() {
        let cases = [
            ("2025-01-31", 1, "2025-02-28"),
            ("2024-01-31", 1, "2024-02-29"),
            ("2027-11-30", 3, "2028-02-29"),
            ("2026-12-15", 1, "2027-01-15"),
        ];
        for (start, months, end) in cases {
            let ends = Length::Months(months).after(start.parse().unwrap());
            assert_eq!(ends, end.parse().unwrap(), "{start} + {months}");
        }
    }

    #[test]
    fn the_extended_period_is_the_reply_period_and_the_extension() {
        let (Length::Months(reply), Length::Months(more), Length::Months(all)) =
            (REPLY.length, EXTENSION.length, REPLY_EXTENDED.length)
        else {
            panic!("all three are months");
        };
        assert_eq!(reply + more, all);
    }

    #[test]
    fn the_end_of_the_calendar_does_not_panic() {
        assert_eq!(Length::Months(3).after(NaiveDate::MAX), NaiveDate::MAX);
        assert_eq!(Length::Days(30).after(NaiveDate::MAX), NaiveDate::MAX);
    }
}
