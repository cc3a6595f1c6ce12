//! The ways to complain, with the regulator's details on the day of the letter [two-routes].

use chrono::NaiveDate;
use domain::case_file::CaseFile;
use domain::facts::Routes;
use domain::regime::citations::{COMPLAIN_TO_COUNCIL, COMPLAIN_TO_REGULATOR, COURT};

use super::LetterError;
use crate::app::App;

/// The paragraphs that a reply must carry; the court only where something was refused.
///
/// # Errors
/// [`LetterError::NoRegulator`].
pub fn complaint_routes(app: &App, file: &CaseFile, on: NaiveDate) -> Result<Routes, LetterError> {
    let regulator = app.regulators.in_force_on(on)?;
    let council = &app.council;
    let contact: Vec<&str> = [council.dpo_phone(), council.dpo_email()]
        .into_iter()
        .flatten()
        .collect();
    let reach = if contact.is_empty() {
        String::new()
    } else {
        format!(" ({})", contact.join(", "))
    };
    let refused = file.claims.iter().any(|claim| {
        claim
            .outcome
            .as_ref()
            .is_some_and(|(outcome, ..)| outcome.is_refusal())
    });
    Ok(Routes {
        council: format!(
            "You can complain to us: write to the {}, {}{reach}, or use our online service at {} ({}).",
            council.dpo_title(),
            council.name,
            app.config.link("/"),
            COMPLAIN_TO_COUNCIL.citation,
        ),
        regulator: format!(
            "You can complain to the {}, {}, phone {}, {} ({}). You do not have to complain to us first.",
            regulator.in_letters(),
            regulator.address.join(", "),
            regulator.phone,
            regulator.web,
            COMPLAIN_TO_REGULATOR.citation,
        ),
        court: refused.then(|| {
            format!(
                "You can also ask a court to order us to do what the law requires ({}).",
                COURT.citation
            )
        }),
    })
}
