//! What is decided about one row.

use serde::{Deserialize, Serialize};

use super::{Cells, Columns, Finding, FindingCode};

/// Something that was put right while reading a row; the row is none the worse for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Note {
    /// A day was written as a spreadsheet's number.
    ExcelSerialDate,
    /// Leading zeros of an employee number were put back.
    ZerosPutBack,
    /// The person was found by e-mail, the number being blank.
    MatchedByEmail,
    /// The course was found by its title without the version at its end.
    VersionDropped,
}

/// What is decided about one row: a fact to record, remarks, and what was put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict<T> {
    /// What to record; none for a row that stays out.
    pub fact: Option<T>,
    /// Remarks, at most one of which keeps the row out.
    pub findings: Vec<Finding>,
    /// What was put right.
    pub notes: Vec<Note>,
}

impl<T> Verdict<T> {
    /// The row is kept.
    pub fn kept(fact: T, findings: Vec<Finding>, notes: Vec<Note>) -> Self {
        Self {
            fact: Some(fact),
            findings,
            notes,
        }
    }

    /// The row stays out.
    pub fn out(finding: Finding, notes: Vec<Note>) -> Self {
        Self {
            fact: None,
            findings: vec![finding],
            notes,
        }
    }

    /// Whether a finding of this code was made.
    pub fn has(&self, code: FindingCode) -> bool {
        self.findings.iter().any(|finding| finding.code == code)
    }
}

/// A row of a file whose columns are known, for the rules of a kind.
#[derive(Debug)]
pub struct RowReader<'a, R> {
    /// How the columns are read.
    pub columns: &'a Columns,
    /// The row.
    pub row: &'a R,
}

impl<'a, R: Cells> RowReader<'a, R> {
    /// The row of a file with these columns.
    pub fn new(columns: &'a Columns, row: &'a R) -> Self {
        Self { columns, row }
    }

    /// What the row says in the field; empty where no column is read as it.
    pub fn text(&self, field: &str) -> &'a str {
        self.columns.text(self.row, field)
    }

    /// A finding about the field's cell, or about the whole row for no field.
    pub fn finding(&self, field: Option<&str>, code: FindingCode, message: String) -> Finding {
        let column = field
            .and_then(|field| self.columns.heading(field))
            .map(str::to_owned);
        Finding {
            line: Some(self.row.line()),
            column,
            code,
            message,
        }
    }

    /// The finding for a cell that cannot be read.
    pub fn bad(&self, field: &str, message: impl Into<String>) -> Finding {
        self.finding(Some(field), FindingCode::BadRow, message.into())
    }

    /// What the cell says, or that it is empty.
    pub fn needed(&self, field: &str, what: &str) -> Result<&'a str, Finding> {
        let text = self.text(field);
        if text.is_empty() {
            Err(self.bad(field, format!("{what} is missing.")))
        } else {
            Ok(text)
        }
    }

    /// The day in the cell, noting a spreadsheet's number.
    pub fn day(
        &self,
        field: &str,
        what: &str,
        notes: &mut Vec<Note>,
    ) -> Result<chrono::NaiveDate, Finding> {
        let text = self.needed(field, what)?;
        let day = super::value::read_day(text)
            .ok_or_else(|| self.bad(field, format!("{what} “{text}” is not a day.")))?;
        if day.is_serial {
            notes.push(Note::ExcelSerialDate);
        }
        Ok(day.day)
    }

    /// The day in the cell, if it says anything.
    pub fn day_if_any(
        &self,
        field: &str,
        what: &str,
        notes: &mut Vec<Note>,
    ) -> Result<Option<chrono::NaiveDate>, Finding> {
        if self.text(field).is_empty() {
            Ok(None)
        } else {
            self.day(field, what, notes).map(Some)
        }
    }
}
