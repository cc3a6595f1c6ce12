//! The privacy notice, out of the council's profile.

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::app::App;
use crate::council::{CategorySort, LawfulBasis, SpecialCondition};

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
pub(super) fn context(app: &App, today: NaiveDate) -> Value {
    let council = &app.council;
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
            "review_due": notice.review_due.map(|due| due.to_string()),
        },
        "regulator": regulator(app, today),
    })
}

const fn basis(basis: LawfulBasis) -> &'static str {
    match basis {
        LawfulBasis::Consent => "You have agreed (consent)",
        LawfulBasis::Contract => "There is a contract with you",
        LawfulBasis::LegalObligation => "The law says that we must (legal obligation)",
        LawfulBasis::VitalInterests => "It protects somebody’s life (vital interests)",
        LawfulBasis::PublicTask => "It is part of our work for the public (public task)",
        LawfulBasis::RecognisedLegitimateInterest => {
            "It serves an interest that the law lists (recognised legitimate interest)"
        }
        LawfulBasis::LegitimateInterests => {
            "It serves an interest that does not override yours (legitimate interests)"
        }
    }
}

const fn condition(condition: SpecialCondition) -> &'static str {
    match condition {
        SpecialCondition::ExplicitConsent => "You have agreed in clear words",
        SpecialCondition::EmploymentOrSocialSecurity => {
            "Employment, social security or social protection"
        }
        SpecialCondition::VitalInterests => "To protect somebody’s life",
        SpecialCondition::NotForProfitBody => "The work of a body that does not seek profit",
        SpecialCondition::MadePublic => "You have made it public yourself",
        SpecialCondition::LegalClaims => "Legal claims and courts",
        SpecialCondition::SubstantialPublicInterest => "Substantial public interest",
        SpecialCondition::HealthOrSocialCare => "Health or social care",
        SpecialCondition::PublicHealth => "Public health",
        SpecialCondition::ArchivingOrResearch => "Archives, research or statistics",
    }
}
