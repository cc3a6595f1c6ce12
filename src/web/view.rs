//! Putting a page together: the context that every template has, and the person's own part of it.

use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::actor::{Role, Roles};
use serde_json::{Value, json};

use super::ask::Ask;
use super::browser::Realm;
use super::error::AppError;
use super::form::Form;
use crate::app::App;

/// The name of the service in titles and headers.
pub const SERVICE: &str = "Your information";

/// The part of the context that every page has, without anything about the visitor.
#[must_use]
pub fn page_context(app: &App, title: &str, path: &str) -> Value {
    let staff = Realm::of(path) == Realm::Staff;
    json!({
        "title": title,
        "service": if staff { "Rightsdesk" } else { SERVICE },
        "path": path,
        "home": if staff { "/desk" } else { "/" },
        "language": "en",
        "indexed": path == "/",
        "council": {
            "name": app.council.name,
            "phone": app.council.contact.phone,
            "email": app.council.contact.email,
            "website": app.council.contact.website,
        },
        "phase": app.demo.as_ref().map(|_| json!({
            "tag": "Demo",
            "text": "This is a demonstration with invented people.",
            "href": "/demo",
            "link": "See the cast and the mail",
        })),
        "signed_in": null,
        "navigation": [],
        "back": null,
        "notice": null,
        "csrf": null,
    })
}

/// A page that is about to be shown.
pub struct View {
    template: &'static str,
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
            page: page_context(&ask.app, title, &ask.path),
            form: None,
            status: StatusCode::OK,
        }
    }

    /// With a back link.
    #[must_use]
    pub fn back(mut self, href: &str) -> Self {
        self.page["back"] = json!(href);
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
        self.page["notice"] = json!({ "kind": "success", "title": "Success", "text": text });
        self
    }

    /// With a message that matters.
    #[must_use]
    pub fn important(mut self, text: &str) -> Self {
        self.page["notice"] = json!({ "kind": null, "title": "Important", "text": text });
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
            None if Realm::of(&ask.path) == Realm::Public
                && !ask.browser.visitor().await?.sees_nothing() =>
            {
                self.page["signed_in"] = json!({ "name": "", "roles": [] });
                self.page["sign_out"] = json!("/sign-out");
            }
            None => {}
        }
        let mut whole = match context {
            Value::Object(map) => map,
            _ => serde_json::Map::new(),
        };
        if let Some(form) = &self.form {
            let csrf = self.page["csrf"].as_str().unwrap_or_default().to_owned();
            whole.insert("form".to_owned(), form.context(&csrf));
        }
        whole.insert("page".to_owned(), self.page);
        let html = ask.app.pages.render(self.template, &Value::Object(whole))?;
        Ok((self.status, Html(html)).into_response())
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
