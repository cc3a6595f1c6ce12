//! The shape of every page of the form: shown, sent, shown again with what is wrong, or on to the next.

use axum::response::Response;
use chrono::NaiveDate;
use domain::language::Language;
use domain::regime::Law;
use serde_json::{Value, json};

use super::answers::Answers;
use super::draft;
use super::numbers::{self, Number};
use super::order::{Page, next};
use crate::council::CouncilProfile;
use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::form::{FieldError, Form, Posted};
use crate::web::view::View;

/// Where and when a question is asked.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a> {
    pub(super) council: &'a CouncilProfile,
    pub(super) law: &'a Law,
    pub(super) today: NaiveDate,
    pub(super) language: Language,
}

impl<'a> Setting<'a> {
    /// Of this visit.
    pub(super) fn of(ask: &'a Ask<Anyone>) -> Self {
        Self {
            council: &ask.app.council,
            law: &ask.app.law,
            today: ask.today,
            language: ask.language,
        }
    }

    /// A message in the page's language.
    pub(super) fn says(&self, id: &'static str) -> String {
        words::in_language(self.language, id)
    }
}

/// A page of the form.
pub(super) struct Question {
    /// Which.
    pub(super) page: Page,
    /// What shows it.
    pub(super) template: &'static str,
    /// The message of its title.
    pub(super) title: fn(&Answers, &Setting<'_>) -> &'static str,
    /// The fields with what was answered before.
    pub(super) filled: fn(&Answers, &Setting<'_>) -> Form,
    /// What else the template shows.
    pub(super) context: fn(&Answers, &Setting<'_>) -> Value,
    /// Takes the answers over, and says what is wrong with them.
    pub(super) read: fn(&mut Answers, &Posted, &Setting<'_>) -> Vec<FieldError>,
    /// The fields in which people type freely, and may type a number that is better left out.
    pub(super) free: &'static [&'static str],
}

/// A template that needs nothing but the form.
pub(super) fn nothing(_: &Answers, _: &Setting<'_>) -> Value {
    json!({})
}

impl Question {
    /// Shows the page, or leads to the one that comes first.
    pub(super) async fn ask(&self, ask: &Ask<Anyone>) -> Result<Response, AppError> {
        match draft::reach(ask, self.page).await? {
            Err(elsewhere) => Ok(ask.go(elsewhere)),
            Ok(draft) => {
                let form = (self.filled)(&draft.answers, &Setting::of(ask));
                self.show(ask, &draft.answers, form, &[]).await
            }
        }
    }

    /// Takes what was sent, and leads on.
    pub(super) async fn take(
        &self,
        ask: &Ask<Anyone>,
        posted: &Posted,
    ) -> Result<Response, AppError> {
        let mut draft = match draft::reach(ask, self.page).await? {
            Err(elsewhere) => return Ok(ask.go(elsewhere)),
            Ok(draft) => draft,
        };
        let mut answers = draft.answers.clone();
        let wrong = (self.read)(&mut answers, posted, &Setting::of(ask));
        if !wrong.is_empty() {
            let form = Form::again(posted).wrong(wrong);
            return self.show(ask, &draft.answers, form, &[]).await;
        }
        draft.answers = answers;
        let seen = numbers::found(self.free.iter().map(|field| posted.first(field)));
        if !seen.is_empty() && draft.answers.warned.insert(self.page) {
            draft.keep(ask).await?;
            let seen: Vec<Number> = seen.into_iter().collect();
            return self
                .show(ask, &draft.answers, Form::again(posted), &seen)
                .await;
        }
        next(ask, &draft).await
    }

    async fn show(
        &self,
        ask: &Ask<Anyone>,
        answers: &Answers,
        form: Form,
        numbers: &[Number],
    ) -> Result<Response, AppError> {
        let setting = Setting::of(ask);
        let mut context = (self.context)(answers, &setting);
        let warnings: Vec<&str> = numbers.iter().map(|number| number.warns()).collect();
        context["numbers"] = json!(warnings);
        View::new(
            ask,
            self.template,
            &setting.says((self.title)(answers, &setting)),
        )
        .back(answers.back_from(self.page, setting.council))
        .form(form)
        .show(ask, context)
        .await
    }
}

/// Text that may be empty, for a field.
pub(super) fn filled(text: &Option<String>) -> String {
    text.clone().unwrap_or_default()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::council::profile;

    /// Does something in West Northamptonshire on 23 November 2026.
    pub(in super::super) fn at_home<T>(act: impl FnOnce(&Setting<'_>) -> T) -> T {
        in_council(&profile("west-northamptonshire").expect("ships"), act)
    }

    /// Does something in that council on the same day.
    pub(in super::super) fn in_council<T>(
        council: &CouncilProfile,
        act: impl FnOnce(&Setting<'_>) -> T,
    ) -> T {
        act(&Setting {
            council,
            law: &Law::new(council.nation),
            today: "2026-11-23".parse().expect("a date"),
            language: Language::English,
        })
    }
}
