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
            {"citation": "Article 12A(1) UK GDPR", "says": "The month starts on the day the request arrived."},
            {"citation": "Article 12A(3) UK GDPR", "says": "Two further months, if the person is told why."},
            {"citation": "Article 12A(5) UK GDPR", "says": "No days were left out."}
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
        "reference": "Our reference: AR-2026-0417",
        "dear": "Dear Morwenna Tregear",
        "paragraphs": [
            "You asked us on 3 August 2026 for your housing file.",
            "We hold information about you and enclose a copy.\nIt has 212 pages.\n\nWe left out two names of other people."
        ],
        "sections": [
            {"heading": "Complain to us", "lines": ["Write to information@northmoor.example.", "We acknowledge complaints within 30 days."]},
            {"heading": "Complain to the Information Commission", "lines": ["https://ico.org.uk/make-a-complaint/", "Telephone 0303 123 1113"]}
        ],
        "closing": "Yours sincerely",
        "signed": ["Idris Okonjo", "Information Governance Officer"],
        "foot": {"mark": "Northmoor District Council, AR-2026-0417", "pages": "Page {page} of {pages}"}
    })
}

/// The letter to the regulator as the template reads it: part after part, what is not given left out.
pub(crate) fn in_parts(facts: &Value) -> Value {
    let of = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let given = |value: &Value| !text(value).is_empty();
    let lines = |first: &[&Value], more: &Value| -> Vec<Value> {
        let first = first.iter().map(|line| (*line).clone());
        first.chain(of(more)).filter(given).collect()
    };
    let mut parts = vec![
        json!({"part": "lines", "writer": true, "lines": lines(&[&facts["from"]["name"]], &facts["from"]["contact"])}),
        json!({"part": "lines", "writer": true, "lines": [facts["date"]]}),
        json!({"part": "lines", "writer": false, "lines": lines(
            &[&facts["to"]["name"]],
            &json!(lines(&[], &facts["to"]["address"]).into_iter()
                .chain([facts["to"]["phone"].clone(), facts["to"]["web"].clone()]).collect::<Vec<_>>()),
        )}),
        json!({"part": "title", "text": facts["title"]}),
        json!({"part": "heading", "level": 1, "text": facts["heading"]}),
    ];
    for words in [&facts["from"]["acting"], &facts["from"]["adjustments"]] {
        if given(words) {
            parts.push(json!({"part": "passage", "text": words}));
        }
    }
    let mut section = |heading: &str, part: Value| {
        parts.push(json!({"part": "heading", "level": 2, "text": heading}));
        parts.push(part);
    };
    let known = [
        ("Name", vec![facts["council"]["name"].clone()]),
        ("Data protection contact", of(&facts["council"]["dpo"])),
        (
            "Council reference",
            vec![facts["council"]["reference"].clone()],
        ),
        (
            "Registration number",
            vec![facts["council"]["registration"].clone()],
        ),
    ];
    let details: Vec<Value> = known
        .into_iter()
        .map(|(name, all)| (name, all.into_iter().filter(given).collect::<Vec<_>>()))
        .filter(|(_, all)| !all.is_empty())
        .map(|(name, all)| json!({"name": name, "lines": all}))
        .collect();
    section("The council", json!({"part": "details", "rows": details}));
    if given(&facts["summary"]) {
        section(
            "Summary",
            json!({"part": "passage", "text": facts["summary"]}),
        );
    }
    if given(&facts["asked"]) {
        section(
            "What I asked for",
            json!({"part": "quote", "text": facts["asked"]}),
        );
    }
    let rows = |list: &str, fields: &[&str]| -> Vec<Vec<String>> {
        let row = |entry: &Value| fields.iter().map(|field| text(&entry[field])).collect();
        of(&facts[list]).iter().map(row).collect()
    };
    if !of(&facts["timeline"]).is_empty() {
        let head = ["Date", "What happened", "Law"];
        let rows = rows("timeline", &["date", "what", "law"]);
        section(
            "What happened and when",
            json!({"part": "table", "dated": true, "head": head, "rows": rows}),
        );
    }
    if !of(&facts["clock_steps"]).is_empty() {
        let step = |step: &Vec<String>| json!({"says": step[0], "basis": step[1]});
        let steps: Vec<Value> = rows("clock_steps", &["says", "citation"])
            .iter()
            .map(step)
            .collect();
        section(
            "How the last day was worked out",
            json!({"part": "steps", "steps": steps}),
        );
    }
    if !of(&facts["outstanding"]).is_empty() {
        let head = ["What the council has not done", "Duty"];
        let rows = rows("outstanding", &["what", "duty"]);
        section(
            "What is still outstanding",
            json!({"part": "table", "dated": false, "head": head, "rows": rows}),
        );
    }
    for (field, heading, prompt) in [
        (
            "harm",
            "The harm this has caused",
            "Write here what harm this has caused you.",
        ),
        (
            "wanted",
            "The outcome I am asking for",
            "Write here what you want to happen.",
        ),
    ] {
        section(
            heading,
            match given(&facts[field]) {
                true => json!({"part": "passage", "text": facts[field]}),
                false => json!({"part": "open", "prompt": prompt}),
            },
        );
    }
    if given(&facts["asked_council_first"]) {
        section(
            "Raising this with the council first",
            json!({"part": "passage", "text": facts["asked_council_first"]}),
        );
    }
    if !of(&facts["papers"]).is_empty() {
        section(
            "Papers with this letter",
            json!({"part": "bullets", "items": facts["papers"]}),
        );
    }
    if given(&facts["statement"]) {
        section(
            "Statement",
            json!({"part": "passage", "text": facts["statement"]}),
        );
    }
    parts.push(json!({"part": "signature", "lines": lines(&[&facts["signed_as"], &facts["date"]], &Value::Null)}));
    json!({
        "language": facts["language"],
        "title": facts["title"],
        "foot": {"mark": format!("Council reference {}", text(&facts["council"]["reference"])), "pages": "Page {page} of {pages}"},
        "parts": parts,
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
            .filter(|(name, _)| !matches!(name.as_str(), "missing" | "language" | "foot"))
            .flat_map(|(_, value)| texts(value))
            .collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}
