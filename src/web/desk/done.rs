//! What to say after an act. The address carries the act's name and nothing that anybody typed.

use domain::action::ActionKind;
use domain::case_file::CaseFile;
use serde_json::{Value, json};

use super::rows::href;
use super::told::goes_out;

/// The word in the address after a request was logged.
pub(super) const LOGGED: &str = "logged";

/// The sentence for an act that was done.
pub(super) fn sentence(done: &str) -> Option<&'static str> {
    if done == LOGGED {
        return Some("The request has been logged.");
    }
    Some(match ActionKind::read(done)? {
        ActionKind::Assign => "The request has been assigned.",
        ActionKind::Classify => "What is asked for has been confirmed.",
        ActionKind::AskIdentity => "You have asked for proof of identity.",
        ActionKind::RecordIdentity => "The proof of identity has been recorded.",
        ActionKind::AskAuthority => "You have asked for proof of authority.",
        ActionKind::RecordAuthority => "The proof of authority has been recorded.",
        ActionKind::AskQuestion => "Your question has been sent.",
        ActionKind::RecordAnswer => "The answer has been recorded.",
        ActionKind::Extend => "The notice of the extension has been sent.",
        ActionKind::Acknowledge => "The complaint has been acknowledged.",
        ActionKind::UpdateComplainant => "The progress update has been sent.",
        ActionKind::WriteToResident => "Your message has been sent.",
        ActionKind::Note => "Your note has been added.",
        ActionKind::RecordOutcome => "The outcome has been recorded.",
        ActionKind::SendReply => "The reply has been sent.",
        ActionKind::Close => "The request has been closed.",
        ActionKind::Reopen => "The request has been reopened.",
        ActionKind::AddDocument => "The file has been added.",
        ActionKind::TellRecipient => "What was done to tell them has been recorded.",
        ActionKind::RecordRecipientAnswer => "The recipient’s answer has been recorded.",
        ActionKind::IssueCode => "A code has been given out. It was shown once.",
        ActionKind::Answer
        | ActionKind::WriteToCouncil
        | ActionKind::SayUnhappy
        | ActionKind::GiveLetterWords
        | ActionKind::OfferLetter
        | ActionKind::ChangeDetails
        | ActionKind::Withdraw
        | ActionKind::RecordScan
        | ActionKind::ReportMissing
        | ActionKind::RenewRelease => return None,
    })
}

/// The letter that has to be printed and posted, when the last act wrote one and the person has no e-mail address or
/// was to be answered by post.
pub(super) fn to_post(file: &CaseFile, done: &str) -> Option<Value> {
    ActionKind::read(done)?;
    let last = file.facts.last().filter(|dated| goes_out(&dated.fact))?;
    let by_post = matches!(
        last.fact,
        domain::facts::Fact::ReplySent {
            sent_by: domain::facts::ReplyChannel::Post,
            ..
        }
    );
    (by_post || file.requester.mail_address().is_none()).then(|| {
        let href = format!("{}/letters/{}", href(file.reference.as_str()), last.seq);
        json!({ "href": href, "by_post": by_post })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_of_staff_has_its_sentence_and_nothing_else_has_one() {
        for kind in ActionKind::ALL {
            let said = sentence(kind.as_str());
            assert_eq!(said.is_some(), !is_others(kind), "{kind:?}");
        }
        assert_eq!(sentence("<script>"), None);
        assert!(sentence(LOGGED).is_some());
    }

    fn is_others(kind: ActionKind) -> bool {
        use domain::actor::{Actor, Role, Roles};
        let all = Actor::Staff {
            id: uuid::Uuid::nil(),
            roles: Roles::of(Role::ALL),
        };
        let file = super::super::effects::samples::access("2026-11-23");
        let law = domain::regime::Law::new(domain::nation::Nation::EnglandAndWales);
        let today = "2026-11-24".parse().unwrap();
        domain::permitted::guard(&file, &all, kind, &law, today)
            == Err(domain::refused::Refused::NotYourPart)
    }
}
