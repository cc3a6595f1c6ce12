//! The command line: `serve`, `demo`, `worker`, `migrate`, `deadline`, `doctor`.

use std::io::{self, BufWriter, Write};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, Parser, Subcommand};
use tokio::net::TcpListener;

use crate::app::{App, Demo};
use crate::clock::{Clock, SettableClock, SystemClock};
use crate::serve::{self, Setup, StartError};
use crate::store::{Store, staff};
use crate::{deadline, demo, doctor};

#[derive(Parser)]
#[command(
    name = "rightsdesk",
    version,
    about = "Subject-rights request tracker for UK councils"
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the service
    Serve(ServeArgs),
    /// Run a demonstration with invented people, on this machine only
    Demo(DemoArgs),
    /// Run the worker alone, beside `serve --without-worker`
    Worker(RealArgs),
    /// Bring the database to this version
    Migrate(RealArgs),
    /// Work out statutory dates: one JSON object of facts a line in, one of answers out
    Deadline(deadline::DeadlineArgs),
    /// Check that every case's row and chain agree with its facts
    Doctor(RealArgs),
}

#[derive(Args)]
struct RealArgs {
    /// Folder for the SQLite database and the master key
    #[arg(long, env = "RIGHTSDESK_DATA", default_value = "data")]
    data: PathBuf,
    /// Database: postgres://… or the path of an SQLite file (the default is in the data folder)
    #[arg(long, env = "DATABASE_URL", hide_env_values = true)]
    database_url: Option<String>,
    /// Council profile: a shipped name or the path of a file
    #[arg(
        long,
        env = "RIGHTSDESK_COUNCIL",
        default_value = "west-northamptonshire"
    )]
    council: String,
    /// The master key as a credential file, instead of the one in the data folder
    #[arg(long, env = "RIGHTSDESK_MASTER_KEY_FILE")]
    master_key_file: Option<PathBuf>,
    /// The address under which people reach the service
    #[arg(
        long,
        env = "RIGHTSDESK_PUBLIC_ADDRESS",
        default_value = "http://127.0.0.1:8080"
    )]
    public_address: String,
    /// Where mail goes: smtps://user:password@host, smtp+starttls://…, smtp://localhost:25, folder:PATH
    #[arg(
        long,
        env = "RIGHTSDESK_MAIL",
        default_value = "smtp://localhost:25",
        hide_env_values = true
    )]
    mail: String,
    /// The address that mail comes from
    #[arg(
        long,
        env = "RIGHTSDESK_MAIL_FROM",
        default_value = "rightsdesk@localhost"
    )]
    mail_from: String,
    /// Virus scanner (a clamd): unix:/run/clamav/clamd.ctl, tcp:127.0.0.1:3310 or none
    #[arg(long, env = "RIGHTSDESK_SCANNER", default_value = "none")]
    scanner: String,
    /// Requests that one network address may send in an hour
    #[arg(long, env = "RIGHTSDESK_SUBMISSIONS_AN_HOUR", default_value_t = 10)]
    submissions_an_hour: u32,
    /// A proxy stands in front and names the visitor in X-Forwarded-For
    #[arg(long, env = "RIGHTSDESK_BEHIND_PROXY")]
    behind_proxy: bool,
}

#[derive(Args)]
struct ServeArgs {
    #[command(flatten)]
    real: RealArgs,
    /// Address and port to listen on
    #[arg(long, env = "RIGHTSDESK_LISTEN", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Leave reminders and mail to another process
    #[arg(long)]
    without_worker: bool,
}

#[derive(Args)]
struct DemoArgs {
    /// Folder to keep the demonstration in; without it, a temporary one that is removed at the end
    #[arg(long)]
    data: Option<PathBuf>,
    /// Address and port on this machine
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// How many requests to invent
    #[arg(long, default_value_t = 60)]
    cases: usize,
    /// Council profile: a shipped name or the path of a file
    #[arg(long, default_value = "west-northamptonshire")]
    council: String,
}

/// Runs the command line.
#[must_use]
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    if let Command::Deadline(args) = &cli.command {
        return deadlines(args);
    }
    write_logs();
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return refuse(&error.to_string()),
    };
    let done = runtime.block_on(async {
        match cli.command {
            Command::Serve(args) => serve_for_real(args).await,
            Command::Demo(args) => serve_demo(args).await,
            Command::Worker(args) => {
                serve::work_alone(real(args).await?).await;
                Ok(())
            }
            Command::Migrate(args) => migrate(args).await,
            Command::Doctor(args) => doctor::run(&*real(args).await?).await,
            Command::Deadline(_) => Ok(()),
        }
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => refuse(&error.0),
    }
}

/// What was asked for cannot be done: one sentence on standard error.
fn refuse(why: &str) -> ExitCode {
    // Nothing is left to do when even standard error is closed.
    let _ = writeln!(io::stderr(), "rightsdesk: {why}");
    ExitCode::from(2)
}

