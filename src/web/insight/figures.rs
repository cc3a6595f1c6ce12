//! The figures behind every page and file of this part, read once the same way.

use chrono::NaiveDate;
use domain::measures::{Answered, OpenCases, answered, months_up_to, open_cases, quarter_start};
use words::long_date;

use crate::clock::london_time_text;
use crate::store::cases;
use crate::web::ask::Ask;
use crate::web::error::AppError;

/// Months that the on-time share looks back, this one included.
pub(in crate::web) const MONTHS: u32 = 14;
/// Answers below which no share is shown: one more or less would swing it.
pub(in crate::web) const ENOUGH: u32 = 20;

/// The figures of today.
pub(in crate::web) struct Figures {
    /// Open cases.
    pub(in crate::web) open: OpenCases,
    /// Each month by its first day, with what was answered in it.
    pub(in crate::web) months: Vec<(NaiveDate, Answered)>,
    /// All of these months together.
    pub(in crate::web) together: Answered,
    /// This quarter.
    pub(in crate::web) quarter: Answered,
    /// The first day of this quarter.
    pub(in crate::web) quarter_from: NaiveDate,
    /// When they were read: "9:00am on 21 November 2026".
    pub(in crate::web) at: String,
}

impl Figures {
    /// Reads them.
    ///
    /// # Errors
    /// The store's.
    pub(in crate::web) async fn read<W>(ask: &Ask<W>) -> Result<Self, AppError> {
        let store = ask.app.store.read();
        let rows = cases::open_cases(store).await?;
        let months = months_up_to(ask.today, MONTHS);
        let since = months.first().map_or(ask.today, |(first, _)| *first);
        let claims = cases::measured_claims(store, since).await?;
        let quarter_from = quarter_start(ask.today);
        Ok(Self {
            open: open_cases(rows.iter().map(|row| row.timeliness(ask.today))),
            months: months
                .iter()
                .map(|(first, last)| (*first, answered(&claims, *first, *last)))
                .collect(),
            together: answered(&claims, since, ask.today),
            quarter: answered(&claims, quarter_from, ask.today),
            quarter_from,
            at: format!("{} on {}", london_time_text(ask.now), long_date(ask.today)),
        })
    }

    /// Whether there are enough answers for a share.
    pub(in crate::web) const fn enough(&self) -> bool {
        self.together.all() >= ENOUGH
    }
}

/// A share as pages show it: whole per cent.
pub(in crate::web) fn percent(answered: Answered) -> Option<String> {
    answered.percent().map(|share| format!("{share:.0}%"))
}
