use anyhow::Result;
use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use domain::access::Actor;
use domain::asye::tracker::{TrackerLine, TrackerReport};
use usecases::asye::report_asye;

use crate::commands::say::say;
use crate::wiring::Wiring;

/// How the report is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Table,
    /// For programs
    Json,
}

#[derive(Args)]
pub(in crate::commands) struct AsyeReport {
    /// The day, as YYYY-MM-DD
    #[arg(long, value_name = "DATE")]
    as_of: NaiveDate,
    /// How it is printed
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
}

pub(super) fn report(wiring: &Wiring, command: &AsyeReport) -> Result<()> {
    let report = report_asye(&wiring.spires, &Actor::System, command.as_of)?;
    match command.format {
        Format::Json => say(serde_json::to_string_pretty(&report)? + "\n")?,
        Format::Table => say(table(&report))?,
    }
    Ok(())
}

fn table(report: &TrackerReport) -> String {
    let mut rows = vec![
        [
            "Employee no",
            "Cohort",
            "Status",
            "Week",
            "Next",
            "Due",
            "Late or missing",
            "Obs",
            "Family",
            "Prof.",
            "Reports",
        ]
        .map(str::to_owned),
    ];
    rows.extend(report.nqsws.iter().map(row));
    let mut widths = [0; 11];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    rows.iter()
        .map(|row| {
            let cells: Vec<String> = row
                .iter()
                .zip(widths)
                .map(|(cell, width)| format!("{cell:width$}"))
                .collect();
            let mut line = cells.join("  ");
            line.truncate(line.trim_end().len());
            line.push('\n');
            line
        })
        .collect()
}

fn row(line: &TrackerLine) -> [String; 11] {
    let status = serde_json::to_value(line.status).ok();
    let status = status
        .as_ref()
        .and_then(|word| word.as_str())
        .unwrap_or_default();
    [
        line.employee_no.clone(),
        line.cohort.clone().unwrap_or_default(),
        status.replace('_', " "),
        line.week.map(|week| week.to_string()).unwrap_or_default(),
        line.next_part.clone().unwrap_or_default(),
        line.next_due.map(|due| due.to_string()).unwrap_or_default(),
        line.late
            .iter()
            .chain(&line.missing_on_file)
            .flatten()
            .cloned()
            .collect::<Vec<_>>()
            .join(", "),
        line.observations.to_string(),
        line.family_feedback.to_string(),
        line.professional_feedback.to_string(),
        line.reports.to_string(),
    ]
}
