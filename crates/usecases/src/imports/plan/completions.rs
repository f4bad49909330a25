//! Completions and attendance: what is new of what the rows tell.

use std::collections::HashMap;
use std::hash::Hash;

use chrono::NaiveDate;
use documents::tables::Row;
use domain::imports::attendance::{AttendanceReader, AttendanceRow, Attended};
use domain::imports::elearning::{Completion, ElearningReader};
use domain::imports::{Columns, Finding, FindingCode, ImportKind, RowReader};
use store::DbConnection;
use store::imports::{
    Standing, known_attendance, known_completions, load_course_list, load_roster,
};

use super::super::read_file::FileRead;
use super::draft::Draft;
use super::{Changes, Plan};
use crate::Failure;

/// A completion to record.
#[derive(Clone, Copy, Debug)]
pub(in crate::imports) struct CompletionPlan {
    pub(in crate::imports) line: u32,
    pub(in crate::imports) completion: Completion,
}

/// A mark to record, and whether it is evidence too.
#[derive(Clone, Debug)]
pub(in crate::imports) struct MarkPlan {
    pub(in crate::imports) line: u32,
    pub(in crate::imports) row: AttendanceRow,
    pub(in crate::imports) mark: &'static str,
    pub(in crate::imports) is_evidence: bool,
}

pub(super) fn plan_elearning(
    conn: &mut DbConnection,
    file: &FileRead,
    on: NaiveDate,
) -> Result<Plan, Failure> {
    let (roster, courses) = (load_roster(conn)?, load_course_list(conn)?);
    let mut draft = Draft::new(ImportKind::Elearning, file);
    let mut reader = ElearningReader::new(&roster, &courses, on);
    let mut told: Vec<(&Row, Completion)> = Vec::new();
    for row in file.rows() {
        let verdict = reader.read(&RowReader::new(&file.columns, row));
        draft.take(row, &verdict, Some(&roster))?;
        told.extend(verdict.fact.map(|completion| (row, completion)));
    }
    let known = known_completions(
        conn,
        range(told.iter().map(|(_, completion)| completion.on)),
    )?;
    let mut new = Vec::new();
    for (row, completion) in told {
        if is_new(&mut draft, row, &file.columns, &known, &completion)? {
            new.push(CompletionPlan {
                line: row.line,
                completion,
            });
        }
    }
    Ok(draft.finish(Changes::Elearning(new)))
}

pub(super) fn plan_attendance(
    conn: &mut DbConnection,
    file: &FileRead,
    on: NaiveDate,
) -> Result<Plan, Failure> {
    let (roster, courses) = (load_roster(conn)?, load_course_list(conn)?);
    let mut draft = Draft::new(ImportKind::Attendance, file);
    let mut reader = AttendanceReader::new(&roster, &courses, on);
    let mut told: Vec<(&Row, AttendanceRow)> = Vec::new();
    for row in file.rows() {
        let verdict = reader.read(&RowReader::new(&file.columns, row));
        draft.take(row, &verdict, Some(&roster))?;
        told.extend(verdict.fact.map(|fact| (row, fact)));
    }
    let days = range(told.iter().map(|(_, fact)| fact.completion.on));
    let marks = known_attendance(conn, days)?;
    let completions = known_completions(conn, days)?;
    let mut new = Vec::new();
    for (row, fact) in told {
        let mark = mark_of(fact.attended);
        let key = (fact.completion, mark.to_owned());
        if is_new(&mut draft, row, &file.columns, &marks, &key)? {
            // The same day may be evidence already, from a register or the e-learning file.
            let is_evidence = fact.attended == Attended::InFull
                && !matches!(
                    completions.get(&fact.completion),
                    Some(Standing::Stands | Standing::VoidedByAPerson)
                );
            new.push(MarkPlan {
                line: row.line,
                row: fact,
                mark,
                is_evidence,
            });
        }
    }
    Ok(draft.finish(Changes::Attendance(new)))
}

fn mark_of(attended: Attended) -> &'static str {
    match attended {
        Attended::InFull => "attended",
        Attended::InPart => "attended_part",
        Attended::No => "did_not_attend",
    }
}

/// Whether the fact is to be recorded: not one that stands, and not one that a person voided.
fn is_new<K: Eq + Hash>(
    draft: &mut Draft<'_>,
    row: &Row,
    columns: &Columns,
    known: &HashMap<K, Standing>,
    key: &K,
) -> Result<bool, Failure> {
    match known.get(key) {
        Some(Standing::Stands) => draft.count("unchanged"),
        Some(Standing::VoidedByAPerson) => {
            let message = "Somebody voided this record; a file does not bring it back.".to_owned();
            let finding: Finding =
                RowReader::new(columns, row).finding(None, FindingCode::VoidedByAPerson, message);
            draft.find(Some(row), finding, None)?;
            draft.withdraw_accepted();
        }
        Some(Standing::Undone) | None => {
            draft.count("recorded");
            return Ok(true);
        }
    }
    Ok(false)
}

fn range(days: impl Iterator<Item = NaiveDate> + Clone) -> (NaiveDate, NaiveDate) {
    (
        days.clone().min().unwrap_or_default(),
        days.max().unwrap_or_default(),
    )
}
