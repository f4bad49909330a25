//! Programme templates.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use domain::asye::programme::Programme;
use domain::ids::FrameworkId;
use uuid::Uuid;

use crate::schema::{frameworks, programmes as table};
use crate::sql_types::{DbInstant, DbUuid};
use crate::{DbConnection, StoreError};

/// A template with the ids that enrolments refer to.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredProgramme {
    /// The row's id.
    pub id: Uuid,
    /// The template.
    pub programme: Programme,
    /// The framework of its statements; none where it is not in the database.
    pub statements: Option<FrameworkId>,
    /// The framework of its domains; none where it is not in the database.
    pub capabilities: Option<FrameworkId>,
}

/// Keeps those of the templates that are not there yet in that version, and returns how many that were.
/// A version that is there stays as it is: those who began on it keep it.
pub fn keep_programmes(
    conn: &mut DbConnection,
    given: &[Programme],
    mut new_id: impl FnMut() -> Uuid,
    now: DateTime<Utc>,
) -> Result<usize, StoreError> {
    let known: Vec<(String, String)> = table::table
        .select((table::code, table::version))
        .load(conn)?;
    let mut kept = 0;
    for programme in given {
        if known
            .iter()
            .any(|(code, version)| *code == programme.code && *version == programme.version)
        {
            continue;
        }
        diesel::insert_into(table::table)
            .values((
                table::id.eq(DbUuid(new_id())),
                table::code.eq(&programme.code),
                table::version.eq(&programme.version),
                table::title.eq(&programme.title),
                table::template.eq(serde_json::to_string(programme)?),
                table::effective_from.eq(programme.effective_from),
                table::effective_to.eq(programme.effective_to),
                table::recorded_at.eq(DbInstant(now)),
            ))
            .execute(conn)?;
        kept += 1;
    }
    Ok(kept)
}

/// Every template, by first day.
pub fn programmes(conn: &mut DbConnection) -> Result<Vec<StoredProgramme>, StoreError> {
    let rows: Vec<(DbUuid, String)> = table::table
        .select((table::id, table::template))
        .order((table::effective_from, table::code, table::version))
        .load(conn)?;
    let known: Vec<(DbUuid, String, String)> = frameworks::table
        .select((frameworks::id, frameworks::code, frameworks::version))
        .load(conn)?;
    let named = |key: &domain::competency::FrameworkKey| {
        known
            .iter()
            .find(|(_, code, version)| *code == key.code && *version == key.version)
            .map(|(id, _, _)| id.id())
    };
    rows.into_iter()
        .map(|(id, template)| {
            let programme: Programme = serde_json::from_str(&template)?;
            Ok(StoredProgramme {
                id: id.0,
                statements: named(&programme.statements),
                capabilities: named(&programme.capabilities),
                programme,
            })
        })
        .collect()
}

/// The template on which somebody who starts on that day begins: the newest that is open. Where none
/// is, the one that was open last before that day, else the first of all; none in an empty database.
pub fn programme_open_on(
    conn: &mut DbConnection,
    start: NaiveDate,
) -> Result<Option<StoredProgramme>, StoreError> {
    let mut all = programmes(conn)?;
    let open = all
        .iter()
        .rposition(|stored| stored.programme.open_to_start_on(start))
        .or_else(|| {
            all.iter()
                .rposition(|stored| stored.programme.effective_from <= start)
        });
    let at = open.unwrap_or(0);
    Ok((at < all.len()).then(|| all.swap_remove(at)))
}
