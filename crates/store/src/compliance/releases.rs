//! Exemptions of one person in words, for a proof.

use super::known;
use crate::schema::{exemptions, people};
use crate::sql_types::DbUuid;
use crate::{DbConnection, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use domain::civil::DayRange;
use domain::ids::{PersonId, RequirementId};

/// An exemption, given or proposed.
#[derive(Clone, Debug)]
pub struct Release {
    /// First to last day.
    pub days: DayRange,
    /// Why.
    pub reason: String,
    /// Who approved it; none while it is only proposed.
    pub approved_by: Option<String>,
}

/// Loads the exemptions of a person from a requirement. One statement.
pub fn load_releases(
    conn: &mut DbConnection,
    person: PersonId,
    requirement: RequirementId,
    known_at: DateTime<Utc>,
) -> Result<Vec<Release>, StoreError> {
    type Row = (
        NaiveDate,
        Option<NaiveDate>,
        String,
        Option<(String, String)>,
    );
    let rows: Vec<Row> = exemptions::table
        .left_join(people::table.on(exemptions::approved_by.eq(people::id.nullable())))
        .filter(known!(exemptions, known_at))
        .filter(exemptions::person_id.eq(DbUuid::from(person)))
        .filter(exemptions::requirement_id.eq(DbUuid::from(requirement)))
        .order((exemptions::from_on, exemptions::id))
        .select((
            exemptions::from_on,
            exemptions::to_on,
            exemptions::reason,
            (people::first_name, people::last_name).nullable(),
        ))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(from, to, reason, approver)| Release {
            days: DayRange::new(from, to),
            reason,
            approved_by: approver.map(|(first, last)| format!("{first} {last}")),
        })
        .collect())
}
