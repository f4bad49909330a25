//! A plan in the making: counts, findings with what is shown beside them.

use std::collections::BTreeMap;

use documents::tables::Row;
use domain::imports::{Finding, FindingCode, ImportKind, Note, Roster, Verdict};
use store::imports::FindingRow;

use super::super::read_file::FileRead;
use super::super::stored::{Beside, Cell};
use super::{Changes, Plan};
use crate::Failure;

/// How many cells are shown beside a finding.
const CELLS: usize = 5;

pub(super) struct Draft<'a> {
    kind: ImportKind,
    file: &'a FileRead,
    counts: BTreeMap<&'static str, u64>,
    readings: BTreeMap<Note, u64>,
    findings: Vec<FindingRow>,
}

impl<'a> Draft<'a> {
    /// An empty plan in which every code that the kind can give counts nought.
    pub(super) fn new(kind: ImportKind, file: &'a FileRead) -> Self {
        let counts = codes_of(kind).iter().map(|code| (*code, 0)).collect();
        Self {
            kind,
            file,
            counts,
            readings: BTreeMap::new(),
            findings: Vec::new(),
        }
    }

    pub(super) fn count(&mut self, code: &'static str) {
        self.add(code, 1);
    }

    pub(super) fn add(&mut self, code: &'static str, count: u64) {
        *self.counts.entry(code).or_default() += count;
    }

    /// A row that was accepted by its words turns out to stay out.
    pub(super) fn withdraw_accepted(&mut self) {
        if let Some(accepted) = self.counts.get_mut("accepted") {
            *accepted = accepted.saturating_sub(1);
        }
    }

    pub(super) fn note(&mut self, note: Note) {
        *self.readings.entry(note).or_default() += 1;
    }

    /// Counts what was decided about a row and keeps its findings. A row that is kept, and counts as
    /// evidence where that is asked, is `accepted`.
    pub(super) fn take<T>(
        &mut self,
        row: &Row,
        verdict: &Verdict<T>,
        roster: Option<&Roster>,
    ) -> Result<(), Failure> {
        for note in &verdict.notes {
            self.note(*note);
        }
        if verdict.fact.is_some() && !verdict.has(FindingCode::NotAttendedInFull) {
            self.count("accepted");
        }
        for finding in &verdict.findings {
            self.find(Some(row), finding.clone(), roster)?;
        }
        Ok(())
    }

    /// Counts and keeps a finding, with the telling cells of its row and, for an unknown person, who may
    /// be meant.
    pub(super) fn find(
        &mut self,
        row: Option<&Row>,
        finding: Finding,
        roster: Option<&Roster>,
    ) -> Result<(), Failure> {
        self.count(finding.code.code());
        let mut beside = Beside::default();
        if let Some(row) = row {
            beside.cells = self.cells(row, finding.column.as_deref());
            if let Some(roster) = roster.filter(|_| finding.code == FindingCode::UnknownPerson) {
                let text = |field: &str| self.file.columns.text(row, field);
                let number = Some(text("user_id"))
                    .filter(|id| !id.is_empty())
                    .unwrap_or(text("employee_no"));
                beside.suggestions = roster
                    .suggest(number, text("email"), text("name"))
                    .into_iter()
                    .cloned()
                    .collect();
            }
        }
        self.findings.push(FindingRow {
            finding,
            beside: serde_json::to_string(&beside)?,
        });
        Ok(())
    }

    fn cells(&self, row: &Row, decided: Option<&str>) -> Vec<Cell> {
        let mut cells: Vec<Cell> = Vec::new();
        for field in telling_fields(self.kind) {
            let (Some(column), value) = (
                self.file.columns.heading(field),
                self.file.columns.text(row, field),
            ) else {
                continue;
            };
            let is_decided = Some(column) == decided;
            if !value.is_empty() || is_decided {
                cells.push(Cell {
                    column: column.to_owned(),
                    value: value.to_owned(),
                    decided: is_decided,
                });
            }
        }
        if let Some(column) =
            decided.filter(|column| !cells.iter().any(|cell| cell.column == *column))
        {
            let index = self
                .file
                .columns
                .columns
                .iter()
                .position(|other| other.heading == column);
            let value = index
                .map(|index| row.cell(index).to_owned())
                .unwrap_or_default();
            cells.truncate(CELLS - 1);
            cells.push(Cell {
                column: column.to_owned(),
                value,
                decided: true,
            });
        }
        while cells.len() > CELLS {
            match cells.iter().rposition(|cell| !cell.decided) {
                Some(index) => cells.remove(index),
                None => break,
            };
        }
        cells
    }

    /// The plan, its findings by line, those without a line last.
    pub(super) fn finish(mut self, changes: Changes) -> Plan {
        self.findings
            .sort_by_key(|row| row.finding.line.unwrap_or(u32::MAX));
        Plan {
            kind: self.kind,
            rows: self.file.rows().len(),
            counts: self.counts,
            readings: self.readings,
            findings: self.findings,
            changes,
        }
    }
}

/// The fields by which somebody recognises a row.
fn telling_fields(kind: ImportKind) -> &'static [&'static str] {
    match kind {
        ImportKind::RoleGroups => &["job_title", "role_groups"],
        ImportKind::People => &[
            "employee_no",
            "first_name",
            "last_name",
            "job_title",
            "team",
        ],
        ImportKind::Courses => &["code", "title", "delivery", "hours"],
        ImportKind::Requirements => &["name", "accepted_courses", "role_groups", "rule_start"],
        ImportKind::Elearning => &["user_id", "email", "name", "course_code", "completed_on"],
        ImportKind::Attendance => &["employee_no", "name", "course_code", "date", "attended"],
        ImportKind::Asye => &["employee_no", "name", "cohort", "asye_start"],
    }
}

/// The codes that every import of the kind counts, nought among them.
fn codes_of(kind: ImportKind) -> &'static [&'static str] {
    match kind {
        ImportKind::RoleGroups | ImportKind::Courses => &[
            "accepted",
            "bad_row",
            "repeated_row",
            "recorded",
            "changed",
            "unchanged",
        ],
        ImportKind::Requirements => &[
            "accepted",
            "bad_row",
            "repeated_row",
            "unknown_course",
            "unknown_role_group",
            "recorded",
            "changed",
            "unchanged",
        ],
        ImportKind::People => &[
            "people",
            "bad_row",
            "not_a_person",
            "repeated_row",
            "second_post",
            "no_email",
            "email_taken",
            "unknown_manager",
            "unknown_job_title",
            "missing_person",
            "missing_post",
            "returned",
            "new_people",
            "changed_post",
            "changed_manager",
            "left",
            "corrected",
            "unchanged",
        ],
        ImportKind::Elearning => &[
            "accepted",
            "not_completed",
            "unknown_person",
            "unknown_course",
            "bad_row",
            "future_date",
            "duplicate",
            "voided_by_a_person",
            "recorded",
            "unchanged",
        ],
        ImportKind::Attendance => &[
            "accepted",
            "unknown_person",
            "unknown_course",
            "bad_row",
            "future_date",
            "duplicate",
            "not_attended_in_full",
            "voided_by_a_person",
            "recorded",
            "unchanged",
        ],
        ImportKind::Asye => &[
            "accepted",
            "unknown_person",
            "assessor_not_found",
            "unknown_team",
            "bad_row",
            "repeated_row",
            "recorded",
            "changed",
            "unchanged",
        ],
    }
}
