//! Letters as the program would fill them in.

use serde_json::{Value, json};

pub(crate) const DAY: (i32, u8, u8) = (2026, 11, 21);

pub(crate) fn regulator() -> Value {
    json!({
        "language": "en-GB",
        "title": "Complaint to the Information Commission (ICO) about Northmoor District Council",
        "date": "21 November 2026",
        "to": {
            "name": "Information Commission (ICO)",
            "address": ["Example House", "1 Sample Street", "Northmoor", "NM1 1AA"],
            "phone": "0303 123 1113",
            "web": "https://ico.org.uk/make-a-complaint/"
        },
        "from": {
            "name": "Morwenna Tregear",
            "contact": ["morwenna.tregear@example.org", "07700 900123", "4 Quay Street", "Northmoor NM1 2AB"],
            "adjustments": "Large print, and calls after 2pm",
            "acting": "I am complaining about my own information."
        },
        "council": {
            "name": "Northmoor District Council",
            "dpo": ["Data Protection Officer", "data.protection@northmoor.example", "01632 960001", "Town Hall, Northmoor NM1 1AA"],
            "reference": "AR-2026-0417",
            "registration": "Z1234567"
        },
        "heading": "Complaint under section 165 of the Data Protection Act 2018",
        "summary": "I asked the council on 3 August 2026 for the housing file it holds about me. \
            It extended the time without giving reasons and has not answered. \
            I complained to the council on 5 October 2026 and have had no outcome.",
        "asked": "Everything in my housing file since 2019 *including* notes of calls.\nAlso emails #naming me, costs of $40 and [the score].\n\nAny letters sent to my old address.",
        "timeline": [
            {"date": "3 August 2026", "what": "The council received the request.", "law": "Article 12A(2) UK GDPR"},
            {"date": "5 August 2026", "what": "The council acknowledged the request.", "law": null},
            {"date": "1 September 2026", "what": "The council extended the time by two months and gave no reasons.", "law": "Article 12A(3) UK GDPR"},
            {"date": "5 October 2026", "what": "I complained to the council.", "law": "Section 164A Data Protection Act 2018"},
            {"date": "20 November 2026", "what": "No reply to the request or to the complaint had arrived.", "law": null}
        ],
        "clock_steps": [
            {"rule": "One month to answer", "citation": "Article 12A(1) UK GDPR", "from": "3 August 2026", "to": "3 September 2026", "says": "The month starts on the day the request arrived."},
            {"rule": "Extension", "citation": "Article 12A(3) UK GDPR", "from": null, "to": "3 November 2026", "says": "Two further months, if the person is told why."},
            {"rule": "Days left out", "citation": "Article 12A(5) UK GDPR", "from": null, "to": null, "says": "No days were left out."}
        ],
        "outstanding": [
            {"what": "A reply to the request", "duty": "Article 12(3) and 12A UK GDPR"},
            {"what": "An outcome of the complaint", "duty": "Section 164A(3) Data Protection Act 2018"}
        ],
        "harm": "I could not answer the landlord's claim in time.\nI have lost sleep over it.",
        "wanted": "A full copy of the file and reasons for the delay.",
        "papers": ["Request of 3 August 2026", "Extension notice of 1 September 2026", "Complaint of 5 October 2026"],
        "asked_council_first": "I complained to the council on 5 October 2026 and waited more than 30 days.",
        "missing": ["a signed letter of consent"],
        "statement": "What I have written is true to the best of my knowledge. I agree that the Information Commission may share this letter with the council.",
        "signed_as": "Morwenna Tregear"
    })
}

pub(crate) fn reply() -> Value {
    json!({
        "language": "en-GB",
        "title": "Reply to your request for your information",
        "date": "21 November 2026",
        "council": {
            "name": "Northmoor District Council",
            "address": ["Town Hall", "Northmoor", "NM1 1AA"],
            "phone": "01632 960000",
            "email": "information@northmoor.example"
        },
        "to": {"name": "Morwenna Tregear", "address": ["4 Quay Street", "Northmoor", "NM1 2AB"]},
        "reference": "AR-2026-0417",
        "paragraphs": [
            "You asked us on 3 August 2026 for your housing file.",
            "We hold information about you and enclose a copy.\nIt has 212 pages.\n\nWe left out two names of other people."
        ],
        "complaint_routes": [
            {"heading": "Complain to us", "lines": ["Write to information@northmoor.example.", "We acknowledge complaints within 30 days."]},
            {"heading": "Complain to the Information Commission", "lines": ["https://ico.org.uk/make-a-complaint/", "Telephone 0303 123 1113"]}
        ],
        "signed": ["Idris Okonjo", "Information Governance Officer"]
    })
}

/// The regulator letter with everything optional null, and with it left out.
pub(crate) fn regulator_sparse() -> [Value; 2] {
    let mut null = regulator();
    for field in ["harm", "wanted", "asked", "summary", "statement"] {
        null[field] = Value::Null;
    }
    for list in ["timeline", "clock_steps", "outstanding", "papers"] {
        null[list] = json!([]);
    }
    null["from"]["adjustments"] = Value::Null;
    null["from"]["contact"] = json!([]);
    null["council"]["registration"] = Value::Null;
    null["asked_council_first"] = json!("");
    let bare = json!({
        "title": "Complaint", "date": "21 November 2026", "heading": "Complaint under section 165",
        "to": {"name": "Information Commission (ICO)"}, "from": {"name": "A Person"},
        "council": {"name": "Northmoor District Council"}
    });
    [null, bare]
}

/// Every text in the facts, for looking them up in the finished letter.
pub(crate) fn texts(facts: &Value) -> Vec<String> {
    match facts {
        Value::String(text) => text.split('\n').map(str::to_owned).collect(),
        Value::Array(values) => values.iter().flat_map(texts).collect(),
        Value::Object(fields) => fields
            .iter()
            .filter(|(name, _)| !matches!(name.as_str(), "missing" | "language"))
            .flat_map(|(_, value)| texts(value))
            .collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}
