//! Which percentage the council puts first.

use crate::schema::settings;
use crate::{DbConnection, StoreError};
use diesel::prelude::*;
use domain::compliance::Headline;

/// The key of the setting.
pub const HEADLINE_SETTING: &str = "compliance_headline";

/// Loads the council's headline; the default where it has chosen none. One statement.
pub fn load_headline(conn: &mut DbConnection) -> Result<Headline, StoreError> {
    let chosen: Option<String> = settings::table
        .filter(settings::key.eq(HEADLINE_SETTING))
        .select(settings::value)
        .first(conn)
        .optional()?;
    Ok(match chosen.as_deref() {
        Some("covered_pct") => Headline::CoveredPct,
        _ => Headline::UpToDatePct,
    })
}
