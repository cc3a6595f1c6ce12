//! Notices card and NHS numbers in what people type, so that they can think again. It never stops anybody.

use std::collections::BTreeSet;

/// A number that is better left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Number {
    /// Of a payment card: 13 to 19 digits with the check digit of ISO/IEC 7812 (the Luhn formula).
    Card,
    /// Of the health service: ten digits with a check digit modulo 11.
    Nhs,
}

impl Number {
    /// The message that warns of it.
    pub(super) const fn warns(self) -> &'static str {
        match self {
            Self::Card => "form-number-card",
            Self::Nhs => "form-number-nhs",
        }
    }
}

/// The numbers of either kind in these texts.
pub(super) fn found<'a>(texts: impl IntoIterator<Item = &'a str>) -> BTreeSet<Number> {
    texts
        .into_iter()
        .flat_map(|text| runs(text).into_iter().flat_map(|run| in_run(&run)))
        .collect()
}

/// Digits in a row, in groups that a single space or hyphen parts. What follows a plus sign is a telephone number.
fn runs(text: &str) -> Vec<Vec<Vec<u32>>> {
    let mut runs: Vec<Vec<Vec<u32>>> = Vec::new();
    // How many characters lie between this digit and the one before.
    let mut between = usize::MAX;
    let mut phone = false;
    for letter in text.chars() {
        if let Some(digit) = letter.to_digit(10) {
            match (runs.last_mut(), between) {
                _ if phone => {}
                (Some(run), 0) => {
                    if let Some(group) = run.last_mut() {
                        group.push(digit);
                    }
                }
                (Some(run), 1) => run.push(vec![digit]),
                _ => runs.push(vec![vec![digit]]),
            }
            between = 0;
        } else if matches!(letter, ' ' | '-') {
            between = between.saturating_add(1);
        } else {
            between = usize::MAX;
            phone = letter == '+';
        }
        if between == 2 {
            phone = false;
        }
    }
    runs
}

/// Looks at every stretch of whole groups.
fn in_run(groups: &[Vec<u32>]) -> BTreeSet<Number> {
    let mut found = BTreeSet::new();
    for first in 0..groups.len() {
        for last in first..groups.len() {
            let digits: Vec<u32> = groups[first..=last].concat();
            if digits.iter().all(|digit| *digit == digits[0]) {
                continue;
            }
            match digits.len() {
                10 if checks_by_eleven(&digits) => found.insert(Number::Nhs),
                13..=19 if checks_by_luhn(&digits) => found.insert(Number::Card),
                20.. => break,
                _ => false,
            };
        }
    }
    found
}

fn checks_by_luhn(digits: &[u32]) -> bool {
    let sum: u32 = (0_u32..)
        .zip(digits.iter().rev())
        .map(|(place, digit)| match (place % 2, digit * 2) {
            (0, _) => *digit,
            (_, double) if double > 9 => double - 9,
            (_, double) => double,
        })
        .sum();
    sum.is_multiple_of(10)
}

fn checks_by_eleven(digits: &[u32]) -> bool {
    let weighted = digits.iter().zip((2_u32..=10).rev());
    let sum: u32 = weighted.map(|(digit, weight)| digit * weight).sum();
    (11 - sum % 11) % 11 == digits[9]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_text(text: &str) -> Vec<Number> {
        found([text]).into_iter().collect()
    }

    #[test]
    fn card_numbers_are_seen_however_they_are_grouped() {
        for text in [
            "I paid with 4111111111111111.",
            "card 4111 1111 1111 1111 in May",
            "5500-0000-0000-0004",
            "on 3 4111 1111 1111 1111",
        ] {
            assert_eq!(in_text(text), [Number::Card], "{text}");
        }
        assert_eq!(in_text("4111 1111 1111 1112"), []);
    }

    #[test]
    fn nhs_numbers_are_seen_by_their_check_digit() {
        for text in [
            "NHS 943 476 5919",
            "9434765919",
            "No. 943-476-5919, since 2001",
        ] {
            assert_eq!(in_text(text), [Number::Nhs], "{text}");
        }
        assert_eq!(in_text("943 476 5918"), []);
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "",
            "01632 960 001",
            "+44 1632 960001",
            "ring +44 1632 960 001 or 01632 960 002",
            "0000000000",
            "0000 0000 0000 0000",
            "reference 2026-11-23, house 14, council tax 70011223",
            "4111 1111  1111 1111",
            "from 1999 to 2004",
        ] {
            assert_eq!(in_text(text), [], "{text}");
        }
    }

    #[test]
    fn both_may_be_there_and_in_different_texts() {
        let both = found(["9434765919", "4111111111111111"]);
        assert_eq!(
            both.into_iter().collect::<Vec<_>>(),
            [Number::Card, Number::Nhs]
        );
    }
}
