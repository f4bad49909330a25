use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{BookingState, Refusal};
use crate::catalogue::{Bookable, Places, SessionTimes, bookable};
use crate::civil::london_day;
use crate::ids::BookingId;

/// In what right somebody asks for a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asker {
    /// The learner.
    Learner,
    /// Somebody who answers for the learner: line manager, assessor.
    Manager,
    /// The L&D team.
    LdTeam,
}

/// What to do when no place is left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum IfFull {
    /// Say so and change nothing.
    #[default]
    Refuse,
    /// Join the waiting list.
    JoinWaitingList,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// In what right.
    pub asker: Asker,
    /// What to do when no place is left.
    pub if_full: IfFull,
    /// Books although it overlaps another booking, having been told.
    pub accepts_clash: bool,
    /// L&D's reason for a place beyond the capacity.
    pub override_reason: Option<String>,
}

/// Another booking of the learner at the same time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// That booking.
    pub booking: BookingId,
    /// Its course.
    pub title: String,
    /// The day on which the two meet.
    pub on: NaiveDate,
}

/// Everything that decides about a place, read under the session's lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceFacts {
    /// When it is, opens and closes.
    pub times: SessionTimes,
    /// How its places stand.
    pub places: Places,
    /// Whether the course is no longer offered.
    pub is_withdrawn: bool,
    /// Whether the course asks for the line manager's approval.
    pub needs_approval: bool,
    /// The learner's last working day, where one is known.
    pub last_working_day: Option<NaiveDate>,
    /// The learner's live booking of this session, where there is one.
    pub live: Option<(BookingId, BookingState)>,
    /// The learner's bookings that overlap this session.
    pub clashes: Vec<Clash>,
    /// Titles of the courses that must come first and have not been done.
    pub missing_prerequisites: Vec<String>,
}

/// What became of the ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placed {
    /// Waits for the line manager.
    Requested,
    /// Holds a place.
    Booked {
        /// Whether the place is beyond the capacity.
        is_override: bool,
    },
    /// Waits for a place.
    Waitlisted,
}

impl Placed {
    /// The state of the new booking.
    pub const fn state(self) -> BookingState {
        match self {
            Self::Requested => BookingState::Requested,
            Self::Booked { .. } => BookingState::Booked,
            Self::Waitlisted => BookingState::Waitlisted,
        }
    }
}

