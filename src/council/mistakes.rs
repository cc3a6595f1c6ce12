//! Each kind of mistake in a profile is refused with its file, line and reason.

use super::{
    CategorySort, CouncilProfile, LoadError, ProfileError, RegulatorBook, SHIPPED, SendTo, profile,
};

const FILE: &str = "councils/west-northamptonshire.toml";

fn shipped() -> &'static str {
    SHIPPED[0].2
}

/// The shipped profile with one stretch of text replaced, and the line on which the stretch began.
fn with(old: &str, new: &str) -> (String, usize) {
    let at = shipped()
        .find(old)
        .unwrap_or_else(|| panic!("no {old:?} in the profile"));
    let line = 1 + shipped()[..at].matches('\n').count();
    (shipped().replacen(old, new, 1), line)
}

fn refused(text: &str) -> ProfileError {
    CouncilProfile::parse(FILE, text).expect_err("must be refused")
}

/// Replaces, parses, and expects the mistake `below` lines under where the old text began.
fn told(old: &str, new: &str, below: usize, reason: &str) {
    let (text, line) = with(old, new);
    let error = refused(&text);
    assert_eq!(error.file, FILE);
    assert_eq!(error.line, line + below, "{error}");
    assert!(error.reason.contains(reason), "{error}");
    assert!(!error.reason.contains("invalid"), "{error}");
    assert!(
        error
            .to_string()
            .starts_with(&format!("{FILE}, line {}: ", line + below))
    );
}

#[test]
fn both_councils_load() {
    for (slug, file, text) in SHIPPED {
        let council = CouncilProfile::parse(file, text).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(council.slug, slug);
        assert_eq!(council, profile(slug).expect("by name"));
        assert!(council.processing.relies_on_consent());
        assert_eq!(council.targets.resident_link_minutes, 10);
        assert_eq!(council.routing.default, SendTo::Dpo);
    }
}

#[test]
fn west_northamptonshire_has_its_full_lists() {
    let council = profile("west-northamptonshire").expect("ships");
    let processing = &council.processing;
    assert_eq!(processing.recipients.len(), 17);
    assert_eq!(processing.categories.len(), 18);
    let special = |sort| {
        processing
            .categories
            .iter()
            .filter(|c| c.sort == sort)
            .count()
    };
    assert_eq!(special(CategorySort::Special), 6);
    assert_eq!(special(CategorySort::CriminalOffence), 1);
    assert_eq!(processing.purposes.len(), 9);
    assert_eq!(council.channels.len(), 6);
    assert_eq!(council.consents.len(), 2);
    assert_eq!(council.dpo_email(), None);
    assert_eq!(council.dpo_phone(), Some("0300 126 7000"));
    let address = council.dpo_address();
    assert_eq!(address.first(), Some(&"Data Protection Officer"));
    assert_eq!(address.get(1), Some(&"West Northamptonshire Council"));
    assert_eq!(address.last(), Some(&"NN1 1ED"));
    assert!(
        council
            .area("childrens-services")
            .is_some_and(|area| area.run_by.is_some())
    );
    assert!(
        council
            .areas
            .iter()
            .all(|area| !area.by_birth_date && !area.asks_identity)
    );
}

#[test]
fn kettering_has_its_out_of_hours_line_and_nothing_made_up() {
    let council = profile("kettering").expect("ships");
    let other = council.out_of_hours.as_ref().expect("stated");
    assert_eq!(other.provider, "Redditch Borough Council");
    assert_eq!(other.enquiries.len(), 7);
    assert_eq!(council.channels.len(), 4);
    assert_eq!(council.dpo, None);
    assert_eq!(council.dpo_phone(), None);
    assert_eq!(
        council.dpo_address(),
        ["Data Protection Officer", "Kettering Borough Council"]
    );
    assert!(council.consents.is_empty() && council.notice.regulator_stated.is_none());
    assert_eq!(
        (council.notice.completed_on, council.notice.review_due),
        (None, None)
    );
}

