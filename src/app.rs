//! Everything that the running product is made of: built once, the same in tests.

use std::sync::Arc;

use domain::regime::Law;
use domain::routing::Rule;
use tokio::sync::Semaphore;

use crate::clock::{Clock, SettableClock};
use crate::config::Config;
use crate::council::{CouncilProfile, RegulatorBook};
use crate::documents::Documents;
use crate::mail::Mailer;
use crate::store::Store;
use crate::vault::Vault;
use crate::web::pages::Pages;

/// The product at work.
pub struct App {
    /// The database.
    pub store: Store,
    /// The keys.
    pub vault: Vault,
    /// The folder for files, and their scanner.
    pub documents: Documents,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// The way out for letters.
    pub mailer: Mailer,
    /// The page templates.
    pub pages: Pages,
    /// The council.
    pub council: CouncilProfile,
    /// The regulator's name and address, by date.
    pub regulators: RegulatorBook,
    /// The law as this council reads it.
    pub law: Law,
    /// The council's rules for routing.
    pub rules: Vec<Rule>,
    /// Settings.
    pub config: Config,
    /// Two letters are set at a time: each takes memory.
    pub typesetting: Semaphore,
    /// What only a demo has.
    pub demo: Option<Demo>,
}

/// What only a demo has.
pub struct Demo {
    /// A clock that can be moved.
    pub clock: SettableClock,
    /// The folder in which the mail stands.
    pub mail: std::path::PathBuf,
}

/// Letters that may be set at the same time.
pub const LETTERS_AT_ONCE: usize = 2;