/// Decides about one ask for a place. A manager's or L&D's ask is its own approval; L&D may book
/// after booking closed and before it opens, never once the session has begun.
pub fn place(facts: &PlaceFacts, ask: &Ask, now: DateTime<Utc>) -> Result<Placed, Refusal> {
    if let Some((booking, state)) = facts.live {
        return Err(Refusal::AlreadyBooked { booking, state });
    }
    if facts.is_withdrawn {
        return Err(Refusal::CourseWithdrawn);
    }
    let what = match bookable(&facts.times, facts.places, now) {
        Ok(what) => what,
        Err(why) => {
            let refusal = Refusal::of(why, facts.times.opens_at);
            let is_lifted = ask.asker == Asker::LdTeam
                && matches!(refusal, Refusal::NotYetOpen { .. } | Refusal::BookingClosed);
            if !is_lifted {
                return Err(refusal);
            }
            if facts.places.is_full() {
                Bookable::WaitingList
            } else {
                Bookable::Place
            }
        }
    };
    if facts
        .last_working_day
        .is_some_and(|last| last < london_day(facts.times.starts_at))
    {
        return Err(Refusal::Left);
    }
    if !facts.missing_prerequisites.is_empty() && ask.asker != Asker::LdTeam {
        return Err(Refusal::PrerequisiteMissing {
            titles: facts.missing_prerequisites.clone(),
        });
    }
    if let Some(clash) = facts.clashes.first()
        && !ask.accepts_clash
    {
        return Err(Refusal::Clash {
            title: clash.title.clone(),
            on: clash.on,
        });
    }
    if let Some(reason) = &ask.override_reason {
        if ask.asker != Asker::LdTeam {
            return Err(Refusal::OverrideNotYours);
        }
        if reason.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        return Ok(Placed::Booked {
            is_override: what == Bookable::WaitingList,
        });
    }
    match what {
        Bookable::WaitingList if ask.if_full == IfFull::Refuse => Err(Refusal::Full {
            waiting: facts.places.waiting,
        }),
        _ if facts.needs_approval && ask.asker == Asker::Learner => Ok(Placed::Requested),
        Bookable::WaitingList => Ok(Placed::Waitlisted),
        Bookable::Place => Ok(Placed::Booked { is_override: false }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::SessionState;
    use rstest::rstest;

    const NOW: &str = "2026-11-22T09:00:00Z";

    fn facts() -> PlaceFacts {
        PlaceFacts {
            times: SessionTimes {
                state: SessionState::Scheduled,
                opens_at: None,
                closes_at: None,
                starts_at: "2026-12-01T09:30:00Z".parse().unwrap(),
                ends_at: "2026-12-02T16:30:00Z".parse().unwrap(),
            },
            places: Places {
                capacity: 5,
                booked: 4,
                ..Places::default()
            },
            is_withdrawn: false,
            needs_approval: false,
            last_working_day: None,
            live: None,
            clashes: Vec::new(),
            missing_prerequisites: Vec::new(),
        }
    }

    fn ask(asker: Asker) -> Ask {
        Ask {
            asker,
            if_full: IfFull::Refuse,
            accepts_clash: false,
            override_reason: None,
        }
    }

    fn full() -> PlaceFacts {
        let mut facts = facts();
        facts.places.booked = 5;
        facts.places.waiting = 2;
        facts
    }

    #[rstest]
    #[case::last_place(facts(), ask(Asker::Learner), Ok(Placed::Booked { is_override: false }))]
    #[case::full(full(), ask(Asker::Learner), Err("session-full"))]
    #[case::waits(full(), Ask { if_full: IfFull::JoinWaitingList, ..ask(Asker::Learner) }, Ok(Placed::Waitlisted))]
    #[case::approval(PlaceFacts { needs_approval: true, ..facts() }, ask(Asker::Learner), Ok(Placed::Requested))]
    #[case::managers_ask_is_approval(PlaceFacts { needs_approval: true, ..facts() }, ask(Asker::Manager), Ok(Placed::Booked { is_override: false }))]
    #[case::override_by_ld(full(), Ask { override_reason: Some("Court order".into()), ..ask(Asker::LdTeam) }, Ok(Placed::Booked { is_override: true }))]
    #[case::override_not_needed(facts(), Ask { override_reason: Some("Court order".into()), ..ask(Asker::LdTeam) }, Ok(Placed::Booked { is_override: false }))]
    #[case::override_without_reason(full(), Ask { override_reason: Some(" ".into()), ..ask(Asker::LdTeam) }, Err("reason-needed"))]
    #[case::override_by_manager(full(), Ask { override_reason: Some("x".into()), ..ask(Asker::Manager) }, Err("override-not-yours"))]
    #[case::twice(PlaceFacts { live: Some((BookingId(uuid::Uuid::nil()), BookingState::Booked)), ..facts() }, ask(Asker::Learner), Err("already-booked"))]
    #[case::leaver(PlaceFacts { last_working_day: Some("2026-11-30".parse().unwrap()), ..facts() }, ask(Asker::LdTeam), Err("learner-left"))]
    #[case::last_day_is_the_day(PlaceFacts { last_working_day: Some("2026-12-01".parse().unwrap()), ..facts() }, ask(Asker::Learner), Ok(Placed::Booked { is_override: false }))]
    #[case::prerequisite(PlaceFacts { missing_prerequisites: vec!["Level 1".into()], ..facts() }, ask(Asker::Learner), Err("prerequisite-missing"))]
    #[case::withdrawn(PlaceFacts { is_withdrawn: true, ..facts() }, ask(Asker::LdTeam), Err("course-withdrawn"))]
    fn who_gets_what(
        #[case] facts: PlaceFacts,
        #[case] ask: Ask,
        #[case] expected: Result<Placed, &str>,
    ) {
        let got = place(&facts, &ask, NOW.parse().unwrap());
        assert_eq!(got.map_err(|refusal| refusal.code()), expected);
    }

    #[test]
    fn ld_books_after_closing_but_not_after_the_start() {
        let mut facts = facts();
        facts.times.closes_at = Some("2026-11-20T17:00:00Z".parse().unwrap());
        assert_eq!(
            place(&facts, &ask(Asker::Learner), NOW.parse().unwrap()),
            Err(Refusal::BookingClosed)
        );
        assert!(place(&facts, &ask(Asker::LdTeam), NOW.parse().unwrap()).is_ok());
        assert_eq!(
            place(
                &facts,
                &ask(Asker::LdTeam),
                "2026-12-01T09:30:00Z".parse().unwrap()
            ),
            Err(Refusal::SessionStarted)
        );
    }

    #[test]
    fn a_clash_is_told_and_can_be_accepted() {
        let mut facts = facts();
        facts.clashes.push(Clash {
            booking: BookingId(uuid::Uuid::nil()),
            title: "Court skills".into(),
            on: "2026-12-02".parse().unwrap(),
        });
        let told = place(&facts, &ask(Asker::Learner), NOW.parse().unwrap()).unwrap_err();
        assert_eq!(told.code(), "booking-clash");
        assert!(told.sentence().contains("Court skills on 2 December 2026"));
        let accepted = Ask {
            accepts_clash: true,
            ..ask(Asker::Learner)
        };
        assert!(place(&facts, &accepted, NOW.parse().unwrap()).is_ok());
    }
}
