//! Those who hold the information too, and what they were told [tell-recipients].

use super::text;
use crate::case_file::CaseFile;
use crate::facts::{Fact, Told};
use crate::refused::Refused;

/// Somebody was told, or there is a reason why not.
pub(super) fn told(recipient: &str, how: Told, reason: Option<String>) -> Result<Fact, Refused> {
    let recipient = text::name("recipient", recipient, "refused-enter-recipient")?;
    let reason = text::given_text("reason", reason)?;
    if how != Told::Told && reason.is_none() {
        return Err(Refused::Empty {
            field: "reason",
            says: "refused-enter-why-not-told",
        });
    }
    Ok(Fact::RecipientTold {
        recipient,
        how,
        reason,
    })
}

/// Somebody who was told has answered.
pub(super) fn answered(file: &CaseFile, recipient: &str, answer: &str) -> Result<Fact, Refused> {
    let known = file
        .recipients
        .iter()
        .find(|known| known.name == recipient.trim() && known.how == Told::Told)
        .ok_or(Refused::NoSuchRecipient)?;
    Ok(Fact::RecipientAnswered {
        recipient: known.name.clone(),
        answer: text::text("answer", answer, "refused-enter-their-answer")?,
    })
}
