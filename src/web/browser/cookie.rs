//! From a cookie to its session.

use axum::http::{HeaderMap, header};
use chrono::Duration;

use super::{LONGEST_HOURS, RESIDENT_IDLE_MINUTES, Realm, STAFF_IDLE_MINUTES};
use crate::app::App;
use crate::clock::micros;
use crate::credentials::tokens;
use crate::store::sessions::{self, SessionRow};
use crate::web::error::AppError;

/// What a cookie leads to.
pub(super) enum Found {
    /// Nothing that is known.
    Nothing,
    /// A session in use.
    Live(SessionRow),
    /// A resident's session that nobody used for too long.
    Lapsed(SessionRow),
}

impl Found {
    pub(super) fn session(self) -> Option<SessionRow> {
        match self {
            Self::Nothing => None,
            Self::Live(session) | Self::Lapsed(session) => Some(session),
        }
    }
}

/// Finds the session of a cookie, and notes that it was used.
pub(super) async fn session_of(
    app: &App,
    realm: Realm,
    headers: &HeaderMap,
) -> Result<Found, AppError> {
    let name = realm.cookie(app.config.over_tls());
    let Some(token) = cookie_named(headers, name) else {
        return Ok(Found::Nothing);
    };
    let Some(mut session) = sessions::find(app.store.read(), &tokens::digest(token)).await? else {
        return Ok(Found::Nothing);
    };
    let now = micros(app.clock.now());
    let idle = match realm {
        Realm::Public => RESIDENT_IDLE_MINUTES,
        Realm::Staff => STAFF_IDLE_MINUTES,
    };
    if now >= session.expires_at || session.staff != (realm == Realm::Staff) {
        return Ok(Found::Nothing);
    }
    let longest = session.created_at + Duration::hours(LONGEST_HOURS);
    if now >= longest || now - session.last_seen_at > Duration::minutes(idle) {
        return Ok(match realm {
            Realm::Public => Found::Lapsed(session),
            Realm::Staff => Found::Nothing,
        });
    }
    // Once a minute is enough to tell idle from busy, and spares the writer.
    if now - session.last_seen_at >= Duration::minutes(1) {
        session.last_seen_at = now;
        sessions::update(&app.store, &session).await?;
    }
    Ok(Found::Live(session))
}

fn cookie_named<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}
