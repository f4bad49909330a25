//! Writing a plan, inside the transaction of the batch.

mod asye;
mod completions;
mod lists;
mod people;
mod units;

use chrono::{DateTime, Utc};
use domain::ids::{ImportId, PersonId};
use domain::imports::ImportKind;
use store::DbConnection;

use super::plan::Changes;
use crate::{Failure, Spires};

/// The batch that facts are recorded for.
pub(super) struct Batch<'a> {
    pub(super) import: ImportId,
    pub(super) kind: ImportKind,
    pub(super) by: Option<PersonId>,
    /// The instant of every fact and void of the batch.
    pub(super) at: DateTime<Utc>,
    pub(super) spires: &'a Spires,
    /// Told how many rows are done.
    pub(super) advance: &'a dyn Fn(u64),
}

/// How many rows are recorded between two words about progress.
const ROWS_A_STEP: usize = 500;

/// Records what a plan says.
pub(super) fn record(
    conn: &mut DbConnection,
    batch: &Batch<'_>,
    changes: &Changes,
) -> Result<(), Failure> {
    match changes {
        Changes::RoleGroups(plan) => lists::record_groups(conn, batch, plan),
        Changes::People(plan) => people::record(conn, batch, plan),
        Changes::Courses(plans) => lists::record_courses(conn, batch, plans),
        Changes::Requirements(plans) => lists::record_requirements(conn, batch, plans),
        Changes::Elearning(plans) => completions::record_elearning(conn, batch, plans),
        Changes::Attendance(plans) => completions::record_attendance(conn, batch, plans),
        Changes::Asye(plans) => asye::record(conn, batch, plans),
    }
}

fn line(line: u32) -> i32 {
    i32::try_from(line).unwrap_or(i32::MAX)
}

fn count(rows: usize) -> u64 {
    u64::try_from(rows).unwrap_or(u64::MAX)
}
