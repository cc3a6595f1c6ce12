//! What the person needs, in the words of a letter.

use domain::needs::Needs;
use domain::said::Said;

use super::tongue::Tongue;

/// The needs as one list; nothing when there are none. How to reach somebody safely is for whoever writes to them, so
/// it is in here too.
pub(super) fn in_words(tongue: Tongue, needs: &Needs) -> Option<String> {
    let formats = needs
        .formats
        .iter()
        .map(|format| tongue.word_with("letter-need", "need", format.as_str()));
    let avoid = needs
        .avoid
        .iter()
        .map(|avoid| tongue.word_with("letter-avoid", "avoid", avoid.as_str()));
    let helper = needs
        .helper
        .iter()
        .map(|helper| tongue.say(&Said::new("letter-helper").with("helper", helper.as_str())));
    let said = needs.safe_contact.iter().chain(&needs.other).cloned();
    let all: Vec<String> = formats.chain(avoid).chain(helper).chain(said).collect();
    (!all.is_empty()).then(|| all.join("; "))
}
