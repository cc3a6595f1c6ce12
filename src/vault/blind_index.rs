//! Search without reading: equal texts give equal fingerprints, and the master key is needed to make one.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::Vault;

impl Vault {
    /// The fingerprint of `text` as it stands. `kind` (`name`, `email`, `postcode`…) keeps equal texts in different
    /// fields apart; bring `text` into its normal form first.
    pub fn blind(&self, kind: &str, text: &str) -> [u8; 32] {
        let key = self.derive("blind", kind);
        let mut mac =
            Hmac::<Sha256>::new_from_slice(key.as_slice()).expect("HMAC takes a key of any length");
        mac.update(text.as_bytes());
        mac.finalize().into_bytes().into()
    }

    /// The fingerprint of an e-mail address, in its normal form.
    pub fn blind_email(&self, email: &str) -> [u8; 32] {
        self.blind("email", &normal_email(email))
    }

    /// The fingerprint of a postcode, in its normal form.
    pub fn blind_postcode(&self, postcode: &str) -> [u8; 32] {
        self.blind("postcode", &normal_postcode(postcode))
    }

    /// The fingerprint of a code in a letter, which belongs to one browser.
    pub fn blind_mail_code(&self, browser: &[u8; 32], code: &str) -> [u8; 32] {
        let browser: String = browser.iter().map(|byte| format!("{byte:02x}")).collect();
        self.blind("mail_code", &format!("{browser}|{code}"))
    }

    /// The fingerprints under which a name is filed: each of its words, then the whole, none twice. Searching
    /// is [`Vault::name_search`].
    pub fn name_tokens(&self, name: &str) -> Vec<[u8; 32]> {
        let whole = normal_name(name);
        let mut tokens = Vec::new();
        for part in whole.split(' ').chain([whole.as_str()]) {
            let token = self.blind("name", part);
            if !part.is_empty() && !tokens.contains(&token) {
                tokens.push(token);
            }
        }
        tokens
    }

    /// The fingerprints that all have to be on file for a typed name to match, whatever the order of its words.
    pub fn name_search(&self, typed: &str) -> Vec<[u8; 32]> {
        let mut tokens = Vec::new();
        for word in normal_name(typed)
            .split(' ')
            .filter(|word| !word.is_empty())
        {
            let token = self.blind("name", word);
            if !tokens.contains(&token) {
                tokens.push(token);
            }
        }
        tokens
    }
}

/// A name in lower case, without accents and punctuation, its words separated by one space: `Siân O’Brien-Lloyd` is
/// `sian obrien lloyd`.
pub fn normal_name(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for letter in name.chars().flat_map(char::to_lowercase) {
        match letter {
            '\'' | '\u{2018}' | '\u{2019}' | '\u{2bc}' | '`' | '\u{300}'..='\u{36f}' => {}
            _ => match without_accent(letter) {
                Some(letters) => plain.push_str(letters),
                None if letter.is_alphanumeric() => plain.push(letter),
                None => plain.push(' '),
            },
        }
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An e-mail address without surrounding space, in lower case.
pub fn normal_email(email: &str) -> String {
    email.trim().to_lowercase()
}

/// A postcode in capitals, without spaces and punctuation: `nn16 0ap` is `NN160AP`.
pub fn normal_postcode(postcode: &str) -> String {
    postcode
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .collect()
}

/// The plain letters for a lower-case Latin letter with an accent; the scripts without such a habit stay as written.
fn without_accent(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ' | 'ả' | 'ấ' | 'ầ' => {
            "a"
        }
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ' | 'ế' | 'ề' | 'ễ' | 'ệ' => {
            "e"
        }
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ị' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' | 'ọ' | 'ố' | 'ồ' | 'ộ' => {
            "o"
        }
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'þ' => "th",
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ụ' => "u",
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' => "w",
        'ý' | 'ÿ' | 'ŷ' | 'ỳ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::MasterKey;

    fn vault() -> Vault {
        Vault::new(MasterKey::for_tests([1; 32]))
    }

    #[test]
    fn texts_are_brought_into_one_form() {
        assert_eq!(normal_name("  Siân  O’Brien-Lloyd "), "sian obrien lloyd");
        assert_eq!(normal_name("SIA\u{302}N, Ms."), "sian ms");
        assert_eq!(normal_name("Łukasz Straße"), "lukasz strasse");
        assert_eq!(normal_name("李 小龙"), "李 小龙");
        assert_eq!(normal_name(" - "), "");
        assert_eq!(normal_email(" Ada@Example.ORG\n"), "ada@example.org");
        assert_eq!(normal_postcode(" nn16-0ap. "), "NN160AP");
    }

    #[test]
    fn kinds_and_keys_are_kept_apart() {
        let ours = vault();
        assert_eq!(ours.blind("email", "a"), ours.blind("email", "a"));
        assert_ne!(ours.blind("email", "a"), ours.blind("email", "b"));
        assert_ne!(ours.blind("email", "a"), ours.blind("name", "a"));
        let theirs = Vault::new(MasterKey::for_tests([2; 32]));
        assert_ne!(ours.blind("email", "a"), theirs.blind("email", "a"));
        assert_eq!(ours.blind_email("A@b.uk "), ours.blind("email", "a@b.uk"));
        assert_eq!(
            ours.blind_postcode("nn16 0ap"),
            ours.blind("postcode", "NN160AP")
        );
    }

    #[test]
    fn a_name_is_found_by_any_of_its_words_in_any_order() {
        let vault = vault();
        let filed = vault.name_tokens("Siân Lloyd");
        assert_eq!(filed.len(), 3);
        let found = |typed| {
            let wanted = vault.name_search(typed);
            !wanted.is_empty() && wanted.iter().all(|token| filed.contains(token))
        };
        assert!(found("lloyd") && found("LLOYD, Sian") && found("siân"));
        assert!(!found("Sian Jones") && !found("sia") && !found(" "));
        assert!(filed.contains(&vault.blind("name", "sian lloyd")));
    }

    #[test]
    fn a_single_word_is_filed_once_and_nothing_not_at_all() {
        assert_eq!(vault().name_tokens("Cher").len(), 1);
        assert_eq!(vault().name_tokens("Boutros Boutros").len(), 2);
        assert!(vault().name_tokens(" ,").is_empty());
    }
}
