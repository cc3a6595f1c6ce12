//! Long passwords that everybody thinks of. At fifteen characters they are not single words of a list but a few such
//! words, a run along the keyboard and a year, so that is what is looked for.

/// What people reach for, in lower case and without spaces.
const WORDS: [&str; 103] = [
    "password",
    "passphrase",
    "passcode",
    "passwort",
    "welcome",
    "letmein",
    "changeme",
    "changeit",
    "default",
    "secret",
    "login",
    "logmein",
    "admin",
    "administrator",
    "root",
    "user",
    "guest",
    "test",
    "testing",
    "temp",
    "temporary",
    "qwerty",
    "qwertz",
    "azerty",
    "abc",
    "abcd",
    "iloveyou",
    "loveyou",
    "ilove",
    "love",
    "lovely",
    "trustno1",
    "trustno",
    "whatever",
    "nothing",
    "computer",
    "internet",
    "windows",
    "microsoft",
    "office",
    "google",
    "facebook",
    "monkey",
    "dragon",
    "shadow",
    "master",
    "sunshine",
    "princess",
    "superman",
    "batman",
    "spiderman",
    "starwars",
    "pokemon",
    "football",
    "baseball",
    "basketball",
    "hockey",
    "soccer",
    "cricket",
    "rugby",
    "liverpool",
    "arsenal",
    "chelsea",
    "everton",
    "manchester",
    "united",
    "rangers",
    "celtic",
    "tottenham",
    "london",
    "england",
    "scotland",
    "wales",
    "cymru",
    "britain",
    "council",
    "staff",
    "service",
    "work",
    "summer",
    "winter",
    "spring",
    "autumn",
    "monday",
    "friday",
    "january",
    "december",
    "charlie",
    "michael",
    "jordan",
    "thomas",
    "george",
    "jessica",
    "ashley",
    "daniel",
    "andrew",
    "matthew",
    "hello",
    "mypassword",
    "thisismypassword",
    "correcthorsebatterystaple",
    "threerandomwords",
    "hunter2",
];

/// Rows along which fingers run, read both ways.
const RUNS: [&str; 10] = [
    "abcdefghijklmnopqrstuvwxyz",
    "0123456789012345678901234567890",
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertzuiopasdfghjklyxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "qazwsxedcrfvtgbyhnujmikolp",
    "1q2w3e4r5t6y7u8i9o0p",
    "q1w2e3r4t5y6u7i8o9p0",
    "aabbccddeeffgghhiijjkkllmmnn",
];

/// Whether fewer than six characters are left once common words, keyboard runs and repeated characters are gone.
pub(super) fn is_common(password: &str) -> bool {
    let typed: Vec<char> = password
        .chars()
        .filter(|letter| letter.is_alphanumeric() || "@$!".contains(*letter))
        .flat_map(char::to_lowercase)
        .collect();
    let meant: Vec<char> = typed.iter().map(|letter| read_as_letter(*letter)).collect();
    left_over(&typed) < 6 || left_over(&meant) < 6
}

/// The letter for which a digit or sign is usually a disguise.
fn read_as_letter(letter: char) -> char {
    match letter {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    }
}

fn left_over(letters: &[char]) -> usize {
    let (mut at, mut left) = (0, 0);
    while at < letters.len() {
        let known = longest_known(&letters[at..]);
        left += usize::from(known == 0);
        at += known.max(1);
    }
    left
}

/// How many characters at the start are a common word, a run of four or more, or one character three times or more.
fn longest_known(rest: &[char]) -> usize {
    let word = WORDS
        .iter()
        .filter(|word| starts_with(rest, word))
        .map(|word| word.len())
        .max()
        .unwrap_or(0);
    let same = rest.iter().take_while(|letter| **letter == rest[0]).count();
    let run = RUNS
        .iter()
        .map(|row| longest_run(rest, row))
        .max()
        .unwrap_or(0);
    let same = if same >= 3 { same } else { 0 };
    let run = if run >= 4 { run } else { 0 };
    word.max(same).max(run)
}

fn starts_with(rest: &[char], word: &str) -> bool {
    rest.len() >= word.len() && word.chars().zip(rest).all(|(w, r)| w == *r)
}

fn longest_run(rest: &[char], row: &str) -> usize {
    let along: Vec<char> = row.chars().collect();
    let back: Vec<char> = row.chars().rev().collect();
    [along, back]
        .iter()
        .flat_map(|row| (0..row.len()).map(|from| agreeing(rest, &row[from..])))
        .max()
        .unwrap_or(0)
}

fn agreeing(a: &[char], b: &[char]) -> usize {
    a.iter().zip(b).take_while(|(x, y)| x == y).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(text: &str) -> usize {
        left_over(&text.chars().collect::<Vec<_>>())
    }

    #[test]
    fn words_runs_and_repeats_are_seen_through() {
        assert_eq!(left("passwordwelcome"), 0);
        assert_eq!(left("qwertyuiop09876zzz"), 0);
        assert_eq!(left("lkjhgfdsa"), 0);
        assert_eq!(left("otter"), 5);
        assert_eq!(left("passwordotter2026"), 9);
    }

    #[test]
    fn a_disguise_does_not_help() {
        assert!(is_common("P@$$w0rdP@$$w0rd!"));
        assert!(is_common("W3lc0m3-L3tm31n"));
        assert!(!is_common("P@$$w0rd-lantern-otter"));
    }

    #[test]
    fn words_are_kept_in_the_form_they_are_compared_in() {
        for word in WORDS {
            assert!(
                word.chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()),
                "{word}"
            );
        }
    }
}
