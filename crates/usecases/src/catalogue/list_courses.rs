use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{Action, Actor};
use domain::catalogue::Delivery;
use domain::civil::{london_midnight, next_day};
use domain::ids::CourseId;
use store::catalogue::{CourseRow, SessionRow, bookable_sessions, load_courses};

use super::needs::{Need, Standing, needs_of};
use super::session_card::{SessionCard, cards};
use crate::access::require;
use crate::{Failure, PageOf, PageRequest, Spires};

/// Sessions that a course shows in the catalogue.
const SHOWN_SESSIONS: usize = 3;

/// The order of the catalogue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CourseOrder {
    /// What the viewer needs first, then by title.
    #[default]
    Need,
    /// By title.
    Title,
    /// By the next session; courses without one last.
    Date,
}

/// What of the catalogue is wanted. All filters apply together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CourseSearch {
    /// Words, each of which must occur in title, code, topic or provider.
    pub words: Vec<String>,
    /// Any of these topics; all where empty.
    pub topics: Vec<String>,
    /// Any of these kinds; all where empty.
    pub deliveries: Vec<Delivery>,
    /// Only what the viewer's role requires.
    pub only_required: bool,
    /// Only what is overdue or due soon for the viewer.
    pub only_due: bool,
    /// Only courses with a session that has a place or a waiting list.
    pub only_open: bool,
    /// Only sessions that begin on or before this day, and courses that have one.
    pub until: Option<NaiveDate>,
    /// The order.
    pub order: CourseOrder,
}

/// A course in the catalogue.
#[derive(Clone, Debug)]
pub struct CourseCard {
    /// The course.
    pub course: CourseRow,
    /// How the viewer stands to it.
    pub need: Option<Need>,
    /// Its next sessions that can be booked or waited for.
    pub sessions: Vec<SessionCard>,
    /// How many such sessions there are.
    pub session_count: usize,
}

/// Lists the courses that are offered, with their next sessions.
pub fn list_courses(
    spires: &Spires,
    actor: &Actor,
    search: &CourseSearch,
    page: PageRequest,
) -> Result<PageOf<CourseCard>, Failure> {
    require(actor, Action::ReadCatalogue)?;
    let needs = match actor.person() {
        Some(person) => needs_of(spires, actor, person)?,
        None => BTreeMap::new(),
    };
    spires.store.read(|conn| {
        let before: Option<DateTime<Utc>> = search.until.map(|day| london_midnight(next_day(day)));
        let mut by_course: BTreeMap<CourseId, Vec<SessionRow>> = BTreeMap::new();
        for session in bookable_sessions(conn, None, spires.now(), before)? {
            by_course
                .entry(session.course_id)
                .or_default()
                .push(session);
        }
        let mut found: Vec<CourseRow> = load_courses(conn)?
            .into_iter()
            .filter(|course| !course.is_withdrawn() && fits(course, search))
            .filter(|course| by_need(needs.get(&course.id), search))
            .filter(|course| {
                let must_have = search.only_open || search.until.is_some();
                !must_have || by_course.contains_key(&course.id)
            })
            .collect();
        sort(&mut found, search.order, &needs, &by_course);
        let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
        let shown: Vec<CourseRow> = found
            .into_iter()
            .skip(usize::try_from(page.offset).unwrap_or(usize::MAX))
            .take(usize::try_from(page.limit).unwrap_or_default())
            .collect();
        let mut counts = BTreeMap::new();
        let mut rows = Vec::new();
        for course in &shown {
            let sessions = by_course.remove(&course.id).unwrap_or_default();
            counts.insert(course.id, sessions.len());
            rows.extend(sessions.into_iter().take(SHOWN_SESSIONS));
        }
        let mut by_course: BTreeMap<CourseId, Vec<SessionCard>> = BTreeMap::new();
        for card in cards(conn, spires, actor.person(), rows)? {
            by_course.entry(card.course.id).or_default().push(card);
        }
        let items = shown
            .into_iter()
            .map(|course| CourseCard {
                need: needs.get(&course.id).copied(),
                sessions: by_course.remove(&course.id).unwrap_or_default(),
                session_count: counts.get(&course.id).copied().unwrap_or_default(),
                course,
            })
            .collect();
        Ok(PageOf::of(items, total, page))
    })
}

fn fits(course: &CourseRow, search: &CourseSearch) -> bool {
    let text = format!(
        "{} {} {} {}",
        course.title, course.code, course.topic, course.provider
    )
    .to_lowercase();
    search
        .words
        .iter()
        .all(|word| text.contains(&word.to_lowercase()))
        && (search.topics.is_empty() || search.topics.contains(&course.topic))
        && (search.deliveries.is_empty() || search.deliveries.contains(&course.delivery()))
}

fn by_need(need: Option<&Need>, search: &CourseSearch) -> bool {
    let standing = need.map(|need| need.standing);
    let is_required = standing.is_some_and(|standing| standing != Standing::Done);
    let is_due = matches!(standing, Some(Standing::Overdue | Standing::DueSoon));
    (!search.only_required || is_required) && (!search.only_due || is_due)
}

fn sort(
    courses: &mut [CourseRow],
    order: CourseOrder,
    needs: &BTreeMap<CourseId, Need>,
    sessions: &BTreeMap<CourseId, Vec<SessionRow>>,
) {
    // They come by title, and the sort is stable.
    match order {
        CourseOrder::Title => {}
        CourseOrder::Need => courses.sort_by_key(|course| {
            let pressing = needs
                .get(&course.id)
                .filter(|need| need.standing < Standing::Met);
            (
                pressing.is_none(),
                pressing.map(|need| (need.standing, need.due_on)),
            )
        }),
        CourseOrder::Date => courses.sort_by_key(|course| {
            let next = sessions.get(&course.id).and_then(|list| list.first());
            (next.is_none(), next.map(|session| session.starts_at))
        }),
    }
}