#[test]
fn wrong_shapes_are_refused_at_their_line() {
    told(
        "intake_open",
        "intake_opne",
        0,
        "unknown field `intake_opne`",
    );
    told(
        "detail = \"with council staff\"",
        "detial = \"x\"",
        0,
        "unknown field `detial`",
    );
    told(
        "intake_open = true",
        "intake_open = \"yes\"",
        0,
        "found string \"yes\", expected a boolean",
    );
    told(
        "nation = \"england-and-wales\"",
        "nation = \"wales\"",
        0,
        "wales",
    );
    told(
        "\"2022-03-15\"",
        "\"2022-02-30\"",
        0,
        "“2022-02-30” is not a real date",
    );
    told(
        "\"2022-03-15\"",
        "\"15 March 2022\"",
        0,
        "write it like “2022-03-15”",
    );
    told(
        "\"2022-03-15\"",
        "2022-03-15",
        0,
        "expected a date in quotation marks",
    );
    told(
        "\"2023-03\"",
        "\"2023-13\"",
        0,
        "“2023-13” is not a month or a day",
    );
    for flag in ["by_birth_date", "asks_identity"] {
        let named = "name = \"Housing\"";
        let flagged = format!("{named}\n{flag} = \"no\"");
        told(
            named,
            &flagged,
            1,
            "found string \"no\", expected a boolean",
        );
    }
    told("kind = \"webchat\"", "kind = \"pigeon\"", 0, "pigeon");
    told("kind = \"advice\"", "kind = \"friend\"", 0, "friend");
    told(
        "title = \"Data Protection Officer\"",
        "title = Data",
        0,
        "expected",
    );
    told("rights = [\"complaint\"]", "rights = [\"moan\"]", 0, "moan");
    told(
        "to = \"role:dpo\"",
        "to = \"dpo\"",
        0,
        "write “role:dpo” or “team:”",
    );
}

#[test]
fn what_is_missing_is_refused() {
    let (text, _) = with("name = \"West Northamptonshire Council\"", "");
    let error = refused(&text);
    assert_eq!(
        (error.line, error.reason.as_str()),
        (1, "missing field `name`")
    );
    told(
        "[[team]]\nslug = \"complaints\"\nname = \"Complaints\"",
        "[[team]]\nslug = \"complaints\"",
        0,
        "missing field `name`",
    );
    told(
        "name = \"Housing\"",
        "name = \" \"",
        0,
        "nothing between the quotation marks",
    );
    told(
        "\"Make decisions\"",
        "\"\"",
        0,
        "nothing between the quotation marks",
    );
}

#[test]
fn an_empty_list_of_recipients_is_refused() {
    let start = shipped().find("recipients = [").expect("a list");
    let end = start + shipped()[start..].find("\n]").expect("its end") + 2;
    let text = format!(
        "{}recipients = []{}",
        &shipped()[..start],
        &shipped()[end..]
    );
    let error = refused(&text);
    assert_eq!(
        error.line,
        1 + shipped()[..start].matches('\n').count(),
        "{error}"
    );
    assert!(error.reason.contains("at least a recipient"), "{error}");
}

#[test]
fn parts_that_do_not_fit_are_refused_at_their_line() {
    told(
        "slug = \"west-northamptonshire\"",
        "slug = \"West Northants\"",
        0,
        "small letters",
    );
    told(
        "to = \"team:social-care-records\"",
        "to = \"team:records\"",
        0,
        "there is no team “records”",
    );
    told(
        "default = \"role:dpo\"",
        "default = \"team:nobody\"",
        0,
        "there is no team “nobody”",
    );
    told(
        "areas = [\"customer-services\"]",
        "areas = [\"parks\"]",
        0,
        "there is no service area “parks”",
    );
    told(
        "slug = \"housing\"",
        "slug = \"benefits\"",
        4,
        "“benefits” is there twice",
    );
    told(
        "name = \"mailing-list\"\nrights",
        "name = \"complaint\"\nrights",
        0,
        "“complaint” is there twice",
    );
    told(
        "name = \"risk-words\"",
        "name = \"default\"",
        0,
        "kept for cases that no rule fits",
    );
    told(
        "[[routing.rule]]\nname = \"complaint\"\nrights = [\"complaint\"]",
        "[[routing.rule]]\nname = \"complaint\"",
        0,
        "fits every case",
    );
    told("\"court\"", "\"Court\"", 0, "small letters");
    told(
        "kind = \"webchat\"",
        "kind = \"phone\"",
        0,
        "“phone” is there twice",
    );
    told(
        "consent_target_working_days = 5",
        "consent_target_working_days = 6",
        0,
        "from 1 to 5",
    );
    told("[30, 60, 90]", "[60, 30]", 0, "rising order");
    told("[30, 60, 90]", "[0, 30]", 0, "at least 1");
    told(
        "resident_link_minutes = 10",
        "resident_link_minutes = 0",
        0,
        "from 1 to 60",
    );
}

