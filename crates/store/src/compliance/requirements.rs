//! Rules with their versions.

use super::known;
use crate::schema::{requirement_courses, requirement_versions, requirements};
use crate::sql_types::DbUuid;
use crate::{DbConnection, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use domain::civil::DayRange;
use domain::compliance::{Allowance, Audience, Item, Requirement, Version};
use domain::ids::{RequirementId, RequirementVersionId};
use std::collections::HashMap;

/// A rule with its name and place among the others.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its name.
    pub name: String,
    /// The set that it stands in.
    pub set: String,
    /// What it demands.
    pub requirement: Requirement,
}

type VersionRow = (
    DbUuid,
    DbUuid,
    NaiveDate,
    String,
    Option<i32>,
    Option<i32>,
    Option<i32>,
    bool,
);

/// Loads every rule known at an instant, in the order of the columns. Three statements.
pub fn load_rules(
    conn: &mut DbConnection,
    known_at: DateTime<Utc>,
) -> Result<Vec<Rule>, StoreError> {
    let mut versions = load_versions(conn, known_at)?;
    let rows: Vec<(DbUuid, String, String, NaiveDate, Option<NaiveDate>)> = requirements::table
        .filter(known!(requirements, known_at))
        .order((requirements::sort_no, requirements::name))
        .select((
            requirements::id,
            requirements::name,
            requirements::set_name,
            requirements::rule_start,
            requirements::rule_end,
        ))
        .load(conn)?;
    let rules = rows.into_iter().map(|(id, name, set, from, to)| {
        let id: RequirementId = id.id();
        let versions = versions.remove(&id).unwrap_or_default();
        Rule {
            name,
            set,
            requirement: Requirement::new(id, DayRange::new(from, to), versions),
        }
    });
    Ok(rules.collect())
}

fn load_versions(
    conn: &mut DbConnection,
    known_at: DateTime<Utc>,
) -> Result<HashMap<RequirementId, Vec<Version>>, StoreError> {
    let accepted: Vec<(DbUuid, DbUuid)> = requirement_courses::table
        .select((
            requirement_courses::version_id,
            requirement_courses::course_id,
        ))
        .load(conn)?;
    let mut accepts: HashMap<RequirementVersionId, Vec<Item>> = HashMap::new();
    for (version, course) in accepted {
        accepts
            .entry(version.id())
            .or_default()
            .push(Item::Course(course.id()));
    }
    let rows: Vec<VersionRow> = requirement_versions::table
        .filter(known!(requirement_versions, known_at))
        .order((
            requirement_versions::from_on,
            requirement_versions::recorded_at,
        ))
        .select((
            requirement_versions::id,
            requirement_versions::requirement_id,
            requirement_versions::from_on,
            requirement_versions::audience,
            requirement_versions::first_due_months,
            requirement_versions::first_due_days,
            requirement_versions::renew_months,
            requirement_versions::absence_pauses,
        ))
        .load(conn)?;
    let mut versions: HashMap<RequirementId, Vec<Version>> = HashMap::new();
    for (id, requirement, from, audience, months, days, renew, absence_pauses) in rows {
        let id: RequirementVersionId = id.id();
        versions.entry(requirement.id()).or_default().push(Version {
            id,
            days: DayRange::new(from, None),
            audience: serde_json::from_str::<Audience>(&audience)?,
            accepts: accepts.remove(&id).unwrap_or_default(),
            first_due: allowance(months, days)?,
            renew_months: renew.map(count).transpose()?,
            absence_pauses,
        });
    }
    Ok(versions)
}

fn allowance(months: Option<i32>, days: Option<i32>) -> Result<Allowance, StoreError> {
    match (months, days) {
        (Some(months), None) => count(months).map(Allowance::Months),
        (None, Some(days)) => count(days).map(Allowance::Days),
        _ => Err(StoreError::corrupt(
            "time allowed",
            "neither or both of months and days",
        )),
    }
}

fn count(number: i32) -> Result<u32, StoreError> {
    u32::try_from(number).map_err(|_| StoreError::corrupt("an interval", number))
}
