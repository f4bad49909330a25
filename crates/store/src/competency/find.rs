//! Taking frameworks out.

use std::collections::HashMap;

use diesel::prelude::*;
use domain::competency::Framework;
use domain::ids::{FrameworkId, StandardId};

use crate::schema::{frameworks, standards};
use crate::sql_types::DbUuid;
use crate::{DbConnection, StoreError};

/// A framework with the id under which it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredFramework {
    /// Its id.
    pub id: FrameworkId,
    /// The framework as its file had it.
    pub framework: Framework,
}

/// A standard with its ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandardRow {
    /// Its id.
    pub id: StandardId,
    /// Its framework.
    pub framework_id: FrameworkId,
    /// Short name.
    pub code: String,
    /// The publisher's number.
    pub number: String,
    /// Title.
    pub title: String,
    /// Its group, by code.
    pub group: Option<String>,
    /// What it asks.
    pub summary: String,
}

/// Every framework in every version, by code and first day in force.
pub fn frameworks(conn: &mut DbConnection) -> Result<Vec<StoredFramework>, StoreError> {
    let rows: Vec<(DbUuid, String)> = frameworks::table
        .select((frameworks::id, frameworks::document))
        .order((
            frameworks::code,
            frameworks::effective_from,
            frameworks::version,
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|(id, document)| {
            Ok(StoredFramework {
                id: id.id(),
                framework: serde_json::from_str(&document)?,
            })
        })
        .collect()
}

/// One framework with its standards in the publisher's order; none when it is not there.
pub fn framework(
    conn: &mut DbConnection,
    id: FrameworkId,
) -> Result<Option<(StoredFramework, Vec<StandardRow>)>, StoreError> {
    let document: Option<String> = frameworks::table
        .filter(frameworks::id.eq(DbUuid::from(id)))
        .select(frameworks::document)
        .first(conn)
        .optional()?;
    let Some(document) = document else {
        return Ok(None);
    };
    let framework = serde_json::from_str(&document)?;
    let rows: Vec<Columns> = standards::table
        .filter(standards::framework_id.eq(DbUuid::from(id)))
        .order(standards::sort_no)
        .select(COLUMNS)
        .load(conn)?;
    Ok(Some((
        StoredFramework { id, framework },
        rows.into_iter().map(standard).collect(),
    )))
}

/// Those of the standards that are there, by id.
pub fn standards_by_id(
    conn: &mut DbConnection,
    ids: &[StandardId],
) -> Result<HashMap<StandardId, StandardRow>, StoreError> {
    let ids: Vec<DbUuid> = ids.iter().copied().map(DbUuid::from).collect();
    let rows: Vec<Columns> = standards::table
        .filter(standards::id.eq_any(ids))
        .select(COLUMNS)
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let row = standard(row);
            (row.id, row)
        })
        .collect())
}

type Columns = (
    DbUuid,
    DbUuid,
    String,
    String,
    String,
    Option<String>,
    String,
);

const COLUMNS: (
    standards::id,
    standards::framework_id,
    standards::code,
    standards::number,
    standards::title,
    standards::group_code,
    standards::summary,
) = (
    standards::id,
    standards::framework_id,
    standards::code,
    standards::number,
    standards::title,
    standards::group_code,
    standards::summary,
);

fn standard((id, framework_id, code, number, title, group, summary): Columns) -> StandardRow {
    StandardRow {
        id: id.id(),
        framework_id: framework_id.id(),
        code,
        number,
        title,
        group,
        summary,
    }
}
