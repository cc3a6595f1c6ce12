//! From the facts to the case.

use chrono::NaiveDate;
use uuid::Uuid;

use super::{CaseFile, Claim, Code, Document, MissingReport, Question, RecipientState, Reply};
use crate::clock::{IdentityKind, IdentityRequest};
use crate::facts::{DatedFact, Fact, Told};
use crate::reference::Reference;
use crate::routing::Destination;

impl CaseFile {
    /// Folds the facts, which must be numbered from 1 without gaps and begin with [`Fact::Received`].
    ///
    /// # Errors
    /// The number of the fact that does not fit.
    pub fn from_facts(id: Uuid, reference: Reference, facts: Vec<DatedFact>) -> Result<Self, u32> {
        if let Some((n, _)) = (1_u32..).zip(&facts).find(|(n, fact)| fact.seq != *n) {
            return Err(n);
        }
        let Some((Fact::Received(received), received_on)) =
            facts.first().map(|f| (&f.fact, f.effective_on))
        else {
            return Err(1);
        };
        let claims = (1_u8..)
            .zip(&received.rights)
            .map(|(no, right)| Claim {
                no,
                right: *right,
                outcome: None,
            })
            .collect::<Vec<_>>();
        let mut file = Self {
            id,
            reference,
            received: (**received).clone(),
            requester: received.requester.clone(),
            received_on,
            claims,
            identity: Vec::new(),
            questions: Vec::new(),
            extended_on: None,
            routed: None,
            owner: None,
            acknowledged_on: None,
            progress_on: None,
            replied_on: None,
            reply_is_out: false,
            closed_on: None,
            unhappy: None,
            letter_words: None,
            offered: Vec::new(),
            documents: Vec::new(),
            recipients: Vec::new(),
            reply: None,
            missing: Vec::new(),
            code: None,
            renewed_on: None,
            facts: Vec::new(),
        };
        if file.claims.is_empty() {
            return Err(1);
        }
        for dated in facts {
            file.take(&dated)?;
            file.facts.push(dated);
        }
        Ok(file)
    }

    fn take(&mut self, dated: &DatedFact) -> Result<(), u32> {
        let on = dated.effective_on;
        match &dated.fact {
            Fact::Received(_) if dated.seq != 1 => return Err(dated.seq),
            Fact::Received(_)
            | Fact::MessageFromResident { .. }
            | Fact::MessageToResident { .. }
            | Fact::Noted { .. } => {}
            Fact::Routed { to, .. } => {
                if let Destination::Person(id) = to {
                    self.owner = Some(*id);
                }
                self.routed = Some(to.clone());
            }
            Fact::Assigned { to, .. } => self.owner = Some(*to),
            Fact::Classified {
                claim_no, right, ..
            } => {
                self.claim_mut(*claim_no).ok_or(dated.seq)?.right = *right;
            }
            Fact::IdentityAsked { what, .. } => self.identity.push(IdentityRequest {
                asked_on: on,
                received_on: None,
                kind: *what,
            }),
            Fact::IdentityReceived { what } => {
                self.open_identity_mut(*what).ok_or(dated.seq)?.received_on = Some(on);
            }
            Fact::QuestionAsked { question } => self.questions.push(Question {
                text: question.clone(),
                asked_on: on,
                answer: None,
            }),
            Fact::QuestionAnswered { answer } => {
                let open = self.questions.iter_mut().find(|q| q.answer.is_none());
                open.ok_or(dated.seq)?.answer = Some((on, answer.clone()));
            }
            Fact::ExtensionNotified { .. } => {
                self.extended_on.get_or_insert(on);
            }
            Fact::ComplaintAcknowledged { .. } => {
                self.acknowledged_on.get_or_insert(on);
            }
            Fact::ComplaintProgress { .. } => self.progress_on = Some(on),
            Fact::OutcomeRecorded {
                claim_no,
                outcome,
                reasons,
            } => {
                self.claim_mut(*claim_no).ok_or(dated.seq)?.outcome =
                    Some((*outcome, on, reasons.clone()));
            }
            Fact::ReplySent {
                words,
                routes,
                sent_by,
                schedule,
            } => {
                self.replied_on.get_or_insert(on);
                self.reply_is_out = true;
                self.reply = Some(Reply {
                    on,
                    words: words.clone(),
                    routes: routes.clone(),
                    language: self.requester.language,
                    sent_by: *sent_by,
                    schedule: schedule.clone(),
                });
            }
            Fact::Closed => self.closed_on = Some(on),
            Fact::Reopened { .. } => {
                self.closed_on = None;
                self.reply_is_out = false;
            }
            Fact::StillUnhappy { words } => self.unhappy = Some((on, words.clone())),
            Fact::LetterWordsGiven { harm, wanted } => {
                self.letter_words = Some((harm.clone(), wanted.clone()));
            }
            Fact::LetterReady { because } => self.offered.push((on, *because)),
            Fact::DetailsChanged { person } => self.requester = (**person).clone(),
            Fact::DocumentAdded { document } => self.documents.push(Document {
                document: document.clone(),
                added_on: on,
                by: dated.by,
                scan: None,
            }),
            Fact::DocumentScanned { document, verdict } => {
                let mut documents = self.documents.iter_mut();
                let scanned = documents.find(|known| known.document.id == *document);
                scanned.ok_or(dated.seq)?.scan = Some(verdict.clone());
            }
            Fact::RecipientTold {
                recipient,
                how,
                reason,
            } => self.tell(on, recipient, *how, reason.clone()),
            Fact::RecipientAnswered { recipient, answer } => {
                let told = self.recipients.iter_mut().find(|r| r.name == *recipient);
                let told = told.ok_or(dated.seq)?;
                told.answered_on = Some(on);
                told.answer = Some(answer.clone());
            }
            Fact::MissingReported { items, words } => self.missing.push(MissingReport {
                on,
                items: items.clone(),
                words: words.clone(),
            }),
            Fact::CodeIssued { digest, how } => {
                self.code = Some(Code {
                    on,
                    digest: digest.clone(),
                    how: *how,
                });
            }
            Fact::ReleaseRenewed => self.renewed_on = Some(on),
        }
        Ok(())
    }

    /// The newest word on a recipient counts; an answer that they gave before stays.
    fn tell(&mut self, on: NaiveDate, name: &str, how: Told, reason: Option<String>) {
        let told_on = (how == Told::Told).then_some(on);
        match self.recipients.iter_mut().find(|known| known.name == name) {
            Some(known) => {
                known.told_on = told_on;
                known.how = how;
                known.reason = reason;
            }
            None => self.recipients.push(RecipientState {
                name: name.to_owned(),
                told_on,
                how,
                reason,
                answered_on: None,
                answer: None,
            }),
        }
    }

    fn claim_mut(&mut self, no: u8) -> Option<&mut Claim> {
        self.claims.iter_mut().find(|claim| claim.no == no)
    }

    fn open_identity_mut(&mut self, what: IdentityKind) -> Option<&mut IdentityRequest> {
        self.identity
            .iter_mut()
            .find(|asked| asked.kind == what && asked.received_on.is_none())
    }
}
