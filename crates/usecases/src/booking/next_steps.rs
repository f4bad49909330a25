use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::access::{Action, Actor};
use domain::booking::{BookingState, Placed};
use domain::catalogue::Delivery;
use domain::compliance::{Assessment, Status, Tally};
use domain::ids::{CourseId, PersonId, RequirementId};
use store::DbConnection;
use store::booking::own_live_bookings;
use store::catalogue::{CourseRow, SessionRow, bookable_sessions, find_courses, find_sessions};

use super::booking_card::{BookingCard, booking_cards};
use super::held_places::HeldPlaces;
use super::passed::Passed;
use crate::access::require_any;
use crate::catalogue::{SessionCard, cards};
use crate::compliance::{Asked, PersonRequirement, list_person_requirements};
use crate::{Failure, Spires};

/// Bookings that the home page shows.
const SHOWN_BOOKINGS: usize = 5;

/// One thing to do.
#[derive(Clone, Debug)]
pub struct NextStep {
    /// The requirement behind it.
    pub requirement: RequirementId,
    /// Its name.
    pub name: String,
    /// How it stands.
    pub assessment: Assessment,
    /// The course that is proposed.
    pub course: Option<CourseRow>,
    /// The earliest session with a place that fits.
    pub earliest: Option<SessionCard>,
    /// The session on which the viewer has a live booking.
    pub booked: Option<SessionCard>,
}

/// What somebody should do next.
#[derive(Clone, Debug)]
pub struct NextSteps {
    /// The longest overdue first.
    pub steps: Vec<NextStep>,
    /// The next bookings and waits.
    pub bookings: Vec<BookingCard>,
    /// How many there are in all.
    pub booking_count: usize,
    /// Counts of the requirements.
    pub tally: Tally,
    /// The day on which the next of what is met runs out.
    pub next_expiry: Option<NaiveDate>,
}

/// What the actor should do next: each requirement that is overdue, due soon or not yet done, with
/// the earliest session that has a place and meets no booking of theirs; and their next bookings.
pub fn next_steps(spires: &Spires, actor: &Actor) -> Result<NextSteps, Failure> {
    require_any(actor, Action::ReadRecord)?;
    let Some(person) = actor.person() else {
        return Err(Failure::NotPermitted);
    };
    let held = list_person_requirements(spires, actor, person, Asked::default())?;
    let next_expiry = held
        .items
        .iter()
        .filter(|item| item.assessment.status == Status::Compliant)
        .filter_map(|item| item.assessment.expires_on)
        .min();
    let due: Vec<PersonRequirement> = held
        .items
        .into_iter()
        .filter(|item| {
            matches!(
                item.assessment.status,
                Status::Overdue | Status::DueSoon | Status::NotYetDue
            )
        })
        .collect();
    spires.store.read(|conn| {
        let mut rows = own_live_bookings(conn, person, spires.now())?;
        Passed::by_now(conn, spires)?.apply(&mut rows);
        rows.retain(|row| row.state().is_ok_and(BookingState::is_live));
        let booking_count = rows.len();
        let shown = rows.iter().take(SHOWN_BOOKINGS).cloned().collect();
        let bookings = booking_cards(conn, spires, actor, shown)?;
        let ids: Vec<_> = rows.iter().map(|row| row.session_id).collect();
        let booked_rows = find_sessions(conn, &ids)?;
        let booked = cards(conn, spires, Some(person), booked_rows)?;
        let steps = steps(conn, spires, person, due, &booked)?;
        Ok(NextSteps {
            steps,
            bookings,
            booking_count,
            tally: held.tally,
            next_expiry,
        })
    })
}

fn steps(
    conn: &mut DbConnection,
    spires: &Spires,
    person: PersonId,
    due: Vec<PersonRequirement>,
    booked: &[SessionCard],
) -> Result<Vec<NextStep>, Failure> {
    let mut wanted: Vec<CourseId> = due
        .iter()
        .flat_map(|item| item.courses.iter().map(|(course, _)| *course))
        .collect();
    wanted.sort_unstable();
    wanted.dedup();
    let courses: BTreeMap<CourseId, CourseRow> = find_courses(conn, &wanted)?
        .into_iter()
        .filter(|course| !course.is_withdrawn())
        .map(|course| (course.id, course))
        .collect();
    let rows: Vec<SessionRow> = bookable_sessions(conn, Some(&wanted), spires.now(), None)?;
    let open = cards(conn, spires, Some(person), rows)?;
    let held = HeldPlaces::load(conn, person, spires.now())?;
    let mut found = Vec::with_capacity(due.len());
    for item in due {
        let accepted: Vec<CourseId> = item.courses.iter().map(|(course, _)| *course).collect();
        let mine = booked
            .iter()
            .find(|card| accepted.contains(&card.course.id))
            .cloned();
        let mut earliest = None;
        for card in open
            .iter()
            .filter(|card| accepted.contains(&card.course.id))
        {
            let has_place = !card.places.is_full()
                && matches!(card.option, Ok(Placed::Booked { .. } | Placed::Requested));
            if has_place && held.clashes(card.session.id, &card.parts).is_empty() {
                earliest = Some(card.clone());
                break;
            }
        }
        let course = mine
            .as_ref()
            .or(earliest.as_ref())
            .map(|card| card.course.clone())
            .or_else(|| offered(&accepted, &courses));
        found.push(NextStep {
            requirement: item.id,
            name: item.name,
            assessment: item.assessment,
            course,
            earliest,
            booked: mine,
        });
    }
    found.sort_by_key(|step| {
        let due = step.assessment.due_on;
        (due.is_none(), due)
    });
    Ok(found)
}

/// The accepted course that is proposed where no session is: e-learning first, for it needs none.
fn offered(accepted: &[CourseId], courses: &BTreeMap<CourseId, CourseRow>) -> Option<CourseRow> {
    let mut offered: Vec<&CourseRow> = accepted
        .iter()
        .filter_map(|course| courses.get(course))
        .collect();
    offered.sort_by_key(|course| (course.delivery() != Delivery::ELearning, &course.title));
    offered.first().map(|course| (*course).clone())
}
