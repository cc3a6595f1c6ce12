//! Building the product from its settings, and running it until it is told to stop.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::TimeDelta;
use domain::regime::Law;
use domain::routing::Rule;
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};

use crate::app::{App, Demo, LETTERS_AT_ONCE};
use crate::casework;
use crate::clock::{Clock, micros};
use crate::config::{Config, public_address};
use crate::council::{CouncilProfile, LoadError};
use crate::credentials::tokens;
use crate::documents::{Documents, Scanner};
use crate::mail::{Letterhead, Mailer};
use crate::store::{Store, settings, staff};
use crate::vault::{MasterKey, Vault};
use crate::web::pages::Pages;
use crate::worker;

/// Why the product does not start: a sentence for the person who starts it.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct StartError(pub String);

/// Turns any failure at start into its sentence.
fn stop(error: impl std::fmt::Display) -> StartError {
    StartError(error.to_string())
}

/// What the product is built from.
pub struct Setup {
    /// The name of a shipped council profile, or the path of one.
    pub council: String,
    /// `postgres://…`, or the path of an SQLite file.
    pub database: String,
    /// The folder for the database and the key.
    pub data: PathBuf,
    /// The master key, handed over as a credential instead of a file in the data folder.
    pub credential: Option<PathBuf>,
    /// Where mail goes: `smtps://…`, `smtp+starttls://…`, `smtp://localhost…`, `folder:…`.
    pub mail: String,
    /// The address that mail comes from.
    pub mail_from: String,
    /// The address under which people reach the product.
    pub public_address: String,
    /// The virus scanner: `unix:PATH`, `tcp:HOST:PORT` or `none`.
    pub scanner: String,
    /// Requests that one network address may send in an hour.
    pub submissions_an_hour: u32,
    /// Whether a proxy names the visitor.
    pub behind_proxy: bool,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// What only a demo has.
    pub demo: Option<Demo>,
}

/// Builds the product and checks everything that it was given.
///
/// # Errors
/// A sentence that says what to change.
pub async fn build(setup: Setup) -> Result<Arc<App>, StartError> {
    let (council, law) = council_and_law(&setup.council)?;
    let regulators = council.regulator_book().map_err(stop)?;
    regulators.in_force_on(setup.clock.today()).map_err(stop)?;
    let vault = Vault::new(master_key(&setup)?);
    let documents = documents(&setup)?;
    let store = Store::open(&setup.database).await.map_err(stop)?;
    let demo = setup.demo.is_some();
    same_world(&store, &vault, demo, setup.clock.as_ref()).await?;
    let letterhead = Letterhead {
        from_name: council.name.clone(),
        from_address: setup.mail_from.clone(),
    };
    let mailer =
        Mailer::from_url(&setup.mail, letterhead, Arc::clone(&setup.clock)).map_err(stop)?;
    let rules = council
        .routing
        .rules_to_the_end()
        .into_iter()
        .map(|rule| Rule {
            team: rule.to.team().map(str::to_owned),
            name: rule.name,
            rights: rule.rights,
            areas: rule.areas,
            words: rule.words,
            reason: rule.reason,
        })
        .collect();
    let app = Arc::new(App {
        store,
        vault,
        documents,
        clock: setup.clock,
        mailer,
        pages: Pages::load().map_err(stop)?,
        council,
        regulators,
        law,
        rules,
        config: Config {
            public_address: public_address(&setup.public_address).map_err(StartError)?,
            data: setup.data,
            mail_from: setup.mail_from,
            submissions_an_hour: setup.submissions_an_hour,
            behind_proxy: setup.behind_proxy,
        },
        typesetting: Semaphore::new(LETTERS_AT_ONCE),
        demo: setup.demo,
    });
    keep_rows_true(&app).await?;
    Ok(app)
}

/// Derives the rows of all cases anew when the law has changed since the last start: another reading, another list of
/// bank holidays, another nation.
async fn keep_rows_true(app: &App) -> Result<(), StartError> {
    let law = tokens::digest(&format!("{:?}", app.law));
    let law: String = law.iter().map(|byte| format!("{byte:02x}")).collect();
    if settings::get(app.store.read(), "law")
        .await
        .map_err(stop)?
        .as_deref()
        == Some(law.as_str())
    {
        return Ok(());
    }
    let cases = casework::derive_anew(app).await.map_err(stop)?;
    if cases > 0 {
        tracing::info!(
            cases,
            "the law or its reading has changed; every case was worked out anew"
        );
    }
    settings::set(&app.store, "law", &law, None, micros(app.clock.now()))
        .await
        .map_err(stop)
}

/// The council's profile, and the law as that council reads it.
///
/// # Errors
/// File, line and reason of a mistake.
pub fn council_and_law(name: &str) -> Result<(CouncilProfile, Law), StartError> {
    let council = crate::council::profile(name).map_err(stop)?;
    let mut law = Law::new(council.nation);
    let targets = &council.targets;
    law.settings.consent_target_working_days = targets.consent_target_working_days.into();
    law.settings.progress_interval_days = targets.progress_interval_days.into();
    law.settings.complaint_warning_days = targets
        .complaint_warning_days
        .iter()
        .map(|days| u32::from(*days))
        .collect();
    for (reading, value) in &council.readings {
        law.settings
            .set(reading, value)
            .map_err(|error| profile_mistake(name, reading, &error.to_string()))?;
    }
    Ok((council, law))
}

