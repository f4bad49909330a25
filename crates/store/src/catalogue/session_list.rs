//! Sessions by time, course and trainer.

use chrono::{DateTime, Utc};
use diesel::dsl::exists;
use diesel::prelude::*;
use domain::catalogue::SessionState;
use domain::ids::{CourseId, PersonId};

use super::SessionRow;
use crate::connection::{DbConnection, MultiBackend};
use crate::error::StoreError;
use crate::schema::{courses, session_trainers, sessions};
use crate::sql_types::{DbInstant, DbUuid};

/// Which sessions to list. What is none does not narrow.
#[derive(Clone, Debug, Default)]
pub struct SessionFilter {
    /// Words, each of which must occur in the course's title or code, the venue or the room;
    /// compared without case.
    pub words: Vec<String>,
    /// Of this course.
    pub course: Option<CourseId>,
    /// Given by this person.
    pub trainer: Option<PersonId>,
    /// That have ended by this instant, latest first; those that have not, soonest first, where
    /// false.
    pub is_past: bool,
    /// That begin at or after this instant.
    pub from: Option<DateTime<Utc>>,
    /// That begin before this instant.
    pub before: Option<DateTime<Utc>>,
}

/// A page of sessions and the total.
pub fn list_sessions(
    conn: &mut DbConnection,
    filter: &SessionFilter,
    now: DateTime<Utc>,
    limit: i64,
    offset: i64,
) -> Result<(Vec<SessionRow>, i64), StoreError> {
    let matching = || {
        let mut query = sessions::table
            .inner_join(courses::table)
            .into_boxed::<MultiBackend>();
        query = if filter.is_past {
            query.filter(sessions::ends_at.le(DbInstant(now)))
        } else {
            query.filter(sessions::ends_at.gt(DbInstant(now)))
        };
        if let Some(course) = filter.course {
            query = query.filter(sessions::course_id.eq(DbUuid::from(course)));
        }
        if let Some(from) = filter.from {
            query = query.filter(sessions::starts_at.ge(DbInstant(from)));
        }
        if let Some(before) = filter.before {
            query = query.filter(sessions::starts_at.lt(DbInstant(before)));
        }
        if let Some(trainer) = filter.trainer {
            query = query.filter(exists(
                session_trainers::table
                    .filter(session_trainers::session_id.eq(sessions::id))
                    .filter(session_trainers::person_id.eq(Some(DbUuid::from(trainer)))),
            ));
        }
        for word in &filter.words {
            let pattern = like_pattern(word);
            query = query.filter(
                lower(courses::title)
                    .like(pattern.clone())
                    .escape('\\')
                    .or(lower(courses::code).like(pattern.clone()).escape('\\'))
                    .or(lower(sessions::venue).like(pattern.clone()).escape('\\'))
                    .or(lower(sessions::room).like(pattern).escape('\\')),
            );
        }
        query
    };
    let total = matching().count().get_result(conn)?;
    let page = matching()
        .select(SessionRow::as_select())
        .limit(limit)
        .offset(offset);
    let rows = if filter.is_past {
        page.order((sessions::starts_at.desc(), sessions::id))
            .load(conn)?
    } else {
        page.order((sessions::starts_at, sessions::id)).load(conn)?
    };
    Ok((rows, total))
}

diesel::define_sql_function! {
    /// Small letters; SQLite knows those of ASCII alone.
    fn lower(text: diesel::sql_types::Text) -> diesel::sql_types::Text;
}

fn like_pattern(word: &str) -> String {
    let mut pattern = String::from("%");
    for character in word.to_lowercase().chars() {
        if matches!(character, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern.push('%');
    pattern
}

/// The sessions of these courses (of all where none is named) that can be booked or waited for at
/// `now`, soonest first: scheduled, booking open, not begun, and beginning before `before`.
pub fn bookable_sessions(
    conn: &mut DbConnection,
    of: Option<&[CourseId]>,
    now: DateTime<Utc>,
    before: Option<DateTime<Utc>>,
) -> Result<Vec<SessionRow>, StoreError> {
    let mut query = sessions::table
        .filter(sessions::status.eq(SessionState::Scheduled.code()))
        .filter(sessions::register_closed_at.is_null())
        .filter(sessions::starts_at.gt(DbInstant(now)))
        .filter(
            sessions::opens_at
                .is_null()
                .or(sessions::opens_at.le(DbInstant(now))),
        )
        .filter(
            sessions::closes_at
                .is_null()
                .or(sessions::closes_at.gt(DbInstant(now))),
        )
        .into_boxed::<MultiBackend>();
    if let Some(of) = of {
        query = query.filter(
            sessions::course_id.eq_any(of.iter().copied().map(DbUuid::from).collect::<Vec<_>>()),
        );
    }
    if let Some(before) = before {
        query = query.filter(sessions::starts_at.lt(DbInstant(before)));
    }
    Ok(query
        .order((sessions::starts_at, sessions::id))
        .select(SessionRow::as_select())
        .load(conn)?)
}
