//! Figures and lists as CSV. Each row says the day that it is about, so that a file can stand alone.

use chrono::NaiveDate;
use documents::tables::CsvText;
use domain::compliance::Tally;
use std::collections::HashMap;

use super::list_board_people::BoardPeople;
use super::report_compliance::{Counted, Report};
use super::show_board::{Board, RowOf};
use super::show_team_matrix::TeamMatrix;

const FIGURES: [&str; 8] = [
    "Required",
    "Compliant",
    "Due soon",
    "Not yet due",
    "Overdue",
    "Exempt",
    "Covered %",
    "Up to date %",
];

/// A board as CSV: a row for each service or team and requirement.
pub fn board_csv(board: &Board) -> String {
    let mut text = CsvText::with_mark();
    text.row(
        ["As at", "Service", "Team", "Requirement"]
            .into_iter()
            .chain(FIGURES),
    );
    let as_at = board.basis.as_at.to_string();
    let mut service = String::new();
    for row in &board.rows {
        let team = match row.of {
            RowOf::All | RowOf::Service(..) => {
                service.clone_from(&row.name);
                String::new()
            }
            RowOf::Team(_) => row.name.clone(),
        };
        let all = ("All requirements", &row.all);
        let columns = board
            .columns
            .iter()
            .map(|(_, name)| name.as_str())
            .zip(&row.cells);
        for (requirement, tally) in std::iter::once(all).chain(columns) {
            if tally.required() + tally.exempt == 0 {
                continue;
            }
            let place = [
                as_at.clone(),
                service.clone(),
                team.clone(),
                requirement.to_owned(),
            ];
            text.row(place.into_iter().chain(figures(tally)));
        }
    }
    text.take()
}

/// The cells behind a figure as CSV.
pub fn board_people_csv(people: &BoardPeople) -> String {
    let mut text = CsvText::with_mark();
    text.row([
        "As at",
        "Person",
        "Job title",
        "Contract",
        "Service",
        "Team",
        "Line manager",
        "Absent",
        "Back on",
        "Requirement",
        "Status",
        "Done on",
        "Covered to",
        "Due on",
        "Overdue by days",
        "Next booking",
    ]);
    let as_at = people.basis.as_at;
    for row in &people.page.items {
        let post = row.person.post.as_ref();
        let found = &row.assessment;
        text.row([
            as_at.to_string(),
            row.person.name.clone(),
            post.map_or_else(String::new, |post| post.job_title.clone()),
            post.map_or_else(String::new, |post| post.employment_type.label().to_owned()),
            post.map_or_else(String::new, |post| post.service.clone()),
            post.map_or_else(String::new, |post| post.team.clone()),
            row.person.manager.clone().unwrap_or_default(),
            if row.person.away.is_some() {
                "Yes".to_owned()
            } else {
                String::new()
            },
            day(row.person.away.and_then(|away| away.back_on)),
            row.requirement.1.clone(),
            found.status.label().to_owned(),
            day(found.evidence.map(|(_, done)| done)),
            day(found.expires_on),
            day(found.due_on),
            found
                .overdue_days(as_at)
                .map_or_else(String::new, |days| days.to_string()),
            day(row.next_booking.as_ref().map(|booking| booking.on)),
        ]);
    }
    text.take()
}

/// A team matrix as CSV: a row a person, a column a requirement, with the status and its day.
pub fn team_matrix_csv(matrix: &TeamMatrix) -> String {
    let mut text = CsvText::with_mark();
    let first = ["As at", "Person", "Job title", "Overdue"].into_iter();
    text.row(first.chain(matrix.columns.iter().map(|(_, name)| name.as_str())));
    for row in &matrix.rows {
        let post = row.person.post.as_ref();
        let person = [
            matrix.basis.as_at.to_string(),
            row.person.name.clone(),
            post.map_or_else(String::new, |post| post.job_title.clone()),
            row.overdue.to_string(),
        ];
        let cells = row.cells.iter().map(|cell| {
            let on = cell
                .expires_on
                .filter(|_| cell.status.is_covered())
                .or(cell.due_on);
            format!("{} {}", cell.status.label(), day(on))
                .trim_end()
                .to_owned()
        });
        text.row(person.into_iter().chain(cells));
    }
    text.take()
}

/// A report as CSV: the total, each service, each requirement.
pub fn report_csv(report: &Report) -> String {
    let mut text = CsvText::with_mark();
    text.row(["As at", "Of", "Name", "People"].into_iter().chain(FIGURES));
    for (of, name, people, tally) in report_rows(report) {
        let first = [report.basis.as_at.to_string(), of.to_owned(), name, people];
        text.row(first.into_iter().chain(figures(&tally)));
    }
    text.take()
}

/// A report as a table for a terminal.
pub fn report_table(report: &Report) -> String {
    let head = [
        "",
        "People",
        "Required",
        "Overdue",
        "Covered %",
        "Up to date %",
    ]
    .map(str::to_owned);
    let rows: Vec<[String; 6]> = std::iter::once(head)
        .chain(report_rows(report).map(|(_, name, people, tally)| {
            [
                name,
                people,
                tally.required().to_string(),
                tally.overdue.to_string(),
                percent(tally.covered_pct()),
                percent(tally.up_to_date_pct()),
            ]
        }))
        .collect();
    let mut widths: HashMap<usize, usize> = HashMap::new();
    for row in &rows {
        for (column, cell) in row.iter().enumerate() {
            let width = widths.entry(column).or_default();
            *width = (*width).max(cell.chars().count());
        }
    }
    let width = |column: usize| widths.get(&column).copied().unwrap_or_default();
    let lines = rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(column, cell)| match column {
            0 => format!("{cell:<0$}", width(0)),
            _ => format!("{cell:>0$}", width(column)),
        });
        cells.collect::<Vec<_>>().join("  ")
    });
    let mut table = format!(
        "Mandatory training as at {}\n\n",
        domain::words::day(report.basis.as_at)
    );
    for line in lines {
        table.push_str(line.trim_end());
        table.push('\n');
    }
    for note in &report.basis.notes {
        table.extend(["\n", note.as_str(), "\n"]);
    }
    table
}

fn report_rows(report: &Report) -> impl Iterator<Item = (&'static str, String, String, Tally)> {
    let counted =
        |of, name: &str, one: &Counted| (of, name.to_owned(), one.people.to_string(), one.tally);
    let services = report.by_service.iter();
    let rules = report.by_requirement.iter();
    std::iter::once(counted("total", "All services", &report.total))
        .chain(services.map(move |(name, one)| counted("service", name, one)))
        .chain(rules.map(|(name, tally)| ("requirement", name.clone(), String::new(), *tally)))
}

fn figures(tally: &Tally) -> [String; 8] {
    [
        tally.required().to_string(),
        tally.compliant.to_string(),
        tally.due_soon.to_string(),
        tally.not_yet_due.to_string(),
        tally.overdue.to_string(),
        tally.exempt.to_string(),
        percent(tally.covered_pct()),
        percent(tally.up_to_date_pct()),
    ]
}

fn percent(percent: Option<f64>) -> String {
    percent.map_or_else(String::new, |percent| format!("{percent:.2}"))
}

fn day(on: Option<NaiveDate>) -> String {
    on.map_or_else(String::new, |on| on.to_string())
}
