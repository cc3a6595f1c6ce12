//! Putting a page together: the context that every template has, and the person's own part of it.

use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::actor::{Role, Roles};
use domain::language::Language;
use serde_json::{Value, json};

use super::ask::Ask;
use super::browser::{LONGEST_HOURS, RESIDENT_IDLE_MINUTES, Realm, UNSENT, keeps_answers};
use super::error::AppError;
use super::form::Form;
use super::pages::at;
use crate::app::App;

/// Minutes after which a resident is warned. The session is renewed at most once a minute, so it may end a minute
/// before its time: this leaves two minutes in any case.
const MINUTES_UNTIL_WARNED: i64 = RESIDENT_IDLE_MINUTES - 3;

/// The part of the context that every page has, without anything about the visitor.
#[must_use]
pub fn page_context(app: &App, title: &str, path: &str) -> Value {
    let staff = Realm::of(path) == Realm::Staff;
    let language = language_of(path);
    let service = words::in_language(language, "page-service");
    json!({
        "title": title,
        "service": if staff { "Rightsdesk" } else { service.as_str() },
        "path": path,
        "home": if staff { "/desk".to_owned() } else { at(language, "/") },
        "language": language.as_str(),
        "languages": if staff { Value::Null } else { json!(languages(path, "")) },
        "indexed": matches!(path, "/" | "/cy"),
        "council": {
            "name": app.council.name,
            "phone": app.council.contact.phone,
            "email": app.council.contact.email,
            "website": app.council.contact.website,
        },
        "phase": app.demo.as_ref().map(|_| json!({
            "tag": words::in_language(language, "page-phase-demo"),
            "text": words::in_language(language, "page-phase-demo-text"),
            "href": "/demo",
            "link": words::in_language(language, "page-phase-demo-link"),
        })),
        "quick_exit": !staff && app.council.quick_exit,
        "signed_in": null,
        "navigation": [],
        "back": null,
        "notice": null,
        "csrf": null,
    })
}

/// The language of a page, by its address: Welsh pages stand under `/cy`.
#[must_use]
pub fn language_of(path: &str) -> Language {
    if path == "/cy" || path.starts_with("/cy/") {
        Language::Welsh
    } else {
        Language::English
    }
}

/// The same page in each language, with what stands after the question mark.
fn languages(path: &str, query: &str) -> Vec<Value> {
    let now = language_of(path);
    let english = match path.strip_prefix("/cy") {
        Some("") => "/",
        Some(rest) if now == Language::Welsh => rest,
        _ => path,
    };
    Language::ALL
        .into_iter()
        .map(|language| {
            json!({
                "lang": language.as_str(),
                "text": words::in_language(language, "page-language-name"),
                "href": if query.is_empty() { at(language, english) } else { format!("{}?{query}", at(language, english)) },
                "current": language == now,
            })
        })
        .collect()
}

/// A page that is about to be shown.
pub struct View {
    template: &'static str,
    language: Language,
    page: Value,
    form: Option<Form>,
    status: StatusCode,
}

impl View {
    /// A page of that template and title.
    #[must_use]
    pub fn new<W>(ask: &Ask<W>, template: &'static str, title: &str) -> Self {
        Self {
            template,
            language: ask.language,
            page: page_context(&ask.app, title, &ask.path),
            form: None,
            status: StatusCode::OK,
        }
    }

    /// With a back link to one of our pages, by its English address.
    #[must_use]
    pub fn back(mut self, href: &str) -> Self {
        self.page["back"] = json!(at(self.language, href));
        self
    }

    /// Keeps what stands after the question mark when the reader changes the language.
    #[must_use]
    pub fn query(mut self, query: &str) -> Self {
        let path = self.page["path"].as_str().unwrap_or_default();
        self.page["languages"] = json!(languages(path, query));
        self
    }

    /// With a form; one with errors makes the page a 422.
    #[must_use]
    pub fn form(mut self, form: Form) -> Self {
        if form.is_wrong() {
            self.status = StatusCode::UNPROCESSABLE_ENTITY;
        }
        self.form = Some(form);
        self
    }

