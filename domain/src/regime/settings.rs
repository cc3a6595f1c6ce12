//! Every open reading of the law and every policy number ([settings]). The default is the
//! regulator's reading.

use std::fmt;
use std::marker::PhantomData;

use chrono::NaiveDate;

use super::readings::{
    Choice, Date, ExtensionLength, IdentityAskedAfterEnd, Kind, ListOf, OnOff, PartialExtension,
    PauseDays, PauseOnStartDay, PeriodCounting, SecondIdentityRequest, Whole, WholeOrOff, YesNo,
};

/// Why a setting was not taken. Each is a sentence for the administrator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingError {
    /// There is no setting of that name.
    Unknown {
        /// The name given.
        name: String,
    },
    /// The setting does not take that value.
    NotAllowed {
        /// The setting.
        name: &'static str,
        /// The value given.
        value: String,
        /// What it takes.
        allowed: String,
    },
}

impl fmt::Display for SettingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SettingError::Unknown { name } => write!(
                f,
                "There is no setting called “{name}”. The settings are: {}.",
                Settings::NAMES.join(", ")
            ),
            SettingError::NotAllowed {
                name,
                value,
                allowed,
            } => {
                write!(f, "The setting {name} cannot be “{value}”. Use {allowed}.")
            }
        }
    }
}

impl std::error::Error for SettingError {}

fn choice<T>() -> Choice<T> {
    Choice(PhantomData)
}

