//! What the shape of a profile cannot say: parts that must fit each other, and values with a range.

use std::collections::BTreeSet;

use super::load::Fault;
use super::regulator::check_entries;
use super::routing::{Routing, RoutingRule, SendTo};
use super::{Contact, CouncilProfile, Targets};

/// The first mistake, if there is one.
pub(super) fn check(profile: &CouncilProfile) -> Result<(), Fault> {
    slug("slug", &profile.slug)?;
    contact("contact", &profile.contact)?;
    contact("accessibility.contact", &profile.accessibility.contact)?;
    if let Some(dpo) = &profile.dpo {
        contact("dpo.contact", &dpo.contact)?;
    }
    some(
        "channel",
        profile.channels.len(),
        "a way to reach the council",
    )?;
    distinct(
        "channel",
        "kind",
        profile.channels.iter().map(|way| way.kind.as_str()),
    )?;
    if let Some(other) = &profile.out_of_hours {
        some(
            "out_of_hours.enquiries",
            other.enquiries.len(),
            "a type of enquiry",
        )?;
    }
    processing(profile)?;
    slugs(
        "consent",
        profile.consents.iter().map(|consent| consent.slug.as_str()),
    )?;
    slugs("area", profile.areas.iter().map(|area| area.slug.as_str()))?;
    slugs("team", profile.teams.iter().map(|team| team.slug.as_str()))?;
    routing(profile)?;
    targets(&profile.targets)?;
    check_entries(&profile.regulators, false)
}

fn slug(at: &str, text: &str) -> Result<(), Fault> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if text.chars().all(plain) && !text.starts_with('-') && !text.ends_with('-') {
        return Ok(());
    }
    Err(Fault::at(
        at,
        format!(
            "“{text}” is not a short name; use small letters, digits and hyphens, like “adult-social-care”"
        ),
    ))
}

fn slugs<'a>(table: &str, list: impl Iterator<Item = &'a str> + Clone) -> Result<(), Fault> {
    for (n, text) in list.clone().enumerate() {
        slug(&format!("{table}.{n}.slug"), text)?;
    }
    distinct(table, "slug", list)
}

fn distinct<'a>(table: &str, key: &str, list: impl Iterator<Item = &'a str>) -> Result<(), Fault> {
    let mut seen = BTreeSet::new();
    for (n, text) in list.enumerate() {
        if !seen.insert(text) {
            return Err(Fault::at(
                format!("{table}.{n}.{key}"),
                format!("“{text}” is there twice; each {key} may be used once"),
            ));
        }
    }
    Ok(())
}

fn some(at: &str, entries: usize, what: &str) -> Result<(), Fault> {
    if entries == 0 {
        return Err(Fault::at(
            at,
            format!("this list is empty; give at least {what}"),
        ));
    }
    Ok(())
}

fn contact(table: &str, contact: &Contact) -> Result<(), Fault> {
    if let Some(email) = contact.email.as_deref() {
        email_address(&format!("{table}.email"), email)?;
    }
    if let Some(phone) = contact.phone.as_deref() {
        let dialled = phone
            .chars()
            .all(|c| c.is_ascii_digit() || " +()".contains(c));
        if !dialled || phone.chars().filter(char::is_ascii_digit).count() < 10 {
            return Err(Fault::at(
                format!("{table}.phone"),
                format!("“{phone}” is not a phone number; write it like “01632 960 001”"),
            ));
        }
    }
    for (key, web) in [
        ("website", &contact.website),
        ("web_form", &contact.web_form),
    ] {
        let Some(web) = web.as_deref() else { continue };
        let host = web.split('/').next().unwrap_or_default();
        let written = |c: char| c.is_ascii_alphanumeric() || "-._/?=&%".contains(c);
        if !web.chars().all(written) || !host.contains('.') {
            return Err(Fault::at(
                format!("{table}.{key}"),
                format!("“{web}” is not a web address; write it like “www.example.gov.uk/page”"),
            ));
        }
    }
    Ok(())
}

