//! The invented residents.

use domain::needs::{Format, Needs, ReplyBy};

use super::plan::Resident;

/// A resident whose e-mail address can be used to look at the residents' pages.
#[derive(Debug, Clone, Copy)]
pub struct SampleResident {
    /// Name.
    pub name: &'static str,
    /// E-mail address.
    pub email: &'static str,
    /// How their case stands when the demonstration begins.
    pub story: &'static str,
}

const SAMPLES: [SampleResident; 5] = [
    SampleResident {
        name: "Grace Adeyemi",
        email: "grace.adeyemi@example.org",
        story: "asked for a copy of her information, and we have asked her a question",
    },
    SampleResident {
        name: "Martin Holloway",
        email: "martin.holloway@example.org",
        story: "asked for a copy of his information, and our reply is late",
    },
    SampleResident {
        name: "Ceri Bowen-Pugh",
        email: "ceri.bowenpugh@example.org",
        story: "complained, has our answer and is still unhappy",
    },
    SampleResident {
        name: "Saoirse Ní Bhriain",
        email: "saoirse.nibhriain@example.org",
        story: "was refused a deletion and can go to the regulator",
    },
    SampleResident {
        name: "Oluwaseun Bakare",
        email: "oluwaseun.bakare@example.org",
        story: "has just sent a request",
    },
];

/// Residents to look at, with the state of their cases.
#[must_use]
pub fn residents() -> &'static [SampleResident] {
    &SAMPLES
}

/// One of the samples.
pub(super) fn sample(n: usize) -> Resident {
    let sample = SAMPLES[n % SAMPLES.len()];
    Resident {
        name: sample.name.to_owned(),
        email: Some(sample.email.to_owned()),
        postcode: Some(POSTCODES[n % POSTCODES.len()]),
        ..Resident::default()
    }
}

/// Somebody with an e-mail address.
pub(super) fn by_email(name: &str, email: &str) -> Resident {
    Resident {
        name: name.to_owned(),
        email: Some(format!("{email}@example.org")),
        postcode: Some(POSTCODES[email.len() % POSTCODES.len()]),
        ..Resident::default()
    }
}

/// Somebody who is written to by post.
pub(super) fn by_post(name: &str, phone: Option<&'static str>) -> Resident {
    Resident {
        name: name.to_owned(),
        postcode: Some(POSTCODES[name.len() % POSTCODES.len()]),
        phone,
        address: Some(STREETS[name.len() % STREETS.len()]),
        needs: Needs {
            reply_by: Some(ReplyBy::Post),
            formats: [Format::LargePrint].into(),
            other: Some("Large print of 18 point or more".to_owned()),
            ..Needs::default()
        },
        ..Resident::default()
    }
}

// No real place has a postcode whose area is ZZ.
const POSTCODES: [&str; 6] = [
    "ZZ1 1AA", "ZZ2 4QT", "ZZ3 9LP", "ZZ5 7HD", "ZZ8 2WN", "ZZ9 6JB",
];

const STREETS: [&str; 3] = ["4 Orchard Row", "19 Canal Side", "Flat 2, 7 Chapel Yard"];

const GIVEN: [&str; 20] = [
    "Aisha",
    "Bronwen",
    "Callum",
    "Daniela",
    "Eoin",
    "Farah",
    "Gwilym",
    "Harpreet",
    "Imogen",
    "Joseph",
    "Kofi",
    "Leila",
    "Małgorzata",
    "Nikhil",
    "Orla",
    "Petros",
    "Rhiannon",
    "Samuel",
    "Thandiwe",
    "Wei",
];

const FAMILY: [&str; 17] = [
    "Abernethy",
    "Begum",
    "Chukwu",
    "Davies",
    "Eastwood",
    "Fairclough",
    "Georgiou",
    "Hussain",
    "Iwuchukwu",
    "Jarvis",
    "Kowalczyk",
    "Lin",
    "MacAskill",
    "Nwosu",
    "O’Donnell",
    "Pritchard",
    "Sandhu",
];

/// The `n`th of many; neighbours differ in both names. Every sixth has no e-mail address.
pub(super) fn any(n: usize) -> Resident {
    let given = GIVEN[(n * 7) % GIVEN.len()];
    let family = FAMILY[(n * 5) % FAMILY.len()];
    let name = format!("{given} {family}");
    let email = (n % 6 != 4).then(|| {
        let plain: String = format!("{given}.{family}")
            .to_lowercase()
            .chars()
            .filter(|c| c.is_ascii_lowercase() || *c == '.')
            .collect();
        format!("{plain}{n}@example.org")
    });
    Resident {
        name,
        email,
        postcode: Some(POSTCODES[n % POSTCODES.len()]),
        ..Resident::default()
    }
}
