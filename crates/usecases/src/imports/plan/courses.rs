//! Courses: which are new, and which the file words otherwise.

use std::collections::HashMap;

use domain::ids::CourseId;
use domain::imports::courses::{CourseRow, CoursesReader};
use domain::imports::{ImportKind, RowReader};
use store::DbConnection;
use store::imports::{KnownCourse, known_courses};

use super::super::read_file::FileRead;
use super::draft::Draft;
use super::{Changes, Plan};
use crate::Failure;

/// A course to add, or to word otherwise.
#[derive(Debug)]
pub(in crate::imports) struct CoursePlan<T> {
    pub(in crate::imports) line: u32,
    pub(in crate::imports) row: T,
    /// The course that is there.
    pub(in crate::imports) known: Option<CourseId>,
    pub(in crate::imports) is_withdrawn: bool,
}

pub(super) fn plan(conn: &mut DbConnection, file: &FileRead) -> Result<Plan, Failure> {
    let known: HashMap<String, KnownCourse> = known_courses(conn)?
        .into_iter()
        .map(|course| (course.code.to_uppercase(), course))
        .collect();
    let mut draft = Draft::new(ImportKind::Courses, file);
    let mut reader = CoursesReader::default();
    let mut changes = Vec::new();
    for row in file.rows() {
        let verdict = reader.read(&RowReader::new(&file.columns, row));
        draft.take(row, &verdict, None)?;
        let Some(fact) = verdict.fact else { continue };
        let there = known.get(fact.code.as_str());
        if there.is_some_and(|course| is_same(course, &fact)) {
            draft.count("unchanged");
            continue;
        }
        draft.count(if there.is_some() {
            "changed"
        } else {
            "recorded"
        });
        changes.push(CoursePlan {
            line: row.line,
            row: fact,
            known: there.map(|course| course.id),
            is_withdrawn: there.is_some_and(|course| course.is_withdrawn),
        });
    }
    Ok(draft.finish(Changes::Courses(changes)))
}

fn is_same(course: &KnownCourse, row: &CourseRow) -> bool {
    !course.is_withdrawn
        && course.title == row.title
        && course.delivery == row.delivery.code()
        && u32::try_from(course.minutes) == Ok(row.minutes)
        && course.provider == row.provider
}
