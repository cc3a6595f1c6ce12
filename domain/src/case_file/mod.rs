//! A case as its facts tell it. Nothing here is stored: it is folded anew from the facts each time.

use chrono::{Days, NaiveDate};
use uuid::Uuid;

use crate::actor::By;
use crate::clock::{
    Clarification, ClockFacts, IdentityKind, IdentityRequest, StatutoryClock, statutory_clock,
};
use crate::facts::{DatedFact, Fact, Outcome, Person, Purpose, ReadyReason, Received};
use crate::reference::Reference;
use crate::regime::Law;
use crate::right::Right;
use crate::routing::Destination;

mod fold;
mod parts;

pub use parts::{Claim, Code, Document, MissingReport, Question, RecipientState, Reply};

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
    /// The person who asks, with the details that they gave last.
    pub requester: Person,
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
    /// Its files, in the order in which they were added.
    pub documents: Vec<Document>,
    /// Those who hold the information too, in the order in which they were first told.
    pub recipients: Vec<RecipientState>,
    /// The newest reply.
    pub reply: Option<Reply>,
    /// What the person finds that it lacks.
    pub missing: Vec<MissingReport>,
    /// The newest code.
    pub code: Option<Code>,
    /// When the documents of the reply were last put back on the person's page.
    pub renewed_on: Option<NaiveDate>,
}

impl CaseFile {
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

    /// The file of that identifier.
    #[must_use]
    pub fn document(&self, id: Uuid) -> Option<&Document> {
        self.documents.iter().find(|known| known.document.id == id)
    }

    /// The files for one purpose.
    pub fn documents_for(&self, purpose: Purpose) -> impl Iterator<Item = &Document> {
        self.documents
            .iter()
            .filter(move |known| known.document.purpose == purpose)
    }

    /// The last day on which the newest reply's documents are on the person's page: `days` after the reply, or after
    /// the person had them put back.
    #[must_use]
    pub fn release_until(&self, days: u32) -> Option<NaiveDate> {
        let reply = self.reply.as_ref()?;
        let from = self.renewed_on.map_or(reply.on, |on| on.max(reply.on));
        from.checked_add_days(Days::new(u64::from(days)))
    }

    /// The last day on which council and resident were in touch, either way.
    #[must_use]
    pub fn last_contact_on(&self) -> NaiveDate {
        self.facts
            .iter()
            .filter(|dated| is_contact(dated))
            .map(|dated| dated.effective_on)
            .max()
            .unwrap_or(self.received_on)
    }
}

fn is_contact(dated: &DatedFact) -> bool {
    match &dated.fact {
        Fact::Received(_)
        | Fact::IdentityAsked { .. }
        | Fact::IdentityReceived { .. }
        | Fact::QuestionAsked { .. }
        | Fact::QuestionAnswered { .. }
        | Fact::ExtensionNotified { .. }
        | Fact::ComplaintAcknowledged { .. }
        | Fact::ComplaintProgress { .. }
        | Fact::MessageFromResident { .. }
        | Fact::MessageToResident { .. }
        | Fact::ReplySent { .. }
        | Fact::StillUnhappy { .. }
        | Fact::MissingReported { .. } => true,
        // A file or a withdrawal that the person sends is contact; what staff do in the file is none.
        Fact::DocumentAdded { .. } | Fact::Closed => dated.by == By::Resident,
        Fact::Routed { .. }
        | Fact::Assigned { .. }
        | Fact::Classified { .. }
        | Fact::Noted { .. }
        | Fact::OutcomeRecorded { .. }
        | Fact::Reopened { .. }
        | Fact::LetterWordsGiven { .. }
        | Fact::LetterReady { .. }
        | Fact::DetailsChanged { .. }
        | Fact::DocumentScanned { .. }
        | Fact::RecipientTold { .. }
        | Fact::RecipientAnswered { .. }
        | Fact::CodeIssued { .. }
        | Fact::ReleaseRenewed => false,
    }
}
