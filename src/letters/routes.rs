//! The ways to complain, with the regulator's details on the day of the letter [two-routes].

use chrono::NaiveDate;
use domain::case_file::CaseFile;
use domain::facts::Routes;
use domain::regime::citations::{COMPLAIN_TO_COUNCIL, COMPLAIN_TO_REGULATOR, COURT};
use domain::said::Said;

use super::LetterError;
use super::tongue::Tongue;
use crate::app::App;

/// The paragraphs that a reply must carry, in the language of the person; the court only where something was refused.
///
/// # Errors
/// [`LetterError::NoRegulator`].
pub fn complaint_routes(app: &App, file: &CaseFile, on: NaiveDate) -> Result<Routes, LetterError> {
    let tongue = Tongue::of(file);
    let regulator = app.regulators.in_force_on(on)?;
    let refused = file.claims.iter().any(|claim| {
        claim
            .outcome
            .as_ref()
            .is_some_and(|(outcome, ..)| outcome.is_refusal())
    });
    let to_regulator = Said::new("letter-route-regulator")
        .with("regulator", regulator.in_letters())
        .with("address", regulator.address.join(", "))
        .with("phone", regulator.phone.as_str())
        .with("web", regulator.web.as_str())
        .with("citation", COMPLAIN_TO_REGULATOR.citation);
    Ok(Routes {
        council: tongue.say(&to_council(app)),
        regulator: tongue.say(&to_regulator),
        court: refused.then(|| tongue.word_with("letter-route-court", "citation", COURT.citation)),
    })
}

fn to_council(app: &App) -> Said {
    let council = &app.council;
    let contact: Vec<&str> = [council.dpo_phone(), council.dpo_email()]
        .into_iter()
        .flatten()
        .collect();
    let said = if contact.is_empty() {
        Said::new("letter-route-council")
    } else {
        Said::new("letter-route-council-contact").with("contact", contact.join(", "))
    };
    said.with("officer", council.dpo_title())
        .with("council", council.name.as_str())
        .with("link", app.config.link("/"))
        .with("citation", COMPLAIN_TO_COUNCIL.citation)
}