#[test]
fn contacts_are_refused_when_nobody_could_use_them() {
    let phone = "phone = \"0300 126 7000\"";
    told(phone, "phone = \"ring us\"", 0, "is not a phone number");
    told(
        phone,
        "email = \"[email protected]\"",
        0,
        "is not an email address",
    );
    told(
        "www.westnorthants.gov.uk",
        "javascript:alert(1)",
        0,
        "is not a web address",
    );
    told(
        "title = \"Data Protection Officer\"",
        "title = \"DPO\"\ncontact = { email = \"dpo\" }",
        1,
        "email address",
    );
}

#[test]
fn a_councils_own_regulator_entries_are_checked_and_used() {
    let book = RegulatorBook::shipped().expect("ships");
    let entry = |from: &str, last: &str| {
        format!(
            "\n[[regulator]]\nfrom = \"{from}\"\nname = \"New Body\"\nknown_as = \"NB\"\naddress = [\"1 High Street\", \"{last}\"]\n\
             phone = \"0303 000 0000\"\nweb = \"nb.example\"\ncomplaint_web = \"nb.example/complain\"\n"
        )
    };
    let lines = shipped().lines().count();
    let text = format!("{}{}", shipped(), entry("2027-04-01", "M1 1AA"));
    let council = CouncilProfile::parse(FILE, &text).expect("right");
    let own = council.regulator_book().expect("ships");
    assert_eq!(own.entries().len(), book.entries().len() + 1);

    let backwards = format!("{text}{}", entry("2027-04-01", "M1 1AA"));
    let error = refused(&backwards);
    assert_eq!(error.line, lines + 12, "{error}");
    assert!(
        error.reason.contains("does not begin after 1 April 2027"),
        "{error}"
    );

    let error = refused(&format!(
        "{}{}",
        shipped(),
        entry("2027-04-01", "Manchester")
    ));
    assert_eq!(error.line, lines + 6, "{error}");
    assert!(error.reason.contains("must be its postcode"), "{error}");

    let error = RegulatorBook::parse("r.toml", "regulator = []\n").expect_err("empty");
    assert_eq!((error.line, error.file.as_str()), (1, "r.toml"));
    let error =
        RegulatorBook::parse("r.toml", &entry("2027-04-31", "M1 1AA")).expect_err("no such day");
    assert_eq!(error.line, 3, "{error}");
}

#[test]
fn a_value_that_another_part_refuses_gets_its_line() {
    let (text, line) = with("[readings]", "[readings]\npause_days = \"sometimes\"");
    let error = CouncilProfile::mistake(FILE, &text, "readings.pause_days", "no such reading");
    assert_eq!(
        (error.line, error.reason.as_str()),
        (line + 1, "no such reading")
    );
}

#[test]
fn a_profile_is_found_by_path_and_an_unknown_one_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("mine.toml");
    let (text, line) = with("nation = \"england-and-wales\"", "nation = \"mercia\"");
    std::fs::write(&path, text).expect("written");
    let path = path.to_str().expect("a plain path");
    match profile(path) {
        Err(LoadError::Mistake(error)) => {
            assert_eq!((error.file.as_str(), error.line), (path, line))
        }
        other => panic!("{other:?}"),
    }
    std::fs::write(path, shipped()).expect("written");
    assert_eq!(profile(path).expect("right").slug, "west-northamptonshire");
    let error = profile("atlantis").expect_err("none").to_string();
    assert!(
        error.contains("west-northamptonshire, kettering"),
        "{error}"
    );
}
