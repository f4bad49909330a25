use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::booking::Clash;
use domain::catalogue::{Part, overlap};
use domain::ids::{BookingId, CourseId, PersonId, SessionId};
use store::DbConnection;
use store::booking::{BookingRow, live_places};
use store::catalogue::{find_courses, find_sessions, load_parts};

use crate::Failure;

/// The places that somebody holds or is offered, with their times: loaded once, asked about any number
/// of sessions.
pub(crate) struct HeldPlaces(Vec<HeldPlace>);

struct HeldPlace {
    booking: BookingId,
    session: SessionId,
    title: String,
    parts: Vec<Part>,
}

/// A clash with the session that causes it.
pub(crate) struct FoundClash {
    pub(crate) clash: Clash,
    pub(crate) session: SessionId,
    pub(crate) part_number: i32,
    pub(crate) parts: Vec<Part>,
}

impl HeldPlaces {
    /// Of the person, on sessions that have not ended.
    pub(crate) fn load(
        conn: &mut DbConnection,
        person: PersonId,
        now: DateTime<Utc>,
    ) -> Result<Self, Failure> {
        let rows: Vec<BookingRow> = live_places(conn, person, now)?;
        if rows.is_empty() {
            return Ok(Self(Vec::new()));
        }
        let ids: Vec<SessionId> = rows.iter().map(|row| row.session_id).collect();
        let mut parts = load_parts(conn, &ids)?;
        let course_of: BTreeMap<SessionId, CourseId> = find_sessions(conn, &ids)?
            .into_iter()
            .map(|session| (session.id, session.course_id))
            .collect();
        let courses: Vec<CourseId> = course_of.values().copied().collect();
        let titles: BTreeMap<CourseId, String> = find_courses(conn, &courses)?
            .into_iter()
            .map(|course| (course.id, course.title))
            .collect();
        let held = rows.into_iter().map(|row| HeldPlace {
            booking: row.id,
            session: row.session_id,
            title: course_of
                .get(&row.session_id)
                .and_then(|course| titles.get(course))
                .cloned()
                .unwrap_or_default(),
            parts: parts.remove(&row.session_id).unwrap_or_default(),
        });
        Ok(Self(held.collect()))
    }

    /// Those on other sessions that meet these parts of `session`.
    pub(crate) fn clashes(&self, session: SessionId, parts: &[Part]) -> Vec<FoundClash> {
        self.0
            .iter()
            .filter(|held| held.session != session)
            .filter_map(|held| {
                let (part, _) = overlap(parts, &held.parts)?;
                Some(FoundClash {
                    clash: Clash {
                        booking: held.booking,
                        title: held.title.clone(),
                        on: part.on,
                    },
                    session: held.session,
                    part_number: part.number,
                    parts: held.parts.clone(),
                })
            })
            .collect()
    }
}
