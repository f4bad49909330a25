//! How far the data reach.

use crate::schema::{evidence, imports, people, posts, requirement_versions, sessions};
use crate::sql_types::DbInstant;
use crate::{DbConnection, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use domain::civil::london_day;

/// Where facts come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// Registers closed in Spires.
    Registers,
    /// Attendance of the time before Spires.
    AttendanceHistory,
    /// The e-learning file.
    Elearning,
    /// The HR staff list.
    StaffList,
}

/// How far one source reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DataTo {
    /// Which source.
    pub source: Source,
    /// The day that the latest file speaks of, or on which the latest register was closed.
    pub on: NaiveDate,
    /// When Spires was told.
    pub at: DateTime<Utc>,
}

/// How far the data reach.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    /// Each source that has told anything by the instant.
    pub data_to: Vec<DataTo>,
    /// The day of the first staff list: from it on the roster is whole.
    pub complete_from: Option<NaiveDate>,
}

/// Loads how far the data known at an instant reach. Two statements.
pub fn load_basis(conn: &mut DbConnection, known_at: DateTime<Utc>) -> Result<Basis, StoreError> {
    let applied: Vec<(String, NaiveDate, Option<DbInstant>, Option<DbInstant>)> = imports::table
        .filter(imports::applied_at.is_not_null())
        .select((
            imports::kind,
            imports::on_date,
            imports::applied_at,
            imports::undone_at,
        ))
        .load(conn)?;
    let closed: Option<DbInstant> = sessions::table
        .filter(sessions::register_closed_at.le(DbInstant(known_at)))
        .order(sessions::register_closed_at.desc())
        .select(sessions::register_closed_at)
        .first::<Option<DbInstant>>(conn)
        .optional()?
        .flatten();
    let mut basis = Basis::default();
    if let Some(DbInstant(at)) = closed {
        let on = london_day(at);
        basis.data_to.push(DataTo {
            source: Source::Registers,
            on,
            at,
        });
    }
    let mut files: Vec<DataTo> = Vec::new();
    for (kind, on, applied_at, undone_at) in applied {
        let (Some(source), Some(DbInstant(at))) = (source_of(&kind), applied_at) else {
            continue;
        };
        if at > known_at || undone_at.is_some_and(|undone| undone.0 <= known_at) {
            continue;
        }
        files.push(DataTo { source, on, at });
    }
    basis.complete_from = files
        .iter()
        .filter(|file| file.source == Source::StaffList)
        .map(|file| file.on)
        .min();
    files.sort_by_key(|file| (file.source, std::cmp::Reverse((file.on, file.at))));
    files.dedup_by_key(|file| file.source);
    basis.data_to.extend(files);
    Ok(basis)
}

fn source_of(import_kind: &str) -> Option<Source> {
    match import_kind {
        "elearning" => Some(Source::Elearning),
        "attendance" => Some(Source::AttendanceHistory),
        "people" => Some(Source::StaffList),
        _ => None,
    }
}

/// When the first fact was recorded: a post, a rule or evidence; none in an empty database. Three
/// statements.
pub fn first_recorded_at(conn: &mut DbConnection) -> Result<Option<DateTime<Utc>>, StoreError> {
    macro_rules! first {
        ($table:ident) => {
            $table::table
                .order($table::recorded_at)
                .select($table::recorded_at)
                .first::<DbInstant>(conn)
                .optional()?
        };
    }
    let firsts = [
        first!(people),
        first!(posts),
        first!(requirement_versions),
        first!(evidence),
    ];
    Ok(firsts.into_iter().flatten().map(|first| first.0).min())
}
