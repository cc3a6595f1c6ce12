//! The sentences of the steps, put into words once: most lines of a file say the same few thousand things.

use std::collections::HashMap;

use domain::said::Said;

/// Sentences to remember before the memory is emptied, so that it stays small however long the input is.
const MOST: usize = 8_192;

/// Sentences that were said before.
#[derive(Default)]
pub(super) struct Phrases(HashMap<Said, String>);

impl Phrases {
    /// The sentence.
    pub(super) fn say(&mut self, said: Said) -> String {
        if let Some(known) = self.0.get(&said) {
            return known.clone();
        }
        let sentence = words::in_english(&said);
        if self.0.len() >= MOST {
            self.0.clear();
        }
        self.0.insert(said, sentence.clone());
        sentence
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_the_same_as_the_words_and_forgets_in_time() {
        let mut phrases = Phrases::default();
        for number in 0..20_000_u32 {
            let said = Said::new("refused-too-long").with("most", number);
            let expected = words::in_english(&said);
            assert_eq!(phrases.say(said.clone()), expected);
            assert_eq!(phrases.say(said), expected);
            assert!(phrases.0.len() <= MOST);
        }
    }
}
