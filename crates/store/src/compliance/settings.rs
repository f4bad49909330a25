//! What the council chose about its figures.

use crate::schema::settings;
use crate::sql_types::{DbInstant, DbUuid};
use crate::{DbConnection, StoreError};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use domain::compliance::ComplianceSettings;
use domain::ids::PersonId;
use serde::{Deserialize, Serialize};

/// The row; its value is [`Kept`] as JSON.
const KEY: &str = "compliance";

#[derive(Default, Deserialize, Serialize)]
struct Kept {
    edition: i32,
    settings: ComplianceSettings,
}

/// What was chosen, or the defaults; and the edition, which goes up with each change. One statement.
pub fn load_settings(conn: &mut DbConnection) -> Result<(ComplianceSettings, i32), StoreError> {
    let chosen: Option<String> = settings::table
        .filter(settings::key.eq(KEY))
        .select(settings::value)
        .first(conn)
        .optional()?;
    let kept: Kept = match chosen {
        Some(json) => serde_json::from_str(&json)
            .map_err(|error| StoreError::corrupt("the settings of compliance", error))?,
        None => Kept::default(),
    };
    Ok((kept.settings, kept.edition))
}

/// Puts a new choice in the place of the last.
pub fn save_settings(
    conn: &mut DbConnection,
    chosen: ComplianceSettings,
    edition: i32,
    by: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let kept = Kept {
        edition,
        settings: chosen,
    };
    let value = serde_json::to_string(&kept)
        .map_err(|error| StoreError::corrupt("the settings of compliance", error))?;
    diesel::delete(settings::table.filter(settings::key.eq(KEY))).execute(conn)?;
    diesel::insert_into(settings::table)
        .values((
            settings::key.eq(KEY),
            settings::value.eq(value),
            settings::changed_by.eq(DbUuid::some(by)),
            settings::changed_at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    Ok(())
}
