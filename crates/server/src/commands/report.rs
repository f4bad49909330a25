//! `spires report …`: figures for people and for other programs.

mod asye;

use anyhow::Result;
use chrono::{DateTime, NaiveDate, Utc};
use clap::{Subcommand, ValueEnum};
use domain::access::Actor;
use usecases::compliance::{Asked, report_compliance, report_csv, report_table};

use super::say::say;
use crate::wiring::Wiring;

#[derive(Subcommand)]
pub(super) enum ReportCommand {
    /// Mandatory training of the whole council on a day
    Compliance {
        /// The day, YYYY-MM-DD
        #[arg(long)]
        as_at: NaiveDate,
        /// Count only what had been recorded by this instant, such as 2026-11-20T12:00:00Z
        #[arg(long)]
        known_at: Option<DateTime<Utc>>,
        /// How to print it
        #[arg(long, value_enum, default_value_t = Format::Table)]
        format: Format,
    },
    /// What the tracker says of every NQSW on a day
    Asye(asye::AsyeReport),
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Format {
    Table,
    Json,
    Csv,
}

pub(super) fn report(wiring: &Wiring, command: &ReportCommand) -> Result<()> {
    match command {
        ReportCommand::Asye(command) => asye::report(wiring, command)?,
        ReportCommand::Compliance {
            as_at,
            known_at,
            format,
        } => {
            let asked = Asked {
                as_at: Some(*as_at),
                known_at: *known_at,
            };
            let found = report_compliance(&wiring.spires, &Actor::System, asked)?;
            match format {
                Format::Table => say(report_table(&found))?,
                Format::Csv => say(report_csv(&found))?,
                Format::Json => {
                    let view = api::compliance::report_view(found);
                    say(serde_json::to_string_pretty(&view)? + "\n")?;
                }
            }
        }
    }
    Ok(())
}
