//! The command line.

mod check;
mod config_show;
mod demo;
mod import;
mod migrate;
mod openapi;
mod report;
mod say;
mod serve;
mod user;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use usecases::Failure;

use crate::config::{SettingFault, Settings};
use crate::telemetry;
use crate::wiring::Wiring;

/// Done.
const DONE: u8 = 0;
/// Something failed: the database, the disk.
const FAILED: u8 = 1;
/// What was given is refused.
const REFUSED: u8 = 2;

/// Learning and development for children's services.
#[derive(Parser)]
#[command(name = "spires", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Answer requests and send mail until stopped
    Serve,
    /// Bring the database to this version
    Migrate,
    /// Print the OpenAPI document
    Openapi,
    /// Fill an empty database with a made-up council to try Spires on
    Demo(demo::DemoArgs),
    /// Read a council's file; with --apply record it, whole or not at all
    Import(import::ImportArgs),
    /// Say what is set
    #[command(subcommand)]
    Config(ConfigCommand),
    /// Accounts and roles
    #[command(subcommand)]
    User(user::UserCommand),
    /// Figures on a day
    #[command(subcommand)]
    Report(report::ReportCommand),
    /// Walk the database; exits 1 with what is wrong
    Check {
        /// Only this; everything when left out
        #[arg(value_enum)]
        subject: Option<check::Subject>,
    },
}

#[derive(Subcommand)]
enum ConfigCommand {
    /// Print each setting and where it comes from; secrets are masked
    Show,
}

/// Runs the command line and gives its exit code: 0 done, 2 refused input, 1 failure.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    // clap prints its own sentences and exits with 2 for what it does not understand.
    let arguments = Arguments::parse_from(arguments);
    let code = match execute(arguments.command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("spires: {error:#}");
            code_of(&error)
        }
    };
    ExitCode::from(code)
}

/// As [`run`], but every command goes by the clock: for tests whose data has a day.
pub fn run_with(
    arguments: impl IntoIterator<Item = OsString>,
    clock: std::sync::Arc<dyn domain::outside::Clock>,
) -> ExitCode {
    crate::outside::start_clock(clock);
    run(arguments)
}

fn execute(command: Command) -> anyhow::Result<u8> {
    match command {
        Command::Openapi => openapi::openapi()?,
        Command::Config(ConfigCommand::Show) => config_show::config_show()?,
        Command::Demo(args) => demo::demo(&Wiring::open(Settings::load()?)?, &args)?,
        Command::Import(args) => return import::import(&args),
        Command::Migrate => migrate::migrate(&Settings::load()?)?,
        Command::Serve => {
            telemetry::start_logging();
            serve::serve(Settings::load()?)?;
        }
        Command::Report(command) => report::report(&Wiring::open(Settings::load()?)?, &command)?,
        Command::Check { subject } => {
            if !check::check(&Wiring::open(Settings::load()?)?, subject)? {
                return Ok(FAILED);
            }
        }
        Command::User(command) => user::user(&Wiring::open(Settings::load()?)?, &command)?,
    }
    Ok(DONE)
}

fn code_of(error: &anyhow::Error) -> u8 {
    match error.downcast_ref::<Failure>() {
        Some(Failure::Store(_) | Failure::Broken(_)) => return FAILED,
        Some(_) => return REFUSED,
        None => {}
    }
    if error.is::<SettingFault>() {
        REFUSED
    } else {
        FAILED
    }
}
