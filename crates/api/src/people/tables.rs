//! Lists of this capability as tables.

use contract::people::PersonSummary;

use crate::answer::{Column, Tabular, day, text};

impl Tabular for PersonSummary {
    const FILE: &'static str = "people";
    const COLUMNS: &'static [Column<Self>] = &[
        ("Name", |row| row.name.clone()),
        ("Employee number", |row| text(row.employee_no.as_ref())),
        ("Email", |row| text(row.email.as_ref())),
        ("Job title", |row| text(row.job_title.as_ref())),
        ("Service", |row| text(row.service.as_ref())),
        ("Team", |row| text(row.team.as_ref())),
        ("Left on", |row| day(row.left_on)),
    ];
}
