//! Deciding about every row of a file, without writing.

mod asye;
mod completions;
mod courses;
mod draft;
mod people;
mod requirements;
mod role_groups;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::imports::courses::CourseRow;
use domain::imports::{Finding, ImportKind, Note};
use serde::Serialize;
use store::DbConnection;
use store::imports::FindingRow;

pub(super) use asye::EnrolmentPlan;
pub(super) use completions::{CompletionPlan, MarkPlan};
pub(super) use courses::CoursePlan;
pub(super) use people::{PeoplePlan, PersonPlan};
pub(super) use requirements::RequirementPlan;
pub(super) use role_groups::GroupsPlan;

use super::read_file::FileRead;
use super::stored::StoredCounts;
use crate::Failure;

/// What a file would record.
#[derive(Debug)]
pub(super) enum Changes {
    RoleGroups(GroupsPlan),
    People(PeoplePlan),
    Courses(Vec<CoursePlan<CourseRow>>),
    Requirements(Vec<RequirementPlan>),
    Elearning(Vec<CompletionPlan>),
    Attendance(Vec<MarkPlan>),
    Asye(Vec<EnrolmentPlan>),
}

/// What is decided about a file.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) kind: ImportKind,
    pub(super) rows: usize,
    pub(super) counts: BTreeMap<&'static str, u64>,
    pub(super) readings: BTreeMap<Note, u64>,
    pub(super) findings: Vec<FindingRow>,
    pub(super) changes: Changes,
}

/// What an import says of itself, as the command line prints it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Code of the kind.
    pub kind: String,
    /// Rows below the header.
    pub rows: u64,
    /// How many of each code.
    pub counts: BTreeMap<String, u64>,
    /// Rows that are not simply accepted, by line.
    pub findings: Vec<Finding>,
}

impl Plan {
    fn counts_by_name(&self) -> BTreeMap<String, u64> {
        self.counts
            .iter()
            .map(|(code, count)| ((*code).to_owned(), *count))
            .collect()
    }

    pub(super) fn report(&self) -> Report {
        Report {
            kind: self.kind.code().to_owned(),
            rows: u64::try_from(self.rows).unwrap_or(u64::MAX),
            counts: self.counts_by_name(),
            findings: self
                .findings
                .iter()
                .map(|row| row.finding.clone())
                .collect(),
        }
    }

    pub(super) fn stored_counts(&self) -> StoredCounts {
        let out = self
            .findings
            .iter()
            .filter(|row| row.finding.code.stays_out());
        StoredCounts {
            counts: self.counts_by_name(),
            readings: self.readings.clone(),
            stay_out: u64::try_from(out.count()).unwrap_or(u64::MAX),
            findings: u64::try_from(self.findings.len()).unwrap_or(u64::MAX),
        }
    }
}

/// Decides about every row of a file of the kind that speaks of the day `on`, on the data of this moment.
pub(super) fn plan(
    conn: &mut DbConnection,
    kind: ImportKind,
    file: &FileRead,
    on: NaiveDate,
) -> Result<Plan, Failure> {
    match kind {
        ImportKind::RoleGroups => role_groups::plan(conn, file, on),
        ImportKind::People => people::plan(conn, file, on),
        ImportKind::Courses => courses::plan(conn, file),
        ImportKind::Requirements => requirements::plan(conn, file, on),
        ImportKind::Elearning => completions::plan_elearning(conn, file, on),
        ImportKind::Attendance => completions::plan_attendance(conn, file, on),
        ImportKind::Asye => asye::plan(conn, file, on),
    }
}
