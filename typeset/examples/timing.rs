//! Times.
#[path = "../tests/letters/samples.rs"]
mod samples;
use serde_json::json;
use std::time::Instant;
use typeset::{Template, render};
fn main() {
    let run = |name: &str, t, d: &serde_json::Value, n: u32| {
        let s = Instant::now();
        let mut last = None;
        for _ in 0..n { last = Some(render(t, d, samples::DAY)); }
        let rss = std::fs::read_to_string("/proc/self/status").unwrap();
        let hw = rss.lines().find(|l| l.starts_with("VmHWM")).unwrap().to_owned();
        match last.unwrap() { Ok(p) => eprintln!("{name}: {:?} each, {} bytes, {:?} {hw}", s.elapsed()/n, p.bytes.len(), p.conformance), Err(e) => eprintln!("{name}: {:?} {}", s.elapsed()/n, e.to_string().chars().take(200).collect::<String>()) }
    };
    let r = samples::regulator();
    run("first", Template::RegulatorLetter, &r, 1);
    run("regulator", Template::RegulatorLetter, &r, 5);
    run("reply", Template::ReplyLetter, &samples::reply(), 5);
    let mut l = samples::regulator();
    l["timeline"] = json!((0..300).map(|i| json!({"date":"21 September 2026","what":format!("Event {i} the council wrote and asked for more time"),"law":null})).collect::<Vec<_>>());
    run("2000 timeline rows", Template::RegulatorLetter, &l, 1);
    let mut l = samples::reply();
    l["paragraphs"] = json!(["word and words ".repeat(4_000)]);
    run("450 kB, one paragraph", Template::ReplyLetter, &l, 1);
    l["paragraphs"] = json!(["word\n\n".repeat(6_000)]);
    run("420 kB, 70,000 paragraphs", Template::ReplyLetter, &l, 1);
    l["paragraphs"] = json!(["w".repeat(10_000)]);
    run("100 kB word", Template::ReplyLetter, &l, 1);
    l["paragraphs"] = json!(["w".repeat(40_000)]);
    run("450 kB word", Template::ReplyLetter, &l, 1);
    l["paragraphs"] = json!(["\u{301}".repeat(20_000)]);
    run("200k combining marks", Template::ReplyLetter, &l, 1);
}
