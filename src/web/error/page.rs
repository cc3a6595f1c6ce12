//! What a page says when there is no page: what happened, what became of the answers, and what to do now.

use axum::http::StatusCode;
use domain::said::Said;

use super::AppError;

/// A page for a failure, still to be put into a language.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ErrorPage {
    /// Its heading.
    pub(super) title: &'static str,
    /// Its sentences.
    pub(super) says: Vec<Said>,
    /// Where to go on: one of our pages and the words of the link.
    pub(super) links: Vec<(&'static str, &'static str)>,
}

impl ErrorPage {
    fn new(title: &'static str, says: &[&'static str]) -> Self {
        Self {
            title,
            says: says.iter().map(|&id| Said::new(id)).collect(),
            links: Vec::new(),
        }
    }

    fn and(mut self, said: Said) -> Self {
        self.says.push(said);
        self
    }

    fn link(mut self, href: &'static str, says: &'static str) -> Self {
        self.links.push((href, says));
        self
    }

    /// The page for that status. `incident` is the number that stands in the log too.
    pub(super) fn of(status: StatusCode, error: Option<&AppError>, incident: &str) -> Self {
        match (status, error) {
            (StatusCode::TOO_MANY_REQUESTS, Some(AppError::TooOften { minutes })) => {
                Self::new("errors-too-often-title", &["errors-too-often-why"])
                    .and(Said::new("errors-too-often-wait").with("minutes", *minutes))
                    .and(Said::new("errors-answers-kept"))
            }
            (StatusCode::FORBIDDEN, _) => Self::new(
                "errors-forged-title",
                &[
                    "errors-nothing-changed",
                    "errors-forged-why",
                    "errors-forged-do",
                    "errors-answers-kept",
                ],
            ),
            (StatusCode::GONE, _) => Self::new(
                "errors-gone-title",
                &["errors-gone-why", "errors-gone-lost", "errors-gone-do"],
            )
            .link("/track", "errors-link-track"),
            (StatusCode::PAYLOAD_TOO_LARGE, _) => Self::new(
                "errors-too-large-title",
                &[
                    "errors-nothing-changed",
                    "errors-too-large-do",
                    "errors-answers-kept",
                ],
            ),
            (StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED, _) => Self::new(
                "errors-not-found-title",
                &[
                    "errors-not-found-address",
                    "errors-not-found-link",
                    "errors-answers-kept",
                ],
            )
            .link("/track", "errors-link-track")
            .link("/", "errors-link-start"),
            (StatusCode::SERVICE_UNAVAILABLE, _) => Self::new(
                "errors-busy-title",
                &["errors-fault-last", "errors-answers-kept"],
            )
            .and(Said::new("errors-busy-back").with("minutes", AppError::BUSY_MINUTES))
            .and(Said::new("errors-incident").with("incident", incident)),
            (status, _) if status.is_client_error() => Self::new(
                "errors-unread-title",
                &[
                    "errors-nothing-changed",
                    "errors-unread-do",
                    "errors-answers-kept",
                ],
            ),
            _ => Self::new(
                "errors-fault-title",
                &[
                    "errors-fault-last",
                    "errors-answers-kept",
                    "errors-fault-do",
                ],
            )
            .and(Said::new("errors-incident").with("incident", incident))
            .link("/track", "errors-link-track"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::language::Language;

    fn text(page: &ErrorPage, language: Language) -> String {
        let title = words::in_language(language, page.title);
        let links = page
            .links
            .iter()
            .map(|(_, says)| words::in_language(language, says));
        let says = page.says.iter().map(|said| words::say(language, said));
        std::iter::once(title)
            .chain(says)
            .chain(links)
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn every_failure_says_what_became_of_the_answers_and_shows_no_code() {
        for status in [
            400, 403, 404, 405, 410, 413, 415, 422, 429, 500, 502, 503, 504,
        ] {
            let status = StatusCode::from_u16(status).expect("a status");
            let page = ErrorPage::of(status, None, "A1B2C3D4");
            for language in Language::ALL {
                let text = text(&page, language);
                assert!(!text.contains(status.as_str()), "{text}");
                assert!(!text.contains("errors-"), "a message is missing: {text}");
                let kept = ["kept", "lost", "cadw", "golli"];
                assert!(
                    kept.iter().any(|word| text.contains(word)),
                    "{status}: {text}"
                );
            }
        }
    }

    #[test]
    fn a_wait_is_told_in_minutes() {
        let wait = |minutes| {
            let error = AppError::TooOften { minutes };
            let page = ErrorPage::of(StatusCode::TOO_MANY_REQUESTS, Some(&error), "");
            (text(&page, Language::English), text(&page, Language::Welsh))
        };
        assert!(wait(1).0.contains("in 1 minute."));
        assert!(wait(7).0.contains("in 7 minutes."));
        assert!(wait(2).1.contains("2 funud"), "{}", wait(2).1);
        assert!(wait(7).1.contains("7 munud"), "{}", wait(7).1);
    }

    #[test]
    fn only_a_fault_of_ours_has_a_number_to_quote() {
        for (status, quoted) in [(404, false), (403, false), (500, true), (503, true)] {
            let status = StatusCode::from_u16(status).expect("a status");
            let page = ErrorPage::of(status, None, "A1B2C3D4");
            assert_eq!(
                text(&page, Language::English).contains("A1B2C3D4"),
                quoted,
                "{status}"
            );
        }
    }
}
