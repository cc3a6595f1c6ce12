//! What the notice says about processing: categories, sources, purposes, recipients and lawful bases.

use serde::{Deserialize, Serialize};

/// The substance of a privacy notice, which also feeds the reply to an access request (Art 15(1) UK GDPR).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Processing {
    /// Categories of information held.
    pub categories: Vec<Category>,
    /// Where it comes from.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// What it is used for.
    pub purposes: Vec<String>,
    /// Who may receive it.
    pub recipients: Vec<Recipient>,
    /// What the council promises not to do, or only to do.
    #[serde(default)]
    pub undertakings: Vec<String>,
    /// Lawful bases that it relies on (Art 6(1) UK GDPR).
    pub lawful_bases: Vec<BasisInUse>,
    /// Conditions for special category data (Art 9(2) UK GDPR), where the notice states them.
    #[serde(default)]
    pub special_conditions: Vec<ConditionInUse>,
}

impl Processing {
    /// Whether the council relies on consent for anything. Where it does not, a withdrawal is passed on as an objection.
    #[must_use]
    pub fn relies_on_consent(&self) -> bool {
        self.lawful_bases
            .iter()
            .any(|used| used.basis == LawfulBasis::Consent)
    }
}

/// A category of information.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its name.
    pub name: String,
    /// Whether the law sets it apart.
    #[serde(default)]
    pub sort: CategorySort,
    /// Examples that the notice gives.
    #[serde(default)]
    pub examples: Vec<String>,
}

/// Whether the law sets a category apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CategorySort {
    /// Nothing apart.
    #[default]
    Ordinary,
    /// Special category data (Art 9(1) UK GDPR).
    Special,
    /// Criminal convictions and offences (Art 10 UK GDPR).
    CriminalOffence,
}

/// Where information comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Who gives it.
    pub name: String,
    /// Examples that the notice gives.
    #[serde(default)]
    pub examples: Vec<String>,
}

/// Who may receive information.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipient {
    /// The recipient, or the class of recipients.
    pub name: String,
    /// What kind of body it is.
    pub kind: RecipientKind,
    /// Bodies that the notice names.
    #[serde(default)]
    pub examples: Vec<String>,
}

/// The kind of body that a recipient is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RecipientKind {
    /// A part of the council itself.
    CouncilService,
    /// A body that works for or with the council.
    ServiceProvider,
    /// Police and others with powers to investigate.
    LawEnforcement,
    /// A landlord.
    Housing,
    /// Health and care bodies.
    HealthAndCare,
    /// Family and associates.
    Family,
    /// Ombudsmen and regulators.
    Oversight,
    /// Members of parliament and councillors.
    ElectedRepresentative,
    /// Central government.
    Government,
    /// Another council.
    LocalAuthority,
    /// A credit reference agency.
    CreditReference,
    /// A body that gives advice.
    Advice,
}

/// A lawful basis and when the council relies on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BasisInUse {
    /// The basis.
    pub basis: LawfulBasis,
    /// When it is relied on; reads on after "where".
    pub when: String,
}

/// The lawful bases of Art 6(1) UK GDPR.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LawfulBasis {
    /// Art 6(1)(a).
    Consent,
    /// Art 6(1)(b).
    Contract,
    /// Art 6(1)(c).
    LegalObligation,
    /// Art 6(1)(d).
    VitalInterests,
    /// Art 6(1)(e).
    PublicTask,
    /// Art 6(1)(ea), added by DUAA s.70.
    RecognisedLegitimateInterest,
    /// Art 6(1)(f).
    LegitimateInterests,
}

/// A condition for special category data and when the council relies on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConditionInUse {
    /// The condition.
    pub condition: SpecialCondition,
    /// When it is relied on; reads on after "where" or "for".
    pub when: String,
}

/// The conditions of Art 9(2) UK GDPR.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SpecialCondition {
    /// Art 9(2)(a).
    ExplicitConsent,
    /// Art 9(2)(b).
    EmploymentOrSocialSecurity,
    /// Art 9(2)(c).
    VitalInterests,
    /// Art 9(2)(d).
    NotForProfitBody,
    /// Art 9(2)(e).
    MadePublic,
    /// Art 9(2)(f).
    LegalClaims,
    /// Art 9(2)(g).
    SubstantialPublicInterest,
    /// Art 9(2)(h).
    HealthOrSocialCare,
    /// Art 9(2)(i).
    PublicHealth,
    /// Art 9(2)(j).
    ArchivingOrResearch,
}

/// A consent that a person can withdraw [consent].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// Short name, stored with the case.
    pub slug: String,
    /// What was agreed to, as the form lists it.
    pub name: String,
    /// What stops on withdrawal, in the notice's words.
    pub stops: Option<String>,
    /// What carries on all the same, in the notice's words.
    pub carries_on: Option<String>,
    /// Who receives the information under this consent, as the notice names them: they are told when it ends.
    #[serde(default)]
    pub recipients: Vec<String>,
}