/// Lines on standard error. Statements of the database stay out: they would be many, and nobody reads them.
fn write_logs() {
    let filter =
        tracing_subscriber::EnvFilter::try_from_env("RIGHTSDESK_LOG").unwrap_or_else(|_| {
            tracing_subscriber::EnvFilter::new("info,sqlx=warn,sea_orm=warn,sea_orm_migration=warn")
        });
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(io::stderr)
        .with_ansi(false)
        .init();
}

fn deadlines(args: &deadline::DeadlineArgs) -> ExitCode {
    let out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    match deadline::run(args, io::stdin().lock(), out) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        // Whoever read our answers has heard enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => refuse(&error.to_string()),
    }
}

fn setup(args: RealArgs) -> Setup {
    let beside = args.data.join("rightsdesk.db");
    Setup {
        council: args.council,
        database: args
            .database_url
            .unwrap_or_else(|| beside.display().to_string()),
        data: args.data,
        credential: args.master_key_file,
        mail: args.mail,
        mail_from: args.mail_from,
        public_address: args.public_address,
        scanner: args.scanner,
        submissions_an_hour: args.submissions_an_hour,
        behind_proxy: args.behind_proxy,
        clock: Arc::new(SystemClock),
        demo: None,
    }
}

async fn real(args: RealArgs) -> Result<Arc<App>, StartError> {
    serve::build(setup(args)).await
}

async fn migrate(args: RealArgs) -> Result<(), StartError> {
    let setup = setup(args);
    std::fs::create_dir_all(&setup.data).map_err(|error| StartError(error.to_string()))?;
    Store::open(&setup.database)
        .await
        .map(|_| ())
        .map_err(|error| StartError(error.to_string()))
}

async fn serve_for_real(args: ServeArgs) -> Result<(), StartError> {
    let app = real(args.real).await?;
    let listener = listen(args.listen).await?;
    let said = |error: io::Error| StartError(error.to_string());
    let mut out = io::stdout();
    if let Some(code) = serve::offer_set_up(&app).await? {
        let page = app.config.link("/set-up");
        writeln!(
            out,
            "Nobody works here yet. Within the hour, open {page} and enter this code: {code}"
        )
        .map_err(said)?;
    }
    writeln!(out, "http://{}", listener.local_addr().map_err(said)?).map_err(said)?;
    out.flush().map_err(said)?;
    serve::run(app, listener, !args.without_worker).await
}

async fn listen(at: SocketAddr) -> Result<TcpListener, StartError> {
    TcpListener::bind(at).await.map_err(|error| {
        StartError(format!(
            "Cannot listen on {at}: {error}. Name another address with --listen."
        ))
    })
}

async fn serve_demo(args: DemoArgs) -> Result<(), StartError> {
    if !args.listen.ip().is_loopback() {
        return Err(StartError(
            "A demonstration lets anybody in as anybody, so it listens on this machine only. Name a loopback address, such as 127.0.0.1:8080.".to_owned(),
        ));
    }
    let listener = listen(args.listen).await?;
    let address = listener
        .local_addr()
        .map_err(|error| StartError(error.to_string()))?;
    let folder = match &args.data {
        Some(folder) => folder.clone(),
        None => std::env::temp_dir().join(format!(
            "rightsdesk-demo-{}",
            crate::credentials::tokens::random_hex(6)
        )),
    };
    std::fs::create_dir_all(folder.join("mail")).map_err(|error| StartError(error.to_string()))?;
    let clock = SettableClock::new(SystemClock.now());
    let app = serve::build(Setup {
        council: args.council,
        database: folder.join("rightsdesk.db").display().to_string(),
        data: folder.clone(),
        credential: None,
        mail: format!("folder:{}", folder.join("mail").display()),
        mail_from: "demo@rightsdesk.example".to_owned(),
        public_address: format!("http://{address}"),
        scanner: "none".to_owned(),
        submissions_an_hour: 1_000,
        behind_proxy: false,
        clock: Arc::new(clock.clone()),
        demo: Some(Demo {
            clock: clock.clone(),
            mail: folder.join("mail"),
        }),
    })
    .await?;
    let today = clock.today();
    if staff::count(app.store.read())
        .await
        .map_err(|error| StartError(error.to_string()))?
        == 0
    {
        demo::fill(&app, args.cases, today)
            .await
            .map_err(|error| StartError(error.to_string()))?;
    }
    clock.set(SystemClock.now());
    clock.let_run();
    let mut out = io::stdout();
    writeln!(out, "http://{address}")
        .and_then(|()| out.flush())
        .map_err(|error| StartError(error.to_string()))?;
    let done = serve::run(app, listener, true).await;
    if args.data.is_none() {
        let _ = std::fs::remove_dir_all(&folder);
    }
    done
}
