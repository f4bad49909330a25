//! Names of courses, for sentences.

use crate::schema::courses;
use crate::sql_types::DbUuid;
use crate::{DbConnection, StoreError};
use diesel::prelude::*;
use domain::ids::CourseId;
use std::collections::HashMap;

/// A course in words.
#[derive(Clone, Debug)]
pub struct CourseName {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
}

/// Loads the names of every course. One statement.
pub fn load_course_names(
    conn: &mut DbConnection,
) -> Result<HashMap<CourseId, CourseName>, StoreError> {
    let rows: Vec<(DbUuid, String, String)> = courses::table
        .select((courses::id, courses::code, courses::title))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(id, code, title)| (id.id(), CourseName { code, title }))
        .collect())
}
