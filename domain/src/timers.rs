//! Smaller clocks that are not the reply to a request: the regulator's, Scotland's Principal
//! Reporter's and that of exam marks. Whether a council shows one is its setting.

use chrono::NaiveDate;

use crate::clock::Step;
use crate::nation::Nation;
use crate::regime::Law;
use crate::regime::citations::{self, Rule};
use crate::regime::periods::{self, Length, Period};
use crate::regime::readings::PeriodCounting;
use crate::said::Said;
use crate::timeliness::{self, Timeliness};

/// One period from one event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timer {
    /// The event.
    pub from_on: NaiveDate,
    /// The last day before the roll.
    pub unrolled_due_on: NaiveDate,
    /// The last day.
    pub due_on: NaiveDate,
    /// The date rests on a year without a published list of holidays ([beyond-list]).
    pub provisional: bool,
    /// How it was worked out.
    pub steps: Vec<Step>,
}

impl Timer {
    /// How the timer stands on `today`.
    pub fn timeliness(&self, finished_on: Option<NaiveDate>, today: NaiveDate) -> Timeliness {
        let finished_on = finished_on.filter(|day| *day <= today);
        timeliness::against(self.due_on, finished_on, today)
    }
}

/// When the regulator expects to hear after the last contact ([ico-three-months]): guidance,
/// not rolled, never a bar. None when the setting `ico_guidance_months` is off.
pub fn ico_guidance(last_contact_on: NaiveDate, law: &Law) -> Option<Timer> {
    let months = law.settings.ico_guidance_months?;
    let due = Length::Months(months).after(last_contact_on);
    let says = Said::new("clock-step-regulator-guidance")
        .with("until", due)
        .with("contact", last_contact_on);
    Some(Timer {
        from_on: last_contact_on,
        unrolled_due_on: due,
        due_on: due,
        provisional: false,
        steps: vec![Step::new(
            citations::ICO_THREE_MONTHS,
            last_contact_on,
            due,
            says,
        )],
    })
}

/// When the regulator must have reported progress ([section-166]), from the day it received
/// the complaint.
pub fn section_166(received_on: NaiveDate, law: &Law) -> Timer {
    rolled(periods::REGULATOR_PROGRESS, received_on, law)
}

/// When the Principal Reporter must be told ([principal-reporter]), from the day the question
/// arises. Scotland only.
pub fn principal_reporter(arises_on: NaiveDate, law: &Law) -> Option<Timer> {
    (law.nation == Nation::Scotland).then(|| rolled(periods::PRINCIPAL_REPORTER, arises_on, law))
}

/// The time for exam marks asked for before the results were announced ([exam-marks]): the
/// earlier of two periods. None if they were already announced.
pub fn exam_marks(asked_on: NaiveDate, announced_on: NaiveDate, law: &Law) -> Option<Timer> {
    (asked_on < announced_on).then(|| {
        let from_question = rolled(periods::EXAM_FROM_QUESTION, asked_on, law);
        let from_results = rolled(periods::EXAM_FROM_RESULTS, announced_on, law);
        if from_results.due_on < from_question.due_on {
            from_results
        } else {
            from_question
        }
    })
}

fn rolled(period: Period, from_on: NaiveDate, law: &Law) -> Timer {
    let end = period.length.after(from_on);
    let (unrolled, due) = match law.settings.period_counting {
        PeriodCounting::CorrespondingDate => (end, law.next_working_day(end)),
        PeriodCounting::FirstDayCounts => {
            let earlier = end.pred_opt().unwrap_or(end);
            (earlier, earlier)
        }
    };
    let says = Said::new("clock-step-length")
        .with("period", Said::new(period.words))
        .with("first", from_on)
        .with("last", unrolled);
    let mut steps = vec![Step::new(period.rule, from_on, unrolled, says)];
    if due != unrolled {
        steps.push(roll_step(citations::ROLL, unrolled, due));
    }
    Timer {
        from_on,
        unrolled_due_on: unrolled,
        due_on: due,
        provisional: law.is_provisional(due),
        steps,
    }
}

fn roll_step(rule: Rule, unrolled: NaiveDate, due: NaiveDate) -> Step {
    let says = Said::new("clock-step-not-working-day")
        .with("day", unrolled)
        .with("last", due);
    Step::new(rule, unrolled, due, says)
}
