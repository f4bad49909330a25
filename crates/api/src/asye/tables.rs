//! Lists of this capability as tables.

use contract::asye::NqswRow;
use domain::asye::PieceKind;

use crate::answer::{Column, Tabular, day, or_empty, text};

impl Tabular for NqswRow {
    const FILE: &'static str = "nqsws";
    const COLUMNS: &'static [Column<Self>] = &[
        ("Name", |row| row.name.clone()),
        ("Employee number", |row| text(row.employee_no.as_ref())),
        ("Team", |row| text(row.team.as_ref())),
        ("Cohort", |row| text(row.cohort.as_ref())),
        ("Route", |row| text(row.route.as_ref())),
        ("Programme", |row| row.programme.clone()),
        ("FTE", |row| row.fte.to_string()),
        ("Started", |row| row.start_on.to_string()),
        ("Assessor", |row| text(row.assessor.as_ref())),
        ("Standing", |row| row.standing.word().to_owned()),
        ("Why", |row| row.reason.clone()),
        ("Week", |row| or_empty(row.week)),
        ("Of weeks", |row| row.weeks.to_string()),
        ("Next step", |row| {
            row.next
                .as_ref()
                .map(|next| next.title.clone())
                .unwrap_or_default()
        }),
        ("Due", |row| day(row.next.as_ref().map(|next| next.due_on))),
        ("Observations", |row| counted(row, PieceKind::Observation)),
        ("Outcome", |row| {
            row.outcome
                .map(|outcome| outcome.as_str().to_owned())
                .unwrap_or_default()
        }),
    ];
}

/// "1 of 3"; empty for those who see dates and status alone.
fn counted(row: &NqswRow, kind: PieceKind) -> String {
    row.counts
        .iter()
        .find(|count| count.kind == kind)
        .map(|count| format!("{} of {}", count.have, count.minimum))
        .unwrap_or_default()
}
