//! What comes in, from the plan of a case.

use domain::facts::{
    About, Authority, Capacity, CopyWish, Delivery, Person, Received, Understanding,
};
use domain::right::Right;

use super::plan::{Plan, Resident};
use crate::council::CouncilProfile;

/// The request as somebody fills it in. Its areas and consents are the council's own.
pub(super) fn received(
    council: &CouncilProfile,
    plan: &Plan,
    about_reference: Option<String>,
) -> Received {
    let area = plan
        .area
        .and_then(|n| council.areas.iter().cycle().nth(n))
        .map(|area| area.slug.clone());
    let consent = council.consents.first().map(|consent| consent.name.clone());
    let asks = |right| plan.rights.contains(&right);
    Received {
        about: plan.about,
        subject: plan.subject.map(str::to_owned),
        areas: area.into_iter().collect(),
        copy: asks(Right::Access).then(|| copy(&plan.who)),
        consents: consent
            .filter(|_| asks(Right::ConsentWithdrawal))
            .into_iter()
            .collect(),
        about_reference,
        harm: plan.harm.map(str::to_owned),
        wanted: plan.wanted.map(str::to_owned),
        authority: authority(plan.about),
        ..Received::new(
            plan.channel,
            plan.rights.clone(),
            plan.words.to_owned(),
            person(&plan.who),
        )
    }
}

fn person(who: &Resident) -> Person {
    Person {
        name: who.name.clone(),
        language: who.language,
        email: who.email.clone(),
        phone: who.phone.map(str::to_owned),
        address: who.address.map(str::to_owned).into_iter().collect(),
        postcode: who.postcode.map(str::to_owned),
        needs: who.needs.clone(),
        ..Person::default()
    }
}

fn copy(who: &Resident) -> CopyWish {
    CopyWish {
        everything: false,
        from: None,
        to: None,
        details: None,
        delivery: if who.email.is_some() {
            Delivery::Online
        } else {
            Delivery::Post
        },
    }
}

fn authority(about: About) -> Option<Authority> {
    let (capacity, understands) = match about {
        About::Myself => return None,
        About::MyChild | About::ChildAndMe => (
            Capacity::ParentalResponsibility,
            Some(Understanding::NotSure),
        ),
        About::SomeoneElse => (Capacity::PowerOfAttorney, None),
    };
    Some(Authority {
        capacity,
        detail: None,
        understands,
    })
}