    /// With a message that an act was done.
    #[must_use]
    pub fn success(mut self, text: &str) -> Self {
        self.page["notice"] = json!({ "kind": "success", "title": words::in_language(self.language, "page-success"), "text": text });
        self
    }

    /// With a message that matters.
    #[must_use]
    pub fn important(mut self, text: &str) -> Self {
        self.page["notice"] = json!({ "kind": null, "title": words::in_language(self.language, "page-important"), "text": text });
        self
    }

    /// With another status.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// Shows it. `context` is an object; its keys stand beside `page` and `form`.
    ///
    /// # Errors
    /// A template that does not render, a session that cannot be begun.
    pub async fn show<W>(mut self, ask: &Ask<W>, context: Value) -> Result<Response, AppError> {
        let wants_session = self.form.is_some();
        let session = ask.browser.session().await;
        if wants_session || session.is_some() {
            self.page["csrf"] = json!(ask.browser.csrf().await?);
        }
        match &ask.person {
            Some(person) => {
                let names: Vec<&str> = person.roles.iter().map(Role::name).collect();
                self.page["signed_in"] = json!({ "name": person.name, "roles": names });
                self.page["sign_out"] = json!("/desk/sign-out");
                self.page["navigation"] = json!(navigation(&person.roles, &ask.path));
            }
            None if Realm::of(&ask.path) == Realm::Public => self.for_visitor(ask).await?,
            None => {}
        }
        let mut whole = match context {
            Value::Object(map) => map,
            _ => serde_json::Map::new(),
        };
        if let Some(form) = &self.form {
            let csrf = self.page["csrf"].as_str().unwrap_or_default().to_owned();
            whole.insert("form".to_owned(), form.context(&csrf, self.language));
        }
        whole.insert("page".to_owned(), self.page);
        let html = ask
            .app
            .pages
            .render(self.language, self.template, &Value::Object(whole))?;
        Ok((self.status, Html(html)).into_response())
    }
}

impl View {
    /// The way out and the time limit of a resident's browser that has something to protect.
    async fn for_visitor<W>(&mut self, ask: &Ask<W>) -> Result<(), AppError> {
        let visitor = ask.browser.visitor().await?;
        let begun = visitor.draft.is_some();
        if !visitor.sees_nothing() {
            self.page["signed_in"] = json!({ "name": "", "roles": [] });
            self.page["sign_out"] = json!(at(self.language, "/sign-out"));
        }
        if begun || !visitor.sees_nothing() {
            let (warn, end) = (MINUTES_UNTIL_WARNED, RESIDENT_IDLE_MINUTES);
            let unsent = (!keeps_answers(&ask.path)).then(|| at(self.language, UNSENT));
            self.page["timeout"] =
                json!({ "warn": warn, "end": end, "gone": LONGEST_HOURS * 60, "unsent": unsent });
        }
        Ok(())
    }
}

/// The staff navigation: a link for each part that the roles open.
fn navigation(roles: &Roles, path: &str) -> Vec<Value> {
    let mut links: Vec<(&str, &str)> = Vec::new();
    if roles.works_cases() {
        links.extend([
            ("/desk", "My work"),
            ("/desk/cases", "Requests"),
            ("/desk/log", "Log a request"),
            ("/desk/search", "Search"),
        ]);
    }
    if roles.has(Role::Manager) || roles.has(Role::DataProtectionOfficer) {
        links.push(("/insight", "Reports"));
    }
    if roles.has(Role::Administrator) {
        links.push(("/admin", "Admin"));
    }
    links
        .into_iter()
        .map(|(href, text)| {
            let within = href != "/desk" && path.starts_with(href);
            json!({ "href": href, "text": text, "current": path == href || within })
        })
        .collect()
}

/// Sends the browser to another page after an act.
#[must_use]
pub fn go(path: &str) -> Response {
    Redirect::to(path).into_response()
}
