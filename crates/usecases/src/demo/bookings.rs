//! Sessions and places, as people would have made and asked for them in the weeks before.

use std::collections::HashMap;

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use domain::access::Actor;
use domain::booking::IfFull;
use domain::catalogue::{SessionForm, TrainerForm};
use domain::civil::london_instant;
use domain::ids::{CourseId, PersonId};

use super::load_demo::Loading;
use super::org::AREA_TEAM;
use super::sessions::{Meeting, NEEDS_APPROVAL};
use super::staff::before;
use crate::Failure;
use crate::booking::{PlaceBooking, answer_request, place_booking};
use crate::catalogue::create_session;

/// How long before the council's day its sessions were made.
const MADE_BEFORE: i64 = 40;
/// Within how many days after that people asked for places.
const ASKED_WITHIN: i64 = 30;

/// Makes every session and books it as it is planned, each learner for themselves.
pub(super) fn book(
    loading: &Loading<'_>,
    courses: &HashMap<&'static str, CourseId>,
) -> Result<(), Failure> {
    for (nth, meeting) in loading.council.meetings.iter().enumerate() {
        let Some(course) = courses.get(meeting.course.code) else {
            continue;
        };
        let made_at = opening(loading) + TimeDelta::minutes(i64::try_from(nth).unwrap_or(0));
        loading.clock.set(made_at);
        let form = form_of(loading, meeting, nth);
        let session = create_session(loading.spires, &Actor::System, *course, &form, None)?;
        let apart = apart(meeting);
        let mut asked_at = made_at + TimeDelta::hours(8);
        for learner in &meeting.learners {
            let Some(person) = loading.people.get(*learner).copied() else {
                continue;
            };
            asked_at += apart;
            loading.clock.set(asked_at);
            let wish = PlaceBooking {
                session,
                person: None,
                if_full: IfFull::JoinWaitingList,
                accepts_clash: false,
                access_needs: None,
                override_reason: None,
            };
            let asking = loading.actor(person)?;
            let booking = place_booking(loading.spires, &asking, &wish, None)?;
            if is_approved(loading, meeting, *learner) {
                answer_request(loading.spires, &Actor::System, booking, None)?;
            }
        }
    }
    Ok(())
}

/// Whether the learner's manager has answered: all have but the demo's line manager.
fn is_approved(loading: &Loading<'_>, meeting: &Meeting, learner: usize) -> bool {
    let member = loading.council.members.get(learner);
    NEEDS_APPROVAL.contains(&meeting.course.code)
        && member.is_some_and(|member| member.team != AREA_TEAM)
}

fn opening(loading: &Loading<'_>) -> DateTime<Utc> {
    let nine = NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default();
    london_instant(before(loading.council.on, MADE_BEFORE), nine)
}

/// The time between two who ask.
fn apart(meeting: &Meeting) -> TimeDelta {
    let asking = i64::try_from(meeting.learners.len()).unwrap_or(0) + 1;
    TimeDelta::minutes(ASKED_WITHIN * 24 * 60 / asking)
}

fn form_of(loading: &Loading<'_>, meeting: &Meeting, nth: usize) -> SessionForm {
    let is_call = meeting.course.delivery == "virtual";
    SessionForm {
        parts: meeting.parts.clone(),
        capacity: meeting.capacity,
        min_places: Some((meeting.capacity / 3).max(1)),
        venue: meeting.venue.to_owned(),
        room: meeting.room.to_owned(),
        link: if is_call {
            format!(
                "https://meet.coventry.example/{}-{nth}",
                meeting.course.code.to_lowercase()
            )
        } else {
            String::new()
        },
        trainers: trainer(loading, meeting).into_iter().collect(),
        joining_notes: if is_call {
            "Join five minutes early to try your sound.".to_owned()
        } else {
            "Doors open at 9:00. Tea and coffee are there; bring your lunch.".to_owned()
        },
        opens_at: None,
        closes_at: None,
    }
}

fn trainer(loading: &Loading<'_>, meeting: &Meeting) -> Option<TrainerForm> {
    let index = meeting.trainer?;
    let person: PersonId = *loading.people.get(index)?;
    Some(TrainerForm {
        person: Some(person),
        name: loading.council.members.get(index)?.name(),
    })
}