macro_rules! settings {
    ($($(#[$doc:meta])* $name:ident: $type:ty = $default:expr, $kind:expr;)+) => {
        /// The readings and policies of one council.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Settings {
            $($(#[$doc])* pub $name: $type,)+
        }

        impl Default for Settings {
            fn default() -> Self {
                Self { $($name: $default,)+ }
            }
        }

        impl Settings {
            /// The names, in the order of the reference of law.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($name)),+];

            /// Sets `name` to `value`, both as written in a profile or on a command line.
            ///
            /// # Errors
            /// When there is no such setting, or it does not take that value.
            pub fn set(&mut self, name: &str, value: &str) -> Result<(), SettingError> {
                match name {
                    $(stringify!($name) => {
                        let kind = $kind;
                        self.$name = kind.read(value).ok_or_else(|| SettingError::NotAllowed {
                            name: stringify!($name),
                            value: value.to_owned(),
                            allowed: kind.allowed(),
                        })?;
                    })+
                    _ => return Err(SettingError::Unknown { name: name.to_owned() }),
                }
                Ok(())
            }

            /// The value of `name` as [`Settings::set`] would take it back.
            pub fn get(&self, name: &str) -> Option<String> {
                match name {
                    $(stringify!($name) => Some($kind.show(&self.$name)),)+
                    _ => None,
                }
            }
        }
    };
}

settings! {
    /// Which day a period counts first.
    period_counting: PeriodCounting = PeriodCounting::CorrespondingDate, choice::<PeriodCounting>();
    /// Which days of a question are left out.
    pause_days: PauseDays = PauseDays::BothEnds, choice::<PauseDays>();
    /// A question asked on the day the period starts.
    pause_on_start_day: PauseOnStartDay = PauseOnStartDay::NotCounted, choice::<PauseOnStartDay>();
    /// Whether a question pauses on a day reached only by the roll.
    roll_day_pause: bool = true, YesNo;
    /// How an extension is counted.
    extension_length: ExtensionLength = ExtensionLength::ThreeMonthsFromStart, choice::<ExtensionLength>();
    /// Whether the extension notice may use a day reached by the roll.
    extension_notice_roll: bool = true, YesNo;
    /// What an earlier promised date does.
    partial_extension: PartialExtension = PartialExtension::KeepStatutory, choice::<PartialExtension>();
    /// Whether proof of authority moves the start as proof of identity does ([authority]).
    authority_starts_clock: bool = true, YesNo;
    /// Identity asked for more than once, or after a question.
    second_identity_request: SecondIdentityRequest = SecondIdentityRequest::LatestReceipt, choice::<SecondIdentityRequest>();
    /// Identity asked for when the period had run out.
    identity_asked_after_end: IdentityAskedAfterEnd = IdentityAskedAfterEnd::StartMoves, choice::<IdentityAskedAfterEnd>();
    /// Whether a question paused a request received before Art 12A ([old-requests]).
    old_request_pause: bool = false, YesNo;
    /// Local holidays on which a period does not end ([whose-holidays]).
    extra_holidays: Vec<NaiveDate> = Vec::new(), ListOf(Date);
    /// Days after receipt from which asking for identity is warned about ([identity]).
    identity_late_warning_days: u32 = 5, Whole(0, 365);
    /// Days after which an unanswered question may lead to closing, after a warning.
    clarification_close_after_days: u32 = 60, Whole(30, 90);
    /// Working days in which the council aims to act on withdrawn consent ([consent]).
    consent_target_working_days: u32 = 5, Whole(1, 5);
    /// Days from receipt at which an unanswered complaint is warned about.
    complaint_warning_days: Vec<u32> = vec![30, 60, 90], ListOf(Whole(1, 3650));
    /// Days between progress updates on a complaint ([complaint-handling]).
    progress_interval_days: u32 = 30, Whole(1, 365);
    /// Whether the ombudsman's complaint code runs beside ([other-regimes]).
    lgsco_code: bool = false, OnOff;
    /// Age from which a child's understanding is assessed ([children]).
    child_competence_age: u32 = 12, Whole(0, 18);
    /// Months after the last contact in which the regulator expects to hear
    /// ([ico-three-months]); never a bar.
    ico_guidance_months: Option<u32> = Some(3), WholeOrOff(Whole(1, 120));
    /// Whether the regulator's own time is shown ([section-166]).
    section_166_timer: bool = false, OnOff;
    /// Whether exam marks have their own time ([exam-marks]).
    exam_clock: bool = false, OnOff;
    /// Whether the council works to a fixed number of days ([clock-length]).
    fixed_28_day_target: bool = false, OnOff;
    /// Whether the council works to the earliest reading ([cautious-target]).
    cautious_target: bool = false, OnOff;
    /// Days before a health opinion goes stale from which to warn ([health-gate]).
    health_opinion_warn_days: u32 = 30, Whole(0, 183);
    /// Days for which the documents of a reply stay on the person's page.
    release_days: u32 = 30, Whole(1, 365);
    /// Years for which a closed request is kept ([retention]).
    retention_years: u32 = 3, Whole(1, 100);
    /// Share answered in time, in percent, below which the light is red ([benchmark]).
    benchmark_amber: u32 = 90, Whole(0, 100);
    /// Share answered in time, in percent, from which the light is green ([benchmark]).
    benchmark_green: u32 = 95, Whole(0, 100);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_reads_back_what_it_shows() {
        let settings = Settings::default();
        for name in Settings::NAMES {
            let shown = settings.get(name).unwrap();
            let mut again = Settings::default();
            again.set(name, &shown).unwrap();
            assert_eq!(again, settings, "{name} = {shown}");
        }
        assert_eq!(settings.get("no_such"), None);
    }

    #[test]
    fn a_refused_setting_says_what_it_takes_and_changes_nothing() {
        let mut settings = Settings::default();
        let refused = settings.set("pause_days", "none").unwrap_err();
        assert_eq!(
            refused.to_string(),
            "The setting pause_days cannot be “none”. Use both_ends or one_end."
        );
        let refused = settings
            .set("consent_target_working_days", "6")
            .unwrap_err();
        assert!(
            refused
                .to_string()
                .ends_with("Use a whole number from 1 to 5.")
        );
        assert!(settings.set("extra_holidays", "2026-02-30").is_err());
        let unknown = settings.set("pause", "x").unwrap_err();
        assert!(unknown.to_string().contains("pause_days"));
        assert_eq!(settings, Settings::default());
    }

    #[test]
    fn lists_are_sorted_and_a_number_can_be_off() {
        let mut settings = Settings::default();
        settings
            .set("extra_holidays", "2026-09-21, 2026-08-03,2026-09-21")
            .unwrap();
        assert_eq!(
            settings.get("extra_holidays").unwrap(),
            "2026-08-03,2026-09-21"
        );
        settings.set("ico_guidance_months", "off").unwrap();
        assert_eq!(settings.ico_guidance_months, None);
    }
}