fn profile_mistake(name: &str, reading: &str, reason: &str) -> StartError {
    let shipped = crate::council::SHIPPED
        .iter()
        .find(|(slug, ..)| *slug == name);
    let at = format!("readings.{reading}");
    match shipped {
        Some((_, file, text)) => stop(CouncilProfile::mistake(file, text, &at, reason)),
        None => match std::fs::read_to_string(Path::new(name)) {
            Ok(text) => stop(LoadError::from(CouncilProfile::mistake(
                name, &text, &at, reason,
            ))),
            Err(error) => stop(format!("{name}: {error}")),
        },
    }
}

/// The folder for files, beside the key.
fn documents(setup: &Setup) -> Result<Documents, StartError> {
    let scanner = Scanner::read(&setup.scanner).map_err(StartError)?;
    if !scanner.is_set() && setup.demo.is_none() {
        tracing::warn!(
            "there is no virus scanner: officers are warned before they open a file. Name one with --scanner"
        );
    }
    Documents::beside(&setup.data, scanner).map_err(stop)
}

fn master_key(setup: &Setup) -> Result<MasterKey, StartError> {
    if let Some(path) = &setup.credential {
        return MasterKey::from_credential(path).map_err(stop);
    }
    std::fs::create_dir_all(&setup.data).map_err(|error| {
        stop(format!(
            "The folder {} cannot be made: {error}.",
            setup.data.display()
        ))
    })?;
    let path = setup.data.join("master.key");
    let (key, made) = MasterKey::load_or_create(&path).map_err(stop)?;
    if made && setup.demo.is_none() {
        tracing::warn!(
            path = %path.display(),
            "a new master key was made; keep a copy apart from the database, because without it nothing that people wrote can be read again"
        );
    }
    Ok(key)
}

/// A database belongs to one master key and to one world: a demo never opens a real one, nor the other way about.
async fn same_world(
    store: &Store,
    vault: &Vault,
    demo: bool,
    clock: &dyn Clock,
) -> Result<(), StartError> {
    let now = micros(clock.now());
    let world = if demo { "demo" } else { "real" };
    for (name, ours, says) in [
        (
            "world",
            world.to_owned(),
            "This database is not for this command: a demonstration never opens a real database, and a real service never opens a demonstration's. Name another folder with --data.",
        ),
        (
            "master_key",
            vault.fingerprint(),
            "This database was sealed with another master key. Put the right key in place; with this one nothing can be read.",
        ),
    ] {
        match settings::get(store.read(), name).await.map_err(stop)? {
            Some(kept) if kept != ours => return Err(stop(says)),
            Some(_) => {}
            None if name == "world"
                && demo
                && staff::count(store.read()).await.map_err(stop)? > 0 =>
            {
                return Err(stop(says));
            }
            None => settings::set(store, name, &ours, None, now)
                .await
                .map_err(stop)?,
        }
    }
    Ok(())
}

/// Prints a one-time code for the first administrator while there are no staff. It dies after use or an hour.
///
/// # Errors
/// The store's.
pub async fn offer_set_up(app: &App) -> Result<Option<String>, StartError> {
    if staff::count(app.store.read()).await.map_err(stop)? > 0 {
        return Ok(None);
    }
    let code = tokens::short_code();
    let digest = tokens::digest(&tokens::normal_short_code(&code));
    let ends = micros(app.clock.now()) + TimeDelta::hours(1);
    settings::keep_set_up_code(&app.store, &digest, ends)
        .await
        .map_err(stop)?;
    Ok(Some(code))
}

/// Answers on the listener, with the worker beside it if wanted, until the process is told to stop. Requests in
/// flight are finished first.
///
/// # Errors
/// The listener's.
pub async fn run(
    app: Arc<App>,
    listener: TcpListener,
    with_worker: bool,
) -> Result<(), StartError> {
    let (tell, told) = watch::channel(false);
    let work = with_worker.then(|| tokio::spawn(worker::run(Arc::clone(&app), told.clone())));
    let service = crate::web::router(app).into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move {
        asked_to_stop().await;
        // Nobody listening any more is as good as told.
        let _ = tell.send(true);
    });
    let mut waits = told.clone();
    crate::web::answer(listener, service, async move {
        let _ = waits.wait_for(|stopped| *stopped).await;
    })
    .await
    .map_err(stop)?;
    if let Some(work) = work {
        let _ = work.await;
    }
    Ok(())
}

/// Runs the worker alone.
pub async fn work_alone(app: Arc<App>) {
    let (tell, told) = watch::channel(false);
    tokio::spawn(async move {
        asked_to_stop().await;
        let _ = tell.send(true);
    });
    worker::run(app, told).await;
}

async fn asked_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let interrupted = tokio::signal::ctrl_c();
    match signal(SignalKind::terminate()) {
        Ok(mut terminated) => {
            tokio::select! {
                _ = interrupted => {}
                _ = terminated.recv() => {}
            }
        }
        Err(_) => {
            let _ = interrupted.await;
        }
    }
}
