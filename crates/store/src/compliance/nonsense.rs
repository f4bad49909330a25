//! Facts that no rule can make sense of, for `spires check compliance`.

use super::known;
use crate::schema::{
    absences, evidence, exemptions, people, posts, requirement_courses, requirement_versions,
    requirements,
};
use crate::sql_types::{DbInstant, DbUuid};
use crate::{DbConnection, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use domain::civil::london_day;
use domain::words;
use std::collections::HashSet;

/// What is wrong with the facts known at an instant, a sentence each. Six statements.
pub fn stored_nonsense(
    conn: &mut DbConnection,
    known_at: DateTime<Utc>,
) -> Result<Vec<String>, StoreError> {
    let mut wrong = backward_ranges(conn, known_at)?;
    wrong.extend(evidence_before_its_time(conn, known_at)?);
    wrong.extend(versions_without_courses(conn, known_at)?);
    Ok(wrong)
}

fn backward_ranges(
    conn: &mut DbConnection,
    known_at: DateTime<Utc>,
) -> Result<Vec<String>, StoreError> {
    type Row = (String, String, NaiveDate, Option<NaiveDate>);
    let mut wrong = Vec::new();
    macro_rules! backward {
        ($table:ident, $what:literal) => {
            let rows: Vec<Row> = $table::table
                .inner_join(people::table.on($table::person_id.eq(people::id)))
                .filter(known!($table, known_at))
                .filter($table::to_on.lt($table::from_on.nullable()))
                .select((
                    people::first_name,
                    people::last_name,
                    $table::from_on,
                    $table::to_on,
                ))
                .load(conn)?;
            wrong.extend(rows.into_iter().map(|(first, last, from, _)| {
                format!(
                    "{first} {last} has {} that begins {} and ends before.",
                    $what,
                    words::day(from)
                )
            }));
        };
    }
    backward!(posts, "a post");
    backward!(exemptions, "an exemption");
    backward!(absences, "an absence");
    Ok(wrong)
}

fn evidence_before_its_time(
    conn: &mut DbConnection,
    known_at: DateTime<Utc>,
) -> Result<Vec<String>, StoreError> {
    let latest_told: Option<DbInstant> = evidence::table
        .filter(known!(evidence, known_at))
        .order(evidence::recorded_at.desc())
        .select(evidence::recorded_at)
        .first(conn)
        .optional()?;
    let Some(DbInstant(told)) = latest_told else {
        return Ok(Vec::new());
    };
    let rows: Vec<(String, String, NaiveDate)> = evidence::table
        .inner_join(people::table.on(evidence::person_id.eq(people::id)))
        .filter(known!(evidence, known_at))
        .filter(evidence::done_on.gt(london_day(told)))
        .select((people::first_name, people::last_name, evidence::done_on))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(first, last, on)| {
            format!(
                "{first} {last} has evidence of {}, after the day on which it was recorded.",
                words::day(on)
            )
        })
        .collect())
}

fn versions_without_courses(
    conn: &mut DbConnection,
    known_at: DateTime<Utc>,
) -> Result<Vec<String>, StoreError> {
    let with: HashSet<DbUuid> = requirement_courses::table
        .select(requirement_courses::version_id)
        .load::<DbUuid>(conn)?
        .into_iter()
        .collect();
    let versions: Vec<(DbUuid, String, NaiveDate)> = requirement_versions::table
        .inner_join(
            requirements::table.on(requirement_versions::requirement_id.eq(requirements::id)),
        )
        .filter(known!(requirement_versions, known_at))
        .select((
            requirement_versions::id,
            requirements::name,
            requirement_versions::from_on,
        ))
        .load(conn)?;
    Ok(versions
        .into_iter()
        .filter(|(id, ..)| !with.contains(id))
        .map(|(_, name, from)| {
            format!(
                "Nothing meets the requirement {name} in its version of {}.",
                words::day(from)
            )
        })
        .collect())
}
