//! Each rule's anchor in the reference of law and its citation, as every step shows them.

/// A rule of law or policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The anchor, without brackets.
    pub anchor: &'static str,
    /// Where it stands, for a person to look up.
    pub citation: &'static str,
}

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $anchor:literal, $citation:literal;)+) => {
        $($(#[$doc])* pub const $name: Rule = Rule { anchor: $anchor, citation: $citation };)+

        /// Every rule, for the table of law and its check.
        pub const ALL: &[Rule] = &[$($name),+];
    };
}

rules! {
    /// Days are days of UK legal time.
    LOCAL_TIME = "local-time", "Reg 1182/71 Art 3; Interpretation Act 1978 s.9";
    /// When the reply period starts.
    START = "clock-start", "UK GDPR Art 12A(2)";
    /// The same, for requests received before Art 12A.
    OLD_START = "clock-start", "UK GDPR Art 12(3) and (6), as in force before 5 February 2026";
    /// How long the reply period is.
    LENGTH = "clock-length", "UK GDPR Art 12A(1); Reg 1182/71 Art 3";
    /// The same, for requests received before Art 12A.
    OLD_LENGTH = "clock-length",
        "UK GDPR Art 12(3), as in force before 5 February 2026; Reg 1182/71 Art 3";
    /// The question that pauses an access request.
    PAUSE = "clock-pause", "UK GDPR Art 12A(5)-(6)";
    /// No statutory pause before Art 12A.
    OLD_PAUSE = "old-requests", "SI 2026/82 reg 4; ICO guidance of the time";
    /// The extension by notice.
    EXTENSION = "clock-extension", "UK GDPR Art 12A(3)-(5)";
    /// The same, for requests received before Art 12A.
    OLD_EXTENSION = "clock-extension",
        "UK GDPR Art 12(3), as in force before 5 February 2026";
    /// The last day moves to a working day.
    ROLL = "roll", "Reg 1182/71 Art 3(4)";
    /// No published holidays for the year.
    BEYOND_LIST = "beyond-list", "Banking and Financial Dealings Act 1971 s.1";
    /// Marketing stops at once.
    DIRECT_MARKETING = "direct-marketing", "UK GDPR Art 21(2)-(3)";
    /// Withdrawal of consent has no date in law.
    CONSENT = "consent", "UK GDPR Art 7(3); council target, not law";
    /// The acknowledgement of a complaint.
    COMPLAINT_ACK = "complaint-ack", "DPA 2018 s.164A(3), s.205(2)";
    /// A complaint from before the duty.
    COMPLAINT_BEFORE_DUTY = "complaint-ack", "SI 2026/82 reg 7";
    /// Authority to act counts like identity.
    AUTHORITY = "authority", "UK GDPR Art 12A(2); ICO right of access guidance";
    /// The regulator's time.
    SECTION_166 = "section-166", "DPA 2018 s.166(1)-(2)";
    /// When the regulator expects to hear.
    ICO_THREE_MONTHS = "ico-three-months", "ICO, what to expect (guidance, not law)";
    /// Telling the Principal Reporter.
    PRINCIPAL_REPORTER = "principal-reporter", "DPA 2018 Sch 3 paras 12 and 20";
    /// Exam marks.
    EXAM_MARKS = "exam-marks", "DPA 2018 Sch 2 para 25";
    /// The fixed number of days.
    FIXED_TARGET = "clock-length", "ICO right of access guidance; council target, not law";
    /// The duty to reply, and when.
    REPLY_IN_TIME = "clock-rights", "UK GDPR Art 12(3) and Art 12A(1)";
    /// What a refusal says.
    REFUSAL = "refusal-notice", "UK GDPR Art 12(4)";
    /// The ways to complain.
    TWO_ROUTES = "two-routes", "UK GDPR Art 12(4) and Art 15(1)(ea) and (f); DPA 2018 s.164A, s.165";
    /// Complaining to the council.
    COMPLAIN_TO_COUNCIL = "two-routes", "DPA 2018 s.164A";
    /// Complaining to the regulator.
    COMPLAIN_TO_REGULATOR = "regulator-complaint", "DPA 2018 s.165";
    /// Going to court.
    COURT = "court", "DPA 2018 s.167";
    /// Looking into a complaint and telling about it.
    COMPLAINT_HANDLING = "complaint-handling", "DPA 2018 s.164A(4)-(5)";
    /// The cautious target.
    CAUTIOUS_TARGET = "cautious-target", "Council target, not law";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_words_and_every_rule_has_a_citation() {
        for rule in ALL {
            assert!(!rule.citation.is_empty());
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            assert!(rule.anchor.chars().all(plain), "{}", rule.anchor);
        }
    }
}
