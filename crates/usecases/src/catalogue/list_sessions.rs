use chrono::NaiveDate;
use domain::access::{Action, Actor};
use domain::civil::{london_midnight, next_day};
use domain::ids::CourseId;
use store::catalogue::SessionFilter;

use super::session_card::{SessionCard, cards};
use crate::access::require;
use crate::{Failure, PageOf, PageRequest, Spires};

/// Which sessions are wanted. All filters apply together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionSearch {
    /// Words, each of which must occur in the course's title or code, the venue or the room.
    pub words: Vec<String>,
    /// Of this course.
    pub course: Option<CourseId>,
    /// Those that have ended, latest first; else those that have not, soonest first.
    pub is_past: bool,
    /// Only sessions that the viewer trains.
    pub only_mine: bool,
    /// That begin on or after this day.
    pub from: Option<NaiveDate>,
    /// That begin on or before this day.
    pub until: Option<NaiveDate>,
}

/// Lists sessions of all courses by time.
pub fn list_sessions(
    spires: &Spires,
    actor: &Actor,
    search: &SessionSearch,
    page: PageRequest,
) -> Result<PageOf<SessionCard>, Failure> {
    require(actor, Action::ReadCatalogue)?;
    let filter = SessionFilter {
        words: search.words.clone(),
        course: search.course,
        trainer: actor.person().filter(|_| search.only_mine),
        is_past: search.is_past,
        from: search.from.map(london_midnight),
        before: search.until.map(|day| london_midnight(next_day(day))),
    };
    spires.store.read(|conn| {
        let (rows, total) =
            store::catalogue::list_sessions(conn, &filter, spires.now(), page.limit, page.offset)?;
        Ok(PageOf::of(
            cards(conn, spires, actor.person(), rows)?,
            total,
            page,
        ))
    })
}
