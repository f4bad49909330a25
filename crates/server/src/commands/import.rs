//! `spires import`: a dry run of a file, or the whole of it recorded.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;
use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use domain::access::Actor;
use domain::imports::field::Need;
use domain::imports::mapping::Put;
use domain::imports::{FindingCode, ImportKind};
use usecases::imports::{Report, Upload, apply_import, check_import, dry_run_import};
use usecases::{Failure, Spires};

use super::{DONE, FAILED, REFUSED};
use crate::config::Settings;
use crate::wiring::Wiring;

/// How a result is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    #[default]
    Table,
    /// For programs: `{kind, rows, counts, findings}`.
    Json,
}

/// Reads a council's file; with `--apply` records it, whole or not at all.
#[derive(Args, Debug)]
pub(super) struct ImportArgs {
    /// role-groups, people, courses, requirements, elearning, attendance or asye
    #[arg(required_unless_present = "template")]
    kind: Option<ImportKind>,
    /// The file: CSV or XLSX
    #[arg(required_unless_present = "template")]
    file: Option<PathBuf>,
    /// Record what the file tells; without it nothing is changed
    #[arg(long)]
    apply: bool,
    /// Read a column as a field; may be given several times
    #[arg(long = "map", value_name = "Column=field")]
    map: Vec<Put>,
    /// The day that the file speaks of; today where it is left out
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,
    /// How to print the result
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Print the header row that the kind expects, with its fields explained
    #[arg(long, value_name = "KIND", conflicts_with_all = ["kind", "file", "apply", "map", "on"])]
    template: Option<ImportKind>,
}

impl ImportArgs {
    /// Prints the template that is asked for.
    fn print_template(&self, out: &mut impl Write) -> std::io::Result<()> {
        let Some(kind) = self.template else {
            return Ok(());
        };
        let headings: Vec<&str> = kind.fields().iter().map(|field| field.heading).collect();
        writeln!(out, "{}\n", headings.join(","))?;
        for field in kind.fields() {
            let need = match field.need {
                Need::Always => "needed",
                Need::OneOf(_) => "one of its kind is needed",
                Need::Optional => "optional",
            };
            writeln!(
                out,
                "{}  {} ({need})\n    {}",
                field.name, field.heading, field.explanation
            )?;
        }
        Ok(())
    }
}

/// Imports a file, or prints a template. Gives the exit code: 0 done, 2 refused, 1 failed.
pub(super) fn import(args: &ImportArgs) -> Result<u8> {
    if args.template.is_some() {
        args.print_template(&mut std::io::stdout().lock())?;
        return Ok(DONE);
    }
    let (Some(kind), Some(file)) = (args.kind, &args.file) else {
        return Ok(REFUSED);
    };
    let wiring = Wiring::open(Settings::load()?)?;
    Ok(import_file(&wiring.spires, args, kind, file))
}

fn import_file(spires: &Spires, args: &ImportArgs, kind: ImportKind, file: &Path) -> u8 {
    let bytes = match std::fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("{} cannot be read: {error}", file.display());
            return REFUSED;
        }
    };
    let upload = Upload {
        kind,
        file_name: file
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default(),
        bytes,
        by_hand: args.map.clone(),
        on: args.on,
    };
    let report = if args.apply {
        apply(spires, &upload)
    } else {
        check_import(spires, &Actor::System, &upload)
    };
    match report {
        Ok(report) => print(&report, args),
        Err(failure) => {
            eprintln!("{}", sentence(&failure));
            if matches!(failure, Failure::Store(_)) {
                FAILED
            } else {
                REFUSED
            }
        }
    }
}

fn apply(spires: &Spires, upload: &Upload) -> Result<Report, Failure> {
    let id = dry_run_import(spires, &Actor::System, upload, None)?;
    apply_import(spires, &Actor::System, id)
}

fn sentence(failure: &Failure) -> String {
    match failure {
        Failure::Invalid(errors) => errors
            .iter()
            .map(|error| error.message.as_str())
            .collect::<Vec<_>>()
            .join("\n"),
        other => other.to_string(),
    }
}

fn print(report: &Report, args: &ImportArgs) -> u8 {
    let mut out = std::io::stdout().lock();
    let printed = match args.format {
        Format::Json => serde_json::to_writer_pretty(&mut out, report)
            .map_err(std::io::Error::from)
            .and_then(|()| writeln!(out)),
        Format::Table => print_table(report, args.apply, &mut out),
    };
    match printed {
        Ok(()) => DONE,
        // Whoever reads has gone away: `spires import … | head`.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => DONE,
        Err(_) => FAILED,
    }
}

fn print_table(report: &Report, is_applied: bool, out: &mut impl Write) -> std::io::Result<()> {
    let what = if is_applied {
        "Recorded."
    } else {
        "Dry run: nothing has been changed. Add --apply to record it."
    };
    writeln!(out, "{}: {} rows. {what}\n", report.kind, report.rows)?;
    for (code, count) in report.counts.iter().filter(|(_, count)| **count > 0) {
        let title = FindingCode::from_code(code).map_or_else(
            || code.replace('_', " "),
            |finding| finding.title().to_lowercase(),
        );
        writeln!(out, "{count:>8}  {title}")?;
    }
    if !report.findings.is_empty() {
        writeln!(out, "\n    line  column                    finding")?;
    }
    for finding in &report.findings {
        let line = finding
            .line
            .map(|line| line.to_string())
            .unwrap_or_default();
        let column = finding.column.as_deref().unwrap_or_default();
        writeln!(
            out,
            "{line:>8}  {column:<24}  {}: {}",
            finding.code.title(),
            finding.message
        )?;
    }
    Ok(())
}
