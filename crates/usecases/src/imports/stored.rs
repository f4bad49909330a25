//! What is kept of an import beside the file, and how an import is shown.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::{ImportId, PersonId};
use domain::imports::mapping::{How, Put};
use domain::imports::{ImportKind, Note, RosterPerson};
use serde::{Deserialize, Serialize};
use store::StoreError;
use store::imports::ImportRow;

use crate::Failure;

/// One column of a file and what it was read as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredColumn {
    /// Heading, as the file writes it.
    pub heading: String,
    /// Name of the field.
    pub field: Option<String>,
    /// `by_hand`, `remembered`, `synonym` or `unread`.
    pub how: String,
    /// Up to three values from the first rows.
    pub examples: Vec<String>,
}

pub(super) fn how_code(how: How) -> &'static str {
    match how {
        How::ByHand => "by_hand",
        How::Remembered => "remembered",
        How::Synonym => "synonym",
        How::Unread => "unread",
    }
}

/// How a file was read, so that applying reads it the same way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct StoredMapping {
    pub(super) read_as: String,
    pub(super) by_hand: Vec<Put>,
    pub(super) remembered: Vec<Put>,
    pub(super) columns: Vec<StoredColumn>,
}

/// What was counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredCounts {
    /// By code.
    pub counts: BTreeMap<String, u64>,
    /// What was put right while reading.
    pub readings: BTreeMap<Note, u64>,
    /// Rows that stay out.
    pub stay_out: u64,
    /// Findings in all.
    pub findings: u64,
}

/// One telling cell of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Heading of the column.
    pub column: String,
    /// What the file says.
    pub value: String,
    /// Whether this is the cell that decided.
    pub decided: bool,
}

/// What the screen shows beside a finding.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beside {
    /// Telling cells of the row.
    pub cells: Vec<Cell>,
    /// Who may be meant, likeliest first.
    pub suggestions: Vec<RosterPerson>,
}

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportState {
    /// Read; nothing has been changed.
    DryRun,
    /// Recorded.
    Applied,
    /// Recorded, and later voided as a whole.
    Undone,
    /// A dry run that was thrown away.
    Discarded,
}

impl ImportState {
    fn of(code: &str) -> Result<Self, StoreError> {
        match code {
            "dry_run" => Ok(Self::DryRun),
            "applied" => Ok(Self::Applied),
            "undone" => Ok(Self::Undone),
            "discarded" => Ok(Self::Discarded),
            other => Err(StoreError::corrupt("state of an import", other)),
        }
    }

    /// As a refusal says it.
    pub(super) fn in_words(self) -> &'static str {
        match self {
            Self::DryRun => "a dry run that was not applied",
            Self::Applied => "applied already",
            Self::Undone => "undone; upload the file again to record it",
            Self::Discarded => "thrown away; upload the file again to record it",
        }
    }
}

/// One import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// Which.
    pub id: ImportId,
    /// What the file holds.
    pub kind: ImportKind,
    /// Its name on the sender's computer.
    pub file_name: String,
    /// The day that it speaks of.
    pub on: NaiveDate,
    /// What became of it.
    pub state: ImportState,
    /// Rows below the header.
    pub rows: u64,
    /// What was counted.
    pub counts: StoredCounts,
    /// Encoding and delimiter in words.
    pub read_as: String,
    /// The columns and what they were read as.
    pub columns: Vec<StoredColumn>,
    /// Who sent it; none for the command line.
    pub sent_by: Option<PersonId>,
    /// Their name, filled in where it is asked for.
    pub sender_name: Option<String>,
    /// When it was read.
    pub read_at: DateTime<Utc>,
    /// When it was recorded.
    pub applied_at: Option<DateTime<Utc>>,
    /// When it was undone.
    pub undone_at: Option<DateTime<Utc>>,
    /// Why it may not be undone now; none where it may, or was never applied.
    pub not_undone_because: Option<String>,
    pub(super) mapping: (Vec<Put>, Vec<Put>),
}

impl Import {
    pub(super) fn of(row: ImportRow) -> Result<Self, Failure> {
        let kind = row
            .kind
            .parse()
            .map_err(|_| StoreError::corrupt("kind of an import", &row.kind))?;
        let mapping: StoredMapping = serde_json::from_str(&row.mapping)?;
        Ok(Self {
            id: row.id,
            kind,
            file_name: row.file_name,
            on: row.on_date,
            state: ImportState::of(&row.state)?,
            rows: u64::try_from(row.row_count).unwrap_or_default(),
            counts: serde_json::from_str(&row.counts)?,
            read_as: mapping.read_as,
            columns: mapping.columns,
            sent_by: row.uploaded_by.map(Into::into),
            sender_name: None,
            read_at: row.uploaded_at.into(),
            applied_at: row.applied_at.map(Into::into),
            undone_at: row.undone_at.map(Into::into),
            not_undone_because: None,
            mapping: (mapping.by_hand, mapping.remembered),
        })
    }
}

impl Import {
    /// Whether this process is recording it now.
    pub fn is_being_applied(&self) -> bool {
        super::progress::is_running(self.id)
    }
}
