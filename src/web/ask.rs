//! Who is asking, as the first argument of every handler. A page can only be shown through an [`Ask`], so one
//! without an actor does not compile.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::Response;
use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::{Actor, Role, Roles};
use domain::language::Language;
use domain::reference::Reference;
use domain::said::Said;
use uuid::Uuid;

use super::browser::{Browser, Visitor};
use super::error::AppError;
use super::pages::at;
use super::view::{go, language_of};
use crate::app::App;
use crate::casework::{self, OpenCase};
use crate::clock::{london_date, micros};
use crate::people::{self, Person};
use crate::store::cases;

/// A request from somebody who may make it.
pub struct Ask<W> {
    /// The product.
    pub app: Arc<App>,
    /// Who asks, proved.
    pub who: W,
    /// The member of staff, when it is one.
    pub person: Option<Person>,
    /// The path asked for.
    pub path: String,
    /// The language of the page, by its path.
    pub language: Language,
    /// Now.
    pub now: DateTime<Utc>,
    /// Today in London.
    pub today: NaiveDate,
    /// The browser.
    pub browser: Arc<Browser>,
}

/// A kind of visitor. Each implementation is the only place that decides who counts as one.
pub trait Who: Sized {
    /// Proves that the browser belongs to such a visitor.
    fn prove(
        app: &Arc<App>,
        browser: &Browser,
        person: Option<&Person>,
    ) -> impl Future<Output = Result<Self, AppError>> + Send;
}

/// Anybody, signed in or not.
pub struct Anyone;

/// A resident who has sent a request from this browser or proved an e-mail address.
pub struct Resident(pub Visitor);

/// Somebody who works cases: a caseworker or the Data Protection Officer.
pub struct Caseworker(pub Actor);

/// Somebody who may see figures: a manager or the Data Protection Officer.
pub struct Reader;

/// An administrator.
pub struct Administrator(pub Uuid);

/// A member of staff of any role, fully signed in.
pub struct AnyStaff(pub Roles);

/// A member of staff who has given the password and not yet the second factor.
pub struct HalfWay(pub Uuid);

impl<W: Who> FromRequestParts<Arc<App>> for Ask<W> {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, AppError> {
        let browser = parts
            .extensions
            .get::<Arc<Browser>>()
            .cloned()
            .ok_or(AppError::NotFound)?;
        let person = signed_in(app, &browser).await?;
        let who = W::prove(app, &browser, person.as_ref()).await?;
        let now = micros(app.clock.now());
        let path = parts.uri.path().to_owned();
        Ok(Self {
            app: Arc::clone(app),
            who,
            person,
            language: language_of(&path),
            path,
            now,
            today: london_date(now),
            browser,
        })
    }
}

/// The member of staff behind a fully signed-in session. Somebody whose access has ended is nobody.
async fn signed_in(app: &App, browser: &Browser) -> Result<Option<Person>, AppError> {
    let Some(session) = browser
        .session()
        .await
        .filter(|s| s.staff && s.second_factor)
    else {
        return Ok(None);
    };
    let Some(id) = session.staff_id else {
        return Ok(None);
    };
    let person = people::by_id(app, id).await?;
    Ok(person.filter(|person| !person.disabled))
}

impl Who for Anyone {
    async fn prove(_: &Arc<App>, _: &Browser, _: Option<&Person>) -> Result<Self, AppError> {
        Ok(Self)
    }
}

impl Who for Resident {
    async fn prove(_: &Arc<App>, browser: &Browser, _: Option<&Person>) -> Result<Self, AppError> {
        let visitor = browser.visitor().await?;
        // The same page as for a case that does not exist.
        if visitor.sees_nothing() {
            Err(AppError::NotFound)
        } else {
            Ok(Self(visitor))
        }
    }
}

impl Who for Caseworker {
    async fn prove(_: &Arc<App>, _: &Browser, person: Option<&Person>) -> Result<Self, AppError> {
        let person = person.ok_or(AppError::SignIn)?;
        if person.roles.works_cases() {
            Ok(Self(person.actor()))
        } else {
            Err(AppError::NotFound)
        }
    }
}

impl Who for Reader {
    async fn prove(_: &Arc<App>, _: &Browser, person: Option<&Person>) -> Result<Self, AppError> {
        let person = person.ok_or(AppError::SignIn)?;
        if person.roles.has(Role::Manager) || person.roles.has(Role::DataProtectionOfficer) {
            Ok(Self)
        } else {
            Err(AppError::NotFound)
        }
    }
}

impl Who for Administrator {
    async fn prove(_: &Arc<App>, _: &Browser, person: Option<&Person>) -> Result<Self, AppError> {
        let person = person.ok_or(AppError::SignIn)?;
        if person.roles.has(Role::Administrator) {
            Ok(Self(person.id))
        } else {
            Err(AppError::NotFound)
        }
    }
}

impl Who for AnyStaff {
    async fn prove(_: &Arc<App>, _: &Browser, person: Option<&Person>) -> Result<Self, AppError> {
        let person = person.ok_or(AppError::SignIn)?;
        Ok(Self(person.roles.clone()))
    }
}

impl Who for HalfWay {
    async fn prove(_: &Arc<App>, browser: &Browser, _: Option<&Person>) -> Result<Self, AppError> {
        let session = browser.session().await.ok_or(AppError::SignIn)?;
        match (session.staff, session.staff_id, session.second_factor) {
            (true, Some(id), false) => Ok(Self(id)),
            _ => Err(AppError::SignIn),
        }
    }
}

impl<W> Ask<W> {
    /// Says a message in the page's language.
    #[must_use]
    pub fn says(&self, id: &'static str) -> String {
        words::in_language(self.language, id)
    }

    /// Says something in the page's language.
    #[must_use]
    pub fn say(&self, said: &Said) -> String {
        words::say(self.language, said)
    }

    /// Sends a resident's browser to another page, in the language of this one.
    #[must_use]
    pub fn go(&self, path: &str) -> Response {
        go(&at(self.language, path))
    }
}

impl Visitor {
    /// Whether the browser may see no case at all.
    #[must_use]
    pub fn sees_nothing(&self) -> bool {
        self.cases.is_empty() && self.email.is_none()
    }
}

impl Ask<Resident> {
    /// Opens a case of this resident. Anybody else's is the same as one that does not exist.
    ///
    /// # Errors
    /// [`AppError::NotFound`], and faults.
    pub async fn case(&self, typed: &str) -> Result<OpenCase, AppError> {
        let reference = Reference::read(typed).ok_or(AppError::NotFound)?;
        let row = cases::by_reference(self.app.store.read(), &reference)
            .await?
            .ok_or(AppError::NotFound)?;
        let mut mine = self.who.0.cases.contains(&row.id);
        if let Some(email) = &self.who.0.email
            && !mine
        {
            mine = cases::by_email(self.app.store.read(), email)
                .await?
                .iter()
                .any(|other| other.id == row.id);
        }
        if !mine {
            return Err(AppError::NotFound);
        }
        Ok(casework::open(&self.app, row.id).await?)
    }
}

impl Ask<Caseworker> {
    /// Opens a case, and logs that it was read.
    ///
    /// # Errors
    /// [`AppError::NotFound`], and faults.
    pub async fn case(&self, typed: &str) -> Result<OpenCase, AppError> {
        let reference = Reference::read(typed).ok_or(AppError::NotFound)?;
        let case = casework::find(&self.app, &reference).await?;
        people::log(
            &self.app,
            self.person.as_ref(),
            "case_read",
            Some(case.row.id),
            "",
        )
        .await?;
        Ok(case)
    }
}
