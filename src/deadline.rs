//! `rightsdesk deadline`: facts in, one JSON object a line; the law's answer out, one a line.
//!
//! It reads and writes as a stream in constant memory. A line with a mistake is answered in
//! its place and the rest goes on.

mod answer;
mod json;
mod line;
mod lines;
mod phrases;
#[cfg(test)]
mod tests;

use std::io::{self, BufRead, Write};
use std::path::PathBuf;
use std::sync::Arc;

use domain::clock::statutory_clock;
use domain::holidays::Holidays;
use domain::nation::Nation;
use domain::regime::Law;
use domain::regime::settings::Settings;
use domain::timers;

use answer::Answer;
use line::{LineError, Question, WhichClock};
use lines::{Lines, NextLine};
use phrases::Phrases;

/// How `rightsdesk deadline` was called.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct DeadlineArgs {
    /// Read the law another way: a setting and its value, as often as needed
    #[arg(long = "setting", value_name = "NAME=VALUE")]
    pub settings: Vec<String>,
    /// A bank holiday list in the gov.uk format instead of the bundled one
    #[arg(long, value_name = "FILE")]
    pub holidays: Option<PathBuf>,
    /// Print the steps for a person to read
    #[arg(long)]
    pub table: bool,
}

/// Answers every line of `input` on `out`. The result says whether all lines were good.
///
/// # Errors
/// When a setting or the holiday file is not taken (the error's text is a sentence), or when
/// reading or writing fails.
pub fn run(args: &DeadlineArgs, input: impl BufRead, out: impl Write) -> io::Result<bool> {
    let laws = Laws::from_args(args)?;
    let mut lines = Lines::new(input);
    let mut out = out;
    let mut written = Vec::with_capacity(WRITE_AT * 2);
    let mut phrases = Phrases::default();
    let mut all_good = true;
    loop {
        // What is answered is sent before the next line is waited for.
        if written.len() >= WRITE_AT || (lines.would_wait() && !written.is_empty()) {
            out.write_all(&written)?;
            out.flush()?;
            written.clear();
        }
        let number = lines.number() + 1;
        let answer = match lines.next_line()? {
            NextLine::End => break,
            NextLine::TooLong => Err(LineError::too_long()),
            NextLine::Line(bytes) if bytes.trim_ascii().is_empty() => continue,
            NextLine::Line(bytes) => line::read(bytes, laws.usual).map(|question| {
                let answer = laws.answer(&question, &mut phrases);
                (question, answer)
            }),
        };
        all_good &= answer.is_ok();
        match (&answer, args.table) {
            (Ok((_, answer)), false) => answer.write_json(&mut written)?,
            (Ok((question, answer)), true) => answer.write_table(&mut written, number, question)?,
            (Err(error), false) => error.write_json(&mut written, number)?,
            (Err(error), true) => error.write_table(&mut written, number)?,
        }
    }
    out.write_all(&written)?;
    out.flush()?;
    Ok(all_good)
}

/// Bytes of answers to gather before they are written.
const WRITE_AT: usize = 64 * 1024;

/// One law a nation, so that no line builds its own.
struct Laws {
    by_nation: [Law; 3],
    usual: Nation,
}

impl Laws {
    fn from_args(args: &DeadlineArgs) -> io::Result<Self> {
        let refused = |message: String| io::Error::new(io::ErrorKind::InvalidInput, message);
        let mut settings = Settings::default();
        let mut usual = Nation::default();
        for setting in &args.settings {
            let (name, value) = setting.split_once('=').ok_or_else(|| {
                refused(format!(
                    "“{setting}” is not a setting. Write it as name=value."
                ))
            })?;
            if name == "jurisdiction" {
                usual = value
                    .parse()
                    .map_err(|error: domain::nation::UnknownNation| refused(error.to_string()))?;
            } else {
                settings
                    .set(name, value)
                    .map_err(|error| refused(error.to_string()))?;
            }
        }
        let holidays = match &args.holidays {
            None => Holidays::bundled(),
            Some(path) => {
                let shown = path.display();
                let json = std::fs::read_to_string(path)
                    .map_err(|error| refused(format!("{shown} cannot be read: {error}.")))?;
                let list = Holidays::from_gov_uk_json(&json)
                    .map_err(|error| refused(format!("{shown}: {error}")))?;
                Arc::new(list)
            }
        };
        let by_nation = Nation::ALL.map(|nation| Law {
            nation,
            holidays: Arc::clone(&holidays),
            settings: settings.clone(),
        });
        Ok(Self { by_nation, usual })
    }

    fn of(&self, nation: Nation) -> &Law {
        let [england_and_wales, scotland, northern_ireland] = &self.by_nation;
        match nation {
            Nation::EnglandAndWales => england_and_wales,
            Nation::Scotland => scotland,
            Nation::NorthernIreland => northern_ireland,
        }
    }

    fn answer(&self, question: &Question, phrases: &mut Phrases) -> Answer {
        let law = self.of(question.nation);
        let received_on = question.facts.received_on;
        let timer = match question.clock {
            WhichClock::OfTheRight => {
                let clock = match question.as_at {
                    Some(day) => statutory_clock(&question.facts.as_at(day), law),
                    None => statutory_clock(&question.facts, law),
                };
                return Answer::of_clock(clock, question, phrases);
            }
            WhichClock::IcoThreeMonths => timers::ico_guidance(received_on, law),
            WhichClock::Section166 => Some(timers::section_166(received_on, law)),
            WhichClock::PrincipalReporter => timers::principal_reporter(received_on, law),
        };
        Answer::of_timer(timer, question, phrases)
    }
}
