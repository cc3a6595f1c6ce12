//! A case as its facts tell it. Nothing here is stored: it is folded anew from the facts each time.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::clock::{
    Clarification, ClockFacts, IdentityKind, IdentityRequest, StatutoryClock, statutory_clock,
};
use crate::facts::{DatedFact, Fact, Outcome, ReadyReason, Received};
use crate::reference::Reference;
use crate::regime::Law;
use crate::right::Right;
use crate::routing::Destination;

/// One case: a request with one or more claims, or a complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFile {
    /// Its identifier, never shown.
    pub id: Uuid,
    /// What people quote.
    pub reference: Reference,
    /// Every fact, in the order in which it was recorded.
    pub facts: Vec<DatedFact>,
    /// What came in.
    pub received: Received,
    /// The London day of receipt.
    pub received_on: NaiveDate,
    /// What was asked for, one outcome each.
    pub claims: Vec<Claim>,
    /// Proof of identity or authority that was asked for.
    pub identity: Vec<IdentityRequest>,
    /// Questions to the person.
    pub questions: Vec<Question>,
    /// When notice of an extension went out.
    pub extended_on: Option<NaiveDate>,
    /// Where it was sent.
    pub routed: Option<Destination>,
    /// Who owns it.
    pub owner: Option<Uuid>,
    /// When the complaint was acknowledged.
    pub acknowledged_on: Option<NaiveDate>,
    /// When the complainant last heard of progress.
    pub progress_on: Option<NaiveDate>,
    /// The day of the first reply: the one that the law's date is about.
    pub replied_on: Option<NaiveDate>,
    /// Whether a reply has gone since the case was opened or reopened.
    pub reply_is_out: bool,
    /// When it was closed, unless reopened.
    pub closed_on: Option<NaiveDate>,
    /// What the person said after the answer.
    pub unhappy: Option<(NaiveDate, String)>,
    /// What the letter to the regulator shall say: harm, and what is wanted.
    pub letter_words: Option<(String, String)>,
    /// The reasons for which the letter was offered, with the day.
    pub offered: Vec<(NaiveDate, ReadyReason)>,
}

/// One thing asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Its number, from 1.
    pub no: u8,
    /// The right.
    pub right: Right,
    /// How it ended, the day, and the reasons as the resident reads them.
    pub outcome: Option<(Outcome, NaiveDate, String)>,
}

/// A question to the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The question as sent.
    pub text: String,
    /// The day it was asked.
    pub asked_on: NaiveDate,
    /// The answer and the day it arrived.
    pub answer: Option<(NaiveDate, String)>,
}

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
            Fact::ReplySent { .. } => {
                self.replied_on.get_or_insert(on);
                self.reply_is_out = true;
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
        }
        Ok(())
    }

    fn claim_mut(&mut self, no: u8) -> Option<&mut Claim> {
        self.claims.iter_mut().find(|claim| claim.no == no)
    }

    fn open_identity_mut(&mut self, what: IdentityKind) -> Option<&mut IdentityRequest> {
        self.identity
            .iter_mut()
            .find(|asked| asked.kind == what && asked.received_on.is_none())
    }

    /// The claim of that number.
    #[must_use]
    pub fn claim(&self, no: u8) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.no == no)
    }

    /// The number of the last fact.
    #[must_use]
    pub fn seq(&self) -> u32 {
        self.facts.last().map_or(0, |fact| fact.seq)
    }

    /// Whether it is a complaint, which is a kind of case of its own.
    #[must_use]
    pub fn is_complaint(&self) -> bool {
        self.claims
            .iter()
            .any(|claim| claim.right == Right::Complaint)
    }

    /// The question that waits for an answer.
    #[must_use]
    pub fn open_question(&self) -> Option<&Question> {
        self.questions.iter().find(|q| q.answer.is_none())
    }

    /// The proof that is still awaited.
    #[must_use]
    pub fn open_identity(&self, what: IdentityKind) -> Option<&IdentityRequest> {
        self.identity
            .iter()
            .find(|asked| asked.kind == what && asked.received_on.is_none())
    }

    /// Whether every claim was taken back.
    #[must_use]
    pub fn is_withdrawn(&self) -> bool {
        self.claims
            .iter()
            .all(|c| matches!(c.outcome, Some((Outcome::Withdrawn, ..))))
    }

    /// Whether every claim has its outcome.
    #[must_use]
    pub fn is_decided(&self) -> bool {
        self.claims.iter().all(|claim| claim.outcome.is_some())
    }

    /// The facts that move a claim's date.
    #[must_use]
    pub fn clock_facts(&self, claim: &Claim) -> ClockFacts {
        ClockFacts {
            right: claim.right,
            received_on: self.received_on,
            identity: self.identity.clone(),
            fee: None,
            clarifications: self
                .questions
                .iter()
                .map(|q| Clarification {
                    asked_on: q.asked_on,
                    answered_on: q.answer.as_ref().map(|(on, _)| *on),
                })
                .collect(),
            extension_notified_on: self.extended_on,
            extension_promised_on: None,
        }
    }

    /// The day on which the duty that a claim's date is about was done: the reply; for a complaint the
    /// acknowledgement, or the whole answer if that came first [complaint-ack]. Taking a claim back ends it.
    #[must_use]
    pub fn finished_on(&self, claim: &Claim) -> Option<NaiveDate> {
        if let Some((Outcome::Withdrawn, on, _)) = claim.outcome {
            return Some(self.replied_on.map_or(on, |replied| replied.min(on)));
        }
        if claim.right == Right::Complaint {
            return [self.acknowledged_on, self.replied_on]
                .into_iter()
                .flatten()
                .min();
        }
        self.replied_on
    }

    /// Each claim with its clock, in claim order.
    #[must_use]
    pub fn clocks<'a>(&'a self, law: &Law) -> Vec<(&'a Claim, StatutoryClock)> {
        self.claims
            .iter()
            .map(|claim| (claim, statutory_clock(&self.clock_facts(claim), law)))
            .collect()
    }

    /// The claim that governs the case, with its clock: the earliest date still to be met; with none left,
    /// the earliest date there was. Lists, pages and letters speak of this one.
    #[must_use]
    pub fn governing<'a>(&'a self, law: &Law) -> (&'a Claim, StatutoryClock) {
        let first = &self.claims[0];
        self.clocks(law)
            .into_iter()
            .min_by_key(|(claim, clock)| {
                (
                    self.finished_on(claim).is_some(),
                    clock.due_on.is_none(),
                    clock.due_on,
                    claim.no,
                )
            })
            .unwrap_or_else(|| (first, statutory_clock(&self.clock_facts(first), law)))
    }

    /// Words for what was asked, such as "Copy of information (access)".
    #[must_use]
    pub fn asked_for(&self) -> String {
        let names: Vec<&str> = self.claims.iter().map(|c| c.right.name()).collect();
        names.join(", ")
    }

    /// The last day on which council and resident were in touch, either way.
    #[must_use]
    pub fn last_contact_on(&self) -> NaiveDate {
        self.facts
            .iter()
            .filter(|dated| {
                !matches!(
                    dated.fact,
                    Fact::Routed { .. }
                        | Fact::Assigned { .. }
                        | Fact::Classified { .. }
                        | Fact::Noted { .. }
                        | Fact::OutcomeRecorded { .. }
                        | Fact::Closed
                        | Fact::Reopened { .. }
                        | Fact::LetterWordsGiven { .. }
                        | Fact::LetterReady { .. }
                )
            })
            .map(|dated| dated.effective_on)
            .max()
            .unwrap_or(self.received_on)
    }
}