fn email_address(at: &str, email: &str) -> Result<(), Fault> {
    let parts = email.split_once('@').filter(|(name, host)| {
        let plain = |c: char| c.is_ascii_graphic() && !"[]()<>,;:\"@".contains(c);
        !name.is_empty() && host.contains('.') && name.chars().chain(host.chars()).all(plain)
    });
    if parts.is_some() {
        return Ok(());
    }
    Err(Fault::at(
        at,
        format!(
            "“{email}” is not an email address; write it like “name@example.gov.uk”, or leave the line out"
        ),
    ))
}

fn processing(profile: &CouncilProfile) -> Result<(), Fault> {
    let processing = &profile.processing;
    let lists = [
        (
            "categories",
            processing.categories.len(),
            "a category of information",
        ),
        ("purposes", processing.purposes.len(), "a purpose"),
        ("recipients", processing.recipients.len(), "a recipient"),
        (
            "lawful_bases",
            processing.lawful_bases.len(),
            "a lawful basis",
        ),
    ];
    for (key, entries, what) in lists {
        some(&format!("processing.{key}"), entries, what)?;
    }
    if !profile.consents.is_empty() && !processing.relies_on_consent() {
        return Err(Fault::at(
            "processing.lawful_bases",
            "there are [[consent]] tables, so “consent” must be one of the lawful bases",
        ));
    }
    Ok(())
}

fn routing(profile: &CouncilProfile) -> Result<(), Fault> {
    let Routing { default, rules } = &profile.routing;
    team_exists(profile, "routing.default", default)?;
    slugs_of_rules(rules)?;
    for (n, rule) in rules.iter().enumerate() {
        let at = format!("routing.rule.{n}");
        team_exists(profile, &format!("{at}.to"), &rule.to)?;
        if let Some(unknown) = rule.areas.iter().find(|area| profile.area(area).is_none()) {
            return Err(Fault::at(
                format!("{at}.areas"),
                format!(
                    "there is no service area “{unknown}”; add an [[area]] table or correct the name"
                ),
            ));
        }
        if rule.rights.is_empty() && rule.areas.is_empty() && rule.words.is_empty() {
            return Err(Fault::at(
                at,
                "this rule fits every case, so no rule after it is read; give rights, areas or words, or set “default”",
            ));
        }
        if let Some(word) = rule.words.iter().find(|word| **word != word.to_lowercase()) {
            return Err(Fault::at(
                format!("{at}.words"),
                format!(
                    "write “{word}” in small letters; capitals in what people write do not matter"
                ),
            ));
        }
    }
    Ok(())
}

fn slugs_of_rules(rules: &[RoutingRule]) -> Result<(), Fault> {
    for (n, rule) in rules.iter().enumerate() {
        let at = format!("routing.rule.{n}.name");
        slug(&at, &rule.name)?;
        if rule.name == "default" {
            return Err(Fault::at(
                at,
                "“default” is kept for cases that no rule fits; give this rule another name",
            ));
        }
    }
    distinct(
        "routing.rule",
        "name",
        rules.iter().map(|rule| rule.name.as_str()),
    )
}

fn team_exists(profile: &CouncilProfile, at: &str, to: &SendTo) -> Result<(), Fault> {
    match to.team() {
        Some(team) if profile.team(team).is_none() => Err(Fault::at(
            at,
            format!("there is no team “{team}”; add a [[team]] table or correct the name"),
        )),
        _ => Ok(()),
    }
}

fn targets(targets: &Targets) -> Result<(), Fault> {
    let ranges = [
        (
            "consent_target_working_days",
            u16::from(targets.consent_target_working_days),
            1..=5,
        ),
        (
            "progress_interval_days",
            targets.progress_interval_days,
            1..=90,
        ),
        (
            "resident_link_minutes",
            targets.resident_link_minutes,
            1..=60,
        ),
    ];
    for (key, value, range) in ranges {
        if !range.contains(&value) {
            return Err(Fault::at(
                format!("targets.{key}"),
                format!(
                    "{value} is outside the range from {} to {}",
                    range.start(),
                    range.end()
                ),
            ));
        }
    }
    let days = &targets.complaint_warning_days;
    if days.contains(&0) || !days.is_sorted_by(|earlier, later| earlier < later) {
        return Err(Fault::at(
            "targets.complaint_warning_days",
            "write the days in rising order, each at least 1, like [30, 60, 90]",
        ));
    }
    Ok(())
}
