//! How the columns of each kind were read last time.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use domain::ids::PersonId;
use domain::imports::ImportKind;

use crate::schema::import_mappings;
use crate::sql_types::{DbInstant, DbUuid};
use crate::{DbConnection, StoreError};

/// What is remembered of the kind, as JSON; none for a kind that never needed it.
pub fn load_mapping(
    conn: &mut DbConnection,
    kind: ImportKind,
) -> Result<Option<String>, StoreError> {
    Ok(import_mappings::table
        .filter(import_mappings::kind.eq(kind.code()))
        .select(import_mappings::mapping)
        .first(conn)
        .optional()?)
}

/// Remembers how the columns of the kind were read.
pub fn save_mapping(
    conn: &mut DbConnection,
    kind: ImportKind,
    mapping: &str,
    by: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::delete(import_mappings::table.filter(import_mappings::kind.eq(kind.code())))
        .execute(conn)?;
    diesel::insert_into(import_mappings::table)
        .values((
            import_mappings::kind.eq(kind.code()),
            import_mappings::mapping.eq(mapping),
            import_mappings::saved_by.eq(DbUuid::some(by)),
            import_mappings::saved_at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    Ok(())
}
