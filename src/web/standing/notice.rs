//! The privacy notice, out of the council's profile.

use chrono::{Datelike, NaiveDate};
use domain::language::Language;
use serde_json::{Value, json};

use crate::app::App;
use crate::council::{CategorySort, LawfulBasis, ReviewDue, SpecialCondition};
use crate::web::ask::Ask;

/// The regulator on this day, or nothing where no entry is in force.
pub(super) fn regulator(app: &App, today: NaiveDate) -> Value {
    app.regulators
        .in_force_on(today)
        .map_or(Value::Null, |entry| {
            json!({
                "name": entry.in_letters(),
                "known_as": entry.known_as,
                "address": entry.letter_address(),
                "phone": entry.phone,
                "web": entry.web,
                "complaint_web": entry.complaint_web,
            })
        })
}

/// The notice as the page shows it.
pub(super) fn context<W>(ask: &Ask<W>) -> Value {
    let council = &ask.app.council;
    let processing = &council.processing;
    let listed = |name: &str, examples: &[String]| json!({ "name": name, "examples": examples });
    let categories = |wanted: CategorySort| -> Vec<Value> {
        processing
            .categories
            .iter()
            .filter(|category| category.sort == wanted)
            .map(|category| listed(&category.name, &category.examples))
            .collect()
    };
    let notice = &council.notice;
    json!({
        "reach": super::ways_to_reach(council),
        "ordinary": categories(CategorySort::Ordinary),
        "special": categories(CategorySort::Special),
        "criminal": categories(CategorySort::CriminalOffence),
        "sources": processing.sources.iter().map(|s| listed(&s.name, &s.examples)).collect::<Vec<_>>(),
        "purposes": processing.purposes,
        "recipients": processing.recipients.iter().map(|r| listed(&r.name, &r.examples)).collect::<Vec<_>>(),
        "undertakings": processing.undertakings,
        "bases": processing.lawful_bases.iter()
            .map(|used| json!({ "name": basis(used.basis), "when": used.when }))
            .collect::<Vec<_>>(),
        "conditions": processing.special_conditions.iter()
            .map(|used| json!({ "name": condition(used.condition), "when": used.when }))
            .collect::<Vec<_>>(),
        "consents": council.consents.iter()
            .map(|consent| json!({ "name": consent.name, "stops": consent.stops, "carries_on": consent.carries_on }))
            .collect::<Vec<_>>(),
        "retention": council.retention,
        "storage": council.storage,
        "rights": council.rights,
        "notice": {
            "title": notice.title,
            "completed_on": notice.completed_on,
            "last_updated_on": notice.last_updated_on,
            "review_due": notice.review_due.map(|due| review_due(due, ask.language)),
        },
        "regulator": regulator(&ask.app, ask.today),
    })
}

/// When the notice was to be reviewed, in words.
fn review_due(due: ReviewDue, language: Language) -> String {
    match due {
        ReviewDue::Day(day) => words::date(language, day),
        ReviewDue::Month(first) => format!("{} {}", words::month(language, first), first.year()),
    }
}

/// The message that names a lawful basis.
const fn basis(basis: LawfulBasis) -> &'static str {
    match basis {
        LawfulBasis::Consent => "standing-basis-consent",
        LawfulBasis::Contract => "standing-basis-contract",
        LawfulBasis::LegalObligation => "standing-basis-legal-obligation",
        LawfulBasis::VitalInterests => "standing-basis-vital-interests",
        LawfulBasis::PublicTask => "standing-basis-public-task",
        LawfulBasis::RecognisedLegitimateInterest => "standing-basis-recognised-interest",
        LawfulBasis::LegitimateInterests => "standing-basis-legitimate-interests",
    }
}

/// The message that names a condition for information that needs special care.
const fn condition(condition: SpecialCondition) -> &'static str {
    match condition {
        SpecialCondition::ExplicitConsent => "standing-condition-explicit-consent",
        SpecialCondition::EmploymentOrSocialSecurity => "standing-condition-employment",
        SpecialCondition::VitalInterests => "standing-condition-vital-interests",
        SpecialCondition::NotForProfitBody => "standing-condition-not-for-profit",
        SpecialCondition::MadePublic => "standing-condition-made-public",
        SpecialCondition::LegalClaims => "standing-condition-legal-claims",
        SpecialCondition::SubstantialPublicInterest => "standing-condition-public-interest",
        SpecialCondition::HealthOrSocialCare => "standing-condition-health",
        SpecialCondition::PublicHealth => "standing-condition-public-health",
        SpecialCondition::ArchivingOrResearch => "standing-condition-archives",
    }
}
