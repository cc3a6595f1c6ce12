//! The whole product for one test: real router, templates, worker and database; a clock that the test moves.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{NaiveDate, TimeDelta};
use domain::actor::Role;
use rightsdesk::app::{App, Demo};
use rightsdesk::clock::{Clock, SettableClock};
use rightsdesk::credentials::tokens;
use rightsdesk::demo;
use rightsdesk::mail::{StoredMail, read_folder};
use rightsdesk::people;
use rightsdesk::serve::{Setup, build};
use rightsdesk::store::sessions::{self, SessionRow};
use rightsdesk::store::{cases, outbox, staff};
use rightsdesk::worker;
use uuid::Uuid;

use super::client::Client;
use super::database::TestDatabase;

/// The address that the product believes it is reached under.
pub(crate) const ADDRESS: &str = "https://rights.example.gov.uk";

/// A product at work, with the demonstration's cast and no cases.
pub(crate) struct TestApp {
    pub(crate) app: Arc<App>,
    pub(crate) clock: SettableClock,
    folder: Arc<tempfile::TempDir>,
}

impl TestApp {
    /// A product on `database`, at 9:00am in London on Monday 3 August 2026.
    pub(crate) async fn on(database: &TestDatabase) -> Self {
        Self::with(database, |_| {}).await
    }

    /// The same, with settings of the test's own.
    pub(crate) async fn with(database: &TestDatabase, change: impl FnOnce(&mut Setup)) -> Self {
        database.store.ping().await.expect("the database answers");
        let folder = Arc::new(tempfile::tempdir().expect("a folder"));
        let town = Self::start(database, folder, day("2026-08-03"), change).await;
        demo::fill(&town.app, 0, day("2026-08-03"))
            .await
            .expect("the cast joins");
        town.clock
            .set(SettableClock::at_nine(day("2026-08-03")).now());
        town
    }

    /// A product for real use in which nobody works yet.
    pub(crate) async fn without_staff(database: &TestDatabase) -> Self {
        let folder = Arc::new(tempfile::tempdir().expect("a folder"));
        Self::start(database, folder, day("2026-08-03"), |setup| {
            setup.demo = None
        })
        .await
    }

    /// A demonstration whose world the test fills itself.
    pub(crate) async fn without_cast(database: &TestDatabase) -> Self {
        let folder = Arc::new(tempfile::tempdir().expect("a folder"));
        Self::start(database, folder, day("2026-11-20"), |_| {}).await
    }

    /// The same product started again, at the same moment, with other settings.
    pub(crate) async fn restarted(
        &self,
        database: &TestDatabase,
        change: impl FnOnce(&mut Setup),
    ) -> Self {
        let town = Self::start(
            database,
            Arc::clone(&self.folder),
            self.clock.today(),
            change,
        )
        .await;
        town.clock.set(self.clock.now());
        town
    }

    async fn start(
        database: &TestDatabase,
        folder: Arc<tempfile::TempDir>,
        today: NaiveDate,
        change: impl FnOnce(&mut Setup),
    ) -> Self {
        let clock = SettableClock::at_nine(today);
        let mail = folder.path().join("mail");
        std::fs::create_dir_all(&mail).expect("a folder for mail");
        let mut setup = Setup {
            council: "west-northamptonshire".to_owned(),
            database: database.url.clone(),
            data: folder.path().to_owned(),
            credential: None,
            mail: format!("folder:{}", mail.display()),
            mail_from: "rights@example.gov.uk".to_owned(),
            public_address: ADDRESS.to_owned(),
            scanner: "none".to_owned(),
            submissions_an_hour: 1_000,
            behind_proxy: false,
            clock: Arc::new(clock.clone()),
            demo: Some(Demo {
                clock: clock.clone(),
                mail,
            }),
        };
        change(&mut setup);
        let app = build(setup).await.expect("the product starts");
        Self { app, clock, folder }
    }

    /// The folder that holds key and mail.
    pub(crate) fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// A browser that nobody has used.
    pub(crate) fn visitor(&self) -> Client {
        Client::new(Arc::clone(&self.app))
    }

    /// A browser in which the first of the cast with that role, and no other, is signed in.
    pub(crate) async fn signed_in(&self, role: Role) -> Client {
        self.signed_in_as(self.person(role).await).await
    }

    /// A browser in which that person is signed in.
    pub(crate) async fn signed_in_as(&self, id: Uuid) -> Client {
        let (token, digest) = tokens::new_token();
        let now = self.clock.now();
        let session = SessionRow {
            digest,
            staff: true,
            staff_id: Some(id),
            sealed: None,
            csrf: tokens::random_hex(32),
            created_at: now,
            last_seen_at: now,
            expires_at: now + TimeDelta::hours(12),
            second_factor: true,
        };
        sessions::insert(&self.app.store, &session)
            .await
            .expect("a session");
        let mut client = self.visitor();
        client.give_cookie("__Host-rightsdesk-staff", &token);
        client.csrf = Some(session.csrf);
        client
    }

    /// The first of the cast whose only role is that one.
    pub(crate) async fn person(&self, role: Role) -> Uuid {
        people::active(&self.app)
            .await
            .expect("people")
            .into_iter()
            .find(|person| person.roles.iter().eq([role]))
            .expect("somebody with that role")
            .id
    }

    /// Moves the clock on, to 9:00am of that day, and lets the worker do what has come due.
    pub(crate) async fn live_until(&self, on: &str) {
        self.clock.set(SettableClock::at_nine(day(on)).now());
        self.work().await;
    }

    /// Lets the worker do what is due and send what is owed.
    pub(crate) async fn work(&self) {
        worker::run_once(&self.app).await.expect("the worker works");
    }

    /// What is kept, apart from sessions, drafts, throttles and the audit log: it must not change by looking.
    pub(crate) async fn fingerprint(&self) -> String {
        let store = &self.app.store;
        let mut all = format!("{:?}", staff::all(store.read()).await.expect("staff"));
        for id in cases::every_id(store.read()).await.expect("cases") {
            all.push_str(&format!(
                "{:?}",
                cases::by_id(store.read(), id).await.expect("a case")
            ));
            all.push_str(&format!(
                "{:?}",
                cases::claims(store.read(), id).await.expect("claims")
            ));
        }
        all + &format!(
            "{:?}",
            outbox::backlog(store.read()).await.expect("the backlog")
        )
    }

    /// The mail that was sent, newest first.
    pub(crate) fn mail(&self) -> Vec<StoredMail> {
        let folder = self.app.demo.as_ref().map(|demo| demo.mail.clone());
        folder.map_or_else(Vec::new, |folder| read_folder(&folder).expect("mail"))
    }

    /// The newest mail to an address.
    pub(crate) fn newest_mail_to(&self, address: &str) -> StoredMail {
        self.mail()
            .into_iter()
            .find(|mail| mail.to.to_lowercase().contains(address))
            .unwrap_or_else(|| panic!("no mail to {address}"))
    }
}

/// A date.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// The path of the single-use link in a mail.
pub(crate) fn link_in(mail: &StoredMail) -> String {
    let links = mail.text.split_whitespace();
    let link = links.filter_map(|word| word.strip_prefix(ADDRESS));
    link.into_iter()
        .find(|path| path.contains("/link/"))
        .expect("a link")
        .to_owned()
}
