//! The browser at the other end: its cookies, its session, its anti-forgery token.

mod cookie;
mod lapse;

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use tokio::sync::Mutex;
use uuid::Uuid;

use super::error::AppError;
use crate::app::App;
use crate::clock::micros;
use crate::credentials::tokens;
use crate::store::sessions::{self, SessionRow};

use cookie::{Found, session_of};
pub(super) use lapse::{KEPT_HERE_DAYS, UNSENT, keeps_answers};

/// Idle minutes after which a resident's session ends.
pub(super) const RESIDENT_IDLE_MINUTES: i64 = 60;
/// Idle minutes after which a staff session ends.
pub(super) const STAFF_IDLE_MINUTES: i64 = 30;
/// Hours after which any session ends.
pub(super) const LONGEST_HOURS: i64 = 12;

/// The two worlds, each with a cookie of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Realm {
    /// Residents and everybody else.
    Public,
    /// Staff.
    Staff,
}

impl Realm {
    /// The world of a path.
    #[must_use]
    pub fn of(path: &str) -> Self {
        let first = path
            .trim_start_matches('/')
            .split('/')
            .next()
            .unwrap_or_default();
        match first {
            "desk" | "insight" | "admin" | "set-up" | "demo" => Self::Staff,
            _ => Self::Public,
        }
    }

    pub(super) const fn cookie(self, over_tls: bool) -> &'static str {
        match (self, over_tls) {
            (Self::Public, true) => "__Host-rightsdesk",
            (Self::Public, false) => "rightsdesk",
            (Self::Staff, true) => "__Host-rightsdesk-staff",
            (Self::Staff, false) => "rightsdesk-staff",
        }
    }
}

/// What a resident's browser may see, and where its form is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visitor {
    /// The form that was begun.
    pub draft: Option<Uuid>,
    /// Cases that were sent from this browser.
    pub cases: Vec<Uuid>,
    /// Blind index of an e-mail address that was proved by a link.
    pub email: Option<[u8; 32]>,
    /// A form whose session ended: whoever opens it again must know the name in it.
    #[serde(default)]
    pub locked: Option<Uuid>,
    /// Whether a session of this browser ended because nobody used it.
    #[serde(default)]
    pub ended: bool,
    /// What was being written on a request's page when the session ended: shown once more, never sent by itself.
    #[serde(default)]
    pub unsent: Vec<String>,
    /// The last link that this browser asked for.
    #[serde(default)]
    pub asked: Option<AskedLink>,
    /// Cases whose code was given in this browser, each with the digest of that code: a newer code must be given anew.
    #[serde(default)]
    pub opened: Vec<(Uuid, String)>,
}

/// A link that a browser asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedLink {
    /// The address, so that it can be sent again. Nobody knows yet that it is theirs.
    pub email: String,
    /// What ties the code in the letter to this browser.
    pub key: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// The browser of one request. Sessions are made when a page first needs one.
pub struct Browser {
    app: Arc<App>,
    realm: Realm,
    /// The network address, for throttling only.
    pub peer: IpAddr,
    state: Mutex<Held>,
}

#[derive(Default)]
struct Held {
    session: Option<SessionRow>,
    set_cookie: Option<String>,
}

impl Browser {
    /// The session, if there is one.
    pub async fn session(&self) -> Option<SessionRow> {
        self.state.lock().await.session.clone()
    }

    /// The anti-forgery token for this browser's forms; begins a session if there is none.
    ///
    /// # Errors
    /// The store's.
    pub async fn csrf(&self) -> Result<String, AppError> {
        let mut state = self.state.lock().await;
        if let Some(session) = &state.session {
            return Ok(session.csrf.clone());
        }
        let (session, cookie) = self.fresh(None, false, None);
        sessions::insert(&self.app.store, &session).await?;
        let csrf = session.csrf.clone();
        state.session = Some(session);
        state.set_cookie = Some(cookie);
        Ok(csrf)
    }

    /// What this resident's browser may see.
    ///
    /// # Errors
    /// The vault's.
    pub async fn visitor(&self) -> Result<Visitor, AppError> {
        let Some(session) = self.session().await else {
            return Ok(Visitor::default());
        };
        let Some(sealed) = &session.sealed else {
            return Ok(Visitor::default());
        };
        let plain = self
            .app
            .vault
            .open_for("session", &place(&session.digest), sealed)?;
        Ok(serde_json::from_slice(&plain)?)
    }

    /// Keeps what this resident's browser may see. When that grows, the session gets a new name, so that nobody who
    /// knew the old one gains by it.
    ///
    /// # Errors
    /// The store's.
    pub async fn keep_visitor(&self, visitor: &Visitor, renew: bool) -> Result<(), AppError> {
        self.csrf().await?;
        let plain = serde_json::to_vec(visitor)?;
        let mut state = self.state.lock().await;
        let Some(old) = state.session.clone() else {
            return Ok(());
        };
        let mut row = old.clone();
        if renew {
            let (fresh, cookie) = self.fresh_until(Some(old.expires_at), Some(old.csrf.clone()));
            row = fresh;
            state.set_cookie = Some(cookie);
        }
        row.sealed = Some(
            self.app
                .vault
                .seal_for("session", &place(&row.digest), &plain),
        );
        if renew {
            sessions::insert(&self.app.store, &row).await?;
            sessions::forget(&self.app.store, &old.digest).await?;
        } else {
            sessions::update(&self.app.store, &row).await?;
        }
        state.session = Some(row);
        Ok(())
    }

