//! Putting frameworks in.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use domain::competency::Framework;
use uuid::Uuid;

use crate::schema::{frameworks, standards};
use crate::sql_types::{DbInstant, DbUuid};
use crate::{DbConnection, StoreError};

/// Keeps those of the frameworks that are not there yet in that version, and returns how many that were.
/// A version that is there stays as it is: people's evidence is tagged to it.
pub fn keep_frameworks(
    conn: &mut DbConnection,
    given: &[Framework],
    mut new_id: impl FnMut() -> Uuid,
    now: DateTime<Utc>,
) -> Result<usize, StoreError> {
    let known: Vec<(String, String)> = frameworks::table
        .select((frameworks::code, frameworks::version))
        .load(conn)?;
    let mut kept = 0;
    for framework in given {
        if known
            .iter()
            .any(|(code, version)| *code == framework.code && *version == framework.version)
        {
            continue;
        }
        keep(conn, framework, &mut new_id, now)?;
        kept += 1;
    }
    Ok(kept)
}

fn keep(
    conn: &mut DbConnection,
    framework: &Framework,
    new_id: &mut impl FnMut() -> Uuid,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let id = DbUuid(new_id());
    diesel::insert_into(frameworks::table)
        .values((
            frameworks::id.eq(id),
            frameworks::code.eq(&framework.code),
            frameworks::version.eq(&framework.version),
            frameworks::title.eq(&framework.title),
            frameworks::publisher.eq(&framework.publisher),
            frameworks::effective_from.eq(framework.effective_from),
            frameworks::effective_to.eq(framework.effective_to),
            frameworks::levels.eq(serde_json::to_string(&framework.levels)?),
            frameworks::groups.eq(serde_json::to_string(&framework.groups)?),
            frameworks::recorded_at.eq(DbInstant(now)),
            frameworks::document.eq(serde_json::to_string(framework)?),
        ))
        .execute(conn)?;
    for (standard, place) in framework.standards.iter().zip(1_i32..) {
        diesel::insert_into(standards::table)
            .values((
                standards::id.eq(DbUuid(new_id())),
                standards::framework_id.eq(id),
                standards::code.eq(&standard.code),
                standards::number.eq(&standard.number),
                standards::sort_no.eq(place),
                standards::title.eq(&standard.title),
                standards::group_code.eq(&standard.group),
                standards::summary.eq(&standard.summary),
            ))
            .execute(conn)?;
    }
    Ok(())
}