    /// Keeps what this resident's browser may see under a new session name, and leaves the old session with what it
    /// had. A form that is sent twice at once, or whose answer got lost, then still finds its way.
    ///
    /// # Errors
    /// The store's.
    pub async fn keep_visitor_apart(&self, visitor: &Visitor) -> Result<(), AppError> {
        let csrf = self.csrf().await?;
        let plain = serde_json::to_vec(visitor)?;
        let (mut row, cookie) = self.fresh(None, false, Some(csrf));
        row.sealed = Some(
            self.app
                .vault
                .seal_for("session", &place(&row.digest), &plain),
        );
        sessions::insert(&self.app.store, &row).await?;
        let mut state = self.state.lock().await;
        state.session = Some(row);
        state.set_cookie = Some(cookie);
        Ok(())
    }

    /// Signs a member of staff in, or takes them a step further, under a new session name.
    ///
    /// # Errors
    /// The store's.
    pub async fn sign_in(&self, staff_id: Uuid, second_factor: bool) -> Result<(), AppError> {
        let (session, cookie) = self.fresh(Some(staff_id), second_factor, None);
        let mut state = self.state.lock().await;
        sessions::insert(&self.app.store, &session).await?;
        if let Some(old) = &state.session {
            sessions::forget(&self.app.store, &old.digest).await?;
        }
        state.session = Some(session);
        state.set_cookie = Some(cookie);
        Ok(())
    }

    /// Ends the session.
    ///
    /// # Errors
    /// The store's.
    pub async fn sign_out(&self) -> Result<(), AppError> {
        let mut state = self.state.lock().await;
        if let Some(session) = state.session.take() {
            sessions::forget(&self.app.store, &session.digest).await?;
        }
        state.set_cookie = Some(self.cookie("", 0));
        Ok(())
    }

    fn fresh(
        &self,
        staff_id: Option<Uuid>,
        second_factor: bool,
        csrf: Option<String>,
    ) -> (SessionRow, String) {
        let (mut row, cookie) = self.fresh_until(None, csrf);
        (row.staff_id, row.second_factor) = (staff_id, second_factor);
        (row, cookie)
    }

    /// A new session, kept at least as long as any; `until` when it shall be kept longer.
    fn fresh_until(
        &self,
        until: Option<DateTime<Utc>>,
        csrf: Option<String>,
    ) -> (SessionRow, String) {
        let now = micros(self.app.clock.now());
        let usual = now + Duration::hours(LONGEST_HOURS);
        let expires_at = until.map_or(usual, |until| until.max(usual));
        let (token, digest) = tokens::new_token();
        let row = SessionRow {
            digest,
            staff: self.realm == Realm::Staff,
            staff_id: None,
            sealed: None,
            csrf: csrf.unwrap_or_else(|| tokens::random_hex(32)),
            created_at: now,
            last_seen_at: now,
            expires_at,
            second_factor: false,
        };
        (row, self.cookie(&token, (expires_at - now).num_seconds()))
    }

    fn cookie(&self, token: &str, seconds: i64) -> String {
        let tls = self.app.config.over_tls();
        let name = self.realm.cookie(tls);
        let same_site = if self.realm == Realm::Staff {
            "Strict"
        } else {
            "Lax"
        };
        let secure = if tls { "; Secure" } else { "" };
        format!("{name}={token}; Path=/; HttpOnly; SameSite={same_site}; Max-Age={seconds}{secure}")
    }
}

/// The associated data of a sealed session.
fn place(digest: &[u8; 32]) -> String {
    let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("session/sealed/{hex}")
}

/// Finds the browser's session, hands it to the page, and sets its cookie afterwards.
pub async fn know(State(app): State<Arc<App>>, mut request: Request, next: Next) -> Response {
    let realm = Realm::of(request.uri().path());
    let peer = peer(&app, &request);
    let found = match session_of(&app, realm, request.headers()).await {
        Ok(found) => found,
        Err(error) => return error.into_response(),
    };
    let lapsed = matches!(found, Found::Lapsed(_));
    let browser = Arc::new(Browser {
        app,
        realm,
        peer,
        state: Mutex::new(Held {
            session: found.session(),
            set_cookie: None,
        }),
    });
    request.extensions_mut().insert(Arc::clone(&browser));
    let answer = match realm {
        Realm::Public => lapse::watch(&browser, lapsed, request, next).await,
        Realm::Staff => Ok(next.run(request).await),
    };
    let mut response = answer.unwrap_or_else(IntoResponse::into_response);
    if let Some(cookie) = browser.state.lock().await.set_cookie.take()
        && let Ok(value) = HeaderValue::from_str(&cookie)
    {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

fn peer(app: &App, request: &Request) -> IpAddr {
    let direct = request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |info| info.0.ip());
    if !app.config.behind_proxy {
        return direct;
    }
    request
        .headers()
        .get("x-forwarded-for")
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.rsplit(',').next())
        .and_then(|last| last.trim().parse().ok())
        .unwrap_or(direct)
}
